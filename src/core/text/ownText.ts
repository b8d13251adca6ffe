/**
 * The stretch `[start, end)` of a text as a string of its own. A plain slice of a long text keeps the whole of it alive:
 * what is remembered of every version of a document would keep every version.
 */
export function ownText(text: string, start: number, end: number): string {
  // Engines slice by pointing into the original; joined with a sign, the stretch is copied.
  return ` ${text.slice(start, end)}`.slice(1);
}
