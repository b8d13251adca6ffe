import { shownText } from '../../text/hidden';
import type { Token } from '../../text/tokens';
import { confidenceOf, type Draft, formOf } from '../entities';
import { BATCH, type NamedBlock, type Occurrence, type ScannedBlock } from '../groups/groups';
import { KnownNames } from '../groups/headlines';
import type { NameIndex } from '../groups/nameIndex';
import { byPlace, type PlacedMention, samePlaced } from './placed';

/** Mentions of names by block, in order; overlaps are left in. */
export function* placeNames(
  index: NameIndex,
  blocks: readonly ScannedBlock[],
): Generator<void, (readonly PlacedMention[])[]> {
  const headlines = new KnownNames(index);
  const named: (readonly PlacedMention[])[] = [];
  let work = 0;
  for (const block of index.blocks) {
    const known = knownIn(block, blocks[block.at] as ScannedBlock, headlines);
    const own: PlacedMention[] = [];
    for (const occurrence of block.occurrences) {
      const { dropped, meant } = occurrence.group;
      if (!dropped && meant) own.push(place(occurrence, occurrence.namesake ?? meant));
    }
    const all = known.length === 0 ? own : [...own, ...known].sort(byPlace);
    if (!block.named || !samePlaced(block.named, all)) block.named = all;
    named.push(block.named);
    work += 1 + all.length;
    if (work < BATCH) continue;
    work = 0;
    yield;
  }
  return named;
}

/** Names of the document that stand in a headline. */
function knownIn(block: NamedBlock, { text, names }: ScannedBlock, headlines: KnownNames): PlacedMention[] {
  return headlines.in(block).flatMap(({ from, to, group }) => {
    const draft = (group.fullName ?? group).meant;
    if (!draft) return [];
    const written = text.slice(names.starts[from], names.ends[to - 1]);
    const form = formOf(shownText(written)?.text ?? written, draft, false, group.acronym);
    return [{ draft, from, to, type: draft.type, form, confidence: 0.7, candidate: -1 }];
  });
}

/** The mention that was made of an occurrence last, if it would be the same again. */
function place(occurrence: Occurrence, draft: Draft): PlacedMention {
  const { block, candidate, group, index, placed } = occurrence;
  const { from, to, text } = candidate;
  const form = group.demonym
    ? 'demonym'
    : (draft.forms.get(text) ?? formHere(draft, text, block.names.tokens, from, to));
  const type = group.demonym ? 'demonym' : draft.type;
  const confidence = confidenceOf(occurrence, draft);
  if (placed?.draft === draft && placed.type === type && placed.form === form && placed.confidence === confidence)
    return placed;
  occurrence.placed = { draft, from, to, type, form, confidence, candidate: index };
  return occurrence.placed;
}

function formHere(
  draft: Draft,
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): PlacedMention['form'] {
  const form = formOf(text, draft, false, isWrittenAsAcronym(tokens, from, to));
  draft.forms.set(text, form);
  return form;
}

function isWrittenAsAcronym(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 2) return false;
  return (tokens[from] as Token).shape === 'upper' || (tokens[to - 1] as Token).shape === 'upper';
}
