import { dateText, isPartialDate } from '../../facts';
import { addDays, type Day, weekdayOf } from '../dates/calendar';
import { type Check, replaceBy } from './check';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/i;

/** *Thursday, 26 July 2023*, which was a Wednesday. The calendar date counts, the weekday is the slip. */
export const weekdayMismatch: Check = function* ({ dates }) {
  for (const date of dates) {
    const value = date.value.slice(0, 10);
    if (date.problem !== 'weekday-mismatch' || value.length < 10 || !isPartialDate(value)) continue;
    const day = dayOf(value);
    const right = WEEKDAYS[weekdayOf(day) - 1] ?? '';
    const said = WEEKDAY.exec(date.text)?.[0] ?? '';
    const meant = WEEKDAYS.findIndex(name => name.toLowerCase().startsWith(said.slice(0, 3).toLowerCase()));
    const near = meant < 0 || said === '' ? undefined : nearestDay(day, meant + 1);
    const number = String(day.day);
    yield {
      check: 'weekday-mismatch',
      start: date.start,
      end: date.end,
      message: `${dateText(value)} was a ${right}, not a ${WEEKDAYS[meant] ?? 'day of that name'}.`,
      fixes: said
        ? [
            replaceBy(date, date.text.replace(said, right)),
            ...(near && near.month === day.month && date.text.includes(number)
              ? [replaceBy(date, date.text.replace(number, String(near.day)))]
              : []),
          ]
        : [],
    };
  }
};

function dayOf(value: string): Day {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), day: Number(value.slice(8, 10)) };
}

/** The nearest day with that weekday (Monday is 1). */
function nearestDay(day: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead > 3 ? ahead - 7 : ahead);
}
