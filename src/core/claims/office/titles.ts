import { Cue } from '../../pages/cues';
import { closesAt, isPossessive, leadOf, nameBehind } from '../../pages/grammar';
import { cuesAt, type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import type { OfficeClaim } from './claim';
import { isTitleWord, readingsOf, titleStance } from './roles';

const MOST_WORDS = 7;
const LEADS_IN = new Set('the a an said says by that and with as when while but'.split(' '));

export const ITS_OWN = /^(?:his|her|its|their|our|whose)$/;

export type Said = Pick<OfficeClaim, 'roles' | 'stance' | 'of' | 'title' | 'to'>;

/**
 * *the Malian foreign minister*, *foreign minister of Mali*, *Mali's foreign minister* from a token on.
 * @param bare whether *prime minister* alone says an office, as behind *became*
 */
export function saidFrom(sentence: Sentence, first: number, home: Name | undefined, bare = false): Said | undefined {
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
    // *X, UN secretary general,*, but in a list of names and titles these are anybody's.
    else if (of.mention.type !== 'demonym' && !the && page.tokens[at]?.shape !== 'lower') return undefined;
  }
  const from = at;
  while (at < sentence.to && at < from + MOST_WORDS && isTitleToken(page, at)) at++;
  let to = at;
  if (!of) {
    while (to > from && /^(?:of|the|for)$/.test(wordAt(page, to - 1))) to--;
    const behind = seatBehind(page, to);
    of = behind ?? home;
    if (!of && !the && !bare) return undefined;
    at = behind ? behind.to : to;
  }
  const title = titleOf(page, from, to, Math.max(lead, Math.min(owner, from)));
  // *Was head of the line*, *became leader*: of what is not said.
  if (!of && !the && title?.roles[0] === 'leader') return undefined;
  return title && { ...title, of, title: { from, to }, to: at };
}

/** The roles of the words of a title that is definite, and what the words before it make of it. */
export function titleOf(
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
export function ownerBefore(
  page: Page,
  from: number,
): { readonly of: Name | undefined; readonly start: number } | undefined {
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
export function isSeat({ mention, record }: Name): boolean {
  return mention.type !== 'person' && mention.type !== 'event' && record !== undefined;
}

/** The owner of the office in *president of Mali | Assimi Goïta*, whose name ends at a token. */
export function seatEndingAt(page: Page, at: number): Name | undefined {
  const owner = page.nameAt(at);
  if (!owner || !isSeat(owner) || owner.mention.type === 'demonym') return undefined;
  return beforeOf(page, owner) === undefined ? undefined : owner;
}

/** The token of the *of* before a name. */
export function beforeOf(page: Page, owner: Name): number | undefined {
  const at = leadOf(page, owner.from);
  return wordAt(page, at) === 'of' ? at : undefined;
}

export function seatBehind(page: Page, at: number): Name | undefined {
  const owner = nameBehind(page, at);
  return owner && isSeat(owner) && owner.mention.type !== 'demonym' ? owner : undefined;
}

export function wordsBack({ page, from }: Sentence, last: number): number {
  let at = last;
  while (at >= from && at > last - MOST_WORDS && isTitleToken(page, at)) at--;
  let first = at + 1;
  // *and Prime Minister X* begins behind the conjunction.
  while (first <= last && /^(?:and|of|for|under|-)$/.test(wordAt(page, first) || textAt(page, first))) first++;
  return first;
}

export function isTitleToken(page: Page, at: number): boolean {
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
  if (!before || first?.folded === 'the' || page.timeAt(from - 1)) return true;
  if (NOT_OURS.has(before.folded) || before.text === '-' || before.text === '/' || before.text === '&') return false;
  if (ITS_OWN.test(before.folded)) return true;
  const capital = first?.shape === 'capital';
  if (before.shape === 'lower') return capital || LEADS_IN.has(before.folded);
  if (before.shape === 'punctuation') return true;
  return LEADS_IN.has(before.folded) || (capital && OPENERS.has(before.folded));
}

export function closes({ page, to }: Sentence, at: number): boolean {
  return closesAt(page, at, to) || /^(?:and|since|until|from|who|in)$/.test(wordAt(page, at)) || !!page.timeAt(at);
}

export function withoutArticle(page: Page, from: number, to: number): { from: number; to: number } {
  return { from: wordAt(page, from) === 'the' ? from + 1 : from, to };
}

/** Behind the words of a title before a name: *Prime Minister | X*, *the | X*. */
export function pastTitles(page: Page, from: number): number {
  let at = from;
  while (at < from + 4 && !page.nameAt(at) && (LEADS.test(wordAt(page, at)) || (cuesAt(page, at) & Cue.title) !== 0))
    at++;
  return at;
}

const LEADS = /^(?:the|prime|vice|foreign|gen|general|mr|mrs|ms|sir)$/;

const HONORIFIC =
  /^(?:ayatollah|sheikh|mullah|imam|sir|dame|gen|general|col|colonel|lt|lieutenant|maj|major|capt|captain|adm|admiral|field|marshal|mr|mrs|ms|dr|prof|grand|hojatoleslam)$/;

/** Behind honorifics: the token at which a name may begin. */
export function pastHonorifics(page: Page, from: number): number {
  let at = from;
  while (at < from + 4 && (HONORIFIC.test(wordAt(page, at)) || textAt(page, at) === '.')) at++;
  return at;
}

/** The token at which a name begins with the honorifics before it, where a comma stands before these: *, Ayatollah | Ali Khamenei*. */
export function behindHonorifics(page: Page, from: number): number {
  let at = from;
  while (at > from - 5 && (HONORIFIC.test(wordAt(page, at - 1)) || textAt(page, at - 1) === '.')) at--;
  return textAt(page, at - 1) === ',' && at < from && HONORIFIC.test(wordAt(page, at)) ? at : from;
}
