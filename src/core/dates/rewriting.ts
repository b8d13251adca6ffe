import type { TimeExpression } from '../model';
import type { Meaning } from './meaning';
import { scanDates } from './scan/scan';
import { WEEKDAY_NAMES } from './scan/words';
import { type DateFields, type DateStyle, fieldsOf, writtenFields, writtenRange, writtenValue } from './writing';

/** The words around an expression, in the same block: enough of them to see a preposition or a possessive. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** An expression's text taken apart: *early* | *May 2020*. */
interface Written {
  readonly prefix: string;
  readonly date: Extract<Meaning, { kind: 'date' }>;
}

/**
 * The expression as the house writes such a date, with no more than it says: *Sept. 9, 1998* → *9 September 1998*, *12th March*
 * → *12 March*. Null where it is no written date, where the value is in doubt, or where it stands so already.
 */
export function inHouseStyle(date: TimeExpression, style: DateStyle): string | null {
  if (date.problem) return null;
  const text = date.parts ? restyledRange(date, style) : restyled(date.text, date.value, style);
  return text === null || text === date.text ? null : text;
}

/**
 * The expression with all that its value says, to stand in its place: *last Tuesday* → *on 17 June 2025*, *12 March* →
 * *12 March 2025*. Null where it says its year itself, or where its value cannot stand there, as before a possessive.
 */
