import { byTruthThenStart, type Dated, judge } from './asOf';
import { dateText } from './dates';
import type { FactBase, FactRecord, PartialDate, Predicate } from './model';

/** A line of a card with the fact that it rests on. */
export interface StandingLine {
  readonly dated: Dated;
  readonly text: string;
}

interface Entry {
  readonly dated: Dated;
  readonly other: FactRecord;
}

/** The statements of one kind that hold on a date, as seen from one end. */
function holding(
  base: FactBase,
  record: FactRecord,
  predicate: Predicate,
  end: 'subject' | 'object',
  date: PartialDate | null,
): Entry[] {
  return base
    .statements(record.id)
    .filter(statement => statement.predicate === predicate && statement[end] === record.id)
    .flatMap(statement => {
      const other = base.record((end === 'subject' ? statement.object : statement.subject) ?? '');
      const dated = judge(statement, date);
      return other && dated.holds === 'yes' ? [{ dated, other }] : [];
    })
    .sort((a, b) => byTruthThenStart(a.dated, b.dated));
}

/** *Recognised by 38 states known to these facts, last by Syria on 29 October 2025*: who recognises a state is told in one line. */
export function recognition(base: FactBase, record: FactRecord, date: PartialDate | null): StandingLine[] {
  const all = holding(base, record, 'recognises', 'object', date);
  const [last] = all;
  if (!last) return [];
  const { start } = last.dated.statement;
  if (all.length === 1)
    return [{ dated: last.dated, text: `Recognised by ${last.other.name}${start ? ` since ${dateText(start)}` : ''}` }];
  const latest = start ? `, last by ${last.other.name} ${start.length === 10 ? 'on' : 'in'} ${dateText(start)}` : '';
  return [{ dated: last.dated, text: `Recognised by ${all.length} states known to these facts${latest}` }];
}

/** *9 candidates: Albania, …*: who is to join a body. */
export function candidates(base: FactBase, record: FactRecord, date: PartialDate | null): StandingLine[] {
  const all = holding(base, record, 'candidateOf', 'object', date);
  const [last] = all;
  if (!last) return [];
  const names = all.map(({ other }) => other.name).sort((a, b) => a.localeCompare(b));
  return [
    { dated: last.dated, text: `${names.length} candidate${names.length === 1 ? '' : 's'}: ${names.join(', ')}` },
  ];
}
