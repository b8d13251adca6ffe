import { type Annotations, MENTION_TYPES, type MentionType, type Span } from '../core/model';

/** What is highlighted, coloured and switched on or off by itself: each type of mention, and dates. */
export type Layer = MentionType | 'date';
export const LAYERS: readonly Layer[] = [...MENTION_TYPES, 'date'];

/** The spans of each layer, in order of the text. */
export function spansByLayer(annotations: Annotations): ReadonlyMap<Layer, readonly Span[]> {
  const layers = new Map<Layer, Span[]>(LAYERS.map(layer => [layer, []]));
  for (const mention of annotations.mentions) layers.get(mention.type)?.push(mention);
  for (const date of annotations.dates) layers.get('date')?.push(date);
  return layers;
}
