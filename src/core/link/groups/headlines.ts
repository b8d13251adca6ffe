import type { Token } from '../../text/tokens';
import type { Group, NamedBlock } from './groups';
import type { NameIndex } from './nameIndex';

/** A name of the document found again where capitals prove nothing. */
export interface KnownName {
  readonly from: number;
  readonly to: number;
  readonly group: Group;
}

/** Finds in headlines the names that the document's sentences gave; longest first, not over what is already taken. */
export class KnownNames {
  private byFirst: Map<string, Group[]> | undefined;

  constructor(private readonly index: NameIndex) {}

  /** Those of a block; none where capitals tell names by themselves. */
  in({ names: { casing, tokens, candidates } }: NamedBlock): readonly KnownName[] {
    if (casing === 'sentence') return [];
    this.byFirst ??= sorted(this.index.groups);
    const found: KnownName[] = [];
    const taken = new Uint8Array(tokens.length);
    for (const candidate of candidates) if (!candidate.weak) taken.fill(1, candidate.from, candidate.to);
    for (let i = 0; i < tokens.length; i++) {
      if (taken[i] || (tokens[i] as Token).shape === 'lower') continue;
      const match = longest(this.byFirst.get((tokens[i] as Token).folded) ?? [], tokens, i, taken);
      if (!match) continue;
      found.push({ from: i, to: match.to, group: match.group });
      i = match.to - 1;
    }
    return found;
  }
}

function sorted(groups: readonly Group[]): Map<string, Group[]> {
  const byFirst = new Map<string, Group[]>();
  for (const group of groups) {
    const [first] = group.words;
    if (first === undefined || group.demonym || group.dropped) continue;
    const list = byFirst.get(first);
    if (list) list.push(group);
    else byFirst.set(first, [group]);
  }
  return byFirst;
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
