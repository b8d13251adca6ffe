import type { BlockKind, PartialDate, TimeExpression, TimeType } from '../../model';
import type { DateScan, Meaning } from '../meaning';
import { Anchors } from './anchors';
import { type DatedEvent, EventDates } from './eventDates';
import { type Moment, parseMoment } from './moment';
import { isDeicticIn, isOfDays, passagesOf } from './passages';
import type { Resolved } from './resolved';
import { sentenceEnds } from './sentences';

/** A block of the document: whether it is a heading, where it starts, how it is written, its text as it was scanned, and what `scanDates` found. */
export interface ScannedBlock {
  readonly kind?: BlockKind;
  readonly start: number;
  readonly source: string;
  readonly text: string;
  readonly scans: readonly DateScan[];
}

/** How many blocks and expressions are worked on between two pauses. */
const BATCH = 200;

/**
 * Anchors the expressions of a document: its own dates first, then the article's date or the expression before it, as the
 * passage calls for. Returned spans are UTF-16 offsets into the document, in order and disjoint. Yields where a caller may
 * pause.
 * @param anchor the article's date, or null where it is unknown: values then keep `X` for what the text does not imply.
 * @param events the names of events whose dates are known, in order: what lengths such as *three days after …* count from.
 */
export function* resolveDates(
  blocks: readonly ScannedBlock[],
  anchor: PartialDate | null,
  events: readonly DatedEvent[] = [],
): Generator<void, TimeExpression[]> {
  const article = parseMoment(anchor);
  const anchors = new Anchors(article, habitOf(blocks, article), () => blocks.some(isOfDays));
  yield;
  const passages = passagesOf(blocks, article);
  yield;
  const expressions: TimeExpression[] = [];
  const lengths: Length[] = [];
  let entry: Moment | null = null;
  let heading: Moment | null = null;
  let work = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as ScannedBlock;
    const head = headOf(block);
    if (block.kind === 'heading') heading = pastYearIn(block, article);
    // A paragraph without dates leaves off from what was told before it.
    if (block.scans.length > 0) anchors.enter(passages[index] ?? 'news', head && entry, heading, isDeicticIn(block));
    entry = null;
    let end = 0;
    block.scans.forEach((scan, at) => {
      const sentences = sentenceEnds(block.text.slice(end, scan.start));
      end = scan.end;
      const resolved = countsFromDatedEvent(block, at) ? anchors.skip(sentences) : anchors.resolve(scan, sentences);
      if (!resolved) return;
      if (countsFromEvent(block, at))
        lengths.push({
          at: expressions.length,
          block,
          isPoint: scan.meaning.kind === 'duration' && !!scan.meaning.isPoint,
        });
      expressions.push(expressionOf(block, scan, resolved));
      if (scan === head) entry = resolved.moment ?? null;
      if (resolved.moment?.day && isWhole(block, scan)) anchors.headWith(resolved.moment);
    });
    work += 1 + block.scans.length;
    if (work < BATCH) continue;
    work = 0;
    yield;
  }
  return lengths.length === 0 ? expressions : yield* withLengths(expressions, lengths, blocks, events);
}

/** A length that counts from an event. */
interface Length {
  /** Index of its expression. */
  readonly at: number;
  readonly block: ScannedBlock;
  /** Whether it says nothing without the event. */
  readonly isPoint: boolean;
}

/** The expressions with lengths turned into the points that they come to, where their events' dates are known. */
function* withLengths(
  expressions: readonly TimeExpression[],
  lengths: readonly Length[],
  blocks: readonly ScannedBlock[],
  events: readonly DatedEvent[],
): Generator<void, TimeExpression[]> {
  const eventDates = new EventDates(blocks, expressions, events);
  yield* eventDates.read();
  const points = new Map(
    lengths.map(({ at, block, isPoint }) => {
      const date = expressions[at];
      const point = date ? eventDates.resolve(date, block) : null;
      return [at, point ?? (isPoint ? null : date)];
    }),
  );
  return expressions.flatMap((date, at) => (points.has(at) ? (points.get(at) ?? []) : date));
}

/** Whether a length counts from an event named behind it, and is no apposition of the date before it. */
export function countsFromEvent({ scans, text }: ScannedBlock, at: number): boolean {
  const scan = scans[at];
  if (scan?.meaning.kind !== 'duration' || !scan.meaning.toward) return false;
  const before = scans[at - 1];
  return before?.meaning.kind !== 'date' || !APPOSED.test(text.slice(before.end, scan.start));
}

/**
 * The same expressions with every range (*5–7 January*) taken apart into its two ends, each with its own span and value: the form
 * of corpora that mark ends, and of whoever wants one point an expression.
 */
