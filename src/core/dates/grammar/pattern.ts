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
  /** The characters with which a match can begin. */
  readonly first: ReadonlySet<string>;
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
  return lexed.text.slice(lexed.starts[token] ?? 0, lexed.ends[token] ?? 0).toLowerCase();
}

/** Whether a token is of one of the classes or groups named. */
export function isSymbol(lexed: Lexed, token: number, ...names: string[]): boolean {
  const code = token >= 0 ? lexed.codes[token] : undefined;
  if (code === undefined) return false;
  for (const name of names) if (codesOf(name).includes(code)) return true;
  return false;
}

/** Whether the clause ends behind a match, as far as marks and *and* tell. */
export function endsClause({ lexed, to }: TokenMatch): boolean {
  return (
    to >= lexed.codes.length || isSymbol(lexed, to, 'dot', 'comma', 'mark', 'close', 'dash', 'and', 'quote', 'colon')
  );
}

export function rule(pattern: string, build: Rule['build']): Rule {
  return { pattern: compile(pattern), first: firstCodes(pattern), build };
}

/**
 * Compiles a pattern of class names: `d:day of? m:month (,? y:year)?`. A name before a colon captures the token; parentheses
 * group, `?` makes optional, `|` chooses; `,` `-` `.` are the marks themselves (`-` also a dash). There is no repetition, so
 * that matching takes constant time at each token.
 */
export function compile(pattern: string): RegExp {
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
  return new RegExp(source, 'dy');
}

/** Rules that can begin with one class of token, with a quick test whether any of them matches. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly quick: RegExp;
}

/** Rules by the character their matches begin with. */
export function byFirstCode(rules: readonly Rule[]): readonly (RuleSet | undefined)[] {
  const sets: (RuleSet | undefined)[] = [];
  for (const code of new Set(rules.flatMap(rule => [...rule.first]))) {
    const fitting = rules.filter(rule => rule.first.has(code));
    const source = fitting.map(rule => rule.pattern.source.replaceAll(/\(\?<\w+>/g, '(?:')).join('|');
    sets[code.charCodeAt(0)] = { rules: fitting, quick: new RegExp(source, 'y') };
  }
  return sets;
}

/** Tries a rule at a token. */
export function matchAt(rule: Rule, lexed: Lexed, token: number): TokenMatch | null {
  rule.pattern.lastIndex = token;
  const match = rule.pattern.exec(lexed.codes);
  if (!match) return null;
  return new TokenMatch(lexed, token, token + match[0].length, match.indices?.groups ?? {});
}

/** The characters with which a pattern can begin. */
function firstCodes(pattern: string): Set<string> {
  const found = new Set<string>();
  walk(pattern, 0, found);
  return found;
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

function members(name: string): readonly TokenClass[] {
  return GROUPS[name] ?? [name as TokenClass];
}

function classOf(name: string): string {
  for (const symbol of members(name)) if (!CODE[symbol]) throw new Error(`no class of tokens is called ${name}`);
  return `[${codesOf(name)}]`;
}

/** Collects what can stand first from `position` to the end of the group; returns whether all of it can be empty, and where it ends. */
function walk(text: string, position: number, found: Set<string>): { end: number; empty: boolean } {
  let open = true;
  let anyEmpty = false;
  while (position < text.length) {
    const character = text[position];
    if (character === ' ') {
      position++;
      continue;
    }
    if (character === ')') return { end: position + 1, empty: anyEmpty || open };
    if (character === '|') {
      anyEmpty ||= open;
      open = true;
      position++;
      continue;
    }
    let empty = false;
    const target = open ? found : new Set<string>();
    if (character === '(') ({ end: position, empty } = walk(text, position + 1, target));
    else {
      const name = /^(?:(?:[A-Za-z]\w*):)?([A-Za-z]\w*)/.exec(text.slice(position));
      const symbol = name?.[1] ?? (character === ',' ? 'comma' : character === '-' ? 'line' : 'dot');
      for (const member of members(symbol)) target.add(CODE[member]);
      position += name?.[0].length ?? 1;
    }
    if (text[position] === '?') {
      empty = true;
      position++;
    }
    if (open && !empty) open = false;
  }
  return { end: position, empty: anyEmpty || open };
}
