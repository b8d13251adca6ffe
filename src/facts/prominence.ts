import type { RecordType } from './model';

/** A record whose prominence may still be open: below zero. */
interface Ranked {
  readonly id: string;
  readonly type: RecordType;
  readonly kind: string;
  prominence: number;
}

const PROMINENCE: Readonly<Record<RecordType, number>> = {
  country: 90,
  organisation: 50,
  armedGroup: 55,
  person: 45,
  place: 40,
  event: 40,
  position: 10,
};
const KIND_PROMINENCE: Readonly<Record<string, number>> = {
  territory: 60,
  'former state': 55,
  bloc: 75,
  continent: 85,
  region: 60,
  'first-level region': 25,
  city: 30,
};
/** Offices that a state has dozens of: whoever holds one is hardly known beyond his region. */
const OF_MANY: ReadonlySet<string> = new Set(['governor', 'senator']);

/** Whether an office is one of dozens of a kind in its state, so that holding it makes nobody a name of the news. */
export function isOfMany({ kind }: { readonly kind: string }): boolean {
  return OF_MANY.has(kind);
}

/** Fills in how prominent a record is where no file says it; `current` are the ids of people who hold an office of note now. */
export function settleProminence(records: readonly Ranked[], current: ReadonlySet<string>): void {
  for (const record of records) {
    if (record.prominence >= 0) continue;
    record.prominence = KIND_PROMINENCE[record.kind] ?? PROMINENCE[record.type];
    if (record.type === 'person' && current.has(record.id)) record.prominence += 10;
  }
}
