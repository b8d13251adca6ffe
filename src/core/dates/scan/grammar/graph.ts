import { CODE_UNITS, GROUPS, type TokenClass } from '../symbols';

/**
 * A pattern over classes of tokens as a graph of steps: a step of `members` takes one token, a step without has branches, of
 * which the first that leads to the end counts, and the end has neither. There are no circles, so that matching at a token
 * takes constant time.
 */
export interface Step {
  /** 1 at the code of each class that the step takes. */
  readonly members: Uint8Array | null;
  /** The number of the name under which the token is kept, or -1. */
  readonly slot: number;
  readonly next: Step | null;
  readonly branches: readonly Step[];
  /** The first name that a branch may set. */
  readonly firstSlot: number;
}

export interface Graph {
  readonly start: Step;
  /** Names of tokens by their numbers. */
  readonly names: readonly string[];
  /** Where they are in the match that is tried. */
  readonly slots: Int32Array;
}

/** What is written between two steps. */
interface Part {
  /** Of a class; else the ways to write a group. */
  readonly members: Uint8Array | null;
  readonly slot: number;
  readonly choices: readonly (readonly Part[])[];
  readonly firstSlot: number;
  readonly optional: boolean;
}

const MARKS: Readonly<Record<string, string>> = { ',': 'comma', '-': 'line', '.': 'dot' };
const END: Step = { members: null, slot: -1, next: null, branches: [], firstSlot: 0 };

/**
 * Reads a pattern of class names: `d:day of? m:month (,? y:year)?`. A name before a colon keeps the token; parentheses group,
 * `?` makes optional, `|` chooses; `,` `-` `.` are the marks themselves (`-` also a dash). There is no repetition.
 */
export function graphOf(pattern: string): Graph {
  const signs = [...pattern.matchAll(/(?:([A-Za-z]\w*):)?([A-Za-z]\w*)|[(),.?|-]/g)];
  const names: string[] = [];
  let at = 0;
  const group = (): Part[][] => {
    const choices: Part[][] = [[]];
    while (at < signs.length && signs[at]?.[0] !== ')') {
      const firstSlot = names.length;
      const [sign, name, symbol] = signs[at++] as RegExpExecArray;
      if (sign === '|') {
        choices.push([]);
        continue;
      }
      const inner = sign === '(' ? group() : [];
      if (sign === '(') at++; // the closing one
      const members = sign === '(' ? null : membersOf(symbol ?? MARKS[sign as string] ?? '');
      const slot = name ? names.push(name) - 1 : -1;
      const optional = signs[at]?.[0] === '?';
      if (optional) at++;
      choices.at(-1)?.push({ members, slot, choices: inner, firstSlot, optional });
    }
    return choices;
  };
  const start = branching(group(), 0, END);
  return { start, names, slots: new Int32Array(names.length) };
}

function branching(choices: readonly (readonly Part[])[], firstSlot: number, next: Step): Step {
  const branches = choices.map(parts => chain(parts, next));
  return branches.length === 1 ? (branches[0] as Step) : { members: null, slot: -1, next: null, branches, firstSlot };
}

/** The steps of parts one behind the other, and what comes next. */
function chain(parts: readonly Part[], next: Step): Step {
  return parts.reduceRight((behind, { members, slot, choices, firstSlot, optional }) => {
    const step = members
      ? { members, slot, next: behind, branches: [], firstSlot }
      : branching(choices, firstSlot, behind);
    return optional ? { members: null, slot: -1, next: null, branches: [step, behind], firstSlot } : step;
  }, next);
}

/**
 * Follows a graph from a token on. Returns the token behind the match, or -1.
 * @param units the tokens' classes; 0, which no class has, behind the last
 * @param slots is told at which tokens the names are; -1 where one is not
 */
export function follow(from: Step, units: Uint8Array, token: number, slots: Int32Array): number {
  let step = from;
  let at = token;
  for (;;) {
    if (step.members !== null) {
      if (step.members[units[at] as number] !== 1) return -1;
      if (step.slot >= 0) slots[step.slot] = at;
      at++;
      step = step.next as Step;
      continue;
    }
    const { branches } = step;
    if (branches.length === 0) return at;
    for (let i = 0; i < branches.length - 1; i++) {
      const end = follow(branches[i] as Step, units, at, slots);
      if (end >= 0) return end;
      clear(slots, step.firstSlot);
    }
    step = branches[branches.length - 1] as Step;
  }
}

/** Forgets the names from one on. They are few: a call of `fill` would take longer. */
export function clear(slots: Int32Array, from: number): void {
  for (let i = from; i < slots.length; i++) slots[i] = -1;
}

/** The classes of the first two tokens of matches; the second is 0 where the first may be all of the match. */
export function headsOf(start: Step): Map<number, Set<number>> {
  const heads = new Map<number, Set<number>>();
  for (const first of firstSteps(start)) {
    if (!first.members || !first.next) continue;
    const seconds = new Set<number>();
    for (const { members } of firstSteps(first.next))
      for (const unit of members ? unitsIn(members) : [0]) seconds.add(unit);
    for (const unit of unitsIn(first.members)) heads.set(unit, new Set([...(heads.get(unit) ?? []), ...seconds]));
  }
  return heads;
}

/** The steps that take a token, and the end, which can be reached before one is taken. */
function firstSteps(step: Step): Step[] {
  return step.branches.length === 0 ? [step] : step.branches.flatMap(firstSteps);
}

function unitsIn(members: Uint8Array): number[] {
  return [...members.keys()].filter(unit => members[unit] === 1);
}

const MEMBERS = new Map<string, Uint8Array>();

/** 1 at the code of each class of a class or group. */
export function membersOf(name: string): Uint8Array {
  let known = MEMBERS.get(name);
  if (known === undefined) {
    known = new Uint8Array(256);
    for (const symbol of GROUPS[name] ?? [name as TokenClass]) {
      const unit = CODE_UNITS[symbol] as number | undefined;
      if (unit === undefined) throw new Error(`no class of tokens is called ${name}`);
      known[unit] = 1;
    }
    MEMBERS.set(name, known);
  }
  return known;
}
