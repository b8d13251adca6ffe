/** What the benchmark prints; milliseconds throughout, `undefined` while it has not happened. */
export interface Timings {
  /** From the call of `activate` to its return. */
  readonly activation: number | undefined;
  /** Reading the files of facts and words, waiting for VS Code's file system included. */
  readonly factsRead: number | undefined;
  /** Reading and then indexing the facts and the word list. */
  readonly factsLoad: number | undefined;
  /** From the call of `activate` to the first annotated text. */
  readonly firstAnnotation: number | undefined;
  /** Time spent analysing (waits left out), the latest analysis of any text. */
  readonly lastAnalysis: number | undefined;
  /** The longest uninterrupted slice of analysis so far. */
  readonly longestSlice: number;
}

type Mark = 'activation' | 'factsRead' | 'factsLoad' | 'firstAnnotation' | 'lastAnalysis';

/** Stopwatch that starts when it is created, which is when the extension's activation starts. */
export class Stopwatch {
  private readonly started = performance.now();
  private readonly marks = new Map<Mark, number>();
  private longestSlice = 0;

  /** Milliseconds since activation started. */
  elapsed(): number {
    return performance.now() - this.started;
  }

  set(mark: Mark, milliseconds: number): void {
    this.marks.set(mark, milliseconds);
  }

  /** Notes a mark's time only the first time. */
  first(mark: Mark): void {
    if (!this.marks.has(mark)) this.marks.set(mark, this.elapsed());
  }

  slice(milliseconds: number): void {
    this.longestSlice = Math.max(this.longestSlice, milliseconds);
  }

  read(): Timings {
    return {
      activation: this.marks.get('activation'),
      factsRead: this.marks.get('factsRead'),
      factsLoad: this.marks.get('factsLoad'),
      firstAnnotation: this.marks.get('firstAnnotation'),
      lastAnalysis: this.marks.get('lastAnalysis'),
      longestSlice: this.longestSlice,
    };
  }
}
