/**
 * JSON with one entry of a list a line, and the commas on lines of their own: two people who add entries in the same
 * folder change different lines, which version control merges by itself.
 */
export function listLines(entries: readonly unknown[]): string {
  return entries.length === 0 ? '[]' : `[\n${entries.map(entry => JSON.stringify(entry)).join('\n,\n')}\n]`;
}

/** Parsed JSON, a byte order mark left out. @throws SyntaxError where it is none */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}
