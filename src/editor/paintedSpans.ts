import type { Span } from '../core/model';
import { type Edit, shiftThrough } from './edits';

/**
 * How long after painting an edit can have been made before the paint arrived, in milliseconds. VS Code puts ranges on
 * whatever text the window has then, and does not say on which.
 */
const IN_FLIGHT = 1000;

/**
 * The spans that an editor shows of one layer. VS Code moves them with every edit; this is the same in numbers, so that
 * nothing is painted again which is right already.
 */
export class PaintedSpans {
  private spans: readonly Span[] = [];
  /** An edit reached into a painted span or crossed the paint on its way: what the editor shows is not known. */
  private unsure = false;
  private paintedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @param edits Undefined where everything moved without saying how. */
  shift(edits: readonly Edit[] | undefined): void {
    if (!edits || this.now() - this.paintedAt < IN_FLIGHT) this.unsure = true;
    if (!edits || this.spans.length === 0) return;
    const shifted: Span[] = [];
    for (const span of this.spans) {
      const moved = shiftThrough(span, edits);
      if (moved) shifted.push(moved);
      else this.unsure = true;
    }
    this.spans = shifted;
  }

  /** Takes over new spans; true where they differ from what is shown. */
  replace(spans: readonly Span[]): boolean {
    const same =
      !this.unsure &&
      spans.length === this.spans.length &&
      spans.every((span, at) => span.start === this.spans[at]?.start && span.end === this.spans[at]?.end);
    this.spans = spans;
    this.unsure = false;
    if (!same) this.paintedAt = this.now();
    return !same;
  }
}
