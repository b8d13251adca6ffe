import type { FactRecord } from '../../facts/model';
import { fold } from '../../facts/slug';
import type { Entity, EntityType, MentionForm } from '../model';
import type { Group, Occurrence } from './groups/groups';

/** Who or what is meant; the same object for as long as it is. What the text calls it is another matter. */
export interface Draft {
  readonly id: string;
  readonly type: EntityType;
  readonly record: FactRecord | undefined;
  readonly name: string;
  /** How each way of writing names it, as far as somebody asked. */
  readonly forms: Map<string, MentionForm>;
  /** What was made of it last. */
  entity?: Entity;
  /** The writings of the text that the entity was made with. */
  surfaces?: readonly string[];
}

export function recordType(record: FactRecord): EntityType {
  return record.type === 'position' ? 'organisation' : record.type;
}

/** @param before drafts by id that may be taken over */
export function draftFor(group: Group, record: FactRecord | undefined, before: ReadonlyMap<string, Draft>): Draft {
  const name = record?.name ?? (group.fullName ? group.key : group.surface);
  const type = record ? recordType(record) : group.type;
  const isMeant = (draft: Draft | undefined): draft is Draft =>
    draft?.record === record && draft?.type === type && draft.name === name;
  if (isMeant(group.draft)) return group.draft;
  const id = record?.id ?? `doc:${group.key.replaceAll(' ', '-')}`;
  const last = before.get(id);
  group.draft = isMeant(last) ? last : { id, type, record, name, forms: new Map() };
  return group.draft;
}

/** The draft of a record that no group means. */
export function draftOf(record: FactRecord, before: ReadonlyMap<string, Draft>): Draft {
  const last = before.get(record.id);
  const { id, name } = record;
  return last?.record === record ? last : { id, type: recordType(record), record, name, forms: new Map() };
}

/** A name without the line breaks and markup that may stand inside its span. */
export function clean(text: string): string {
  return text.replace(/[*_~[\]]+/g, '').replace(/\s+/g, ' ');
}

/** @param surfaces how the text writes it */
export function toEntity(draft: Draft, surfaces: readonly string[], otherReadings: ReadonlySet<string>): Entity {
  const { id, type, name, record, entity } = draft;
  if (entity && sameItems(draft.surfaces ?? [], surfaces) && sameItems(entity.otherReadings, [...otherReadings]))
    return entity;
  const aliases = new Set<string>();
  for (const alias of record?.aliases ?? []) aliases.add(alias.text);
  for (const text of surfaces) aliases.add(text);
  aliases.delete(name);
  const made = {
    id,
    type,
    name,
    aliases: [...aliases],
    record: record !== undefined,
    otherReadings: [...otherReadings],
  };
  draft.entity = made;
  draft.surfaces = surfaces;
  return made;
}

/** Whether two lists hold the same things in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

export function formOf(text: string, draft: Draft, demonym: boolean, acronym: boolean): MentionForm {
  if (demonym) return 'demonym';
  const key = fold(clean(text));
  if (key === fold(draft.name)) return acronym && draft.record === undefined ? 'acronym' : 'name';
  const alias = draft.record?.aliases.find(other => fold(other.text) === key);
  if (alias?.kind === 'acronym' || (acronym && draft.type !== 'person')) return 'acronym';
  if (alias && alias.kind !== 'surname' && alias.kind !== 'short') return 'alias';
  const name = fold(draft.name);
  return alias || name.includes(key) ? 'short' : 'alias';
}

/** A record that is only the likeliest of its name is not told with more confidence than that. */
export const LIKELY = 0.75;

/** How sure the annotator is: what the fact base knows and the text bears out is surest. */
export function confidenceOf(occurrence: Occurrence, draft: Draft): number {
  const { group, candidate } = occurrence;
  if (candidate.demonym) return group.choice?.sure === false ? LIKELY : 0.95;
  let confidence = 0.55 + Math.min(0.3, 0.06 * Math.max(0, group.margin));
  if (draft.record) confidence += 0.15;
  if (candidate.weak) confidence -= 0.15;
  if (group.occurrences.length > 1) confidence += 0.05;
  if (group.choice?.sure === false && draft.record) confidence = Math.min(confidence, LIKELY);
  return Math.round(100 * Math.max(0.2, Math.min(0.99, confidence))) / 100;
}
