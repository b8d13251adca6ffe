import type { Token } from './tokens';

/** A sentence as a half-open range of token indexes. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Abbreviations that a full stop follows without ending the sentence; compared in lower case without their stop. */
const ABBREVIATIONS = new Set(
  (
    'gen lt col maj capt sgt adm brig cmdr dr mr mrs ms prof rev hon sen rep gov st jr sr no vs etc vol inc ltd co corp dept est approx fig jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec mt ft supt insp pres sec amb'
  ).split(' '),
);
const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»']);

/** Splits a block's tokens at full stops, question and exclamation marks that a new sentence can follow. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue;
    let to = i + 1;
    while (to < tokens.length && CLOSING.has((tokens[to] as Token).text) && !(tokens[to] as Token).spaced) to++;
    sentences.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.text === '!' || token.text === '?' || token.text === '…') return nextStarts(tokens, i);
  if (token.text !== '.') return false;
  const before = tokens[i - 1];
  if (before && !token.spaced) {
    if (ABBREVIATIONS.has(before.folded) && before.shape !== 'lower') return false;
    if (before.text.length === 1 && before.shape === 'capital') return false; // an initial
  }
  return nextStarts(tokens, i);
}

function nextStarts(tokens: readonly Token[], i: number): boolean {
  let next = tokens[i + 1];
  for (let j = i + 1; next && CLOSING.has(next.text) && !next.spaced; ) next = tokens[++j];
  return !next || (next.spaced && next.shape !== 'lower');
}
