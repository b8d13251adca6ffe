import { firstDay, lastDay } from './dates';
import type { FactBase, FactRecord, PartialDate, Predicate, Statement, Truth } from './model';

/** What stays as it is unless a date says otherwise, so that a missing start does not make it doubtful. */
const TIMELESS: ReadonlySet<Predicate> = new Set<Predicate>([
  'locatedIn',
  'positionIn',
  'standsFor',
  'capital',
  'headquarters',
  'partOf',
  'participant',
  'doneBy',
  'target',
  'winner',
  'runnerUp',
  'happenedAt',
  'founded',
  'successorOf',
  'language',
  'activeIn',
  'party',
  'citizenOf',
  'numbered',
  'firstOf',
]);

/** Whether day or period `date` lies wholly on or after `start`. */
function begun(date: PartialDate, start: PartialDate): Truth {
  if (firstDay(date) >= lastDay(start)) return 'yes';
  return lastDay(date) < firstDay(start) ? 'no' : 'unknown';
}

/** Whether day or period `date` lies wholly before `end`. The last day itself belongs to both sides: unknown. */
function notEnded(date: PartialDate, end: PartialDate): Truth {
  if (lastDay(date) < firstDay(end)) return 'yes';
  return firstDay(date) > lastDay(end) ? 'no' : 'unknown';
}

/** Whether every other date that sources give for a statement's beginning or end passes a test. */
function allOthers({ alternatives }: Statement, of: 'start' | 'end', test: (date: PartialDate) => boolean): boolean {
  return alternatives.every(alternative => alternative.of !== of || test(alternative.date));
}

/**
 * Whether a statement held on a day (or throughout a month or year). The statement's own dates decide *yes*; *no* needs
 * every alternative date to agree; what the sources cannot know is *unknown*: days after their as-of date, days before
 * an unrecorded start, the day of a change.
 */
export function holdsOn(statement: Statement, date: PartialDate): Truth {
  const { start, end, asOf, predicate } = statement;
  const notBegun = (day: PartialDate): boolean => begun(date, day) === 'no';
  const over = (day: PartialDate): boolean => notEnded(date, day) === 'no';
  if (start !== undefined && notBegun(start) && allOthers(statement, 'start', notBegun)) return 'no';
  if (end !== undefined && over(end) && allOthers(statement, 'end', over)) return 'no';
  if (statement.disputed) return 'unknown';
  const from = start === undefined ? sinceEver(statement, date) : begun(date, start);
  if (from !== 'yes') return 'unknown';
  if (end !== undefined) return notEnded(date, end) === 'yes' ? 'yes' : 'unknown';
  return firstDay(date) <= lastDay(asOf) || predicate === 'positionIn' || predicate === 'founded' ? 'yes' : 'unknown';
}

function sinceEver(statement: Statement, date: PartialDate): Truth {
  if (TIMELESS.has(statement.predicate)) return 'yes';
  return statement.end === undefined && lastDay(date) >= firstDay(statement.asOf) ? 'yes' : 'unknown';
}

/**
 * Whether a statement may contradict a text. Every statement can confirm; only one that an editor has read and that
 * names a source which a reader can look up may say that somebody is wrong.
 */
export function canProve({ unreviewed, disputed, sources }: Statement): boolean {
  return !unreviewed && !disputed && sources.some(({ gathered }) => !gathered);
}

/** A statement with what it says about a date. With a date of null it is what the record says at its own as-of date. */
export interface Dated {
  readonly statement: Statement;
  readonly holds: Truth;
}

/** Judges a statement for a date, or for its own as-of date where there is none. */
export function judge(statement: Statement, date: PartialDate | null): Dated {
  return { statement, holds: holdsOn(statement, date ?? statement.asOf) };
}

/** An office that somebody holds or held. */
export interface Office extends Dated {
  readonly person: FactRecord;
  readonly position: FactRecord;
  /** The state or organisation whose office it is. */
  readonly of: FactRecord | undefined;
  /** The title used: the statement's own or the position's name. */
  readonly title: string;
}

const TRUTH_ORDER: Readonly<Record<Truth, number>> = { yes: 0, unknown: 1, no: 2 };

