import type { Mention, MentionForm, MentionType } from '../../model';
import type { Draft } from '../entities';
import type { ScannedBlock } from '../groups/groups';

/** A mention whose place is told by the tokens of its block, so that edits before the block leave it as it is. */
export interface PlacedMention {
  readonly draft: Draft;
  /** Indexes of the block's tokens, half-open. */
  readonly from: number;
  readonly to: number;
  readonly type: MentionType;
  readonly form: MentionForm;
  readonly confidence: number;
  /** Index of the block's candidate that it comes from, or -1. */
  readonly candidate: number;
}

/** Whether two lists of a block's mentions say the same. */
export function samePlaced(a: readonly PlacedMention[], b: readonly PlacedMention[]): boolean {
  return a.length === b.length && a.every((one, i) => sameMention(one, b[i] as PlacedMention));
}

function sameMention(a: PlacedMention, b: PlacedMention): boolean {
  return (
    a === b ||
    (a.draft === b.draft &&
      a.from === b.from &&
      a.to === b.to &&
      a.type === b.type &&
      a.form === b.form &&
      a.confidence === b.confidence &&
      a.candidate === b.candidate)
  );
}

/** In order of the text, the longer first. */
export function byPlace(a: PlacedMention, b: PlacedMention): number {
  return a.from - b.from || b.to - a.to;
}

/** Leaves out what lies inside or across another that begins before it; the list is in order of the text. */
export function withoutOverlaps(placed: readonly PlacedMention[]): readonly PlacedMention[] {
  let end = 0;
  let clean = true;
  for (const { from, to } of placed) {
    if (from < end) clean = false;
    end = Math.max(end, to);
  }
  if (clean) return placed;
  end = 0;
  return placed.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** The mention as the reader of annotations gets it: offsets and text of the document. */
export function toMention({ type, form, confidence, draft, from, to }: PlacedMention, block: ScannedBlock): Mention {
  const start = block.names.starts[from] as number;
  const end = block.names.ends[to - 1] as number;
  const text = block.source.slice(start, end);
  return { start: block.start + start, end: block.start + end, text, type, form, entity: draft.id, confidence };
}

/** A mention that stands `by` units further on. */
export function movedMention({ start, end, text, type, form, entity, confidence }: Mention, by: number): Mention {
  return { start: start + by, end: end + by, text, type, form, entity, confidence };
}
