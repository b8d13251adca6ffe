import { type FactRecord, fold, holdsOn, type Office } from '../../../facts';
import type { Days } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import type { Sentence } from '../../pages/page';
import { agrees, type Judgement, notJudged, unknown } from '../claim';
import { officeEvidence } from '../evidence';
import { alarmFor, type Wrong } from './alarm';
import { type OfficeClaim, ownerOf } from './claim';
import { type OfficeDays, officeDays } from './days';
import { fills, heldSome, holdersKnown, mayHold, officesKnown, shifted, surelyHeld, termOf } from './known';

/** Who left office longer ago is history, and a text that names the office tells it. */
const HISTORY_YEARS = 12;
/** So many days before its date a text without a dateline may tell of: the review of a month, and news. */
const REVIEWED = 130;
const NEWS = 45;

/**
 * What the record says to an office: it agrees if the person held it on a day that the sentence can speak of, and
 * contradicts if for all of them it knows that somebody else did.
 */
export function judgeOffice(context: CheckContext, sentence: Sentence, claim: OfficeClaim): Judgement {
  const { facts, articleDate } = context;
  const person = claim.person.record;
  if (claim.stance === 'planned') return notJudged('planned');
  if (person?.type !== 'person') return unknown('The record does not know the person');
  const owner = ownerOf(claim.of) ?? stateOf(context, claim.under);
  if ((claim.of ?? claim.under) && !owner) return unknown();
  const when = whenOf(context, sentence, claim);
  const own = officesKnown(facts, person.id);
  const inRole = own.filter(office => fills(office, claim.roles));
  const ofOwner = owner ? inRole.filter(({ of }) => of?.id === owner.id) : inRole;
  const right = ofOwner.find(office => isRight(office, claim, when, articleDate));
  if (right) return agrees(officeEvidence(facts, right.statement));
  if (claim.stance === 'former' || !articleDate) return unknown();
  return accused(context, sentence, claim, { person, owner, own, inRole, when }) ?? unknown();
}

/** The state in which somebody holds office whose minister or deputy is named. */
function stateOf({ facts }: CheckContext, chief: OfficeClaim['under']): FactRecord | undefined {
  if (!chief?.record) return undefined;
  const [office] = officesKnown(facts, chief.record.id);
  return office?.of ?? (chief.record.country === undefined ? undefined : facts.record(chief.record.country));
}

/** The days of which the sentence can speak: with the chief's name those of the chief's time, too. */
function whenOf(context: CheckContext, sentence: Sentence, claim: OfficeClaim): OfficeDays {
  const when = officeDays(context, sentence, claim);
  const chief = claim.under?.record;
  if (!chief) return when;
  const offices = officesKnown(context.facts, chief.id);
  const inOffice = when.days.every(days => offices.some(office => surelyHeld(office, days)));
  return inOffice ? when : { ...when, open: true };
}

/** Whether an office makes the claim right: held on a day of which it speaks, or before. */
function isRight(
  office: Office,
  { stance }: OfficeClaim,
  { days, open }: OfficeDays,
  articleDate: string | null,
): boolean {
  const { start, end } = office.statement;
  if (stance === 'former') return end !== undefined && (articleDate === null || end <= articleDate);
  if (days.some(each => heldSome(office, each))) return true;
  return open && start !== undefined && (articleDate === null || start <= articleDate);
}

interface Case extends Omit<Wrong, 'owner' | 'rival'> {
  /** Whose office the text says it is, if it does. */
  readonly owner: FactRecord | undefined;
}

/** Years after which an office that nobody is known to have held since was done away with: *Prime Minister of Nigeria*. */
const DISUSE = 10;

const isInUse = ({ statement: { end } }: Office, day: string): boolean =>
  end === undefined || Number(end.slice(0, 4)) + DISUSE >= Number(day.slice(0, 4));

