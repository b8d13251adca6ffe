import { type Annotations, MENTION_TYPES, type MentionType, type Span } from '../core/model';
import { spansWithin } from './lookup';

/** What is highlighted, coloured and switched on or off by itself: each type of mention, and dates. */
export type Layer = MentionType | 'date';
export const LAYERS: readonly Layer[] = [...MENTION_TYPES, 'date'];

/** The spans of each layer that reach into some windows of the text, in order of the text. */
export function spansByLayer(annotations: Annotations, windows: readonly Span[]): ReadonlyMap<Layer, readonly Span[]> {
  const layers = new Map<Layer, Span[]>(LAYERS.map(layer => [layer, []]));
  for (const window of windows) {
    for (const mention of spansWithin(annotations.mentions, window)) layers.get(mention.type)?.push(mention);
    for (const date of spansWithin(annotations.dates, window)) layers.get('date')?.push(date);
  }
  return layers;
}
