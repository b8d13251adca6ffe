import type { Office } from '../../../facts';
import type { Refusals } from '../corrections';
import type { Draft } from '../entities';
import { type OfficesHeld, Officials } from '../persons/officials';
import type { PlacedMention } from '../places/placed';
import { Bodies } from '../states/bodies';

/** The state that most of a document's names speak of. */
export interface MainState {
  readonly state: Draft;
  /** Its share of all names that speak of a state, 0 to 1. */
  readonly share: number;
  /** Whether no other state comes near. */
  readonly clear: boolean;
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
  private bodies: Bodies | undefined;
  private officials: Officials | undefined;
  private readonly lastBodies: Bodies | undefined;
  private readonly lastOfficials: Officials | undefined;
  private main: MainState | undefined | null = null;

  /**
   * @param named the document's names, block by block
   * @param surfaces how the text writes each entity
   * @param before those of the document before an edit: what was worked out there is not worked out again
   */
  constructor(
    named: readonly (readonly PlacedMention[])[],
    private readonly surfaces: ReadonlyMap<Draft, readonly string[]>,
    private readonly offices: OfficesHeld,
    before: Surroundings | undefined,
    /** What phrases do not mean, as the reader says. */
    readonly refusals: Refusals | undefined,
  ) {
    this.lastBodies = before?.bodies ?? before?.lastBodies;
    this.lastOfficials = before?.officials ?? before?.lastOfficials;
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
    this.officials ??= Officials.among(this.first.keys(), this.offices, this.lastOfficials);
    return this.officials.with(question, fits);
  }

  /** Organisations and armed groups of the text that have a word in one of their names or in their kind. */
  bodiesWith(word: string): readonly Draft[] {
    this.bodies ??= Bodies.among(this.first.keys(), this.surfaces, this.lastBodies);
    return this.bodies.with(word);
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
