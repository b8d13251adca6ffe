import { LETTERS, PUNCTUATION } from '../../text/marks';
import { isHyphen, type Token } from '../../text/tokens';
import { addToHash, hashOf } from '../../text/word';
import { type Branch, type GazetteerName, step } from './branches';
import { isIn, OPENING_PARTICLE, PARTICLE } from './wordLists';

export interface GazetteerMatch {
  /** Index behind the last token of the match. */
  readonly to: number;
  readonly names: readonly GazetteerName[];
}

/** Signs inside names that their keys leave out: *Guinea-Bissau*, *Washington, D.C.*, *9/11*. */
const SKIPPED = new Set(['-', '‑', '–', ',', '/']);
/** … that end a possessive: *Kurdistan Workers’ Party*. */
const APOSTROPHES = new Set(['’', "'"]);
const NO_NAMES: readonly GazetteerName[] = [];

/** A sign inside a name that its key leaves out, the full stop of an abbreviation too (*St. Louis*). */
function isSkipped(tokens: readonly Token[], i: number): boolean {
  const { word, spaced } = tokens[i] as Token;
  if ((word.marks & PUNCTUATION) === 0) return false;
  if (word.text === '.') return !spaced && (tokens[i - 1] as Token).text.length <= 3;
  if (APOSTROPHES.has(word.text)) return !spaced && (tokens[i - 1] as Token).folded.endsWith('s');
  return SKIPPED.has(word.text);
}

/** Whether a possessive *’s* follows a token. */
export function joinsNext(tokens: readonly Token[], i: number): boolean {
  return isPossessive(tokens[i + 1]);
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && token.folded === 's' && !token.spaced;
}

/** Of two matches that begin at one token the one that reaches further; the second where both end together. */
export function longer(one: GazetteerMatch | undefined, other: GazetteerMatch | undefined): GazetteerMatch | undefined {
  return one && one.to > (other?.to ?? -1) ? one : other;
}

/**
 * Follows the tree from the branch of the tokens `[from, last]` as far as the tokens go: the longest name on the way.
 * *People’s* is one word of a name, *Iran’s army* is not: both ways are followed, as both are with initials.
 */
export function walk(
  root: Branch,
  tokens: readonly Token[],
  from: number,
  last: number,
  limit: number,
): GazetteerMatch | undefined {
  let branch = root;
  let best: GazetteerMatch | undefined;
  let aside: GazetteerMatch | undefined;
  // No word in small letters is a name by itself.
  const small = (tokens[from] as Token).shape === 'lower';
  for (let i = last; ; ) {
    if (branch.names.length > 0 && !(small && i === from)) {
      const names = fitting(branch.names, tokens, from, i);
      if (names.length > 0) best = { to: i + 1, names };
    }
    if (branch.filter === 0) break;
    i++;
    while (i < limit && isSkipped(tokens, i)) i++;
    if (i >= limit) break;
    const { word } = tokens[i] as Token;
    if (joinsNext(tokens, i)) {
      const joined = step(branch, `${word.folded}s`, addToHash(word.hash, SMALL_S));
      if (joined) aside = longer(walk(joined, tokens, from, i + 1, limit), aside);
    }
    const initials = initialsAt(tokens, i, limit);
    if (initials) aside = longer(withInitials(branch, tokens, from, initials, limit), aside);
    const next = step(branch, word.folded, word.hash);
    if (!next) break;
    branch = next;
  }
  return longer(aside, best);
}

const SMALL_S = 115;

function withInitials(
  branch: Branch,
  tokens: readonly Token[],
  from: number,
  { letters, to }: Initials,
  limit: number,
): GazetteerMatch | undefined {
  const joined = step(branch, letters, hashOf(letters));
  const match = joined ? walk(joined, tokens, from, to - 1, limit) : undefined;
  return longer(walkLetters(branch, tokens, from, letters, to, limit), match);
}

/** Follows the tree over letters that are words of their own in it (*F. W. de Klerk*), and on from the token `to`. */
export function walkLetters(
  root: Branch,
  tokens: readonly Token[],
  from: number,
  letters: string,
  to: number,
  limit: number,
): GazetteerMatch | undefined {
  let branch: Branch | undefined = root;
  for (const letter of letters) branch = branch && step(branch, letter, hashOf(letter));
  return branch ? walk(branch, tokens, from, to - 1, limit) : undefined;
}

interface Initials {
  /** Folded, without stops. */
  readonly letters: string;
  /** Index behind the last token. */
  readonly to: number;
}

/** The initials at a token, however they are written: *H. W.*, *H.W.*, *HW*; two to four letters. */
export function initialsAt(tokens: readonly Token[], from: number, limit: number): Initials | undefined {
  let letters = '';
  let to = from;
  for (let i = from; i < limit; i++) {
    const { text, folded, shape, spaced } = tokens[i] as Token;
    if (text === '.' && i > from && !spaced) continue;
    if (!isInitial(text, folded, shape)) break;
    letters += folded;
    to = i + 1;
    if (letters.length > MOST_INITIALS) return undefined;
  }
  return letters.length > 1 ? { letters, to } : undefined;
}

const MOST_INITIALS = 4;

function isInitial(text: string, folded: string, shape: Token['shape']): boolean {
  if (shape === 'capital') return text.length === 1;
  return shape === 'upper' && folded.length <= MOST_INITIALS - 1;
}

/** The names that the text can mean, as it writes the words. */
function fitting(
  names: readonly GazetteerName[],
  tokens: readonly Token[],
  from: number,
  last: number,
): readonly GazetteerName[] {
  // Most often all or none: the list itself will do.
  let fit = 0;
  for (let i = 0; i < names.length; i++) if (fits(names[i] as GazetteerName, tokens, from, last)) fit++;
  if (fit === 0) return NO_NAMES;
  return fit === names.length ? names : names.filter(name => fits(name, tokens, from, last));
}

function fits(name: GazetteerName, tokens: readonly Token[], from: number, last: number): boolean {
  const first = tokens[from] as Token;
  if (from === last) {
    if (name.definite && tokens[from - 1]?.folded !== 'the') return false;
    if (name.capitals)
      return first.shape === 'upper' || (first.shape === 'capital' && first.text === first.text.toUpperCase());
    if (name.kind === 'demonym' && first.shape === 'upper' && first.text.length <= 4) return false; // *TWA* is not the Twa
    return first.shape !== 'lower';
  }
  if (!name.possessive && isPossessive(tokens[last])) return false; // *the Bank’s board*: no *Banks*
  if (name.record.type === 'person' && hasSmallWord(tokens, from, last)) return false;
  for (let i = from; i <= last; i++) if (((tokens[i] as Token).word.marks & LETTERS) !== 0) return true;
  return false;
}

/** *Theresa may*, *Robert gates*: a small word is no part of a person’s name, but *von der* and the *myung* of *Jae-myung* are. */
function hasSmallWord(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i <= last; i++) {
    const token = tokens[i] as Token;
    if (token.shape !== 'lower' || isPossessive(token)) continue;
    if (!isIn(token, PARTICLE | OPENING_PARTICLE) && !(i > from && isHyphen(tokens[i - 1]))) return true;
  }
  return false;
}
