import { type SimplifiedSparqlResult, type SparqlResults, simplifySparqlResults } from 'wikibase-sdk';
import { isPartialDate } from '../dates';
import type { PartialDate } from '../model';
import { optional } from '../optional';
import { RELATIONS, type Reading, type Reference } from './model';

/** The answer is not in the form that the service promises. */
export class AnswerError extends Error {}

/**
 * The statements of an answer (SPARQL 1.1 Query Results JSON), each once, whatever number of rows it fills.
 * What names nobody (an unknown value) and rows that lack what they must have are left out.
 * @throws AnswerError where the answer as a whole has another form
 */
export function readingsOf(answer: string): Reading[] {
  const found = new Map<string, Reading>();
  for (const row of simplifySparqlResults(parse(answer))) {
    const reading = readingOf(row);
    if (!reading) continue;
    const key = `${reading.relation} ${reading.statement}`;
    const known = found.get(key);
    found.set(key, known ? joined(known, reading) : reading);
  }
  return [...found.values()];
}

function parse(answer: string): SparqlResults {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    throw new AnswerError('The answer was cut off or is no JSON.');
  }
  if (!isAnswer(value)) throw new AnswerError('The answer has another form than that of SPARQL 1.1 results.');
  return value;
}

function isAnswer(value: unknown): value is SparqlResults {
  const { head, results } = tableOf(value);
  const { vars } = tableOf(head);
  const { bindings } = tableOf(results);
  return (
    Array.isArray(vars) &&
    vars.every(name => typeof name === 'string') &&
    Array.isArray(bindings) &&
    bindings.every(row => Object.values(tableOf(row)).every(cell => typeof tableOf(cell).value === 'string'))
  );
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readingOf(row: SimplifiedSparqlResult): Reading | undefined {
  const item = numberIn(cell(row, 'redirect')) ?? numberIn(cell(row, 'item'));
  const relation = RELATIONS.find(known => known === cell(row, 'relation'));
  const state = cell(row, 'asked');
  const statement = cell(row, 'statement');
  if (item === undefined || relation === undefined || !state || !statement) return undefined;
  const end = dateIn(row, 'ended');
  return {
    state,
    page: numberIn(cell(row, 'page')) ?? '',
    relation,
    statement,
    preferred: cell(row, 'rank')?.endsWith('PreferredRank') === true,
    item,
    name: cell(row, 'item', 'label') ?? item,
    ...optional('start', dateIn(row, 'begun')),
    ...optional('end', end),
    over: end !== undefined || row.over === true,
    replacedBy: listed(numberIn(cell(row, 'next'))),
    acting: ACTING.has(numberIn(cell(row, 'nature')) ?? ''),
    disputed: cell(row, 'rival') !== undefined || DISPUTED.has(numberIn(cell(row, 'nature')) ?? ''),
    references: listed(referenceIn(row)),
  };
}

/** *acting*, *interim*, *provisional* as the nature of a statement (P5102). */
const ACTING = new Set(['Q4676846', 'Q4895105', 'Q28831311']);
/** *disputed*, *alleged*. */
const DISPUTED = new Set(['Q18912752', 'Q30230067']);

/** *Imported from Wikipedia* (P143) alone is no reference: the query does not ask for it. */
function referenceIn(row: SimplifiedSparqlResult): Reference | undefined {
  const url = cell(row, 'url');
  const statedIn = numberIn(cell(row, 'work'));
  if (url === undefined && statedIn === undefined) return undefined;
  const retrieved = cell(row, 'lookedUp')?.slice(0, 10);
  return {
    ...(url !== undefined && /^https?:\/\/[^\s"<>]+$/.test(url) ? { url } : {}),
    ...optional('statedIn', statedIn),
    ...(retrieved !== undefined && isPartialDate(retrieved) ? { retrieved } : {}),
  };
}

/** A cell's text; of a name that others explain (`item` of `itemLabel`) its value or one of theirs. */
function cell(row: SimplifiedSparqlResult, name: string, part = 'value'): string | undefined {
  const value = row[name];
  const found = typeof value === 'object' ? value[part] : part === 'value' ? value : undefined;
  return found === undefined ? undefined : String(found);
}

function numberIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /(?:^|\/)(Q[1-9]\d*)$/.exec(text)?.[1];
}

/** Digits of a date that count, by Wikidata's precision: 11 a day, 10 a month, 9 a year, less nothing. */
const DIGITS: Readonly<Record<string, number>> = { 11: 10, 10: 7, 9: 4 };

function dateIn(row: SimplifiedSparqlResult, name: string): PartialDate | undefined {
  const digits = DIGITS[cell(row, name, 'precision') ?? ''];
  const date = cell(row, name)?.replace(/^\+/, '').slice(0, digits);
  return digits !== undefined && date !== undefined && isPartialDate(date) ? date : undefined;
}

/** Two rows of one statement differ by its references, successors or natures. */
function joined(a: Reading, b: Reading): Reading {
  return {
    ...a,
    over: a.over || b.over,
    acting: a.acting || b.acting,
    disputed: a.disputed || b.disputed,
    replacedBy: [...new Set([...a.replacedBy, ...b.replacedBy])],
    references: [
      ...a.references,
      ...b.references.filter(one => !a.references.some(known => sameReference(known, one))),
    ],
  };
}

function sameReference(a: Reference, b: Reference): boolean {
  return a.url === b.url && a.statedIn === b.statedIn && a.retrieved === b.retrieved;
}

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
