import { byTruthThenStart, type Dated, holdersOf, judge, type Office } from './asOf';
import { firstDay, lastDay } from './dates';
import { linkWords, shareText } from './linkWords';
import type { FactBase, FactRecord, Layer, PartialDate, Predicate, Source, Statement } from './model';
import { alternativesText, periodText, tense } from './words';

/** Under which heading a statement stands. */
export type RecordSection = 'offices' | 'officeHolders' | 'memberships' | 'members' | 'events' | 'links';

/** A statement of a record, told from that record's side. */
export interface RecordLine {
  readonly section: RecordSection;
  /** *President of Mali*, *Member of the African Union*, *Capital: Bamako*. */
  readonly what: string;
  /** When it held, in words; empty where no date is known. */
  readonly when: string;
  /** How it stands to the date that was asked for. */
  readonly stands: 'now' | 'past' | 'future' | 'unsure';
  /** The record at the other end, or null. */
  readonly other: string | null;
  readonly sources: readonly Source[];
  readonly asOf: PartialDate;
  readonly layer: Layer;
  /** Whether no editor has read it. */
  readonly unreviewed?: boolean;
}

const SECTIONS: readonly RecordSection[] = ['offices', 'officeHolders', 'memberships', 'members', 'events', 'links'];
/** What an event was for somebody who took part in it. */
const OUTCOME: Readonly<Partial<Record<Predicate, string>>> = { winner: ' (won)', runnerUp: ' (runner-up)' };
const VALUES: Readonly<Partial<Record<Predicate, string>>> = { currency: 'Currency', language: 'Language' };

/**
 * Every statement that the fact base holds about a record, in sections, what holds on the date before what does not.
 * Offices of a state or organisation are told with those who held them; places are not told what lies in them.
 * @param date null: each at its own as-of date
 */
export function fullRecord(base: FactBase, recordId: string, date: PartialDate | null): RecordLine[] {
  const record = base.record(recordId);
  if (!record) return [];
  const offices = holdersOf(base, record.id, date).map(office => ({ dated: office, line: holderLine(office, date) }));
  const own = base.statements(record.id).flatMap(statement => {
    const dated = judge(statement, date);
    const line = lineOf(base, record, dated, date);
    return line ? [{ dated, line }] : [];
  });
  return [...own, ...offices]
    .sort(
      (a, b) =>
        SECTIONS.indexOf(a.line.section) - SECTIONS.indexOf(b.line.section) ||
        (a.line.section === 'events' ? happenedAt(base, b.line).localeCompare(happenedAt(base, a.line)) : 0) ||
        byTruthThenStart(a.dated, b.dated),
    )
    .map(({ line }) => line);
}

function happenedAt(base: FactBase, { other }: RecordLine): string {
  return base.record(other ?? '')?.start ?? '';
}

function holderLine(office: Office, date: PartialDate | null): RecordLine {
  return line('officeHolders', `${office.title}: ${office.person.name}`, office.person, office, date);
}

function lineOf(base: FactBase, record: FactRecord, dated: Dated, date: PartialDate | null): RecordLine | undefined {
  const { subject, object = '', predicate, value } = dated.statement;
  const forward = subject === record.id;
  const other = base.record(forward ? object : subject);
  const make = (section: RecordSection, what: string) => line(section, what, other, dated, date);
  const label = VALUES[predicate];
  if (label !== undefined) return forward ? make('links', `${label}: ${value ?? other?.name ?? ''}`) : undefined;
  if (predicate === 'inForce') return make('links', 'In force');
  if (!other) return undefined;
  switch (predicate) {
    case 'holds':
      return forward ? make('offices', value ?? other.name) : make('officeHolders', other.name);
    case 'memberOf':
      return make(forward ? 'memberships' : 'members', other.name);
    case 'participant':
    case 'doneBy':
    case 'target':
    case 'winner':
    case 'runnerUp':
    case 'happenedAt':
    case 'founded':
      return forward || predicate === 'founded'
        ? make('events', linkText(dated.statement, forward, other))
        : make('events', `${other.name}${OUTCOME[predicate] ?? ''}`);
    case 'party':
      return forward ? make('links', linkText(dated.statement, forward, other)) : make('members', other.name);
    case 'positionIn':
    case 'locatedIn':
      return forward ? make('links', linkText(dated.statement, forward, other)) : undefined;
    default:
      return make('links', linkText(dated.statement, forward, other));
  }
}

function linkText(statement: Statement, forward: boolean, other: FactRecord): string {
  const words = linkWords(statement, forward);
  // *45th President of the United States* is one phrase, *Party: Labour* a label with its value.
  if (forward && isWhich(statement)) return `${words} ${other.name}`;
  return words ? `${words}: ${other.name}${shareText(statement)}` : other.name;
}

function line(
  section: RecordSection,
  what: string,
  other: FactRecord | undefined,
  dated: Dated,
  date: PartialDate | null,
): RecordLine {
  const { statement } = dated;
  // Who took part in an event did so when it happened: its dates stand in its own record.
  const happened = section === 'events' && other?.type === 'event' ? other : undefined;
  return {
    section,
    what,
    when: `${periodText(happened ?? statement)}${alternativesText(statement)}`,
    stands: happened ? eventStands(happened, date ?? statement.asOf) : tense(dated, date),
    other: other?.id ?? null,
    sources: statement.sources,
    asOf: statement.asOf,
    layer: statement.layer,
    ...(statement.unreviewed ? { unreviewed: true } : {}),
  };
}

function eventStands({ start, end }: FactRecord, date: PartialDate): RecordLine['stands'] {
  if (start === undefined) return 'unsure';
  if (firstDay(start) > lastDay(date)) return 'future';
  return end !== undefined && lastDay(end) < firstDay(date) ? 'past' : 'now';
}

/** Whether a link says which holder of an office somebody was. */
const isWhich = ({ predicate }: Statement): boolean => predicate === 'numbered' || predicate === 'firstOf';
