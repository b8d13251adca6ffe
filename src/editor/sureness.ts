import type { Mention } from '../core/model';

/** Below this confidence a name is a guess, and looks like one. */
const SURE = 0.65;

/** Whether the annotator is sure of a name, or only guesses that it is one and of this kind. */
export function isSure({ confidence }: Pick<Mention, 'confidence'>): boolean {
  return confidence >= SURE;
}
