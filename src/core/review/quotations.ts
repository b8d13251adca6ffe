import type { Span } from '../model';

/** Shorter ones are words that the writer keeps at a distance, not what somebody said. */
const FEWEST_WORDS = 3;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"' };
/** Straight quotation marks that are never closed would make a quotation of the rest. */
const LONGEST = 2_000;

/** The quotations of a block of prose with their marks, in its order. Offsets are UTF-16 units into the block. */
export function quotationsOf(block: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < block.length; at++) {
    const closing = CLOSING[block[at] ?? ''];
    if (closing === undefined) continue;
    // A quotation that goes on in the next paragraph is not closed in this one.
    const found = block.indexOf(closing, at + 1);
    const end = found === -1 ? block.length : found + 1;
    if (found === -1 && block[at] === '"') break;
    if (end - at > LONGEST) continue;
    if (block.slice(at, end).trim().split(/\s+/).length >= FEWEST_WORDS) spans.push({ start: at, end });
    at = end - 1;
  }
  return spans;
}
