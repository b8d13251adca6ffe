import type { FactBase, FactRecord, Statement } from '../../../facts';
import { type Days, fits } from '../../pages/calendarDays';

/** An election on record, with who won it and who came second. */
export interface RecordedElection {
  readonly record: FactRecord;
  readonly winners: readonly Statement[];
  readonly runnersUp: readonly Statement[];
}

/** An election begins and ends some weeks apart, and is declared later. */
const SLACK = 45;

/** Whether an election, its run-off or the declaration of its result may have been on some days. */
export const isAt = (days: Days, { record: { start = '', end = start } }: RecordedElection): boolean =>
  start !== '' && (fits(days, start, SLACK) || fits(days, end, SLACK) || (days.first >= start && days.last <= end));

const bases = new WeakMap<FactBase, Map<string, readonly RecordedElection[]>>();

/** The elections that somebody won or lost; each looked up once. */
export function electionsOf(facts: FactBase, id: string): readonly RecordedElection[] {
  const known = bases.get(facts) ?? new Map<string, readonly RecordedElection[]>();
  bases.set(facts, known);
  let found = known.get(id);
  if (!found) {
    const subjects = facts
      .statements(id)
      .flatMap(({ predicate, subject, object }) =>
        object === id && (predicate === 'winner' || predicate === 'runnerUp') ? [subject] : [],
      );
    found = [...new Set(subjects)].flatMap(subject => recorded(facts, facts.record(subject)) ?? []);
    known.set(id, found);
  }
  return found;
}

function recorded(facts: FactBase, record: FactRecord | undefined): RecordedElection | undefined {
  if (!record?.start || record.type !== 'event') return undefined;
  const own = facts.statements(record.id).filter(({ subject }) => subject === record.id);
  const of = (which: string): Statement[] => own.filter(({ predicate }) => predicate === which);
  return { record, winners: of('winner'), runnersUp: of('runnerUp') };
}

export const isWinner = ({ winners }: RecordedElection, id: string): boolean =>
  winners.some(({ object }) => object === id);
export const isRunnerUp = ({ runnersUp }: RecordedElection, id: string): boolean =>
  runnersUp.some(({ object }) => object === id);

const byState = new WeakMap<FactBase, ReadonlyMap<string, readonly FactRecord[]>>();

/** The elections on record of a state, in no order. */
export function electionsIn(facts: FactBase, state: string): readonly FactRecord[] {
  let index = byState.get(facts);
  if (!index) {
    const all = new Map<string, Set<FactRecord>>();
    for (const { record } of facts.names('event', 'election')) {
      if (!record.country || !record.start) continue;
      const list = all.get(record.country);
      if (list) list.add(record);
      else all.set(record.country, new Set([record]));
    }
    index = new Map([...all].map(([id, records]) => [id, [...records]]));
    byState.set(facts, index);
  }
  return index.get(state) ?? [];
}
