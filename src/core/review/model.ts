import type { ClaimKind, Span } from '../model';

/** What a fact-checker ticks off, beside claims and findings. */
export type ItemKind = 'office' | 'name' | 'date' | 'figure' | 'quotation' | 'place' | 'acronym';
export const ITEM_KINDS: readonly ItemKind[] = ['office', 'name', 'date', 'figure', 'quotation', 'place', 'acronym'];

/** A stretch of the text that says something which can be looked up. */
export interface CheckableItem extends Span {
  readonly kind: ItemKind;
  readonly text: string;
  /** TIMEX3 value of a date, as it was understood. */
  readonly value?: string;
}

const PERSONAL: readonly ClaimKind[] = ['office', 'leader', 'party', 'nationality', 'lifespan', 'ordinal'];
const DATED: readonly ClaimKind[] = [
  ...(['eventDate', 'election', 'lifespan', 'founding', 'treaty', 'order', 'first'] as const),
  ...(['office', 'leader', 'membership', 'participant'] as const),
];

/** The claims that say all that an item of a kind would: who checks the claim has checked the item. */
export const COVERED_BY: Readonly<Record<ItemKind, readonly ClaimKind[]>> = {
  office: PERSONAL,
  name: [...PERSONAL, 'headquarters', 'acronym'],
  date: DATED,
  figure: ['count', 'ordinal', 'lifespan'],
  quotation: [],
  place: ['location', 'capital', 'eventPlace', 'headquarters'],
  acronym: ['acronym'],
};
