import { factId } from '../facts/factId';
import type { FactBase, FactRecord, Statement } from '../facts/model';

/** The statement that an id names, in whatever layer it is; undefined where it is not (or no longer) among the facts. */
export function statementOf(facts: FactBase, id: string): Statement | undefined {
  const [subject = ''] = id.split('|');
  return facts.statements(subject).find(statement => factId(statement) === id);
}

/** The record whose own first day an id names: `record|start||date`. */
export function recordOfStart(facts: FactBase, id: string): FactRecord | undefined {
  const [record = '', relation] = id.split('|');
  return relation === 'start' ? facts.record(record) : undefined;
}

/** An id in names instead of ids, for lists. */
export function factWords(facts: FactBase, id: string): string {
  const [subject = '', , object = '', start = ''] = id.split('|');
  const name = (record: string) => facts.record(record)?.name ?? record;
  return [name(subject), name(object), start].filter(words => words !== '').join(' · ');
}
