import { dateText } from '../../facts';
import { daysOf } from './calendarDays';
import type { Check } from './check';
import { type Sentence, spanOf, textAt, wordAt } from './context';

/** *Signed on 3 May 2027*, in an article of 2025: told as past, dated later than the article. Only whole written dates. */
export const futureAsPast: Check = function* ({ articleDate, pages }) {
  if (!articleDate || articleDate.length < 10) return;
  for (const page of pages) {
    yield;
    for (const sentence of page.sentences) {
      for (const { expression, from, to } of sentence.times) {
        const days = /\d{4}/.test(expression.text) && !expression.parts ? daysOf(expression) : undefined;
        if (!days || days.first <= articleDate || page.quoted[from] || expression.problem || !isTold(sentence, from))
          continue;
        yield {
          check: 'future-as-past',
          ...spanOf(page, from, to),
          message: `${expression.text} is later than the article, ${dateText(articleDate)}.`,
        };
      }
    }
  }
};

const AHEAD =
  /^(?:will|would|shall|to|until|till|by|before|if|should|could|may|might|can|must|due|planned|scheduled|expected|set|announced|postponed|delayed|moved|extended|agreed|promised|called|elected|appointed|next|through|for|from)$/;
const PAST =
  /^(?:met|took|won|left|began|held|signed|opened|closed|died|arrived|resigned|killed|voted|ended|started|launched|visited)$/;

/** Whether the verb before the date is past, with nothing between that looks ahead. */
function isTold({ page, from, to }: Sentence, at: number): boolean {
  for (let i = from; i < to; i++)
    if (!page.timeAt[i] && AHEAD.test(wordAt(page, i)) && !/^(?:to|for|from|by)$/.test(wordAt(page, i))) return false;
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const word = wordAt(page, i);
    if (/^[,;:()]$/.test(textAt(page, i)) || AHEAD.test(word)) return false;
    if (PAST.test(word)) return wordAt(page, i - 1) !== 'be';
  }
  return false;
}
