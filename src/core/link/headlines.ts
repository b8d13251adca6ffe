import type { Token } from '../text/tokens';
import type { Group, ScannedBlock } from './groups';

/** A name of the document found again where capitals prove nothing. */
export interface KnownName {
  /** Index of the block. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly group: Group;
}

/** Finds in headlines the names that the document's sentences gave; longest first, not over what is already taken. */
export function knownNames(blocks: readonly ScannedBlock[], groups: ReadonlyMap<string, Group>): KnownName[] {
  const byFirst = new Map<string, Group[]>();
  for (const group of groups.values()) {
    const first = group.words[0];
    if (first === undefined || group.demonym) continue;
    const list = byFirst.get(first);
    if (list) list.push(group);
    else byFirst.set(first, [group]);
  }
  const found: KnownName[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ScannedBlock;
    if (block.names.casing === 'sentence') continue;
    const { tokens, candidates } = block.names;
    const taken = new Uint8Array(tokens.length);
    for (const candidate of candidates) if (!candidate.weak) taken.fill(1, candidate.from, candidate.to);
    for (let i = 0; i < tokens.length; i++) {
      if (taken[i] || (tokens[i] as Token).shape === 'lower') continue;
      const match = longest(byFirst.get((tokens[i] as Token).folded) ?? [], tokens, i, taken);
      if (!match) continue;
      found.push({ at, from: i, to: match.to, group: match.group });
      i = match.to - 1;
    }
  }
  return found;
}

function longest(
  groups: readonly Group[],
  tokens: readonly Token[],
  from: number,
  taken: Uint8Array,
): { group: Group; to: number } | undefined {
  let best: { group: Group; to: number } | undefined;
  for (const group of groups) {
    let i = from;
    let at = 0;
    for (; i < tokens.length && at < group.words.length && !taken[i]; i++) {
      const token = tokens[i] as Token;
      if (token.text === '-' || token.folded === '') continue;
      if (token.folded !== group.words[at]) break;
      at++;
    }
    if (at === group.words.length && (!best || i > best.to)) best = { group, to: i };
  }
  return best;
}
