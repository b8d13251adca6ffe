import { dateText } from '../../facts';
import { daysOf } from './calendarDays';
import type { SentenceCheck } from './check';
import { Cue } from './cues';
import { cuesAt, type Sentence, spanOf, textAt, wordAt } from './page';

/** *Signed on 3 May 2027*, in an article of 2025: told as past, dated later than the article. Only whole written dates. */
export const futureAsPast: SentenceCheck = {
  needs: Cue.time | Cue.toldAsPast,
  *look({ articleDate }, sentence) {
    if (!articleDate || articleDate.length < 10) return;
    const { page, times } = sentence;
    for (const { expression, from, to } of times) {
      const days = /\d{4}/.test(expression.text) && !expression.parts ? daysOf(expression) : undefined;
      if (!days || days.first <= articleDate || page.isQuoted(from) || expression.problem || !isTold(sentence, from))
        continue;
      yield {
        check: 'future-as-past',
        ...spanOf(page, from, to),
        message: `${expression.text} is later than the article, ${dateText(articleDate)}.`,
      };
    }
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
