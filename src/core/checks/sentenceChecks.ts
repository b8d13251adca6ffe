import type { Check } from './check';
import type { CheckContext } from './context';
import { type JudgedDraft, movedDraft } from './memory';
import type { Page } from './page';

/** So many sentences are looked at between two pauses. */
const STEP = 8;

/**
 * What the checks of single sentences say on a page: as before where it reads the same behind a page that reads the
 * same, else found anew. `rank` is a check's place among all.
 */
export function* judgedOn(
  page: Page,
  context: CheckContext,
  checks: readonly Check[],
): Generator<void, readonly JudgedDraft[]> {
  const { start } = page.block;
  const { articleDate } = context;
  const behind = context.pages[page.index - 1]?.reading;
  const known = page.reading.judged;
  if (known && known.behind === behind && known.articleDate === articleDate) {
    const by = start - known.start;
    return by === 0 ? known.drafts : known.drafts.map(({ rank, draft }) => ({ rank, draft: movedDraft(draft, by) }));
  }
  const drafts: JudgedDraft[] = [];
  for (let n = 0; n < page.sentences.length; n++) {
    const sentence = page.sentences[n];
    if (!sentence) continue;
    checks.forEach((check, rank) => {
      if (typeof check === 'function' || (sentence.cues & check.needs) !== check.needs) return;
      for (const draft of check.look(context, sentence)) drafts.push({ rank, draft });
    });
    if (n % STEP === STEP - 1) yield;
  }
  page.reading.judged = { behind, articleDate, start, drafts };
  return drafts;
}
