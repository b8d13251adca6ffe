import { NAME_LIKE } from '../../text/marks';
import { isHyphen, type Token } from '../../text/tokens';
import { type BlockContext, isDated } from '../evidence/context';
import { COMMON, FIRST_NAME, NAME_WORD } from '../words/nameWords';
import {
  COMPOUND_ENDING,
  EVENT_HEAD,
  EVENT_OPENING,
  FUNCTION_WORD,
  GROUP_NOUN,
  INSTITUTION,
  isIn,
  OPENING_HEAD,
  OPENING_PARTICLE,
  ORGANISATION_HEAD,
  PARTICLE,
  PLACE_HEAD,
  PLACE_OPENING,
  TITLE,
} from '../words/wordLists';

/** Whether a token is written like a part of a name. */
export function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && (token.word.marks & NAME_LIKE) !== 0;
}

/** Whether a name may begin at a token, as far as its writing goes. */
export function canStart(context: BlockContext, i: number): boolean {
  const { tokens } = context;
  const token = tokens[i];
  if (!token || isDated(context, i)) return false;
  if (isNameWord(token)) return true;
  if (token.shape !== 'lower' || !isIn(token, OPENING_PARTICLE)) return false;
  let next = i + 1;
  const hyphenated = isHyphen(tokens[next]) && !tokens[next]?.spaced;
  if (hyphenated) next++;
  else if (!FREE_PARTICLES.has(token.folded)) return false;
  while (!hyphenated && next < i + 3 && tokens[next]?.shape === 'lower' && isIn(tokens[next], PARTICLE)) next++;
  return isNameWord(tokens[next]) && tokens[next]?.spaced === !hyphenated;
}

/** Particles that may begin a name without a hyphen: *bin Laden*, *von der Leyen*. */
const FREE_PARTICLES = new Set(['bin', 'von', 'van', 'al', 'el', 'ould', 'dos']);

/**
 * Where the run of name words that begins at a token ends (index behind its last token): capitalised words, joined by
 * hyphens, particles, initials, and *of*, *for*, *and* where a head word before them asks for more.
 */
export function runEnd(context: BlockContext, from: number): number {
  const { tokens } = context;
  let to = from + 1;
  let openHead = isIn(tokens[from], OPENING);
  for (;;) {
    const next = continuation(context, from, to, openHead);
    if (next === to) return to;
    for (let i = to; i < next; i++) openHead ||= isIn(tokens[i], OPENING);
    to = next;
  }
}

/** Head words behind which a name may go on with *of*, *for*, *and*. */
const OPENING = OPENING_HEAD | EVENT_OPENING | EVENT_HEAD | PLACE_OPENING | ORGANISATION_HEAD | PLACE_HEAD;

/** The index behind what continues the run at `to`, or `to` where nothing does. */
function continuation(context: BlockContext, from: number, to: number, openHead: boolean): number {
  const { tokens } = context;
  const token = tokens[to];
  if (!token || isDated(context, to)) return to;
  if (isHyphen(token) && !token.spaced) return afterHyphen(context, from, to);
  if (token.text === ',' && to - from > 1 && JUNIORS.has(tokens[to + 1]?.text ?? '')) return to + 2; // *Ann Tarvik, Jr.*
  if (token.text === '.' && !token.spaced && isShortened(tokens[to - 1]))
    return isNameWord(tokens[to + 1]) ? to + 1 : to;
  if (isPossessive(token) && joinsPossessive(context, to)) return to + 2;
  if (!token.spaced && (token.text === '’' || token.text === "'") && joinsPossessive(context, to)) return to + 2;
  if (!token.spaced)
    return token.shape !== 'punctuation' && isNameWord(token) && tokens[to - 1]?.text === '.' ? to + 1 : to;
  if (isNameWord(token)) return BREAKS.has(token.folded) || beginsSentence(context, to) ? to : to + 1;
  if (token.shape === 'number')
    return openHead && /^\d{1,4}$/.test(token.text) && isIn(tokens[to - 1], EVENT_OPENING) ? to + 1 : to;
  if (isIn(token, PARTICLE) && token.shape === 'lower') {
    let i = to + 1;
    while (i < to + 3 && tokens[i]?.shape === 'lower' && isIn(tokens[i], PARTICLE)) i++;
    const hyphen = tokens[i];
    if (hyphen && isHyphen(hyphen) && !hyphen.spaced) i++;
    if (isNameWord(tokens[i]) && !isDated(context, i)) return i + 1;
  }
  if (token.text === '&' && isNameWord(tokens[to + 1])) return joinsPersons(context, from, to) ? to : to + 2;
  if (token.folded === 'the' && isByname(context, from, to)) return to + 2;
  return openHead || token.folded === 'and' ? afterConnector(context, from, to) : to;
}

