import type { CutText } from '../../text/tokens';
import type { Token, Word } from '../../text/word';
import { MOST_WORDS } from '../../text/word';
import type { Gazetteer } from './gazetteer';
import { EVERYDAY_CLASSES, type Lexicon, type WordClass } from './lexicon';
import { isOtherFunctionWord, isOtherScript } from './otherLanguages';
import { FUNCTION_WORD, isIn, OPENING_PARTICLE, TITLE } from './wordLists';

/** What a word can be, as bits. */
const KNOWN = 1;
/** Whether a name, or a title before one, may begin at the word at all. */
export const BEGINS = 2;
/** An ordinary English word rather than a name, whatever its case here. */
export const COMMON = 4;
export const FIRST_NAME = 8;
export const LAST_NAME = 16;
/** A noun for a person by what he does: *trader*. */
export const ACTOR = 32;
/** The name of a place, of which the fact base need know no more. */
export const PLACE = 64;
/** The name of a company, paper, club or the like. */
export const ORGANISATION = 128;

/** An everyday word that people are called by too: *Frank*, *Faith*, *Park*. */
export const NAME_WORD = 256;

/** A verb that says what somebody did or does, and no noun: *needs*, *seizes*, *seize*. */
export const VERB = 512;

/** What a word says of a text's language, at most one of the four: a word of English and of no other language … */
export const ENGLISH = 1024;
/** … a function word of another language and none of English … */
export const OTHER_WORD = 2048;
/** … a word in letters that are not Latin … */
export const OTHER_LETTERS = 4096;
/** … a word in small letters that English does not know. */
export const ALIEN = 8192;

/** What the lexicon, the word lists and the fact base say of single words: asked once for each word. */
export class NameWords {
  private readonly known = new Uint16Array(MOST_WORDS);

  constructor(
    readonly gazetteer: Gazetteer,
    private readonly lexicon: Lexicon,
  ) {}

  /** Whether any of some bits holds for a token's word. */
  is(token: Token, bits: number): boolean {
    return (this.bitsOf(token.word) & bits) !== 0;
  }

  /** The same for the token at an index of a block just cut, found by its word's number alone. */
  isAt(cut: CutText, i: number, bits: number): boolean {
    return (this.bitsAt(cut, i) & bits) !== 0;
  }

  /** All bits of that token's word. */
  bitsAt({ tokens, ids }: CutText, i: number): number {
    const id = ids[i] as number;
    const known = id < 0 ? 0 : (this.known[id] as number);
    return known || this.bitsOf((tokens[i] as Token).word);
  }

  private bitsOf(word: Word): number {
    if (word.id < 0) return this.work(word);
    return this.known[word.id] || this.keep(word);
  }

  private keep(word: Word): number {
    const bits = this.work(word);
    this.known[word.id] = bits;
    return bits;
  }

  private work(word: Word): number {
    const classes = this.lexicon.classes(word.folded);
    let bits = KNOWN;
    if (this.mayBegin(word)) bits |= BEGINS;
    if (classes.some(c => EVERYDAY_CLASSES.has(c)) && !classes.some(c => NAMES.has(c))) bits |= COMMON;
    if (classes.some(c => FIRST_NAMES.has(c))) bits |= FIRST_NAME;
    if (classes.includes('lastName')) bits |= LAST_NAME;
    if (classes.includes('actor')) bits |= ACTOR;
    if (classes.includes('place')) bits |= PLACE;
    if (classes.includes('organisation')) bits |= ORGANISATION;
    if (classes.includes('nameWord')) bits |= NAME_WORD;
    if (this.isVerb(word.folded, classes)) bits |= VERB;
    return bits | languageBit(word, (bits & COMMON) !== 0);
  }

  /** *needs* but not *rights*: behind an ending there must be a verb. */
  private isVerb(folded: string, classes: readonly WordClass[]): boolean {
    if (classes.some(c => NOUNS.has(c))) return false;
    if (classes.includes('infinitive') || classes.includes('modal') || classes.includes('copula')) return true;
    if (!classes.includes('presentTense') && !classes.includes('pastTense')) return false;
    return STEMS.some(([ending, stem]) => {
      if (!folded.endsWith(ending)) return false;
      const base = this.lexicon.classes(folded.slice(0, -ending.length) + stem);
      return base.includes('infinitive') || base.includes('presentTense');
    });
  }

  /** Whether the lists hold a name of several words as a place or organisation. */
  phrase(key: string): typeof PLACE | typeof ORGANISATION | 0 {
    if (this.lexicon.has(key, 'place')) return PLACE;
    return this.lexicon.has(key, 'organisation') ? ORGANISATION : 0;
  }

  /** Most words of a text may not: signs, and words in small letters with which no title, particle or known name begins. */
  private mayBegin({ shape, folded, text, spaced }: Word): boolean {
    if (shape === 'punctuation' || (text !== folded && /['’]/.test(text) && CONTRACTION.test(text))) return false;
    return shape !== 'lower' || this.gazetteer.begins(folded) || isIn(spaced, TITLE | OPENING_PARTICLE);
  }
}

function languageBit(word: Word, isCommon: boolean): number {
  const { text, shape, spaced } = word;
  if (shape === 'punctuation' || shape === 'number') return 0;
  if (isOtherScript(text)) return OTHER_LETTERS;
  // A function word of English as well speaks for neither.
  if (isOtherFunctionWord(word)) return isIn(spaced, FUNCTION_WORD) ? 0 : OTHER_WORD;
  return isCommon ? ENGLISH : shape === 'lower' ? ALIEN : 0;
}

/** *I’m*, *They’ve*, *Don’t*. */
const CONTRACTION =
  /^(?:\p{Lu}?\p{Ll}{0,6}n['’]t|(?:I|You|We|They|He|She|It|That|There|Who|What|Let|Here)['’]\p{Ll}{1,2})$/iu;

const NOUNS: ReadonlySet<WordClass> = new Set<WordClass>(['noun', 'plural', 'actor', 'nameWord', 'lastName', 'place']);
/** Endings of verbs, and how the verb ends without them. */
const STEMS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['d', ''],
];

const FIRST_NAMES: ReadonlySet<WordClass> = new Set<WordClass>(['maleName', 'femaleName', 'firstName']);
const NAMES: ReadonlySet<WordClass> = new Set<WordClass>([...FIRST_NAMES, 'lastName', 'place']);
