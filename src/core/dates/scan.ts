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
import { endsSentence, tenseAt } from './tense';
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
  return joinRanges(lexed, placeClocks(lexed, found)).map(scan => ({ ...place(lexed, scan) }));
}

function place(lexed: Lexed, scan: TokenScan): DateScan {
  const start = lexed.starts[scan.from] ?? 0;
  const end = lexed.ends[scan.to - 1] ?? start;
  const tense = tenseAt(lexed, scan.from, scan.to);
  const opens = opensSentence(lexed, scan.from);
  return { start, end, meaning: scan.meaning, ...(scan.mod ? { mod: scan.mod } : {}), tense, opens };
}

/** Whether at most two words (*In*, *By early*) stand between the start of the sentence and a token. */
function opensSentence(lexed: Lexed, token: number): boolean {
  for (let before = token - 1; before >= token - 3; before--) if (before < 0 || endsSentence(lexed, before)) return true;
  return false;
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
    const hours = wordAt(lexed, from - 2) === 'hours' ? 1 : 0;
    if (isDay(meaning) && isSymbol(lexed, from - 1, 'of') && isSymbol(lexed, from - 2 - hours, 'dayPart') && free(from - 2 - hours)) {
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

/** A clock time takes the day named beside it: *at 5.34 a.m. on 20 March*, *on Monday at 14:05 GMT*. */
function placeClocks(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
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
