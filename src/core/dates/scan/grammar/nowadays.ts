import type { Lexed } from '../lexer';
import { cue, endsSentence } from '../tense';
import { isSymbol, type TokenMatch, wordAt } from './pattern';

/** Tokens back from *today* to the *still* that makes it *nowadays*. */
const STILL_REACH = 8;
/** Tokens of a sentence that are looked at on either side of *today*. */
const REACH = 30;
/** Tokens behind *today's* up to the noun that happens on a day. */
const NOUN_REACH = 4;

/** What happens on a day: *today's vote*, *today's emergency session*; *today's world* has none. */
const OF_A_DAY = new Set(
  `announcement announcements attack attacks ballot briefing broadcast ceremony conference debate decision deadline declaration demonstration
  edition election elections episode event events game hearing inauguration incident launch march match meeting meetings news newspaper
  newspapers occasion paper papers podcast poll press proceeding proceedings programme protest protests release report ruling session
  shooting show signing sitting speech statement strike strikes summit talks trial verdict video visit vlog vote`.split(
    /\s+/,
  ),
);
/** Verbs of what is so for years. */
const STATES = new Set(
  `is are has have remain remains can may live lives exist exists survive survives continue continues stand stands consist consists belong
  belongs contain contains make makes rank ranks employ employs`.split(/\s+/),
);
/** Who speaks in a sentence speaks of the day. */
const SPEAKERS = new Set('i we us our my me you your here'.split(' '));

/** *today's world*, but not *today's vote*. */
export function isOfOurTime(match: TokenMatch): boolean {
  const { lexed, to } = match;
  return match.word('t') === 'today' && isSymbol(lexed, to, 'possessive') && !isOfADay(lexed, to + 1);
}

/** *what is today Ghana*, *known today as*, *still in use today*: nowadays, and no day. */
export function isNowadays(match: TokenMatch): boolean {
  const { lexed, from, to } = match;
  if (match.word('t') !== 'today') return false;
  if (wordAt(lexed, to) === 'as' && wordAt(lexed, from - 1) === 'known') return true;
  if (wordAt(lexed, from - 1) === 'is' && wordAt(lexed, from - 2) === 'what') return true;
  for (let token = from - 1; token >= Math.max(0, from - STILL_REACH) && !endsSentence(lexed, token); token--)
    if (wordAt(lexed, token) === 'still') return !isSymbol(lexed, from - 1, 'comma');
  return false;
}

/**
 * Whether the sentence only says what is so: *Today, the town has two ports*, *the islands are popular today*. A day, in a text
 * that speaks of other days near by.
 */
export function isLikelyNowadays(match: TokenMatch): boolean {
  const { lexed, from, to } = match;
  // "Today is Wednesday"
  if (match.word('t') !== 'today' || /^(?:is|was|marks)$/.test(wordAt(lexed, to))) return false;
  const opens = from === 0 || endsSentence(lexed, from - 1);
  // "that is why, today, the house will vote"
  const next = nearestVerb(lexed, to, 1);
  if (next >= 0 && cue(lexed, next) === 'future') return false;
  const verb = nearestVerb(lexed, opens ? to : from - 1, opens ? 1 : -1);
  return verb >= 0 && isState(lexed, verb) && !hasSpeaker(lexed, from - 1, -1) && !hasSpeaker(lexed, to, 1);
}

/** The nearest word that shows a tense, in one direction up to the end of the sentence; -1 if there is none. */
function nearestVerb(lexed: Lexed, start: number, step: 1 | -1): number {
  for (let token = start; Math.abs(token - start) < REACH && isInside(lexed, token); token += step)
    if (STATES.has(wordAt(lexed, token)) || cue(lexed, token)) return token;
  return -1;
}

/** A state, or a participle behind one: *are used*, *can be seen*. */
function isState(lexed: Lexed, verb: number): boolean {
  // "ministers are meeting today"
  if (STATES.has(wordAt(lexed, verb))) return !/^\w{3,}ing$/.test(wordAt(lexed, verb + 1));
  const before = wordAt(lexed, verb - 1);
  if (before === 'be') return wordAt(lexed, verb - 2) === 'can';
  return cue(lexed, verb) === 'past' && (before === 'is' || before === 'are');
}

function hasSpeaker(lexed: Lexed, start: number, step: 1 | -1): boolean {
  for (let token = start; Math.abs(token - start) < REACH && isInside(lexed, token); token += step)
    if (SPEAKERS.has(wordAt(lexed, token))) return true;
  return false;
}

function isInside(lexed: Lexed, token: number): boolean {
  return token >= 0 && token < lexed.count && !endsSentence(lexed, token);
}

function isOfADay(lexed: Lexed, token: number): boolean {
  for (let at = token; at < token + NOUN_REACH && isSymbol(lexed, at, 'lower', 'capital', 'hyphen', 'day'); at++)
    if (OF_A_DAY.has(wordAt(lexed, at))) return true;
  return isSymbol(lexed, token, 'anyWeekday');
}
