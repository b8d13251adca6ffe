import { type FactRecord, nameKey } from '../../../facts';
import { GOVERNMENT } from '../../names/evidence/standing';
import type { GazetteerName } from '../../names/words/gazetteer';
import type { Group, Occurrence } from '../groups/groups';
import type { Chosen, LinkContext } from '../states/context';
import { countriesBeside, othersOf } from '../states/countries';
import { type OfficeWords, officeWords } from './officeWords';
import { fits, type Term, termsOf, type When, whenOf, yearsApart } from './terms';

/** A title is used until shortly after the office; years. */
const NEAR = 1.5;
/** Of two holders of an office one is meant by so many years. */
const CLEARLY = 0.6;
/** The office of somebody other than the head of a state is as far away as that more; years. */
const MINOR = 0.3;
/** Those of whom everybody has heard. */
const FAMOUS = 62;
/** … and of hardly anybody else of the name: *Macron*. */
const UNMISTAKABLE = 70;
/** … so that even an everyday word stands for them: *Trump*. */
const HOUSEHOLD_NAME = 75;
/** Of whom a text may speak by surname without saying who they are, in an article of their day and state. */
const NOTABLE = 55;
/** So many years after the office a former leader may be spoken of by surname. */
const REMEMBERED = 12;
/** More persons of one surname than this cannot be told apart by their state. */
const MANY = 3;
/** The first occurrences say enough of a name. */
const MOST_ASKED = 24;

/** The persons whom a name can mean, each once. */
export function personsOf({ names }: Pick<Group, 'names'>): readonly FactRecord[] {
  const persons = new Set<FactRecord>();
  for (const { record } of names) if (record.type === 'person') persons.add(record);
  return [...persons];
}

/** Whether a name is less than a full one: *Bush*, *Al Thani*, *Saddam*. */
export function standsAlone(group: Group): boolean {
  if (group.words.length === 1) return true;
  return group.names.every(({ kind, record }) => record.type !== 'person' || isPart(kind));
}

const isPart = (kind: GazetteerName['kind']): boolean => kind === 'surname' || kind === 'short';

/**
 * The person whom a name of one word or a surname means, where the text names nobody in full: a record only if
 * something introduces its bearer. An office that the text gives him decides, with its state and day; else he must be
 * known to everybody, or be of note in a state that the text speaks of, on the day that it speaks of.
 */
export function bearerOf(group: Group, context: LinkContext): Chosen | undefined {
  const persons = personsOf(group);
  let titled = false;
  for (const occurrence of group.occurrences.slice(0, MOST_ASKED)) {
    const office = officeWords(occurrence.candidate.standing?.office ?? '');
    if (office.kind !== 'office') continue;
    titled = true;
    const record = addressed(persons, occurrence, context) ?? holderAt(persons, occurrence, office, context);
    if (record) return { record, sure: true };
  }
  const isPartial = ({ candidate }: Occurrence): boolean => candidate.standing?.partial ?? false;
  if (group.occurrences.every(isPartial)) return undefined;
  const famous = famousOf(persons, group, titled, context);
  if (famous || titled || group.occurrences.some(isPartial)) return famous;
  const [only] = persons.filter(person => isOfNote(person, group, persons, context));
  return only && persons.every(person => person === only || !isOfNote(person, group, persons, context))
    ? { record: only, sure: false }
    : undefined;
}

/** The one among persons of one full name whom the text gives an office that is his, or who leads a state on its day. */
export function namesakeMeant(persons: readonly FactRecord[], group: Group, context: LinkContext): Chosen | undefined {
  const titled = holderByTitle(persons, group, context);
  if (titled) return { record: titled, sure: true };
  const [first] = group.occurrences;
  const leader = first && holderAt(persons, first, LEADER, context);
  return leader && { record: leader, sure: false };
}

const LEADER = officeWords(GOVERNMENT);

/** Whether more than a full name speaks for a person: strangers can be called so, too. */
export function isBorneOut(person: FactRecord, group: Group, context: LinkContext): boolean {
  if (person.prominence >= NOTABLE || holderByTitle([person], group, context)) return true;
  if (!isSpokenOf(person, group, context)) return false;
  const terms = termsOf(context.facts, person.id);
  const when = whenFor(group.occurrences[0] as Occurrence, context);
  return terms.some(term => term.head || (when && yearsApart(term, when) <= REMEMBERED));
}

function holderByTitle(persons: readonly FactRecord[], group: Group, context: LinkContext): FactRecord | undefined {
  for (const occurrence of group.occurrences.slice(0, MOST_ASKED)) {
    const office = officeWords(occurrence.candidate.standing?.office ?? '');
    const record = office.kind === 'office' ? holderAt(persons, occurrence, office, context) : undefined;
    if (record) return record;
  }
  return undefined;
}

/** *Pope Francis*, *Prince William*: whom the record knows by the title that the text gives. */
function addressed(
  persons: readonly FactRecord[],
  occurrence: Occurrence,
  context: LinkContext,
): FactRecord | undefined {
  const { title, key } = occurrence.candidate;
  const called = persons.filter(person => bearsTitle(person, title, key) && !isAfter(person, occurrence, context));
  return called.length === 1 ? called[0] : undefined;
}

function bearsTitle(record: FactRecord, title: string, key: string): boolean {
  if (title === '') return false;
  const written = `${title.slice(title.lastIndexOf(' ') + 1)} ${key}`;
  return nameKey(record.name) === written || record.aliases.some(alias => nameKey(alias.text) === written);
}

/**
 * The one among persons who held an office on the day that an occurrence speaks of, or near it. Its sentence’s year
 * counts before the article’s date, a state beside the title before those of the text.
 */
