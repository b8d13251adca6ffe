import type { Token } from '../../text/tokens';
import { type Word, WordTable } from '../../text/word';
import { addScore, type Candidate, keyOf, TypeScores } from '../runs/candidates';
import { isCalled, isNameWord } from '../runs/runs';
import { stateBehindTown } from '../words/americanStates';
import { ACTOR, COMMON, FIRST_NAME, LAST_NAME, ORGANISATION, PLACE } from '../words/nameWords';
import {
  ARMED_WORD,
  BODY_NOUN,
  BODY_SUFFIX,
  INSTITUTION,
  isIn,
  PARTICLE,
  PERSON_NOUN,
  PLACE_NOUN,
  PLACE_SUFFIX,
  SPEECH_VERB,
  STATE_BODY,
} from '../words/wordLists';
import { PLACE_KINDS } from '../words/words';
import { type BlockContext, isDated } from './context';
import { headType } from './heads';

/** *ExxonMobil*, *AfDB*, but not *McCain*. */
const CAMEL = /^(?!Mc|Mac|De|Le|La|Van|Di|Da|Fitz|O['’])\p{Lu}[\p{L}]*\p{Ll}\p{Lu}/u;
const camels = new WordTable<boolean>(({ text }) => CAMEL.test(text));
const isCamel = (word: Word): boolean => camels.of(word);

/** How places are named the world over. */
const PLACE_ENDINGS = /(?:town|ville|burg|grad|abad|pur|stan|shire|polis|berg|borough|kent|oblast|minster)$/;

/** Index of a block's first word. */
function firstWord({ tokens }: BlockContext): number {
  return tokens.findIndex(token => token.shape !== 'punctuation');
}

const AGENCY =
  /^(?:afp|ap|reuters|xinhua|ips|ana|upi|efe|dpa|tass|pti|ani|bernama|kyodo|yonhap|anadolu|cna|pa|bbc|cnn)$/;

/** *BAMAKO, March 12 (AFP) —*, *NAIROBI (Reuters) -*, *Dakar – …*: what follows the first name of a block. */
function isDateline(context: BlockContext, to: number): boolean {
  const { tokens } = context;
  const next = tokens[to];
  const after = tokens[to + 1];
  if (!next || !after) return false;
  if (next.text === ',' && isDated(context, to + 1)) return true;
  if (next.text === '(' && AGENCY.test(after.folded)) return true;
  return /^[—–-]{1,2}$/.test(next.text) && next.spaced && after.spaced;
}

/** Particles of places as much as of persons. */
const ROMANCE = new Set([
  'de',
  'del',
  'da',
  'do',
  'dos',
  'das',
  'la',
  'las',
  'los',
  'le',
  'les',
  'du',
  'des',
  'di',
  'della',
]);

const isBody = (token: Token): boolean => token.shape === 'lower' && isIn(token, STATE_BODY);

type Unscored = Pick<Candidate, 'from' | 'to' | 'names' | 'title'>;

/** How much a preposition before a name speaks for a place. */
const PLACE_POINTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    in: 3,
    near: 3,
    at: 1,
    from: 0.8,
    to: 0.8,
    around: 1.5,
    outside: 2,
    across: 1.5,
    inside: 1.5,
    into: 1,
    through: 1,
    towards: 1,
    toward: 1,
    via: 1.5,
  }),
);
const COMPASS = new Set(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower greater inner outer'.split(
    ' ',
  ),
);

/** Adds up what a block says about the type of a name: the fact base, its own words, the words around it. */
export function scoreCandidate(context: BlockContext, candidate: Unscored): TypeScores {
  const scores = new TypeScores();
  scoreRecords(candidate, scores);
  scoreWords(context, candidate, scores);
  scoreNeighbours(context, candidate, scores);
  return scores;
}

function scoreRecords({ names, from, to }: Unscored, scores: TypeScores): void {
  for (const { record, kind } of names) {
    if (record.type === 'position') continue;
    const weight = record.prominence / 100;
    let points = 2 + 2 * weight;
    if (record.type === 'person')
      points = kind === 'surname' || kind === 'short' ? 1 + 2 * weight : to - from > 1 ? 5 : 2 + 2 * weight;
    else if (record.type === 'country') points = 4;
    else if (record.type === 'place') points = to - from > 1 ? 3 : 1.2 + 2.5 * weight;
    if (points > scores[record.type]) scores[record.type] = points;
  }
}

