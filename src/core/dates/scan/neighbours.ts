import type { Meaning } from '../meaning';
import { isSymbol } from './grammar/pattern';
import type { Lexed } from './lexer';
import { isDay, type TokenScan } from './tokenScan';

/** *Four days later, on 9 April,*: the day behind says which one; *three weeks later, on 9 April* is its week. */
export function explainShifts(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
  return scans.map((scan, index) => {
    const next = scans[index + 1];
    if (scan.meaning.kind !== 'shift' || scan.meaning.from !== 'before' || next?.meaning.kind !== 'date') return scan;
    const between =
      next.from - scan.to === 2 && isSymbol(lexed, scan.to, 'comma') && isSymbol(lexed, scan.to + 1, 'on', 'in');
    if (!between) return scan;
    const { unit } = scan.meaning;
    return { ...scan, meaning: unit === 'day' ? next.meaning : { kind: 'unitOf', unit, date: next.meaning } };
  });
}

/** *Two years ago, on 9 April*, *last year, in May*: the year is said before the date. */
export function shareYearShifts(lexed: Lexed, scans: readonly TokenScan[]): readonly TokenScan[] {
  return scans.map((scan, index) => {
    const { meaning } = scan;
    const year = scans[index - 1];
    if (meaning.kind !== 'date' || meaning.month === undefined || !isYearShift(year?.meaning) || !year) return scan;
    if (meaning.year !== undefined || meaning.shortYear !== undefined || meaning.yearShift || meaning.pick) return scan;
    const comma = isSymbol(lexed, year.to, 'comma') ? 1 : 0;
    const isBeside = scan.from - year.to === comma + 1 && isSymbol(lexed, scan.from - 1, 'on', 'in');
    if (!isBeside) return scan;
    const { from, amount } = year.meaning;
    return { ...scan, meaning: { ...meaning, yearShift: { from, unit: 'year', amount } } };
  });
}

function isYearShift(meaning: Meaning | undefined): meaning is Extract<Meaning, { kind: 'shift' }> {
  return meaning?.kind === 'shift' && meaning.unit === 'year' && meaning.fromDay === undefined && meaning.amount !== 0;
}

/** Tokens between a clock time and its day; one that heads an entry has the entry's words behind it. */
const REACH = 4;
const HEAD_REACH = 1;

/** A clock time takes the day named beside it: *at 5.34 a.m. on 20 March*, *on Monday at 14:05 GMT*. */
export function placeClocks(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
  return scans.map((scan, index) => {
    if (scan.meaning.kind !== 'time' || scan.meaning.on) return scan;
    const next = scans[index + 1];
    const previous = scans[index - 1];
    const reach = scan.meaning.heads ? HEAD_REACH : REACH;
    const beside =
      next && isDay(next.meaning) && next.from - scan.to <= reach && !crosses(lexed, scan.to, next.from)
        ? next
        : previous &&
            isDay(previous.meaning) &&
            scan.from - previous.to <= reach &&
            !crosses(lexed, previous.to, scan.from)
          ? previous
          : null;
    return beside ? { ...scan, meaning: { ...scan.meaning, on: beside.meaning } } : scan;
  });
}

function crosses(lexed: Lexed, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isSymbol(lexed, token, 'dot', 'mark', 'dash', 'colon')) return true;
  return false;
}
