import { addDays, type Day, fromDayNumber, nthWeekday, toDayNumber } from './calendar';

interface Holiday {
  readonly id: string;
  /** The first words of its names, in lower case. */
  readonly first: string;
  /** What may be written, as a regular expression without groups that capture. */
  readonly names: string;
  /** The day in a year of the Gregorian calendar, or null where it cannot be computed. */
  readonly day: (year: number) => Day | null;
}

const fixed =
  (month: number, day: number) =>
  (year: number): Day => ({ year, month, day });
const easterShift =
  (days: number) =>
  (year: number): Day =>
    addDays(easter(year), days);
const nth =
  (month: number, weekday: number, count: number) =>
  (year: number): Day =>
    nthWeekday(year, month, weekday, count);
const hijri =
  (month: number, day: number) =>
  (year: number): Day | null =>
    hijriDayIn(year, month, day);

const HOLIDAYS: readonly Holiday[] = [
  { id: 'christmas-eve', first: 'christmas', names: 'Christmas Eve', day: fixed(12, 24) },
  { id: 'orthodox-christmas', first: 'orthodox', names: 'Orthodox Christmas', day: fixed(1, 7) },
  { id: 'christmas', first: 'christmas', names: 'Christmas(?: Day)?', day: fixed(12, 25) },
  { id: 'boxing-day', first: 'boxing', names: 'Boxing Day', day: fixed(12, 26) },
  { id: 'new-years-eve', first: 'new', names: "New Year(?:[’']?s|s[’'])? Eve", day: fixed(12, 31) },
  { id: 'new-years-day', first: 'new', names: "New Year(?:[’']s|s[’'])(?: Day)?|New Years? Day", day: fixed(1, 1) },
  { id: 'epiphany', first: 'epiphany', names: 'Epiphany', day: fixed(1, 6) },
  { id: 'valentine', first: 'valentine saint st', names: "(?:Saint |St\\.? )?Valentine[’']s Day", day: fixed(2, 14) },
  { id: 'womens-day', first: 'international', names: "International Women[’']s Day", day: fixed(3, 8) },
  { id: 'st-patricks', first: 'saint st', names: "(?:Saint|St\\.?) Patrick[’']s Day", day: fixed(3, 17) },
  {
    id: 'nowruz',
    first: 'nowruz nawruz norouz nauroz noruz newroz',
    names: 'Nowruz|Nawruz|Norouz|Nauroz|Noruz|Newroz',
    day: fixed(3, 20),
  },
  { id: 'april-fools', first: 'april', names: "April Fools?[’']?s? Day", day: fixed(4, 1) },
  { id: 'anzac', first: 'anzac', names: 'Anzac Day|ANZAC Day', day: fixed(4, 25) },
  {
    id: 'may-day',
    first: 'may international labour',
    names: "May Day|Labour Day|International Workers[’'] Day",
    day: fixed(5, 1),
  },
  { id: 'victory-day', first: 'victory', names: 'Victory Day', day: fixed(5, 9) },
  { id: 'bastille-day', first: 'bastille', names: 'Bastille Day', day: fixed(7, 14) },
  { id: 'halloween', first: 'halloween hallowe', names: "Hallowe[’']?en", day: fixed(10, 31) },
  { id: 'armistice-day', first: 'armistice', names: 'Armistice Day', day: fixed(11, 11) },
  { id: 'africa-day', first: 'africa', names: 'Africa Day', day: fixed(5, 25) },
  { id: 'thanksgiving', first: 'thanksgiving', names: 'Thanksgiving(?: Day)?', day: nth(11, 4, 4) },
  { id: 'good-friday', first: 'good', names: 'Good Friday', day: easterShift(-2) },
  { id: 'easter-monday', first: 'easter', names: 'Easter Monday', day: easterShift(1) },
  { id: 'easter', first: 'easter', names: 'Easter(?: Sunday)?', day: easterShift(0) },
  { id: 'palm-sunday', first: 'palm', names: 'Palm Sunday', day: easterShift(-7) },
  { id: 'ash-wednesday', first: 'ash', names: 'Ash Wednesday', day: easterShift(-46) },
  { id: 'maundy-thursday', first: 'maundy', names: 'Maundy Thursday', day: easterShift(-3) },
  { id: 'ascension', first: 'ascension', names: 'Ascension Day', day: easterShift(39) },
  { id: 'pentecost', first: 'pentecost whit', names: 'Pentecost|Whit Sunday', day: easterShift(49) },
  { id: 'labor-day', first: 'labor', names: 'Labor Day', day: nth(9, 1, 1) },
  { id: 'mlk-day', first: 'martin', names: 'Martin Luther King(?:,? Jr\\.?)? Day', day: nth(1, 1, 3) },
  { id: 'memorial-day', first: 'memorial', names: 'Memorial Day', day: nth(5, 1, -1) },
  { id: 'eid-al-fitr', first: 'eid', names: 'Eid[ -][Aa]l[- ]Fitr|Eid[ -]ul[- ]Fitr', day: hijri(10, 1) },
  {
    id: 'eid-al-adha',
    first: 'eid tabaski',
    names: 'Eid[ -][AaEe]l[- ]Adha|Eid[ -]ul[- ]Adha|Tabaski',
    day: hijri(12, 10),
  },
  { id: 'ashura', first: 'ashura', names: 'Ashura', day: hijri(1, 10) },
  { id: 'mawlid', first: 'mawlid', names: 'Mawlid', day: hijri(3, 12) },
  { id: 'ramadan', first: 'ramadan', names: 'Ramadan', day: hijri(9, 1) },
  { id: 'lunar-new-year', first: 'lunar chinese', names: '(?:Lunar|Chinese) New Year', day: () => null },
];

