import type { Check, Draft, SentenceCheck } from './check';
import type { CheckContext } from './context';
import { type Judged, type JudgedDraft, movedDraft } from './memory';
import type { Page } from './page';

/** So many sentences are looked at between two pauses. */
const STEP = 8;

/** The checks of single sentences among all checks, whose order `rank` keeps. */
export class SentenceChecks {
  private readonly checks: readonly (SentenceCheck & { readonly rank: number })[];

  constructor(all: readonly Check[]) {
    this.checks = all.flatMap((check, rank) => (typeof check === 'function' ? [] : [{ ...check, rank }]));
  }

  /**
   * Adds to the drafts of each check what it says on a page: as before where the page reads the same behind a page that
   * reads the same, else found anew.
   */
  *judge(page: Page, context: CheckContext, drafts: readonly Draft[][]): Generator<void, void> {
    const behind = context.pages[page.index - 1]?.reading;
    const { articleDate } = context;
    const { start } = page.block;
    const { judged } = page.reading;
    if (judged && judged.behind === behind && judged.articleDate === articleDate) {
      add(judged, start, drafts);
      return;
    }
    const found: JudgedDraft[] = [];
    const { sentences } = page;
    for (let n = 0; n < sentences.length; n++) {
      if (n % STEP === STEP - 1) yield;
      const sentence = sentences[n];
      if (sentence)
        for (const { needs, look, rank } of this.checks)
          if ((sentence.cues & needs) === needs)
            for (const draft of look(context, sentence)) found.push({ rank, draft });
    }
    page.reading.judged = { behind, articleDate, start, drafts: found };
    add(page.reading.judged, start, drafts);
  }
}

function add(judged: Judged, start: number, drafts: readonly Draft[][]): void {
  for (const { rank, draft } of judged.drafts) drafts[rank]?.push(movedDraft(draft, start - judged.start));
}
