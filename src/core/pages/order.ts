import { Cue } from './cues';
import { cuesAt, type Sentence, wordAt } from './page';

export type Order = 'after' | 'before';

/** The order that a word says of what stands before and behind it. */
export function connective({ page, times }: Sentence, at: number): Order | undefined {
  if ((cuesAt(page, at) & Cue.order) === 0) return undefined;
  const word = wordAt(page, at);
  // *Three days after*: the length is what is checked there.
  if (times.some(({ from, to, expression }) => at >= from && at <= to && expression.type === 'DURATION'))
    return undefined;
  if (/^(?:day|days|week|weeks|month|months|year|years|hours|hour)$/.test(wordAt(page, at - 1))) return undefined;
  // *Followed soon after by the war*: the other way round.
  if (wordAt(page, at + 1) === 'by') return undefined;
  if (word === 'after' || word === 'following') return page.tokens[at - 1]?.folded === 'the' ? undefined : 'after';
  return 'before';
}
