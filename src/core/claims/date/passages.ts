import {
  type FactBase,
  type FactRecord,
  membershipsOf,
  type PartialDate,
  type Statement,
  upperFirst,
  withArticle,
} from '../../../facts';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import type { Happening, Moment } from './happening';

export const LEFT =
  /^(?:left|quit|withdrew|withdrawn|leaving|withdrawing|withdrawal|withdrawals|exit|exited|departure|departed|leave|abandoned)$/;
export const JOINED = /^(?:joined|joining|accession|acceded|entered|entry|admission|became|becoming)$/;

/** *Mali joined BRICS*, *their withdrawal from ECOWAS*, *the INF Treaty, which the United States left*. */
export function passage(facts: FactBase, sentence: Sentence, body: Name): Happening | undefined {
  const whole = body.record;
  if (!whole || (whole.type !== 'organisation' && whole.type !== 'event')) return undefined;
  const told = before(sentence, body) ?? behind(sentence, body);
  if (!told || told.members.length === 0) return undefined;
  return passageOf(facts, told, whole);
}

/** That some states joined or left a body or a treaty. */
export function passageOf(facts: FactBase, told: Told, whole: FactRecord): Happening | undefined {
  const { left, members } = told;
  const edges = edgesOf(facts, members, whole, left);
  if (!edges) return undefined;
  return {
    kind: whole.type === 'event' ? 'treaty' : 'membership',
    subject: members[0]?.id ?? '',
    what: `${namesOf(members)} ${left ? 'left' : 'joined'} ${withArticle(whole)}`,
    ...edges,
    passage: { body: whole, left, who: namesOf(members), whole: withArticle(whole) },
    record: undefined,
    from: told.from,
    to: told.to,
  };
}

/** *The United States*, *Mali and Niger*, at the head of a sentence. */
const namesOf = (members: readonly FactRecord[]): string => upperFirst(LIST.format(members.map(withArticle)));
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who is said to have joined or left. Token indexes, half-open. */
export interface Told {
  readonly members: readonly FactRecord[];
  readonly left: boolean;
  readonly from: number;
  readonly to: number;
}

/** *Mali joined |*, *Mali withdrew from |*, *Mali’s withdrawal from the |*. */
function before(sentence: Sentence, body: Name): Told | undefined {
  const { page } = sentence;
  let at = body.from - 1;
  while (at >= sentence.from && /^(?:the|from|to|of|into|s)$/.test(wordAt(page, at))) at--;
  // *Became a (full) member of*, *became the 31st member of*.
  if (/^members?$/.test(wordAt(page, at)))
    for (let i = at - 1; i > at - 5; i--) if (/^(?:became|becoming)$/.test(wordAt(page, i))) at = i;
  const verb = wordAt(page, at);
  const left = LEFT.test(verb);
  if (!left && !JOINED.test(verb)) return undefined;
  return { members: statesBefore(sentence, at), left, from: at, to: body.to };
}

/** *|, which Mali and Niger left*, *|, from which Mali withdrew*. */
function behind({ page, to }: Sentence, body: Name): Told | undefined {
  let at = body.to;
  if (textAt(page, at) !== ',') return undefined;
  at++;
  while (/^(?:from|which|that|the)$/.test(wordAt(page, at))) at++;
  if (at === body.to + 1) return undefined;
  const members: FactRecord[] = [];
  for (let name = page.nameAt(at); name && at < to; name = page.nameAt(at)) {
    if (name.mention.type !== 'country' || !name.record) return undefined;
    members.push(name.record);
    at = name.to;
    while (textAt(page, at) === ',' || /^(?:and|the|had|has|formally|officially|then|later)$/.test(wordAt(page, at)))
      at++;
  }
  const left = LEFT.test(wordAt(page, at));
  if (!left && !JOINED.test(wordAt(page, at))) return undefined;
  return { members, left, from: body.from, to: at + 1 };
}

