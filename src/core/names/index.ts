import type { DateScan } from '../dates';
import { DETERMINER } from '../text/marks';
import { type Sentence, sentencesOf } from '../text/sentences';
import type { CutText, Tokens } from '../text/tokens';
import { type Casing, casingOf } from './evidence/casing';
import { markDated, markOpenings } from './evidence/context';
import { type AcronymDefinition, acronymDefinitions, wordAcronyms } from './runs/acronyms';
import type { Candidate } from './runs/candidates';
import { scanNames } from './scan';
import type { NameWords } from './words/nameWords';

/** All that a block's text alone says about names: pure, so that it can be kept for as long as the text stays. */
export interface NameScan extends Tokens {
  readonly sentences: readonly Sentence[];
  readonly casing: Casing;
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly AcronymDefinition[];
  /** Indexes of candidates that the block spells out as words that are no name. */
  readonly wordAcronyms: readonly number[];
  /** Indexes of the tokens with which a definite phrase may begin: *the*, *this*, *that*, *our*. */
  readonly definites: readonly number[];
}

/**
 * @param cut the block, just cut: nothing else may have been cut since
 * @param foreign whether it is in another language: then names of the fact base are all that is found
 */
export function scanBlockNames(cut: CutText, dates: readonly DateScan[], words: NameWords, foreign: boolean): NameScan {
  const { tokens, starts, ends } = cut;
  const sentences = sentencesOf(cut);
  const casing = casingOf(cut, words);
  markOpenings(cut, sentences);
  markDated(cut, dates);
  const { gazetteer } = words;
  const found = scanNames({ cut, tokens, casing, gazetteer, words });
  const candidates = foreign ? found.filter(isNameAnywhere) : found;
  return {
    tokens,
    starts,
    ends,
    sentences,
    casing,
    candidates,
    acronyms: foreign ? [] : acronymDefinitions(tokens, candidates),
    wordAcronyms: foreign ? [] : wordAcronyms(tokens, candidates),
    definites: foreign ? [] : definitesOf(cut),
  };
}

/** Names of the fact base that mean the same in every language: of several words, or of states and well-known places. */
function isNameAnywhere({ from, to, names, demonym }: Candidate): boolean {
  if (names.length === 0 || demonym) return false;
  return names.some(
    ({ record, kind, capitals }) =>
      kind !== 'surname' && (to - from > 1 || record.type === 'country' || capitals || record.prominence >= WELL_KNOWN),
  );
}

const WELL_KNOWN = 50;

function definitesOf({ tokens: { length }, marks }: CutText): number[] {
  const found: number[] = [];
  for (let i = 0; i < length; i++) if (((marks[i] as number) & DETERMINER) !== 0) found.push(i);
  return found;
}
