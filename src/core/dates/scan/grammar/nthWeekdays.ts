import type { Meaning, Shift } from '../../meaning';
import { pickOf, yearOf } from './calendarDates';
import { type Built, type Rule, rule, type TokenMatch, wordAt } from './pattern';

const NTH = '(nLast:last|n:ordinal)';
const MONTH_YEAR =
  '(,? (of|in)? y:year|,? sy:shortYear|,? (of|in)? (yThis:this|yLast:last|yNext:next|yThat:that same?|the yFollowing:following|the yPreceding:preceding) yearWord)';

/** *the last Friday of September 2023*, *the first Monday in May*, *the second Tuesday of next month*. */
export const NTH_WEEKDAY_RULES: readonly Rule[] = [
  rule(`the ${NTH} w:anyWeekday p:dayPart? (of|in) (pLast:last|pThis:this|pNext:next)? m:month ${MONTH_YEAR}?`, match =>
    nth(match, { kind: 'date', month: match.number('m'), ...yearOf(match), ...pickOf(match) }),
  ),
  rule(
    `the ${NTH} w:anyWeekday p:dayPart? (of|in) (mLast:last|mThis:this|mNext:next|mThat:that same?|the mSame:same|the mFollowing:following|the mPreceding:preceding) u:unit`,
    match => (match.value('u') === 'month' ? nth(match, monthOf(match)) : []),
  ),
  // of a year: its first month, its last
  rule(`the ${NTH} w:anyWeekday p:dayPart? (of|in) y:year`, match => {
    const at = nthOf(match);
    const month = at === null ? 0 : at > 0 ? 1 : 12;
    return nth(match, { kind: 'date', month, year: match.number('y') });
  }),
  rule(`the ${NTH} w:anyWeekday p:dayPart? (of|in) every u:oneUnit`, match =>
    nthOf(match) !== null && match.value('u') === 'month' ? { meaning: { kind: 'set', value: 'P1M' } } : [],
  ),
  // "the last Friday before Easter", "the first Sunday of Lent": no weekday counted from the article's date
  rule(`the ${NTH} w:anyWeekday p:dayPart? (of|in|before|after)`, match =>
    nthOf(match) !== null && !(wordAt(match.lexed, match.to - 1) === 'in' && match.has('nLast')) ? [] : null,
  ),
];

/** Which of a month's weekdays: -1 is the last; null where the word counts none. */
function nthOf(match: TokenMatch): number | null {
  if (match.has('nLast')) return -1;
  const number = match.number('n');
  return number !== undefined && number <= 5 ? number : null;
}

function nth(match: TokenMatch, of: Meaning): Built | null {
  const at = nthOf(match);
  if (at === null) return null;
  const day: Meaning = { kind: 'nthWeekday', weekday: match.number('w') ?? 1, nth: at, of };
  return { meaning: match.has('p') ? { kind: 'time', time: String(match.value('p')), on: day } : day };
}

function monthOf(match: TokenMatch): Meaning {
  const shift = (from: Shift['from'], amount: number): Meaning => ({ kind: 'shift', from, unit: 'month', amount });
  if (match.has('mLast')) return shift('article', -1);
  if (match.has('mThis')) return shift('article', 0);
  if (match.has('mNext')) return shift('article', 1);
  if (match.has('mFollowing')) return shift('before', 1);
  return shift('before', match.has('mPreceding') ? -1 : 0);
}
