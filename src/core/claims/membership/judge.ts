import {
  dateText,
  type FactRecord,
  holdsOn,
  isMember,
  type Membership,
  membersOf,
  periodText,
  withArticle,
} from '../../../facts';
import type { Evidence, Fix } from '../../model';
import type { Days } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Sentence, spanOf } from '../../pages/page';
import { agrees, type ClaimDraft, type DocumentClaims, type Judgement, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { timesOf, timesOfSentence } from '../times';
import { onDate } from '../wording';
import { listClaims, listsOn, type MembershipClaim, membershipClaims } from './read';

/** *ECOWAS member Mali*, told after Mali left; only lists of members that are complete can prove it. */
export const membership: SentenceClaims = {
  needs: Cue.country | Cue.body | Cue.membership,
  *look(context, sentence) {
    for (const claim of membershipClaims(sentence)) yield drafted(context, sentence, claim);
  },
};

/** *Its members are France, Italy and Spain*: the body may be one that the text names anywhere. */
export const memberLists: DocumentClaims = {
  on: listsOn,
  *compare(context, pages) {
    for (const page of pages) {
      yield;
      for (const list of listsOn(page)) {
        const sentence = page.sentences[list.sentence] as Sentence;
        for (const claim of listClaims(context, sentence, list)) yield drafted(context, sentence, claim);
      }
    }
  },
};

function drafted(context: CheckContext, sentence: Sentence, claim: MembershipClaim): ClaimDraft {
  return {
    kind: 'membership',
    ...spanOf(sentence.page, claim.from, claim.to),
    subject: claim.member.entity.id,
    object: claim.body.id,
    stance: claim.says === 'outsider' ? 'negated' : claim.says === 'former' ? 'former' : 'asserted',
    judgement: judged(context, sentence, claim),
  };
}

function judged(context: CheckContext, sentence: Sentence, claim: MembershipClaim): Judgement {
  const { facts } = context;
  const { body } = claim;
  const member = claim.member.record;
  const times = claim.now ? timesOfSentence(context, sentence) : timesOf(context, sentence, claim.from, claim.to);
  if (!member || !times?.length) return unknown();
  const day = (times[0] as Days).first;
  const terms = membersOf(facts, body.id, null).filter(term => term.member.id === member.id);
  const span = spanOf(sentence.page, claim.from, claim.to);
  const holds = times.some(days => isSurely(context, member.id, body.id, days));
  const fitting = terms.filter(({ statement }) => times.some(({ first }) => holdsOn(statement, first) === 'yes'));
  const evidence = terms.length > 0 ? terms.map(proof) : listProof(context, body.id);
  const periods = terms.map(({ statement }) => periodText(statement)).join(' and ');
  const wrong = (message: string, fixes: readonly Fix[] = []): Judgement => ({
    verdict: 'contradicts',
    evidence,
    alarm: { check: 'wrong-membership', message, fixes },
  });
  if (claim.says === 'outsider') {
    if (times.every(days => isSurely(context, member.id, body.id, days)))
      return wrong(
        `${member.name} was a member of ${withArticle(body)} on ${dateText(day)}, and has been one ${periods}.`,
      );
    return body.membersComplete && times.some(days => !belongs(context, member.id, body.id, days))
      ? agrees(...evidence)
      : unknown();
  }
  if (claim.says === 'former') {
    const left = terms.find(({ statement }) => statement.end !== undefined && statement.end <= day);
    return left && !holds ? agrees(proof(left)) : unknown();
  }
  if (claim.says === 'founder' && terms.length > 0) {
    if (body.membersComplete && joinedLater(body, terms))
      return wrong(`${member.name} joined ${withArticle(body)} later: it has been a member ${periods}.`);
    return holds ? agrees(...fitting.map(proof)) : unknown();
  }
  if (holds) return agrees(...fitting.map(proof));
  const isOutside = (id: string): boolean => !times.some(days => belongs(context, id, body.id, days));
  if (!body.membersComplete || !isOutside(member.id)) return unknown();
  // A list of several others is one of something else.
  if (claim.list && claim.list.filter(({ record }) => !record || isOutside(record.id)).length > 1) return unknown();
  const left = terms.filter(({ statement }) => statement.end !== undefined && statement.end <= day);
  return wrong(
    `${member.name} was not a member of ${withArticle(body)} on ${dateText(day)}${termsWords(terms, day)}.`,
    left.length > 0 && claim.begins
      ? [{ title: 'Add “former”', edits: [{ start: span.start, end: span.start, newText: 'former ' }] }]
      : [],
  );
}

/** *: it was a member from 1975 to 2000*, *: it joined only on 7 August 2024*. */
function termsWords(terms: readonly Membership[], day: string): string {
  const [only] = terms;
  if (!only) return '';
  const { start } = only.statement;
  if (terms.length === 1 && start !== undefined && start > day) return `: it joined only ${onDate(start)}`;
  return `: it was a member ${terms.map(({ statement }) => periodText(statement)).join(' and ')}`;
}

function isSurely({ facts }: CheckContext, member: string, body: string, { first, last }: Days): boolean {
  return isMember(facts, member, body, first) === 'yes' && isMember(facts, member, body, last) === 'yes';
}

/** Years within which those who found a body may ratify. */
const FOUNDING = 2;

function joinedLater({ start }: FactRecord, terms: readonly Membership[]): boolean {
  return (
    start !== undefined &&
    terms.every(
      ({ statement }) =>
        statement.alternatives.length === 0 &&
        Number(statement.start?.slice(0, 4) ?? 0) > Number(start.slice(0, 4)) + FOUNDING,
    )
  );
}

function belongs({ facts }: CheckContext, member: string, body: string, { first, last }: Days): boolean {
  return isMember(facts, member, body, first) !== 'no' || isMember(facts, member, body, last) !== 'no';
}

function proof({ statement, member, organisation }: Membership): Evidence {
  return evidenceOf(statement, `${member.name}: member of ${withArticle(organisation)} ${periodText(statement)}`);
}

/** The list without the state: any entry names the source. */
function listProof({ facts }: CheckContext, body: string): Evidence[] {
  const [entry] = membersOf(facts, body, null);
  return entry
    ? [
        evidenceOf(
          entry.statement,
          `The list of members of ${entry.organisation.name} is complete and does not have it`,
        ),
      ]
    : [];
}
