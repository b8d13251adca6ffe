import { isHyphen, type Token } from '../text/tokens';
import type { BlockContext } from './context';
import { COMMON, NAME_WORD } from './nameWords';
import {
  COMPOUND_ENDINGS,
  EVENT_HEADS,
  EVENT_OPENINGS,
  FUNCTION_WORDS,
  GROUP_NOUNS,
  OPENING_HEADS,
  OPENING_PARTICLES,
  ORGANISATION_HEADS,
  PARTICLES,
  PLACE_HEADS,
  PLACE_OPENINGS,
  TITLES,
} from './words';

/** Whether a token is written like a part of a name. */
export function isNameWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.shape === 'capital' || token.shape === 'upper' || (token.shape === 'mixed' && /\p{Lu}/u.test(token.text)))
  );
}

/** Whether a name may begin at a token, as far as its writing goes. */
export function canStart(context: BlockContext, i: number): boolean {
  const { tokens } = context;
  const token = tokens[i];
  if (!token || context.dated[i]) return false;
  if (isNameWord(token)) return true;
  if (token.shape !== 'lower' || !OPENING_PARTICLES.has(token.folded)) return false;
  let next = i + 1;
  const hyphenated = isHyphen(tokens[next]) && !tokens[next]?.spaced;
  if (hyphenated) next++;
  else if (!FREE_PARTICLES.has(token.folded)) return false;
  while (
    !hyphenated &&
    next < i + 3 &&
    tokens[next]?.shape === 'lower' &&
    PARTICLES.has((tokens[next] as Token).folded)
  )
    next++;
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
  let openHead = opensMore(tokens[from] as Token);
  for (;;) {
    const next = continuation(context, from, to, openHead);
    if (next === to) return to;
    for (let i = to; i < next; i++) openHead ||= opensMore(tokens[i] as Token);
    to = next;
  }
}

function opensMore(token: Token): boolean {
  return (
    OPENING_HEADS.has(token.folded) ||
    EVENT_OPENINGS.has(token.folded) ||
    EVENT_HEADS.has(token.folded) ||
    PLACE_OPENINGS.has(token.folded) ||
    ORGANISATION_HEADS.has(token.folded) ||
    PLACE_HEADS.has(token.folded)
  );
}

