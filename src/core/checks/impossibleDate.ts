import { MONTH_NAMES } from '../../facts';
import { daysInMonth } from '../dates/calendar';
import { type DocumentCheck, replaceBy } from './check';

/** *31 June 2024*. */
export const impossibleDate: DocumentCheck = function* ({ dates }) {
  for (const date of dates) {
    if (date.problem !== 'impossible-date') continue;
    const [, year, month] = /(\d{4})?-?(\d{2})-\d{2}$/.exec(date.value) ?? [];
    const name = MONTH_NAMES[Number(month) - 1];
    const last = name && daysInMonth(Number(month), year ? Number(year) : undefined);
    const day = last && date.text.match(/\b\d{1,2}(?=\D|$)/)?.[0];
    const why = name && last ? `: ${name}${year ? ` ${year}` : ''} has ${last} days` : '';
    yield {
      check: 'impossible-date',
      start: date.start,
      end: date.end,
      message: `“${date.text}” is not in the calendar${why}.`,
      fixes: day && last && Number(day) > last ? [replaceBy(date, date.text.replace(day, String(last)))] : [],
    };
  }
};
