import type { Token } from '../../text/tokens';
import type { BlockContext } from '../evidence/context';
import { COMMON } from '../words/nameWords';
import { FUNCTION_WORD, isIn, SPEECH_VERB, STATE_BODY } from '../words/wordLists';
import { STATE_BODY_PHRASES } from '../words/words';
import type { Part } from './acronyms';

/** Where a body of state in small letters ends that goes on a people's or state's name: *Malian | army*, *Iranian | foreign ministry*. */
export function bodyEnd(tokens: readonly Token[], from: number): number {
  const one = tokens[from];
  const two = tokens[from + 1];
  if (!one?.spaced || one.shape !== 'lower') return from;
  if (two?.spaced && STATE_BODY_PHRASES.has(`${one.folded} ${two.folded}`)) return from + 2;
  return isIn(one, STATE_BODY) && !(one.folded === 'military' && isAdjective(tokens, from)) ? from + 1 : from;
}

/** *the Malian military junta*, but *the Malian military said*, *the Malian military spokesman*. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next?.spaced || next.shape !== 'lower') return next?.text === '-';
  return (
    !isIn(next, FUNCTION_WORD | SPEECH_VERB) &&
    !/^(?:spokes\w+|\w+ed|took|began|shot|struck|sent|put|hit|lost|fought)$/.test(next.folded)
  );
}

/** *National Conference*, *People’s Party*: a known name of everyday words, which others may bear. */
export function isPlain({ tokens, words }: BlockContext, { from, to, names }: Part): boolean {
  if (to - from < 2 || !names.some(({ record }) => record.type === 'organisation')) return false;
  return tokens
    .slice(from, to)
    .every(token => token.shape === 'punctuation' || token.folded === 's' || words.is(token, COMMON));
}
