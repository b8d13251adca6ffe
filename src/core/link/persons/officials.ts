import { type FactBase, type Office, officesOf } from '../../../facts';
import type { PartialDate } from '../../model';
import { type Draft, sameItems } from '../entities';

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

/** The persons of a document who ever held an office, found by their offices. */
export class Officials {
  private readonly byQuestion = new Map<string, readonly Draft[]>();

  private constructor(
    private readonly persons: readonly Draft[],
    private readonly offices: OfficesHeld,
  ) {}

  /**
   * Those among a document's entities, in order.
   * @param before those of the document before an edit: taken over if they are the same
   */
  static among(entities: Iterable<Draft>, offices: OfficesHeld, before: Officials | undefined): Officials {
    const persons: Draft[] = [];
    for (const draft of entities) if (offices.of(draft).length > 0) persons.push(draft);
    return before?.offices === offices && sameItems(before.persons, persons) ? before : new Officials(persons, offices);
  }

  /**
   * Those with an office that fits.
   * @param question tells questions apart: what was asked before is not worked out again
   */
  with(question: string, fits: (office: Office) => boolean): readonly Draft[] {
    let found = this.byQuestion.get(question);
    if (!found) {
      found = this.persons.filter(person => this.offices.of(person).some(fits));
      this.byQuestion.set(question, found);
    }
    return found;
  }
}
