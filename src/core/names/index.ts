import type { DateScan } from '../dates';
import { type Sentence, sentencesOf } from '../text/sentences';
import { type Token, type Tokens, tokenize } from '../text/tokens';
import { WordTable } from '../text/word';
import { type AcronymDefinition, acronymDefinitions } from './acronyms';
import type { Candidate } from './candidates';
import { type Casing, casingOf, sentenceStarts } from './context';
import type { NameWords } from './nameWords';
import { scanNames } from './scan';

/** All that a block's text alone says about names: pure, so that it can be kept for as long as the text stays. */
export interface NameScan extends Tokens {
  readonly sentences: readonly Sentence[];
  readonly casing: Casing;
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
  /** Indexes of the tokens with which a definite phrase may begin: *the*, *this*, *that*, *our*. */
  readonly definites: readonly number[];
}

export function scanBlockNames(text: string, dates: readonly DateScan[], words: NameWords): NameScan {
  const placed = tokenize(text);
  const { tokens, starts, ends } = placed;
  const sentences = sentencesOf(tokens);
  const casing = casingOf(tokens);
  const context = {
    text,
    places: placed,
    tokens,
    starts: sentenceStarts(tokens, sentences),
    dated: insideDates(placed, dates),
    casing,
    gazetteer: words.gazetteer,
    words,
  };
  const candidates = scanNames(context);
  return {
    tokens,
    starts,
    ends,
    sentences,
    casing,
    candidates,
    acronyms: acronymDefinitions(tokens, candidates),
    definites: definitesOf(tokens),
  };
}

/** 1 for every token that a date covers. */
function insideDates({ tokens, starts, ends }: Tokens, dates: readonly DateScan[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let i = 0;
  for (const date of dates) {
    while (i < tokens.length && (ends[i] as number) <= date.start) i++;
    for (let j = i; j < tokens.length && (starts[j] as number) < date.end; j++) inside[j] = 1;
  }
  return inside;
}

const DETERMINERS = new Set(['the', 'this', 'that', 'our']);
const definite = new WordTable<boolean>(({ folded }) => DETERMINERS.has(folded));

function definitesOf(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (definite.of((tokens[i] as Token).word)) found.push(i);
  return found;
}
