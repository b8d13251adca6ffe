import type { FactRecord } from '../../facts';
import type { EntityType } from '../model';
import type { GazetteerName } from '../names/words/gazetteer';
import type { Group } from './groups/groups';
import { bearerOf, isBorneOut, namesakeMeant, standsAlone } from './persons/bearers';
import type { Chosen, LinkContext } from './states/context';
import { othersAbout, othersOf } from './states/countries';
import { supportOf } from './support';

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

/** What a person of the second tier loses where the text does not speak of the state. */
const STRANGER = 80;

/**
 * The record that a group means, or undefined: a namesake in an unrelated role links to nothing.
 * Scored by prominence, by the states that the text is about, and by whether the record existed at the time.
 * @param type as what the name is read
 */
export function chooseRecord(group: Group, context: LinkContext, type = group.type): Chosen | undefined {
  if (type === 'person' && standsAlone(group)) return bearerOf(group, context);
  const points = new Map<FactRecord, number>();
  let best: FactRecord | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const name of group.names) {
    const { record } = name;
    if (!COMPATIBLE[type].includes(record.type)) continue;
    const own = Math.max(points.get(record) ?? most - 1, pointsOf(name, group, type, context));
    points.set(record, own);
    if (best && own <= most) continue;
    best = record;
    most = own;
  }
  if (!best || most < ENOUGH) return undefined;
  if (type !== 'person') {
    const supported = support(best, group, context);
    return supported === 'none' ? undefined : { record: best, sure: supported === 'sure' };
  }
  const rivals = [...points].filter(([, own]) => most - own < CLEAR).map(([record]) => record);
  return rivals.length > 1
    ? namesakeMeant(rivals, group, context)
    : { record: best, sure: isBorneOut(best, group, context) };
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

function pointsOf({ record, kind }: GazetteerName, group: Group, type: EntityType, context: LinkContext): number {
  const year = context.date ? Number(context.date.slice(0, 4)) : undefined;
  const about = othersAbout(record, group, context);
  let points = record.prominence + (about > 0 ? 25 + Math.min(25, 5 * about) : 0);
  if (record.type === type) points += 10;
  if (record.type === 'person') points += group.words.length > 1 ? 60 : about > 0 ? 0 : -60;
  else if (group.words.length > 1) points += 30;
  else if (record.type === 'country' && type === 'place') points += 15;
  else if (record.type === 'place') points += 15;
  else points += 25;
  if (kind === 'surname' || kind === 'short') points -= 10;
  // Whom no editor has read about shares the name with many others: only a text about that state can mean such a person.
  if (record.unreviewed && about === 0) points -= STRANGER;
  if (year !== undefined && record.type !== 'event') {
    if (record.start && Number(record.start.slice(0, 4)) > year + 1) points -= 60;
    if (record.end && record.type === 'person' && Number(record.end.slice(0, 4)) < year - 60) points -= 15;
  }
  return points;
}