function scoreWords(context: BlockContext, { from, to, title, names }: Unscored, scores: TypeScores): void {
  const { tokens, words } = context;
  const head = headType(tokens, from, to);
  if (head && head !== 'unmarked') addScore(scores, head, names.length > 0 ? 1 : 4);
  // *Israeli military*: the scan takes such a word in small letters into a name only behind the state that it is of.
  else if (to - from > 1 && isBody(tokens[to - 1] as Token)) addScore(scores, 'organisation', 4);
  const first = tokens[from] as Token;
  const count = countWords(tokens, from, to);
  if (title) addScore(scores, 'person', 5);
  if (first.shape === 'upper' && count === 1) {
    if (context.casing !== 'capitals') addScore(scores, 'organisation', 2.5);
    return;
  }
  if (count === 1 && isIn(first, INSTITUTION)) addScore(scores, 'organisation', 4);
  for (let i = from; i < to; i++) {
    if (!isCamel((tokens[i] as Token).word)) continue;
    addScore(scores, 'organisation', 2);
    break;
  }
  if (count > 1 && !head && COMPASS.has(first.folded)) addScore(scores, 'place', 2);
  if (head || (count > 1 && names.length > 0)) return;
  if (!title) scoreListed(context, from, to, count, scores);
  if (words.is(first, FIRST_NAME)) addScore(scores, 'person', count > 1 ? 3.5 : 1.2);
  else if (count > 1 && isCalled(context, from)) addScore(scores, 'person', 2.5);
  if (words.is(tokens[to - 1] as Token, LAST_NAME)) addScore(scores, 'person', 1);
  if (count === 1 && PLACE_ENDINGS.test(first.folded)) addScore(scores, 'place', 1.2);
  if (hasGivenName(tokens, from, to)) addScore(scores, 'person', 4);
  if (count > 1 && count <= 4) scoreFewWords(context, from, to, scores);
  if (count > 4) addScore(scores, 'organisation', 1);
}

/** What the lists of towns, companies and papers hold as such. */
function scoreListed(
  { tokens, words }: BlockContext,
  from: number,
  to: number,
  count: number,
  scores: TypeScores,
): void {
  const first = tokens[from] as Token;
  if (count === 1) {
    if (words.is(first, PLACE)) addScore(scores, 'place', 1.5);
    if (words.is(first, ORGANISATION)) addScore(scores, 'organisation', 2.5);
    return;
  }
  if (count > 3) return;
  const listed = words.phrase(keyOf(tokens, from, to));
  if (listed === PLACE) addScore(scores, 'place', 4);
  else if (listed === ORGANISATION) addScore(scores, 'organisation', 4);
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((tokens[i] as Token).shape !== 'punctuation') count++;
  return count;
}

/** *Lee Jae-myung*: a small letter behind a hyphen. */
function hasGivenName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if ((tokens[i - 1] as Token).text === '-' && SMALL_LETTER.test((tokens[i] as Token).text)) return true;
  return false;
}

const SMALL_LETTER = /^\p{Ll}/u;

/** Two to four words that no head word explains: a person's, unless a town or ordinary words are among them. */
function scoreFewWords(context: BlockContext, from: number, to: number, scores: TypeScores): void {
  const { tokens, words } = context;
  let common = 0;
  let personal = false;
  let acronym = false;
  const local = words.is(tokens[from] as Token, PLACE) && !words.is(tokens[from] as Token, FIRST_NAME);
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const { shape } = token;
    if (shape === 'punctuation') continue;
    const particle = isIn(token, PARTICLE);
    if (shape !== 'lower' && !particle && words.is(token, COMMON) && !(i === from && isCalled(context, from))) common++;
    if (i > from) personal ||= token.text.length === 1 || (shape === 'lower' && particle && !ROMANCE.has(token.folded));
    acronym ||= shape === 'upper' && token.text.length > (i === from ? 2 : 3);
  }
  if (local) addScore(scores, 'organisation', 1.5);
  else if (endsInState(context, from, to)) addScore(scores, 'organisation', 3);
  else if (common === 0) addScore(scores, 'person', 2);
  else addScore(scores, 'organisation', 0.5 + common);
  if (personal) addScore(scores, 'person', 1.5);
  if (acronym) addScore(scores, 'organisation', 1);
}

/** *Tolvane Namibia*: a branch, not somebody whose surname is a state's. */
function endsInState({ tokens, words, gazetteer }: BlockContext, from: number, to: number): boolean {
  if (words.is(tokens[from] as Token, FIRST_NAME)) return false;
  return gazetteer.named((tokens[to - 1] as Token).folded).some(({ record }) => record.type === 'country');
}

const ACTOR_ENDING = /(?:er|or|ist|man|woman)$/;
const ARMED_ADJECTIVES = new Set('rebel armed militant jihadist islamist terrorist insurgent extremist'.split(' '));
const ARTICLES = new Set(['a', 'an', 'the']);
const isStop = (token: Token | undefined): boolean => token?.text === ',' || token?.text === '.';

