import type { TimeModifier } from '../../model';
import { isSymbol, wordAt } from './grammar/pattern';
import type { Lexed } from './lexer';
import { isDay, isPeriod, isPoint, type TokenScan } from './tokenScan';

/** Takes in what stands around: *early*, *the end of*, *the night of*, *Monday night*. `floor` is the end of the scan before. */
export function widen(lexed: Lexed, scan: TokenScan, floor: number): TokenScan {
  let { from, to, meaning, mod } = scan;
  const free = (token: number): boolean => token >= floor;
  if (isDay(meaning) && isSymbol(lexed, to, 'dayPart')) {
    meaning = { kind: 'time', time: String(lexed.values[to]), on: meaning };
    to++;
  }
  if (isPoint(meaning)) {
    if (isDay(meaning) && /^(?:dawn|dusk)$/.test(wordAt(lexed, from - 1)) && free(from - 1)) {
      return { from: from - 1, to, meaning: { kind: 'time', time: String(lexed.values[from - 1]), on: meaning }, mod };
    }
    const hours = wordAt(lexed, from - 2) === 'hours' ? 1 : 0;
    if (
      isDay(meaning) &&
      hours &&
      isSymbol(lexed, from - 1, 'of') &&
      isSymbol(lexed, from - 3, 'partWord') &&
      free(from - 3)
    ) {
      // the early hours of 26 July
      const early = lexed.values[from - 3] === 'START';
      from -= isSymbol(lexed, from - 4, 'the') && free(from - 4) ? 4 : 3;
      return { from, to, meaning: { kind: 'time', time: early ? 'TMO' : 'TNI', on: meaning }, mod };
    }
    if (
      isDay(meaning) &&
      wordAt(lexed, from - 1) === 'on' &&
      isSymbol(lexed, from - 2, 'dayPart') &&
      free(from - 2) &&
      scan.to === to
    ) {
      // dawn on Friday, in the morning on 3 May
      const time = String(lexed.values[from - 2]);
      from -= isSymbol(lexed, from - 3, 'the') && free(from - 3) ? 3 : 2;
      return { from, to, meaning: { kind: 'time', time, on: meaning }, mod };
    }
    if (
      isDay(meaning) &&
      isSymbol(lexed, from - 1, 'of') &&
      isSymbol(lexed, from - 2 - hours, 'dayPart') &&
      free(from - 2 - hours)
    ) {
      meaning = { kind: 'time', time: String(lexed.values[from - 2 - hours]), on: meaning };
      from -= 2 + hours;
      if (isSymbol(lexed, from - 1, 'partWord') && free(from - 1)) {
        mod = lexed.values[from - 1] as TimeModifier;
        from--;
      }
      if (isSymbol(lexed, from - 1, 'the') && free(from - 1)) from--;
      return { from, to, meaning, mod };
    }
    if (isSymbol(lexed, from - 1, 'of') && isSymbol(lexed, from - 2, 'edge') && free(from - 2)) {
      mod = lexed.values[from - 2] as TimeModifier;
      from -= 2;
    } else if (
      isSymbol(lexed, from - 1, 'of') &&
      wordAt(lexed, from - 2) === 'part' &&
      isSymbol(lexed, from - 3, 'partWord', 'ordinalWord') &&
      free(from - 3)
    ) {
      const part = lexed.values[from - 3];
      mod = part === 1 ? 'START' : typeof part === 'number' ? 'END' : (part as TimeModifier);
      from -= 3;
    } else if (
      isSymbol(lexed, from - 1, 'of') &&
      isSymbol(lexed, from - 2, 'unit') &&
      isSymbol(lexed, from - 3, 'last', 'ordinal') &&
      isPeriod(meaning) &&
      free(from - 3)
    ) {
      // the first week of May, the last day of 2024
      mod = lexed.values[from - 3] === 1 ? 'START' : lexed.values[from - 3] === -1 ? 'END' : mod;
      from -= 3;
    } else if (
      isSymbol(lexed, from - 1, 'of') &&
      wordAt(lexed, from - 2) === 'half' &&
      isSymbol(lexed, from - 3, 'ordinal') &&
      free(from - 3)
    ) {
      mod = lexed.values[from - 3] === 1 ? 'START' : 'END';
      from -= 3;
    } else {
      const gap = isSymbol(lexed, from - 1, 'hyphen') || wordAt(lexed, from - 1) === 'in' ? 1 : 0;
      if (isSymbol(lexed, from - 1 - gap, 'partWord') && free(from - 1 - gap)) {
        mod = lexed.values[from - 1 - gap] as TimeModifier;
        from -= 1 + gap;
      } else if (
        gap === 1 &&
        isSymbol(lexed, from - 2, 'later', 'earlier') &&
        wordAt(lexed, from - 1) === 'in' &&
        free(from - 2)
      ) {
        from -= 2;
      } else if (meaning.kind === 'shift' && isSymbol(lexed, from - 1, 'later', 'earlier') && free(from - 1)) {
        from -= 1;
      }
    }
    if (from < scan.from && isSymbol(lexed, from - 1, 'the') && free(from - 1)) from--;
  }
  return { from, to, meaning, mod };
}
