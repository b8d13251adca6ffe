import type { TimeModifier } from '../model';
import { CALENDAR_RULES } from './grammar/calendarDates';
import { DURATION_RULES } from './grammar/durations';
import { type Built, byFirstCode, isSymbol, matchAt, type Rule, type RuleSet, wordAt } from './grammar/pattern';
import { RELATIVE_RULES } from './grammar/relative';
import { TIME_RULES } from './grammar/times';
import { YEAR_RULES } from './grammar/years';
import { type Lexed, lex } from './lexer';
import type { DateScan, Meaning } from './meaning';
import { joinRanges } from './ranges';
import { endsSentence, tenseAt } from './tense';
import { isVetoed } from './vetoes';

const RULES: readonly Rule[] = [...CALENDAR_RULES, ...YEAR_RULES, ...RELATIVE_RULES, ...TIME_RULES, ...DURATION_RULES];

const RULE_SETS = byFirstCode(RULES);

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
  const { codes } = lexed;
  while (token < codes.length) {
    const set = RULE_SETS[codes.charCodeAt(token)];
    const longest = set && mayMatch(set, codes, token) ? longestAt(lexed, token, set.rules) : null;
    if (!longest) {
      token++;
      continue;
    }
    for (const scan of longest.scans) {
      const wide = widen(lexed, scan, floorOf(found));
      // "the first three months" + "of 2024", "the last week" + "of August": one expression.
      const previous = found.at(-1);
      if (previous?.meaning.kind === 'duration' && previous.to > wide.from) found.pop();
      found.push(
        previous?.meaning.kind === 'duration' && isShareOf(lexed, previous, wide)
          ? absorb(found, previous, wide)
          : wide,
      );
    }
    token = Math.max(longest.to, found.at(-1)?.to ?? 0);
  }
  return joinRanges(lexed, placeClocks(lexed, explainShifts(lexed, found))).map(scan => place(lexed, scan));
}

function mayMatch(set: RuleSet, codes: string, token: number): boolean {
  set.quick.lastIndex = token;
  return set.quick.test(codes);
}

function place(lexed: Lexed, scan: TokenScan): DateScan {
  const start = lexed.starts[scan.from] ?? 0;
  const end = lexed.ends[scan.to - 1] ?? start;
  const tense = needsTense(scan.meaning) ? tenseAt(lexed, scan.from, scan.to) : 'present';
  const opens = opensSentence(lexed, scan.from);
  return { start, end, meaning: scan.meaning, ...(scan.mod ? { mod: scan.mod } : {}), tense, opens };
}

/** Whether past or future can change what it comes to. */
function needsTense(meaning: Meaning): boolean {
  if (meaning.kind === 'time') return meaning.on !== null && needsTense(meaning.on);
  return (
    ['date', 'weekday', 'season', 'part', 'holiday'].includes(meaning.kind) &&
    !('year' in meaning && meaning.year !== undefined)
  );
}

/** Whether at most two words (*In*, *By early*) stand between the start of the sentence and a token. */
function opensSentence(lexed: Lexed, token: number): boolean {
  for (let before = token - 1; before >= token - 3; before--)
    if (before < 0 || endsSentence(lexed, before)) return true;
  return false;
}

function longestAt(
  lexed: Lexed,
  token: number,
  rules: readonly Rule[],
): { to: number; scans: readonly TokenScan[] } | null {
  let best: { to: number; scans: readonly TokenScan[] } | null = null;
  for (const rule of rules) {
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

/** The token up to which an expression may reach back: a length of time before it may turn out to be its part. */
function floorOf(found: readonly TokenScan[]): number {
  const last = found.at(-1);
  return last ? (last.meaning.kind === 'duration' ? last.from : last.to) : 0;
}

/** *the first ten months* before *of 1915*. */
function isShareOf(lexed: Lexed, share: TokenScan, whole: TokenScan): boolean {
  if (whole.from - share.to !== 1 || !isSymbol(lexed, share.to, 'of') || !isPeriod(whole.meaning)) return false;
  return isSymbol(lexed, share.from, 'the') && isSymbol(lexed, share.from + 1, 'last', 'ordinalWord');
}

function absorb(found: TokenScan[], share: TokenScan, whole: TokenScan): TokenScan {
  if (found.at(-1) === share) found.pop();
  return { ...share, to: whole.to };
}

/** *Six days later, on 7 October,*: the day behind says which one. */
function explainShifts(lexed: Lexed, scans: readonly TokenScan[]): TokenScan[] {
  return scans.map((scan, index) => {
    const next = scans[index + 1];
    if (scan.meaning.kind !== 'shift' || scan.meaning.from !== 'before' || next?.meaning.kind !== 'date') return scan;
    const between =
      next.from - scan.to === 2 && isSymbol(lexed, scan.to, 'comma') && isSymbol(lexed, scan.to + 1, 'on', 'in');
    return between ? { ...scan, meaning: next.meaning } : scan;
  });
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

/** A month, year or longer: what has a first week and a last day. */
function isPeriod(meaning: Meaning): boolean {
  return (meaning.kind === 'date' && meaning.day === undefined) || meaning.kind === 'season' || meaning.kind === 'part';
}

/** Whether *early* or *the end of* can stand before it. */
function isPoint(meaning: Meaning): boolean {
  return !['duration', 'set', 'time', 'range', 'fixed'].includes(meaning.kind);
}
