import type { Tense } from '../meaning';
import { isSymbol, wordAt } from './grammar/pattern';
import type { Lexed } from './lexer';

const FUTURE = new Set(
  'will ll shall would due upcoming scheduled expected planned plans plan set slated going tomorrow next ahead forthcoming poised must ends begins starts opens expires runs closes convenes begin start convene'.split(
    ' ',
  ),
);
const PAST = new Set(
  `was were had did been said has have told began came took killed met left broke won held went fell sent saw made became led lost
  found gave got kept knew put ran rose sat shot spoke spent stood struck withdrew wrote fought built brought bought cut drove drew
  flew forgot hit paid sank sold shook swept taken given seen fallen begun chosen grew laid let lay meant overthrew read rode sought
  set shut slew split spread stole swore taught thought threw understood woke won wounded born`.split(/\s+/),
);
/** What was put off or moved *to* a date lies ahead of it. */
const SHIFTING = new Set('moved postponed delayed extended rescheduled pushed adjourned deferred brought'.split(' '));
/** What was *set for* or *due on* a date. */
const PLANNED = new Set('due scheduled expected planned slated set'.split(' '));
/** Verbs that look ahead in the present tense: *exams start on Monday*. */
const BARE = new Set('begin start convene end close'.split(' '));
/** Words of what is so year after year. */
const HABITS = new Set(
  `usually typically generally normally annually traditionally always often regularly season seasons rainy monsoon monsoons
  temperature temperatures climate`.split(/\s+/),
);
const WILL = /^(?:will|shall|ll|would|this|next|last|coming)$/;
const LONGEST_LOOK = 30;

/**
 * Whether the sentence speaks of the past or the future at tokens `[from, to)`: the nearest verb before the expression decides,
 * else the nearest behind it.
 */
export function tenseAt(lexed: Lexed, from: number, to: number): Tense {
  // "It is 7 May."
  if (wordAt(lexed, from - 1) === 'is') return 'present';
  // "the talks would go on; Sunday was the last day"
  if (/^(?:was|were)$/.test(wordAt(lexed, to))) return 'past';
  for (let token = from - 1; token >= Math.max(0, from - LONGEST_LOOK) && !endsSentence(lexed, token); token--) {
    const tense = cue(lexed, token);
    // "had been set for 3 May", "was suspended until May": a plan of the past may lie on either side of the article.
    if (tense === 'future' && PLANNED.has(wordAt(lexed, token)) && isPastPassive(lexed, token)) return 'present';
    if (tense && SHIFTING.has(wordAt(lexed, token)) && leadsTo(lexed, token, from)) return 'future';
    // "was suspended until May" looks ahead, "had led it until May" back
    if (tense === 'past' && isSymbol(lexed, from - 1, 'until'))
      return wordAt(lexed, token - 1) === 'had' && wordAt(lexed, token) !== 'been' ? 'past' : 'present';
    if (tense) return tense;
  }
  for (let token = to; token < Math.min(lexed.count, to + LONGEST_LOOK) && !endsSentence(lexed, token); token++) {
    const tense = cue(lexed, token);
    if (tense) return tense;
  }
  return 'present';
}

/**
 * Whether the sentence at tokens `[from, to)` says what is so every year: *temperatures in July reach 40°*, *the rainy season
 * runs from May to October*.
 */
export function isHabitual(lexed: Lexed, from: number, to: number, tense: Tense): boolean {
  if (tense === 'past') return false;
  let found = false;
  const start = Math.max(0, from - LONGEST_LOOK);
  for (let token = from - 1; token >= start && !endsSentence(lexed, token); token--) {
    if (WILL.test(wordAt(lexed, token))) return false;
    found ||= isHabit(lexed, token);
  }
  const end = Math.min(lexed.count, to + LONGEST_LOOK);
  for (let token = to; token < end && !endsSentence(lexed, token); token++) {
    if (WILL.test(wordAt(lexed, token))) return false;
    found ||= isHabit(lexed, token);
  }
  return found;
}

function isHabit(lexed: Lexed, token: number): boolean {
  if (isSymbol(lexed, token, 'every')) return isSymbol(lexed, token + 1, 'yearWord', 'season');
  return isSymbol(lexed, token, 'lower') && HABITS.has(wordAt(lexed, token));
}

function isPastPassive(lexed: Lexed, token: number): boolean {
  return /^(?:was|were|been)$/.test(wordAt(lexed, token - 1));
}

function leadsTo(lexed: Lexed, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (isSymbol(lexed, token, 'to', 'until')) return true;
  return false;
}

/** What a word alone says of its sentence's time; null if nothing. */
export function cue(lexed: Lexed, token: number): Tense | null {
  if (!isSymbol(lexed, token, 'lower', 'next', 'todayWord', 'edge', 'to')) return null;
  const word = wordAt(lexed, token);
  // "the trial is to start on 3 May"
  if (word === 'to') return /^(?:is|are)$/.test(wordAt(lexed, token - 1)) ? 'future' : null;
  if (BARE.has(word)) {
    // "the start of May" is no verb, of "failed to start" the verb before says when
    if (isSymbol(lexed, token - 1, 'the', 'article', 'to')) return null;
    for (let back = token - 1; back >= Math.max(0, token - 3); back--)
      if (/^did/.test(wordAt(lexed, back))) return 'past';
  }
  if (word === 'won' && wordAt(lexed, token + 2) === 't' && isSymbol(lexed, token + 1, 'quote')) return 'future';
  if (FUTURE.has(word))
    return word === 'set' && !isSymbol(lexed, token + 1, 'to') && wordAt(lexed, token + 1) !== 'for'
      ? 'past'
      : 'future';
  if (!PAST.has(word) && !(word.length > 3 && word.endsWith('ed'))) return null;
  // "will be held", "are to be released", "is expected to have left"
  for (let back = token - 1; back >= Math.max(0, token - 3); back--) {
    const before = wordAt(lexed, back);
    if (FUTURE.has(before)) return 'future';
    if (before === 'be' && isSymbol(lexed, back - 1, 'to')) return 'future';
  }
  return 'past';
}

/** Whether a token is the full stop, question mark or exclamation mark at the end of a sentence. */
export function endsSentence(lexed: Lexed, token: number): boolean {
  const character = lexed.text[lexed.starts[token] ?? 0];
  return character === '.' || character === '?' || character === '!' || character === ';';
}
