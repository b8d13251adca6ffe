import type { FactRecord } from '../../../facts';
import type { Block, EntityType } from '../../model';
import type { NameScan } from '../../names';
import { isAcronym } from '../../names/runs/acronyms';
import { addScores, bestType, type Candidate, TypeScores } from '../../names/runs/candidates';
import { addName, type GazetteerName } from '../../names/words/branches';
import { clean, type Draft } from '../entities';
import type { PlacedMention } from '../places/placed';
import type { Choice } from '../records';

/** A block with the results of its scan. */
export interface ScannedBlock extends Block {
  /** As it is written. */
  readonly source: string;
  /** As long as the source, with what is not prose hidden. */
  readonly text: string;
  readonly names: NameScan;
}

/** How many names or blocks are worked on between two pauses. */
export const BATCH = 150;

/** A block as its names see it: for as long as its words stay, wherever edits move it. */
export interface NamedBlock {
  /** Which block of the document it is now. */
  at: number;
  readonly names: NameScan;
  readonly occurrences: readonly Occurrence[];
  /** What was made of it last; the same lists again while nothing changes. */
  named?: readonly PlacedMention[];
  placed?: readonly PlacedMention[];
}

/** Less than this for each further occurrence (a *to*, a *from*) makes no place of a name that the fact base does not know. */
const FAINT = 0.4;

/** One occurrence of a candidate in the document. */
export interface Occurrence {
  readonly block: NamedBlock;
  /** Index of the candidate in its block. */
  readonly index: number;
  readonly candidate: Candidate;
  /** The group that it was put into: its own, until the document says that it is short for another. */
  group: Group;
  /** Whom it means here, where that is a namesake of whom the group means elsewhere: *in 1982 President Assad*. */
  namesake: Draft | undefined;
  /** What was made of it last. */
  placed?: PlacedMention;
}

/** Says which of two occurrences stands first: no block has so many candidates. */
export function orderOf({ block, index }: Occurrence): number {
  return block.at * 0x10000 + index;
}

/** A way in which a name is written, without markup, and where it stands first. */
export interface Writing {
  readonly text: string;
  readonly first: Occurrence;
}

/** All occurrences of one name (by its folded words) and what they say together. */
export class Group {
  readonly words: readonly string[];
  /** Whether it stands for a people: kept apart from names of the same words. */
  readonly demonym: boolean;
  /** In order of the text. */
  occurrences: readonly Occurrence[] = [];
  /** All that the fact base names so, each once. */
  names: readonly GazetteerName[] = [];
  /** Those and what else is called so, where the words around the name say which it is. */
  namesakes: readonly GazetteerName[] | undefined;
  acronym = false;
  /** Each way in which it is written once. */
  writings: readonly Writing[] = [];
  /** The name as the text writes it most fully: the first way that is not all capitals. */
  surface = '';
  /** The states that it speaks of, once somebody asked. */
  states: ReadonlySet<string> | undefined;
  /** The record that it was found to mean, for as long as that is asked in the same way. */
  choice: Choice | undefined;
  /** What was made of it last. */
  draft: Draft | undefined;
  private said = new TypeScores();
  private saidSurely = false;

  // What the document as a whole decides, anew after every change of names.
  readonly scores = new TypeScores();
  /** Whether the name is certainly one, wherever its capitals stand. */
  sure = false;
  /** Whether the state whose body it is was told by another sentence: the link is then likely, not sure. */
  inferred = false;
  type: EntityType = 'person';
  margin = 0;
  /** Whether the document does not bear it out, or the reader says that it is no name. */
  dropped = false;
  /** The group of the full name, where this one is a short form, a surname or an acronym. */
  fullName: Group | undefined;
  /** What the reader says that it means: a record, or none (null). */
  reading: FactRecord | null | undefined;
  /** Whom or what it means. */
  meant: Draft | undefined;

  constructor(
    readonly key: string,
    candidate: Candidate,
  ) {
    this.words = candidate.key.split(' ');
    this.demonym = candidate.demonym;
  }

  /** Adds up what its occurrences say. */
  gather(occurrences: readonly Occurrence[]): void {
    const names: GazetteerName[] = [];
    const writings = new Map<string, Occurrence>();
    this.said = new TypeScores();
    this.saidSurely = false;
    for (const occurrence of occurrences) {
      const { candidate } = occurrence;
      addScores(this.said, candidate.scores);
      for (const name of candidate.names) addName(names, name);
      if (!candidate.weak) this.saidSurely = true;
      if (!writings.has(candidate.text)) writings.set(candidate.text, occurrence);
    }
    const [first] = occurrences;
    this.acronym =
      first !== undefined && this.words.length === 1 && isAcronym(first.block.names.tokens, first.candidate);
    this.occurrences = occurrences;
    this.names = names;
    this.writings = Array.from(writings, ([text, first]) => ({ text: clean(text), first }));
    this.surface = (this.writings.find(({ text }) => text !== text.toUpperCase()) ?? this.writings[0])?.text ?? '';
    this.states = undefined;
    this.choice = undefined;
  }

  /** Forgets what the document as a whole decided. */
  reset(): void {
    if (this.fullName) for (const occurrence of this.occurrences) occurrence.group = this;
    this.fullName = undefined;
    this.reading = undefined;
    this.meant = undefined;
    this.dropped = false;
    this.inferred = false;
    this.sure = this.saidSurely;
    Object.assign(this.scores, this.said);
    this.decideType();
  }

  /** One name, one type: the sum of what all its occurrences say. */
  decideType(): void {
    const found = bestType(this.scores);
    const count = this.occurrences.length;
    const faint = found?.type === 'place' && this.names.length === 0 && found.score < FAINT * (count - 1);
    const best = faint ? undefined : found;
    // Where nothing speaks: several capitalised words are most often a person, capitals an organisation.
    this.type = best?.type ?? (this.acronym ? 'organisation' : 'person');
    this.margin = best ? best.margin / count : 0;
  }
}

/** Whether the document bears out that the group is a name at all. `alsoLower`: its only word stands in lower case too. */
export function isName(group: Group, alsoLower: boolean): boolean {
  if (group.sure) return true;
  const best = bestType(group.scores);
  const perOccurrence = (best?.score ?? 0) / group.occurrences.length;
  return perOccurrence >= 3 && !alsoLower;
}
