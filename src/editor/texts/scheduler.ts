import type { Stopwatch } from '../timings';

/** Work that is done in small steps. */
export interface Job {
  /** Lower runs first; asked anew before every slice, as what the reader sees changes meanwhile. */
  priority(): number;
  /** Does one small step; true when the job is done. */
  step(): boolean;
}

/** Longest time, in milliseconds, that the extension host is kept from other work. */
const SLICE = 8;

/**
 * Calls back once the host has answered what waits for it: at once where it has nothing to do. A timer would be late by
 * a millisecond in Node.js and by four in a browser, which has nothing better.
 * @returns takes it back
 */
export function soon(callback: () => void): () => void {
  if (typeof setImmediate === 'function') {
    const immediate = setImmediate(callback);
    return () => clearImmediate(immediate);
  }
  const timer = setTimeout(callback, 0);
  return () => clearTimeout(timer);
}

/** Runs jobs in slices between which typing, hovers and other extensions get their turn. */
export class Scheduler {
  private readonly jobs = new Set<Job>();
  private cancel: (() => void) | undefined;

  constructor(private readonly stopwatch: Stopwatch) {}

  add(job: Job): void {
    this.jobs.add(job);
    this.wake();
  }

  remove(job: Job): void {
    this.jobs.delete(job);
  }

  dispose(): void {
    this.jobs.clear();
    this.cancel?.();
  }

  private wake(): void {
    if (this.cancel || this.jobs.size === 0) return;
    this.cancel = soon(() => {
      this.cancel = undefined;
      this.runSlice();
      this.wake();
    });
  }

  private runSlice(): void {
    const started = performance.now();
    const job = this.first();
    if (!job) return;
    let elapsed = 0;
    do {
      if (job.step()) {
        this.jobs.delete(job);
        elapsed = performance.now() - started;
        break;
      }
      elapsed = performance.now() - started;
    } while (elapsed < SLICE && this.jobs.has(job));
    this.stopwatch.slice(elapsed);
    // Behind the others of its priority: texts that are read at the same time share it.
    if (this.jobs.delete(job)) this.jobs.add(job);
  }

  private first(): Job | undefined {
    let best: Job | undefined;
    for (const job of this.jobs) if (!best || job.priority() < best.priority()) best = job;
    return best;
  }
}
