import type { Meaning, Pick, Shift } from '../../meaning';
import type { Lexed } from '../lexer';
import { type Built, endsClause, isSymbol, type Rule, rule, type TokenMatch, wordAt } from './pattern';

/** *the year before last*, *two years ago*, *a year earlier*. */
const COUNTED_YEAR =
  '(the yearWord yBefore:before last|(yCount:count|yOne:article) (yearWord|yUnit:units) (yAgo:ago|yEarlier:earlier|yLater:later))';
/** A year behind a day or month: *, 1939*, *of 1939*, *'98*, *last year*, *of that year*, *two years ago*. */
const YEAR = `(,? ${COUNTED_YEAR}|,? (of|in)? y:year ad?|,? of? yBc:eraCount bc|,? sy:shortYear|,? of? yOld:number|,? (of|in)? (yThis:this|yLast:last|yNext:next|yThat:that same?|the yThat2:same|the yFollowing:following|the yPreceding:preceding) yearWord)`;
const WEEKDAY = '(wd:anyWeekday ,? the?)?';

/** The year that `YEAR` matched: a number, or a phrase that leads to one. */
export function yearOf(match: TokenMatch): { year?: number; shortYear?: number; yearShift?: Shift } {
  const year = match.number('y');
  if (year !== undefined) return { year };
  const ancient = match.number('yBc');
  if (ancient !== undefined) return { year: -ancient };
  const old = match.number('yOld');
  if (old !== undefined) return { year: old };
  const shortYear = match.number('sy');
  if (shortYear !== undefined) return { shortYear };
  const shift = (from: Shift['from'], amount: number) => ({ yearShift: { from, unit: 'year', amount } as const });
  if (match.has('yThis')) return shift('article', 0);
  if (match.has('yLast')) return shift('article', -1);
  if (match.has('yNext')) return shift('article', 1);
  if (match.has('yThat') || match.has('yThat2')) return shift('before', 0);
  if (match.has('yFollowing')) return shift('before', 1);
  if (match.has('yPreceding')) return shift('before', -1);
  if (match.has('yBefore')) return shift('article', -2);
  const count = match.number('yCount') ?? 1;
  if (match.has('yAgo')) return shift('article', -count);
  if (match.has('yEarlier')) return shift('before', -count);
  if (match.has('yLater')) return shift('before', count);
  return {};
}

/** *last* / *this* / *next* before the name of a month, weekday, season or holiday. */
export function pickOf(match: TokenMatch): { pick?: Pick } {
  if (match.has('pLast')) return { pick: { which: 'last', from: 'article' } };
  if (match.has('pThis')) return { pick: { which: 'this', from: 'article' } };
  if (match.has('pNext')) return { pick: { which: 'next', from: 'article' } };
  if (match.has('pThat')) return { pick: { which: 'this', from: 'before' } };
  if (match.has('pFollowing')) return { pick: { which: 'next', from: 'before' } };
  if (match.has('pPreceding')) return { pick: { which: 'last', from: 'before' } };
  return {};
}

export const PICK =
  '(pLast:last|pThis:this past?|pNext:next|pThat:that same?|the pThat2:same|the pFollowing:nextish|the pPreceding:preceding)';

/**
 * A year of three digits ends its clause: *11 August 587)*, not *11 August 587 people*. Two weeks ago is no year.
 */
function isYearDoubtful(match: TokenMatch): boolean {
  if (match.has('yUnit') && match.value('yUnit') !== 'year') return true;
  if (!match.has('yOld')) return false;
  return (match.number('yOld') ?? 0) < 100 || !isSymbol(match.lexed, match.to, 'close', 'comma', 'dot', 'dash');
}

function dateOf(match: TokenMatch, month = match.number('m'), day = match.number('d')): Meaning {
  const order =
    day === undefined ? undefined : match.token('m') < Math.max(match.token('d'), match.token('d1')) ? 'mdy' : 'dmy';
  return { kind: 'date', month, day, weekday: match.number('wd'), order, ...yearOf(match) };
}

/** Lower-case *may*, *march* beside a number are months only where a year follows. */
function isWord(match: TokenMatch): boolean {
  if (isYearDoubtful(match)) return true;
  const token = match.token('m');
  const first = match.lexed.text.charCodeAt(match.lexed.starts[token] ?? 0);
  return (
    first >= 97 &&
    first <= 122 &&
    !match.has('y') &&
    ['may', 'march', 'mar', 'dec', 'jan', 'sep', 'august'].includes(match.word('m'))
  );
}

