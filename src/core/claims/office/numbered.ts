import { canProve, type FactBase, type FactRecord, ordinalText, type Statement } from '../../../facts';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { closesAt, isAttributed, isPossessive, nameBehind } from '../../pages/grammar';
import { ordinalOf } from '../../pages/numberWords';
import { cuesAt, type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';

/** *George H. W. Bush, the 41st president*; *the country's second president, X*: which holder of an office somebody was. */
export const numbered: SentenceClaims = {
  needs: Cue.person | Cue.ordinal,
  *look(context, sentence) {
    for (const person of sentence.names) {
      if (person.mention.type !== 'person' || sentence.page.isQuoted(person.from)) continue;
      const claim = behind(sentence, person) ?? before(sentence, person);
      if (claim) yield drafted(context, sentence, claim);
    }
  },
};

interface NumberClaim {
  readonly person: Name;
  readonly ordinal: number;
  /** The words of the office, folded: *vice president*. */
  readonly title: string;
  readonly owner: Name | undefined;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** *X, (who was) the 41st president (of Y)*, *X is Y's 41st president*, *X was inaugurated as the 40th president*. */
function behind({ page, to: end }: Sentence, person: Name): NumberClaim | undefined {
  let at = person.to;
  while (at < person.to + 8 && at < end && LEADS.test(wordAt(page, at) || textAt(page, at))) at++;
  if (at === person.to) return undefined;
  const owner = page.nameAt(at);
  if (owner?.from === at) {
    if (owner.mention.type === 'person' || (owner.mention.type !== 'demonym' && !isPossessive(page, owner.to)))
      return undefined;
    at = isPossessive(page, owner.to) ? owner.to + 1 : owner.to;
  } else if (/^(?:country|nation)$/.test(wordAt(page, at)) && isPossessive(page, at + 1)) at += 2;
  const said = numberedAt(page, at);
  if (!said) return undefined;
  const of = nameBehind(page, said.to);
  const to = of?.to ?? said.to;
  // *The second president to visit Cuba* counts something else.
  const dated = wordAt(page, to) === 'in' && /^[12]\d{3}$/.test(textAt(page, to + 1));
  if (!closesAt(page, to, end) && wordAt(page, to) !== 'and' && !dated) return undefined;
  return { person, ...said, owner: said.owner ?? owner ?? of, from: person.from, to };
}

const LEADS = /^(?:,|who|is|was|became|as|the|sworn|inaugurated|elected|in|has|been)$/;

/** *The 41st president (of Y), X*; *Y's second president, X*; *41st president X*. */
function before({ page, from }: Sentence, person: Name): NumberClaim | undefined {
  let last = textAt(page, person.from - 1) === ',' ? person.from - 2 : person.from - 1;
  let owner = page.nameAt(last);
  if (owner) {
    const of = wordAt(page, owner.from - 1) === 'the' ? owner.from - 2 : owner.from - 1;
    if (wordAt(page, of) !== 'of') return undefined;
    last = of - 1;
  }
  for (let at = last; at > last - 4 && at >= from; at--) {
    const said = (cuesAt(page, at) & Cue.ordinal) !== 0 ? numberedAt(page, at) : undefined;
    if (said?.to !== last + 1) continue;
    owner ??= said.owner ?? (isPossessive(page, at - 1) ? page.nameAt(at - 2) : page.nameAt(at - 1));
    const begins = /^(?:the|s|as)$/.test(wordAt(page, at - 1)) || owner !== undefined;
    return begins
      ? { person, ...said, owner, from: owner && owner.from < at ? owner.from : at, to: person.to }
      : undefined;
  }
  return undefined;
}

const TITLE = /^(?:(?:vice )?president|prime minister|pope|pontiff|secretary - general|secretary general|chancellor)$/;

/** An ordinal with the office right behind it. */
function numberedAt(
  page: Page,
  at: number,
): Pick<NumberClaim, 'ordinal' | 'title' | 'at' | 'to' | 'owner'> | undefined {
  const ordinal = (cuesAt(page, at) & Cue.ordinal) !== 0 ? ordinalOf(page.tokens[at]) : undefined;
  if (ordinal === undefined) return undefined;
  // *The 46th U.S. president*.
  const between = page.nameAt(at + 1);
  const owner =
    between?.from === at + 1 && /^(?:demonym|country|place)$/.test(between.mention.type) ? between : undefined;
  const first = owner?.to ?? at + 1;
  for (const length of [3, 2, 1]) {
    const title = page.tokens
      .slice(first, first + length)
      .map(token => token.folded || token.text)
      .join(' ');
    if (TITLE.test(title))
      return { ordinal, title: title.replace(' - ', '-').replace('pontiff', 'pope'), at, to: first + length, owner };
  }
  return undefined;
}

function drafted(context: CheckContext, sentence: Sentence, claim: NumberClaim): ClaimDraft {
  const { page } = sentence;
  const said = isAttributed(page, sentence, claim.from, claim.to);
  const judgement = judged(context, claim);
  return {
    kind: 'ordinal',
    ...spanOf(page, claim.from, claim.to),
    subject: claim.person.entity.id,
    object: textAt(page, claim.at),
    stance: said ? 'attributed' : 'asserted',
    judgement: said && judgement.verdict === 'contradicts' ? notJudged('attributed') : judgement,
  };
}

function judged({ facts }: CheckContext, { person, ordinal, title, owner }: NumberClaim): Judgement {
  const record = person.record;
  if (record?.type !== 'person') return unknown();
  const known = facts
    .statements(record.id)
    .filter(
      statement =>
        statement.predicate === 'numbered' && statement.subject === record.id && isOf(facts, statement, title, owner),
    );
  const evidence = (statement: Statement) =>
    evidenceOf(
      statement,
      `${record.name}: ${ordinalText(statement.value ?? '')} ${facts.record(statement.object ?? '')?.name ?? ''}`,
    );
  const fitting = known.filter(({ value }) => Number(value) === ordinal);
  if (fitting.length > 0) return agrees(...fitting.map(evidence));
  // A number far off counts something else: *the sixth prime minister in a decade*.
  const isNear = known.some(({ value }) => Math.abs(Number(value) - ordinal) <= NEAR);
  if (!isNear || !known.every(canProve)) return unknown();
  const right = known.map(({ value }) => ordinalText(value ?? '')).join(' and ');
  return {
    verdict: 'contradicts',
    evidence: known.map(evidence),
    alarm: {
      check: 'wrong-ordinal',
      message: `${record.name} was the ${right} ${facts.record(known[0]?.object ?? '')?.name}, not the ${ordinalText(String(ordinal))}.`,
    },
  };
}

/** So far are the numbers apart that writers take for each other. */
const NEAR = 6;

/** Whether a statement is about the office that a text names by its title, and by whose it is. */
export function isOf(facts: FactBase, { object }: Statement, title: string, owner: Name | undefined): boolean {
  const position = facts.record(object ?? '');
  if (!position || !isTitled(position, title)) return false;
  return !owner || ownersOf(facts, position).has(owner.record?.id ?? '');
}

/** Whether an office is called by a title: *President of Chile* is that of a president. */
export function isTitled({ name }: FactRecord, title: string): boolean {
  const begins = name.toLowerCase();
  return begins === title || begins.startsWith(`${title} of `);
}

/** Whose an office is. */
export function ownersOf(facts: FactBase, position: FactRecord): ReadonlySet<string> {
  const own = facts
    .statements(position.id)
    .flatMap(({ predicate, subject, object }) =>
      predicate === 'positionIn' && subject === position.id && object ? [object] : [],
    );
  return new Set([...own, ...(position.country ? [position.country] : [])]);
}
