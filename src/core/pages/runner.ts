import type { CheckContext } from './context';
import type { Judged, Ranked } from './memory';
import type { Page, Sentence } from './page';
import type { DocumentRule, Rule, SentenceRule } from './rule';

/** So many sentences are looked at between two pauses. */
const STEP = 8;
/** So many times a rule of the whole document would pause before it does: it cannot know how soon it did last. */
const BREATHS = 16;

let runners = 0;

/** Runs rules, whose order their rank keeps. */
export class Runner<T> {
  private readonly number = runners++;
  private readonly ofSentences: readonly (SentenceRule<T> & Ranked)[];
  private readonly ofDocuments: readonly (DocumentRule<T> & Ranked)[];

  /** @param move gives an item whose block begins so many units further on */
  constructor(
    private readonly rules: readonly Rule<T>[],
    private readonly move: (item: T, by: number) => T,
  ) {
    this.ofSentences = rules.flatMap((rule, rank) => ('look' in rule ? [{ ...rule, rank }] : []));
    this.ofDocuments = rules.flatMap((rule, rank) => ('look' in rule ? [] : [{ ...rule, rank }]));
  }

  /** What each of the rules finds, in order of the text as far as it goes. */
  *run(context: CheckContext): Generator<void, T[][]> {
    const found: T[][] = this.rules.map(() => []);
    const pages: Page[][] = this.rules.map(() => []);
    for (const page of context.pages) {
      if (page.pause) yield;
      const judged = this.judgedBefore(page, context) ?? (yield* this.judge(page, context));
      const by = page.block.start - judged.start;
      for (const { rank, item } of judged.items) found[rank]?.push(by === 0 ? item : this.move(item, by));
      const shown = page.reading.shown[this.number] ?? (yield* this.show(page));
      for (const rank of shown) pages[rank]?.push(page);
    }
    for (const { rank, compare } of this.ofDocuments) {
      const some = pages[rank] ?? [];
      if (some.length === 0) continue;
      let breaths = 0;
      for (const item of compare(context, some)) {
        if (item) found[rank]?.push(item);
        else if (++breaths % BREATHS === 0) yield;
      }
      yield;
    }
    return found;
  }

  /** What was found in a page's sentences before, if it reads the same behind a page that reads the same. */
  private judgedBefore({ index, reading }: Page, { pages, asked }: CheckContext): Judged<T> | undefined {
    const judged = reading.judged[this.number] as Judged<T> | undefined;
    return judged?.behind === pages[index - 1]?.reading && judged?.asked === asked ? judged : undefined;
  }

  /** Asks the rules about the sentences of a page. */
  private *judge(page: Page, context: CheckContext): Generator<void, Judged<T>> {
    const items: Judged<T>['items'][number][] = [];
    const { mayHold } = page;
    const some = !page.block.foreign && this.ofSentences.some(({ needs }) => (mayHold & needs) === needs);
    for (let n = 0; some && n < page.sentences.length; n += STEP) {
      if (n > 0) yield;
      for (const sentence of page.sentences.slice(n, n + STEP)) this.ask(sentence, context, items);
    }
    const behind = context.pages[page.index - 1]?.reading;
    const judged = { behind, asked: context.asked, start: page.block.start, items };
    page.reading.judged[this.number] = judged;
    return judged;
  }

  private ask(sentence: Sentence, context: CheckContext, items: Judged<T>['items'][number][]): void {
    const { cues } = sentence;
    const rules = this.ofSentences;
    for (let n = 0; n < rules.length; n++) {
      const { needs, look, rank } = rules[n] as SentenceRule<T> & Ranked;
      if ((cues & needs) !== needs) continue;
      for (const item of look(context, sentence)) items.push({ rank, item });
    }
  }

  /** Which of the rules of the whole document a page shows something of; a long page takes a while. */
  private *show(page: Page): Generator<void, readonly number[]> {
    const shown: number[] = [];
    if (page.block.foreign) {
      // Its spelling and its figures follow other rules.
      page.reading.shown[this.number] = shown;
      return shown;
    }
    for (const { on, rank } of this.ofDocuments) {
      if (on(page).length > 0) shown.push(rank);
      if (page.sentences.length > STEP) yield;
    }
    page.reading.shown[this.number] = shown;
    return shown;
  }
}
