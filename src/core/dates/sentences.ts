/** The end of a sentence or of a clause set off by a semicolon; not the full stop of *Mr.*, *Gen.*, *U.S.* or *Nov.*. */
const END = /(?:(?<!\b\p{Lu}\p{L}{0,3})[.…]|[!?])[”"’)\]]*\s+(?=[“"‘'([]?[\p{Lu}\d])|;\s/gu;

/** How many sentences end in a stretch of text. */
export function sentenceEnds(text: string): number {
  return text.match(END)?.length ?? 0;
}