/** In *the 6 January riot* the article is the riot's. */
function withoutNounsArticle(match: TokenMatch): number {
  const { lexed, from, to } = match;
  const isNouns =
    isSymbol(lexed, from, 'the') && isSymbol(lexed, from + 1, 'day') && isSymbol(lexed, to, 'lower', 'capital');
  return isNouns ? from + 1 : from;
}

/** Days of one month: with *to* or a dash one range, else an expression a day. The last one carries month and year in its span. */
function days(match: TokenMatch): readonly Built[] | null {
  if (isWord(match)) return null;
  const names = ['d1', 'd2', 'd3', 'd4', 'd9'].filter(name => match.has(name));
  const monthFirst = match.token('m') < match.token('d1');
  const tokens = names.map(name => match.token(name));
  return names.map((name, index) => {
    const token = tokens[index] ?? match.from;
    const first = index === 0;
    const last = index === names.length - 1;
    const withThe = !first && match.has('the2') && last ? token - 1 : token;
    const meaning = dateOf(match, match.number('m'), match.number(name));
    // A weekday at the head belongs to the first day only.
    const own: Meaning = meaning.kind === 'date' && !first ? { ...meaning, weekday: undefined } : meaning;
    return {
      meaning: own,
      from: first ? match.from : withThe,
      to: last ? match.to : monthFirst && first ? token + 1 : token + 1,
    };
  });
}

export const CALENDAR_RULES: readonly Rule[] = [
  // 12 March 2025, the 1st of May, Tuesday 3 June of that year
  rule(`${WEEKDAY} the? d:dayNumber of? m:anyMonth ${YEAR}?`, match =>
    isWord(match) ? null : { meaning: dateOf(match), from: withoutNounsArticle(match) },
  ),
  rule(`${WEEKDAY} the? d:ordinal of m:anyMonth ${YEAR}?`, match =>
    isYearDoubtful(match) ? null : { meaning: dateOf(match) },
  ),
  // the twenty first of May; May the twenty-first, April first 2021
  rule(`${WEEKDAY} the? tens:numberWord d:ordinal of m:anyMonth ${YEAR}?`, match => tensDay(match)),
  rule(`${WEEKDAY} m:anyMonth the:the? d:ordinal (,? y:year)?`, match => wordDay(match)),
  // May. 9, 2019: a full stop behind a month that is written out
  rule(`${WEEKDAY} m:month . d:dayNumber (,? y:year)?`, match => dottedMonth(match)),
  // March 12, 2025; Feb. 2 (Tuesday), 2016
  rule(`${WEEKDAY} m:anyMonth the? d:dayNumber (open anyWeekday close)? ${YEAR}?`, match =>
    isWord(match) ? null : { meaning: dateOf(match) },
  ),
  // *On 28 June, 50 days after*: what follows the comma is no year
  rule(`${WEEKDAY} the? d:dayNumber of? m:anyMonth`, match =>
    isWord(match) ? null : { meaning: dateOf(match), from: withoutNounsArticle(match) },
  ),
  rule(`${WEEKDAY} m:anyMonth the? d:dayNumber`, match => (isWord(match) ? null : { meaning: dateOf(match) })),
  // 3, 5 and 9 May; 5–7 January; the 2nd to the 6th of April
  rule(
    `${WEEKDAY} the? d1:dayNumber (, d2:dayNumber)? (, d3:dayNumber)? (, d4:dayNumber)? ,? (and|or|link) the2:the? d9:dayNumber of? m:anyMonth ${YEAR}?`,
    days,
  ),
  rule(
    `${WEEKDAY} m:anyMonth d1:dayNumber (, d2:dayNumber)? (, d3:dayNumber)? (, d4:dayNumber)? ,? (and|or|link) the2:the? d9:dayNumber ${YEAR}?`,
    days,
  ),
  // March 2025, October of that year, December last year
  rule(`m:anyMonth ${YEAR}`, match => (isWord(match) || lowerWord(match) ? null : { meaning: dateOf(match) })),
  rule('m:month', match => ({ meaning: dateOf(match) })),
  // last March 8, this January 10; last Friday, 16 July
  rule(`${PICK} (wd:anyWeekday ,? the?)? m:anyMonth the? d:dayNumber ${YEAR}?`, match => picked(match)),
  rule(`${PICK} wd:anyWeekday ,? the? m:anyMonth the? d:ordinal ${YEAR}?`, match => picked(match)),
  rule(`${PICK} (wd:anyWeekday ,? the?)? d:dayNumber of? m:anyMonth ${YEAR}?`, match => picked(match)),
  // 12 October last, March next
  rule('the? d:dayNumber of? m:anyMonth (pLast:last|pNext:next)', match => (endsClause(match) ? picked(match) : null)),
  rule('m:month (pLast:last|pNext:next)', match => (endsClause(match) ? picked(match) : null)),
  rule(`${PICK} m:month`, match => ({ meaning: { kind: 'date', month: match.number('m'), ...pickOf(match) } })),
  // the 5th of this month; the 20th (in a passage on one month)
  rule('the d:dayNumber of (mThis:this|mLast:last|mNext:next|mThat:that same?|the mSame:same) u:unit', monthDay),
  rule('the d:ordinalNumber', match => bareDay(match)),
  rule(`${PICK}? wd:anyWeekday c:comma? the:the? d:ordinal`, match => weekdayAndDay(match)),
  rule('(anyWeekday ,?)? f:fullDate', match => fullDate(match)),
];

