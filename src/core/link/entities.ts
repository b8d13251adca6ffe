import type { FactRecord } from '../../facts/model';
import { fold } from '../../facts/slug';
import type { Entity, EntityType, MentionForm } from '../model';
import type { Group, Occurrence } from './groups';

/** An entity in the making: its groups, its record, its names. */
export interface Draft {
  readonly type: EntityType;
  readonly record: FactRecord | undefined;
  readonly name: string;
  /** How the text writes it, without markup. */
  readonly surfaces: Set<string>;
  /** How each way of writing names it. */
  readonly forms: Map<string, MentionForm>;
  /** Ids of other records that its names could stand for. */
  readonly otherReadings: Set<string>;
  readonly id: string;
}

export function recordType(record: FactRecord): EntityType {
  return record.type === 'position' ? 'organisation' : record.type;
}

export function draftFor(group: Group, record: FactRecord | undefined): Draft {
  const name = record?.name ?? surface(group);
  const type = record ? recordType(record) : group.type;
  const id = record?.id ?? `doc:${group.key.replaceAll(' ', '-')}`;
  return { type, record, name, surfaces: new Set(), forms: new Map(), otherReadings: new Set(), id };
}

/** The name as the text writes it most fully: the first occurrence that is not all capitals. */
function surface(group: Group): string {
  const texts = group.occurrences.filter(o => o.group === group).map(o => clean(o.candidate.text));
  return texts.find(text => text !== text.toUpperCase()) ?? texts[0] ?? group.key;
}

/** A name without the line breaks and markup that may stand inside its span. */
export function clean(text: string): string {
  return text.replace(/[*_~[\]]+/g, '').replace(/\s+/g, ' ');
}

export function toEntity(draft: Draft): Entity {
  const aliases = new Set<string>();
  for (const alias of draft.record?.aliases ?? []) aliases.add(alias.text);
  for (const text of draft.surfaces) aliases.add(text);
  aliases.delete(draft.name);
  return {
    id: draft.id,
    type: draft.type,
    name: draft.name,
    aliases: [...aliases],
    record: draft.record !== undefined,
    otherReadings: [...draft.otherReadings],
  };
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

/** How sure the annotator is: what the fact base knows and the text bears out is surest. */
export function confidenceOf(occurrence: Occurrence, draft: Draft): number {
  const { group, candidate } = occurrence;
  if (candidate.demonym) return 0.95;
  let confidence = 0.55 + Math.min(0.3, 0.06 * Math.max(0, group.margin));
  if (draft.record) confidence += 0.15;
  if (candidate.weak) confidence -= 0.15;
  if (group.occurrences.length > 1) confidence += 0.05;
  return Math.round(100 * Math.max(0.2, Math.min(0.99, confidence))) / 100;
}
