import { resolveDates, scanDates } from '../../../src/core/dates';
import type { TimeExpression } from '../../../src/core/model';
import { finish } from '../../../src/core/steps';

/** Reads paragraphs (one a line, a heading behind `#`) as one document; spans count from its start. */
export function read(text: string, anchor: string | null): TimeExpression[] {
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kind = line.startsWith('#') ? ('heading' as const) : ('paragraph' as const);
    blocks.push({ kind, start, source: line, text: line, scans: scanDates(line) });
    start += line.length + 1;
  }
  return finish(resolveDates(blocks, anchor));
}

/** What tables compare: `[text] TYPE value/MOD`. */
export function brief(expressions: readonly TimeExpression[]): string[] {
  return expressions.map(({ text, type, value, mod }) => `[${text}] ${type} ${value}${mod ? `/${mod}` : ''}`);
}
