/** Where a text differs from an earlier one: what was `[start, oldEnd)` is `[start, newEnd)`; UTF-16 offsets. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** So much is compared at a time, by the engine's own comparison of strings. */
const STEP = 4096;

/** The smallest stretch in which two texts differ; undefined where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STEP <= shorter && before.slice(start, start + STEP) === after.slice(start, start + STEP))
    start += STEP;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  let tail = 0;
  while (tail + STEP <= most && sliceFromEnd(before, tail) === sliceFromEnd(after, tail)) tail += STEP;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

function sliceFromEnd(text: string, tail: number): string {
  return text.slice(text.length - tail - STEP, text.length - tail);
}
