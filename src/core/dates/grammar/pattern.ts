import type { TimeModifier } from '../../model';
import type { Lexed } from '../lexer';
import type { Meaning } from '../meaning';
import { CODE, GROUPS, type TokenClass } from '../symbols';

/** What a rule makes of a match: a meaning over tokens `[from, to)`, by default the whole match. */
export interface Built {
  readonly meaning: Meaning;
  readonly mod?: TimeModifier | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A pattern over token classes, and what its match means. `null` declines the match. */
export interface Rule {
  readonly pattern: RegExp;
  /** The same without the places of its groups, which cost more than all else: most tries fail. */
  readonly trial: RegExp;
  /** The one or two characters with which a match can begin; one only where it may be all of the match. */
  readonly heads: ReadonlySet<string>;
  readonly build: (match: TokenMatch) => Built | readonly Built[] | null;
}

/** A match of a rule: named tokens by their position, value and text. */
export class TokenMatch {
  constructor(
    readonly lexed: Lexed,
    /** First token and the one behind the last. */
    readonly from: number,
    readonly to: number,
    private readonly groups: Readonly<Record<string, readonly [number, number] | undefined>>,
  ) {}

  has(name: string): boolean {
    return this.groups[name] !== undefined;
  }

  /** The position of a named token, or -1. */
  token(name: string): number {
    return this.groups[name]?.[0] ?? -1;
  }

  value(name: string): number | string | undefined {
    const token = this.groups[name]?.[0];
    return token === undefined ? undefined : this.lexed.values[token];
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

export function rule(pattern: string, build: Rule['build']): Rule {
  return { pattern: compile(pattern, 'dy'), trial: compile(pattern, 'y'), heads: headsOf(pattern), build };
}

/**
 * Compiles a pattern of class names: `d:day of? m:month (,? y:year)?`. A name before a colon captures the token; parentheses
 * group, `?` makes optional, `|` chooses; `,` `-` `.` are the marks themselves (`-` also a dash). There is no repetition, so
 * that matching takes constant time at each token.
 */
function compile(pattern: string, flags: string): RegExp {
  const source = pattern.replace(
    /(?:([A-Za-z]\w*):)?([A-Za-z]\w*)|[\s(,.-]/g,
    (part: string, name: string, symbol: string) => {
      if (symbol) return name ? `(?<${name}>${classOf(symbol)})` : classOf(symbol);
      if (part === '(') return '(?:';
      if (part === ',') return classOf('comma');
      if (part === '-') return classOf('line');
      if (part === '.') return classOf('dot');
      return '';
    },
  );
  return new RegExp(source, flags);
}

/** Rules by the codes of a match's first and second token; the second is 0 behind the last token. */
export type RuleTable = readonly (readonly (readonly Rule[] | undefined)[] | undefined)[];

/** Sorts rules by how their matches begin, so that at most tokens none is tried. */
export function byHeads(rules: readonly Rule[]): RuleTable {
  const table: (Rule[] | undefined)[][] = [];
  const put = (rule: Rule, first: number, second: number): void => {
    table[first] ??= Array.from({ length: 256 });
    const row = table[first];
    const list = row?.[second] ?? [];
    if (row && list.at(-1) !== rule) row[second] = [...list, rule];
  };
  for (const rule of rules) {
    for (const head of rule.heads) {
      const first = head.charCodeAt(0);
      if (head.length > 1) put(rule, first, head.charCodeAt(1));
      else for (let second = 0; second < 256; second++) put(rule, first, second);
    }
  }
  return table;
}

/**
 * Tries a rule at a token.
 * @param codes the block's tokens as a string, a character each
 */
export function matchAt(rule: Rule, lexed: Lexed, codes: string, token: number): TokenMatch | null {
  rule.trial.lastIndex = token;
  if (!rule.trial.test(codes)) return null;
  rule.pattern.lastIndex = token;
  const match = rule.pattern.exec(codes);
  if (!match) return null;
  return new TokenMatch(lexed, token, token + match[0].length, match.indices?.groups ?? {});
}

const CLASSES = new Map<string, string>();

/** The characters of a class or group. */
function codesOf(name: string): string {
  let codes = CLASSES.get(name);
  if (codes === undefined) {
    codes = members(name)
      .map(symbol => CODE[symbol])
      .join('');
    CLASSES.set(name, codes);
  }
  return codes;
}

const MEMBERS = new Map<string, Uint8Array>();

/** 1 at the code of each character of a class or group. */
function membersOf(name: string): Uint8Array {
  let known = MEMBERS.get(name);
  if (known === undefined) {
    known = new Uint8Array(256);
    for (const code of codesOf(name)) known[code.charCodeAt(0)] = 1;
    MEMBERS.set(name, known);
  }
  return known;
}

/** The classes' characters are all in Latin-1 behind its control codes, where the decoder leaves every byte as it is. */
const LATIN = new TextDecoder('latin1');
/** Up to so many tokens a string is made faster without the decoder. */
const SHORT_BLOCK = 512;

/** The tokens as a string, a character each: what patterns are matched against. */
export function asCodes({ units, count }: Lexed): string {
  const codes = units.subarray(0, count);
  // The array is a list of arguments as it stands.
  return count <= SHORT_BLOCK ? String.fromCharCode.apply(null, codes as unknown as number[]) : LATIN.decode(codes);
}

function members(name: string): readonly TokenClass[] {
  return GROUPS[name] ?? [name as TokenClass];
}

function classOf(name: string): string {
  for (const symbol of members(name)) if (!CODE[symbol]) throw new Error(`no class of tokens is called ${name}`);
  return `[${codesOf(name)}]`;
}

/** So many characters of a match's beginning are looked at before the pattern is tried. */
const HEAD = 2;

/** The beginnings of a pattern's matches, cut after two characters. */
function headsOf(pattern: string): ReadonlySet<string> {
  return group(pattern, 0).heads;
}

/** The heads of what stands from `position` to the end of the group. */
function group(text: string, position: number): { heads: Set<string>; end: number } {
  const all = new Set<string>();
  let heads = new Set(['']);
  while (position < text.length && text[position] !== ')') {
    if (text[position] === ' ') {
      position++;
      continue;
    }
    if (text[position] === '|') {
      for (const head of heads) all.add(head);
      heads = new Set(['']);
      position++;
      continue;
    }
    let next: Set<string>;
    if (text[position] === '(') {
      const inner = group(text, position + 1);
      next = inner.heads;
      position = inner.end;
    } else {
      const name = /^(?:(?:[A-Za-z]\w*):)?([A-Za-z]\w*)/.exec(text.slice(position));
      const symbol = name?.[1] ?? (text[position] === ',' ? 'comma' : text[position] === '-' ? 'line' : 'dot');
      next = new Set(codesOf(symbol));
      position += name?.[0].length ?? 1;
    }
    if (text[position] === '?') {
      next.add('');
      position++;
    }
    heads = joined(heads, next);
  }
  for (const head of heads) all.add(head);
  return { heads: all, end: position + 1 };
}

function joined(heads: ReadonlySet<string>, next: ReadonlySet<string>): Set<string> {
  const longer = new Set<string>();
  for (const head of heads) {
    if (head.length === HEAD) longer.add(head);
    else for (const tail of next) longer.add((head + tail).slice(0, HEAD));
  }
  return longer;
}
