import type { Span } from '../core/model';
import { type Edit, shiftThrough } from './edits';

/**
 * The spans that an editor shows of one layer. VS Code moves them with every edit; this is the same in numbers, so that
 * nothing is painted again which is right already.
 */
export class PaintedSpans {
  private spans: readonly Span[] = [];
  /** An edit reached into a painted span: what the editor shows of it is not known. */
  private unsure = false;

  /** @param edits Undefined where everything moved without saying how. */
  shift(edits: readonly Edit[] | undefined): void {
    if (!edits) this.unsure = true;
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
    return !same;
  }
}
