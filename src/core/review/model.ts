import type { Span } from '../model';

/** What a fact-checker ticks off, beside findings. */
export type ItemKind = 'office' | 'date' | 'figure' | 'quotation' | 'place' | 'acronym';
export const ITEM_KINDS: readonly ItemKind[] = ['office', 'date', 'figure', 'quotation', 'place', 'acronym'];

/** A stretch of the text that says something which can be looked up. */
export interface CheckableItem extends Span {
  readonly kind: ItemKind;
  readonly text: string;
}
