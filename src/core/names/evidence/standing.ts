import { FINAL, FULL_STOP } from '../../text/marks';
import { isHyphen, type Token } from '../../text/tokens';
import type { Part, TitledPart } from '../runs/acronyms';
import { isNameWord } from '../runs/runs';
import { COMMON, FIRST_NAME, NAME_WORD } from '../words/nameWords';
import { FUNCTION_WORD, isIn, TITLE, TITLE_PART } from '../words/wordLists';
import { type BlockContext, isDated } from './context';

/** What the words around a name say of its bearer, where the facts know persons of that name. */
export interface Standing {
  /** Folded words of the office that the text gives the bearer here, by a title or beside the name; empty for none. */
  readonly office: string;
  /** The year that the sentence speaks of, if it names one. */
  readonly year: number | undefined;
  /** Which of the block's names is the state of the office: the one before (-1) or behind (1), or none (0). */
  readonly beside: -1 | 0 | 1;
  /** Whether it is a piece of a longer name that the facts do not know: *Do | Kwon*, *a man surnamed Liu*. */
  readonly partial: boolean;
  /** Whether it is one everyday word of English: *Power*, *May*. */
  readonly everyday: boolean;
  /** Whether its only word is also a given name: *Richard*, *Thomas*. */
  readonly given: boolean;
}

/** The office of whoever heads what follows the name: *the Boric administration*. */
export const GOVERNMENT = 'head of government';

/**
 * @param part the name
 * @param before the name before it in the block
 * @param after the name behind it
 */
export function standingOf(
  context: BlockContext,
  part: TitledPart,
  before: Part | undefined,
  after: Part | undefined,
): Standing | undefined {
  const { from, to, names, title } = part;
  if (!names.some(({ record }) => record.type === 'person')) return undefined;
  const { tokens, words } = context;
  const first = tokens[from] as Token;
  const single = to - from === 1;
  const office = title || officeBehind(tokens, to) || officeBefore(tokens, from);
  return {
    office,
    beside: stateBeside(tokens, part, before, after),
    year: yearAround(context, from, to),
    partial: title === '' && isPartial(context, from, to),
    everyday: single && words.is(first, COMMON | NAME_WORD),
    given: single && words.is(first, FIRST_NAME),
  };
}

/** Whether the words around one name say the same in two places. */
export function sameStanding(a: Standing | undefined, b: Standing | undefined): boolean {
  return (
    a === b || (a?.office === b?.office && a?.year === b?.year && a?.beside === b?.beside && a?.partial === b?.partial)
  );
}

/** *North Korean President Kim*, *Pakistan’s embattled Prime Minister Sharif*, *King Abdullah of Jordan*. */
function stateBeside(
  tokens: readonly Token[],
  { from, to, title }: TitledPart,
  before: Part | undefined,
  after: Part | undefined,
): Standing['beside'] {
  if (after && isState(after) && after.from <= to + 2 && tokens[to]?.folded === 'of') return 1;
  if (title === '' || !before || !isState(before) || from - before.to > LONGEST_OFFICE) return 0;
  const owns = isPossessive(tokens[before.to]);
  for (let i = before.to; i < from; i++) {
    const token = tokens[i] as Token;
    const isJoined = isHyphen(token) || token.text === '.' || isIn(token, TITLE | TITLE_PART) || isPossessive(token);
    if (!isJoined && !(owns && token.shape === 'lower' && !JOINTS.has(token.folded))) return 0;
  }
  return -1;
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && (token.folded === 's' || token.text === '’' || token.text === "'");
}

/** *Kenya’s envoy and President Kim*: two actors. */
const JOINTS = new Set('and or with by to from in at that when as but'.split(' '));

function isState({ names }: Part): boolean {
  return names.some(({ record, kind }) => record.type === 'country' || kind === 'demonym');
}

const GOVERNMENTS = new Set('administration government regime presidency premiership cabinet'.split(' '));
/** How many words an office beside a name may have. */
const LONGEST_OFFICE = 8;

