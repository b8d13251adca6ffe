import type { Meaning, Pick, Shift } from '../meaning';
import { type Built, endsClause, isSymbol, type Rule, rule, type TokenMatch, wordAt } from './pattern';

/** A year behind a day or month: *, 1939*, *of 1939*, *'98*, *last year*, *of that year*. */
const YEAR =
  '(,? (of|in)? y:year ad?|,? of? yBc:eraCount bc|,? sy:shortYear|,? of? yOld:number|,? (of|in)? (yThis:this|yLast:last|yNext:next|yThat:that same?|the yThat2:same|the yFollowing:following|the yPreceding:preceding) yearWord)';
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

/** A year of three digits ends its clause: *11 August 587)*, not *11 August 587 people*. */
function isOldYearDoubtful(match: TokenMatch): boolean {
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
  if (isOldYearDoubtful(match)) return true;
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
  rule(`${WEEKDAY} the? d:ordinal of m:anyMonth ${YEAR}?`, match => ({ meaning: dateOf(match) })),
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
  rule(`${PICK} (wd:anyWeekday ,? the?)? d:dayNumber of? m:anyMonth ${YEAR}?`, match => picked(match)),
  // 12 October last, March next
  rule('the? d:dayNumber of? m:anyMonth (pLast:last|pNext:next)', match => (endsClause(match) ? picked(match) : null)),
  rule('m:month (pLast:last|pNext:next)', match => (endsClause(match) ? picked(match) : null)),
  rule(`${PICK} m:month`, match => ({ meaning: { kind: 'date', month: match.number('m'), ...pickOf(match) } })),
  // the 5th of this month; the 20th (in a passage on one month)
  rule('the d:dayNumber of (mThis:this|mLast:last|mNext:next|mThat:that same?|the mSame:same) u:unit', monthDay),
  rule('the d:ordinalNumber', match => bareDay(match)),
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

/** *may 2000 sacks fall* is no month. */
function lowerWord(match: TokenMatch): boolean {
  const first = match.lexed.text.charCodeAt(match.lexed.starts[match.token('m')] ?? 0);
  return first >= 97 && (match.word('m') === 'may' || match.word('m') === 'march' || match.word('m') === 'august');
}

/** *on the 20th*: a day of the month told of; *the 7th Infantry Division*, *the 38th parallel* are none. */
function bareDay(match: TokenMatch): Built | null {
  const { lexed, from, to } = match;
  if ((match.number('d') ?? 32) > 31 || !/^(?:on|by|until|from|since)$/.test(wordAt(lexed, from - 1))) return null;
  if (
    to < lexed.count &&
    !isSymbol(
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
    )
  ) {
    if (
      !/^(?:was|were|had|he|she|they|it|we|when|but|as|with|while|is|will|would|a|an|his|her|their|for)$/.test(
        wordAt(lexed, to),
      )
    )
      return null;
  }
  return {
    meaning: { kind: 'date', day: match.number('d'), monthShift: { from: 'before', unit: 'month', amount: 0 } },
  };
}

function monthDay(match: TokenMatch): Built | null {
  if (match.value('u') !== 'month') return null;
  const amount = match.has('mLast') ? -1 : match.has('mNext') ? 1 : 0;
  const from = match.has('mThat') || match.has('mSame') ? 'before' : 'article';
  return { meaning: { kind: 'date', day: match.number('d'), monthShift: { from, unit: 'month', amount } } };
}

function fullDate(match: TokenMatch): Built | null {
  const text = String(match.value('f'));
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$/.exec(text);
  const weekday = undefined;
  if (iso) {
    const date: Meaning = { kind: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), weekday };
    if ((date.month ?? 0) > 12 || (date.month ?? 0) < 1 || (date.day ?? 0) > 31 || date.day === 0) return null;
    return { meaning: iso[4] ? { kind: 'time', time: `T${iso[4]}`, on: date } : date };
  }
  const [a = '', b = '', c = ''] = text.split('/');
  const first = Number(a);
  const second = Number(b);
  if (a.length === 4) {
    const third = Number(c);
    if (c.length > 2 || second < 1 || second > 12 || third < 1 || third > 31) return null;
    return { meaning: { kind: 'date', year: first, month: second, day: third } };
  }
  if (a.length > 2 || c.length !== 4) return null;
  const year = Number(c);
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  if (first > 12) return { meaning: { kind: 'date', year, month: second, day: first, order: 'dmy' } };
  if (second > 12) return { meaning: { kind: 'date', year, month: first, day: second, order: 'mdy' } };
  return {
    meaning:
      first === second ? { kind: 'date', year, month: first, day: second } : { kind: 'numeric', first, second, year },
  };
}