/** Sure before unsure, then the latest start first. */
export function byTruthThenStart(a: Dated, b: Dated): number {
  const order = TRUTH_ORDER[a.holds] - TRUTH_ORDER[b.holds];
  if (order !== 0) return order;
  const [one, other] = [a.statement.start ?? '', b.statement.start ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

function office(base: FactBase, statement: Statement, date: PartialDate | null): Office | undefined {
  const position = base.record(statement.object ?? '');
  if (position === undefined) return undefined;
  const seat = base.statements(position.id).find(s => s.predicate === 'positionIn' && s.subject === position.id);
  return officeOf(base, statement, date, position, seat?.object === undefined ? undefined : base.record(seat.object));
}

function officeOf(
  base: FactBase,
  statement: Statement,
  date: PartialDate | null,
  position: FactRecord,
  of: FactRecord | undefined,
): Office | undefined {
  const person = base.record(statement.subject);
  if (person === undefined) return undefined;
  return { ...judge(statement, date), person, position, of, title: statement.value ?? position.name };
}

/** Every office in a person's record, judged for the date: those held first, the latest start first. */
export function officesOf(base: FactBase, personId: string, date: PartialDate | null): Office[] {
  const id = base.record(personId)?.id;
  return base
    .statements(personId)
    .filter(statement => statement.predicate === 'holds' && statement.subject === id)
    .flatMap(statement => office(base, statement, date) ?? [])
    .sort(byTruthThenStart);
}

/** The offices that a person held on a date, as far as the facts know: holds is *yes* or *unknown*, never *no*. */
export function officesAsOf(base: FactBase, personId: string, date: PartialDate | null): Office[] {
  return officesOf(base, personId, date).filter(({ holds }) => holds !== 'no');
}

const KIND_ORDER = ['head of state', 'head of state and government', 'head of government', 'chair'];

/** Heads of state, then of government, then the rest. */
export function byRank(a: Office, b: Office): number {
  return kindRank(a.position) - kindRank(b.position);
}

function kindRank(position: FactRecord): number {
  const rank = KIND_ORDER.indexOf(position.kind);
  return rank < 0 ? KIND_ORDER.length : rank;
}

/** Every holder of every office of a state or organisation, judged for the date; heads of state first. */
export function holdersOf(base: FactBase, id: string, date: PartialDate | null): Office[] {
  const owner = base.record(id);
  return base
    .statements(id)
    .filter(statement => statement.predicate === 'positionIn' && statement.object === owner?.id)
    .flatMap(seat => {
      const position = base.record(seat.subject);
      if (position === undefined) return [];
      const held = base.statements(seat.subject).filter(statement => statement.predicate === 'holds');
      return held.flatMap(statement => officeOf(base, statement, date, position, owner) ?? []);
    })
    .sort((a, b) => byTruthThenStart(a, b) || kindRank(a.position) - kindRank(b.position));
}

/** Who held the offices of a state or organisation on a date, as far as the facts know. */
export function holdersAsOf(base: FactBase, countryOrOrganisationId: string, date: PartialDate | null): Office[] {
  return holdersOf(base, countryOrOrganisationId, date)
    .filter(({ holds }) => holds !== 'no')
    .sort((a, b) => kindRank(a.position) - kindRank(b.position) || byTruthThenStart(a, b));
}

/** A membership, judged for a date. */
export interface Membership extends Dated {
  readonly member: FactRecord;
  readonly organisation: FactRecord;
}

function membership(base: FactBase, statement: Statement, date: PartialDate | null): Membership | undefined {
  const member = base.record(statement.subject);
  const organisation = base.record(statement.object ?? '');
  return member === undefined || organisation === undefined
    ? undefined
    : { ...judge(statement, date), member, organisation };
}

/** Every membership in a record, of it in others, judged for the date. */
export function membershipsOf(base: FactBase, id: string, date: PartialDate | null): Membership[] {
  const subject = base.record(id)?.id;
  return base
    .statements(id)
    .filter(statement => statement.predicate === 'memberOf' && statement.subject === subject)
    .flatMap(statement => membership(base, statement, date) ?? [])
    .sort(byTruthThenStart);
}

/** The organisations that a record belonged to on a date, as far as the facts know. */
export function membershipsAsOf(base: FactBase, id: string, date: PartialDate | null): Membership[] {
  return membershipsOf(base, id, date).filter(({ holds }) => holds !== 'no');
}

/** The members of an organisation, judged for the date. */
export function membersOf(base: FactBase, organisationId: string, date: PartialDate | null): Membership[] {
  const object = base.record(organisationId)?.id;
  return base
    .statements(organisationId)
    .filter(statement => statement.predicate === 'memberOf' && statement.object === object)
    .flatMap(statement => membership(base, statement, date) ?? [])
    .sort(byTruthThenStart);
}

/**
 * Whether one record was a member of another on a date. Only an organisation with a complete list of members can prove
 * that somebody who is not on it was never one, and only up to the day its list speaks of.
 */
export function isMember(base: FactBase, memberId: string, organisationId: string, date: PartialDate): Truth {
  const organisation = base.record(organisationId);
  if (organisation === undefined) return 'unknown';
  const member = base.record(memberId);
  const list = base
    .statements(organisation.id)
    .filter(statement => statement.predicate === 'memberOf' && statement.object === organisation.id);
  const own = list.filter(({ subject }) => subject === member?.id).map(statement => holdsOn(statement, date));
  if (own.includes('yes')) return 'yes';
  if (own.includes('unknown')) return 'unknown';
  if (own.length > 0) return 'no';
  const known = list[0]?.asOf;
  return organisation.membersComplete && member !== undefined && known !== undefined && firstDay(date) <= lastDay(known)
    ? 'no'
    : 'unknown';
}
