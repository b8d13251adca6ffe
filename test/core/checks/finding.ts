import type { DocumentInput, Finding } from '../../../src/core/model';
import { annotate } from '../world';

/** The findings of a text written on 15 June 2025, unless said otherwise. */
export function findings(text: string, input: Omit<DocumentInput, 'text'> = {}): readonly Finding[] {
  return annotate(text, { date: '2025-06-15', ...input }).findings;
}

/** The same as lines `check: words`. */
export function found(text: string, input: Omit<DocumentInput, 'text'> = {}): string[] {
  return findings(text, input).map(finding => `${finding.check}: ${finding.text}`);
}
