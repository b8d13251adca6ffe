/**
 * Arithmetic of the proleptic Gregorian calendar on plain numbers, without `Date` and so without time zones.
 * Years before Christ are negative (44 BC is -44; there is no year 0). Weekdays count from Monday = 1 to Sunday = 7 (ISO 8601).
 */

/** Year, month 1–12 and day 1–31. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A week by ISO 8601: its year is the one that holds its Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The year after or before `year` by `amount`, leaping over the year 0 that does not exist. */
export function addYears(year: number, amount: number): number {
  const count = astronomical(year) + amount;
  return count <= 0 ? count - 1 : count;
}

export function isLeapYear(year: number): boolean {
  const count = astronomical(year);
  return count % 4 === 0 && (count % 100 !== 0 || count % 400 === 0);
}

/** Days of a month; of February 29 where the year is unknown. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function exists(day: Day): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.month, day.year);
}

/** Days since 1 January 1970 (Howard Hinnant's algorithm `days_from_civil`). */
export function toDayNumber({ year, month, day }: Day): number {
  const shifted = astronomical(year) - (month <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that is `number` days after 1 January 1970 (Hinnant's `civil_from_days`). */
export function fromDayNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const count = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year: count <= 0 ? count - 1 : count, month, day };
}

export function addDays(day: Day, amount: number): Day {
  return fromDayNumber(toDayNumber(day) + amount);
}

/** Month arithmetic without days: month 14 of 2023 is February 2024. */
export function addMonths(year: number, month: number, amount: number): { year: number; month: number } {
  const count = month - 1 + amount;
  return { year: addYears(year, Math.floor(count / 12)), month: (((count % 12) + 12) % 12) + 1 };
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(day: Day): number {
  const sinceMonday = (toDayNumber(day) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toDayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toDayNumber(thursday) - first) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOf({ year, week }: IsoWeek): Day {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, (week - 1) * 7 + 1 - weekdayOf(fourth));
}

/** The `nth` (1, 2, … or -1 for the last) such weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(month, year) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

function astronomical(year: number): number {
  return year < 0 ? year + 1 : year;
}