export function separateRanges(expressions: readonly TimeExpression[], text: string): TimeExpression[] {
  return expressions.flatMap(expression => {
    if (!expression.parts) return [expression];
    const { type, rule } = expression;
    return expression.parts.map(({ start, end, value }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      value,
      rule,
    }));
  });
}

/** The date that an entry of a timeline begins with: *- 7 June: police fire on a crowd*. */
function headOf({ text, scans }: ScannedBlock): DateScan | null {
  const [first] = scans;
  return first?.meaning.kind === 'date' && /^[\s*_#•–-]*$/.test(text.slice(0, Math.min(first.start, 20)))
    ? first
    : null;
}

/** The year long past that a heading names: *The war of 2008*. */
function pastYearIn({ scans }: ScannedBlock, article: Moment | null): Moment | null {
  const [scan, ...more] = scans;
  if (!article || more.length > 0 || scan?.meaning.kind !== 'date') return null;
  const { year } = scan.meaning;
  return year !== undefined && year > 0 && year < article.year ? { year } : null;
}

/** Whether a block is an expression and nothing else. */
function isWhole({ text }: ScannedBlock, { start, end }: DateScan): boolean {
  return end - start > text.length - 40 && /^[\s#*:.]*$/.test(text.slice(0, start) + text.slice(end));
}

/** What stands before the length it adds to: *in March 2022, a week after …*. */
const APPOSED = /^,?\s$/;
/** Behind it a clause of its own begins, whose date is of another event; *A, B, and C* is a list of names. */
const NEXT_CLAUSE = /;|,\s(?:(?:and|but)\s(?=\p{Ll})(?!the\s)|(?:who|which|while|when)\s)/u;

/** *nearly a year after the three left the bloc in January 2025*: the sentence dates the event, the length adds no date. */
export function countsFromDatedEvent({ scans, text }: ScannedBlock, at: number): boolean {
  const scan = scans[at];
  const before = scans[at - 1];
  const next = scans[at + 1];
  if (scan?.meaning.kind !== 'duration' || !scan.meaning.toward || next?.meaning.kind !== 'date') return false;
  if (before?.meaning.kind === 'date' && APPOSED.test(text.slice(before.end, scan.start))) return false;
  const between = text.slice(scan.end, next.start);
  return sentenceEnds(between) === 0 && !NEXT_CLAUSE.test(between);
}

function expressionOf(block: ScannedBlock, scan: DateScan, resolved: Resolved): TimeExpression {
  const { meaning } = scan;
  return {
    start: block.start + scan.start,
    end: block.start + scan.end,
    text: block.source.slice(scan.start, scan.end),
    type: typeOf(meaning),
    value: resolved.value,
    ...(scan.mod ? { mod: scan.mod } : {}),
    rule: resolved.rule,
    ...(resolved.problem ? { problem: resolved.problem } : {}),
    ...(resolved.parts
      ? {
          parts: resolved.parts.map(part => ({
            ...part,
            start: block.start + part.start,
            end: block.start + part.end,
          })),
        }
      : {}),
    ...(meaning.kind === 'duration' && meaning.toward ? { toward: meaning.toward } : {}),
  };
}

function typeOf(meaning: Meaning): TimeType {
  switch (meaning.kind) {
    case 'duration':
      return 'DURATION';
    case 'set':
      return 'SET';
    case 'time':
      return 'TIME';
    case 'range':
      return typeOf(meaning.to.meaning);
    default:
      return 'DATE';
  }
}

/**
 * Whether the document writes day before month or month before day, from its unambiguous dates. `03/04/2024` is one too where
 * just one reading is the article's date.
 */
function habitOf(blocks: readonly ScannedBlock[], article: Moment | null): 'dmy' | 'mdy' | null {
  let dayFirst = 0;
  let monthFirst = 0;
  const isArticle = (year: number | undefined, month: number, day: number): boolean =>
    !!article && year === article.year && article.month === month && article.day === day;
  const count = (meaning: Meaning): void => {
    if (meaning.kind === 'range') count(meaning.to.meaning);
    if (meaning.kind === 'time' && meaning.on) count(meaning.on);
    if (meaning.kind === 'numeric') {
      if (isArticle(meaning.year, meaning.second, meaning.first)) dayFirst++;
      if (isArticle(meaning.year, meaning.first, meaning.second)) monthFirst++;
    }
    if (meaning.kind !== 'date') return;
    if (meaning.order === 'dmy') dayFirst++;
    if (meaning.order === 'mdy') monthFirst++;
  };
  for (const { scans } of blocks) for (const { meaning } of scans) count(meaning);
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? 'dmy' : 'mdy';
}
