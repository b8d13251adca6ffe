import type { FactRecord } from '../../../facts/model';
import { type Draft, draftFor, draftOf } from '../entities';
import { markNamesakes } from '../persons/namesakes';
import { type Choice, chooseRecord, otherReadings, support } from '../records';
import type { Chosen, LinkContext } from '../states/context';
import { StateBodies } from '../states/stateBodies';
import { isSpeltOutAs } from './expansions';
import { BATCH, type Group } from './groups';
import type { NameIndex } from './nameIndex';

/** The entities of a document in the making; every group has its own by now. */
export interface Drafted {
  readonly byId: ReadonlyMap<string, Draft>;
  /** Ids of other records that its names could stand for. */
  readonly otherReadings: ReadonlyMap<Draft, ReadonlySet<string>>;
}

/**
 * One draft for every entity, by the group that names it most fully; groups with one record share one draft.
 * @param before the drafts of the document before an edit: what is still meant in the same way stays the same object
 */
export function* draftEntities(
  index: NameIndex,
  context: LinkContext,
  before: ReadonlyMap<string, Draft>,
): Generator<void, Drafted> {
  let count = 0;
  const byId = new Map<string, Draft>();
  const others = new Map<Draft, Set<string>>();
  const acronyms = acronymsByName(index.groups);
  for (const { occurrences } of index.blocks) {
    for (const { group } of occurrences) {
      if (group.dropped || group.meant) continue;
      const { record, otherReadings } = choiceOf(group, acronyms.get(group) ?? [], context);
      const draft = (record && byId.get(record.id)) ?? draftFor(group, record, before);
      byId.set(draft.id, draft);
      group.meant = draft;
      if (otherReadings.length > 0) add(others, draft, otherReadings);
      if (++count % BATCH === 0) yield;
    }
  }
  yield* markNamesakes(index.blocks, context, record => {
    const draft = byId.get(record.id) ?? draftOf(record, before);
    byId.set(record.id, draft);
    return draft;
  });
  return { byId, otherReadings: others };
}

function add(to: Map<Draft, Set<string>>, draft: Draft, ids: readonly string[]): void {
  const known = to.get(draft) ?? new Set();
  for (const id of ids) known.add(id);
  to.set(draft, known);
}

/** What a group means: the same as when it was asked last, if nothing that counts has changed. */
function choiceOf(group: Group, acronyms: readonly Group[], context: LinkContext): Choice {
  const { type, choice } = group;
  const isPlain = group.reading === undefined && acronyms.length === 0;
  if (isPlain && choice && choice.context === context && choice.type === type) {
    if (!group.demonym) adoptType(group, choice.record);
    return choice;
  }
  const chosen = meantBy(group, acronyms, context);
  const record = chosen?.record;
  const sure = (chosen?.sure ?? true) && !group.inferred;
  const made: Choice = { type, context, record, sure, otherReadings: otherReadings(group, record, context) };
  if (isPlain) group.choice = made;
  return made;
}

function meantBy(group: Group, acronyms: readonly Group[], context: LinkContext): Chosen | undefined {
  if (group.reading !== undefined) return surely(group.reading ?? undefined);
  if (!group.demonym) return recordOf(group, acronyms, context);
  const record = demonymRecord(group, context);
  return record && { record, sure: support(record, group, context) === 'sure' };
}

const surely = (record: FactRecord | undefined): Chosen | undefined => record && { record, sure: true };

/** The record of a group, or of an acronym that was defined for it. */
function recordOf(group: Group, acronyms: readonly Group[], context: LinkContext): Chosen | undefined {
  const own = chooseRecord(group, context);
  adoptType(group, own?.record);
  if (own || group.type === 'person') return own;
  for (const other of acronyms) {
    const chosen = chooseRecord(other, context, group.type);
    if (chosen && isSpeltOutAs(chosen.record, group.words)) return chosen;
  }
  const isBody = group.type === 'organisation' && group.words.length > 1 && group.names.length === 0;
  return isBody ? surely(StateBodies.of(context.facts).named(group.words)) : undefined;
}

/** What the record is says what the name is. */
function adoptType(group: Group, record: FactRecord | undefined): void {
  if (record && record.type !== 'position') group.type = record.type;
}

function acronymsByName(groups: readonly Group[]): Map<Group, Group[]> {
  const found = new Map<Group, Group[]>();
  for (const group of groups) {
    if (group.dropped || !group.acronym || !group.fullName) continue;
    const list = found.get(group.fullName);
    if (list) list.push(group);
    else found.set(group.fullName, [group]);
  }
  return found;
}

function demonymRecord(group: Group, context: LinkContext): FactRecord | undefined {
  let best: FactRecord | undefined;
  let bestPoints = -1;
  for (const { record } of group.names) {
    const points =
      record.prominence + 20 * (context.countries.get(record.id) ?? 0) + (record.type === 'country' ? 10 : 0);
    if (points > bestPoints) {
      best = record;
      bestPoints = points;
    }
  }
  return best;
}