/** One way to write a holiday's name. */
export interface HolidayName {
  readonly pattern: RegExp;
  readonly id: string;
}

/** Names of holidays by their first word in lower case. */
export const HOLIDAY_NAMES: ReadonlyMap<string, readonly HolidayName[]> = byFirstWord();

/** The holiday that one of `names` finds at `start`, or null. `end` is in UTF-16 units. */
export function holidayAt(
  text: string,
  start: number,
  names: readonly HolidayName[],
): { id: string; end: number } | null {
  for (const { pattern, id } of names) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { id, end: start + match[0].length };
  }
  return null;
}

/** The first (or only) day of a holiday in a year, or null where it is not computable. */
export function holidayIn(id: string, year: number): Day | null {
  return HOLIDAYS.find(holiday => holiday.id === id)?.day(year) ?? null;
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

/** A day of the tabular Islamic calendar (civil epoch): the observed day may differ by one. */
function tabularHijri(year: number, month: number, day: number): Day {
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return fromDayNumber(days - 492_148 - 1 + 1);
}

let ummAlQura: Intl.DateTimeFormat | undefined;

/** Whether a day is that day of the Umm al-Qura calendar, the official one of Saudi Arabia. */
function isHijri(day: Day, month: number, dayOfMonth: number): boolean {
  ummAlQura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = ummAlQura.formatToParts(toDayNumber(day) * 86_400_000);
  const part = (type: string): number => Number(parts.find(one => one.type === type)?.value);
  return part('month') === month && part('day') === dayOfMonth;
}

/** The first time that a day of the Islamic year falls into a Gregorian one: by Umm al-Qura, else by the tabular calendar. */
function hijriDayIn(year: number, month: number, dayOfMonth: number): Day | null {
  const guess = Math.floor(((year - 622) * 33) / 32);
  for (let candidate = guess - 1; candidate <= guess + 2; candidate++) {
    const tabular = tabularHijri(candidate, month, dayOfMonth);
    for (const shift of [0, -1, 1, -2, 2]) {
      const day = addDays(tabular, shift);
      if (day.year === year && isHijri(day, month, dayOfMonth)) return day;
    }
    if (tabular.year === year) return tabular;
  }
  return null;
}

function byFirstWord(): Map<string, HolidayName[]> {
  const names = new Map<string, HolidayName[]>();
  for (const { id, first, names: source } of HOLIDAYS) {
    const pattern = new RegExp(`(?:${source})(?![\\p{L}\\d])`, 'uy');
    for (const word of first.split(' ')) names.set(word, [...(names.get(word) ?? []), { pattern, id }]);
  }
  return names;
}
