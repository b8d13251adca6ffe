import { type FactBase, type FactRecord, nameKey } from '../../facts';
import type { EntityType } from '../model';
import type { GazetteerName } from '../names/gazetteer';
import { othersOf, statesOf } from './countries';
import type { Group } from './groups';
import { supportOf } from './support';

/** What the document's other names say about which of several namesakes is meant. */
export interface LinkContext {
  readonly facts: FactBase;
  /** How often each state is named, by record id: itself, its people, its places. */
  readonly countries: ReadonlyMap<string, number>;
  /** Year of the article, if known. */
  readonly year: number | undefined;
}

/** What a group was found to mean, and for which type and names around it that was asked. */
export interface Choice {
  readonly type: EntityType;
  readonly context: LinkContext;
  readonly record: FactRecord | undefined;
  /** Whether the text bears the record out, or it is only the likeliest of its name. */
  readonly sure: boolean;
  readonly otherReadings: readonly string[];
}

/** Which types of record a name of a type can stand for. */
const COMPATIBLE: Readonly<Record<EntityType, readonly FactRecord['type'][]>> = {
  person: ['person'],
  country: ['country'],
  place: ['place', 'country'],
  organisation: ['organisation', 'armedGroup'],
  armedGroup: ['armedGroup', 'organisation'],
  event: ['event'],
};

/** Names that others share are linked only above this many points. */
const ENOUGH = 30;
/** Of two persons of one surname, one must be meant by this many points more. */
const CLEAR = 12;
/** A surname alone means a person whose state the text does not speak of only if everybody knows that person. */
const FAMOUS = 62;

/** What a person of the second tier loses where the text does not speak of the state. */
const STRANGER = 80;

/**
 * The record that a group means, or undefined: a namesake in an unrelated role links to nothing.
 * Scored by prominence, by the states that the text is about, and by whether the record existed at the time.
 * @param type as what the name is read
 */
export function chooseRecord(group: Group, context: LinkContext, type = group.type): FactRecord | undefined {
  let best: { record: FactRecord; points: number } | undefined;
  let rival = Number.NEGATIVE_INFINITY;
  for (const name of group.names) {
    const { record } = name;
    if (!COMPATIBLE[type].includes(record.type)) continue;
    const points = pointsOf(name, group, type, context);
    if (!best || points > best.points) {
      if (best && best.record !== record) rival = best.points;
      best = { record, points };
    } else if (record !== best.record && points > rival) {
      rival = points;
    }
  }
  if (!best || best.points < ENOUGH) return undefined;
  if (support(best.record, group, context) === 'none') return undefined;
  const surnameOnly = best.record.type === 'person' && group.words.length === 1;
  return surnameOnly && best.points - rival < CLEAR ? undefined : best.record;
}

/** How far the document bears out that a group means a record. */
export function support(record: FactRecord, group: Group, context: LinkContext): ReturnType<typeof supportOf> {
  const { countries, facts } = context;
  return supportOf(record, group, othersOf(group, record.country ?? record.id, countries, facts));
}

/** Records of the same name are worth telling the reader of from this many points on, and no more than so many of them. */
const PLAUSIBLE = 30;
const MOST_READINGS = 5;

/** Ids of other records that a group's name could stand for, the likeliest first. */
export function otherReadings(group: Group, chosen: FactRecord | undefined, context: LinkContext): readonly string[] {
  const points = new Map<FactRecord, number>();
  for (const name of group.namesakes ?? group.names) {
    if (name.record === chosen || name.record.type === 'position') continue;
    points.set(name.record, Math.max(points.get(name.record) ?? 0, pointsOf(name, group, group.type, context)));
  }
  return [...points]
    .filter(([, found]) => found >= PLAUSIBLE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_READINGS)
    .map(([record]) => record.id);
}

/** *Pope Francis*: a namesake whom the fact base knows with the title that the text gives. */
function bearsTitle(record: FactRecord, group: Group): boolean {
  return group.occurrences.some(({ candidate: { title, key } }) => {
    if (!title) return false;
    const written = `${title.slice(title.lastIndexOf(' ') + 1)} ${key}`;
    return nameKey(record.name) === written || record.aliases.some(alias => nameKey(alias.text) === written);
  });
}

/** How often other names speak of a record's state: what is ambiguous may not speak for itself. */
function othersAbout(record: FactRecord, group: Group, { countries, facts }: LinkContext): number {
  const about = (record.country !== undefined && countries.get(record.country)) || countries.get(record.id) || 0;
  if (about === 0 || group.names.length === 1) return about;
  const own = statesOf(group, facts);
  const speaks = own.has(record.id) || (record.country !== undefined && own.has(record.country));
  return speaks ? Math.max(0, about - group.occurrences.length / own.size) : about;
}

function pointsOf({ record, kind }: GazetteerName, group: Group, type: EntityType, context: LinkContext): number {
  const { year } = context;
  const about = othersAbout(record, group, context);
  let points = record.prominence + (about > 0 ? 25 + Math.min(25, 5 * about) : 0);
  if (record.type === type) points += 10;
  if (record.type === 'person')
    points += group.words.length > 1 ? 60 : about > 0 || record.prominence >= FAMOUS ? 0 : -60;
  else if (group.words.length > 1) points += 30;
  else if (record.type === 'country' && type === 'place') points += 15;
  else if (record.type === 'place') points += 15;
  else points += 25;
  if (kind === 'surname' || kind === 'short') points -= 10;
  // Whom no editor has read about shares the name with many others: only a text about that state can mean such a person.
  if (record.unreviewed && about === 0) points -= STRANGER;
  if (record.type === 'person' && bearsTitle(record, group)) points += 70;
  if (year !== undefined && record.type !== 'event') {
    if (record.start && Number(record.start.slice(0, 4)) > year + 1) points -= 60;
    if (record.end && record.type === 'person' && Number(record.end.slice(0, 4)) < year - 60) points -= 15;
  }
  return points;
}