function edgesOf(
  facts: FactBase,
  members: readonly FactRecord[],
  body: FactRecord,
  left: boolean,
): Pick<Happening, 'dates' | 'announced' | 'statement'> | undefined {
  const dates: Moment[] = [];
  const announced: PartialDate[] = [];
  let statement: Statement | undefined;
  for (const member of members) {
    const own = membershipsOf(facts, member.id, null).filter(
      ({ organisation, statement: { disputed } }) => organisation.id === body.id && !disputed,
    );
    if (own.length === 0) return undefined;
    for (const each of own) {
      const edge = left ? each.statement.end : each.statement.start;
      if (edge === undefined) continue;
      statement ??= each.statement;
      dates.push({ start: edge, end: edge });
      for (const { of, date, criterion } of each.statement.alternatives) {
        if (/suspen/.test(criterion)) continue;
        if (/announce|notif|declar|decid/.test(criterion)) announced.push(date);
        else if (of === (left ? 'end' : 'start')) dates.push({ start: date, end: date });
      }
    }
  }
  return dates.length > 0 ? { dates, announced, statement } : undefined;
}

/** *Spain recognised Palestine*, *Norway and Spain recognised the state of Palestine*: of recognitions with a day on record. */
export function recognition(facts: FactBase, sentence: Sentence, state: Name): Happening | undefined {
  const { page } = sentence;
  const other = state.record;
  if (!other || !/^(?:country|demonym|place)$/.test(state.mention.type)) return undefined;
  let at = state.from - 1;
  while (/^(?:the|of|state|independence|republic|formally|a|an|independent)$/.test(wordAt(page, at))) at--;
  if (!/^(?:recognised|recognized)$/.test(wordAt(page, at))) return undefined;
  // *recognised Palestinian claims*: an adjective alone is of something else.
  if (state.mention.type === 'demonym' && !/^(?:statehood|independence)$/.test(wordAt(page, state.to)))
    return undefined;
  // *recognised Israel’s right*, *recognised Kosovo passports*: the state itself is what is recognised.
  if (wordAt(page, state.to) === 's' && wordAt(page, state.to + 1) !== 'independence') return undefined;
  const members = statesBefore(sentence, at);
  const statements = members.flatMap(({ id }) =>
    facts
      .statements(id)
      .filter(
        ({ predicate, subject, object, start, disputed }) =>
          predicate === 'recognises' && subject === id && object === other.id && start?.length === 10 && !disputed,
      ),
  );
  const [statement] = statements;
  // Where one of several is not on record, the date may be that one's.
  if (!statement?.start || statements.length < members.length) return undefined;
  return {
    kind: 'eventDate',
    subject: members[0]?.id ?? '',
    what: `${namesOf(members)} recognised ${withArticle(other)}`,
    dates: statements.map(({ start = '' }) => ({ start, end: start })),
    announced: statements.flatMap(({ alternatives }) => alternatives.map(({ date }) => date)),
    statement,
    record: undefined,
    from: at,
    to: endOfState(page, state),
  };
}

/** The token behind *Palestine as an independent state*, *Palestinian statehood*. */
function endOfState(page: Page, state: Name): number {
  let to = state.to;
  while (/^(?:s|statehood|independence|as|an?|independent|sovereign|state|country)$/.test(wordAt(page, to))) to++;
  return to;
}

/** The states named last before a verb, one after the other: *Mali, Burkina Faso and Niger | left*. */
function statesBefore({ page, from }: Sentence, verb: number): FactRecord[] {
  const states: FactRecord[] = [];
  let gap = 0;
  for (let i = verb - 1; i >= from && gap < 6; i--) {
    const name = page.nameAt(i);
    if (name) {
      if (name.mention.type !== 'country' || !name.record) return states;
      states.unshift(name.record);
      i = name.from;
      gap = 0;
      continue;
    }
    const word = wordAt(page, i);
    if (states.length > 0 && word !== 'and' && textAt(page, i) !== ',') return states;
    if (
      /^(?:if|not|never|would|will|could|may|might|to|threatened|vowed|plan|plans|planned|wants|wanted)$/.test(word) ||
      /^[;:]$/.test(textAt(page, i))
    )
      return [];
    gap++;
  }
  return states;
}