export function asValue(date: TimeExpression, { before, after }: Surroundings, style: DateStyle): string | null {
  if (!isRelative(date) || /^['’]/.test(after)) return null;
  const text = date.parts ? completedRange(date, style) : completed(date, before, style);
  return text && (/^\p{Lu}/u.test(date.text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
}

/** What a reader has to know beside the text: the year of *12 March*, the date of *last Tuesday*; null where it says all. */
export function unsaid(date: TimeExpression, style: DateStyle): string | null {
  if (!isRelative(date)) return null;
  const year = /^\d{4}/.exec(date.value)?.[0];
  const isWritten = !date.parts && writtenIn(date.text) !== null;
  return isWritten && year && style !== 'iso' ? year : writtenValue(date.value, style);
}

/** Whether a reader of the expression alone does not know its year. */
function isRelative(date: TimeExpression): boolean {
  if (date.problem || (date.type !== 'DATE' && date.type !== 'TIME')) return false;
  if (writtenValue(date.value, 'iso') === null) return false;
  const meaning = meaningOf(date.text);
  return meaning === null || !saysYear(meaning);
}

function saysYear(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'decade':
      return !meaning.short;
    case 'century':
    case 'fiscal':
    case 'fixed':
    case 'numeric':
      return true;
    case 'time':
      return meaning.on !== null && saysYear(meaning.on);
    case 'range':
      return saysYear(meaning.to.meaning);
    case 'nthWeekday':
      return saysYear(meaning.of);
    default:
      return 'year' in meaning && meaning.year !== undefined;
  }
}

/** Stands before a text that is read alone, so that *May* is the month. */
const LEAD = 'in ';
const LONGEST = 60;

function meaningOf(text: string): Meaning | null {
  const [scan, ...more] = scanDates(LEAD + text);
  return scan && more.length === 0 && scan.end === LEAD.length + text.length ? scan.meaning : null;
}

/** The written date that a text is, or ends with behind words such as *early* and *the night of*; null if it is none. */
function writtenIn(text: string): Written | null {
  if (text.length > LONGEST) return null;
  for (const { index } of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const rest = text.slice(index);
    const [scan, ...more] = scanDates(LEAD + rest);
    if (!scan || more.length > 0 || scan.start !== LEAD.length || scan.end !== LEAD.length + rest.length) continue;
    const { meaning } = scan;
    if (scan.mod || meaning.kind !== 'date') continue;
    if (meaning.pick || meaning.yearShift || meaning.monthShift || meaning.month === undefined) return null;
    return { prefix: text.slice(0, index), date: meaning };
  }
  return null;
}

function restyled(text: string, value: string, style: DateStyle): string | null {
  const written = writtenIn(text);
  const known = pointOf(value);
  if (!written || !known) return null;
  const { date, prefix } = written;
  const hasYear = date.year !== undefined || date.shortYear !== undefined;
  const words = writtenFields({ ...known, year: hasYear ? known.year : undefined, ...weekdayOf(date) }, style);
  return words && prefix + words;
}

/** *early*, *the end of*, *later in*: what stays before the value. */
const PART_BEFORE =
  /^(?:(?:early|late|mid|earlier|later)(?:-|\s)(?:in\s)?|the (?:end|start|beginning|middle|close|outset) of\s)/i;
/** Words behind which a date needs no preposition of its own. */
const INTRODUCING =
  /(?:^|[\s(])(?:on|in|at|by|since|until|till|from|to|of|for|before|after|during|over|through|throughout|between|within|around|about|the)\s+$/i;

function completed(date: TimeExpression, before: string, style: DateStyle): string | null {
  const written = writtenIn(date.text);
  if (written) {
    const known = pointOf(date.value);
    const words = known && writtenFields({ ...known, ...weekdayOf(written.date) }, style);
    return words && written.prefix + words;
  }
  const words = writtenValue(date.value, style);
  if (words === null) return null;
  const prefix = PART_BEFORE.exec(date.text)?.[0] ?? '';
  if (/^(?:earlier|later)\s$/i.test(prefix)) return `${prefix}in ${words}`;
  if (INTRODUCING.test(before) || /\s(?:of|in)\s$/i.test(prefix)) return prefix + words;
  return `${isDay(date.value) ? 'on' : 'in'} ${prefix}${words}`;
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d|-WE$/.test(value);

function pointOf(value: string): DateFields | null {
  const point = /^\d{4}(?:-\d\d){0,2}/.exec(value)?.[0];
  return point ? fieldsOf(point) : null;
}

/** A range in its three pieces: *from* | 5 | *to* | 7 January. */
interface RangeText {
  readonly head: string;
  readonly between: string;
  readonly first: DateFields;
  readonly last: DateFields;
}

function rangeIn(date: TimeExpression): RangeText | null {
  const [first, last] = date.parts ?? [];
  const [from, to] = [first && fieldsOf(first.value), last && fieldsOf(last.value)];
  if (!first || !last || !from || !to) return null;
  const head = date.text.slice(0, first.start - date.start);
  return { head, between: date.text.slice(first.end - date.start, last.start - date.start), first: from, last: to };
}

function rangeText({ head, between, first, last }: RangeText, style: DateStyle): string | null {
  if (/^\s*[-–—]\s*$/.test(between)) {
    const words = writtenRange(first, last, style);
    return words && head + words;
  }
  const isShared =
    (style !== 'iso' || first.day === undefined) && first.year === last.year && first.month !== undefined;
  const start = writtenFields(isShared ? { ...first, year: undefined } : first, style);
  const end = writtenFields(last, style);
  return start && end && head + start + between + end;
}

function completedRange(date: TimeExpression, style: DateStyle): string | null {
  const range = rangeIn(date);
  return range && rangeText(range, style);
}

function restyledRange(date: TimeExpression, style: DateStyle): string | null {
  const range = rangeIn(date);
  const meaning = meaningOf(date.text);
  if (!range || meaning?.kind !== 'range' || !isPlain(meaning.from.meaning) || !isPlain(meaning.to.meaning))
    return null;
  if (saysYear(meaning)) return rangeText(range, style);
  const { first, last } = range;
  return rangeText({ ...range, first: { ...first, year: undefined }, last: { ...last, year: undefined } }, style);
}

/** Whether it is a month or day as the calendar names it. */
function isPlain(meaning: Meaning): boolean {
  return meaning.kind === 'date' && meaning.month !== undefined && !meaning.pick && !meaning.yearShift;
}

const weekdayOf = ({ weekday }: Written['date']): Pick<DateFields, 'weekday'> =>
  weekday === undefined ? {} : { weekday: WEEKDAY_NAMES[weekday - 1] };
