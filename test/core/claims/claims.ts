import type { Claim, DocumentInput } from '../../../src/core/model';
import { annotate } from '../world';

/** The claims of a text written on 15 June 2025, unless said otherwise. */
export function claims(text: string, input: Omit<DocumentInput, 'text'> = {}): readonly Claim[] {
  return annotate(text, { date: '2025-06-15', ...input }).claims;
}

/** The same as lines `kind verdict: words`. */
export function claimed(text: string, input: Omit<DocumentInput, 'text'> = {}): string[] {
  return claims(text, input).map(({ kind, verdict, text: words }) => `${kind} ${verdict}: ${words}`);
}
