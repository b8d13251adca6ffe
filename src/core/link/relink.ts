import type { FactBase } from '../../facts/model';
import type { NameScan } from '../names';
import { sameStanding } from '../names/evidence/standing';
import type { Candidate, TypeScores } from '../names/runs/candidates';
import { sameItems } from './entities';
import type { ScannedBlock } from './groups/groups';
import { groupKey } from './groups/nameIndex';
import { withNominals } from './nominals/nominals';
import { type PlacedMention, withoutOverlaps } from './places/placed';
import type { Resolution } from './resolve';
import { type Doubts, doubtsAfter } from './unborne';

/**
 * The names of a document after an edit that changed some blocks' words but none of their names: who is meant stays.
 * Undefined where the edit may change it, so that all must be resolved anew.
 * @param from index of the first changed block, and `to` behind the last: the same in both lists of blocks
 */
export function relink(
  before: Resolution,
  old: readonly ScannedBlock[],
  blocks: readonly ScannedBlock[],
  { from, to }: { readonly from: number; readonly to: number },
  facts: FactBase,
): Resolution | undefined {
  let doubts: Doubts | undefined = before.doubts;
  for (let at = from; at < to; at++) {
    if (!saysTheSame(old[at] as ScannedBlock, blocks[at] as ScannedBlock)) return undefined;
    // What is said between them tells these names apart.
    if (before.shared.size > 0 && (blocks[at] as ScannedBlock).names.candidates.some(isOf(before.shared)))
      return undefined;
    doubts = doubtsAfter(doubts, old[at] as ScannedBlock, blocks[at] as ScannedBlock);
    if (!doubts) return undefined;
  }
  const named = before.named.slice();
  const placed = before.placed.slice();
  let count = 0;
  for (let at = 0; at < from; at++) count += (named[at] as readonly PlacedMention[]).length;
  for (let at = from; at < to; at++) {
    const block = blocks[at] as ScannedBlock;
    const inBlock = (named[at] as readonly PlacedMention[]).map(mention => moved(mention, block.names.candidates));
    const all = withoutOverlaps(withNominals(block, inBlock, count, before.near, facts));
    if (!meanTheSame(all, placed[at] as readonly PlacedMention[])) return undefined;
    named[at] = inBlock;
    placed[at] = all;
    count += inBlock.length;
  }
  return { ...before, named, placed, doubts };
}

const isOf =
  (shared: ReadonlySet<string>) =>
  (candidate: Candidate): boolean =>
    shared.has(groupKey(candidate));

/** A mention at the new place of its candidate. */
function moved(mention: PlacedMention, candidates: readonly Candidate[]): PlacedMention {
  const { from, to } = candidates[mention.candidate] as Candidate;
  return { ...mention, from, to };
}

/** Whether entities keep their order, and with it their numbers. */
function meanTheSame(a: readonly PlacedMention[], b: readonly PlacedMention[]): boolean {
  return a.length === b.length && a.every(({ draft }, i) => draft === b[i]?.draft);
}

/** Whether two blocks give the document the same evidence of names. Headlines are read by all names of the text. */
function saysTheSame(a: ScannedBlock, b: ScannedBlock): boolean {
  return a.names.casing === 'sentence' && b.names.casing === 'sentence' && sameCandidates(a.names, b.names);
}

function sameCandidates(a: NameScan, b: NameScan): boolean {
  return (
    a.candidates.length === b.candidates.length &&
    a.candidates.every((one, i) => sameCandidate(one, b.candidates[i] as Candidate)) &&
    sameItems(a.wordAcronyms, b.wordAcronyms) &&
    a.acronyms.length === b.acronyms.length &&
    a.acronyms.every(({ acronym, expansion }, i) => {
      const other = b.acronyms[i];
      return acronym === other?.acronym && expansion === other.expansion;
    })
  );
}

function sameCandidate(a: Candidate, b: Candidate): boolean {
  return (
    a.text === b.text &&
    a.key === b.key &&
    a.weak === b.weak &&
    a.ordinary === b.ordinary &&
    a.opens === b.opens &&
    a.definite === b.definite &&
    a.demonym === b.demonym &&
    a.title === b.title &&
    a.sense === b.sense &&
    sameStanding(a.standing, b.standing) &&
    sameItems(a.names, b.names) &&
    sameScores(a.scores, b.scores)
  );
}

function sameScores(a: TypeScores, b: TypeScores): boolean {
  return (
    a.person === b.person &&
    a.country === b.country &&
    a.place === b.place &&
    a.organisation === b.organisation &&
    a.armedGroup === b.armedGroup &&
    a.event === b.event
  );
}
