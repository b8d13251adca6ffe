import { isHyphen, type Token } from '../../text/tokens';
import type { BlockContext } from '../evidence/context';
import type { GazetteerMatch, GazetteerName } from '../words/gazetteer';
import { COMMON, FIRST_NAME, LAST_NAME, NAME_WORD, PLACE } from '../words/nameWords';
import { isNameWord } from './runs';

/** Where a name of several words that the fact base knows ends a run that it does not begin. */
export function lastKnown({ tokens, gazetteer }: BlockContext, from: number, to: number): number | undefined {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (!token.spaced || !isNameWord(token)) continue;
    const match = gazetteer.match(tokens, i, to);
    if (match && match.to === to && match.to - i > 1 && match.names.some(isWhole)) return i;
  }
  return undefined;
}

/** Not a place inside a longer name, nor a surname of two words: *Francisco | Ruiz-Tagle*. */
function isWhole({ record, kind }: GazetteerName): boolean {
  return record.type !== 'place' && kind !== 'surname';
}

/** *EU-Nigeria*: two known names that a hyphen joins are two. */
export function joinsAnother({ tokens, gazetteer }: BlockContext, first: GazetteerMatch, to: number): boolean {
  const second = isHyphen(tokens[first.to]) ? gazetteer.match(tokens, first.to + 1, to) : undefined;
  const state = second?.names.some(name => name.record.type === 'country' || name.kind === 'demonym') ?? false;
  return state && first.names.some(name => name.record.type !== 'person');
}

/** *Nancy Ortega*, *Eugene Wu*: a given name that is also a town's, before a surname. */
export function isPersons({ tokens, words, gazetteer }: BlockContext, from: number, to: number): boolean {
  const next = tokens[from + 1] as Token;
  if (to - from !== 2 || !words.is(tokens[from] as Token, FIRST_NAME)) return false;
  return (
    words.is(next, LAST_NAME) ||
    (!words.is(next, COMMON | PLACE) && gazetteer.named(next.folded).every(name => name.record.type === 'person'))
  );
}

/** *Comptroller | Ann Tarvik*, *UNESCO | Ann Tarvik*: where a person's name begins behind everyday words or an acronym. */
export function givenNameInside({ tokens, words }: BlockContext, from: number, to: number): number | undefined {
  for (let i = from; i < to - 1; i++) {
    const token = tokens[i] as Token;
    if (!token.spaced) return undefined;
    if (token.shape === 'upper' && token.text.length > 2 && i === from) continue;
    if (i > from && token.shape === 'capital' && words.is(token, FIRST_NAME) && tokens[i + 1]?.spaced) return i;
    if (token.shape !== 'capital' || !words.is(token, COMMON) || words.is(token, NAME_WORD)) return undefined;
  }
  return undefined;
}

/** *Lee Jae-myung*: a hyphen before a small letter makes a given name. */
export function hasGivenName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 2; i < to; i++) if (tokens[i]?.shape === 'lower' && tokens[i - 1]?.text === '-') return true;
  return false;
}
