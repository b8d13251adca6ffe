import { isMember } from '../../../facts';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isPossessive } from '../../pages/grammar';
import { perPage } from '../../pages/memory';
import { ordinalOf } from '../../pages/numberWords';
import { cuesAt, type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import { type Body, bodiesIn, onlyBody } from '../bodies';

/** *ECOWAS member Mali*; *Mali, a member of ECOWAS,*: whether a state belongs to a body. Token indexes, half-open. */
export interface MembershipClaim {
  readonly member: Name;
  readonly body: Body['record'];
  /** Whether the state is said to be a member, one from the beginning, none, or none any more. */
  readonly says: 'member' | 'founder' | 'outsider' | 'former';
  readonly from: number;
  readonly to: number;
  /** Whether *former* put in front would make it right. */
  readonly begins: boolean;
  /** Whether the verb says that it is so today. */
  readonly now?: boolean;
  /** The list in which the state stands, where it need not be one of members. */
  readonly list?: readonly Name[];
}

const NOT_YET =
  /^(?:non|former|ex|new|prospective|aspiring|would|potential|future|suspended|candidate|observer|associate|then|dialogue|one|founding|original|partner|expelled)$/;

/** What a sentence says about who belongs to what, in its own voice. */
export function* membershipClaims(sentence: Sentence): Generator<MembershipClaim> {
  for (const body of bodiesIn(sentence)) {
    yield* membersBehind(sentence, body);
    yield* joiners(sentence, body);
    const member = apposed(sentence, body) ?? told(sentence, body);
    if (member) yield member;
  }
}

/** *ECOWAS member Mali*, *NATO members France, Italy and Spain*, *ECOWAS member states such as Mali*. */
function* membersBehind(sentence: Sentence, body: Body): Generator<MembershipClaim> {
  const { page } = sentence;
  if (isNotYet(page, body.from - 1)) return;
  let at = body.to;
  if (!/^(?:member|members)$/.test(wordAt(page, at)) && wordAt(page, at) !== 'ally') return;
  if (wordAt(page, at) === 'ally' && body.record.id !== 'nato') return;
  at++;
  while (/^(?:state|states|country|countries|nation|nations|such|as|including|like)$/.test(wordAt(page, at))) at++;
  for (const member of countriesFrom(sentence, at))
    yield { member, body: body.record, says: 'member', from: body.from, to: member.to, begins: true };
}

/** *Egypt, Ethiopia and Iran joined BRICS*: each of them is a member since. */
function* joiners({ page, from }: Sentence, body: Body): Generator<MembershipClaim> {
  let verb = wordAt(page, body.from - 1) === 'the' ? body.from - 2 : body.from - 1;
  if (wordAt(page, verb) !== 'joined') return;
  verb--;
  while (/^(?:has|have|also|formally|officially|recently|then|later|both)$/.test(wordAt(page, verb))) verb--;
  const members: Name[] = [];
  for (let name = page.nameAt(verb); name && name.from >= from; name = page.nameAt(verb)) {
    if (name.mention.type !== 'country') break;
    members.unshift(name);
    verb = name.from - 1;
    while (/^(?:and|the)$/.test(wordAt(page, verb)) || textAt(page, verb) === ',') verb--;
  }
  // *Nobody in X joined Y*; *after X, Y joined*: a name behind a preposition is not who does it.
  if (/^(?:of|in|from|by|with|as|after|before|since|than|like)$/.test(wordAt(page, (members[0]?.from ?? 0) - 1)))
    return;
  for (const member of members)
    yield { member, body: body.record, says: 'member', from: member.from, to: member.to, begins: false };
}

/** The states that stand one after the other from a token on: *France, Italy and Spain*. */
function countriesFrom({ page, to }: Sentence, from: number): Name[] {
  const found: Name[] = [];
  let at = from;
  for (let item = page.nameAt(at); item && at < to; item = page.nameAt(at)) {
    if (item.mention.type !== 'country') break;
    found.push(item);
    at = item.to;
    if (textAt(page, at) === ',') at++;
    if (wordAt(page, at) === 'and') at++;
    if (wordAt(page, at) === 'the') at++;
  }
  return found;
}

/** Fewer states behind *members* may be those who are told something. */
const LIST = 3;

/** A list of states that are said to be members. */
export interface MemberList {
  /** Which sentence of its page it stands in. */
  readonly sentence: number;
  /** The tokens of the body of which they are said to be, and of the first state. */
  readonly whole: number | undefined;
  readonly at: number;
}

/** *All the other members, Russia, Armenia and Belarus,*; *its members are France, Italy and Spain*. */
export const listsOn = perPage((page): readonly MemberList[] => {
  if ((page.cues.all & Cue.members) === 0) return [];
  return page.sentences.flatMap((sentence, n) =>
    (sentence.cues & LISTED) === LISTED ? [...listsIn(sentence, n)] : [],
  );
});

const LISTED = Cue.members | Cue.country;

function* listsIn(sentence: Sentence, n: number): Generator<MemberList> {
  const { page } = sentence;
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((cuesAt(page, i) & Cue.members) === 0) continue;
    const states = wordAt(page, i) === 'member' && /^(?:states|countries|nations)$/.test(wordAt(page, i + 1));
    if ((!states && wordAt(page, i) !== 'members') || page.isQuoted(i) || isNotYet(page, i - 1)) continue;
    let at = states ? i + 2 : i + 1;
    const of = wordAt(page, at) === 'of' ? (wordAt(page, at + 1) === 'the' ? at + 2 : at + 1) : undefined;
    const whole = of === undefined ? undefined : page.nameAt(of);
    if (of !== undefined && !whole) continue;
    at = whole?.to ?? at;
    if (textAt(page, at) === '(') while (at < sentence.to && textAt(page, at - 1) !== ')') at++;
    if (/^(?:are|were|include|included)$/.test(wordAt(page, at)) || /^[,:(–—]$/.test(textAt(page, at))) at++;
    else continue;
    while (/^(?:including|such|as|among|them|namely|the)$/.test(wordAt(page, at))) at++;
    if (countriesFrom(sentence, at).length >= LIST) yield { sentence: n, whole: of, at };
  }
}

/** What a list says of each of its states. */
export function listClaims(context: CheckContext, sentence: Sentence, { whole, at }: MemberList): MembershipClaim[] {
  const members = countriesFrom(sentence, at);
  const body =
    whole === undefined
      ? (onlyBody(context, sentence, 2) ?? nearestList(context, members))
      : sentence.page.nameAt(whole)?.record;
  if (body?.type !== 'organisation') return [];
  return members.map(member => ({
    member,
    body,
    says: 'member',
    from: member.from,
    to: member.to,
    begins: false,
    list: members,
  }));
}

/** As many states as one body of the text must have among its members, for a list of them to be of that body. */
const LONG_LIST = 4;

/** The body of the text of whose members a list has all but one. */
function nearestList(context: CheckContext, list: readonly Name[]): Body['record'] | undefined {
  const { facts, articleDate } = context;
  if (!articleDate || list.length < LONG_LIST) return undefined;
  const bodies = bodiesOf(context);
  const outside = bodies.map(
    ({ id }) => list.filter(({ record }) => record && isMember(facts, record.id, id, articleDate) === 'no').length,
  );
  return outside.includes(0) ? undefined : bodies[outside.indexOf(1)];
}

const BODIES = new WeakMap<CheckContext, readonly Body['record'][]>();

/** The bodies of the text whose members the facts know. */
function bodiesOf(context: CheckContext): readonly Body['record'][] {
  let bodies = BODIES.get(context);
  if (!bodies) {
    bodies = context.entities.flatMap(({ id, type, record }) => {
      const body = record && type === 'organisation' ? context.facts.record(id) : undefined;
      return body?.membersComplete ? [body] : [];
    });
    BODIES.set(context, bodies);
  }
  return bodies;
}

/** *Mali, an ECOWAS member,*; *Mali, already a full member of the bloc,*; *Mali is (not) a member of ECOWAS*. */
function apposed({ page }: Sentence, body: Body): MembershipClaim | undefined {
  let from: number;
  let to: number;
  let founder = false;
  let outsider = false;
  let former = false;
  if (isPossessive(page, body.to)) {
    // *Sweden, NATO's newest member,*
    let at = body.to + 1;
    while (at < body.to + 4 && /^(?:newest|latest|largest|smallest|biggest|only|st|nd|rd|th)$/.test(wordAt(page, at)))
      at++;
    if (ordinalOf(page.tokens[at])) at++;
    if (wordAt(page, at) !== 'member' || at === body.to + 1) return undefined;
    from = wordAt(page, body.from - 1) === 'the' ? body.from - 1 : body.from;
    to = at + 1;
  } else if (/^(?:member|ally)$/.test(wordAt(page, body.to)) && /^an?$/.test(wordAt(page, body.from - 1))) {
    from = body.from - 1;
    to = body.to + 1;
    if (/^(?:state|country|nation)$/.test(wordAt(page, to))) to++;
  } else {
    let at = wordAt(page, body.from - 1) === 'the' ? body.from - 2 : body.from - 1;
    if (wordAt(page, at--) !== 'of') return undefined;
    if (/^(?:state|country|nation)$/.test(wordAt(page, at))) at--;
    if (wordAt(page, at) !== 'member') return undefined;
    at--;
    while (
      /^(?:full|active|longstanding|long|standing|time|key|current|-|full-fledged|founding|original|founder|non|former)$/.test(
        wordAt(page, at) || textAt(page, at),
      )
    ) {
      founder ||= /^(?:found|orig)/.test(wordAt(page, at));
      outsider ||= wordAt(page, at) === 'non';
      former ||= wordAt(page, at) === 'former';
      at--;
    }
    if (!/^an?$/.test(wordAt(page, at))) return undefined;
    from = at;
    to = body.to;
  }
  let lead = from - 1;
  while (/^(?:already|still|now|also|itself|not|never|been|officially|formally)$/.test(wordAt(page, lead))) {
    outsider ||= /^(?:not|never)$/.test(wordAt(page, lead));
    lead--;
  }
  const comma = textAt(page, lead) === ',';
  const is = /^(?:is|became|becomes|remains|has)$/.test(wordAt(page, lead));
  if (!comma && !is) return undefined;
  const which = is && wordAt(page, lead - 1) === 'which' && textAt(page, lead - 2) === ',';
  const member = page.nameAt(which ? lead - 3 : lead - 1);
  if (member?.mention.type !== 'country') return undefined;
  if (comma && !/^[,.;)–—]?$/.test(textAt(page, to)) && !/^(?:that|which|since|and)$/.test(wordAt(page, to)))
    return undefined;
  const says = outsider ? 'outsider' : former ? 'former' : founder ? 'founder' : 'member';
  const now = is && wordAt(page, lead) === 'is';
  return { member, body: body.record, says, from: member.from, to, begins: false, ...(now && { now }) };
}

