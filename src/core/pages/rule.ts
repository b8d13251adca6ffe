import type { CheckContext } from './context';
import type { Page, Sentence } from './page';

/**
 * One way to find something in a text: a kind of claim, or a check. It walks the names, dates and events that were
 * found, never the text anew, and says nothing where it is not sure.
 */
export type Rule<T> = SentenceRule<T> | DocumentRule<T>;

/**
 * A rule for single sentences. What it says may follow only from the sentence's page, the page before it, the article's
 * date and the facts: it is asked again only when one of these has changed. What it finds points into the page alone.
 */
export interface SentenceRule<T> {
  /** Bits of `Cue`: in a sentence without all of them it can find nothing. */
  readonly needs: number;
  readonly look: (context: CheckContext, sentence: Sentence) => Iterable<T>;
}

/** A rule that compares places of the whole text, after every edit anew. */
export interface DocumentRule<T> {
  /** What a page shows of it, by `perPage`. */
  readonly on: (page: Page) => readonly unknown[];
  /** Compares the pages that show something, in order of the text. Yields nothing now and then, so that the caller may pause. */
  readonly compare: (context: CheckContext, pages: readonly Page[]) => Iterable<T | undefined>;
}