/** Beside a weekday, *last* is the weekday's: the date is one near the article. */
function picked(match: TokenMatch): Built | null {
  if (isWord(match)) return null;
  const date = dateOf(match);
  if (date.kind !== 'date' || match.has('wd') || hasYear(date)) return { meaning: date };
  return { meaning: { ...date, ...pickOf(match) } };
}

const hasYear = (date: Extract<Meaning, { kind: 'date' }>): boolean =>
  date.year !== undefined || date.shortYear !== undefined || date.yearShift !== undefined;

/** *the twenty first of May*. */
function tensDay(match: TokenMatch): Built | null {
  const tens = match.number('tens') ?? 0;
  const ones = match.number('d') ?? 0;
  if ((tens !== 20 && tens !== 30) || ones > 9 || isYearDoubtful(match)) return null;
  return { meaning: dateOf(match, match.number('m'), tens + ones) };
}

/** *July fourth*, *April first 2021*; *in April first responders came* has no such day. */
function wordDay(match: TokenMatch): Built | null {
  const { lexed, from } = match;
  if (match.has('y') || match.has('wd')) return { meaning: dateOf(match) };
  if ((match.number('d') ?? 0) > 31 || lowerWord(match) || !endsPhrase(match)) return null;
  if (!match.has('the') && (match.number('d') ?? 0) < 4 && wordAt(lexed, from - 1) !== 'on') return null;
  return { meaning: dateOf(match) };
}

/** *on May. 9*, *May. 9, 2019*; in *He left in May. 9 people died* a sentence ends. */
function dottedMonth(match: TokenMatch): Built | null {
  const { lexed, from } = match;
  const gap = (lexed.starts[match.token('m') + 1] ?? 0) - (lexed.ends[match.token('m')] ?? 0);
  if (gap > 0 || lowerWord(match)) return null;
  return match.has('y') || match.has('wd') || wordAt(lexed, from - 1) === 'on' ? { meaning: dateOf(match) } : null;
}

/** *may 2000 sacks fall* is no month. */
function lowerWord(match: TokenMatch): boolean {
  const first = match.lexed.text.charCodeAt(match.lexed.starts[match.token('m')] ?? 0);
  return first >= 97 && (match.word('m') === 'may' || match.word('m') === 'march' || match.word('m') === 'august');
}

/** Words that come behind a date in its clause; a noun there may be what an ordinal counts. */
const BEHIND_DAY =
  /^(?:was|were|had|has|he|she|they|it|we|i|when|but|as|with|while|is|will|would|a|an|his|her|their|its|for|against|because|if|who|which|where|there)$/;

/** Whether what stands behind an ordinal is no noun that it counts. */
function endsPhrase({ lexed, to }: TokenMatch): boolean {
  if (to >= lexed.count) return true;
  if (
    isSymbol(
      lexed,
      to,
      'comma',
      'dot',
      'mark',
      'close',
      'dash',
      'to',
      'until',
      'and',
      'or',
      'in',
      'at',
      'after',
      'before',
      'that',
      'the',
      'from',
      'quote',
      'colon',
    )
  )
    return true;
  return BEHIND_DAY.test(wordAt(lexed, to));
}

/** *on the 20th*: a day of the month told of; *the 7th Infantry Division*, *the 38th parallel* are none. */
function bareDay(match: TokenMatch): Built | null {
  const { lexed, from } = match;
  if ((match.number('d') ?? 32) > 31 || !/^(?:on|by|until|from|since)$/.test(wordAt(lexed, from - 1))) return null;
  if (!endsPhrase(match)) return null;
  return {
    meaning: { kind: 'date', day: match.number('d'), monthShift: { from: 'before', unit: 'month', amount: 0 } },
  };
}

