import type { Span } from '../../core/model';
import type { Edit } from '../texts/edits';
import { PaintedSpans } from './paintedSpans';

/**
 * Decoration types of one layer. VS Code sets all ranges of a type at once and puts them on whatever text the window has
 * by then. Neighbours have different types, so that a change of one word's mark sends nothing of the words beside it,
 * which a key pressed meanwhile has moved.
 */
export const TYPES_A_LAYER = 8;
/** More new spans than these are dealt out in turn: a text that was just opened, scrolled or pasted into. */
const FEW = 50;

/** The spans that an editor shows of one layer, dealt out to its decoration types. */
export class PaintedLayer {
  private readonly parts: readonly PaintedSpans[] = Array.from({ length: TYPES_A_LAYER }, () => new PaintedSpans());

  /** What the editor shows, as far as is known; not in order. */
  get shown(): readonly Span[] {
    return this.parts.flatMap(part => part.shown);
  }

  shift(edits: readonly Edit[] | undefined): void {
    for (const part of this.parts) part.shift(edits);
  }

  /** Takes over new spans; returns what is to be painted: the parts that differ from what is shown, by their type. */
  replace(spans: readonly Span[]): ReadonlyMap<number, PaintedSpans> {
    const dealt = this.deal(spans);
    const changed = this.parts.map((part, type) => [type, part] as const);
    return new Map(changed.filter(([type, part]) => part.replace(dealt[type] ?? [])));
  }

  /** What is to be painted once more, as an edit crossed its paint. */
  repair(): ReadonlyMap<number, PaintedSpans> {
    const all = this.parts.map((part, type) => [type, part] as const);
    return new Map(all.filter(([, part]) => part.isAstray && part.replace(part.shown)));
  }

  /** A span that is shown already keeps its type. */
  private deal(spans: readonly Span[]): readonly (readonly Span[])[] {
    const typeOf = new Map<string, number>();
    for (const [type, part] of this.parts.entries()) for (const span of part.shown) typeOf.set(keyOf(span), type);
    const dealt: Span[][] = this.parts.map(() => []);
    const added: Span[] = [];
    for (const span of spans) (dealt[typeOf.get(keyOf(span)) ?? -1] ?? added).push(span);
    for (const [at, span] of added.entries()) {
      const type = added.length > FEW || added.length === spans.length ? at % TYPES_A_LAYER : loneliest(dealt, span);
      dealt[type]?.push(span);
    }
    for (const part of dealt) part.sort((a, b) => a.start - b.start);
    return dealt;
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** The type whose nearest span is farthest from a new one. */
function loneliest(dealt: readonly (readonly Span[])[], { start }: Span): number {
  const distances = dealt.map(spans =>
    spans.reduce((nearest, span) => Math.min(nearest, Math.abs(span.start - start)), Number.POSITIVE_INFINITY),
  );
  return distances.indexOf(Math.max(...distances));
}
