import type { FactBase } from '../../facts';
import { sameDate, sameEntity, sameMention } from '../alike';
import type { BlockKind, Entity, Mention, TimeExpression } from '../model';
import { type BlockCues, readCues } from './cues';
import type { Page, ScannedBlock } from './page';

/**
 * What a page says, wherever in the document it stands: its words, and who and when is meant by them. The same object for
 * as long as all of that is the same, so that what follows from it alone can be kept with it.
 */
export interface Reading {
  readonly kind: BlockKind;
  /** Where the block began when the page was first read, from which the offsets of mentions and dates count. */
  readonly start: number;
  readonly mentions: readonly Mention[];
  /** Whom the mentions stand for, one by one. */
  readonly entities: readonly (Entity | undefined)[];
  readonly dates: readonly TimeExpression[];
  readonly cues: BlockCues;
  /** What readers made by `perPage` found, by their numbers. */
  readonly found: unknown[];
  /** By runner: which of its rules for the whole document it shows something of. */
  readonly shown: (readonly number[] | undefined)[];
  /** By runner: what its rules found. */
  readonly judged: (Judged<unknown> | undefined)[];
}

/** What rules found in the sentences of a page, behind a page that read so. */
export interface Judged<T> {
  readonly behind: Reading | undefined;
  /** As what the text was asked, see `CheckContext.asked`. */
  readonly asked: string;
  /** Where the block began then. */
  readonly start: number;
  readonly items: readonly (Ranked & { readonly item: T })[];
}

/** Which of all rules it is, or comes from. */
export interface Ranked {
  readonly rank: number;
}

/** What is known of the pages of one document from its text before an edit. */
export class CheckMemory {
  private facts: FactBase | undefined;
  /** By the scan of the block's words. */
  private readings = new WeakMap<object, Reading>();
  private named: { readonly entities: readonly Entity[]; readonly byId: ReadonlyMap<string, Entity> } = {
    entities: [],
    byId: new Map(),
  };

  /** Forgets everything that was learnt from other facts. */
  begin(facts: FactBase): void {
    if (this.facts === facts) return;
    this.facts = facts;
    this.readings = new WeakMap();
  }

  /** The entities by their ids. */
  byId(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
    if (this.named.entities !== entities)
      this.named = { entities, byId: new Map(entities.map(entity => [entity.id, entity])) };
    return this.named.byId;
  }

  /** The reading of a block, which is the one before if nothing in it means something else. */
  reading(
    { names, kind, start }: ScannedBlock,
    mentions: readonly Mention[],
    entities: readonly (Entity | undefined)[],
    dates: readonly TimeExpression[],
  ): Reading {
    const before = this.readings.get(names);
    const now = { kind, start, mentions, entities, dates };
    if (before && readsAlike(before, now)) return before;
    const cues = before?.cues ?? readCues(names);
    const reading: Reading = {
      ...now,
      cues,
      found: new Array<unknown>(readers).fill(undefined),
      shown: [],
      judged: [],
    };
    this.readings.set(names, reading);
    return reading;
  }
}

let readers = 0;

/**
 * Makes a reader of what a page alone shows, which is worked out once for as long as the page reads the same. What it
 * gives must count in tokens of the page, for offsets of the document move.
 */
export function perPage<T extends object>(work: (page: Page) => T): (page: Page) => T {
  const number = readers++;
  return page => {
    const { found } = page.reading;
    found[number] ??= work(page);
    return found[number] as T;
  };
}

/** The indexes of the items that pass a test. */
export function indexesOf<T>(items: readonly T[], test: (item: T, n: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let n = 0; n < items.length; n++) if (test(items[n] as T, n)) found.push(n);
  return found;
}

type Said = Pick<Reading, 'kind' | 'start' | 'mentions' | 'entities' | 'dates'>;

function readsAlike(a: Said, b: Said): boolean {
  if (a.kind !== b.kind || a.mentions.length !== b.mentions.length || a.dates.length !== b.dates.length) return false;
  const by = b.start - a.start;
  for (let n = 0; n < a.mentions.length; n++) {
    if (!sameMention(a.mentions[n] as Mention, b.mentions[n] as Mention, by)) return false;
    if (!sameEntity(a.entities[n], b.entities[n])) return false;
  }
  for (let n = 0; n < a.dates.length; n++)
    if (!sameDate(a.dates[n] as TimeExpression, b.dates[n] as TimeExpression, by)) return false;
  return true;
}
