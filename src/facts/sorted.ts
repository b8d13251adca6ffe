/** The place of a word in a list in the order of UTF-16 units, or -1. */
export function placeIn(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle] as string;
    if (other === word) return middle;
    if (other < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
