import type { Check, DocumentCheck, Draft, SentenceCheck } from './check';
import type { CheckContext } from './context';
import { type Judged, type JudgedDraft, movedDraft } from './memory';
import type { Page, Sentence } from './page';

/** So many sentences are looked at between two pauses. */
const STEP = 8;
/** So many times a check of the whole document would pause before it does: it cannot know how soon it did last. */
const BREATHS = 16;

type Ranked<T> = T & { readonly rank: number };

/** Runs checks, whose order their `rank` keeps. */
export class Runner {
  private readonly ofSentences: readonly Ranked<SentenceCheck>[];
  private readonly ofDocuments: readonly Ranked<DocumentCheck>[];

  constructor(private readonly checks: readonly Check[]) {
    this.ofSentences = checks.flatMap((check, rank) => ('look' in check ? [{ ...check, rank }] : []));
    this.ofDocuments = checks.flatMap((check, rank) => ('look' in check ? [] : [{ ...check, rank }]));
  }

  /** What each of the checks says, in order of the text as far as it goes. */
  *run(context: CheckContext): Generator<void, Draft[][]> {
    const drafts: Draft[][] = this.checks.map(() => []);
    const pages: Page[][] = this.checks.map(() => []);
    for (const page of context.pages) {
      if (page.pause) yield;
      const judged = this.judgedBefore(page, context) ?? (yield* this.judge(page, context));
      const by = page.block.start - judged.start;
      for (const { rank, draft } of judged.drafts) drafts[rank]?.push(movedDraft(draft, by));
      const shown = page.reading.shown ?? (yield* this.show(page));
      for (const rank of shown) pages[rank]?.push(page);
    }
    for (const { rank, compare } of this.ofDocuments) {
      const some = pages[rank] ?? [];
      if (some.length === 0) continue;
      let breaths = 0;
      for (const draft of compare(context, some)) {
        if (draft) drafts[rank]?.push(draft);
        else if (++breaths % BREATHS === 0) yield;
      }
      yield;
    }
    return drafts;
  }

  /** What was said of a page's sentences before, if it reads the same behind a page that reads the same. */
  private judgedBefore({ index, reading: { judged } }: Page, context: CheckContext): Judged | undefined {
    const behind = context.pages[index - 1]?.reading;
    return judged?.behind === behind && judged?.articleDate === context.articleDate ? judged : undefined;
  }

  /** Asks the checks about the sentences of a page. */
  private *judge(page: Page, context: CheckContext): Generator<void, Judged> {
    const found: JudgedDraft[] = [];
    const { mayHold } = page;
    const some = !page.block.foreign && this.ofSentences.some(({ needs }) => (mayHold & needs) === needs);
    for (let n = 0; some && n < page.sentences.length; n += STEP) {
      if (n > 0) yield;
      for (const sentence of page.sentences.slice(n, n + STEP)) this.ask(sentence, context, found);
    }
    const behind = context.pages[page.index - 1]?.reading;
    const judged = { behind, articleDate: context.articleDate, start: page.block.start, drafts: found };
    page.reading.judged = judged;
    return judged;
  }

  private ask(sentence: Sentence, context: CheckContext, found: JudgedDraft[]): void {
    const { cues } = sentence;
    const checks = this.ofSentences;
    for (let n = 0; n < checks.length; n++) {
      const { needs, look, rank } = checks[n] as Ranked<SentenceCheck>;
      if ((cues & needs) !== needs) continue;
      for (const draft of look(context, sentence)) found.push({ rank, draft });
    }
  }

  /** Which of the checks of the whole document a page shows something of; a long page takes a while. */
  private *show(page: Page): Generator<void, readonly number[]> {
    const shown: number[] = [];
    if (page.block.foreign) {
      // Its spelling and its figures follow other rules.
      page.reading.shown = shown;
      return shown;
    }
    for (const { on, rank } of this.ofDocuments) {
      if (on(page).length > 0) shown.push(rank);
      if (page.sentences.length > STEP) yield;
    }
    page.reading.shown = shown;
    return shown;
  }
}