/** The index behind what continues the run at `to`, or `to` where nothing does. */
function continuation(context: BlockContext, from: number, to: number, openHead: boolean): number {
  const { tokens, dated } = context;
  const token = tokens[to];
  if (!token || dated[to]) return to;
  if (isHyphen(token) && !token.spaced) return afterHyphen(context, from, to);
  if (token.text === '.' && !token.spaced && isShortened(tokens[to - 1]))
    return isNameWord(tokens[to + 1]) ? to + 1 : to;
  if (isPossessive(token) && joinsPossessive(context, to)) return to + 2;
  if (/^['’]$/.test(token.text) && !token.spaced && joinsPossessive(context, to)) return to + 2;
  if (!token.spaced)
    return token.shape !== 'punctuation' && isNameWord(token) && tokens[to - 1]?.text === '.' ? to + 1 : to;
  if (isNameWord(token)) return BREAKS.has(token.folded) ? to : to + 1;
  if (token.shape === 'number')
    return openHead && /^\d{1,4}$/.test(token.text) && EVENT_OPENINGS.has((tokens[to - 1] as Token).folded)
      ? to + 1
      : to;
  if (PARTICLES.has(token.folded) && token.shape === 'lower') {
    let i = to + 1;
    while (i < to + 3 && tokens[i]?.shape === 'lower' && PARTICLES.has((tokens[i] as Token).folded)) i++;
    const hyphen = tokens[i];
    if (hyphen && isHyphen(hyphen) && !hyphen.spaced) i++;
    if (isNameWord(tokens[i]) && !dated[i]) return i + 1;
  }
  if (token.text === '&' && isNameWord(tokens[to + 1])) return to + 2;
  return openHead || token.folded === 'and' ? afterConnector(context, from, to) : to;
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

function isPossessive(token: Token): boolean {
  return !token.spaced && token.folded === 's' && token.text.length === 2;
}

/** *People’s Front*, *UN Children’s Fund*: a possessive inside a name, where a head word follows. */
function joinsPossessive({ tokens }: BlockContext, at: number): boolean {
  if (!GROUP_NOUNS.has((tokens[at - 1] as Token).folded)) return false;
  for (let i = at + 1; i < at + 5 && isNameWord(tokens[i]); i++)
    if (ORGANISATION_HEADS.has((tokens[i] as Token).folded)) return true;
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
    (!COMPOUND_ENDINGS.has(next.folded) || (next.text.length === 2 && isSyllable(context, from, hyphen)));
  if (
    given &&
    isNameWord(tokens[hyphen - 1]) &&
    (from < hyphen - 1 || !words.is(next, COMMON) || next.text.length === 2)
  )
    return hyphen + 2;
  if (PARTICLES.has(next.folded) && isHyphen(tokens[hyphen + 2]) && isNameWord(tokens[hyphen + 3])) return hyphen + 4;
  if (given && PARTICLES.has(next.folded) && isNameWord(tokens[hyphen + 2])) return hyphen + 2;
  return hyphen;
}

/** *Jung Hae-in*, *Cheng Hoi-on*: behind a surname, a short word that is no English one. */
function isSyllable({ tokens, words }: BlockContext, from: number, hyphen: number): boolean {
  const before = tokens[hyphen - 1] as Token;
  return from === hyphen - 2 && before.text.length <= 5 && before.shape === 'capital' && !words.is(before, COMMON);
}

/** *of*, *of the*, *for*, *and* inside *Ministry of Finance and Planning*; never across to another actor. */
function afterConnector(context: BlockContext, from: number, to: number): number {
  const { tokens, dated } = context;
  const word = (tokens[to] as Token).folded;
  const head = tokens[to - 1] as Token;
  let i = to + 1;
  if (tokens[i]?.folded === 'the') i++;
  const target = tokens[i];
  if (!target || !isNameWord(target) || dated[i] || (FUNCTION_WORDS.has(target.folded) && target.shape !== 'upper'))
    return to;
  if (word === 'of') return ofBelongs(context, from, to) ? i + 1 : to;
  if (word === 'for' || word === 'on' || word === 'to') {
    if (i !== to + 1 && word !== 'for') return to;
    return OPENING_HEADS.has(head.folded) ||
      (ORGANISATION_HEADS.has(head.folded) && word === 'for') ||
      EVENT_HEADS.has(head.folded)
      ? i + 1
      : to;
  }
  if (word === 'and' && i === to + 1) return andBelongs(context, from, to, target) ? i + 1 : to;
  return to;
}

function ofBelongs({ tokens }: BlockContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = (tokens[i] as Token).folded;
    if (OPENING_HEADS.has(word) || EVENT_OPENINGS.has(word) || ORGANISATION_HEADS.has(word) || EVENT_HEADS.has(word))
      return true;
    if (PLACE_OPENINGS.has(word) && i === to - 1) return true;
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
  if (TITLES.has(target.folded) && target.folded !== 'justice') return false;
  if (OPENING_HEADS.has(target.folded) || ORGANISATION_HEADS.has(target.folded)) {
    const after = tokens[to + 2];
    if (after?.spaced && (after.folded === 'of' || after.folded === 'for')) return false;
  }
  const known = gazetteer.match(tokens, to + 1, tokens.length);
  if (known?.names.some(name => name.kind !== 'surname' && name.record.prominence > 20)) return false;
  if (!words.is(target, COMMON)) return false;
  return inside || headFollows(context, from, to);
}

/** *Foreign Policy and Security Committee*: ordinary words on both sides, and the head behind them all. */
function headFollows({ tokens, words }: BlockContext, from: number, and: number): boolean {
  for (let i = from; i < and; i++) {
    const { folded } = tokens[i] as Token;
    if (ORGANISATION_HEADS.has(folded) || !words.is(tokens[i] as Token, COMMON)) return false;
  }
  for (let i = and + 1; i < and + 6 && isNameWord(tokens[i]); i++)
    if (ORGANISATION_HEADS.has((tokens[i] as Token).folded)) return true;
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
