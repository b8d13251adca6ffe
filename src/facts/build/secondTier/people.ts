import type { RecordData } from '../../assemble';
import { slug } from '../../slug';
import { type Era, gap, nameKeyOf, sameEra, spellings } from './match';
import type { Term } from './terms';

/** Few texts mean such a person by a name that others bear too. */
const PROMINENCE = 12;
/** Two births further apart are two people's. */
const SAME_BIRTH = 366;

/** The people of the fact base and of the export: who is whom. */
export class People {
  private readonly byName = new Map<string, RecordData[]>();
  private readonly ids: Set<string>;
  /** The record of each Wikidata number. */
  private readonly known = new Map<string, RecordData>();
  /** How often a number stood for a record in one and the same office. */
  private readonly votes = new Map<string, Map<RecordData, number>>();

  constructor(
    private readonly records: RecordData[],
    private readonly eras: ReadonlyMap<string, Era>,
  ) {
    this.ids = new Set(records.map(({ id }) => id));
    for (const record of records) {
      if (record.type !== 'person') continue;
      if (record.wikidata !== undefined) this.known.set(record.wikidata, record);
      for (const key of new Set(spellings(record).map(nameKeyOf))) {
        this.byName.set(key, [...(this.byName.get(key) ?? []), record]);
      }
    }
  }

  /** Gives people who have no number yet the numbers of a list. */
  number(list: ReadonlyMap<string, string>): void {
    for (const record of this.records) {
      const item = list.get(record.id);
      if (record.type !== 'person' || item === undefined || record.wikidata !== undefined || this.known.has(item))
        continue;
      record.wikidata = item;
      this.known.set(item, record);
    }
  }

  /** Notes that a number and a record held one office at one time under one name. */
  vote(item: string, record: RecordData): void {
    const votes = this.votes.get(item) ?? new Map<RecordData, number>();
    votes.set(record, (votes.get(record) ?? 0) + 1);
    this.votes.set(item, votes);
  }

  /** Gives the records their numbers by the votes; a record that two numbers claim gets the one with more of them. */
  settle(): void {
    const claims = [...this.votes].flatMap(([item, votes]) =>
      [...votes].map(([record, count]) => ({ item, record, count })),
    );
    claims.sort((a, b) => b.count - a.count || (a.item < b.item ? -1 : 1));
    for (const { item, record } of claims) {
      if (this.known.has(item) || record.wikidata !== undefined) continue;
      record.wikidata = item;
      this.known.set(item, record);
    }
  }

  /** The record of a term's holder as far as the fact base has one, by number or by name, state and birth. */
  find(term: Term, state: string): RecordData | undefined {
    const known = this.known.get(term.item);
    if (known) return known;
    const names = term.also === undefined ? [term.person] : [term.person, term.also];
    const found = new Set(names.flatMap(name => this.byName.get(nameKeyOf(name)) ?? []));
    const fits = [...found].filter(record => {
      if (record.wikidata !== undefined || gap(record.start, term.born) > SAME_BIRTH) return false;
      const sameBirth = record.start !== undefined && record.start.length === 10 && record.start === term.born;
      return sameBirth || (record.country === state && sameEra(record, this.eras.get(record.id), term.start));
    });
    const [record] = fits;
    if (fits.length !== 1 || !record) return undefined;
    record.wikidata = term.item;
    this.known.set(term.item, record);
    return record;
  }

  /** Makes a record for the holder of a term, or adds to the one that an earlier term made. */
  make({ person, item, born, died, also }: Term, state: RecordData): RecordData {
    let id = slug(person);
    if (this.ids.has(id)) id = `${id}-${(state.code ?? '').toLowerCase()}`;
    if (this.ids.has(id)) id = `${slug(person)}-${item.toLowerCase()}`;
    const record: RecordData = {
      id,
      wikidata: item,
      type: 'person',
      kind: '',
      name: person,
      aliases: also === undefined ? [] : [{ text: also, kind: 'variant' }],
      demonyms: [],
      description: '',
      country: state.id,
      prominence: PROMINENCE,
      membersComplete: false,
      unreviewed: true,
      ...(born === undefined ? {} : { start: born }),
      ...(died === undefined ? {} : { end: died }),
    };
    this.ids.add(id);
    this.known.set(item, record);
    this.records.push(record);
    return record;
  }
}
