import {
  canProve,
  dateText,
  type FactBase,
  type FactRecord,
  fold,
  holdersOf,
  holdsOn,
  type Office,
  officesOf,
  periodText,
} from '../../facts';
import { addDays } from '../dates/calendar';
import { momentValue } from '../dates/moment';
import type { Fix, Span } from '../model';
import type { Days } from './calendarDays';
import { type Draft, replaceBy, type SentenceCheck } from './check';
import { type OfficeClaim, officeClaims, ownerOf } from './claims/offices';
import { timesOf } from './claims/times';
import type { CheckContext } from './context';
import { Cue } from './cues';
import { officeEvidence } from './evidence';
import { type Sentence, spanOf } from './page';
import { rolesOf } from './roles';

/** Sources differ by some days about the first and last day of a term. */
const SLACK = 14;
/** Who left office longer ago is history, and a text that names the office tells it. */
const HISTORY_YEARS = 12;

/**
 * *President X of Y* against who held the office on the days that the sentence can speak of. A claim is wrong only where
 * the facts know for all of them that somebody else did.
 */
export const offices: SentenceCheck = {
  needs: Cue.person | Cue.title,
  *look(context, sentence) {
    for (const claim of officeClaims(sentence)) {
      const draft = judged(context, sentence, claim);
      if (draft) yield draft;
    }
  },
};

function judged(context: CheckContext, sentence: Sentence, claim: OfficeClaim): Draft | undefined {
  const { facts } = context;
  const person = claim.person.record;
  if (!context.articleDate || person?.type !== 'person' || (claim.of && !ownerOf(claim.of))) return undefined;
  const times = timesOf(context, sentence, claim.from, claim.to);
  if (!times || times.length === 0) return undefined;
  const own = known(OFFICES, facts, person.id, () => officesOf(facts, person.id, null));
  const inRole = own.filter(office => rolesOf(office).has(claim.role));
  const owner = ownerOf(claim.of) ?? inRole[0]?.of ?? ownerById(facts, person.country);
  // *Party leader X*, and a surname that may be somebody else's.
  if (!claim.of && claim.role === 'leader') return undefined;
  if (inRole.length === 0 && claim.person.to - claim.person.from === 1) return undefined;
  if (!owner || own.length === 0 || isHistory(context, person, { own, inRole, times })) return undefined;
  const { role } = claim;
  const holders = known(HOLDERS, facts, `${owner.id}|${role}`, () =>
    holdersOf(facts, owner.id, null).filter(office => rolesOf(office).has(role)),
  );
  if (!claim.of && inRole.some(office => times.some(days => mayHold(office, days)))) return undefined;
  const rivals: Office[] = [];
  for (const days of times) {
    if (holders.some(office => office.person.id === person.id && mayHold(office, days))) return undefined;
    const rival = holders.find(office => office.person.id !== person.id && surelyHeld(office, days));
    if (!rival || sharesName(rival.person, claim)) return undefined;
    rivals.push(rival);
  }
  const rival = rivals[0];
  return rival && draftFor(context, sentence, claim, { person, owner, own, inRole, rival, times });
}

type Known = WeakMap<FactBase, Map<string, readonly Office[]>>;
const OFFICES: Known = new WeakMap();
const HOLDERS: Known = new WeakMap();

/** Offices gathered once: a text names the same few people and states again and again. */
function known(cache: Known, facts: FactBase, id: string, gather: () => readonly Office[]): readonly Office[] {
  let byId = cache.get(facts);
  if (!byId) {
    byId = new Map();
    cache.set(facts, byId);
  }
  let offices = byId.get(id);
  if (!offices) {
    offices = gather();
    byId.set(id, offices);
  }
  return offices;
}

interface Case {
  readonly person: FactRecord;
  readonly owner: FactRecord;
  /** The person's offices, and those of the claimed role among them. */
  readonly own: readonly Office[];
  readonly inRole: readonly Office[];
  /** Who held the office instead. */
  readonly rival: Office;
  readonly times: readonly Days[];
}

