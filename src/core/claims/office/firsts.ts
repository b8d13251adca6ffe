import { canProve, type FactBase, type FactRecord, holdersOf, type Statement, upperFirst } from '../../../facts';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed, isPossessive, nameBehind } from '../../pages/grammar';
import { type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { isTitled, ownersOf } from './numbered';

/** *Angela Merkel, the first woman to be chancellor*; *Singapore's first elected president, X*: who was the first of whom in an office. */
export const firsts: SentenceClaims = {
  needs: Cue.person | Cue.ordinal,
  *look(context, sentence) {
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (wordAt(page, at) !== 'first' || page.isQuoted(at)) continue;
      const claim = firstAt(sentence, at);
      if (!claim) continue;
      const said = isAttributed(page, sentence, claim.from, claim.to);
      const judgement = judged(context, claim);
      yield {
        kind: 'first',
        ...spanOf(page, claim.from, claim.to),
        subject: claim.person.entity.id,
        object: claim.whom,
        stance: said ? 'attributed' : 'asserted',
        judgement: said && judgement.verdict === 'contradicts' ? notJudged('attributed') : judgement,
      };
    }
  },
};

interface FirstClaim {
  readonly person: Name;
  /** Of whom: as facts say it. */
  readonly whom: string;
  readonly title: string;
  readonly owner: Name | undefined;
  readonly from: number;
  readonly to: number;
}

const WHOM: readonly (readonly [words: RegExp, whom: string])[] = [
  [/^(?:woman|female|women)$/, 'woman'],
  [/^(?:black|african - american)$/, 'black person'],
  [/^(?:democratically |popularly |directly |freely )?elected$/, 'elected'],
  [/^muslim$/, 'Muslim'],
  [/^hindu$/, 'Hindu'],
  [/^sikh$/, 'Sikh'],
  [/^(?:roman )?catholic$/, 'Catholic'],
  [/^african$/, 'African'],
  [/^asian$/, 'Asian'],
  [/^latin american$/, 'Latin American'],
];
const TITLE =
  /^(?:(?:vice )?president|prime minister|pope|secretary - general|director - general|chancellor|managing director|speaker|first minister|secretary of state)$/;
const BECOMES =
  /^(?:person |man )?(?:to (?:be|become|serve as|be elected|be sworn in as|be elected as|hold the (?:office|post) of|lead))(?: as)?(?: the| a)?$/;

/** *X, the first woman (to be) president (of Y)*; *Y's first elected president, X*. */
function firstAt(sentence: Sentence, at: number): FirstClaim | undefined {
  const { page } = sentence;
  const whom = whomAt(page, at + 1);
  if (!whom) return undefined;
  let to = whom.to;
  let said = titleAt(page, to);
  for (let n = 1; !said && n < 7; n++) {
    const words = page.tokens
      .slice(to, to + n)
      .map(({ folded }) => folded)
      .join(' ');
    if (BECOMES.test(words)) said = titleAt(page, to + n);
  }
  if (!said) return undefined;
  to = said.to;
  const before = isPossessive(page, at - 1) ? page.nameAt(at - 2) : page.nameAt(at - 1);
  const behind = nameBehind(page, to);
  const owner = before && before.mention.type !== 'person' ? before : behind;
  if (behind) to = behind.to;
  const start = before && owner === before ? before.from : wordAt(page, at - 1) === 'the' ? at - 1 : at;
  const after = page.nameAt(textAt(page, to) === ',' ? to + 1 : to);
  if (after?.mention.type === 'person' && !isPossessive(page, after.to))
    return { person: after, whom: whom.is, title: said.title, owner, from: start, to: after.to };
  let lead = start - 1;
  while (
    lead > start - 6 &&
    /^(?:,|who|is|was|became|as|elected|country|nation|s|the|its|has|become)$/.test(
      wordAt(page, lead) || textAt(page, lead),
    )
  )
    lead--;
  const person = lead < start - 1 ? page.nameAt(lead) : undefined;
  if (person?.mention.type !== 'person') return undefined;
  return { person, whom: whom.is, title: said.title, owner, from: person.from, to };
}

function whomAt(page: Page, at: number): { readonly is: string; readonly to: number } | undefined {
  for (const length of [3, 2, 1]) {
    const words = wordsAt(page, at, length);
    const is = WHOM.find(([pattern]) => pattern.test(words))?.[1];
    if (is) return { is, to: at + length };
  }
  return undefined;
}

function titleAt(page: Page, at: number): { readonly title: string; readonly to: number } | undefined {
  for (const length of [3, 2, 1]) {
    const title = wordsAt(page, at, length);
    if (TITLE.test(title)) return { title: title.replace(' - ', '-'), to: at + length };
  }
  return undefined;
}

const wordsAt = (page: Page, at: number, length: number): string =>
  page.tokens
    .slice(at, at + length)
    .map(token => token.folded || token.text)
    .join(' ');

function judged({ facts }: CheckContext, { person, whom, title, owner }: FirstClaim): Judgement {
  const record = person.record;
  if (record?.type !== 'person') return unknown();
  const position = positionsOf(facts, record, owner).find(each => isTitled(each, title));
  if (!position) return unknown();
  const known = facts
    .statements(position.id)
    .filter(({ predicate, value }) => predicate === 'firstOf' && value?.toLowerCase() === whom.toLowerCase());
  const evidence = (statement: Statement) =>
    evidenceOf(statement, `${facts.record(statement.subject)?.name ?? ''}: first ${whom} as ${position.name}`);
  const own = known.filter(({ subject }) => subject === record.id);
  if (own.length > 0) return agrees(...own.map(evidence));
  const [right] = known;
  if (!right || !known.every(canProve)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: known.map(evidence),
    alarm: {
      check: 'wrong-ordinal',
      message: `${upperFirst(WORDS[whom] ?? `the first ${whom}`)} in that office (${position.name}) was ${facts.record(right.subject)?.name}, not ${record.name}.`,
    },
  };
}

const WORDS: Readonly<Record<string, string>> = { elected: 'the first who was elected' };

/** The offices that a text can mean: those of the owner that it names, else the person's own. */
function positionsOf(facts: FactBase, person: FactRecord, owner: Name | undefined): FactRecord[] {
  if (owner?.record) return holdersOf(facts, owner.record.id, null).map(({ position }) => position);
  return facts
    .statements(person.id)
    .filter(({ predicate, subject }) => predicate === 'holds' && subject === person.id)
    .flatMap(({ object }) => facts.record(object ?? '') ?? [])
    .filter(position => ownersOf(facts, position).size > 0);
}