/** *Mali belongs to ECOWAS*, *Mali is (not) in ECOWAS*, *Mali is part of ECOWAS*, *Mali never joined ECOWAS*. */
function told({ page }: Sentence, body: Body): MembershipClaim | undefined {
  let at = wordAt(page, body.from - 1) === 'the' ? body.from - 2 : body.from - 1;
  const words: string[] = [];
  while (words.length < 5 && !page.nameAt(at) && textAt(page, at) !== ',') words.unshift(wordAt(page, at--));
  if (textAt(page, at) === ',' && words[0] === 'which') at--;
  const said = words
    .join(' ')
    .replace(/^which /, '')
    .replace(/ the$/, '');
  const says = /^(?:still )?belongs to$|^is (?:still )?(?:in|part of|inside)$/.test(said)
    ? 'member'
    : /^is not (?:in|part of|inside)$|^(?:has )?(?:never|not) joined$|^(?:is|remains|stays) outside$/.test(said)
      ? 'outsider'
      : undefined;
  const member = says && page.nameAt(at);
  return says && member?.mention.type === 'country'
    ? { member, body: body.record, says, from: member.from, to: body.to, begins: false, now: true }
    : undefined;
}

function isNotYet(page: Page, at: number): boolean {
  for (let i = at; i > at - 3; i--) {
    const word = wordAt(page, i);
    if (NOT_YET.test(word)) return true;
    if (word !== '-' && word !== 'the') return false;
  }
  return false;
}
