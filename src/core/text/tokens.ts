import type { Span } from '../model';

/** How a token is written: decides whether it can start or continue a name. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number' | 'punctuation';

/** A word, number or single punctuation mark of a block. Offsets count from the block's start. */
export interface Token extends Span {
  readonly text: string;
  readonly shape: Shape;
  /** Whether white space stands before the token (true for a block's first token). */
  readonly spaced: boolean;
}
