import { LINK_FIELDS } from './fileModel';
import type { AlternativeDate, FactBase, PartialDate, Predicate, Source, Statement } from './model';
import { keyFor, readOwnFile, type Table, tableIn } from './ownFile';
import { slug } from './slug';

/** What somebody says is right about a fact. */
export interface RightTimes {
  readonly from?: PartialDate | undefined;
  /** The last day; none while it holds still. */
  readonly to?: PartialDate | undefined;
  /** A title or a web address. */
  readonly source?: string | undefined;
  /** The day on which they say so. */
  readonly asOf: PartialDate;
}

/** A fact file's text with a correction in it, and where in it that stands, in UTF-16 offsets. */
export interface CorrectedFile {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The field of each relation: the subject's own, else the one that its object has. */
const FIELDS = new Map<Predicate, { readonly field: string; readonly ofObject: boolean }>();
for (const [field, { predicate, inverse = false }] of Object.entries(LINK_FIELDS))
  if (!inverse || !FIELDS.has(predicate)) FIELDS.set(predicate, { field, ofObject: inverse });

/**
 * Writes the right times of a statement into the text of somebody's own fact file (empty: a new file). What is said there
 * of two records hides what the facts below say of them, so other terms of the same two are written beside it as they are.
 * @throws Error that says what is wrong in the file; nothing is lost then
 */
export function withRightTimes(text: string, facts: FactBase, wrong: Statement, right: RightTimes): CorrectedFile {
  const file = readOwnFile(text);
  const terms = facts
    .statements(wrong.subject)
    .filter(other => isSameLink(other, wrong))
    .map(term => (isSameTerm(term, wrong) ? correctedTerm(file, term, right) : asItIs(file, term)));
  const [table, name] = placeOf(file, facts, wrong);
  table[name] = terms.length === 1 ? terms[0] : terms;
  return located(file, table, name);
}

/** The table in which a statement is written, and its name there. */
function placeOf(file: Table, facts: FactBase, { subject, predicate, object, value }: Statement): [Table, string] {
  const entities = tableIn(file, 'entities');
  const { field = predicate, ofObject = false } = FIELDS.get(predicate) ?? {};
  if (predicate === 'inForce') return [tableIn(entities, keyFor(facts, subject)), field];
  const [one, other] = ofObject && object !== undefined ? [object, subject] : [subject, object];
  const target = other === undefined ? (value ?? '') : keyFor(facts, other);
  return [tableIn(tableIn(entities, keyFor(facts, one)), field), target];
}

/**
 * Writes the right first day of a record (when somebody was born, a body founded, something happened) in the same way.
 * @throws Error that says what is wrong in the file; nothing is lost then
 */
export function withRightStart(text: string, facts: FactBase, id: string, right: RightTimes): CorrectedFile {
  const file = readOwnFile(text);
  const subject = tableIn(tableIn(file, 'entities'), keyFor(facts, id));
  // What stands there of other facts keeps its source.
  const isNew = Object.keys(subject).length === 0;
  subject.start = right.from ?? '';
  const source = isNew ? sourceIn(file, right.source) : undefined;
  if (source) Object.assign(subject, { source: [source], asOf: right.asOf });
  return located(file, subject, 'start');
}

const isSameLink = (a: Statement, b: Statement): boolean =>
  a.subject === b.subject && a.predicate === b.predicate && (a.object ?? a.value) === (b.object ?? b.value);
const isSameTerm = (a: Statement, b: Statement): boolean =>
  a.start === b.start && a.end === b.end && a.value === b.value;

function correctedTerm(file: Table, wrong: Statement, { from, to, source, asOf }: RightTimes): Table {
  const id = sourceIn(file, source);
  const also = wrong.alternatives.filter(({ of }) => (of === 'start' ? from === wrong.start : to === wrong.end));
  return { ...term(from, to, also, wrong), ...(id ? { source: [id] } : {}), asOf };
}

function asItIs(file: Table, statement: Statement): Table {
  const { start, end, alternatives, asOf, disputed, sources } = statement;
  // A file that names no source is one itself.
  const ids = sources.filter(({ id, title }) => id !== title).map(source => keptSource(file, source));
  return {
    ...term(start, end, alternatives, statement),
    ...(ids.length > 0 ? { source: ids } : {}),
    asOf,
    ...(disputed ? { disputed } : {}),
  };
}

function term(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  alternatives: readonly AlternativeDate[],
  { object, value }: Statement,
): Table {
  const also = (edge: AlternativeDate['of']): Table =>
    Object.fromEntries(alternatives.filter(({ of }) => of === edge).map(({ criterion, date }) => [criterion, date]));
  const [fromAlso, toAlso] = [also('start'), also('end')];
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(Object.keys(fromAlso).length > 0 ? { fromAlso } : {}),
    ...(Object.keys(toAlso).length > 0 ? { toAlso } : {}),
    ...(object === undefined || value === undefined ? {} : { as: value }),
  };
}

/** The id of a source that the reader names, written into the file; undefined where they name none: the file is it then. */
function sourceIn(file: Table, said: string | undefined): string | undefined {
  const words = said?.trim() ?? '';
  if (words === '') return undefined;
  const sources = tableIn(file, 'sources');
  const isAddress = /^https?:\/\//i.test(words);
  const id = slug(isAddress ? words.replace(/^https?:\/\/(?:www\.)?/i, '') : words) || 'source';
  sources[id] ??= isAddress ? { title: hostOf(words), url: words } : { title: words };
  return id;
}

function keptSource(file: Table, { id, title, publisher, date, url }: Source): string {
  const sources = tableIn(file, 'sources');
  const known = { title, ...(publisher && { publisher }), ...(date && { date }), ...(url && { url }) };
  sources[id] ??= known;
  return id;
}

const hostOf = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, '');

const MARK = '\u0000place\u0000';

/** Prints the file, and finds the place of one value by printing a mark in its place. */
function located(file: Table, table: Table, name: string): CorrectedFile {
  const value = table[name];
  table[name] = MARK;
  const marked = JSON.stringify(file, undefined, 2);
  table[name] = value;
  const text = JSON.stringify(file, undefined, 2);
  const mark = JSON.stringify(MARK);
  const start = marked.indexOf(mark);
  return { text: `${text}\n`, start, end: text.length - (marked.length - mark.length - start) };
}
