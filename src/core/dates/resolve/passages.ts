import type { DateScan, Meaning } from '../meaning';
import type { Moment } from './moment';
import { isRecent } from './yearChoice';

/**
 * How a paragraph counts its dates without a year: `news` from the article's date, unless a date beside says its year (see
 * `Memory.told`); `aside` is news without a word such as *yesterday*, where old times are told on from their own dates;
 * `history` from the expression before, paragraph after paragraph.
 */
export type Passage = 'news' | 'history' | 'aside';

/** So many dates of other years make a document a history, if words such as *yesterday* are few beside them. */
const ENOUGH_YEARS = 3;
/** Up to the paragraph of so many dates, without its dateline, a text opens; one that names its date may be slower. */
const LEAD = 3;
const DATED_LEAD = 6;
/** No news story opens with a day so many years ago. */
const LONG_AGO = 10;

/** Decides for each block how its dates without a year are anchored; all is history where the article's date is unknown. */
export function passagesOf(
  blocks: readonly { readonly scans: readonly DateScan[] }[],
  article: Moment | null,
): Passage[] {
  if (!article) return blocks.map(() => 'history');
  const evidence = blocks.map(({ scans }) => weigh(scans, article));
  if (opensWithNews(blocks, article)) return evidence.map(passageIn);
  const years = evidence.reduce((sum, { years }) => sum + years, 0);
  const deictic = evidence.reduce((sum, { deictic }) => sum + deictic, 0);
  if (years >= ENOUGH_YEARS && years > 2 * deictic) return evidence.map(historyIn(isDated(blocks, article)));
  if (deictic === 0 && (opensInThePast(blocks, article) || tellsOnInOneYear(blocks, article)))
    return blocks.map(() => 'history');
  return evidence.map(passageIn);
}

/** A text with its date of writing on it may leave the history that it tells: *She died on Sunday.* */
const historyIn =
  (dated: boolean) =>
  ({ years, deictic }: Evidence): Passage =>
    dated && deictic > 0 && years === 0 ? 'news' : 'history';

/** Whether the text itself names the article's date. */
function isDated(blocks: readonly { readonly scans: readonly DateScan[] }[], article: Moment): boolean {
  return blocks.some(({ scans }) => scans.some(({ meaning }) => isArticleDate(meaning, article)));
}

function passageIn({ years, deictic }: Evidence): Passage {
  return years > 0 && deictic === 0 ? 'aside' : 'news';
}

/**
 * Whether one of the first dates counts from the article's: a word such as *yesterday*, a weekday, a clock time that heads a
 * paragraph of a live blog, or a month before any year.
 */
function opensWithNews(blocks: readonly { readonly scans: readonly DateScan[] }[], article: Moment): boolean {
  const lead = isDated(blocks, article) ? DATED_LEAD : LEAD;
  let seen = 0;
  let isYearTold = false;
  for (const { scans } of blocks) {
    for (const { meaning } of scans) {
      if (meaning.kind === 'duration' || meaning.kind === 'set' || isArticleDate(meaning, article)) continue;
      if (isDeictic(meaning) || (meaning.kind === 'time' && meaning.heads && !meaning.on)) return true;
      if (meaning.kind === 'date' && meaning.month !== undefined && isWithoutYear(meaning) && !isYearTold) return true;
      isYearTold ||= explicitYear(meaning) !== undefined;
      seen++;
    }
    if (seen >= lead) return false;
  }
  return false;
}

function isWithoutYear(meaning: Extract<Meaning, { kind: 'date' }>): boolean {
  return meaning.year === undefined && meaning.shortYear === undefined && !meaning.yearShift && !meaning.pick;
}

/** The dateline, or the same day written elsewhere. */
function isArticleDate(meaning: Meaning, { year, month, day }: Moment): boolean {
  return meaning.kind === 'date' && meaning.year === year && meaning.month === month && meaning.day === day;
}

/** Whether the first date of the document is a day or month of long ago. */
function opensInThePast(blocks: readonly { readonly scans: readonly DateScan[] }[], article: Moment): boolean {
  for (const { scans } of blocks) {
    for (const { meaning, since } of scans) {
      const year = since ? undefined : explicitYear(meaning);
      if (year !== undefined) return isFine(meaning) && article.year - year > LONG_AGO;
    }
  }
  return false;
}

/**
 * Whether a text without a word such as *yesterday* names a past year and tells on in it: no date without a year is one of the
 * months around the article's date, and none comes before the month told of.
 */
function tellsOnInOneYear(blocks: readonly { readonly scans: readonly DateScan[] }[], article: Moment): boolean {
  let told: { readonly month?: number | undefined } | null = null;
  let found = false;
  for (const { scans } of blocks) {
    for (const { meaning, opens, since, planned, tense } of scans) {
      const year = explicitYear(meaning);
      if (year !== undefined && year >= article.year) return false;
      if (meaning.kind !== 'date' || since || planned) continue;
      const { month, day } = meaning;
      if (year !== undefined) {
        if (opens || month !== undefined) told = { month };
      } else if (month !== undefined && isWithoutYear(meaning)) {
        if (!told || month < (told.month ?? 0) || tense === 'future' || isRecent(article, month, day, tense))
          return false;
        told = { month };
        found = true;
      }
    }
  }
  return found;
}

interface Evidence {
  readonly years: number;
  readonly deictic: number;
}

/** Counts a block's dates of other years than the article's, and its expressions that count from the article's day. */
function weigh(scans: readonly DateScan[], article: Moment): Evidence {
  let years = 0;
  let deictic = 0;
  for (const { meaning } of scans) {
    const year = explicitYear(meaning);
    if (year !== undefined) {
      if (year < article.year || (year > article.year && isFine(meaning))) years++;
    } else if (isDeictic(meaning)) deictic++;
  }
  return { years, deictic };
}

/** Whether a block counts from the article's day: *yesterday*, *on Monday*. */
export function isDeicticIn({ scans }: { readonly scans: readonly DateScan[] }): boolean {
  return scans.some(({ meaning }) => isDeictic(meaning));
}

/** Whether a block speaks of days or weeks near the article's. */
export function isOfDays({ scans }: { readonly scans: readonly DateScan[] }): boolean {
  return scans.some(({ meaning }) => {
    if (meaning.kind === 'shift' && (meaning.nowadays || !/^(?:day|week|weekend)$/.test(meaning.unit))) return false;
    return isDeictic(meaning);
  });
}

export function explicitYear(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range') return explicitYear(meaning.to.meaning) ?? explicitYear(meaning.from.meaning);
  if (meaning.kind === 'time') return meaning.on ? explicitYear(meaning.on) : undefined;
  if (meaning.kind === 'nthWeekday') return explicitYear(meaning.of);
  return 'year' in meaning ? meaning.year : undefined;
}

/** Finer than a year: a plan for 2040 tells no history, a day of 2040 is told of. */
function isFine(meaning: Meaning): boolean {
  return meaning.kind === 'date' ? meaning.month !== undefined : meaning.kind === 'range' && isFine(meaning.to.meaning);
}

function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === 'time') return meaning.on !== null && isDeictic(meaning.on);
  if (meaning.kind === 'weekday') return meaning.pick?.from !== 'before';
  if (meaning.kind === 'shift') return meaning.from === 'article';
  // "Saturday, 14 June" without a year is as near as "Saturday".
  if (meaning.kind === 'date' && meaning.weekday !== undefined && meaning.year === undefined) return true;
  if (meaning.kind === 'weekend') return true;
  return 'pick' in meaning && meaning.pick?.from === 'article';
}