/** *Ann Tarvik & Josef Kol*: two persons. */
function joinsPersons({ tokens, words }: BlockContext, from: number, to: number): boolean {
  return to - from > 1 && words.is(tokens[from] as Token, FIRST_NAME) && words.is(tokens[to + 1] as Token, FIRST_NAME);
}

const JUNIORS = new Set(['Jr', 'Sr']);

const BYNAMES = new Set(
  'great terrible elder younger bold conqueror magnificent lionheart wise just confessor first second third'.split(' '),
);

/** *Frederick the Great*. */
function isByname({ tokens, words }: BlockContext, from: number, to: number): boolean {
  const byname = tokens[to + 1];
  return byname?.shape === 'capital' && BYNAMES.has(byname.folded) && words.is(tokens[from] as Token, FIRST_NAME);
}

/** *Frank Fredericks*, *Sun Lijun*: an everyday word that people are called by, before a word that is none. */
export function isCalled({ tokens, words, gazetteer }: BlockContext, from: number): boolean {
  const next = tokens[from + 1];
  if (!words.is(tokens[from] as Token, NAME_WORD) || !next?.spaced || !isNameWord(next) || words.is(next, COMMON))
    return false;
  return !gazetteer.named(next.folded).some(name => name.record.type !== 'person' && name.record.prominence >= 30);
}

/** Capitalised words with which no name goes on. */
const BREAKS = new Set(
  'i read more photo photos image images file copyright monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/**
 * *in the U.S. Officials said*: the stop of an abbreviation may end the sentence, too, where the next word is one that
 * begins sentences, or an everyday plural with small letters behind it that is no body or office.
 */
function beginsSentence({ tokens, words }: BlockContext, at: number): boolean {
  const before = (tokens[at - 1] as Token).text;
  if (before.length < 3 || !before.endsWith('.')) return false;
  const token = tokens[at] as Token;
  if (token.shape === 'upper') return false;
  if (isIn(token, FUNCTION_WORD)) return true;
  if (!words.is(token, COMMON) || !token.folded.endsWith('s') || isIn(token, BODY_OR_OFFICE)) return false;
  const next = tokens[at + 1];
  return next?.shape === 'lower' && words.is(next, COMMON);
}

const BODY_OR_OFFICE = ORGANISATION_HEAD | PLACE_HEAD | EVENT_HEAD | TITLE | INSTITUTION;

function isPossessive(token: Token): boolean {
  return !token.spaced && token.folded === 's' && token.text.length === 2;
}

/** *People’s Front*, *UN Children’s Fund*: a possessive inside a name, where a head word follows. */
function joinsPossessive({ tokens }: BlockContext, at: number): boolean {
  if (!isIn(tokens[at - 1], GROUP_NOUN)) return false;
  for (let i = at + 1; i < at + 5 && isNameWord(tokens[i]); i++) if (isIn(tokens[i], ORGANISATION_HEAD)) return true;
  return false;
}

/** *Jae-in*, *Guinea-Bissau*, but not *Paris-based* or *Malian-led*. */
function afterHyphen(context: BlockContext, from: number, hyphen: number): number {
  const { tokens, words } = context;
  const next = tokens[hyphen + 1];
  if (!next || next.spaced) return hyphen;
  if (isNameWord(next)) return hyphen + 2;
  const given =
    next.shape === 'lower' &&
    next.text.length <= 6 &&
    (!isIn(next, COMPOUND_ENDING) || (next.text.length === 2 && isSyllable(context, from, hyphen)));
  if (
    given &&
    isNameWord(tokens[hyphen - 1]) &&
    (from < hyphen - 1 || !words.is(next, COMMON) || next.text.length === 2)
  )
    return hyphen + 2;
  if (isIn(next, PARTICLE) && isHyphen(tokens[hyphen + 2]) && isNameWord(tokens[hyphen + 3])) return hyphen + 4;
  if (given && isIn(next, PARTICLE) && isNameWord(tokens[hyphen + 2])) return hyphen + 2;
  return hyphen;
}

/** *Jung Hae-in*, *Cheng Hoi-on*: behind a surname, a short word that is no English one. */
function isSyllable({ tokens, words }: BlockContext, from: number, hyphen: number): boolean {
  const before = tokens[hyphen - 1] as Token;
  return from === hyphen - 2 && before.text.length <= 5 && before.shape === 'capital' && !words.is(before, COMMON);
}

/** *of*, *of the*, *for*, *and* inside *Ministry of Finance and Planning*; never across to another actor. */
function afterConnector(context: BlockContext, from: number, to: number): number {
  const { tokens } = context;
  const word = (tokens[to] as Token).folded;
  const head = tokens[to - 1] as Token;
  let i = to + 1;
  if (tokens[i]?.folded === 'the') i++;
  const target = tokens[i];
  if (
    !target ||
    !isNameWord(target) ||
    isDated(context, i) ||
    (isIn(target, FUNCTION_WORD) && target.shape !== 'upper')
  )
    return to;
  if (word === 'of') return ofBelongs(context, from, to) ? i + 1 : to;
  if (word === 'for' || word === 'on' || word === 'to') {
    if (i !== to + 1 && word !== 'for') return to;
    return isIn(head, word === 'for' ? OPENING_HEAD | EVENT_HEAD | ORGANISATION_HEAD : OPENING_HEAD | EVENT_HEAD)
      ? i + 1
      : to;
  }
  if (word === 'and' && i === to + 1) return andBelongs(context, from, to, target) ? i + 1 : to;
  return to;
}

function ofBelongs({ tokens }: BlockContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isIn(tokens[i], OPENING_HEAD | EVENT_OPENING | ORGANISATION_HEAD | EVENT_HEAD)) return true;
    if (i === to - 1 && isIn(tokens[i], PLACE_OPENING)) return true;
    if (i === to - 1 && tokens[i]?.folded === 'hall' && tokens[to + 1]?.folded === 'fame') return true;
  }
  return false;
}

