import type { Token } from '../../text/tokens';
import { type Word, WordTable, wordOf } from '../../text/word';

/** How often each word stands in small letters in a document, by its folded letters. */
export class LowerCaseWords {
  /** By the number of the folded word. */
  private counts = new Int32Array(0);
  /** Words that have no number: there are too many. */
  private readonly others = new Map<string, number>();

  /** Counts the words of a block in, or out again. */
  count(tokens: readonly Token[], by: 1 | -1): void {
    for (let i = 0; i < tokens.length; i++) {
      const { word } = tokens[i] as Token;
      const number = numbers.of(word);
      if (number >= this.counts.length) this.grow(number);
      if (number >= 0) this.counts[number] = (this.counts[number] as number) + by;
      else if (number === UNNUMBERED) this.others.set(word.folded, (this.others.get(word.folded) ?? 0) + by);
    }
  }

  /** @param folded folded letters of one word */
  of(folded: string): number {
    const { id } = wordOf(folded);
    return (id >= 0 ? this.counts[id] : this.others.get(folded)) ?? 0;
  }

  clear(): void {
    this.counts.fill(0);
    this.others.clear();
  }

  private grow(number: number): void {
    const counts = new Int32Array(Math.max(1024, 2 * number));
    counts.set(this.counts);
    this.counts = counts;
  }
}

const NOT_LOWER = -2;
const UNNUMBERED = -1;
const numbers = new WordTable<number>(({ shape, folded }: Word) => (shape === 'lower' ? wordOf(folded).id : NOT_LOWER));
