import type { FactRecord } from '../../../facts';
import { Cue } from '../../pages/cues';
import { closesAt, isPossessive, leadOf, nameBehind } from '../../pages/grammar';
import { cuesAt, type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import { isTitleWord, type Role, readingsOf, titleStance } from './roles';

/** *President X of Y*, *X, the Y foreign minister,* *Y's leader X*, *X is Y's president*: what somebody is said to be. */
export interface OfficeClaim {
  readonly person: Name;
  /** What the title may mean, the likeliest first. */
  readonly roles: readonly Role[];
  readonly stance: 'asserted' | 'former' | 'planned';
  /** Whose office the text says it is; undefined where the title stands alone. */
  readonly of: Name | undefined;
  /** Token indexes of the words of the title, and of the whole claim. */
  readonly title: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 7;
const LEADS_IN = new Set('the a an said says by that and with as when while but'.split(' '));

/** The offices that a sentence ascribes to the people whom it names, in its own voice. */
export function* officesSaid(sentence: Sentence): Generator<OfficeClaim> {
  const { page } = sentence;
  for (const person of sentence.names) {
    if (person.mention.type !== 'person' || !hasTitleNear(page, person)) continue;
    const claim =
      titleBefore(sentence, person) ??
      titleBehind(sentence, person) ??
      titleTold(sentence, person) ??
      titleAsSubject(sentence, person);
    if (claim) yield claim;
  }
}

/** So far from a name the word may stand that makes a title of others. */
const REACH = 16;

function hasTitleNear(page: Page, { from, to }: Name): boolean {
  for (let i = Math.max(0, from - REACH); i < to + REACH; i++) if ((cuesAt(page, i) & Cue.title) !== 0) return true;
  return false;
}

const ITS_OWN = /^(?:his|her|its|their|our|whose)$/;

/** *Mali's transitional president, Assimi Goïta,*; *President Goïta of Mali*; *Malian Foreign Minister Abdoulaye Diop*. */
function titleBefore(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const apposed = textAt(page, person.from - 1) === ',';
  const last = apposed ? person.from - 2 : person.from - 1;
  const behindOf = seatEndingAt(page, last);
  const end = (behindOf ? beforeOf(page, behindOf) : undefined) ?? last + 1;
  const from = wordsBack(sentence, end - 1);
  const owner = behindOf ? { of: behindOf, start: from } : ownerBefore(page, from);
  if (!owner) return undefined;
  const title = titleOf(page, from, end, owner.start);
  if (!title) return undefined;
  const of = owner.of ?? seatBehind(page, person.to);
  const definite = of || wordAt(page, from) === 'the' || ITS_OWN.test(wordAt(page, from - 1));
  if (apposed && !(definite && closes(sentence, person.to))) return undefined;
  return { person, ...title, of, title: withoutArticle(page, from, end), from: owner.start, to: person.to };
}

/** *Abdoulaye Diop, the Malian foreign minister,*; *Abdoulaye Diop, foreign minister of Mali,*; *X, who is …*. */
function titleBehind(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const home = seatBehind(page, person.to);
  const comma = home ? home.to : person.to;
  if (!/^[,(–—]$/.test(textAt(page, comma))) return undefined;
  let at = comma + 1;
  if (page.tokens[at]?.shape === 'number' && textAt(page, at + 1) === ',') at += 2;
  if (wordAt(page, at) === 'who' && /^(?:is|was)$/.test(wordAt(page, at + 1))) at += 2;
  const said = saidFrom(sentence, at, home);
  if (!said || !closes(sentence, said.to)) return undefined;
  // *X, the finance minister, Y, …*: the title is the next one's.
  if (textAt(page, said.to) === ',' && page.nameAt(said.to + 1)?.mention.type === 'person') return undefined;
  return { person, ...said, from: person.from };
}

const BECOMES =
  /^(?:is|was|became|becomes|remains|remained|been|elected|appointed|named|reappointed|reelected|as|inaugurated|confirmed|sworn)$/;
const HELPS = /^(?:has|have|had|is|was|been|now|still|also|currently|then|later|in|re|-|again|officially|formally)$/;

/** *X is the president of Y*, *X became Y's prime minister*, *X was sworn in as president of Y*. */
function titleTold(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  if (/^(?:of|to|for|with|by|and)$/.test(wordAt(page, person.from - 1))) return undefined;
  let at = person.to;
  let verb = -1;
  while (at < person.to + 6 && (BECOMES.test(wordAt(page, at)) || HELPS.test(wordAt(page, at)))) {
    if (BECOMES.test(wordAt(page, at))) verb = at;
    at++;
  }
  if (verb < 0) return undefined;
  const said = saidFrom(sentence, at, undefined);
  return said && { person, ...said, from: person.from };
}

/** *Y's president is X*, *the president of Y is X*. */
function titleAsSubject(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  if (wordAt(page, person.from - 1) !== 'is' || !closes(sentence, person.to)) return undefined;
  const last = person.from - 2;
  const behindOf = seatEndingAt(page, last);
  const end = (behindOf ? beforeOf(page, behindOf) : undefined) ?? last + 1;
  const from = wordsBack(sentence, end - 1);
  const owner = behindOf ? { of: behindOf, start: from } : ownerBefore(page, from);
  const title = owner?.of && titleOf(page, from, end, owner.start);
  return (
    title && {
      person,
      ...title,
      of: owner.of,
      title: withoutArticle(page, from, end),
      from: owner.start,
      to: person.to,
    }
  );
}

type Said = Pick<OfficeClaim, 'roles' | 'stance' | 'of' | 'title' | 'to'>;

/** *the Malian foreign minister*, *foreign minister of Mali*, *Mali's foreign minister* from a token on. */
function saidFrom(sentence: Sentence, first: number, home: Name | undefined): Said | undefined {
  const { page } = sentence;
  let at = first;
  const the = /^(?:the|then)$/.test(wordAt(page, at)) || ITS_OWN.test(wordAt(page, at));
  if (the && wordAt(page, at) !== 'then') at++;
  const lead = at;
  while (titleStance(wordAt(page, at)) !== undefined && page.nameAt(at + 1)) at++;
  const owner = at;
  let of = page.nameAt(at);
  if (of) {
    if (!isSeat(of)) return undefined;
    at = of.to;
    if (isPossessive(page, at)) at++;
    else if (of.mention.type !== 'demonym' && !the) return undefined;
  }
  const from = at;
  while (at < sentence.to && at < from + MOST_WORDS && isTitleToken(page, at)) at++;
  let to = at;
  if (!of) {
    while (to > from && /^(?:of|the|for)$/.test(wordAt(page, to - 1))) to--;
    const behind = seatBehind(page, to);
    of = behind ?? home;
    if (!of && !the) return undefined;
    at = behind ? behind.to : to;
  }
  const title = titleOf(page, from, to, Math.max(lead, Math.min(owner, from)));
  return title && { ...title, of, title: { from, to }, to: at };
}

/** The roles of the words of a title that is definite, and what the words before it make of it. */
function titleOf(
  page: Page,
  from: number,
  to: number,
  lead: number,
): Pick<OfficeClaim, 'roles' | 'stance'> | undefined {
  const words = page.tokens.slice(from, to).map(({ folded }) => folded);
  if (words.length === 0 || /^an?$/.test(words[0] ?? '')) return undefined;
  const stances = new Set([...words, ...wordsBefore(page, lead)].map(titleStance));
  const plain = words.filter(word => !/^(?:former|planned)$/.test(titleStance(word) ?? ''));
  const roles = readingsOf(plain);
  if (roles.length === 0 || (stances.has('other') && roles[0] !== 'vice president')) return undefined;
  return { roles, stance: stances.has('planned') ? 'planned' : stances.has('former') ? 'former' : 'asserted' };
}

/** The words before a claim that belong to its title: *former Malian president*, *the then prime minister*. */
function* wordsBefore(page: Page, from: number): Generator<string> {
  for (let i = from - 1; i >= from - 3; i--) {
    const word = wordAt(page, i);
    if (/^(?:under|first|second|one|be|would)$/.test(word)) return;
    if (titleStance(word) === undefined && !/^(?:the|-|a|an|as|became)$/.test(word)) return;
    yield word;
  }
}

/** Who stands before a title: *Mali's*, *Malian*, or nobody; undefined where the title is part of other words. */
function ownerBefore(page: Page, from: number): { readonly of: Name | undefined; readonly start: number } | undefined {
  const possessive = isPossessive(page, from - 1);
  const owner = page.nameAt(possessive ? from - 2 : from - 1);
  if (!owner) return possessive || !canStartAt(page, from) ? undefined : { of: undefined, start: from };
  if (!isSeat(owner)) return undefined;
  // *In Niger President Tinubu said*: the country says where, not whose; *pro-Russian President X* is of another one.
  const where = /^(?:in|to|from|at|with|of|and|near|against|for|,)$/.test(
    wordAt(page, owner.from - 1) || textAt(page, owner.from - 1),
  );
  const prefixed = /^[-–]$/.test(textAt(page, owner.from - 1));
  if (prefixed || (owner.mention.type !== 'demonym' && !possessive && where)) return { of: undefined, start: from };
  return { of: owner, start: owner.from };
}

/** A country, people or body whose office a title can name. */
function isSeat({ mention, record }: Name): boolean {
  return mention.type !== 'person' && mention.type !== 'event' && record !== undefined;
}

/** The owner of the office in *president of Mali | Assimi Goïta*, whose name ends at a token. */
function seatEndingAt(page: Page, at: number): Name | undefined {
  const owner = page.nameAt(at);
  if (!owner || !isSeat(owner) || owner.mention.type === 'demonym') return undefined;
  return beforeOf(page, owner) === undefined ? undefined : owner;
}

/** The token of the *of* before a name. */
function beforeOf(page: Page, owner: Name): number | undefined {
  const at = leadOf(page, owner.from);
  return wordAt(page, at) === 'of' ? at : undefined;
}

function seatBehind(page: Page, at: number): Name | undefined {
  const owner = nameBehind(page, at);
  return owner && isSeat(owner) && owner.mention.type !== 'demonym' ? owner : undefined;
}

function wordsBack({ page, from }: Sentence, last: number): number {
  let at = last;
  while (at >= from && at > last - MOST_WORDS && isTitleToken(page, at)) at--;
  let first = at + 1;
  // *and Prime Minister X* begins behind the conjunction.
  while (first <= last && /^(?:and|of|for|-)$/.test(wordAt(page, first))) first++;
  return first;
}

function isTitleToken(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (!token || (!isTitleWord(token) && token.text !== '-')) return false;
  return !page.nameAt(at) && !page.timeAt(at);
}

const NOT_OURS = new Set(
  'party club company board union council team bank federation senate assembly house faction bloc group'.split(' '),
);
const OPENERS = new Set(
  'mr mrs ms when while if in on at after before since but under for both like as with then'.split(' '),
);

/** A title in small letters needs an article before it: *party leader X* and *Senate President X* are none of ours. */
function canStartAt(page: Page, from: number): boolean {
  const before = page.tokens[from - 1];
  const first = page.tokens[from];
  if (!before || first?.folded === 'the') return true;
  if (NOT_OURS.has(before.folded) || before.text === '-' || before.text === '/' || before.text === '&') return false;
  if (ITS_OWN.test(before.folded)) return true;
  const capital = first?.shape === 'capital';
  if (before.shape === 'lower') return capital || LEADS_IN.has(before.folded);
  if (before.shape === 'punctuation') return true;
  return LEADS_IN.has(before.folded) || (capital && OPENERS.has(before.folded));
}

function closes({ page, to }: Sentence, at: number): boolean {
  return closesAt(page, at, to) || /^(?:and|since|until|from|who|in)$/.test(wordAt(page, at)) || !!page.timeAt(at);
}

function withoutArticle(page: Page, from: number, to: number): { from: number; to: number } {
  return { from: wordAt(page, from) === 'the' ? from + 1 : from, to };
}

/** The record whose offices a name can own: the country of a people, the name's own otherwise. */
export function ownerOf(name: Name | undefined): FactRecord | undefined {
  const record = name?.record;
  return record && record.type !== 'person' && record.type !== 'event' ? record : undefined;
}
