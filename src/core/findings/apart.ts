import type { Span } from '../model';

/** Spans that do not overlap, in order of the text. */
export class Apart<T extends Span> {
  private readonly kept: T[] = [];

  get items(): readonly T[] {
    return this.kept;
  }

  /** Whether a span overlaps none of them. */
  isFree({ start, end }: Span): boolean {
    const at = this.firstEndingBehind(start);
    const next = this.kept[at];
    return !next || next.start >= end;
  }

  /** Takes in a span that overlaps none. */
  add(item: T): void {
    this.kept.splice(this.firstEndingBehind(item.start), 0, item);
  }

  private firstEndingBehind(offset: number): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.kept[middle] as T).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
