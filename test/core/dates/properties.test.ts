import { expect } from 'chai';
import fc from 'fast-check';
import { scanDates } from '../../../src/core/dates';
import { type Day, fromDayNumber, weekdayOf } from '../../../src/core/dates/calendar/calendar';
import { momentValue } from '../../../src/core/dates/resolve/moment';
import { WEEKDAY_NAMES } from '../../../src/core/dates/scan/words';
import { dateOfField } from '../../../src/core/text/writtenDate';
import { dateText, MONTH_NAMES } from '../../../src/facts';
import { read } from './reading';

/** Days of the years 1000 to 2199, in which a bare number of four digits is read as a year. */
const day = fc.integer({ min: -354_285, max: 84_000 }).map(fromDayNumber);
const pad = (value: number): string => String(value).padStart(2, '0');
const suffix = (value: number): string => {
  if (value > 10 && value < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};
const month = ({ month }: Day): string => MONTH_NAMES[month - 1] ?? '';
const abbreviated = (day: Day): string => (day.month === 5 ? 'May' : `${month(day).slice(0, 3)}.`);
const weekday = (day: Day): string => WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';

const FORMS: readonly ((day: Day) => string)[] = [
  day => `${day.day} ${month(day)} ${day.year}`,
  day => `${month(day)} ${day.day}, ${day.year}`,
  day => `${day.day}${suffix(day.day)} ${month(day)} ${day.year}`,
  day => `the ${day.day}${suffix(day.day)} of ${month(day)} ${day.year}`,
  day => `${weekday(day)}, ${day.day} ${month(day)} ${day.year}`,
  day => `${weekday(day)}, ${month(day)} ${day.day}, ${day.year}`,
  day => `${weekday(day).slice(0, 3)} ${day.day} ${month(day).slice(0, 3)} ${day.year}`,
  day => `${abbreviated(day)} ${day.day}, ${day.year}`,
  day => `${day.day}-${month(day).slice(0, 3)}-${day.year}`,
  day => `${day.year}-${pad(day.month)}-${pad(day.day)}`,
  day => `${day.year}/${pad(day.month)}/${pad(day.day)}`,
];

/** Words of dates thrown together, to reach the grammars more often than random strings do. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'the',
      'of',
      'May',
      'may',
      'Sept.',
      '’98',
      '31',
      '2024',
      '1990s',
      'BC',
      'first',
      'last',
      'week',
      'ago',
      'to',
      '-',
      '–',
      ',',
      '.',
      '(',
      ')',
      'and',
      'from',
      'between',
      'Monday',
      'night',
      '14:05',
      'p.m.',
      'a',
      'half',
      'years',
      'later',
      'early',
      'end',
      'Q3',
      'FY',
      '03/04/2024',
      '2024-13-45',
      'Eid al-Fitr',
      '\ud800',
      'winter',
      'half',
      'every',
      '00',
      '9999',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 30 },
);

describe('dates: properties', () => {
  for (const form of FORMS) {
    it(`reads back any day written like ${form({ year: 2024, month: 9, day: 3 })}`, () => {
      fc.assert(
        fc.property(day, day => {
          const [found, ...more] = read(`It was signed on ${form(day)}.`, '2001-07-16');
          expect(more).to.deep.equal([]);
          expect(found).to.include({ text: form(day), type: 'DATE', value: momentValue(day) });
          expect(found).to.not.have.property('problem');
          expect(dateOfField(form(day), () => 'day first')?.value).to.equal(momentValue(day));
        }),
      );
    });
  }

  it('reads back what it writes itself, at every precision', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (day, length) => {
        const date = momentValue(day).slice(0, length);
        expect(dateOfField(dateText(date), () => undefined)?.value).to.equal(date);
      }),
    );
  });

  it('never throws, and gives spans in bounds, in order and disjoint, for any text', () => {
    const check = (text: string): void => {
      let end = 0;
      for (const scan of scanDates(text)) {
        expect(scan.start).to.be.at.least(end);
        expect(scan.end).to.be.greaterThan(scan.start);
        expect(scan.end).to.be.at.most(text.length);
        end = scan.end;
      }
      for (const anchor of ['2024-02-29', '2024', null]) {
        for (const { value, start, end } of read(text, anchor)) {
          expect(value).to.match(/^[A-Z\d]/);
          expect(end).to.be.greaterThan(start);
        }
      }
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
    fc.assert(
      fc.property(pieces, words => check(words.join(' '))),
      { numRuns: 500 },
    );
  });
});
