import { dateText, type FactRecord, isMember, type Membership, membersOf, periodText } from '../../facts';
import type { Days } from './calendarDays';
import type { DocumentCheck, Draft, SentenceCheck } from './check';
import { listClaims, listsOn, type MembershipClaim, membershipClaims } from './claims/memberships';
import { timesOf } from './claims/times';
import type { CheckContext } from './context';
import { Cue } from './cues';
import { evidenceOf } from './evidence';
import { type Sentence, spanOf } from './page';

/** *ECOWAS member Mali*, told after Mali left; only lists of members that are complete can prove it. */
export const membership: SentenceCheck = {
  needs: Cue.country | Cue.body | Cue.membership,
  *look(context, sentence) {
    for (const claim of membershipClaims(sentence)) {
      const draft = judged(context, sentence, claim);
      if (draft) yield draft;
    }
  },
};

/** *Its members are France, Italy and Spain*: the body may be one that the text names anywhere. */
export const memberLists: DocumentCheck = {
  on: listsOn,
  *compare(context, pages) {
    for (const page of pages) {
      yield;
      for (const list of listsOn(page)) {
        const sentence = page.sentences[list.sentence] as Sentence;
        for (const claim of listClaims(context, sentence, list)) {
          const draft = judged(context, sentence, claim);
          if (draft) yield draft;
        }
      }
    }
  },
};

function judged(context: CheckContext, sentence: Sentence, claim: MembershipClaim): Draft | undefined {
  const { facts } = context;
  const { body } = claim;
  const member = claim.member.record;
  const times = timesOf(context, sentence, claim.from, claim.to);
  if (!body.membersComplete || !member || !times?.length) return undefined;
  const day = (times[0] as Days).first;
  const terms = membersOf(facts, body.id, null).filter(term => term.member.id === member.id);
  const span = spanOf(sentence.page, claim.from, claim.to);
  const evidence = terms.length > 0 ? terms.map(term => proof(term)) : listProof(context, body.id);
  const wrong = { check: 'wrong-membership', ...span, evidence } as const;
  const periods = terms.map(({ statement }) => periodText(statement)).join(' and ');
  if (claim.says === 'outsider')
    return times.every(days => isSurely(context, member.id, body.id, days))
      ? { ...wrong, message: `${member.name} was a member of ${body.name} on ${dateText(day)}: ${periods}.` }
      : undefined;
  if (claim.says === 'founder' && terms.length > 0)
    return joinedLater(body, terms)
      ? { ...wrong, message: `${member.name} joined ${body.name} later: member ${periods}.` }
      : undefined;
  const isOutside = (id: string): boolean => !times.some(days => belongs(context, id, body.id, days));
  if (!isOutside(member.id)) return undefined;
  // A list of several others is one of something else.
  if (claim.list && claim.list.filter(({ record }) => !record || isOutside(record.id)).length > 1) return undefined;
  const left = terms.filter(({ statement }) => statement.end !== undefined && statement.end <= day);
  return {
    ...wrong,
    message: `${member.name} was not a member of ${body.name} on ${dateText(day)}${terms.length > 0 ? `: it was one ${periods}` : ''}.`,
    fixes:
      left.length > 0 && claim.begins
        ? [{ title: 'Add “former”', edits: [{ start: span.start, end: span.start, newText: 'former ' }] }]
        : [],
  };
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

function proof({ statement, member, organisation }: Membership): NonNullable<Draft['evidence']>[number] {
  return evidenceOf(statement, `${member.name}: member of ${organisation.name} ${periodText(statement)}`);
}

/** The list without the state: any entry names the source. */
function listProof({ facts }: CheckContext, body: string): NonNullable<Draft['evidence']> {
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
