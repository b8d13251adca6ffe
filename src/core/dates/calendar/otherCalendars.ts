import { addDays, type Day, fromDayNumber, toDayNumber } from './calendar';

/** Calendars of CLDR that JavaScript engines know: the official ones of Saudi Arabia, Iran, China and Israel. */
export type CalendarName = 'islamic-umalqura' | 'persian' | 'chinese' | 'hebrew';

/** A day of another calendar's year; months by number, in the Hebrew calendar by name (its numbers shift in leap years). */
interface CalendarDay {
  readonly month: string;
  readonly day: number;
  readonly year: string;
}

const FORMATS = new Map<CalendarName, Intl.DateTimeFormat | null>();

/** Null where the engine has no such calendar and would answer in the Gregorian one. */
function formatOf(calendar: CalendarName): Intl.DateTimeFormat | null {
  let format = FORMATS.get(calendar);
  if (format === undefined) {
    const month = calendar === 'hebrew' ? 'long' : 'numeric';
    const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, options);
    if (format.resolvedOptions().calendar !== calendar) format = null;
    FORMATS.set(calendar, format);
  }
  return format;
}

/** What a Gregorian day is called in another calendar; null where the engine does not know that calendar. */
function calendarDayOf(calendar: CalendarName, day: Day): CalendarDay | null {
  const parts = formatOf(calendar)?.formatToParts(toDayNumber(day) * 86_400_000);
  if (!parts) return null;
  const part = (type: string): string => parts.find(one => one.type === type)?.value ?? '';
  return { month: part('month'), day: Number(part('day')), year: part('year') };
}

/** The first day from `from` on, of at most `days`, that is a day of another calendar's year, as *the first of month 1*. */
export function findDay(
  calendar: CalendarName,
  months: readonly string[],
  day: number,
  from: Day,
  days: number,
): Day | null {
  for (let shift = 0; shift < days; shift++) {
    const candidate = addDays(from, shift);
    const found = calendarDayOf(calendar, candidate);
    if (!found) return null;
    if (found.day === day && months.includes(found.month)) return candidate;
  }
  return null;
}

/** Years of the Islamic calendar for which the Umm al-Qura tables hold. */
const UMM_AL_QURA = { first: 1356, last: 1500 };

/** A day of the tabular Islamic calendar (civil epoch): the observed day may differ by one. */
function tabularHijri(year: number, month: number, day: number): Day {
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return fromDayNumber(days - 492_148);
}

/** The Gregorian day of a date of the Islamic calendar by Umm al-Qura, or null outside its tables and for a day 30 of 29. */
export function hijriDay(year: number, month: number, day: number): Day | null {
  if (year < UMM_AL_QURA.first || year > UMM_AL_QURA.last || day < 1 || day > 30) return null;
  const near = findDay('islamic-umalqura', [String(month)], day, addDays(tabularHijri(year, month, day), -3), 7);
  return near;
}

/** The first time that a day of the Islamic year falls into a Gregorian one: by Umm al-Qura, else by the tabular calendar. */
export function hijriDayIn(year: number, month: number, day: number): Day | null {
  const guess = Math.floor(((year - 622) * 33) / 32);
  for (let candidate = guess - 1; candidate <= guess + 2; candidate++) {
    const exact = hijriDay(candidate, month, day) ?? tabularHijri(candidate, month, day);
    if (exact.year === year) return exact;
  }
  return null;
}

/** Whether a month of the Islamic calendar that begins on a day has thirty days. */
export function hasThirtyDays(first: Day, month: number): boolean {
  const last = calendarDayOf('islamic-umalqura', addDays(first, 29));
  return last === null || last.month === String(month);
}

/** Western Easter Sunday (the anonymous Gregorian algorithm of 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** Orthodox Easter Sunday as a Gregorian day (Meeus's Julian algorithm and the days between the calendars). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }, behind);
}