/** After *… of X and*: more of the same name only if what follows is an ordinary word, not an actor of its own. */
function andBelongs(context: BlockContext, from: number, to: number, target: Token): boolean {
  const { tokens, words, gazetteer } = context;
  let inside = false;
  for (let i = from; i < to; i++) {
    const word = (tokens[i] as Token).folded;
    inside ||= word === 'of' || word === 'for' || word === 'on';
  }
  if (isIn(target, TITLE) && target.folded !== 'justice') return false;
  if (opensAnother(context, to + 1)) return false;
  const known = gazetteer.match(tokens, to + 1, tokens.length);
  if (known?.names.some(name => name.kind !== 'surname' && name.record.prominence > 20)) return false;
  if (!words.is(target, COMMON)) return false;
  return inside || headFollows(context, from, to);
}

/** *Party of Peace and | National Reform Party of Kovania*: a head of its own, with *of* or *for* behind it. */
function opensAnother({ tokens }: BlockContext, from: number): boolean {
  for (let i = from; i < from + 4 && isNameWord(tokens[i]); i++) {
    const after = tokens[i + 1];
    if (!isIn(tokens[i], OPENING) || !after?.spaced) continue;
    if (after.folded === 'of' || after.folded === 'for') return true;
  }
  return false;
}

/** *Foreign Policy and Security Committee*: ordinary words on both sides, and the head behind them all. */
function headFollows({ tokens, words }: BlockContext, from: number, and: number): boolean {
  for (let i = from; i < and; i++) {
    if (isIn(tokens[i], ORGANISATION_HEAD) || !words.is(tokens[i] as Token, COMMON)) return false;
  }
  for (let i = and + 1; i < and + 6 && isNameWord(tokens[i]); i++) if (isIn(tokens[i], ORGANISATION_HEAD)) return true;
  return false;
}

/** An initial, or *St.*, *Mt.* inside a name. */
function isShortened(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.shape === 'capital' &&
    (token.text.length === 1 || /^(?:st|ste|mt|ft)$/.test(token.folded))
  );
}
