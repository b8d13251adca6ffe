import { LOWER, NAME_LIKE, PUNCTUATION } from '../../text/marks';
import type { CutText, Token } from '../../text/tokens';
import { ALIEN, COMMON, ENGLISH, type NameWords, OTHER_LETTERS, OTHER_WORD } from '../words/nameWords';

/** What a block's own words say; `unsure`: too few to tell, so that the blocks around it decide. */
export type BlockLanguage = 'english' | 'other' | 'unsure';

/** So many words of a language must stand in a block before it is said to be in it. */
const ENOUGH_WORDS = 3;
const ENOUGH_LETTERS = 6;
/** Such a part of the words of prose are written in small letters; of a list of names or titles, fewer. */
const PROSE = 1 / 4;

/** *Carlos de la Torre*, *El Salvador*: a word that joins capitals, or begins them, may be of a name. */
function isParticle({ tokens, marks }: CutText, i: number): boolean {
  if (((marks[i] as number) & NAME_LIKE) !== 0) return ((marks[i + 1] ?? 0) & NAME_LIKE) !== 0;
  let from = i;
  let to = i;
  while (from > 0 && i - from <= MOST_PARTICLES && isOther(tokens[from])) from--;
  while (to < tokens.length - 1 && to - i <= MOST_PARTICLES && isOther(tokens[to])) to++;
  if (from === i || to === i) return false;
  return ((marks[from] as number) & (marks[to] as number) & NAME_LIKE) !== 0;
}

/** No name has more of them side by side. */
const MOST_PARTICLES = 6;

function isOther(token: Token | undefined): boolean {
  return token?.shape === 'lower' && PARTICLES.has(token.folded);
}

const PARTICLES = new Set(
  'de la le les el los las del della di da do dos das du des van von der den zu zum zur y e et und och og ter al'.split(
    ' ',
  ),
);

/** The language of a block as far as its own words tell. An English sentence with a foreign name or title in it is English. */
export function languageOf(cut: CutText, words: NameWords): BlockLanguage {
  const { length } = cut.tokens;
  let english = 0;
  let other = 0;
  let sure = 0;
  let alien = 0;
  let script = false;
  for (let i = 0; i < length; i++) {
    const bits = words.bitsAt(cut, i);
    if ((bits & ENGLISH) !== 0) english++;
    else if ((bits & ALIEN) !== 0) alien++;
    else if ((bits & OTHER_LETTERS) !== 0) script = true;
    else if ((bits & OTHER_WORD) !== 0 && !isParticle(cut, i)) {
      other++;
      if ((bits & COMMON) === 0) sure++;
    }
  }
  if (script && isOtherScript(cut, words)) return 'other';
  // Where no word is English, one function word and words that English does not know are enough.
  const enough = english > 0 ? other >= ENOUGH_WORDS : other >= ENOUGH_WORDS - 1 || alien >= ENOUGH_WORDS - 1;
  if (sure > 0 && enough && other > english && isProse(cut)) return 'other';
  return english >= ENOUGH_WORDS ? 'english' : 'unsure';
}

/** Whether most letters of a block's words are of another script. */
function isOtherScript(cut: CutText, words: NameWords): boolean {
  let script = 0;
  let letters = 0;
  for (let i = 0; i < cut.tokens.length; i++) {
    if (!isWord(cut, i)) continue;
    const { length } = (cut.tokens[i] as Token).text;
    letters += length;
    if ((words.bitsAt(cut, i) & OTHER_LETTERS) !== 0) script += length;
  }
  return script >= ENOUGH_LETTERS && script * 2 > letters;
}

function isProse(cut: CutText): boolean {
  let small = 0;
  let all = 0;
  for (let i = 0; i < cut.tokens.length; i++) {
    if (!isWord(cut, i)) continue;
    all++;
    if (((cut.marks[i] as number) & LOWER) !== 0) small++;
  }
  return small >= all * PROSE;
}

function isWord({ tokens, marks }: CutText, i: number): boolean {
  return ((marks[i] as number) & PUNCTUATION) === 0 && tokens[i]?.shape !== 'number';
}
