import { dateText } from '../../../facts';
import type { DocumentCheck, Draft } from '../../findings/draft';
import { daysOf } from '../../pages/calendarDays';
import { Cue } from '../../pages/cues';
import { perPage } from '../../pages/memory';
import { cuesAt, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';

/** The tokens of the full dates that a page tells as past. */
const toldOn = perPage((page): readonly number[] => {
  if ((page.cues.all & Cue.toldAsPast) === 0) return [];
  return page.sentences.flatMap(sentence =>
    (sentence.cues & Cue.toldAsPast) === 0
      ? []
      : sentence.times.flatMap(({ expression, from }) =>
          /\d{4}/.test(expression.text) &&
          !expression.parts &&
          !expression.problem &&
          !page.isQuoted(from) &&
          isTold(sentence, from)
            ? [from]
            : [],
        ),
  );
});

/**
 * *Signed on 3 May 2027*, in an article of 2025: told as past, dated later than the article. Of a text that has two such
 * dates it is the article's that is wrong.
 */
export const futureAsPast: DocumentCheck = {
  on: toldOn,
  *compare({ articleDate, isDatelined }, pages) {
    if (!articleDate || articleDate.length < 10) return;
    const drafts: Draft[] = [];
    for (const page of pages) {
      yield;
      for (const at of toldOn(page)) {
        const time = page.timeAt(at);
        const days = time && daysOf(time.expression);
        if (!time || !days || days.first <= articleDate) continue;
        drafts.push({
          check: 'future-as-past',
          ...spanOf(page, time.from, time.to),
          // A date that stands apart from the text may be that of an earlier version.
          ...(isDatelined ? {} : { severity: 'information' as const }),
          message: `${time.expression.text} is later than the article, ${dateText(articleDate)}.`,
        });
      }
    }
    if (drafts.length === 1) yield* drafts;
  },
};

const AHEAD =
  /^(?:will|would|shall|to|until|till|by|before|if|should|could|may|might|can|must|due|planned|scheduled|expected|set|announced|postponed|delayed|moved|extended|agreed|promised|called|elected|appointed|next|through|for|from)$/;

/** Whether the verb before the date is past, with nothing between that looks ahead. */
function isTold({ page, from, to }: Sentence, at: number): boolean {
  for (let i = from; i < to; i++)
    if (!page.timeAt(i) && AHEAD.test(wordAt(page, i)) && !/^(?:to|for|from|by)$/.test(wordAt(page, i))) return false;
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const word = wordAt(page, i);
    if (/^[,;:()]$/.test(textAt(page, i)) || AHEAD.test(word)) return false;
    if ((cuesAt(page, i) & Cue.toldAsPast) !== 0) return wordAt(page, i - 1) !== 'be';
  }
  return false;
}
