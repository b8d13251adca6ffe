import {
  type FactBase,
  type FactRecord,
  factCard,
  holdersOf,
  judge,
  type PartialDate,
  type Source,
  type Statement,
} from '../facts';
import type { Streams } from './world';

/** Prints a record and its statements as of a date. Exit code 1 where the fact base has no such name. */
export function printFacts(
  facts: FactBase,
  name: string,
  date: PartialDate | null,
  json: boolean,
  { stdout, stderr }: Streams,
): number {
  const records = facts.lookup(name);
  const record = records[0];
  if (json) stdout.write(`${JSON.stringify(asJson(facts, records, date))}\n`);
  else if (record) stdout.write(cardText(facts, record, records, date));
  if (!record && !json) stderr.write(`dateline: the fact base has nothing under the name "${name}"\n`);
  return record ? 0 : 1;
}

function cardText(
  facts: FactBase,
  record: FactRecord,
  records: readonly FactRecord[],
  date: PartialDate | null,
): string {
  const card = factCard(facts, record.id, date);
  if (!card) return '';
  const lines = [card.title];
  if (card.subtitle) lines.push(card.subtitle);
  if (card.description) lines.push(card.description);
  for (const fact of card.facts)
    lines.push(`- ${fact.text} [${fact.sources.map(cited).join('; ')}; as of ${fact.asOf}${unreviewedWords(fact)}]`);
  if (card.aliases.length > 0) lines.push(`Also: ${card.aliases.slice(0, 8).join(', ')}`);
  lines.push(date ? `As of ${date}` : `As of ${card.asOf}, the latest known`);
  if (records.length > 1)
    lines.push(
      `Other readings: ${records
        .slice(1, 6)
        .map(other => `${other.name} (${other.kind || other.type})`)
        .join(', ')}`,
    );
  return `${lines.join('\n')}\n`;
}

const cited = ({ title, url }: Source): string => (url === undefined ? title : `${title} <${url}>`);
const unreviewedWords = ({ unreviewed }: { readonly unreviewed?: boolean }): string =>
  unreviewed ? '; not reviewed by an editor' : '';

function asJson(facts: FactBase, records: readonly FactRecord[], date: PartialDate | null): object {
  const record = records[0];
  const candidates = records.map(({ id, type, name, description }) => ({ id, type, name, description }));
  if (!record) return { record: null, candidates, statements: [] };
  const { id, wikidata, type, name, aliases, description, start, end } = record;
  const offices = /^(?:country|organisation|armedGroup)$/.test(record.type)
    ? holdersOf(facts, record.id, date).map(office => office.statement)
    : [];
  const statements = [...new Set([...facts.statements(record.id), ...offices])];
  return {
    record: {
      id,
      wikidata: wikidata ?? null,
      type,
      name,
      aliases: aliases.map(alias => alias.text),
      description,
      start: start ?? null,
      end: end ?? null,
    },
    candidates: candidates.length > 1 ? candidates : [],
    statements: statements.map(statement => statementJson(facts, statement, date)),
  };
}

function statementJson(facts: FactBase, statement: Statement, date: PartialDate | null): object {
  const named = (id: string) => ({ id, name: facts.record(id)?.name ?? id });
  return {
    subject: named(statement.subject),
    predicate: statement.predicate,
    object: statement.object === undefined ? { id: null, name: statement.value ?? '' } : named(statement.object),
    start: statement.start ?? null,
    end: statement.end ?? null,
    alternatives: statement.alternatives,
    source: statement.sources.map(source => source.title).join('; '),
    sources: statement.sources.map(({ title, publisher, date, url }) => ({ title, publisher, date, url })),
    asOf: statement.asOf,
    ...(statement.unreviewed ? { unreviewed: true } : {}),
    holds: judge(statement, date).holds,
  };
}
