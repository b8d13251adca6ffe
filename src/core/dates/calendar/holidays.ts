import { addDays, type Day, nthWeekday } from './calendar';
import { type CalendarName, easter, findDay, hijriDayIn, orthodoxEaster } from './otherCalendars';

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
const orthodoxShift =
  (days: number) =>
  (year: number): Day =>
    addDays(orthodoxEaster(year), days);
/** The day of another calendar that falls into two months of the Gregorian year, from `month` on. */
const other =
  (calendar: CalendarName, months: readonly string[], dayOfMonth: number, month: number) =>
  (year: number): Day | null =>
    findDay(calendar, months, dayOfMonth, { year, month, day: 1 }, 61);
const hijri =
  (month: number, day: number) =>
  (year: number): Day | null =>
    hijriDayIn(year, month, day);

const HOLIDAYS: readonly Holiday[] = [
  { id: 'christmas-eve', first: 'christmas', names: 'Christmas Eve', day: fixed(12, 24) },
  { id: 'orthodox-good-friday', first: 'orthodox', names: 'Orthodox Good Friday', day: orthodoxShift(-2) },
  { id: 'orthodox-easter', first: 'orthodox', names: 'Orthodox Easter(?: Sunday)?', day: orthodoxShift(0) },
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
    day: year => findDay('persian', ['1'], 1, { year, month: 3, day: 19 }, 5) ?? { year, month: 3, day: 20 },
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
  { id: 'juneteenth', first: 'juneteenth', names: 'Juneteenth', day: fixed(6, 19) },
  { id: 'veterans-day', first: 'veterans', names: 'Veterans Day', day: fixed(11, 11) },
  { id: 'remembrance-sunday', first: 'remembrance', names: 'Remembrance Sunday', day: nth(11, 7, 2) },
  { id: 'labor-day', first: 'labor', names: 'Labor Day', day: nth(9, 1, 1) },
  { id: 'mlk-day', first: 'martin', names: 'Martin Luther King(?:,? Jr\\.?)? Day', day: nth(1, 1, 3) },
  { id: 'memorial-day', first: 'memorial', names: 'Memorial Day', day: nth(5, 1, -1) },
  { id: 'eid-al-fitr', first: 'eid', names: 'Eid[ -](?:[AaEe]l|[Uu]l)[- ]Fitr', day: hijri(10, 1) },
  {
    id: 'eid-al-adha',
    first: 'eid tabaski',
    names: 'Eid[ -](?:[AaEe]l|[Uu]l)[- ](?:Adha|Azha)|Tabaski',
    day: hijri(12, 10),
  },
  { id: 'ashura', first: 'ashura', names: 'Ashura', day: hijri(1, 10) },
  { id: 'mawlid', first: 'mawlid', names: 'Mawlid', day: hijri(3, 12) },
  { id: 'ramadan', first: 'ramadan', names: 'Ramadan', day: hijri(9, 1) },
  { id: 'arbaeen', first: 'arbaeen', names: 'Arbaeen', day: hijri(2, 20) },
  {
    id: 'lunar-new-year',
    first: 'lunar chinese tet tết seollal losar',
    names: '(?:Lunar|Chinese) New Year|Tet|Tết|Seollal',
    day: other('chinese', ['1'], 1, 1),
  },
  {
    id: 'mid-autumn',
    first: 'mid chuseok',
    names: 'Mid-Autumn Festival|Chuseok',
    day: other('chinese', ['8'], 15, 9),
  },
  { id: 'passover', first: 'passover pesach', names: 'Passover|Pesach', day: other('hebrew', ['Nisan'], 15, 3) },
  { id: 'rosh-hashanah', first: 'rosh', names: 'Rosh Hashanah?', day: other('hebrew', ['Tishri'], 1, 9) },
  { id: 'yom-kippur', first: 'yom', names: 'Yom Kippur', day: other('hebrew', ['Tishri'], 10, 9) },
  { id: 'hanukkah', first: 'hanukkah chanukah', names: 'Hanukkah|Chanukah', day: other('hebrew', ['Kislev'], 25, 11) },
  { id: 'purim', first: 'purim', names: 'Purim', day: other('hebrew', ['Adar', 'Adar II'], 14, 2) },
  { id: 'diwali', first: 'diwali deepavali', names: 'Diwali|Deepavali', day: year => diwali(year) },
];

/**
 * Diwali (Lakshmi Puja) from 2010 to 2030 as India keeps it. The Hindu calendar is not one that JavaScript engines know, and the
 * day may differ by one elsewhere.
 */
const DIWALI =
  '11-05 10-26 11-13 11-03 10-23 11-11 10-30 10-19 11-07 10-27 11-14 11-04 10-24 11-12 10-31 10-20 11-08 10-29 10-17 11-05 10-26'
    .split(' ')
    .map(date => date.split('-').map(Number));

function diwali(year: number): Day | null {
  const [month, day] = DIWALI[year - 2010] ?? [];
  return month && day ? { year, month, day } : null;
}

/** Months of the Islamic calendar, by number, as English writes them; the ninth is a holiday of its own. */
const ISLAMIC_MONTHS: readonly Pick<Holiday, 'id' | 'first' | 'names'>[] = [
  { id: 'hijri-1', first: 'muharram', names: 'Muharram' },
  { id: 'hijri-2', first: 'safar', names: 'Safar' },
  { id: 'hijri-3', first: 'rabi', names: 'Rabi[ -](?:al|ul)-Awwal|Rabi I(?!I)' },
  { id: 'hijri-4', first: 'rabi', names: 'Rabi[ -](?:al|ul|ath)-(?:Thani|Akhir)|Rabi II' },
  { id: 'hijri-5', first: 'jumada', names: 'Jumada[ -](?:al|ul)-(?:Awwal|Ula)|Jumada I(?!I)' },
  { id: 'hijri-6', first: 'jumada', names: 'Jumada[ -](?:al|ul|ath)-(?:Thani|Akhirah?)|Jumada II' },
  { id: 'hijri-7', first: 'rajab', names: 'Rajab' },
  { id: 'hijri-8', first: 'shaban sha', names: "Sha[’']?ban" },
  { id: 'hijri-10', first: 'shawwal', names: 'Shawwal' },
  { id: 'hijri-11', first: 'dhu dhul', names: "Dhu(?:l| al)[- ]Qa[’']?dah?" },
  { id: 'hijri-12', first: 'dhu dhul', names: 'Dhu(?:l| al)[- ]Hijjah?' },
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

/** Days computed before: the other calendars of the engine are slow. */
const DAYS = new Map<string, Day | null>();

/** The first (or only) day of a holiday in a year, or null where it is not computable. */
export function holidayIn(id: string, year: number): Day | null {
  const key = `${id} ${year}`;
  let day = DAYS.get(key);
  if (day === undefined) {
    day = HOLIDAYS.find(holiday => holiday.id === id)?.day(year) ?? null;
    DAYS.set(key, day);
  }
  return day;
}

function byFirstWord(): Map<string, HolidayName[]> {
  const names = new Map<string, HolidayName[]>();
  for (const { id, first, names: source } of [...HOLIDAYS, ...ISLAMIC_MONTHS]) {
    const pattern = new RegExp(`(?:${source})(?![\\p{L}\\d])`, 'uy');
    for (const word of first.split(' ')) names.set(word, [...(names.get(word) ?? []), { pattern, id }]);
  }
  return names;
}
