import { canProve, type FactBase, type Office, periodText } from '../../../facts';
import { firstDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { daysBetween } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isPossessive } from '../../pages/grammar';
import { cuesAt, type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { officeEvidence } from '../evidence';
import { holdersKnown, officesKnown } from './known';
import { rolesOf } from './roles';
import { pastTitles } from './titles';

/** Between two terms an acting holder may have had the office, or nobody. */
const BETWEEN = 200;

/** *Liz Truss, who succeeded Boris Johnson,*; *X took over from Y*; *Y was succeeded by X*: who came after whom. */
export const successions: SentenceClaims = {
  needs: Cue.person | Cue.termEdge,
  *look(context, sentence) {
    const { page, from, to } = sentence;
    for (let at = from; at < to; at++) {
      if ((cuesAt(page, at) & Cue.termEdge) === 0 || page.isQuoted(at)) continue;
      const told = toldAt(sentence, at);
      const draft = told && judged(context, page, told);
      if (draft) yield draft;
    }
  },
};

interface Told {
  readonly next: Name;
  readonly before: Name;
}

const isPerson = (name: Name | undefined): name is Name => name?.mention.type === 'person' && name.record !== undefined;

function toldAt(sentence: Sentence, at: number): Told | undefined {
  const { page } = sentence;
  const word = wordAt(page, at);
  if (/^(?:succeeded|replaced)$/.test(word)) {
    const passive = wordAt(page, at + 1) === 'by' && /^(?:was|is|been)$/.test(wordAt(page, at - 1));
    const behind = page.nameAt(pastTitles(page, passive ? at + 2 : at + 1));
    const subject = subjectOf(sentence, passive ? at - 1 : at);
    if (!isPerson(subject) || !isPerson(behind) || (!passive && isExchange(page, behind.to))) return undefined;
    return passive ? { next: behind, before: subject } : { next: subject, before: behind };
  }
  if (/^(?:succeeds|succeeding|replaces|replacing)$/.test(word)) {
    const before = page.nameAt(pastTitles(page, at + 1));
    const next = subjectOf(sentence, textAt(page, at - 1) === ',' ? at - 1 : at);
    return isPerson(next) && isPerson(before) ? { next, before } : undefined;
  }
  if (/^(?:successor|predecessor)$/.test(word)) {
    // *Angela Merkel's successor, Olaf Scholz,*.
    const owner = isPossessive(page, at - 1) ? page.nameAt(at - 2) : undefined;
    const other = page.nameAt(pastTitles(page, textAt(page, at + 1) === ',' ? at + 2 : at + 1));
    if (!isPerson(owner) || !isPerson(other)) return undefined;
    return word === 'successor' ? { next: other, before: owner } : { next: owner, before: other };
  }
  if (word === 'took' && wordAt(page, at + 1) === 'over' && wordAt(page, at + 2) === 'from') {
    const before = page.nameAt(pastTitles(page, at + 3));
    const next = subjectOf(sentence, at);
    return isPerson(next) && isPerson(before) ? { next, before } : undefined;
  }
  return undefined;
}

/** *X replaced Y with Z*: somebody else comes after Y. */
function isExchange(page: Page, from: number): boolean {
  for (let i = from; i < from + 5; i++) if (/^(?:with|by)$/.test(wordAt(page, i))) return true;
  return false;
}

/** Who does what a verb tells: the last person before it, with no other verb's words between. */
function subjectOf({ page, from }: Sentence, verb: number): Name | undefined {
  for (let i = verb - 1; i >= from && i > verb - 12; i--) {
    const name = page.nameAt(i);
    if (name?.mention.type === 'person') {
      // *The wife of X succeeded Y*.
      return /^(?:of|by|with|to|for|from|and|s)$/.test(wordAt(page, name.from - 1)) ? undefined : name;
    }
    if (
      /^[;:()]$/.test(textAt(page, i)) ||
      /^(?:that|which|when|while|if|would|will|could|not|never|to)$/.test(wordAt(page, i))
    )
      return undefined;
  }
  return undefined;
}

function judged({ facts, articleDate }: CheckContext, page: Page, { next, before }: Told): ClaimDraft | undefined {
  const [one, other] = [next.record?.id ?? '', before.record?.id ?? ''];
  const claim = {
    kind: 'office',
    ...spanOf(page, Math.min(next.from, before.from), Math.max(next.to, before.to)),
    subject: next.entity.id,
    object: `successor of ${before.entity.name}`,
    stance: 'asserted',
  } as const;
  const shared = officesKnown(facts, one).flatMap(office =>
    officesKnown(facts, other)
      .filter(({ position }) => position.id === office.position.id)
      .map(earlier => ({ office, earlier })),
  );
  const right = shared.find(({ office, earlier }) => follows(office, earlier) && !betweenOf(facts, office, earlier));
  if (right) {
    const evidence = [right.office, right.earlier].map(({ statement }) => officeEvidence(facts, statement));
    return { ...claim, judgement: agrees(...evidence) };
  }
  const heads = shared.filter(({ office }) => office.position.kind.startsWith('head of'));
  const some = heads.length > 0 ? heads : shared;
  const [pair] = some;
  const real = pair && some.length === 1 && articleDate ? predecessorOf(facts, pair.office) : undefined;
  // Who had the same office at another time did not come right before: but a deputy or an acting holder may have.
  if (!pair || !real || real.person.id === other) return { ...claim, judgement: unknown() };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [pair.office, real].map(({ statement }) => officeEvidence(facts, statement)),
      alarm: {
        check: 'stale-office',
        at: { start: before.mention.start, end: before.mention.end },
        message: `${pair.office.person.name} became ${pair.office.title} after ${real.person.name} (${periodText(real.statement)}), not after ${pair.earlier.person.name}.`,
        fixes: [replaceBy(before.mention, real.person.name)],
      },
    },
  };
}

/** Whether one term began when another had ended, with no more between than an acting holder's. */
function follows({ statement: { start } }: Office, { statement: { end } }: Office, most = BETWEEN): boolean {
  if (start === undefined || end === undefined) return false;
  const [from, to] = [firstDay(start), firstDay(end)];
  const days = daysBetween({ first: to, last: to }, { first: from, last: from });
  return days <= (from >= to ? most : 31);
}

/** A slip of a few days between two terms that follow each other. */
const DIRECTLY = 10;

/** Somebody who surely had the office after one term and before another, and not as an acting holder. */
function betweenOf(facts: FactBase, office: Office, earlier: Office): Office | undefined {
  const [from, to] = [earlier.statement.end ?? '', office.statement.start ?? '9'];
  return holdersOfPosition(facts, office).find(
    ({ statement: { start, end } }) =>
      start !== undefined && end !== undefined && start >= from && end <= to && start < end,
  );
}

/** All others who surely held the same office, but not as acting ones. */
function holdersOfPosition(facts: FactBase, office: Office): readonly Office[] {
  if (!office.of) return [];
  return holdersKnown(facts, office.of.id, [...rolesOf(office)]).filter(
    ({ position, person, statement, title }) =>
      position.id === office.position.id &&
      person.id !== office.person.id &&
      canProve(statement) &&
      !/\b(?:acting|interim)\b/i.test(title),
  );
}

/** Who surely had the office right before: the only one whose term ended as this one began. */
function predecessorOf(facts: FactBase, office: Office): Office | undefined {
  if (!canProve(office.statement)) return undefined;
  const before = holdersOfPosition(facts, office).filter(other => follows(office, other, DIRECTLY));
  const [only] = before;
  return before.length === 1 ? only : undefined;
}
