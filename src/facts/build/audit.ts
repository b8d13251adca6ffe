import type { Assembled, RecordData, StatementData } from '../assemble';
import { firstDay, isPartialDate, lastDay } from '../dates';
import { nameKey } from '../slug';

export const SENTENCE_LIMIT = 240;

/** Sentences of a description, by full stops that end one. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u);
}

function statementText(facts: Map<string, RecordData>, statement: StatementData): string {
  const name = (id: string | undefined): string => (id === undefined ? '' : (facts.get(id)?.name ?? id));
  return `${name(statement.subject)} ${statement.predicate} ${name(statement.object) || (statement.value ?? '')}`;
}

function datesOf(statement: StatementData): string[] {
  const { start, end, asOf, alternatives } = statement;
  return [start, end, asOf, ...alternatives.map(({ date }) => date)].filter(date => date !== undefined);
}

/** Offices that several hold at a time: the two senators of a state. */
const SHARED: ReadonlySet<string> = new Set(['senator']);

/** Two people in one seat for longer than the day of the change. */
function doubleHolders(facts: Assembled, records: Map<string, RecordData>): string[] {
  const byPosition = new Map<string, StatementData[]>();
  for (const statement of facts.statements) {
    if (statement.predicate !== 'holds' || statement.object === undefined || statement.unreviewed) continue;
    if (SHARED.has(records.get(statement.object)?.kind ?? '')) continue;
    byPosition.set(statement.object, [...(byPosition.get(statement.object) ?? []), statement]);
  }
  const found: string[] = [];
  for (const [position, terms] of byPosition) {
    const dated = terms.filter(term => term.start !== undefined);
    dated.sort((a, b) => firstDay(a.start ?? '').localeCompare(firstDay(b.start ?? '')));
    for (const [index, term] of dated.entries()) {
      const next = dated[index + 1];
      if (next?.start === undefined || next.subject === term.subject) continue;
      if (term.end !== undefined && firstDay(term.end) <= lastDay(next.start)) continue;
      const names = [term, next].map(({ subject }) => records.get(subject)?.name ?? subject).join(' and ');
      found.push(`${records.get(position)?.name ?? position} has two holders at once from ${next.start}: ${names}.`);
    }
  }
  return found;
}

/** A place that is the capital of two states on its statements' word. */
function doubleCapitals(facts: Assembled, records: Map<string, RecordData>): string[] {
  const found: string[] = [];
  const states = new Map<string, string>();
  for (const { predicate, subject, object, end } of facts.statements) {
    const state = records.get(subject);
    if (predicate !== 'capital' || object === undefined || end !== undefined) continue;
    if (state?.kind !== 'state') continue;
    const other = states.get(object);
    if (other !== undefined && other !== subject) {
      found.push(
        `${records.get(object)?.name ?? object} is the capital of ${records.get(other)?.name} and ${state.name}.`,
      );
    }
    states.set(object, subject);
  }
  return found;
}

/** Memberships that begin before the organisation did. */
function earlyMembers(facts: Assembled, records: Map<string, RecordData>): string[] {
  return facts.statements
    .filter(({ predicate, object, start }) => {
      const founded = records.get(object ?? '')?.start;
      const early = start !== undefined && founded !== undefined && lastDay(start) < firstDay(founded);
      return predicate === 'memberOf' && early && records.get(object ?? '')?.id !== 'european-union';
    })
    .map(statement => `${statementText(records, statement)}: from ${statement.start}, before it was founded.`);
}

/** Everything in the assembled facts that must not be: one plain line each. */
export function auditFacts(facts: Assembled): string[] {
  const records = new Map(facts.records.map(record => [record.id, record]));
  const wrong: string[] = [];
  if (records.size < facts.records.length) {
    const seen = new Set<string>();
    for (const { id } of facts.records) {
      if (seen.has(id)) wrong.push(`Two entities have the id “${id}”.`);
      seen.add(id);
    }
  }
  for (const record of facts.records) {
    for (const sentence of sentences(record.description)) {
      if (sentence.length >= SENTENCE_LIMIT)
        wrong.push(`${record.name}: a sentence has ${sentence.length} characters.`);
    }
  }
  for (const statement of facts.statements) {
    const text = statementText(records, statement);
    if (statement.sources.length === 0) wrong.push(`${text}: no source.`);
    if (statement.asOf === '') wrong.push(`${text}: no as-of date.`);
    for (const date of datesOf(statement)) if (!isPartialDate(date)) wrong.push(`${text}: ${date} is no date.`);
    const { start, end, object } = statement;
    if (start !== undefined && end !== undefined && firstDay(start) > lastDay(end))
      wrong.push(`${text}: ends before it begins.`);
    if (!records.has(statement.subject)) wrong.push(`${text}: its subject is no record.`);
    if (object !== undefined && !records.has(object)) wrong.push(`${text}: its object is no record.`);
  }
  wrong.push(...doubleHolders(facts, records), ...doubleCapitals(facts, records), ...earlyMembers(facts, records));
  return wrong;
}

/** Names that two unrelated entities share, both of them prominent: the most prominent pair first. */
export function aliasCollisions(facts: Assembled, least = 30): string[] {
  const byName = new Map<string, Set<RecordData>>();
  for (const record of facts.records) {
    if (record.type === 'position' || record.prominence < least) continue;
    for (const text of [
      record.name,
      ...record.aliases.filter(({ kind }) => kind !== 'surname').map(alias => alias.text),
    ]) {
      const key = nameKey(text);
      byName.set(key, (byName.get(key) ?? new Set()).add(record));
    }
  }
  return [...byName]
    .filter(([, records]) => records.size > 1)
    .map(([name, records]) => ({ name, records: [...records].sort((a, b) => b.prominence - a.prominence) }))
    .sort((a, b) => (b.records[1]?.prominence ?? 0) - (a.records[1]?.prominence ?? 0))
    .map(({ name, records }) => `${name}: ${records.map(({ id, prominence }) => `${id} (${prominence})`).join(', ')}`);
}
