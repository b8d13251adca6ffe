import type { Assembled, RecordData, StatementData } from '../../assemble';
import { firstDay, lastDay } from '../../dates';
import { alike, erasOf, gap, overlap, shareWord, spellings, sureOverlap } from './match';
import { People } from './people';
import { Positions } from './positions';
import { type OfficeTerms, SNAPSHOT, SOURCE, secondTierStatement, type Term } from './terms';

/** Good sources differ by so many days: seizure, appointment and oath are three dates. */
const TOLERANCE = 62;
/** Two holders may overlap by so many days: the day of a change is told in two ways. */
const CHANGE = 31;

export type Outcome =
  | 'agrees'
  | 'taken over'
  | 'dates differ'
  | 'another holder'
  | 'a head that the record lacks'
  | 'no region';

/** What became of a term of the second tier. */
export interface Laid {
  readonly outcome: Outcome;
  readonly office: OfficeTerms;
  readonly term: Term;
  /** What the record says instead. */
  readonly record?: { readonly person: string; readonly start: string; readonly end: string };
}

export interface SecondTier {
  readonly offices: readonly OfficeTerms[];
  /** Wikidata's numbers of people of the curated facts by their ids, from the whole export. */
  readonly numbers: ReadonlyMap<string, string>;
}

/**
 * Lays the second tier over the curated facts. A term that agrees gives its statement a second source and its holder a
 * Wikidata number; one that is new comes in as unreviewed; one that disagrees is left out and reported. Changes `facts`.
 */
export function laySecondTier(facts: Assembled, { offices, numbers }: SecondTier): Laid[] {
  const positions = new Positions(facts);
  const people = new People(facts.records, erasOf(facts.statements));
  people.number(numbers);
  const byId = new Map(facts.records.map(record => [record.id, record]));
  const terms = new Map<string, StatementData[]>();
  for (const statement of facts.statements) {
    if (statement.predicate !== 'holds' || statement.object === undefined) continue;
    terms.set(statement.object, [...(terms.get(statement.object) ?? []), statement]);
  }
  const curated = offices.flatMap(office => {
    const state = positions.states.get(office.country);
    if (!state) return [];
    const position = office.group === 'head' ? undefined : positions.find(office, state);
    const seats = office.group === 'head' ? positions.headsOf(state) : position ? [position] : [];
    if (position && office.item !== '') position.wikidata ??= office.item;
    const held = seats.flatMap(({ id }) => terms.get(id) ?? []);
    return [{ office, state, position, held }];
  });

  const same = (term: Term, held: readonly StatementData[]): StatementData[] =>
    held.filter(statement => {
      const person = byId.get(statement.subject);
      const names = term.also === undefined ? [term.person] : [term.person, term.also];
      if (!person || overlap(term, statement, SNAPSHOT) <= -TOLERANCE) return false;
      // Who held an office from and to the very same days is the same person under another spelling.
      const sameDays = statement.start === term.start && statement.end === term.end && term.start.length === 10;
      return alike(names, spellings(person)) || (sameDays && shareWord(names, spellings(person)));
    });
  for (const { office, held } of curated) {
    for (const term of office.terms) {
      const people_ = new Set(same(term, held).map(({ subject }) => subject));
      const [only, second] = people_;
      const record = second === undefined ? byId.get(only ?? '') : undefined;
      if (record) people.vote(term.item, record);
    }
  }
  people.settle();

  const laid: Laid[] = [];
  for (const { office, state, position, held } of curated) {
    let seat = position;
    for (const term of office.terms) {
      const report = (outcome: Outcome, statement?: StatementData): void =>
        void laid.push({ outcome, office, term, ...(statement ? { record: said(statement, byId) } : {}) });
      const own = held.filter(({ subject }) => byId.get(subject)?.wikidata === term.item);
      const [nearest] = (own.length > 0 ? own : same(term, held)).sort((a, b) => startGap(a, term) - startGap(b, term));
      if (nearest && overlap(term, nearest, SNAPSHOT) > -TOLERANCE) {
        if (!agrees(nearest, term)) report('dates differ', nearest);
        else {
          if (!nearest.sources.includes(SOURCE)) nearest.sources = [...nearest.sources, SOURCE];
          report('agrees');
        }
        continue;
      }
      if (office.group === 'head') {
        if (held.length > 0)
          report(
            'a head that the record lacks',
            held.find(each => overlap(term, each, SNAPSHOT) > CHANGE),
          );
        continue;
      }
      const rival = held.find(each => !each.unreviewed && sureOverlap(term, each, SNAPSHOT) > CHANGE);
      if (rival) {
        report('another holder', rival);
        continue;
      }
      seat ??= positions.make(office, state);
      if (!seat) {
        report('no region');
        continue;
      }
      const person = people.find(term, state.id) ?? people.make(term, state);
      byId.set(person.id, person);
      facts.statements.push(secondTierStatement(person.id, 'holds', seat.id, fitted(term, held)));
      report('taken over');
    }
  }
  return laid;
}

/**
 * The term without the days that the curated terms before and behind it claim. Whoever was in office when the export was
 * made need not have stayed until a successor of later years.
 */
function fitted({ start, end }: Term, held: readonly StatementData[]): Pick<StatementData, 'start' | 'end'> {
  const next = held
    .map(each => each.start ?? '')
    .filter(day => day > start && day < (end ?? lastDay(SNAPSHOT)))
    .sort()[0];
  const last = next ?? end;
  return { start, ...(last === undefined ? {} : { end: last }) };
}

const startGap = (statement: StatementData, term: Term): number =>
  Math.min(...[statement.start, ...others(statement, 'start')].map(date => gap(date, term.start)));

const others = ({ alternatives }: StatementData, of: 'start' | 'end'): string[] =>
  alternatives.filter(each => each.of === of).map(({ date }) => date);

/** Whether a term is the statement's, give or take the days by which good sources differ. */
function agrees(statement: StatementData, term: Term): boolean {
  const { end, asOf } = statement;
  const ends = [...(end === undefined ? [] : [end]), ...others(statement, 'end')];
  const isEnd = (day: string): boolean =>
    ends.length === 0 ? firstDay(day) > lastDay(asOf) : ends.some(other => gap(other, day) <= TOLERANCE);
  // An open end of the export says nothing of later.
  return startGap(statement, term) <= TOLERANCE && (term.end === undefined || isEnd(term.end));
}

function said(
  { subject, start = '', end = '' }: StatementData,
  byId: ReadonlyMap<string, RecordData>,
): Laid['record'] & object {
  return { person: byId.get(subject)?.name ?? subject, start, end };
}
