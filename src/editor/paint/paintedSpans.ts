import type { Span } from '../../core/model';
import { type Edit, shiftSpan, stretchSpan } from '../texts/edits';

/**
 * The spans that an editor shows of one decoration type. VS Code moves them with every edit; this is the same in numbers, so that
 * nothing is painted again which is right already.
 */
export class PaintedSpans {
  private spans: readonly Span[] = [];
  /** An edit reached into a painted span: VS Code stretched or shrank it, and how is only nearly known. */
  private touched = false;
  /** Paints that were sent to the window and of which it is not known that they arrived. */
  private onTheWay = 0;
  private astray = false;

  /** What the editor shows, as far as is known. */
  get shown(): readonly Span[] {
    return this.spans;
  }

  /**
   * An edit was made while a paint was on its way. VS Code puts ranges on whatever text the window has then, so what
   * stands behind the edit may be in the wrong place until it is painted again.
   */
  get isAstray(): boolean {
    return this.astray;
  }

  /** @param edits Undefined where everything moved without saying how. */
  shift(edits: readonly Edit[] | undefined): void {
    if (!edits) this.touched = true;
    for (const edit of edits ?? []) this.shiftBy(edit);
  }

  /** Takes over new spans; true where they are to be painted, as they differ from what is shown. */
  replace(spans: readonly Span[]): boolean {
    const same =
      !this.touched &&
      !this.astray &&
      spans.length === this.spans.length &&
      spans.every((span, at) => span.start === this.spans[at]?.start && span.end === this.spans[at]?.end);
    this.spans = spans;
    this.touched = false;
    this.astray = false;
    if (!same) this.onTheWay++;
    return !same;
  }

  /** The window has got a paint. */
  arrived(): void {
    this.onTheWay--;
  }

  private shiftBy(edit: Edit): void {
    const last = this.spans.at(-1);
    if (!last || last.end <= edit.offset) return;
    if (this.onTheWay > 0) this.astray = true;
    const shifted: Span[] = [];
    for (const span of this.spans) {
      const moved = stretchSpan(span, edit);
      if (moved) shifted.push(moved);
      this.touched ||= shiftSpan(span, edit) === undefined;
    }
    this.spans = shifted;
  }
}
