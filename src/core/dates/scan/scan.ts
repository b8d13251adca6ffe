import { type CutText, tokenize } from '../../text/tokens';
import type { DateScan, Meaning } from '../meaning';
import { withAncientYears } from './ancientYears';
import { goesOnAboutEvent, looksOf, namesEvent, PLANNED } from './frames';
import { CALENDAR_RULES } from './grammar/calendarDates';
import { DURATION_RULES } from './grammar/durations';
import { NTH_WEEKDAY_RULES } from './grammar/nthWeekdays';
import { type Built, byHeads, isSymbol, matchAt, type Rule, wordAt } from './grammar/pattern';
import { RELATIVE_RULES } from './grammar/relative';
import { TIME_RULES } from './grammar/times';
import { YEAR_RULES } from './grammar/years';
import { type Lexed, lex } from './lexer';
import { explainShifts, placeClocks, shareYearShifts } from './neighbours';
import { joinRanges } from './ranges';
import { endsSentence, isHabitual, tenseAt } from './tense';
import { isPeriod, type TokenScan } from './tokenScan';
import { isVetoed } from './vetoes';
import { widen } from './widen';

const RULES: readonly Rule[] = [
  ...CALENDAR_RULES,
  ...NTH_WEEKDAY_RULES,
  ...YEAR_RULES,
  ...RELATIVE_RULES,
  ...TIME_RULES,
  ...DURATION_RULES,
];

/** Tokens between *was to* and the date of the plan. */
const PLAN_REACH = 12;

/** Tokens between a semicolon and the date of the clause that goes on. */
const PRONOUN_REACH = 9;

const RULE_TABLE = byHeads(RULES);

/**
 * Finds the time expressions of one block. Depends on the text alone, never throws, takes time linear in the text.
 * Spans are UTF-16 offsets from the block's start, in order and disjoint.
 * @param cut the text, just cut: nothing else may have been cut since
 */
export function scanDates(text: string, cut: CutText = tokenize(text)): DateScan[] {
  const lexed = lex(cut);
  const found: TokenScan[] = [];
  let token = 0;
  const { units, count } = lexed;
  while (token < count) {
    const rules = RULE_TABLE[units[token] ?? 0]?.[units[token + 1] ?? 0];
    const longest = rules ? longestAt(lexed, token, rules) : null;
    if (!longest) {
      token++;
      continue;
    }
    for (const scan of longest.scans) {
      const wide = widen(lexed, scan, floorOf(found));
      // "the first three months" + "of 2024", "the last week" + "of May": one expression.
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
  if (found.length === 0) return [];
  const explained = explainShifts(lexed, shareYearShifts(lexed, withAncientYears(lexed, found)));
  return joinRanges(lexed, placeClocks(lexed, explained)).map(scan => place(lexed, scan));
}

function place(lexed: Lexed, scan: TokenScan): DateScan {
  const start = lexed.starts[scan.from] ?? 0;
  const end = lexed.ends[scan.to - 1] ?? start;
  const tense = needsTense(scan.meaning) ? tenseAt(lexed, scan.from, scan.to) : 'present';
  const opens = opensSentence(lexed, scan.from) || goesOnWith(lexed, scan.from);
  const since = wordAt(lexed, scan.from - 1) === 'since';
  return {
    start,
    end,
    meaning: scan.meaning,
    ...(scan.mod ? { mod: scan.mod } : {}),
    tense,
    habitual: isYearless(scan.meaning) && isHabitual(lexed, scan.from, scan.to, tense),
    opens,
    since,
    attributive: isAttributive(lexed, scan),
    names: namesEvent(lexed, scan),
    continues: isYearless(scan.meaning) && goesOnAboutEvent(lexed, scan.from),
    looks: opens ? null : looksOf(lexed, scan),
    planned: isPlanned(lexed, scan.from),
  };
}

/** *…; he was released in April*: the clause before a semicolon goes on. */
function goesOnWith(lexed: Lexed, token: number): boolean {
  for (let before = token - 2; before >= Math.max(0, token - PRONOUN_REACH); before--)
    if (endsSentence(lexed, before))
      return lexed.text[lexed.starts[before] ?? 0] === ';' && /^(?:it|he|she|they)$/.test(wordAt(lexed, before + 1));
  return false;
}

/** Before the noun that it belongs to, or alone in brackets behind it. */
function isAttributive(lexed: Lexed, { from, to }: TokenScan): boolean {
  if (isSymbol(lexed, from - 1, 'open')) return isSymbol(lexed, to, 'close');
  return isSymbol(lexed, from - 1, 'the') && isSymbol(lexed, to, 'lower');
}

/** *set for 3 May*, *due on Monday*, *until June*, *was to meet in Lima in May*: not when something happened. */
function isPlanned(lexed: Lexed, token: number): boolean {
  const before = wordAt(lexed, token - 1);
  if (before === 'until' || before === 'till') return true;
  if (!/^(?:for|on|in|at|by)$/.test(before)) return false;
  if (PLANNED.test(wordAt(lexed, token - 2))) return true;
  for (let back = token - 2; back > token - PLAN_REACH && back > 0 && !isSymbol(lexed, back, 'comma'); back--) {
    if (endsSentence(lexed, back)) return false;
    if (isSymbol(lexed, back, 'to') && /^(?:was|were)$/.test(wordAt(lexed, back - 1))) return true;
  }
  return false;
}

function isYearless(meaning: Meaning): boolean {
  return meaning.kind === 'date' && meaning.year === undefined;
}

/** Whether past or future can change what it comes to. */
function needsTense(meaning: Meaning): boolean {
  if (meaning.kind === 'time') return meaning.on !== null && needsTense(meaning.on);
  if (meaning.kind === 'nthWeekday') return needsTense(meaning.of);
  return (
    ['date', 'weekday', 'season', 'part', 'holiday', 'weekend'].includes(meaning.kind) &&
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

/** The token up to which an expression may reach back: a length of time before it may turn out to be its part. */
function floorOf(found: readonly TokenScan[]): number {
  const last = found.at(-1);
  return last ? (last.meaning.kind === 'duration' ? last.from : last.to) : 0;
}

/** *the first nine months* before *of 2015*. */
function isShareOf(lexed: Lexed, share: TokenScan, whole: TokenScan): boolean {
  if (whole.from - share.to !== 1 || !isSymbol(lexed, share.to, 'of') || !isPeriod(whole.meaning)) return false;
  return isSymbol(lexed, share.from, 'the') && isSymbol(lexed, share.from + 1, 'last', 'ordinalWord');
}

function absorb(found: TokenScan[], share: TokenScan, whole: TokenScan): TokenScan {
  if (found.at(-1) === share) found.pop();
  return { ...share, to: whole.to };
}
