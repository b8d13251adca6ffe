import { holdersOf, isMember, membershipsOf } from '../asOf';
import { firstDay, lastDay } from '../dates';
import type { FactBase, FactRecord, PartialDate, RecordType, Statement } from '../model';
import { nameKey } from '../slug';
import { currentOn } from './current';
import type { AskedState, Caution, Difference, Named, Reading, Relation } from './model';
import { sentFor } from './question';

/** Kinds of positions that each of the two offices can be, the more exact first. */
const OFFICE_KINDS = {
  headOfState: ['head of state', 'head of state and government'],
  headOfGovernment: ['head of government', 'head of state and government'],
} as const;

/**
 * What Wikidata says of some states otherwise than the facts, and later. Where it is behind the facts, or says less,
 * there is no difference.
 * @param day on which it was read
 */
export function differencesFrom(
  facts: FactBase,
  states: readonly AskedState[],
  readings: readonly Reading[],
  day: PartialDate,
): Difference[] {
  const byState = grouped(readings);
  return states.flatMap(state => {
    const own = byState.get(sentFor(state)) ?? [];
    const of = (relation: Relation): Reading[] => own.filter(reading => reading.relation === relation);
    const { record } = state;
    const heads = officeDifferences(facts, record, 'headOfState', of('headOfState'), day);
    // Where one person is both, one office says it.
    const governs = officeDifferences(facts, record, 'headOfGovernment', of('headOfGovernment'), day).filter(
      ({ position, now }) => !heads.some(head => head.position === position && head.now?.item === now?.item),
    );
    return [
      ...heads,
      ...governs,
      ...capitalDifferences(facts, record, of('capital'), day),
      ...memberDifferences(facts, record, of('member'), day),
    ];
  });
}

function grouped(readings: readonly Reading[]): Map<string, Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const reading of readings) {
    const list = found.get(reading.state);
    if (list) list.push(reading);
    else found.set(reading.state, [reading]);
  }
  return found;
}

function officeDifferences(
  facts: FactBase,
  state: FactRecord,
  relation: keyof typeof OFFICE_KINDS,
  readings: readonly Reading[],
  day: PartialDate,
): Difference[] {
  const all = holdersOf(facts, state.id, null);
  const kind = OFFICE_KINDS[relation].find(kind => all.some(({ position }) => position.kind === kind));
  const holders = all.filter(({ position }) => position.kind === kind);
  const inOffice = holders.filter(({ statement }) => statement.end === undefined);
  const position = inOffice[0]?.position ?? holders[0]?.position;
  const current = currentOn(readings, day);
  if (!position || current.length === 0) return [];
  const latest = inOffice.reduce(
    (last, { statement: { start } }) => (start && firstDay(start) > last ? firstDay(start) : last),
    '',
  );
  const fresh = current.filter(
    reading =>
      !inOffice.some(({ person }) => isSame(facts, person, reading)) &&
      !(reading.start !== undefined && lastDay(reading.start) <= latest) &&
      !wasBefore(
        facts,
        reading,
        holders.map(({ person, statement }) => ({ person, statement })),
      ),
  );
  if (fresh.length === 0) return [];
  const left = inOffice.filter(({ person }) => !current.some(reading => isSame(facts, person, reading)));
  return fresh.map(reading => ({
    ...differenceOf(state, relation, reading, current.length > 1),
    position,
    old: left.map(({ statement }) => statement),
    now: named(facts, reading, 'person'),
  }));
}

/** Whether the facts have that very term and its end: Wikidata lacks the end. */
function wasBefore(
  facts: FactBase,
  reading: Reading,
  terms: readonly { person: FactRecord; statement: Statement }[],
): boolean {
  return terms.some(
    ({ person, statement: { start, end } }) =>
      end !== undefined &&
      isSame(facts, person, reading) &&
      (reading.start === undefined || (start !== undefined && firstDay(reading.start) <= lastDay(end))),
  );
}

