import { resolveDates, scanDates } from '../../../src/core/dates';
import type { TimeExpression } from '../../../src/core/model';
import { finish } from '../../../src/core/steps';

/** Reads paragraphs (one a line) as one document; spans count from its start. */
export function read(text: string, anchor: string | null): TimeExpression[] {
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ start, source: line, text: line, scans: scanDates(line) });
    start += line.length + 1;
  }
  return finish(resolveDates(blocks, anchor));
}

/** What tables compare: `[text] TYPE value/MOD`. */
export function brief(expressions: readonly TimeExpression[]): string[] {
  return expressions.map(({ text, type, value, mod }) => `[${text}] ${type} ${value}${mod ? `/${mod}` : ''}`);
}