/** The judgement that the claim is wrong; undefined where any reading may be right. */
function accused(context: CheckContext, sentence: Sentence, claim: OfficeClaim, found: Case): Judgement | undefined {
  const { facts, isCurrent, isDatelined } = context;
  const { person, own, inRole, when } = found;
  const owner =
    found.owner ?? inRole[0]?.of ?? (person.country === undefined ? undefined : facts.record(person.country));
  // *Party leader X*, and a surname that may be somebody else's.
  if (!claim.of && claim.roles.includes('leader')) return undefined;
  if (inRole.length === 0 && claim.person.to - claim.person.from === 1) return undefined;
  if (!owner || own.length === 0 || !owns(owner)) return undefined;
  if (mayBeAnother(context, claim, owner, when)) return undefined;
  const held = inRole.filter(({ of }) => of?.id === owner.id);
  const never = isElsewhere(inRole, owner, when) || isNeverHead(claim, found, owner);
  if (when.open ? !never : isHistory(context, person, inRole, own, when)) return undefined;
  // Nothing shows that a text of no day speaks of its date, and the office was once held.
  if (!when.open && held.length > 0 && !when.anchored) return undefined;
  if (
    !isDatelined &&
    !when.present &&
    held.some(({ statement }) => isRecent(statement.end, when.days, isCurrent ? NEWS : REVIEWED))
  )
    return undefined;
  if (!claim.of && inRole.some(office => when.days.some(days => mayHold(office, days)))) return undefined;
  const holders = holdersKnown(facts, owner.id, claim.roles);
  // Of a body that several lead, each in a way of its own, nobody is denied to lead it.
  const leading = holders.filter(office => when.days.some(({ first }) => isInUse(office, first)));
  if (claim.roles.includes('leader') && new Set(leading.map(({ position }) => position.id)).size > 1) return undefined;
  const rivals: Office[] = [];
  for (const days of when.days) {
    if (holders.some(office => office.person.id === person.id && mayHold(office, days))) return undefined;
    const rival = holders.find(office => office.person.id !== person.id && surelyHeld(office, days));
    if (!rival || sharesName(rival.person, claim)) return undefined;
    rivals.push(rival);
  }
  const [rival] = rivals;
  if (!rival) return undefined;
  const { alarm, evidence } = alarmFor(sentence, claim, { ...found, owner, rival });
  return {
    verdict: 'contradicts',
    evidence: evidence.map(office => officeEvidence(facts, office.statement)),
    alarm,
    rightIn: held.map(termOf),
  };
}

/** Offices of states and of bodies are compared; those of parties and firms the facts know too patchily. */
const owns = ({ type, kind }: FactRecord): boolean =>
  type === 'country' || (type === 'organisation' && !/^(?:party|company|firm)$/.test(kind));

/** Whether somebody else of the name may hold the office. */
function mayBeAnother(
  { facts }: CheckContext,
  { person, roles }: OfficeClaim,
  owner: FactRecord,
  { days }: OfficeDays,
): boolean {
  return person.entity.otherReadings.some(id =>
    officesKnown(facts, id).some(
      office => office.of?.id === owner.id && fills(office, roles) && days.some(each => mayHold(office, each)),
    ),
  );
}

/** Whether the person held the same office, but of another state, and never this one: no time makes the claim right. */
function isElsewhere(inRole: readonly Office[], owner: FactRecord, { days }: OfficeDays): boolean {
  return (
    inRole.length > 0 &&
    inRole.every(({ of }) => of !== undefined && of.id !== owner.id) &&
    inRole.some(office => days.some(each => (office.statement.start ?? '9') <= each.last))
  );
}

/** Whether the person is known for another office of the same state, and was never one of its heads, all of whom are known. */
function isNeverHead({ roles }: OfficeClaim, { own, inRole, when }: Case, owner: FactRecord): boolean {
  return (
    inRole.length === 0 &&
    roles.every(role => role === 'president' || role === 'prime minister' || role === 'monarch') &&
    own.some(office => office.of?.id === owner.id && when.days.some(days => mayHold(office, days)))
  );
}

function isRecent(end: string | undefined, days: readonly Days[], reach: number): boolean {
  return end !== undefined && days.some(({ first }) => end <= first && end >= shifted(first, -reach));
}

/** Long out of office, or dead, and nothing in the sentence but the article's date to compare with. */
function isHistory(
  { articleDate }: CheckContext,
  person: FactRecord,
  inRole: readonly Office[],
  own: readonly Office[],
  { days }: OfficeDays,
): boolean {
  if (!articleDate) return false;
  const year = Number(articleDate.slice(0, 4));
  if (inRole.length > 0 && own.some(({ statement }) => holdsOn(statement, articleDate) === 'yes')) return false;
  if (person.end !== undefined && person.end.slice(0, 10) < articleDate && days.length < 2) return true;
  const last = inRole.map(({ statement }) => Number((statement.end ?? '9999').slice(0, 4)));
  return last.length > 0 && Math.max(...last) < year - HISTORY_YEARS;
}

/** A namesake in the office: then the link is what is wrong. */
function sharesName(rival: FactRecord, { person }: OfficeClaim): boolean {
  const words = new Set(
    [rival.name, ...rival.aliases.map(({ text }) => text)].flatMap(name => fold(name).split(/[\s-]+/)),
  );
  return fold(person.mention.text)
    .split(/[\s-]+/)
    .every(word => words.has(word));
}
