import type { IncrementalDocument } from '../../core/document';
import type { Annotations } from '../../core/model';
import type { AnalysedText, Snapshot } from './analysedText';
import { type Job, soon } from './scheduler';

/** How an analysis ended; `cost` is the time spent in milliseconds, waits left out. */
export type Outcome = { readonly annotations: Annotations; readonly cost: number } | { readonly error: unknown };

/** One analysis of a text, done in steps. */
export class AnalysisRun implements Job {
  private cost = 0;
  private started = 0;

  constructor(
    private readonly work: Generator<void, Annotations>,
    readonly priority: () => number,
    private readonly ended: (outcome: Outcome) => void,
  ) {}

  /** Milliseconds spent so far, waits left out. */
  get spent(): number {
    return this.cost + performance.now() - this.started;
  }

  step(): boolean {
    this.started = performance.now();
    try {
      const { done, value } = this.work.next();
      this.cost = this.spent;
      if (!done) return false;
      this.ended({ annotations: value, cost: this.cost });
    } catch (error) {
      this.ended({ error });
    }
    return true;
  }
}

interface Waiter {
  readonly revision: number;
  readonly resolve: (snapshot: Snapshot | undefined) => void;
}

/** What is being done, and waited for, about one open text. */
export class TextWork {
  incremental: IncrementalDocument | undefined;
  run: AnalysisRun | undefined;
  /** Analysed only while somebody looks at it or has asked. */
  wanted = false;
  private cancelStart: (() => void) | undefined;
  private waiters: Waiter[] = [];

  constructor(readonly text: AnalysedText) {}

  get isPending(): boolean {
    return this.run !== undefined || this.cancelStart !== undefined;
  }

  get isAwaited(): boolean {
    return this.waiters.length > 0;
  }

  /** The annotations of the text as it is now, or of a later version, once they are there. */
  wait(): Promise<Snapshot | undefined> {
    return new Promise(resolve => this.waiters.push({ revision: this.text.revision, resolve }));
  }

  /** Starts the work after a pause in milliseconds; 0: as soon as the host is free. */
  later(pause: number, start: () => void): void {
    this.stopTimer();
    const started = () => {
      this.cancelStart = undefined;
      start();
    };
    if (pause === 0) {
      this.cancelStart = soon(started);
      return;
    }
    const timer = setTimeout(started, pause);
    this.cancelStart = () => clearTimeout(timer);
  }

  stopTimer(): void {
    this.cancelStart?.();
    this.cancelStart = undefined;
  }

  /** Answers those who wait for the text's present revision or an earlier one. */
  answer(): void {
    const { revision, snapshot } = this.text;
    const ready = this.waiters.filter(waiter => waiter.revision <= revision);
    this.waiters = this.waiters.filter(waiter => waiter.revision > revision);
    for (const waiter of ready) waiter.resolve(snapshot);
  }

  /** Tells everybody who waits that there will be no annotations. */
  abandon(): void {
    for (const waiter of this.waiters.splice(0)) waiter.resolve(undefined);
  }
}
