import type { TimeModifier } from '../model';
import { CALENDAR_RULES } from './grammar/calendarDates';
import { DURATION_RULES } from './grammar/durations';
import { type Built, isSymbol, matchAt, type Rule, wordAt } from './grammar/pattern';
import { RELATIVE_RULES } from './grammar/relative';
import { TIME_RULES } from './grammar/times';
import { YEAR_RULES } from './grammar/years';
import { type Lexed, lex } from './lexer';
import type { DateScan, Meaning } from './meaning';
import { joinRanges } from './ranges';
import { tenseAt } from './tense';
import { isVetoed } from './vetoes';

const RULES: readonly Rule[] = [...CALENDAR_RULES, ...YEAR_RULES, ...RELATIVE_RULES, ...TIME_RULES, ...DURATION_RULES];

/** Rules by the class of token with which they can begin. */
const BY_FIRST = new Map<string, Rule[]>();
for (const rule of RULES) for (const code of rule.first) BY_FIRST.set(code, [...(BY_FIRST.get(code) ?? []), rule]);

/** An expression over tokens `[from, to)`. */
export interface TokenScan {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly mod?: TimeModifier | undefined;
}

/**
 * Finds the time expressions of one block. Depends on the text alone, never throws, takes time linear in the text.
 * Spans are UTF-16 offsets from the block's start, in order and disjoint.
 */
export function scanDates(text: string): DateScan[] {
  const lexed = lex(text);
  const found: TokenScan[] = [];
  let token = 0;
  while (token < lexed.codes.length) {
    const longest = longestAt(lexed, token);
    if (!longest) {
      token++;
      continue;
    }
    for (const scan of longest.scans) found.push(widen(lexed, scan, found.at(-1)?.to ?? 0));
    token = Math.max(longest.to, found.at(-1)?.to ?? 0);
  }
  return joinRanges(lexed, found).map(scan => ({ ...place(lexed, scan) }));
}

function place(lexed: Lexed, scan: TokenScan): DateScan {
  const start = lexed.starts[scan.from] ?? 0;
  const end = lexed.ends[scan.to - 1] ?? start;
  const tense = tenseAt(lexed, scan.from, scan.to);
  return { start, end, meaning: scan.meaning, ...(scan.mod ? { mod: scan.mod } : {}), tense };
}

function longestAt(lexed: Lexed, token: number): { to: number; scans: readonly TokenScan[] } | null {
  let best: { to: number; scans: readonly TokenScan[] } | null = null;
  for (const rule of BY_FIRST.get(lexed.codes[token] ?? '') ?? []) {
    const match = matchAt(rule, lexed, token);
    if (!match || (best && match.to <= best.to)) continue;
    const built = rule.build(match);
    if (!built) continue;
    const scans = (Array.isArray(built) ? (built as readonly Built[]) : [built as Built]).map(one => ({
      from: one.from ?? match.from,
      to: one.to ?? match.to,
      meaning: one.meaning,
      mod: one.mod,
    }));
    const to = scans.at(-1)?.to ?? match.to;
    if (best && to <= best.to) continue;
    if (scans.some(scan => isVetoed(lexed, scan.from, scan.to, scan.meaning))) continue;
    best = { to, scans };
  }
  return best;
}

/** Takes in what stands around: *early*, *the end of*, *the night of*, *Monday night*. `floor` is the end of the scan before. */
function widen(lexed: Lexed, scan: TokenScan, floor: number): TokenScan {
  let { from, to, meaning, mod } = scan;
  const free = (token: number): boolean => token >= floor;
  if (isDay(meaning) && isSymbol(lexed, to, 'dayPart')) {
    meaning = { kind: 'time', time: String(lexed.values[to]), on: meaning };
    to++;
  }
  if (isPoint(meaning)) {
    if (isDay(meaning) && isSymbol(lexed, from - 1, 'of') && isSymbol(lexed, from - 2, 'dayPart') && free(from - 2)) {
      meaning = { kind: 'time', time: String(lexed.values[from - 2]), on: meaning };
      from -= 2;
      if (isSymbol(lexed, from - 1, 'the') && free(from - 1)) from--;
      return { from, to, meaning, mod };
    }
    if (isSymbol(lexed, from - 1, 'of') && isSymbol(lexed, from - 2, 'edge') && free(from - 2)) {
      mod = lexed.values[from - 2] as TimeModifier;
      from -= 2;
    } else if (isSymbol(lexed, from - 1, 'of') && wordAt(lexed, from - 2) === 'half' && isSymbol(lexed, from - 3, 'ordinal') && free(from - 3)) {
      mod = lexed.values[from - 3] === 1 ? 'START' : 'END';
      from -= 3;
    } else {
      const gap = isSymbol(lexed, from - 1, 'hyphen') || wordAt(lexed, from - 1) === 'in' ? 1 : 0;
      if (isSymbol(lexed, from - 1 - gap, 'partWord') && free(from - 1 - gap)) {
        mod = lexed.values[from - 1 - gap] as TimeModifier;
        from -= 1 + gap;
      } else if (meaning.kind === 'shift' && isSymbol(lexed, from - 1, 'later', 'earlier') && free(from - 1)) {
        from -= 1;
      }
    }
    if (from < scan.from && isSymbol(lexed, from - 1, 'the') && free(from - 1)) from--;
  }
  return { from, to, meaning, mod };
}

function isDay(meaning: Meaning): boolean {
  return (
    meaning.kind === 'weekday' ||
    (meaning.kind === 'date' && meaning.day !== undefined) ||
    (meaning.kind === 'shift' && meaning.unit === 'day') ||
    meaning.kind === 'holiday'
  );
}

/** Whether *early* or *the end of* can stand before it. */
function isPoint(meaning: Meaning): boolean {
  return !['duration', 'set', 'time', 'range', 'fixed'].includes(meaning.kind);
}
