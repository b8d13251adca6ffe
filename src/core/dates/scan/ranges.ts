import type { DateScan, Meaning } from '../meaning';
import { isSymbol, wordAt } from './grammar/pattern';
import type { Lexed } from './lexer';
import { isHabitual, tenseAt } from './tense';
import type { TokenScan } from './tokenScan';

/**
 * Joins two expressions into one range where *from … to*, *between … and* or a dash links them, and gives the first
 * the month and year that only the second says: *May to August 1931*.
 */
export function joinRanges(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
  const joined: TokenScan[] = [];
  for (let index = 0; index < scans.length; index++) {
    const first = scans[index];
    const second = scans[index + 1];
    if (!first) continue;
    const range = second ? join(lexed, first, second) : null;
    if (range) index++;
    joined.push(range ?? first);
  }
  return shareYears(lexed, joined);
}

function join(lexed: Lexed, first: TokenScan, second: TokenScan): TokenScan | null {
  if (!isEnd(first.meaning) || !isEnd(second.meaning)) return null;
  const gap = second.from - first.to;
  const opener = wordAt(lexed, first.from - 1);
  const isDash = gap === 1 && isSymbol(lexed, first.to, 'line', 'slash');
  const isTo = gap === 1 && isSymbol(lexed, first.to, 'to', 'until');
  const isAnd = gap === 1 && wordAt(lexed, first.to) === 'and' && opener === 'between';
  if (
    !(
      isDash ||
      isAnd ||
      (isTo && (opener === 'from' || opener === 'between' || isAlike(first.meaning, second.meaning)))
    )
  )
    return null;
  const opened = opener === 'from' || opener === 'between';
  const [from, to] = complete(first, second);
  const tense = tenseAt(lexed, first.from, second.to);
  const habitual =
    second.meaning.kind === 'date' &&
    second.meaning.year === undefined &&
    isHabitual(lexed, first.from, second.to, tense);
  const scan = (one: TokenScan): DateScan => ({
    start: lexed.starts[one.from] ?? 0,
    end: lexed.ends[one.to - 1] ?? 0,
    meaning: one.meaning,
    mod: one.mod,
    tense,
    habitual,
    opens: false,
    since: false,
    attributive: false,
    names: false,
    continues: false,
    looks: null,
    planned: false,
  });
  return {
    from: opened && !isDash ? first.from - 1 : first.from,
    to: second.to,
    meaning: { kind: 'range', from: scan(from), to: scan(to) },
  };
}

/** *in April and May 1940*: what a list leaves out of all but its last year. */
function shareYears(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
  const shared = [...scans];
  for (let index = shared.length - 2; index >= 0; index--) {
    const first = shared[index];
    const second = shared[index + 1];
    if (!first || !second || second.from - first.to > 2) continue;
    // "on 12 March and in 1998" are two dates of their own.
    if (second.meaning.kind === 'date' && second.meaning.month === undefined) continue;
    const between = first.to < second.from && isSymbol(lexed, first.to, 'and', 'or', 'comma');
    if (between && isSymbol(lexed, second.from - 1, 'and', 'or', 'comma', 'in', 'on'))
      shared[index] = complete(first, second)[0];
  }
  return shared;
}

type Parts = Extract<Meaning, { kind: 'date' | 'season' }>;
const hasParts = (meaning: Meaning): meaning is Parts => meaning.kind === 'date' || meaning.kind === 'season';

/** Fills in the year and month that one end of a range takes from the other. */
function complete(first: TokenScan, second: TokenScan): [TokenScan, TokenScan] {
  const a = first.meaning;
  const b = second.meaning;
  if (a.kind === 'time' && b.kind === 'time' && !a.on && b.on)
    return [{ ...first, meaning: { ...a, on: b.on } }, second];
  if (!hasParts(a) || !hasParts(b) || (a.kind === 'date' && a.month === undefined && a.day === undefined))
    return [first, second];
  const unsaid =
    a.year === undefined && a.yearShift === undefined && !a.pick && (a.kind === 'season' || a.shortYear === undefined);
  if (unsaid && (b.year !== undefined || b.yearShift !== undefined)) {
    const later = a.kind === 'date' && b.kind === 'date' && (a.month ?? 0) > (b.month ?? 12);
    const year = b.year === undefined ? undefined : b.year - (later ? 1 : 0);
    return [{ ...first, meaning: { ...a, year, yearShift: b.yearShift } }, second];
  }
  return [first, second];
}

function isEnd(meaning: Meaning): boolean {
  return [
    'date',
    'nthWeekday',
    'season',
    'part',
    'weekday',
    'decade',
    'century',
    'numeric',
    'holiday',
    'fiscal',
    'time',
  ].includes(meaning.kind);
}

function isAlike(a: Meaning, b: Meaning): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'date' || b.kind !== 'date' || (a.day === undefined) === (b.day === undefined);
}
