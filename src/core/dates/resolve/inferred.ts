import { firstDay, lastDay } from '../../../facts/dates';
import type { ArticleDate, DocumentInput, PartialDate } from '../../model';
import { toDayNumber } from '../calendar/calendar';
import type { DateScan, Meaning } from '../meaning';
import { momentValue } from './moment';
import { explicitYear } from './passages';
import type { ScannedBlock } from './resolve';

/** What is known of a text's day from elsewhere. */
export interface DayHints {
  readonly draftedOn: DocumentInput['draftedOn'] | undefined;
  readonly writtenBy: DocumentInput['writtenBy'] | undefined;
  /** The day from which on somebody has had an office that the text gives them in the present. */
  readonly since: () => PartialDate | null;
}

/** A date of the text that has a year, or a day of the calendar that has none. */
interface ToldDate {
  readonly value: PartialDate;
  readonly block: ScannedBlock;
  readonly scan: DateScan;
}

/** Further back than this from the day on which it is written, a text tells of other times than the writer's. */
const A_YEAR = 366;

/**
 * The day of a text that does not say it. A draft that was never saved is of the day on which it is written. Else it is
 * inferred: the month of the latest day that is told as past, where dates count from it and nothing speaks against it;
 * as the last resort the day on which the file was last written. Null where neither is known.
 */
export function inferArticleDate(blocks: readonly ScannedBlock[], hints: DayHints): ArticleDate | null {
  const { draftedOn, writtenBy, since } = hints;
  const limit = draftedOn ?? writtenBy;
  const told = datesOf(blocks, dated);
  if (draftedOn !== undefined) {
    const latest = latestPast(told, limit);
    return { value: draftedOn, from: 'today', sure: !latest || daysBetween(latest.value, draftedOn) <= A_YEAR };
  }
  if (told.length === 0 && writtenBy === undefined) return null;
  const latest = latestPast(told, limit);
  const open = datesOf(blocks, withoutYear);
  const value =
    (countsFromArticle(blocks, open) && latest && monthTold(latest, told, open, since)) ||
    (writtenBy !== undefined &&
    isNotBefore(writtenBy, since) &&
    (open.length > 0 || !latest || isRecent(latest, writtenBy))
      ? writtenBy
      : undefined);
  return value ? { value, from: 'inferred', sure: false } : null;
}

function datesOf(blocks: readonly ScannedBlock[], read: (meaning: Meaning) => PartialDate | null): ToldDate[] {
  const found: ToldDate[] = [];
  for (const block of blocks) {
    for (const scan of block.scans) {
      const value = read(scan.meaning);
      if (value !== null) found.push({ value, block, scan });
    }
  }
  return found;
}

/** *29 July 2024*, *July 2024*, *in 2024*; the later end of a range. */
function dated(meaning: Meaning): PartialDate | null {
  if (meaning.kind === 'range') return dated(meaning.to.meaning) ?? dated(meaning.from.meaning);
  if (meaning.kind === 'time') return meaning.on && dated(meaning.on);
  if (meaning.kind !== 'date' || meaning.year === undefined || meaning.year < 1000 || meaning.year > 9999) return null;
  const { year, month, day } = meaning;
  return momentValue({ year, month, day });
}

/** *10 March* as `03-10`, *March* as `03`. */
function withoutYear(meaning: Meaning): string | null {
  if (meaning.kind === 'time') return meaning.on && withoutYear(meaning.on);
  if (meaning.kind !== 'date' || meaning.month === undefined || explicitYear(meaning) !== undefined) return null;
  if (meaning.shortYear !== undefined || meaning.yearShift || meaning.pick) return null;
  return momentValue({ year: 2000, month: meaning.month, day: meaning.day }).slice(5);
}

/** Whether something in the text counts from its own day; weekdays go on from the day told of before as well. */
function countsFromArticle(blocks: readonly ScannedBlock[], open: readonly ToldDate[]): boolean {
  return open.length > 0 || blocks.some(({ scans }) => scans.some(({ meaning }) => isNow(meaning)));
}

function isNow(meaning: Meaning): boolean {
  if (meaning.kind === 'time') return meaning.on !== null && isNow(meaning.on);
  return meaning.kind === 'shift' ? meaning.from === 'article' : 'pick' in meaning && meaning.pick?.from === 'article';
}

/** What looks ahead to a date, or only names something after it. */
const AHEAD =
  /\b(?:will|shall|would|by|until|till|before|from|due|plan(?:s|ned)?|scheduled|slated|expected|target|upcoming|next|vision|agenda|budget)\b[^.!?]{0,60}$/i;
const BEFORE = 80;

function latestPast(told: readonly ToldDate[], limit: PartialDate | undefined): ToldDate | undefined {
  let latest: ToldDate | undefined;
  let latestDay = '';
  for (const one of told) {
    const { value, scan, block } = one;
    if ((limit !== undefined && firstDay(value) > limit) || scan.planned || scan.tense === 'future') continue;
    const day = lastDay(value);
    const isLater = !latest || day > latestDay || (day === latestDay && value.length > latest.value.length);
    if (!isLater || AHEAD.test(block.text.slice(Math.max(0, scan.start - BEFORE), scan.start))) continue;
    latest = one;
    latestDay = day;
  }
  return latest;
}

/**
 * The month of the latest day told, or a later one of that year that is told without it. News leaves out its own year and
 * names others: one date of a year, before days without a year that it would put earlier, is of another year than theirs.
 */
function monthTold(
  latest: ToldDate,
  told: readonly ToldDate[],
  open: readonly ToldDate[],
  since: DayHints['since'],
): PartialDate | undefined {
  const year = latest.value.slice(0, 4);
  const month = latest.value.slice(5, 7);
  const past = open.filter(({ scan }) => scan.tense === 'past').map(({ value }) => value.slice(0, 2));
  const named = told.filter(({ value }) => value.startsWith(year)).length;
  const comesBefore = open.some(({ block, scan }) => block.start + scan.start > latest.block.start + latest.scan.start);
  const earlier = month !== '' && past.some(other => other < month);
  if (named < 2 && comesBefore && (latest.value.length < 10 || earlier)) return undefined;
  const last = month === '' ? year : `${year}-${[month, ...past].reduce((a, b) => (b > a ? b : a))}`;
  return isNotBefore(lastDay(last), since) ? last : undefined;
}

function isNotBefore(day: PartialDate, since: DayHints['since']): boolean {
  const begun = since();
  return begun === null || day >= firstDay(begun);
}

function isRecent({ value }: ToldDate, day: PartialDate): boolean {
  return daysBetween(value, day) <= A_YEAR;
}

function daysBetween(from: PartialDate, to: PartialDate): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(date: PartialDate): number {
  const [year, month, day] = lastDay(date).split('-').map(Number);
  return toDayNumber({ year: year as number, month: month as number, day: day as number });
}
