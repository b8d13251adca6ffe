import type { TimeModifier } from '../../../model';
import type { Meaning } from '../../meaning';
import type { Lexed } from '../lexer';
import { clear, follow, type Graph, graphOf, headsOf, membersOf } from './graph';

/** What a rule makes of a match: a meaning over tokens `[from, to)`, by default the whole match. */
export interface Built {
  readonly meaning: Meaning;
  readonly mod?: TimeModifier | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A pattern over token classes, and what its match means. `null` declines the match. */
export interface Rule {
  readonly graph: Graph;
  readonly build: (match: TokenMatch) => Built | readonly Built[] | null;
}

/** A match of a rule: named tokens by their position, value and text. */
export class TokenMatch {
  constructor(
    readonly lexed: Lexed,
    /** First token and the one behind the last. */
    readonly from: number,
    readonly to: number,
    private readonly names: readonly string[],
    /** For each name the position of its token, or -1. */
    private readonly slots: Int32Array,
  ) {}

  has(name: string): boolean {
    return this.token(name) >= 0;
  }

  /** The position of a named token, or -1. */
  token(name: string): number {
    return this.slots[this.names.indexOf(name)] ?? -1;
  }

  value(name: string): number | string | undefined {
    const token = this.token(name);
    return token < 0 ? undefined : this.lexed.values[token];
  }

  number(name: string): number | undefined {
    const value = this.value(name);
    return typeof value === 'number' ? value : undefined;
  }

  word(name: string): string {
    return wordAt(this.lexed, this.token(name));
  }
}

/** A token's text in lower case; empty outside the block. */
export function wordAt(lexed: Lexed, token: number): string {
  if (token < 0 || token >= lexed.count) return '';
  return lexed.text.slice(lexed.starts[token], lexed.ends[token]).toLowerCase();
}

/** Whether a token is of one of the classes or groups named. */
export function isSymbol(lexed: Lexed, token: number, ...names: string[]): boolean {
  if (token < 0 || token >= lexed.count) return false;
  const unit = lexed.units[token] as number;
  for (const name of names) if (membersOf(name)[unit] === 1) return true;
  return false;
}

/** Whether the clause ends behind a match, as far as marks and *and* tell. */
export function endsClause({ lexed, to }: TokenMatch): boolean {
  return to >= lexed.count || isSymbol(lexed, to, 'dot', 'comma', 'mark', 'close', 'dash', 'and', 'quote', 'colon');
}

/** @param pattern over classes of tokens (see `graphOf`) */
export function rule(pattern: string, build: Rule['build']): Rule {
  return { graph: graphOf(pattern), build };
}

/** Rules by the codes of a match's first and second token; the second is 0 behind the last token. */
export type RuleTable = readonly (readonly (readonly Rule[] | undefined)[] | undefined)[];

/** Sorts rules by how their matches begin, so that at most tokens none is tried. */
export function byHeads(rules: readonly Rule[]): RuleTable {
  const table: (Rule[] | undefined)[][] = [];
  for (const rule of rules) {
    for (const [first, seconds] of headsOf(rule.graph.start)) {
      table[first] ??= Array.from({ length: 256 });
      const row = table[first] as (Rule[] | undefined)[];
      for (const second of seconds.has(0) ? row.keys() : seconds) row[second] = [...(row[second] ?? []), rule];
    }
  }
  return table;
}

/** Tries a rule at a token. */
export function matchAt({ graph: { start, names, slots } }: Rule, lexed: Lexed, token: number): TokenMatch | null {
  clear(slots, 0);
  const to = follow(start, lexed.units, token, slots);
  return to < 0 ? null : new TokenMatch(lexed, token, to, names, slots.slice());
}
