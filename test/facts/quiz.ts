import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { type FactBase, type FactRecord, holdersOf, isMember, judge } from '../../src/facts';
import { firstDay, lastDay } from '../../src/facts/dates';
import { nameKey } from '../../src/facts/slug';
import { names } from './sameName';

type ByDate = Readonly<Record<string, string>>;
/** The themes of a round; a round may leave some out. */
interface Quiz {
  readonly heads?: Readonly<Record<string, { readonly state?: ByDate; readonly government?: ByDate }>>;
  readonly offices?: Readonly<Record<string, ByDate>>;
  readonly members?: Readonly<Record<string, Readonly<Record<string, ByDate>>>>;
  readonly capitals?: Readonly<Record<string, ByDate>>;
  readonly acronyms?: ByDate;
  readonly events?: ByDate;
  readonly aliases?: ByDate;
}

/** What came of a question. */
export interface Asked {
  readonly theme: keyof Quiz;
  readonly question: string;
  readonly expected: string;
  /** What the fact base says, nothing where it does not know. */
  readonly answers: readonly string[];
  readonly result: 'right' | 'wrong' | 'unknown';
}

const HEADS = {
  state: new Set(['head of state', 'head of state and government']),
  government: new Set(['head of government', 'head of state and government']),
};

/** A territory has a premier or a governor. */
const TERRITORY_HEADS = new Set(['head of government', 'regional head', 'governor']);

function verdict(right: boolean, answers: readonly string[]): Pick<Asked, 'answers' | 'result'> {
  return { answers, result: answers.length === 0 ? 'unknown' : right ? 'right' : 'wrong' };
}

function persons(base: FactBase, found: readonly FactRecord[], expected: string): Pick<Asked, 'answers' | 'result'> {
  return verdict(
    found.some(person => names(base, person, expected)),
    [...new Set(found.map(({ name }) => name))],
  );
}

/** The people who surely held a head's office of a state on a day. */
export function headsOn(base: FactBase, state: string, role: keyof typeof HEADS, date: string): FactRecord[] {
  const record = base.lookup(state).find(({ type }) => type === 'country');
  if (record === undefined) return [];
  const kinds = role === 'government' && record.kind === 'territory' ? TERRITORY_HEADS : HEADS[role];
  return holdersOf(base, record.id, date)
    .filter(({ holds, position }) => holds === 'yes' && kinds.has(position.kind))
    .map(({ person }) => person);
}

/** The offices by their names in any order of words: *President of the World Bank*. */
function officeIndex(base: FactBase): Map<string, FactRecord> {
  const index = new Map<string, FactRecord>();
  const seats = new Set([...base.names()].map(({ record }) => record.id));
  for (const id of seats) {
    for (const { predicate, subject, object } of base.statements(id)) {
      const position = predicate === 'positionIn' && object === id ? base.record(subject) : undefined;
      if (position === undefined) continue;
      for (const text of [position.name, ...position.aliases.map(alias => alias.text)])
        index.set(nameKey(text), position);
    }
  }
  return index;
}

function holdersOn(base: FactBase, position: FactRecord, date: string): FactRecord[] {
  return base
    .statements(position.id)
    .filter(statement => statement.predicate === 'holds' && judge(statement, date).holds === 'yes')
    .flatMap(({ subject }) => base.record(subject) ?? []);
}

/** The places that surely were capitals of a state on a day. */
export function capitalsOn(base: FactBase, id: string, date: string): FactRecord[] {
  return base
    .statements(id)
    .filter(({ predicate, subject }) => predicate === 'capital' && subject === id)
    .filter(statement => judge(statement, date).holds === 'yes')
    .flatMap(({ object }) => base.record(object ?? '') ?? []);
}

/** Whether a record has a name. */
export function isCalled(record: FactRecord | undefined, name: string): boolean {
  const own = [record?.name, ...(record?.aliases ?? []).map(({ text }) => text)];
  return own.some(text => text !== undefined && nameKey(text) === nameKey(name));
}

function entries(table: ByDate): [date: string, answer: string][] {
  return Object.entries(table);
}

