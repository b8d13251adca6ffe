import type { DateScan } from '../dates';
import { type Sentence, sentencesOf } from '../text/sentences';
import { type Token, tokenize } from '../text/tokens';
import { type AcronymDefinition, acronymDefinitions } from './acronyms';
import type { Candidate } from './candidates';
import { type Casing, casingOf, sentenceStarts } from './context';
import type { Gazetteer } from './gazetteer';
import type { Lexicon } from './lexicon';
import { scanNames } from './scan';

/** All that a block's text alone says about names: pure, so that it can be kept for as long as the text stays. */
export interface NameScan {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly casing: Casing;
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
  /** The block's words in lower case: a capitalised word that also stands in lower case is hardly a name. */
  readonly lowerCase: ReadonlySet<string>;
}

export function scanBlockNames(
  text: string,
  dates: readonly DateScan[],
  gazetteer: Gazetteer,
  lexicon: Lexicon,
): NameScan {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const casing = casingOf(tokens);
  const context = {
    text,
    tokens,
    starts: sentenceStarts(tokens, sentences),
    dated: insideDates(tokens, dates),
    casing,
    gazetteer,
    lexicon,
  };
  const candidates = scanNames(context);
  const lowerCase = new Set<string>();
  for (const token of tokens) if (token.shape === 'lower') lowerCase.add(token.folded);
  return { tokens, sentences, casing, candidates, acronyms: acronymDefinitions(tokens, candidates), lowerCase };
}

/** 1 for every token that a date covers. */
function insideDates(tokens: readonly Token[], dates: readonly DateScan[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  let i = 0;
  for (const date of dates) {
    while (i < tokens.length && (tokens[i] as Token).end <= date.start) i++;
    for (let j = i; j < tokens.length && (tokens[j] as Token).start < date.end; j++) inside[j] = 1;
  }
  return inside;
}