function draftFor({ facts }: CheckContext, { page }: Sentence, claim: OfficeClaim, found: Case): Draft {
  const { person, owner, own, inRole, rival, times } = found;
  const span = spanOf(page, claim.from, claim.to);
  const day = (times[0] as Days).first;
  const begun = inRole.filter(({ statement }) => (statement.start ?? '') <= day);
  const held = begun.filter(office => office.of?.id === owner.id);
  const elsewhere = inRole.find(office => office.of?.id !== owner.id && surelyHeld(office, times[0] as Days));
  const present = own.filter(office => surelyHeld(office, times[0] as Days));
  const named = `${article(rival.position.name)} was ${rival.person.name}`;
  const title = spanOf(page, claim.title.from, claim.title.to);
  if (elsewhere?.of && claim.of) {
    const demonym = claim.of.mention.type === 'demonym';
    const right = demonym ? elsewhere.of.demonyms[0] : elsewhere.of.name;
    return {
      check: owner.type === 'country' ? 'wrong-country' : 'wrong-title',
      ...span,
      message: `${person.name} is ${elsewhere.title} ${periodText(elsewhere.statement)}; on ${dateText(day)} ${named}.`,
      evidence: [officeEvidence(facts, elsewhere.statement), officeEvidence(facts, rival.statement)],
      fixes: right ? [replaceBy(claim.of.mention, right)] : [],
    };
  }
  const other = present[0] ?? (held.length === 0 ? own.find(office => office.of?.id === owner.id) : undefined);
  if (other && (held.length === 0 || present.some(office => office.of?.id === owner.id))) {
    return {
      check: 'wrong-title',
      ...span,
      message: `On ${dateText(day)} ${person.name} was ${other.title}; ${named}.`,
      evidence: [other, rival].map(office => officeEvidence(facts, office.statement)),
      fixes: titleFix(other, title, span.start === title.start),
    };
  }
  const was = held[0]
    ? `${person.name} was ${held[0].title} ${held.map(({ statement }) => periodText(statement)).join(', ')}`
    : `${person.name} is not known to have held the office`;
  return {
    check: 'stale-office',
    ...span,
    message: `${was}; on ${dateText(day)} ${named}.`,
    evidence: [...held.slice(0, 2), rival].map(office => officeEvidence(facts, office.statement)),
    fixes: [...formerFix(held, day, title), replaceBy(claim.person.mention, rival.person.name)],
  };
}

/** *former* before the title, where the term is over. */
function formerFix(held: readonly Office[], day: string, title: Span): Fix[] {
  const over = held.length > 0 && held.every(({ statement }) => statement.end !== undefined && statement.end <= day);
  return over ? [{ title: 'Add “former”', edits: [{ start: title.start, end: title.start, newText: 'former ' }] }] : [];
}

function titleFix(office: Office, title: Span, capital: boolean): Fix[] {
  const [role] = rolesOf(office);
  if (!role || role === 'leader') return [];
  const words = capital ? role.replace(/\b[a-z]/g, letter => letter.toUpperCase()) : role;
  return [replaceBy(title, words)];
}

const article = (office: string): string => `the ${office}`;

function ownerById(facts: FactBase, id: string | undefined): FactRecord | undefined {
  return id === undefined ? undefined : facts.record(id);
}

/** Long out of office, or dead, and nothing in the sentence but the article's date to compare with. */
function isHistory(
  { articleDate }: CheckContext,
  person: FactRecord,
  { own, inRole, times }: Pick<Case, 'own' | 'inRole' | 'times'>,
): boolean {
  if (!articleDate) return false;
  const year = Number(articleDate.slice(0, 4));
  if (inRole.length > 0 && own.some(({ statement }) => holdsOn(statement, articleDate) === 'yes')) return false;
  if (person.end !== undefined && person.end.slice(0, 10) < articleDate && times.length < 2) return true;
  const last = inRole.map(({ statement }) => Number((statement.end ?? '9999').slice(0, 4)));
  return last.length > 0 && Math.max(...last) < year - HISTORY_YEARS;
}

/** Whether the office may have been held on some of the days, give or take some more. */
function mayHold({ statement }: Office, days: Days): boolean {
  const from = shifted(days.first, -SLACK);
  const to = shifted(days.last, SLACK);
  const dates = from.slice(0, 7) === to.slice(0, 7) ? [from, to] : [from, days.first, days.last, to];
  if (dates.some(date => holdsOn(statement, date) !== 'no')) return true;
  const { start, end } = statement;
  return start !== undefined && start >= from && start <= to && (end === undefined || end >= from);
}

/** Whether the office was held throughout the days for sure, on the word of a fact that may contradict a text. */
function surelyHeld({ statement }: Office, days: Days): boolean {
  return canProve(statement) && holdsOn(statement, days.first) === 'yes' && holdsOn(statement, days.last) === 'yes';
}

function shifted(day: string, amount: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return momentValue(addDays({ year, month, day: date }, amount));
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