/** The first of the records that have a name: what a text would mean by it. */
function meant(base: FactBase, name: string, expected: string): Pick<Asked, 'answers' | 'result'> {
  const found = base.lookup(name);
  const standsFor = (id: string): boolean =>
    base
      .statements(id)
      .some(({ predicate, subject, object }) => predicate === 'standsFor' && subject === id && isThat(object));
  const isThat = (id: string | undefined): boolean => id !== undefined && base.lookup(expected)[0]?.id === id;
  const same = (record: FactRecord | undefined): boolean =>
    record !== undefined && (isCalled(record, expected) || isThat(record.id) || standsFor(record.id));
  return verdict(
    same(found[0]),
    found.slice(0, 3).map(record => record.name),
  );
}

const LASTING = /war|conflict|insurgency|crisis/;

function when(base: FactBase, name: string, date: string): Pick<Asked, 'answers' | 'result'> {
  const [event] = base.lookup(name).filter(({ type, start }) => type === 'event' && start !== undefined);
  if (event?.start === undefined) return verdict(false, []);
  // A conflict without an end goes on.
  const end = event.end ?? (LASTING.test(event.kind) ? base.asOf : event.start);
  return verdict(firstDay(event.start) <= date && date <= lastDay(end), [`${event.start}..${event.end ?? ''}`]);
}

/** Puts every question of `quiz.yaml` to the fact base. */
export function askAll(base: FactBase, file = 'test/facts/quiz.yaml'): Asked[] {
  const offices = officeIndex(base);
  const rounds = [parseAllDocuments(readFileSync(file, 'utf8'))].flat();
  return rounds.flatMap(round => askRound(base, offices, round.toJS() as Quiz));
}

function askRound(base: FactBase, offices: ReadonlyMap<string, FactRecord>, quiz: Quiz): Asked[] {
  const asked: Asked[] = [];
  const put = (
    theme: keyof Quiz,
    question: string,
    expected: string,
    answer: Pick<Asked, 'answers' | 'result'>,
  ): number => asked.push({ theme, question, expected, ...answer });
  for (const [state, roles] of Object.entries(quiz.heads ?? {})) {
    for (const role of ['state', 'government'] as const) {
      for (const [date, expected] of entries(roles[role] ?? {})) {
        const found = headsOn(base, state, role, date);
        put('heads', `head of ${role} of ${state} on ${date}`, expected, persons(base, found, expected));
      }
    }
  }
  for (const [office, holders] of Object.entries(quiz.offices ?? {})) {
    const position = offices.get(nameKey(office));
    for (const [date, expected] of entries(holders)) {
      const found = position === undefined ? [] : holdersOn(base, position, date);
      put('offices', `${office} on ${date}`, expected, persons(base, found, expected));
    }
  }
  for (const [organisation, members] of Object.entries(quiz.members ?? {})) {
    const [owner] = base.lookup(organisation);
    for (const [member, dates] of Object.entries(members)) {
      const record = base.lookup(member)[0];
      for (const [date, expected] of entries(dates)) {
        const truth = owner && record ? isMember(base, record.id, owner.id, date) : 'unknown';
        const answer = verdict(truth === expected, truth === 'unknown' ? [] : [truth]);
        put('members', `${member} in ${organisation} on ${date}`, expected, answer);
      }
    }
  }
  for (const [state, dates] of Object.entries(quiz.capitals ?? {})) {
    for (const [date, expected] of entries(dates)) {
      const id = base.lookup(state).find(({ type }) => type === 'country')?.id;
      const found = id === undefined ? [] : capitalsOn(base, id, date);
      const answer = verdict(
        found.some(place => isCalled(place, expected)),
        found.map(({ name }) => name),
      );
      put('capitals', `capital of ${state} on ${date}`, expected, answer);
    }
  }
  for (const [acronym, expected] of entries(quiz.acronyms ?? {}))
    put('acronyms', `${acronym} stands for`, expected, meant(base, acronym, expected));
  for (const [event, date] of entries(quiz.events ?? {}))
    put('events', `date of ${event}`, date, when(base, event, date));
  for (const [alias, expected] of entries(quiz.aliases ?? {}))
    put('aliases', `${alias} means`, expected, meant(base, alias, expected));
  return asked;
}
