import type { Stopwatch } from './timings';

/** Work that is done in small steps. */
export interface Job {
  /** Lower runs first; asked anew before every slice, as what the reader sees changes meanwhile. */
  priority(): number;
  /** Does one small step; true when the job is done. */
  step(): boolean;
}

/** Longest time, in milliseconds, that the extension host is kept from other work. */
const SLICE = 8;

/** Runs jobs in slices between which typing, hovers and other extensions get their turn. */
export class Scheduler {
  private readonly jobs = new Set<Job>();
  private timer: ReturnType<typeof setTimeout> | undefined;

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
    clearTimeout(this.timer);
  }

  private wake(): void {
    if (this.timer !== undefined || this.jobs.size === 0) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.runSlice();
      this.wake();
    }, 0);
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
