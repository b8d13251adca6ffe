import { dateText, isPartialDate } from '../../../facts';
import { addDays, type Day, weekdayOf } from '../../dates/calendar/calendar';
import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import type { PartialDate, TimeExpression } from '../../model';
import { indexesOf, perPage } from '../../pages/memory';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/i;

/** The length of `YYYY-MM-DD`. */
const DAY = 10;

/** Which dates of a page name a weekday beside a day. */
const weekdaysOn = perPage(page =>
  indexesOf(
    page.reading.dates,
    ({ parts, value, text }) => !parts && value.length >= DAY && /\d/.test(text) && WEEKDAY.test(text),
  ),
);

/** *Thursday, 26 July 2023*, which was a Wednesday. The calendar date counts, the weekday is the slip. */
export const weekdayMismatch: DocumentCheck = {
  on: weekdaysOn,
  *compare({ articleDate }, pages) {
    for (const page of pages) {
      yield;
      for (const n of weekdaysOn(page)) {
        const date = page.dates[n];
        const draft = date && judged(date, articleDate);
        if (draft) yield draft;
      }
    }
  },
};

function judged(date: TimeExpression, articleDate: PartialDate | null): Draft | undefined {
  const said = WEEKDAY.exec(date.text)?.[0];
  const value = meantDay(date, articleDate);
  if (said === undefined || value === undefined || isCalled(value, said)) return undefined;
  const day = dayOf(value);
  const right = WEEKDAYS[weekdayOf(day) - 1] ?? '';
  const meant = WEEKDAYS.findIndex(name => isShort(said, name));
  const near = nearestDay(day, meant + 1);
  const number = String(day.day);
  return {
    check: 'weekday-mismatch',
    start: date.start,
    end: date.end,
    message: `${dateText(value)} was a ${right}, not a ${WEEKDAYS[meant] ?? said}.`,
    fixes: [
      replaceBy(date, date.text.replace(said, right)),
      ...(near.month === day.month && date.text.includes(number)
        ? [replaceBy(date, date.text.replace(number, String(near.day)))]
        : []),
    ],
  };
}

const isShort = (said: string, name: string): boolean => name.toLowerCase().startsWith(said.slice(0, 3).toLowerCase());
const isCalled = (day: string, said: string): boolean => isShort(said, WEEKDAYS[weekdayOf(dayOf(day)) - 1] ?? '');

/**
 * The calendar day that the words of a date mean, also where they name a part of it (*Thursday evening, 26 June*). A year
 * that is not written may have been chosen by the weekday, or wrongly: then it is the last such day up to the article's.
 */
function meantDay(date: TimeExpression, articleDate: PartialDate | null): string | undefined {
  const day = date.value.slice(0, DAY);
  if (!isPartialDate(day)) return undefined;
  if (/\d{4}/.test(date.text) || !articleDate) return date.problem ? day : /\d{4}/.test(date.text) ? day : undefined;
  const far = Math.abs(Number(day.slice(0, 4)) - Number(articleDate.slice(0, 4))) > 1;
  const last = far || date.problem ? lastSuch(day, articleDate) : day;
  return isPartialDate(last) ? last : undefined;
}

/** The last such day and month up to the article's. */
function lastSuch(day: string, article: PartialDate): string {
  const year = Number(article.slice(0, 4));
  const same = `${year}${day.slice(4)}`;
  return same <= article ? same : `${year - 1}${day.slice(4)}`;
}

function dayOf(value: string): Day {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), day: Number(value.slice(8, 10)) };
}

/** The nearest day with that weekday (Monday is 1). */
function nearestDay(day: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead > 3 ? ahead - 7 : ahead);
}
