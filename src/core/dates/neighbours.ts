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

/** A clock time takes the day named beside it: *at 5.34 a.m. on 20 March*, *on Monday at 14:05 GMT*. */
export function placeClocks(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
  return scans.map((scan, index) => {
    if (scan.meaning.kind !== 'time' || scan.meaning.on) return scan;
    const next = scans[index + 1];
    const previous = scans[index - 1];
    const beside =
      next && isDay(next.meaning) && next.from - scan.to <= 4 && !crosses(lexed, scan.to, next.from)
        ? next
        : previous && isDay(previous.meaning) && scan.from - previous.to <= 4 && !crosses(lexed, previous.to, scan.from)
          ? previous
          : null;
    return beside ? { ...scan, meaning: { ...scan.meaning, on: beside.meaning } } : scan;
  });
}

function crosses(lexed: Lexed, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isSymbol(lexed, token, 'dot', 'mark', 'dash')) return true;
  return false;
}