/** *Friday the 26th*, *Tuesday 19th*: a day of the month near by that falls on the weekday. */
function weekdayAndDay(match: TokenMatch): Built | readonly Built[] | null {
  const { lexed, from, to } = match;
  const day = match.number('d') ?? 0;
  // the film, the day of bad luck
  if (day === 13 && match.number('wd') === 5 && !/^(?:on|until|from|by|for)$/.test(wordAt(lexed, from - 1))) return [];
  if (day < 1 || day > 31 || isSymbol(lexed, to, 'capital', 'hyphen', 'units', 'unit')) return null;
  // "on Saturday, the first woman to", "on Friday, second in the table", "on Saturday the first units"
  const isFigure = isSymbol(lexed, match.token('d'), 'ordinalNumber');
  if (!match.has('the') && (!isFigure || match.has('c'))) return null;
  if (!(isFigure && match.has('the') && !match.has('c')) && !endsPhrase(match)) return null;
  return { meaning: { kind: 'date', day, weekday: match.number('wd'), pick: pickOf(match).pick } };
}

function monthDay(match: TokenMatch): Built | null {
  if (match.value('u') !== 'month') return null;
  const amount = match.has('mLast') ? -1 : match.has('mNext') ? 1 : 0;
  const from = match.has('mThat') || match.has('mSame') ? 'before' : 'article';
  return { meaning: { kind: 'date', day: match.number('d'), monthShift: { from, unit: 'month', amount } } };
}

/** *2024-01-28*, *28/01/2024*, *18.08.20*, *19-Nov-12*. */
function fullDate(match: TokenMatch): Built | null {
  const text = String(match.value('f'));
  const iso = /^(\d{2}|\d{4})-(\d\d?)-(\d\d?)(?:T(.*))?$/.exec(text);
  if (iso) {
    const date = dateIn(iso[1] ?? '', Number(iso[2]), Number(iso[3]));
    return date && { meaning: iso[4] ? { kind: 'time', time: `T${iso[4]}`, on: date } : date };
  }
  const sign = text.includes('.') ? '.' : '/';
  const [a = '', b = '', c = ''] = text.split(sign);
  const first = Number(a);
  const second = Number(b);
  if (a.length === 4) {
    const date = c.length > 2 ? null : dateIn(a, second, Number(c));
    return date && { meaning: date };
  }
  if (a.length > 2 || (c.length !== 4 && !(a.length === 2 && b.length === 2 && c.length === 2 && isDated(match))))
    return null;
  const dayFirst = dateIn(c, second, first, 'dmy');
  const monthFirst = dateIn(c, first, second, 'mdy');
  // With full stops the day is first wherever dates are written so.
  if (sign === '.' || !monthFirst || first === second) return dayFirst && { meaning: dayFirst };
  if (!dayFirst) return { meaning: monthFirst };
  return {
    meaning: { kind: 'numeric', first, second, ...(c.length === 4 ? { year: Number(c) } : { shortYear: Number(c) }) },
  };
}

/** A date in figures; null where the calendar has no such month or day. */
function dateIn(
  year: string,
  month: number,
  day: number,
  order?: 'dmy' | 'mdy',
): Extract<Meaning, { kind: 'date' }> | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return {
    kind: 'date',
    ...(year.length === 4 ? { year: Number(year) } : { shortYear: Number(year) }),
    month,
    day,
    order,
  };
}

/** Figures with a year of two digits are a date where something says so; elsewhere a version or a section. */
function isDated({ lexed, from, to }: TokenMatch): boolean {
  if (isSymbol(lexed, to, 'hyphen', 'slash')) return false;
  const isPaired = isSymbol(lexed, from - 1, 'and', 'or') && isSymbol(lexed, from - 2, 'fullDate');
  return isIntroduced(lexed, from) || (isPaired && isIntroduced(lexed, from - 2));
}

/** Not behind a name (*Ubuntu 20.04.10*), a number, or a word that numbers. */
function isIntroduced(lexed: Lexed, token: number): boolean {
  if (isSymbol(lexed, token - 1, 'comma')) return isSymbol(lexed, token - 2, 'weekday', 'capital');
  if (isSymbol(lexed, token - 1, 'capital', 'lower'))
    return /^(?!v$)[a-z]*(?:ed|te|ly|at|in)$/.test(wordAt(lexed, token - 1));
  return token === 0 || !isSymbol(lexed, token - 1, 'day', 'number', 'year', 'bigNumber', 'and', 'or');
}
