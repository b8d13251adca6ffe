import { isSymbol, wordAt } from './grammar/pattern';
import type { Lexed } from './lexer';
import { endsSentence } from './tense';
import type { TokenScan } from './tokenScan';

/** Events that a year names, and that the next sentence may go on about by a common noun. */
const EVENTS = new Set(
  `war wars conflict fighting hostilities battle siege offensive counteroffensive invasion incursion operation assault attack attacks raid
  bombing bombings massacre killings genocide coup putsch mutiny uprising revolt rebellion revolution protests unrest riots crisis
  election elections vote ballot referendum poll polls run-off campaign summit conference talks truce ceasefire armistice accord
  accords agreement treaty deal earthquake quake flood floods hurricane cyclone typhoon tsunami eruption famine epidemic outbreak
  disaster crash explosion blast strike blockade occupation annexation withdrawal evacuation games olympics championship tournament`.split(
    /\s+/,
  ),
);
/** Tokens between a year and the event that it names: *the 2020 Nagorno-Karabakh war*. */
const NAME_REACH = 6;
/** Tokens from the head of a sentence to the event that it goes on about: *The second Russian offensive*. */
const HEAD_REACH = 5;
/** Tokens between *following* and the date of what was followed. */
const LOOK_REACH = 9;
/** Tokens from the head of a sentence to its date. */
const SENTENCE_REACH = 30;

/** What an event does. */
const STAGES = /^(?:began|ended|started|opened|closed|broke|lasted|took|came|stopped|followed|resumed|failed)$/;

/** *the 2020 Nagorno-Karabakh war*, *the war of 2008*: the year belongs to the event's name. */
export function namesEvent(lexed: Lexed, { from, to, meaning }: TokenScan): boolean {
  if (meaning.kind !== 'date' || meaning.year === undefined || meaning.month !== undefined) return false;
  if (isSymbol(lexed, from - 1, 'of', 'in') && isEvent(lexed, from - 2)) return true;
  for (
    let token = to;
    token < to + NAME_REACH && isSymbol(lexed, token, 'capital', 'lower', 'hyphen', 'dash');
    token++
  ) {
    const word = wordAt(lexed, token);
    if (EVENTS.has(word)) return true;
    if (/^(?:was|were|has|had|when)$/.test(word)) return false;
  }
  return false;
}

/** *The offensive began on …*, *The five-day war ended on …*, *It broke out on …*: the subject is an event told of before. */
export function goesOnAboutEvent(lexed: Lexed, token: number): boolean {
  let head = token;
  while (head > 0 && token - head < SENTENCE_REACH && !endsSentence(lexed, head - 1)) head--;
  if (head > 0 && !endsSentence(lexed, head - 1)) return false;
  if (wordAt(lexed, head) === 'it') return STAGES.test(wordAt(lexed, head + 1));
  if (!isSymbol(lexed, head, 'the', 'this', 'that')) return false;
  for (let at = head + 1; at < Math.min(token, head + HEAD_REACH); at++) if (isEvent(lexed, at)) return true;
  return false;
}

/** Words that say that something was put off to a day or meant for it. */
export const PLANNED = /^(?:set|due|scheduled|planned|slated|expected|fixed)$/;
const AFTER = /^(?:after|following|followed|succeeded|replaced|had)$/;
/** The first letters of both, by which most words are told apart. */
const FIRST_LETTERS = new Set(
  [...'sdpefarh'].flatMap(letter => [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)]),
);

/**
 * Whether a date with its year is only looked at: back, *This followed the vote of May 1990*, or ahead, *a campaign planned for
 * 1976*.
 */
export function looksOf(lexed: Lexed, { from, meaning }: TokenScan): 'back' | 'ahead' | null {
  if (meaning.kind !== 'date' || meaning.year === undefined) return null;
  for (let back = from - 1; back > from - LOOK_REACH && back >= 0; back--) {
    if (isSymbol(lexed, back, 'comma') || endsSentence(lexed, back)) return null;
    // "He stayed until May 1990" goes there, "lasted until the fall of Rome in 1944" does not
    if (isSymbol(lexed, back, 'until')) return back < from - 1 ? 'ahead' : null;
    if (!FIRST_LETTERS.has(lexed.text.charCodeAt(lexed.starts[back] as number))) continue;
    const word = wordAt(lexed, back);
    if (PLANNED.test(word)) return 'ahead';
    if (AFTER.test(word)) return 'back';
  }
  return null;
}

const isEvent = (lexed: Lexed, token: number): boolean => EVENTS.has(wordAt(lexed, token));
