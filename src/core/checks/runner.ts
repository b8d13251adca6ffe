import type { Check, DocumentCheck, Draft, SentenceCheck } from './check';
import type { CheckContext } from './context';
import { type JudgedDraft, movedDraft } from './memory';
import type { Page } from './page';

/** So many sentences are looked at between two pauses. */
const STEP = 8;

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
      if (!this.repeat(page, context, drafts)) yield* this.judge(page, context, drafts);
      for (const rank of page.reading.shown ?? (yield* this.show(page))) pages[rank]?.push(page);
    }
    for (const { rank, compare } of this.ofDocuments) {
      const some = pages[rank] ?? [];
      if (some.length === 0) continue;
      for (const draft of compare(context, some)) {
        if (draft) drafts[rank]?.push(draft);
        else yield;
      }
      yield;
    }
    return drafts;
  }

  /** Says what was said of a page's sentences before, if it reads the same behind a page that reads the same. */
  private repeat({ index, reading, block }: Page, context: CheckContext, drafts: readonly Draft[][]): boolean {
    const { judged } = reading;
    const behind = context.pages[index - 1]?.reading;
    if (!judged || judged.behind !== behind || judged.articleDate !== context.articleDate) return false;
    for (const { rank, draft } of judged.drafts) drafts[rank]?.push(movedDraft(draft, block.start - judged.start));
    return true;
  }

  /** Asks the checks about the sentences of a page. */
  private *judge(page: Page, context: CheckContext, drafts: readonly Draft[][]): Generator<void, void> {
    const found: JudgedDraft[] = [];
    for (const [n, sentence] of page.sentences.entries()) {
      if (n % STEP === STEP - 1) yield;
      for (const { needs, look, rank } of this.ofSentences)
        if ((sentence.cues & needs) === needs) for (const draft of look(context, sentence)) found.push({ rank, draft });
    }
    const { articleDate } = context;
    page.reading.judged = {
      behind: context.pages[page.index - 1]?.reading,
      articleDate,
      start: page.block.start,
      drafts: found,
    };
    for (const { rank, draft } of found) drafts[rank]?.push(draft);
  }

  /** Which of the checks of the whole document a page shows something of; a long page takes a while. */
  private *show(page: Page): Generator<void, readonly number[]> {
    const shown: number[] = [];
    for (const { on, rank } of this.ofDocuments) {
      if (on(page).length > 0) shown.push(rank);
      if (page.sentences.length > STEP) yield;
    }
    page.reading.shown = shown;
    return shown;
  }
}
