import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { type Days, daysBetween, daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { cuesAt, type Page, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { between, endOf, isAtLeast, lengthFits, lengthOf, lengthText } from './lengths';

/**
 * Lengths of time between two dates of a sentence: *in July 2024, ten months after the charter of September 2023*;
 * *from 1991 to 2020, 29 years*; *three years later, in 2019*; *for six years, since 2014*.
 */
export const durations: SentenceCheck = {
  needs: Cue.times,
  *look(context, sentence) {
    const { page, times } = sentence;
    let before = lastPoint(sentence);
    for (let n = 0; n < times.length; n++) {
      const wrong =
        afterOrBefore(sentence, n) ??
        spanned(page, sentence, n) ??
        later(page, sentence, n, before) ??
        apposed(page, sentence, n, before) ??
        ago(context, page, sentence, n) ??
        since(context, page, sentence, n);
      if (wrong && !page.isQuoted(times[n]?.from ?? 0)) yield wrong;
      const time = times[n];
      if (time && isPoint(time) && !isCounted(page, time)) before = time;
    }
  },
};

/** The last date of its own before each of a page's time expressions, as far as somebody asked: indexes, or -1. */
const POINTS = new WeakMap<Page, number[]>();

/** The last date of its own that stands before a sentence in its page. */
function lastPoint({ page, times: [first] }: Sentence): Time | undefined {
  const { times } = page;
  const points = POINTS.get(page) ?? [-1];
  POINTS.set(page, points);
  let n = points.length - 1;
  for (let time = times[n]; time && first && time.from < first.from; time = times[++n])
    points.push(isPoint(time) && !isCounted(page, time) ? n : (points[n] as number));
  let at = 0;
  for (let high = n; at < high; ) {
    const middle = (at + high) >> 1;
    if ((times[middle]?.from ?? 0) < (first?.from ?? 0)) at = middle + 1;
    else high = middle;
  }
  return times[points[at] ?? -1];
}

/** Days between two dates up to which years that are not written cannot be mistaken. */
const SAME_YEAR = 200;

const isPoint = ({ expression }: Time): boolean =>
  expression.type === 'DATE' && /^\d{4}(?:-\d{2}){0,2}$/.test(expression.value) && !expression.problem;

/** Whether an expression is *three years later* or *two weeks ago* rather than a date of its own. */
const isCounted = (page: Page, time: Time): boolean => lengthOf(page, time) !== undefined;

/** A date, then a length with *after* or *before*, then the date that it counts from. */
function afterOrBefore({ page, times }: Sentence, n: number): Draft | undefined {
  const length = times[n];
  const second = times[n + 1];
  if (!length || !second || !isPoint(second)) return undefined;
  const end = endOf(page, length);
  if (((cuesAt(page, end) | cuesAt(page, end - 1)) & Cue.order) === 0) return undefined;
  const word = wordAt(page, end);
  const last = wordAt(page, end - 1);
  if (!/^(?:after|before)$/.test(last === 'after' || last === 'before' ? last : word)) return undefined;
  if (!lengthOf(page, length) || isCounted(page, second)) return undefined;
  if (second.from - end > 14 || breaks(page, end + 1, second.from)) return undefined;
  const before = times[n - 1];
  const behind = times[n + 2];
  const first =
    before && isBeside(page, before.to, length.from)
      ? before
      : behind && isBeside(page, second.to, behind.from)
        ? behind
        : undefined;
  if (!first || !isPoint(first) || isCounted(page, first)) return undefined;
  const wrong = compare(page, length, first, second);
  // Either can be the slip: the length, or the date that it counts from.
  return turned(page, length, first, second) ?? (wrong && { ...wrong, ...spanOf(page, length.from, second.to) });
}

/** *On 17 February, three months after … on 26 May*: the date is on the other side. */
function turned(page: Page, length: Time, first: Time, second: Time): Draft | undefined {
  const a = daysOf(first.expression);
  const b = daysOf(second.expression);
  const end = endOf(page, length);
  const at = /^(?:after|before)$/.test(wordAt(page, end - 1)) ? end - 1 : end;
  const after = wordAt(page, at) === 'after';
  if (!a || !b || !(after ? a.last < b.first : b.last < a.first)) return undefined;
  if (daysBetween(a, b) > 200 && ![first, second].every(({ expression }) => /\d{4}/.test(expression.text)))
    return undefined;
  const right = after ? 'before' : 'after';
  return {
    check: 'order-of-events',
    ...spanOf(page, length.from, second.to),
    message: `${first.expression.text} is ${right} ${second.expression.text}.`,
    related: [{ start: first.expression.start, end: first.expression.end, message: 'The other date' }],
    fixes: [replaceBy(spanOf(page, at, at + 1), right)],
  };
}

/** *On 8 October …; on 17 October, nine days earlier,*: counted from the date before, behind its own date. */
function apposed(page: Page, { times }: Sentence, n: number, before: Time | undefined): Draft | undefined {
  const date = times[n];
  const counted = times[n + 1];
  if (!date || !counted || !before) return undefined;
  const word = wordAt(page, counted.to - 1);
  if (!/^(?:later|earlier)$/.test(word) || gapOf(page, date, counted) !== ',') return undefined;
  const from = daysOf(before.expression);
  const to = daysOf(date.expression);
  if (!isPoint(date) || isCounted(page, date) || !from || !to) return undefined;
  const said = lengthOf(page, counted);
  const overlap = from.first <= to.last && to.first <= from.last;
  if (!said || overlap || from.last < to.first === (word === 'later') || !lengthFits(said, from, to)) return undefined;
  const right = word === 'later' ? 'earlier' : 'later';
  return {
    check: 'order-of-events',
    ...spanOf(page, counted.from, counted.to),
    message: `${date.expression.text} is ${right} than ${before.expression.text}.`,
    related: [{ start: before.expression.start, end: before.expression.end, message: 'The date before it' }],
    fixes: [replaceBy(spanOf(page, counted.to - 1, counted.to), right)],
  };
}

/** A range with a length beside it: *ruled for 30 years, from 1990 to 2010*; *a two-year term (2019–2021)*. */
function spanned(page: Page, { times }: Sentence, n: number): Draft | undefined {
  const range = times[n];
  if (!range?.expression.parts || range.expression.type === 'DURATION') return undefined;
  const days = daysOf(range.expression);
  if (!days) return undefined;
  for (const length of [times[n - 1], times[n + 1]]) {
    if (!length || !/^(?:DURATION|SET)$/.test(length.expression.type)) continue;
    const [left, right] = length.from < range.from ? [length, range] : [range, length];
    const gap = page.tokens.slice(left.to, right.from).map(token => token.folded || token.text);
    if (
      gap.length > 4 ||
      gap.some(word => !/^(?:,|\(|–|—|from|between|of|for|in|a|the|period|spell|term|reign|rule|power)$/.test(word))
    )
      continue;
    const [from, to] = range.expression.value.split('/');
    const a = daysOfValue(from ?? '');
    const b = daysOfValue(to ?? '');
    const said = lengthOf(page, length);
    if (!a || !b || !said || said.count < 2 || lengthFits(said, a, b)) continue;
    // *Over thirty years* is less than what it was.
    if (/^(?:over|than|least)$/.test(wordAt(page, length.from - 1)) && isAtLeast(said, a, b)) continue;
    // Both ends count: *three days, from 5 to 7 January*.
    if (lengthFits({ ...said, count: said.count - 1 }, a, b)) continue;
    return wrongLength(page, length, lengthText(said), between(said.unit, a, b), [range]);
  }
  return undefined;
}

/** *Three years later, in 2019*: counted from the date before it, and on the side of it that the word says. */
function later(page: Page, { times }: Sentence, n: number, before: Time | undefined): Draft | undefined {
  const counted = times[n];
  const date = times[n + 1];
  if (!counted || !date || !before) return undefined;
  const word = wordAt(page, counted.to - 1);
  if (!/^(?:later|earlier|after|before)$/.test(word) || !/^(?:, )?(?:in|on)?$/.test(gapOf(page, counted, date)))
    return undefined;
  if (!isPoint(date) || isCounted(page, date) || !/\d/.test(before.expression.text)) return undefined;
  const from = daysOf(before.expression);
  const to = daysOf(date.expression);
  if (!from || !to || (from.first <= to.last && to.first <= from.last)) return undefined;
  // A year that is not written may have been taken wrongly.
  const written = [before, date].every(({ expression }) => /\d{4}/.test(expression.text));
  if (!written && daysBetween(from, to) > SAME_YEAR) return undefined;
  if (from.last < to.first !== /^(?:later|after)$/.test(word)) {
    const right = /^(?:later|after)$/.test(word) ? 'earlier' : 'later';
    const at = spanOf(page, counted.to - 1, counted.to);
    return {
      check: 'order-of-events',
      ...spanOf(page, counted.from, date.to),
      message: `${date.expression.text} is ${right} than ${before.expression.text}.`,
      related: [{ start: before.expression.start, end: before.expression.end, message: 'The date before it' }],
      fixes: [replaceBy(at, right)],
    };
  }
  if (before.expression.value.length < 7 && date.expression.value.length < 7) {
    const said = lengthOf(page, counted);
    const years = Math.abs(Number(to.first.slice(0, 4)) - Number(from.first.slice(0, 4)));
    if (said?.unit === 'year' && Math.abs(years - said.count) <= 1) return undefined;
  }
  return compare(page, counted, before, date);
}

/** *Thirteen years ago, in March 2009*; *in 1964, 42 years ago*: from the article back. */
function ago(context: CheckContext, page: Page, { times }: Sentence, n: number): Draft | undefined {
  const counted = times[n];
  if (!counted || wordAt(page, counted.to - 1) !== 'ago') return undefined;
  const article = daysOfValue(context.articleDate ?? '');
  if (!article) return undefined;
  const said = lengthOf(page, counted);
  for (const date of [times[n - 1], times[n + 1]]) {
    const days = date && isPoint(date) && !isCounted(page, date) ? daysOf(date.expression) : undefined;
    // The dateline's own date is the one that is counted from.
    if (!date || !days || !said || days.last >= article.first) continue;
    const gap = date.from > counted.from ? gapOf(page, counted, date) : gapOf(page, date, counted);
    if (!/^(?:[,(–—] ?)?(?:in|on|nearly|almost|about|some|more than|just over|over|exactly)?$/.test(gap)) continue;
    if (lengthFits(said, days, article)) continue;
    return wrongLength(page, counted, lengthText(said), between(said.unit, days, article), [date]);
  }
  return undefined;
}

/** The words between two expressions. */
function gapOf(page: Page, first: Time, second: Time): string {
  return page.tokens
    .slice(first.to, second.from)
    .map(({ folded, text }) => folded || text)
    .join(' ');
}

/** *For ten years, since 2014*: up to the article. */
function since(context: CheckContext, page: Page, { times }: Sentence, n: number): Draft | undefined {
  const date = times[n];
  const length = times[n - 1];
  if (!date || length?.expression.type !== 'DURATION' || !isPoint(date)) return undefined;
  const gap = page.tokens
    .slice(length.to, date.from)
    .map(token => token.folded || token.text)
    .join(' ');
  if (!/^(?:, )?since$/.test(gap) || !/^(?:has|have)$/.test(perfect(page, length.from))) return undefined;
  const article = daysOfValue(context.articleDate ?? '');
  const days = daysOf(date.expression);
  const said = lengthOf(page, length);
  if (!article || !days || !said || days.last > article.first || lengthFits(said, days, article)) return undefined;
  return wrongLength(page, length, lengthText(said), between(said.unit, days, article), [date]);
}

/** The nearest *has* or *have* before a token. */
function perfect(page: Page, from: number): string {
  for (let i = from - 1; i >= Math.max(0, from - 12); i--)
    if (/^(?:has|have|had|was|were)$/.test(wordAt(page, i))) return wordAt(page, i);
  return '';
}

function compare(page: Page, length: Time, a: Time, b: Time): Draft | undefined {
  const said = lengthOf(page, length);
  const first: Days | undefined = daysOf(a.expression);
  const second: Days | undefined = daysOf(b.expression);
  if (!said || !first || !second || lengthFits(said, first, second)) return undefined;
  return wrongLength(page, length, lengthText(said), between(said.unit, first, second), [a, b]);
}

function wrongLength(page: Page, length: Time, said: string, right: string, dates: readonly Time[]): Draft {
  const names = dates.map(({ expression }) => expression.text).join(' and ');
  return {
    check: 'arithmetic',
    ...spanOf(page, length.from, length.to),
    message:
      dates.length > 1 ? `${names} are ${right} apart, not ${said}.` : `${stretch(names)} is ${right}, not ${said}.`,
    related: dates.map(({ expression }) => ({
      start: expression.start,
      end: expression.end,
      message: 'The date that counts',
    })),
  };
}

/** *From 1964 to 1991*; a single date is counted to the article's. */
const stretch = (date: string): string =>
  /\b(?:to|until|and|through)\b|[–-]/.test(date) ? date.replace(/^f/, 'F') : `From ${date} to the article’s date`;

/** Another clause or item begins: its date is of another event. */
function breaks(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^[,;:()–—]$/.test(textAt(page, i)) || /^(?:and|but|while)$/.test(wordAt(page, i))) return true;
  return false;
}

/** *In July 2024, nearly ten months after …*: nothing but a comma and a word or two between. */
function isBeside(page: Page, from: number, to: number): boolean {
  return (
    to - from <= 4 &&
    page.tokens
      .slice(from, to)
      .every(({ folded, text }) =>
        /^(?:,|in|on|nearly|almost|about|some|around|more|less|than|just|over|barely|only|fully|a|exactly)$/.test(
          folded || text,
        ),
      )
  );
}
