import { type FactBase, type Office, officesOf } from '../../facts';
import type { PartialDate } from '../model';
import type { Draft } from './entities';
import type { PlacedMention } from './resolve';

/** The state that most of a document's names speak of. */
export interface MainState {
  readonly state: Draft;
  /** Its share of all names that speak of a state, 0 to 1. */
  readonly share: number;
  /** Whether no other state comes near. */
  readonly clear: boolean;
}

/** What a phrase can look back on: the named mentions of a document, indexed once so that every question is cheap. */
export class Surroundings {
  private readonly first = new Map<Draft, number>();
  private readonly byRecord = new Map<string, Draft>();
  private readonly bodies = new Map<string, Draft[]>();
  private offices: Map<Draft, readonly Office[]> | undefined;
  private main: MainState | undefined | null = null;

  /** @param placed named mentions in order of the text */
  constructor(
    private readonly placed: readonly PlacedMention[],
    private readonly facts: FactBase,
    private readonly articleDate: PartialDate | null,
  ) {
    for (const { mention, draft } of placed) {
      if (this.first.has(draft)) continue;
      this.first.set(draft, mention.start);
      if (draft.record) this.byRecord.set(draft.record.id, draft);
    }
  }

  named(recordId: string): Draft | undefined {
    return this.byRecord.get(recordId);
  }

  isNamedBefore(draft: Draft, at: number): boolean {
    return (this.first.get(draft) ?? Number.POSITIVE_INFINITY) < at;
  }

  /** Mentions that lie between two offsets of the document, in order. */
  between(from: number, to: number): readonly PlacedMention[] {
    const start = this.indexAt(from);
    let end = start;
    while (end < this.placed.length && (this.placed[end] as PlacedMention).mention.end <= to) end++;
    return this.placed.slice(start, end);
  }

  /** Index of the first mention that starts at or behind an offset. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.placed[middle] as PlacedMention).mention.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Persons of the text who ever held an office that the fact base knows, with those offices as of the article's date. */
  officeHolders(): ReadonlyMap<Draft, readonly Office[]> {
    this.offices ??= this.findOfficeHolders();
    return this.offices;
  }

  private findOfficeHolders(): Map<Draft, readonly Office[]> {
    const found = new Map<Draft, readonly Office[]>();
    for (const draft of this.first.keys()) {
      if (draft.type !== 'person' || !draft.record) continue;
      const offices = officesOf(this.facts, draft.record.id, this.articleDate);
      if (offices.length > 0) found.set(draft, offices);
    }
    return found;
  }

  /** Organisations and armed groups of the text that have a word in one of their names or in their kind. */
  bodiesWith(word: string): readonly Draft[] {
    let found = this.bodies.get(word);
    if (!found) {
      found = [...this.first.keys()].filter(
        draft => isBody(draft) && bodyWords(draft).some(text => text.includes(word)),
      );
      this.bodies.set(word, found);
    }
    return found;
  }

  /** The state that a mention speaks of: itself, the one of a demonym, of a place, of a person. */
  stateOf(draft: Draft): Draft | undefined {
    if (draft.type === 'country') return draft;
    if (draft.type === 'organisation' || draft.type === 'event') return undefined;
    const country = draft.record?.country;
    return country === undefined ? undefined : this.byRecord.get(country);
  }

  mainState(): MainState | undefined {
    if (this.main === null) this.main = this.findMainState();
    return this.main;
  }

  private findMainState(): MainState | undefined {
    const counts = new Map<Draft, number>();
    let all = 0;
    for (const { draft } of this.placed) {
      const state = this.stateOf(draft);
      if (!state) continue;
      all++;
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!first) return undefined;
    return { state: first[0], share: first[1] / all, clear: !second || second[1] <= 0.6 * first[1] };
  }
}

function isBody({ type }: Draft): boolean {
  return type === 'organisation' || type === 'armedGroup';
}

function bodyWords({ name, record, surfaces }: Draft): string[] {
  const names = [name, ...surfaces, record?.kind ?? '', ...(record?.aliases.map(alias => alias.text) ?? [])];
  return names.map(text => text.toLowerCase());
}
