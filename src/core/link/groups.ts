import type { FactRecord } from '../../facts';
import type { Block, EntityType } from '../model';
import type { NameScan } from '../names';
import { isAcronym } from '../names/acronyms';
import { addScores, bestType, type Candidate, TypeScores } from '../names/candidates';
import { addName, type GazetteerName } from '../names/gazetteer';
import type { Token } from '../text/tokens';

/** A block with the results of its scan. */
export interface ScannedBlock extends Block {
  /** As it is written. */
  readonly source: string;
  /** As long as the source, with what is not prose hidden. */
  readonly text: string;
  readonly names: NameScan;
}

/** How many names are worked on between two pauses. */
export const BATCH = 500;

/** One occurrence of a candidate in the document. */
export interface Occurrence {
  /** Index of its block, and of the candidate in the block. */
  readonly at: number;
  readonly index: number;
  readonly candidate: Candidate;
  readonly block: ScannedBlock;
  /** The group that it was put into: its own, until the document says that it is short for another. */
  group: Group;
}

/** All occurrences of one name (by its folded words) and what they say together. */
export interface Group {
  readonly key: string;
  readonly words: readonly string[];
  /** Whether it stands for a people: kept apart from names of the same words. */
  readonly demonym: boolean;
  readonly occurrences: Occurrence[];
  readonly scores: TypeScores;
  /** All that the fact base names so, each once. */
  readonly names: GazetteerName[];
  /** Whether the name is certainly one, wherever its capitals stand. */
  sure: boolean;
  acronym: boolean;
  type: EntityType;
  margin: number;
  /** The group of the full name, where this one is a short form, a surname or an acronym. */
  fullName?: Group;
  /** What the reader says that it means: a record, or none (null). */
  reading?: FactRecord | null;
}

/** Gathers occurrences by name, over all blocks, in order of the text. */
export function* groupCandidates(
  blocks: readonly ScannedBlock[],
): Generator<void, { groups: Map<string, Group>; occurrences: Occurrence[] }> {
  const groups = new Map<string, Group>();
  const occurrences: Occurrence[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ScannedBlock;
    const { candidates, tokens } = block.names;
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index] as Candidate;
      const key = candidate.demonym ? `~${candidate.key}` : candidate.key;
      let group = groups.get(key);
      if (!group) {
        group = newGroup(key, candidate, tokens);
        groups.set(key, group);
      }
      addScores(group.scores, candidate.scores);
      for (const name of candidate.names) addName(group.names, name);
      group.sure ||= !candidate.weak;
      const occurrence: Occurrence = { at, index, candidate, block, group };
      group.occurrences.push(occurrence);
      occurrences.push(occurrence);
    }
    yield;
  }
  yield;
  for (const group of groups.values()) decideType(group);
  yield;
  return { groups, occurrences };
}

function newGroup(key: string, candidate: Candidate, tokens: readonly Token[]): Group {
  const words = candidate.key.split(' ');
  const acronym = words.length === 1 && isAcronym(tokens, candidate);
  const { demonym } = candidate;
  return {
    key,
    words,
    demonym,
    occurrences: [],
    scores: new TypeScores(),
    names: [],
    sure: false,
    acronym,
    type: 'person',
    margin: 0,
  };
}

/** One name, one type: the sum of what all its occurrences say. */
export function decideType(group: Group): void {
  const best = bestType(group.scores);
  group.type = best?.type ?? guessType(group);
  group.margin = best ? best.margin / group.occurrences.length : 0;
}

/** Where nothing speaks: several capitalised words are most often a person, capitals an organisation. */
function guessType(group: Group): EntityType {
  return group.acronym ? 'organisation' : 'person';
}

/** Whether the document bears out that the group is a name at all. `alsoLower`: its only word stands in lower case too. */
export function isName(group: Group, alsoLower: boolean): boolean {
  if (group.sure) return true;
  const best = bestType(group.scores);
  const perOccurrence = (best?.score ?? 0) / group.occurrences.length;
  return perOccurrence >= 3 && !alsoLower;
}
