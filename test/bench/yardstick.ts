const ROUNDS = 15;

/**
 * Milliseconds that this machine needs, right now, for a fixed piece of work of the annotator's kind: words of a text,
 * looked up and counted. What is measured is told in it, so that runs on different machines can be compared.
 */
export function yardstick(): number {
  const text = Array.from({ length: 20_000 }, (_, n) => `Word${n % 997} of ${n}, `).join('');
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const counts = new Map<string, number>();
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (counts.size < 997) throw new Error('the yardstick is broken');
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