export function holderAt(
  persons: readonly FactRecord[],
  occurrence: Occurrence,
  office: OfficeWords,
  context: LinkContext,
): FactRecord | undefined {
  const when = whenFor(occurrence, context);
  const beside = countriesBeside(occurrence, context.facts);
  const held = persons.flatMap(record => {
    const found = nearestTerm(record, office, when, context);
    if (!found) return [];
    const states = [record.country, found.term.of];
    const isOther = beside.size > 0 && !states.some(state => state !== undefined && beside.has(state));
    const isNamed = states.some(state => state !== undefined && (context.countries.get(state) ?? 0) > 0);
    const isLeader = found.term.head && !record.unreviewed;
    const isKnown = isLeader || isNamed || (persons.length === 1 && record.prominence >= NOTABLE);
    return isOther || !isKnown ? [] : [{ record, apart: found.apart, isNamed }];
  });
  held.sort((a, b) => a.apart - b.apart);
  const [best] = held;
  if (!best || best.apart > NEAR) return undefined;
  const close = held.filter(({ apart }) => apart - best.apart <= CLEARLY);
  if (close.length > 1) {
    const named = close.filter(({ isNamed }) => isNamed);
    return named.length === 1 ? named[0]?.record : undefined;
  }
  const isOthers = (person: FactRecord): boolean => person !== best.record && led(person, when, context);
  return !best.isNamed && persons.some(isOthers) ? undefined : best.record;
}

/** Whether a person was a leader by some day, of a state that the text speaks of. */
function led({ id, country }: FactRecord, when: When | undefined, { countries, facts }: LinkContext): boolean {
  const isNamed = country !== undefined && (countries.get(country) ?? 0) > 0;
  return isNamed && termsOf(facts, id).some(({ head, from }) => head && (!when || from <= when.to));
}

function nearestTerm(
  { id }: FactRecord,
  office: OfficeWords,
  when: When | undefined,
  { facts }: LinkContext,
): { term: Term; apart: number } | undefined {
  let best: { term: Term; apart: number } | undefined;
  for (const term of termsOf(facts, id)) {
    if (!fits(term, office)) continue;
    if (when && term.from > when.to + (office.elect ? 1 : NEAR)) continue;
    if (office.former && when && term.to > when.to + NEAR) continue;
    const apart = (office.former && when ? 0 : yearsApart(term, when)) + (term.head ? 0 : MINOR);
    if (!best || apart < best.apart) best = { term, apart };
  }
  return best;
}

/** The day that an occurrence speaks of: the year of its sentence, else the article’s date. */
function whenFor({ candidate: { standing } }: Occurrence, { date }: LinkContext): When | undefined {
  const year = standing?.year;
  if (year === undefined) return date ? whenOf(date) : undefined;
  const isArticles = date?.startsWith(`${year}`);
  return whenOf(isArticles && date ? date : String(year));
}

/** Somebody whom everybody knows by that name alone, and no other of the name of whom the text could speak. */
function famousOf(
  persons: readonly FactRecord[],
  group: Group,
  titled: boolean,
  context: LinkContext,
): Chosen | undefined {
  const [best] = [...persons].sort((a, b) => b.prominence - a.prominence);
  if (!best || best.prominence < FAMOUS || isAfter(best, group.occurrences[0] as Occurrence, context)) return undefined;
  if (isEveryday(group) && best.prominence < HOUSEHOLD_NAME) return undefined;
  const alone = persons.length === 1 || best.prominence >= UNMISTAKABLE;
  const near = isSpokenOf(best, group, context) || (alone && !titled);
  const isOthers = (person: FactRecord): boolean => person !== best && isSpokenOf(person, group, context);
  const rival = !isSpokenOf(best, group, context) && persons.some(isOthers);
  return near && !rival ? { record: best, sure: true } : undefined;
}

/** Whether somebody was nobody yet on the day that an occurrence speaks of. */
function isAfter({ id }: FactRecord, occurrence: Occurrence, context: LinkContext): boolean {
  const when = whenFor(occurrence, context);
  const terms = termsOf(context.facts, id);
  return when !== undefined && terms.length > 0 && terms.every(({ from }) => from > when.to + REMEMBERED);
}

/** Whether a text may speak of a person by that name alone: it speaks of the state, and of the person’s day. */
function isOfNote(person: FactRecord, group: Group, persons: readonly FactRecord[], context: LinkContext): boolean {
  const { id, prominence } = person;
  if (isEveryday(group) || person.unreviewed || !isSpokenOf(person, group, context)) return false;
  const own = group.names.find(({ record }) => record === person);
  if (own && !isPart(own.kind)) return true;
  const when = whenFor(group.occurrences[0] as Occurrence, context);
  const terms = termsOf(context.facts, id);
  const isFree = persons.length <= MANY;
  const led = terms.some(
    term => term.head && (!when || term.from <= when.to + 1) && yearsApart(term, when) <= (isFree ? REMEMBERED : 0),
  );
  if (led) return true;
  if (persons.length > 1 || isGivenName(group)) return false;
  const serves = when !== undefined && terms.some(term => !term.ofMany && yearsApart(term, when) === 0);
  return prominence >= NOTABLE || serves;
}

/** Whether other names speak of a person's state. */
function isSpokenOf({ country }: FactRecord, group: Group, { countries, facts }: LinkContext): boolean {
  return country !== undefined && othersOf(group, country, countries, facts) > 0;
}

function isEveryday({ occurrences }: Group): boolean {
  return occurrences[0]?.candidate.standing?.everyday ?? false;
}

function isGivenName({ occurrences }: Group): boolean {
  return occurrences[0]?.candidate.standing?.given ?? false;
}
