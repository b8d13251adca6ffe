import { type FactBase, type Office, officesOf } from '../../facts';
import type { PartialDate } from '../model';
import type { Draft } from './entities';
import type { PlacedMention } from './placed';

/** An organisation or armed group with its names and its kind. */
interface Body {
  readonly draft: Draft;
  readonly words: string;
}

/** A person with the offices that he or she ever held, as of the article's date. */
interface Official {
  readonly draft: Draft;
  readonly offices: readonly Office[];
}

/** The state that most of a document's names speak of. */
export interface MainState {
  readonly state: Draft;
  /** Its share of all names that speak of a state, 0 to 1. */
  readonly share: number;
  /** Whether no other state comes near. */
  readonly clear: boolean;
}

/** Which offices persons ever held, as of an article's date; each is asked once. */
export class OfficesHeld {
  private readonly known = new WeakMap<Draft, readonly Office[]>();

  constructor(
    private readonly facts: FactBase,
    readonly date: PartialDate | null,
  ) {}

  of(draft: Draft): readonly Office[] {
    if (draft.type !== 'person' || !draft.record) return [];
    let offices = this.known.get(draft);
    if (!offices) {
      offices = officesOf(this.facts, draft.record.id, this.date);
      this.known.set(draft, offices);
    }
    return offices;
  }
}

/**
 * What a phrase can look back on: whom a document names, in order of the text, indexed once so that every question is
 * cheap. Names are counted, not measured: what is said between them may change.
 */
export class Surroundings {
  /** Whom the names mean, one after the other. */
  private readonly named: readonly Draft[];
  private readonly first = new Map<Draft, number>();
  private readonly byRecord = new Map<string, Draft>();
  private readonly bodiesByWord = new Map<string, readonly Draft[]>();
  private bodies: readonly Body[] | undefined;
  private officials: readonly Official[] | undefined;
  private readonly officialsByPhrase = new Map<string, readonly Draft[]>();
  private main: MainState | undefined | null = null;

  /**
   * @param named the document's names, block by block
   * @param surfaces how the text writes each entity
   */
  constructor(
    named: readonly (readonly PlacedMention[])[],
    private readonly surfaces: ReadonlyMap<Draft, readonly string[]>,
    private readonly offices: OfficesHeld,
  ) {
    const all: Draft[] = [];
    for (const inBlock of named) for (const { draft } of inBlock) all.push(draft);
    this.named = all;
    for (let index = 0; index < all.length; index++) {
      const draft = all[index] as Draft;
      if (this.first.has(draft)) continue;
      this.first.set(draft, index);
      if (draft.record) this.byRecord.set(draft.record.id, draft);
    }
  }

  /** The entity of the text that is a record. */
  entityOf(recordId: string): Draft | undefined {
    return this.byRecord.get(recordId);
  }

  /** Whether a draft is among the first so many names. */
  isNamedBefore(draft: Draft, count: number): boolean {
    return (this.first.get(draft) ?? Number.POSITIVE_INFINITY) < count;
  }

  /** Whom the names from one index up to another mean. */
  between(from: number, to: number): readonly Draft[] {
    return this.named.slice(Math.max(0, from), to);
  }

  /**
   * Persons of the text who ever held an office that fits, in the order in which they are named first.
   * @param question tells questions apart: what was asked before is not worked out again
   */
  officialsWith(question: string, fits: (office: Office) => boolean): readonly Draft[] {
    let found = this.officialsByPhrase.get(question);
    if (!found) {
      this.officials ??= this.findOfficials();
      found = this.officials.filter(({ offices }) => offices.some(fits)).map(({ draft }) => draft);
      this.officialsByPhrase.set(question, found);
    }
    return found;
  }

  private findOfficials(): Official[] {
    const found: Official[] = [];
    for (const draft of this.first.keys()) {
      const offices = this.offices.of(draft);
      if (offices.length > 0) found.push({ draft, offices });
    }
    return found;
  }

  /** Organisations and armed groups of the text that have a word in one of their names or in their kind. */
  bodiesWith(word: string): readonly Draft[] {
    let found = this.bodiesByWord.get(word);
    if (!found) {
      this.bodies ??= [...this.first.keys()].filter(isBody).map(draft => ({
        draft,
        words: bodyWords(draft, this.surfaces.get(draft) ?? []),
      }));
      found = this.bodies.filter(({ words }) => words.includes(word)).map(({ draft }) => draft);
      this.bodiesByWord.set(word, found);
    }
    return found;
  }

  /** The id of the state that a mention speaks of: itself, the one of a demonym, of a place, of a person; named or not. */
  stateOf({ type, record }: Draft): string | undefined {
    if (type === 'country') return record?.id;
    return type === 'organisation' || type === 'event' ? undefined : record?.country;
  }

  mainState(): MainState | undefined {
    if (this.main === null) this.main = this.findMainState();
    return this.main;
  }

  private findMainState(): MainState | undefined {
    const counts = new Map<string, number>();
    let all = 0;
    for (const draft of this.named) {
      const state = this.stateOf(draft);
      if (!state) continue;
      all++;
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    const state = first && this.byRecord.get(first[0]);
    if (!state) return undefined;
    return { state, share: first[1] / all, clear: !second || second[1] <= 0.6 * first[1] };
  }
}

function isBody({ type }: Draft): boolean {
  return type === 'organisation' || type === 'armedGroup';
}

/** By the list of an entity's surfaces, which stays the same object while they do. */
const wordsOfBodies = new WeakMap<readonly string[], string>();

/** All names of a body and its kind, one a line, in small letters. */
function bodyWords({ name, record }: Draft, surfaces: readonly string[]): string {
  let words = wordsOfBodies.get(surfaces);
  if (words === undefined) {
    const names = [name, ...surfaces, record?.kind ?? '', ...(record?.aliases.map(alias => alias.text) ?? [])];
    words = names.join('\n').toLowerCase();
    wordsOfBodies.set(surfaces, words);
  }
  return words;
}
