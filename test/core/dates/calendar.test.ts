import { expect } from 'chai';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  daysInMonth,
  fromDayNumber,
  isLeapYear,
  isoWeekOf,
  mondayOf,
  nthWeekday,
  toDayNumber,
  weekdayOf,
} from '../../../src/core/dates/calendar/calendar';
import { holidayIn } from '../../../src/core/dates/calendar/holidays';
import { easter, orthodoxEaster } from '../../../src/core/dates/calendar/otherCalendars';

const DAY = 86_400_000;

describe('calendar', () => {
  it('agrees with Date on every day between the years 1 and 9999', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), date => {
        const number = Math.floor(date.getTime() / DAY);
        const day = fromDayNumber(number);
        expect(day).to.deep.equal({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(toDayNumber(day)).to.equal(number);
        expect(weekdayOf(day)).to.equal(date.getUTCDay() || 7);
      }),
    );
  });

  it('counts back over the year that does not exist', () => {
    expect(addYears(-1, 1)).to.equal(1);
    expect(addYears(1, -1)).to.equal(-1);
    expect(addDays({ year: 1, month: 1, day: 1 }, -1)).to.deep.equal({ year: -1, month: 12, day: 31 });
    expect(addMonths(-1, 12, 1)).to.deep.equal({ year: 1, month: 1 });
  });

  it('knows leap years and the days of months', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).to.deep.equal([false, true, false, true]);
    expect(daysInMonth(2, 2023)).to.equal(28);
    expect(daysInMonth(2)).to.equal(29);
  });

  it('numbers weeks by ISO 8601', () => {
    const weeks: [string, number, number][] = [
      ['2020-12-31', 2020, 53],
      ['2021-01-03', 2020, 53],
      ['2021-01-04', 2021, 1],
      ['2024-12-30', 2025, 1],
      ['2016-01-01', 2015, 53],
    ];
    for (const [text, year, week] of weeks) {
      const [y = 0, month = 0, day = 0] = text.split('-').map(Number);
      expect(isoWeekOf({ year: y, month, day }), text).to.deep.equal({ year, week });
    }
  });

  it('finds the Monday of a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), number => {
        const day = fromDayNumber(number);
        const monday = mondayOf(isoWeekOf(day));
        expect(toDayNumber(day) - toDayNumber(monday)).to.equal(weekdayOf(day) - 1);
      }),
    );
  });

  it('finds the nth and the last weekday of a month', () => {
    expect(nthWeekday(2024, 11, 4, 4)).to.deep.equal({ year: 2024, month: 11, day: 28 });
    expect(nthWeekday(2024, 5, 1, -1)).to.deep.equal({ year: 2024, month: 5, day: 27 });
  });

  it('computes movable holidays', () => {
    expect(easter(2024)).to.deep.equal({ year: 2024, month: 3, day: 31 });
    expect(easter(2025)).to.deep.equal({ year: 2025, month: 4, day: 20 });
    expect(orthodoxEaster(2024)).to.deep.equal({ year: 2024, month: 5, day: 5 });
    expect(orthodoxEaster(2025)).to.deep.equal({ year: 2025, month: 4, day: 20 });
    expect(holidayIn('eid-al-fitr', 2024)).to.deep.equal({ year: 2024, month: 4, day: 10 });
    expect(holidayIn('ramadan', 2025)).to.deep.equal({ year: 2025, month: 3, day: 1 });
    expect(holidayIn('lunar-new-year', 2024)).to.deep.equal({ year: 2024, month: 2, day: 10 });
    expect(holidayIn('nowruz', 2025)).to.deep.equal({ year: 2025, month: 3, day: 21 });
    expect(holidayIn('passover', 2024)).to.deep.equal({ year: 2024, month: 4, day: 23 });
    expect(holidayIn('yom-kippur', 2023)).to.deep.equal({ year: 2023, month: 9, day: 25 });
    expect(holidayIn('hanukkah', 2024)).to.deep.equal({ year: 2024, month: 12, day: 26 });
    expect(holidayIn('mid-autumn', 2025)).to.deep.equal({ year: 2025, month: 10, day: 6 });
    expect(holidayIn('diwali', 2024)).to.deep.equal({ year: 2024, month: 10, day: 31 });
    expect(holidayIn('diwali', 1950)).to.equal(null);
    expect(holidayIn('no-such-day', 2025)).to.equal(null);
  });
});
