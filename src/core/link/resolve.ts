import type { FactBase, FactRecord } from '../../facts/model';
import type { Corrections, Entity, Mention, PartialDate } from '../model';
import { wordOf } from '../text/word';
import { applyCorrections } from './corrections';
import { countCountries } from './countries';
import { clean, confidenceOf, type Draft, draftFor, formOf, toEntity } from './entities';
import { type Group, groupCandidates, isName, type Occurrence, type ScannedBlock } from './groups';
import { knownNames } from './headlines';
import { findNominals } from './nominals';
import { chooseRecord, type LinkContext, otherReadings } from './records';
import { resolveAcronyms, resolveShortForms } from './shortForms';

export interface Resolution {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/**
 * Makes mentions and entities of what the blocks' scans found: one name, one type; short forms and acronyms joined to
 * full names; records chosen by context. Walks candidates, not text; yields often, so that an editor can pause.
 */
export function* resolveNames(
  text: string,
  blocks: readonly ScannedBlock[],
  facts: FactBase,
  articleDate: PartialDate | null,
  corrections?: Corrections,
): Generator<void, Resolution> {
  const { groups, occurrences } = yield* groupCandidates(blocks);
  if (corrections) applyCorrections(groups, corrections, facts);
  resolveAcronyms(groups);
  yield;
  resolveShortForms(groups);
  yield* dropUnborneNames(groups, blocks);
  const context: LinkContext = {
    facts,
    countries: countCountries(groups.values(), facts),
    year: articleDate ? Number(articleDate.slice(0, 4)) : undefined,
  };
  yield;
  const drafts = yield* draftEntities(groups, occurrences, context);
  const placed: PlacedMention[] = [];
  for (const occurrence of occurrences) {
    if (!groups.has(occurrence.group.key)) continue;
    placed.push(place(occurrence, drafts));
    if (placed.length % BATCH === 0) yield;
  }
  for (const mention of headlineMentions(text, blocks, groups, drafts)) placed.push(mention);
  placed.sort(byPlace);
  yield;
  for (const nominal of yield* findNominals({ text, blocks, placed, facts, articleDate })) placed.push(nominal);
  placed.sort(byPlace);
  yield;
  return number(placed);
}

/** A power of two. */
const FILTER = 4096;

/** How many names are worked on between two pauses. */
const BATCH = 500;

/** In order of the text, the longer first. */
function byPlace(a: PlacedMention, b: PlacedMention): number {
  return a.mention.start - b.mention.start || b.mention.end - a.mention.end;
}

/** A mention whose entity has no id yet. */
export interface PlacedMention {
  readonly mention: Omit<Mention, 'entity'>;
  readonly draft: Draft;
}

/** Forgets capitalised words that the document does not bear out as names. */
function* dropUnborneNames(groups: Map<string, Group>, blocks: readonly ScannedBlock[]): Generator<void> {
  const doubtful = [...groups.values()].filter(group => !group.sure && !group.fullName);
  if (doubtful.length === 0) return;
  const lowerCase = yield* lowerCaseOf(doubtful, blocks);
  for (const group of doubtful) if (!isName(group, lowerCase.has(group.key))) groups.delete(group.key);
}

/** Those of some names, of one word each, that also stand in lower case in the text: they are hardly names. */
function* lowerCaseOf(groups: readonly Group[], blocks: readonly ScannedBlock[]): Generator<void, ReadonlySet<string>> {
  const asked = new Set<string>();
  // Few of a text's many words are asked for: a bit by hash says of most that they are not.
  const filter = new Uint8Array(FILTER);
  for (const { words, key } of groups) {
    if (words.length > 1) continue;
    asked.add(key);
    filter[wordOf(key).hash & (FILTER - 1)] = 1;
  }
  const found = new Set<string>();
  for (const { names } of blocks) {
    for (const { word } of names.tokens)
      if (filter[word.hash & (FILTER - 1)] && word.shape === 'lower' && asked.has(word.folded)) found.add(word.folded);
    yield;
  }
  return found;
}

/** One draft for every entity, by the group that names it most fully; groups with one record share one draft. */
function* draftEntities(
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

function place(occurrence: Occurrence, drafts: ReadonlyMap<Group, Draft>): PlacedMention {
  const { block, candidate, group } = occurrence;
  const draft = drafts.get(group) as Draft;
  const { demonym } = group;
  const acronym =
    block.names.tokens.slice(candidate.from, candidate.to).some(token => token.shape === 'upper') &&
    candidate.to - candidate.from <= 2;
  draft.surfaces.add(clean(candidate.text));
  return {
    draft,
    mention: {
      start: block.start + candidate.start,
      end: block.start + candidate.end,
      text: candidate.text,
      type: demonym ? 'demonym' : draft.type,
      form: formOf(candidate.text, draft, demonym, acronym),
      confidence: confidenceOf(occurrence, draft),
    },
  };
}

function headlineMentions(
  documentText: string,
  blocks: readonly ScannedBlock[],
  groups: ReadonlyMap<string, Group>,
  drafts: ReadonlyMap<Group, Draft>,
): PlacedMention[] {
  const placed: PlacedMention[] = [];
  for (const { block, from, to, group } of knownNames(blocks, groups)) {
    const draft = drafts.get(group.fullName ?? group);
    const start = block.start + (block.names.starts[from] as number);
    const end = block.start + (block.names.ends[to - 1] as number);
    if (!draft) continue;
    const text = documentText.slice(start, end);
    placed.push({
      draft,
      mention: { start, end, text, type: draft.type, form: formOf(text, draft, false, group.acronym), confidence: 0.7 },
    });
  }
  return placed;
}

/** Gives ids in order of the text and drops what no mention uses. */
function number(placed: readonly PlacedMention[]): Resolution {
  const used: Draft[] = [];
  const mentions: Mention[] = [];
  let count = 0;
  let end = -1;
  for (const { mention, draft } of placed) {
    if (mention.start < end) continue;
    end = mention.end;
    if (draft.id === '') {
      draft.id = draft.record?.id ?? `doc:${++count}`;
      used.push(draft);
    }
    mentions.push({ ...mention, entity: draft.id });
  }
  return { entities: used.map(toEntity), mentions };
}
