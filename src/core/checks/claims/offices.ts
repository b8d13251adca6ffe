import type { FactRecord } from '../../../facts';
import { Cue } from '../cues';
import { cuesAt, type Name, type Page, type Sentence, textAt, wordAt } from '../page';
import { isTitleWord, type Role, roleOf, UNHELD } from '../roles';

/** *President X of Y*, *X, the Y foreign minister,* *Y's leader X*: what a sentence says that somebody is. */
export interface OfficeClaim {
  readonly person: Name;
  readonly role: Role;
  /** Whose office the text says it is; undefined where the title stands alone. */
  readonly of: Name | undefined;
  /** Token indexes of the words of the title, and of the whole claim. */
  readonly title: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
}

const MOST_WORDS = 7;
const CLOSES = /^[,.;:)–—]$/;
const LEADS_IN = new Set('the a an said says by that and with as when while but'.split(' '));

/** The offices that a sentence ascribes to the people whom it names, in its own voice. */
export function* officeClaims(sentence: Sentence): Generator<OfficeClaim> {
  const { page } = sentence;
  for (const person of sentence.names) {
    if (person.mention.type !== 'person' || !hasTitleNear(page, person) || page.isQuoted(person.from)) continue;
    const claim = titleBefore(sentence, person) ?? titleBehind(sentence, person);
    if (claim) yield claim;
  }
}

/** So far from a name the word may stand that makes a title of others. */
const REACH = 16;

function hasTitleNear(page: Page, { from, to }: Name): boolean {
  for (let i = Math.max(0, from - REACH); i < to + REACH; i++) if ((cuesAt(page, i) & Cue.title) !== 0) return true;
  return false;
}

/** *Mali's transitional president, Assimi Goïta,*; *President Goïta of Mali*; *Malian Foreign Minister Abdoulaye Diop*. */
function titleBefore(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const apposed = textAt(page, person.from - 1) === ',';
  const last = apposed ? person.from - 2 : person.from - 1;
  const behindOf = seatEndingAt(page, last);
  const end = (behindOf ? beforeOf(page, behindOf) : undefined) ?? last + 1;
  const from = wordsBack(sentence, end - 1);
  const title = titleOf(page, from, end);
  if (!title) return undefined;
  const owner = behindOf ? { of: behindOf, start: from } : ownerBefore(page, from);
  if (!owner || isUnheldBefore(page, owner.start)) return undefined;
  const of = owner.of ?? seatBehind(page, person.to);
  if (apposed && (!(of || wordAt(page, from) === 'the') || !closes(sentence, person.to))) return undefined;
  if (isOver(page, person.to)) return undefined;
  return { person, role: title, of, title: withoutArticle(page, from, end), from: owner.start, to: person.to };
}

/** *Abdoulaye Diop, the Malian foreign minister,*; *Abdoulaye Diop, foreign minister of Mali,*. */
function titleBehind(sentence: Sentence, person: Name): OfficeClaim | undefined {
  const { page } = sentence;
  const home = seatBehind(page, person.to);
  const comma = home ? home.to : person.to;
  if (textAt(page, comma) !== ',') return undefined;
  let at = comma + 1;
  if (page.tokens[at]?.shape === 'number' && textAt(page, at + 1) === ',') at += 2;
  const the = wordAt(page, at) === 'the';
  if (the) at++;
  let of = page.nameAt(at);
  if (of) {
    if (!isSeat(of)) return undefined;
    at = of.to;
    if (isPossessive(page, at)) at++;
    else if (of.mention.type !== 'demonym') return undefined;
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
  const role = titleOf(page, from, to);
  return role && closes(sentence, at)
    ? { person, role, of, title: { from, to }, from: person.from, to: at }
    : undefined;
}

/** The role of the words of a title that is held and definite. */
function titleOf(page: Page, from: number, to: number): Role | undefined {
  const words = page.tokens.slice(from, to).map(({ folded }) => folded);
  if (words.length === 0 || /^an?$/.test(words[0] ?? '') || words.some(word => UNHELD.has(word))) return undefined;
  return roleOf(words);
}

/** Who stands before a title: *Mali's*, *Malian*, or nobody; undefined where the title is part of other words. */
function ownerBefore(page: Page, from: number): { readonly of: Name | undefined; readonly start: number } | undefined {
  const possessive = isPossessive(page, from - 1);
  const owner = page.nameAt(possessive ? from - 2 : from - 1);
  if (!owner) return possessive || !canStartAt(page, from) ? undefined : { of: undefined, start: from };
  if (!isSeat(owner)) return undefined;
  // *In Niger President Tinubu said*: the country says where, not whose.
  const where = /^(?:in|to|from|at|with|of|and|near|against|for|,)$/.test(
    wordAt(page, owner.from - 1) || textAt(page, owner.from - 1),
  );
  if (owner.mention.type !== 'demonym' && !possessive && where) return { of: undefined, start: from };
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

/** Where the words before *of Mali* end. */
function beforeOf(page: Page, owner: Name): number | undefined {
  const at = wordAt(page, owner.from - 1) === 'the' ? owner.from - 2 : owner.from - 1;
  return wordAt(page, at) === 'of' ? at : undefined;
}

function seatBehind(page: Page, at: number): Name | undefined {
  if (wordAt(page, at) !== 'of') return undefined;
  const owner = page.nameAt(wordAt(page, at + 1) === 'the' ? at + 2 : at + 1);
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
  const capital = first?.shape === 'capital';
  if (before.shape === 'lower') return capital || LEADS_IN.has(before.folded);
  if (before.shape === 'punctuation') return true;
  return LEADS_IN.has(before.folded) || (capital && OPENERS.has(before.folded));
}

function isUnheldBefore(page: Page, from: number): boolean {
  for (let i = from - 1; i >= from - 3; i--) {
    const word = wordAt(page, i);
    if (UNHELD.has(word)) return true;
    if (!/^(?:the|-|a|an|as|became)$/.test(word)) return false;
  }
  return false;
}

/** *President X, who ruled until 2011*; *President X (1991–2011)*. */
function isOver(page: Page, to: number): boolean {
  if (textAt(page, to) === '(') return true;
  return (
    wordAt(page, to + 1) === 'who' &&
    /^(?:ruled|governed|led|was|served|died|held|left|resigned|stepped)$/.test(wordAt(page, to + 2))
  );
}

function closes({ page, to }: Sentence, at: number): boolean {
  return at >= to || CLOSES.test(textAt(page, at)) || /^(?:and|since)$/.test(wordAt(page, at));
}

function isPossessive(page: Page, at: number): boolean {
  return wordAt(page, at) === 's' && page.tokens[at]?.spaced === false;
}

function withoutArticle(page: Page, from: number, to: number): { from: number; to: number } {
  return { from: wordAt(page, from) === 'the' ? from + 1 : from, to };
}

/** The record whose offices a name can own: the country of a people, the name's own otherwise. */
export function ownerOf(name: Name | undefined): FactRecord | undefined {
  const record = name?.record;
  return record && (record.type === 'country' || record.type === 'organisation') ? record : undefined;
}
