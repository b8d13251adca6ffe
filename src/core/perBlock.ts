import type { Span } from './model';

/** Spans of a document in order of the text, with the index of every block's first; one more for the end. */
export interface PerBlock<T extends Span> {
  readonly items: readonly T[];
  readonly firsts: readonly number[];
}

/** Which blocks of a list are those of another: so many at the beginning, and so many at the end that lie `by` units on. */
export interface BlockChange {
  readonly head: number;
  readonly tail: number;
  readonly by: number;
}

/** How many blocks two lists share at the beginning and at the end: those whose words are the same scan. */
export function sameEnds(
  before: readonly { readonly names: object }[],
  after: readonly { readonly names: object }[],
): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.names === after[head]?.names) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.names === after.at(-1 - tail)?.names) tail++;
  return { head, tail };
}

/** How many spans and blocks are listed between two pauses. */
const BATCH = 500;

/** Lists what every block holds. */
export function* perBlock<T extends Span>(
  count: number,
  of: (at: number) => readonly T[],
): Generator<void, PerBlock<T>> {
  const items: T[] = [];
  const firsts: number[] = [];
  let due = BATCH;
  for (let at = 0; at < count; at++) {
    firsts.push(items.length);
    for (const item of of(at)) items.push(item);
    if (items.length + at < due) continue;
    due = items.length + at + BATCH;
    yield;
  }
  firsts.push(items.length);
  return { items, firsts };
}

/** Sorts spans that are in order of the text into the blocks that they stand in. */
export function intoBlocks<T extends Span>(items: readonly T[], blocks: readonly Span[]): PerBlock<T> {
  const firsts: number[] = [];
  let i = 0;
  for (const { start } of blocks) {
    while (i < items.length && (items[i] as T).start < start) i++;
    firsts.push(i);
  }
  firsts.push(items.length);
  return { items, firsts };
}

/** What a block holds. */
export function inBlock<T extends Span>({ items, firsts }: PerBlock<T>, at: number): readonly T[] {
  return items.slice(firsts[at], firsts[at + 1]);
}

/**
 * The same after an edit: blocks that stayed keep what they held, in its new place.
 * @param isSame whether a block that stayed holds what it held; `old` is its index before the edit
 */
export function* afterChange<T extends Span>(
  before: PerBlock<T>,
  count: number,
  { head, tail, by }: BlockChange,
  of: (at: number) => readonly T[],
  move: (item: T, by: number) => T,
  isSame: (at: number, old: number) => boolean = () => true,
): Generator<void, PerBlock<T>> {
  const { items, firsts } = before;
  const further = firsts.length - 1 - count;
  const found: T[] = [];
  const starts: number[] = [];
  let due = BATCH;
  for (let at = 0; at < count; at++) {
    starts.push(found.length);
    const isTail = at >= count - tail;
    const old = at < head ? at : at + further;
    if ((at >= head && !isTail) || !isSame(at, old)) {
      for (const item of of(at)) found.push(item);
      if (found.length + at < due) continue;
      due = found.length + at + BATCH;
      yield;
      continue;
    }
    const end = firsts[old + 1] as number;
    for (let i = firsts[old] as number; i < end; i++)
      found.push(isTail && by !== 0 ? move(items[i] as T, by) : (items[i] as T));
  }
  starts.push(found.length);
  return { items: found, firsts: starts };
}
