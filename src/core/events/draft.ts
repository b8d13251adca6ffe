import type { EventActor, EventType, Span } from '../model';
import type { TaggedBlock } from './language/tagged';

/** An event as its block tells it. Offsets count from the block's start. */
export interface Draft extends Span {
  readonly trigger: Span;
  readonly type: EventType;
  readonly actors: readonly EventActor[];
  readonly date: string | null;
  /** The name of the place, or null. */
  readonly place: string | null;
  /** Whether it is announced and not told. */
  readonly planned: boolean;
  /** The entity in whose words it is told, or null. */
  readonly saidBy: string | null;
  /** Whether it only refers to what was told before: *the coup*. */
  readonly reference: boolean;
}

/** From the first of some tokens to the end of the last, `[from, to)`. */
export function spanOf({ block }: TaggedBlock, from: number, to: number): Span {
  const { starts, ends } = block.names;
  return { start: starts[from] as number, end: ends[to - 1] as number };
}
