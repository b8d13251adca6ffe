import type { Token } from '../text/tokens';
import type { Candidate } from './candidates';

/** *Economic Community of West African States (ECOWAS)*: indexes into the block's candidates. */
export interface AcronymDefinition {
  readonly expansion: number;
  readonly acronym: number;
}

/**
 * Pairs of a name and the short form in brackets beside it, in either order. The letters need not be the initials: news
 * gives *Confederation of Sahel States (AES)* after the French name.
 */
export function acronymDefinitions(tokens: readonly Token[], candidates: readonly Candidate[]): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (let i = 1; i < candidates.length; i++) {
    const inner = candidates[i] as Candidate;
    const outer = candidates[i - 1] as Candidate;
    const bracketed = tokens[inner.from - 1]?.text === '(' && /^[),;]$/.test(tokens[inner.to]?.text ?? '');
    if (!bracketed || outer.to !== inner.from - 1 || outer.demonym || inner.demonym) continue;
    if (isAcronym(tokens, inner) && words(outer) > 1) found.push({ expansion: i - 1, acronym: i });
    else if (isAcronym(tokens, outer) && words(inner) > 1 && initialsFit(outer.text, inner.text))
      found.push({ expansion: i, acronym: i - 1 });
  }
  return found;
}

const words = (candidate: Candidate): number => candidate.key.split(' ').length;

export function isAcronym(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const token = tokens[from];
  if (!token || to - from > 3) return false;
  return (
    token.shape === 'upper' || /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}/u.test(token.text) || /^\p{Lu}+\d+$/u.test(token.text)
  );
}

/** Whether an acronym's letters stand in order at the beginnings of a name's words. */
export function initialsFit(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const initials = name.split(/[\s\-’']+/).map(word => word[0]?.toLowerCase() ?? '');
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at >= Math.max(2, letters.length - 1);
}