function capitalDifferences(
  facts: FactBase,
  state: FactRecord,
  readings: readonly Reading[],
  day: PartialDate,
): Difference[] {
  const known = facts
    .statements(state.id)
    .filter(({ predicate, subject, end }) => predicate === 'capital' && subject === state.id && end === undefined);
  const current = currentOn(readings, day);
  const isKnown = (reading: Reading): boolean =>
    known.some(({ object }) => {
      const place = object === undefined ? undefined : facts.record(object);
      return place !== undefined && isSame(facts, place, reading);
    });
  if (known.length === 0 || current.length === 0 || current.some(isKnown)) return [];
  return current.map(reading => ({
    ...differenceOf(state, 'capital', reading, current.length > 1),
    old: known,
    now: named(facts, reading, 'place'),
  }));
}

/**
 * Memberships are kept by hand: suspensions and exits mostly lack their dates in Wikidata. So only what is dated, and
 * behind the day up to which the facts speak, is told.
 */
function memberDifferences(
  facts: FactBase,
  state: FactRecord,
  readings: readonly Reading[],
  day: PartialDate,
): Difference[] {
  const own = membershipsOf(facts, state.id, null);
  return readings.flatMap((reading): Difference[] => {
    const organisation = recordOf(facts, reading, 'organisation');
    if (!organisation) return [];
    const member = own.find(one => one.organisation === organisation && one.statement.end === undefined);
    const difference = differenceOf(state, 'member', reading, false);
    const { start, end, over } = reading;
    if (member) {
      const isBack = readings.some(other => other !== reading && other.item === reading.item && !other.over);
      if (!over || isBack || end === undefined || firstDay(end) <= lastDay(member.statement.asOf) || lastDay(end) > day)
        return [];
      return [{ ...difference, old: [member.statement] }];
    }
    const list = facts.statements(organisation.id).find(({ predicate }) => predicate === 'memberOf');
    if (!list || over || start === undefined || firstDay(start) <= lastDay(list.asOf) || firstDay(start) > day)
      return [];
    if (isMember(facts, state.id, organisation.id, list.asOf) === 'yes') return [];
    return [{ ...difference, old: [], now: named(facts, reading, 'organisation') }];
  });
}

function differenceOf(
  state: FactRecord,
  relation: Relation,
  { item, start, end, over, acting, disputed, references, page }: Reading,
  several: boolean,
): Omit<Difference, 'old'> {
  const since = over ? end : start;
  const cautions: Caution[] = [];
  if (references.length === 0) cautions.push('noReference');
  if (acting) cautions.push('acting');
  if (disputed) cautions.push('disputed');
  if (several) cautions.push('severalAtOnce');
  if (since === undefined || since.length < 10) cautions.push('dayUnknown');
  const id = `${state.id} ${relation} ${over ? 'over ' : ''}${item}`;
  return { id, state, relation, references, cautions, page, ...(since === undefined ? {} : { since }) };
}

function named(facts: FactBase, reading: Reading, type: RecordType): Named {
  const record = recordOf(facts, reading, type);
  return { item: reading.item, name: record?.name ?? reading.name, ...(record ? { record } : {}) };
}

/** The record that a reading names: by its number, else by a name that only one record of the type has. */
function recordOf(facts: FactBase, { item, name }: Reading, type: RecordType): FactRecord | undefined {
  const byNumber = facts.record(item);
  if (byNumber) return byNumber.type === type ? byNumber : undefined;
  const [first, second] = facts
    .lookup(name)
    .filter(record => record.type === type && (record.wikidata ?? item) === item)
    .filter(record =>
      [record.name, ...record.aliases.filter(isWhole).map(({ text }) => text)].some(
        text => nameKey(text) === nameKey(name),
      ),
    );
  return second ? undefined : first;
}

/** A surname alone names too many. */
const isWhole = ({ kind }: FactRecord['aliases'][number]): boolean => kind !== 'surname' && kind !== 'short';

function isSame(facts: FactBase, record: FactRecord, reading: Reading): boolean {
  const number = record.wikidata;
  if (number !== undefined && number === reading.item) return true;
  if (number !== undefined && facts.record(reading.item) !== undefined) return false;
  const names = [record.name, ...record.aliases.filter(isWhole).map(({ text }) => text)];
  return names.some(name => sameWords(name, reading.name));
}

/** *Ousmane Sonko* and *Sonko, Ousmane*, *Lee Jae-myung* and *Lee Jae Myung*; a middle name more or less counts as the same. */
function sameWords(a: string, b: string): boolean {
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 1 ? short.every(word => long.includes(word)) : short.join(' ') === long.join(' ');
}

const words = (name: string): string[] => nameKey(name).split(' ');