/** *Boric’s government*, *Sharif, the prime minister, said*. */
function officeBehind(tokens: readonly Token[], to: number): string {
  const at = tokens[to]?.folded === 's' && !tokens[to]?.spaced ? to + 1 : to;
  if (GOVERNMENTS.has(tokens[at]?.folded ?? '')) return GOVERNMENT;
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.shape !== 'lower') return '';
  let office = '';
  for (let i = to + 1; i < Math.min(tokens.length, to + LONGEST_OFFICE); i++) {
    const token = tokens[i] as Token;
    if (isOfficeWord(token)) office = office === '' ? token.folded : `${office} ${token.folded}`;
    else if (isHyphen(token)) continue;
    else if (office !== '') return isNameWord(token) ? '' : office;
    else if (!isNameWord(token) && !BESIDE.has(token.folded) && token.folded !== 's') return '';
  }
  return office;
}

/** *the 41st president, George Bush,* */
function officeBefore(tokens: readonly Token[], from: number): string {
  if (tokens[from - 1]?.text !== ',' || tokens[from - 2]?.shape !== 'lower') return '';
  let office = '';
  for (let i = from - 2; i > from - LONGEST_OFFICE; i--) {
    const token = tokens[i];
    if (!token || !isOfficeWord(token)) break;
    office = office === '' ? token.folded : `${token.folded} ${office}`;
  }
  return office;
}

function isOfficeWord(token: Token): boolean {
  return isIn(token, TITLE | TITLE_PART) && !BESIDE.has(token.folded);
}

/** Words that may stand between a name and its office. */
const BESIDE = new Set('the a his her their its our s'.split(' '));

/** *a man surnamed Liu*. */
const NAMING = new Set('surnamed named called nicknamed dubbed'.split(' '));

/** A neighbour in capitals makes it part of another name, unless it is known by itself or stands in a heading. */
export function isPartial(context: BlockContext, from: number, to: number): boolean {
  const { casing, tokens } = context;
  if (casing !== 'sentence') return false;
  const before = tokens[from - 1];
  if (before && NAMING.has(before.folded)) return true;
  if (isHyphen(before) && !tokens[from]?.spaced) return isPiece(context, from - 2);
  if (tokens[from]?.spaced && isPiece(context, from - 1)) return true;
  const next = tokens[to];
  if (next && isHyphen(next) && !next.spaced) return isPiece(context, to + 1);
  return (
    next?.spaced === true && isPiece(context, to) && !isIn(next, TITLE | TITLE_PART) && !GOVERNMENTS.has(next.folded)
  );
}

/** Whether a token beside a name is another part of a name, and no state or people, no day and no word of the sentence. */
function isPiece(context: BlockContext, i: number): boolean {
  const token = context.tokens[i];
  if (!token || !isNameWord(token) || isIn(token, FUNCTION_WORD) || isDated(context, i)) return false;
  return !context.gazetteer
    .named(token.folded)
    .some(({ record, kind }) => record.type === 'country' || kind === 'demonym');
}

/** Tokens that a sentence’s year may be away. */
const FARTHEST_YEAR = 40;

/** The last year that the sentence names before the name, else the first behind it. */
function yearAround(context: BlockContext, from: number, to: number): number | undefined {
  const { tokens } = context;
  for (let i = from - 1; i >= 0 && i > from - FARTHEST_YEAR && !endsSentence(context, i); i--) {
    const year = yearAt(context, i);
    if (year !== undefined) return year;
  }
  for (let i = to; i < tokens.length && i < to + FARTHEST_YEAR && !endsSentence(context, i); i++) {
    const year = yearAt(context, i);
    if (year !== undefined) return year;
  }
  return undefined;
}

function endsSentence({ cut: { marks } }: BlockContext, i: number): boolean {
  return ((marks[i] as number) & (FULL_STOP | FINAL)) !== 0;
}

function yearAt(context: BlockContext, i: number): number | undefined {
  const { shape, text } = context.tokens[i] as Token;
  if (shape !== 'number' || text.length !== 4 || !isDated(context, i)) return undefined;
  const year = Number(text);
  return year >= FIRST_YEAR && year < BEHIND_LAST_YEAR ? year : undefined;
}

/** The facts know no holder of an office before. */
const FIRST_YEAR = 1500;
const BEHIND_LAST_YEAR = 2100;
