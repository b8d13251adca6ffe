import type { Mention } from '../core/model';

/** Below this confidence a name is a guess, and looks like one. */
const SURE = 0.65;

/** From this confidence on a name is certain, as far as a text and the facts can say. */
const CERTAIN = 0.85;

/** How sure the annotator must be of a name that is highlighted, as the settings say it. */
export type Sureness = 'guesses' | 'likely' | 'certain';

/** The least confidence, 0 to 1, that a setting asks for. */
export function leastConfidence(sureness: Sureness): number {
  if (sureness === 'guesses') return 0;
  return sureness === 'likely' ? SURE : CERTAIN;
}

/** Whether the annotator is sure of a name, or only guesses that it is one and of this kind. */
export function isSure({ confidence }: Pick<Mention, 'confidence'>): boolean {
  return confidence >= SURE;
}
