import { type Name, type Page, type Sentence, textAt, wordAt } from '../context';

/** *ECOWAS member Mali*; *Mali, a member of ECOWAS,*: that a state belongs to a body. Token indexes, half-open. */
export interface MembershipClaim {
  readonly member: Name;
  readonly body: Name;
  readonly from: number;
  readonly to: number;
}

const NOT_YET =
  /^(?:non|former|ex|new|prospective|aspiring|would|potential|future|suspended|candidate|observer|associate|then|dialogue|one|founding|original|partner|expelled)$/;

/** What a sentence says about who belongs to what, in its own voice. */
export function* membershipClaims(sentence: Sentence): Generator<MembershipClaim> {
  const { page } = sentence;
  for (const body of sentence.names) {
    if (body.record?.type !== 'organisation' || page.quoted[body.from]) continue;
    yield* membersBehind(sentence, body);
    const member = apposed(sentence, body) ?? told(sentence, body);
    if (member) yield member;
  }
}

/** *ECOWAS member Mali*, *NATO members France, Italy and Spain*, *ECOWAS member states such as Mali*. */
function* membersBehind({ page, to }: Sentence, body: Name): Generator<MembershipClaim> {
  if (isNotYet(page, body.from - 1)) return;
  let at = body.to;
  if (!/^(?:member|members)$/.test(wordAt(page, at)) && wordAt(page, at) !== 'ally') return;
  if (wordAt(page, at) === 'ally' && !/^NATO$/i.test(body.mention.text)) return;
  at++;
  while (/^(?:state|states|country|countries|nation|nations|such|as|including|like)$/.test(wordAt(page, at))) at++;
  for (let item = page.nameAt[at]; item && at < to; item = page.nameAt[at]) {
    if (item.mention.type !== 'country') return;
    yield { member: item, body, from: body.from, to: item.to };
    at = item.to;
    if (textAt(page, at) === ',') at++;
    if (wordAt(page, at) === 'and') at++;
  }
}

/** *Mali, an ECOWAS member,*; *Mali, a member of ECOWAS,*; *Mali is a member of ECOWAS*. */
function apposed(sentence: Sentence, body: Name): MembershipClaim | undefined {
  const { page } = sentence;
  let from: number;
  let to: number;
  if (/^(?:member|ally)$/.test(wordAt(page, body.to)) && /^an?$/.test(wordAt(page, body.from - 1))) {
    from = body.from - 1;
    to = body.to + 1;
    if (/^(?:state|country|nation)$/.test(wordAt(page, to))) to++;
  } else {
    let at = wordAt(page, body.from - 1) === 'the' ? body.from - 2 : body.from - 1;
    if (wordAt(page, at--) !== 'of') return undefined;
    if (/^(?:state|country|nation)$/.test(wordAt(page, at))) at--;
    if (wordAt(page, at) !== 'member') return undefined;
    at--;
    while (/^(?:full|active|longstanding|long|standing|time|key|current|-|full-fledged)$/.test(wordAt(page, at))) at--;
    if (!/^an?$/.test(wordAt(page, at))) return undefined;
    from = at;
    to = body.to;
  }
  const comma = textAt(page, from - 1) === ',';
  const is = wordAt(page, from - 1) === 'is' || (wordAt(page, from - 1) === 'still' && wordAt(page, from - 2) === 'is');
  if (!comma && !is) return undefined;
  const member = page.nameAt[is && wordAt(page, from - 1) === 'still' ? from - 3 : from - 2];
  if (member?.mention.type !== 'country') return undefined;
  if (comma && !/^[,.;)–—]?$/.test(textAt(page, to)) && !/^(?:that|which|since|and)$/.test(wordAt(page, to)))
    return undefined;
  return { member, body, from: member.from, to };
}

/** *Mali belongs to ECOWAS*, *Mali is in ECOWAS*, *Mali is part of ECOWAS*. */
function told({ page }: Sentence, body: Name): MembershipClaim | undefined {
  let at = wordAt(page, body.from - 1) === 'the' ? body.from - 2 : body.from - 1;
  const words: string[] = [];
  while (words.length < 4 && !page.nameAt[at]) words.unshift(wordAt(page, at--));
  const said = /^(?:(?:still )?belongs to|is (?:still )?(?:in|part of|inside))(?: the)?$/.test(words.join(' '));
  const member = said ? page.nameAt[at] : undefined;
  return member?.mention.type === 'country' ? { member, body, from: member.from, to: body.to } : undefined;
}

function isNotYet(page: Page, at: number): boolean {
  for (let i = at; i > at - 3; i--) {
    const word = wordAt(page, i);
    if (NOT_YET.test(word)) return true;
    if (word !== '-' && word !== 'the') return false;
  }
  return false;
}
