import type { FactRecord } from '../../facts/model';
import { type Draft, draftFor } from './entities';
import { BATCH, type Group, type Occurrence } from './groups';
import { chooseRecord, type LinkContext, otherReadings } from './records';

/** One draft for every entity, by the group that names it most fully; groups with one record share one draft. */
export function* draftEntities(
  groups: ReadonlyMap<string, Group>,
  occurrences: readonly Occurrence[],
  context: LinkContext,
): Generator<void, Map<Group, Draft>> {
  const drafts = new Map<Group, Draft>();
  const byRecord = new Map<FactRecord, Draft>();
  const acronyms = acronymsByName(groups);
  for (const { group } of occurrences) {
    if (drafts.has(group) || !groups.has(group.key)) continue;
    const record = meantBy(group, acronyms, context);
    const draft = (record && byRecord.get(record)) ?? draftFor(group, record);
    for (const id of otherReadings(group, record, context)) draft.otherReadings.add(id);
    if (record) byRecord.set(record, draft);
    drafts.set(group, draft);
    if (drafts.size % BATCH === 0) yield;
  }
  return drafts;
}

function meantBy(
  group: Group,
  acronyms: ReadonlyMap<Group, readonly Group[]>,
  context: LinkContext,
): FactRecord | undefined {
  if (group.reading !== undefined) return group.reading ?? undefined;
  return group.demonym ? demonymRecord(group, context) : recordOf(group, acronyms, context);
}

/** The record of a group, or of an acronym that was defined for it. */
function recordOf(
  group: Group,
  acronyms: ReadonlyMap<Group, readonly Group[]>,
  context: LinkContext,
): FactRecord | undefined {
  const own = chooseRecord(group, context);
  if (own) {
    if (own.type !== group.type && own.type !== 'position') group.type = own.type;
    return own;
  }
  if (group.type === 'person') return undefined;
  for (const other of acronyms.get(group) ?? []) {
    const record = chooseRecord({ ...other, type: group.type }, context);
    if (record && sharesWord(record, group)) return record;
  }
  return undefined;
}

function acronymsByName(groups: ReadonlyMap<string, Group>): Map<Group, Group[]> {
  const found = new Map<Group, Group[]>();
  for (const group of groups.values()) {
    if (!group.acronym || !group.fullName) continue;
    const list = found.get(group.fullName);
    if (list) list.push(group);
    else found.set(group.fullName, [group]);
  }
  return found;
}

/** An acronym may belong to another body: its record must share a word with the name that the text gives. */
function sharesWord(record: FactRecord, group: Group): boolean {
  const names = [record.name, ...record.aliases.map(alias => alias.text)].join(' ').toLowerCase();
  return group.words.some(word => word.length > 3 && names.includes(word));
}

function demonymRecord(group: Group, context: LinkContext): FactRecord | undefined {
  let best: FactRecord | undefined;
  let bestPoints = -1;
  for (const { candidate } of group.occurrences) {
    for (const { record } of candidate.names) {
      const points =
        record.prominence + 20 * (context.countries.get(record.id) ?? 0) + (record.type === 'country' ? 10 : 0);
      if (points > bestPoints) {
        best = record;
        bestPoints = points;
      }
    }
  }
  return best;
}