/** *in Tolvane, | …*: whether the words before a comma are a place by their preposition. */
function isPlaced({ tokens }: BlockContext, comma: number): boolean {
  let i = comma - 1;
  while (i > comma - 4 && isNameWord(tokens[i])) i--;
  return i < comma - 1 && (tokens[i]?.folded === 'in' || tokens[i]?.folded === 'near');
}

/** Whether a sign follows that ends an apposition: *in Tolvane, Kariva.* */
function endsApposition(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return !next || next.text === ',' || next.text === '.' || next.text === ')';
}

function scoreNeighbours(context: BlockContext, { from, to }: Unscored, scores: TypeScores): void {
  const { tokens, gazetteer } = context;
  const one = tokens[from - 1];
  const two = tokens[from - 2];
  const definite = one?.folded === 'the';
  const before = definite ? two : one;
  const next = tokens[to];
  const after = tokens[to + 1];
  const preposition = one?.shape === 'lower' || one?.shape === 'capital' ? PLACE_POINTS.get(one.folded) : undefined;
  if (preposition) addScore(scores, 'place', preposition);
  else if (definite && before && PLACE_POINTS.has(before.folded)) addScore(scores, 'place', 0.5);
  if (one?.folded === 'of' && isIn(two, PLACE_NOUN)) addScore(scores, 'place', 4);
  if (one?.text === ',' && stateBehindTown(context, from)) addScore(scores, 'place', 5);
  if (one?.shape === 'lower' && isIn(one, PERSON_NOUN)) addScore(scores, 'person', 3);
  else if (one?.shape === 'lower' && context.words.is(one, ACTOR) && ACTOR_ENDING.test(one.folded))
    addScore(scores, 'person', 2);
  if (one?.shape === 'lower' && one.spaced) {
    if (isIn(one, BODY_NOUN)) addScore(scores, 'organisation', 3);
    else if (isIn(one, PLACE_NOUN)) addScore(scores, 'place', 2.5);
  }
  if (isIn(before, ARMED_WORD)) addScore(scores, 'armedGroup', 2);
  if (one?.folded === 'group' && two && ARMED_ADJECTIVES.has(two.folded)) addScore(scores, 'armedGroup', 4);
  if (definite) addScore(scores, 'organisation', 1.5);
  if (one?.folded === 'by' && from <= 2) addScore(scores, 'person', 2);
  if (one?.text === ',' && isPlaced(context, from - 1) && endsApposition(tokens, to)) addScore(scores, 'place', 2.5);
  if (!next) return;
  if (next.shape === 'lower') {
    if (isIn(next, SPEECH_VERB)) addScore(scores, 'person', 1.2);
    if (isIn(next, PLACE_SUFFIX) || (PLACE_KINDS.has(next.folded) && isIn(after, PLACE_SUFFIX)))
      addScore(scores, 'place', 2.5);
    if (isIn(next, ARMED_WORD)) addScore(scores, 'armedGroup', 3);
    if (isIn(next, BODY_SUFFIX)) addScore(scores, 'organisation', 2);
    if (next.folded === 'who' || next.folded === 'himself' || next.folded === 'herself') addScore(scores, 'person', 3);
  }
  if (next.text === '-' && after && !after.spaced && after.folded === 'based') addScore(scores, 'place', 3);
  if (isDateline(context, to) && from === firstWord(context)) addScore(scores, 'place', 6);
  if (next.text === ',' && after) {
    if (after.shape === 'number' && after.text.length <= 2 && isStop(tokens[to + 2])) addScore(scores, 'person', 4);
    if (after.folded === 'in') addScore(scores, 'place', 1.5);
    if (after.folded === 'who' || after.folded === 'whose')
      addScore(scores, 'person', after.folded === 'who' ? 2.5 : 1);
    const role = tokens[to + 2];
    if (
      role &&
      (ARTICLES.has(after.folded) || after.folded === 'his' || after.folded === 'her') &&
      (isIn(role, PERSON_NOUN) || isIn(tokens[to + 3], PERSON_NOUN))
    )
      addScore(scores, 'person', 2.5);
    if (role && ARTICLES.has(after.folded) && (isIn(role, PLACE_NOUN) || isIn(tokens[to + 3], PLACE_NOUN)))
      addScore(scores, 'place', 3);
    if (
      after.shape === 'capital' &&
      gazetteer
        .match(tokens, to + 1, tokens.length)
        ?.names.some(name => name.record.type === 'country' || name.record.type === 'place')
    )
      addScore(scores, 'place', 1.5);
    if (stateBehindTown(context, to + 1)) addScore(scores, 'place', 4);
  }
}
