import type { FactBase } from '../../facts/model';
import type { Corrections, Entity, PartialDate } from '../model';
import type { Token } from '../text/tokens';
import { applyCorrections } from './corrections';
import { countCountries } from './countries';
import { draftEntities } from './drafts';
import { clean, confidenceOf, type Draft, formOf, toEntity } from './entities';
import { type Group, groupCandidates, type Occurrence, type ScannedBlock } from './groups';
import { knownNames } from './headlines';
import { withNominals } from './nominals';
import { byPlace, type PlacedMention, withoutOverlaps } from './placed';
import type { LinkContext } from './records';
import { resolveAcronyms, resolveShortForms } from './shortForms';
import { Surroundings } from './surroundings';
import { type Doubts, dropUnborneNames } from './unborne';

/** What names are resolved by, beside the text. */
export interface NameInput {
  readonly facts: FactBase;
  readonly articleDate: PartialDate | null;
  readonly corrections: Corrections | undefined;
}

/** The names of a document, block by block, and what is needed to say whether an edit changes who is meant. */
export interface Resolution {
  readonly entities: readonly Entity[];
  /** Mentions by block, in order. */
  readonly placed: (readonly PlacedMention[])[];
  /** The same before phrases without a name were added. */
  readonly named: (readonly PlacedMention[])[];
  readonly near: Surroundings;
  readonly doubts: Doubts;
}

/**
 * Makes mentions and entities of what the blocks' scans found: one name, one type; short forms and acronyms joined to
 * full names; records chosen by context. Walks candidates, not text; yields often, so that an editor can pause.
 */
export function* resolveNames(blocks: readonly ScannedBlock[], input: NameInput): Generator<void, Resolution> {
  const { facts, articleDate, corrections } = input;
  const { groups, occurrences } = yield* groupCandidates(blocks);
  if (corrections) applyCorrections(groups, corrections, facts);
  yield* resolveAcronyms(groups);
  yield* resolveShortForms(groups);
  const doubts = yield* dropUnborneNames(groups, blocks);
  const context: LinkContext = {
    facts,
    countries: yield* countCountries(groups.values(), facts),
    year: articleDate ? Number(articleDate.slice(0, 4)) : undefined,
  };
  yield;
  const drafts = yield* draftEntities(groups, occurrences, context);
  const named = yield* placeNames(blocks, groups, occurrences, drafts);
  const near = new Surroundings(
    named.flatMap(inBlock => inBlock.map(({ draft }) => draft)),
    facts,
    articleDate,
  );
  yield;
  const placed: (readonly PlacedMention[])[] = [];
  let before = 0;
  for (let at = 0; at < blocks.length; at++) {
    const inBlock = named[at] as readonly PlacedMention[];
    placed.push(withoutOverlaps(withNominals(blocks[at] as ScannedBlock, inBlock, before, near, facts)));
    before += inBlock.length;
    if (at % BATCH === 0) yield;
  }
  return { entities: entitiesOf(placed), placed, named, near, doubts };
}

/** How many blocks are worked on between two pauses. */
const BATCH = 200;

/** Mentions of names by block, in order; overlaps are left in. */
function* placeNames(
  blocks: readonly ScannedBlock[],
  groups: ReadonlyMap<string, Group>,
  occurrences: readonly Occurrence[],
  drafts: ReadonlyMap<Group, Draft>,
): Generator<void, (readonly PlacedMention[])[]> {
  const named: PlacedMention[][] = blocks.map(() => []);
  let last = 0;
  for (const occurrence of occurrences) {
    if (!groups.has(occurrence.group.key)) continue;
    (named[occurrence.at] as PlacedMention[]).push(place(occurrence, drafts.get(occurrence.group) as Draft));
    if (occurrence.at - last < BATCH) continue;
    last = occurrence.at;
    yield;
  }
  for (const { at, from, to, group } of knownNames(blocks, groups)) {
    const draft = drafts.get(group.fullName ?? group);
    if (!draft) continue;
    const block = blocks[at] as ScannedBlock;
    const text = block.text.slice(block.names.starts[from], block.names.ends[to - 1]);
    const form = formOf(text, draft, false, group.acronym);
    const inBlock = named[at] as PlacedMention[];
    inBlock.push({ draft, from, to, type: draft.type, form, confidence: 0.7, candidate: -1 });
    inBlock.sort(byPlace);
  }
  return named;
}

function place(occurrence: Occurrence, draft: Draft): PlacedMention {
  const { block, candidate, group, index } = occurrence;
  const { from, to, text } = candidate;
  const { demonym } = group;
  let form = draft.forms.get(text);
  if (form === undefined || demonym) {
    draft.surfaces.add(clean(text));
    form = formOf(text, draft, demonym, isWrittenAsAcronym(block.names.tokens, from, to));
    if (!demonym) draft.forms.set(text, form);
  }
  const type = demonym ? 'demonym' : draft.type;
  return { draft, from, to, type, form, confidence: confidenceOf(occurrence, draft), candidate: index };
}

function isWrittenAsAcronym(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 2) return false;
  return (tokens[from] as Token).shape === 'upper' || (tokens[to - 1] as Token).shape === 'upper';
}

/** In order of the text; entities that no mention names any more are left out. */
function entitiesOf(placed: readonly (readonly PlacedMention[])[]): Entity[] {
  const used = new Set<Draft>();
  for (const inBlock of placed) for (const { draft } of inBlock) used.add(draft);
  return Array.from(used, toEntity);
}
