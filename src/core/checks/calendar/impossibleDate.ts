import { MONTH_NAMES } from '../../../facts';
import { daysInMonth } from '../../dates/calendar/calendar';
import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import type { TimeExpression } from '../../model';
import { indexesOf, perPage } from '../../pages/memory';

/** Which dates of a page are not in the calendar. */
const impossibleOn = perPage(page =>
  indexesOf(page.reading.dates, ({ problem, value, text }) => problem === 'impossible-date' && !isLeapDay(value, text)),
);

/** *29 February* without a year is one in four: the text means such a year. */
const isLeapDay = (value: string, text: string): boolean => value.endsWith('-02-29') && !/\d{4}/.test(text);

/** *31 June 2024*. */
export const impossibleDate: DocumentCheck = {
  on: impossibleOn,
  *compare(_, pages) {
    for (const page of pages)
      for (const n of impossibleOn(page)) {
        const date = page.dates[n];
        if (date) yield impossible(date);
      }
  },
};

function impossible(date: TimeExpression): Draft {
  const [, year, month] = /(\d{4})?-?(\d{2})-\d{2}$/.exec(date.value) ?? [];
  const name = MONTH_NAMES[Number(month) - 1];
  const last = name && daysInMonth(Number(month), year ? Number(year) : undefined);
  const day = last && date.text.match(/\b\d{1,2}(?=\D|$)/)?.[0];
  const why = name && last ? `: ${name}${year ? ` ${year}` : ''} has ${last} days` : '';
  return {
    check: 'impossible-date',
    start: date.start,
    end: date.end,
    message: `“${date.text}” is not in the calendar${why}.`,
    fixes: day && last && Number(day) > last ? [replaceBy(date, date.text.replace(day, String(last)))] : [],
  };
}
