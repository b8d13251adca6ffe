import { type Annotations, MENTION_TYPES, type MentionType, type Span } from '../../core/model';
import { spansWithin } from '../lookup';
import { isSure } from '../sureness';

/** What is highlighted, coloured and switched on or off by itself: each type of mention, and dates. */
export type Layer = MentionType | 'date';
export const LAYERS: readonly Layer[] = [...MENTION_TYPES, 'date'];

/** A layer as it is painted: names of which the annotator is not sure look fainter. */
export type Shade = Layer | `${MentionType} guess`;
export const SHADES: readonly Shade[] = [...LAYERS, ...MENTION_TYPES.map((type): Shade => `${type} guess`)];

/** The layer of a shade, and whether it is the fainter one. */
export function shadeParts(shade: Shade): { readonly layer: Layer; readonly guess: boolean } {
  const layer = LAYERS.find(candidate => shade === candidate || shade === `${candidate} guess`) ?? 'date';
  return { layer, guess: layer !== shade };
}

/**
 * The spans of each shade that reach into some windows of the text, in order of the text.
 * @param least the confidence that a name must have, 0 to 1
 */
export function spansByShade(
  annotations: Annotations,
  windows: readonly Span[],
  least: number,
): ReadonlyMap<Shade, readonly Span[]> {
  const shades = new Map<Shade, Span[]>(SHADES.map(shade => [shade, []]));
  for (const window of windows) {
    for (const mention of spansWithin(annotations.mentions, window)) {
      if (mention.confidence < least) continue;
      shades.get(isSure(mention) ? mention.type : `${mention.type} guess`)?.push(mention);
    }
    for (const date of spansWithin(annotations.dates, window)) shades.get('date')?.push(date);
  }
  return shades;
}
