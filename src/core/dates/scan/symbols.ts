/**
 * The classes of words and marks that date grammars speak of. A block is written as a string with one character a token,
 * so that a grammar is a regular expression over classes, and a match's positions are positions of tokens.
 */
const NAMES = [
  'capital', // any other capitalised word
  'lower', // any other word
  'month',
  'weakMonth', // may, march, Mar, Dec: a month only beside a day or year
  'weekday',
  'weakWeekday', // Mon, Sat, Sun: a weekday only beside a date
  'weekdays', // Tuesdays
  'day', // 1–31
  'number', // 32–999
  'year', // 1000–2199, four digits
  'bigNumber', // other numbers: 2,014 or 3.5
  'shortYear', // '98
  'decade', // 1990s
  'shortDecade', // '90s, nineties
  'ordinalNumber', // 3rd
  'ordinalWord', // third
  'second',
  'numberWord',
  'article', // a, an
  'vague', // few, several
  'unit', // day
  'units', // days
  'quarter',
  'half',
  'dayPart', // morning
  'dayParts', // mornings
  'season',
  'last',
  'next',
  'this',
  'the',
  'that',
  'same',
  'following',
  'preceding',
  'todayWord', // today, yesterday, tomorrow
  'tonight',
  'ago',
  'later',
  'earlier',
  'before',
  'after',
  'of',
  'in',
  'on',
  'at',
  'and',
  'or',
  'to',
  'until',
  'between',
  'from',
  'past',
  'every',
  'per',
  'partWord', // early, mid, late
  'edge', // beginning, end
  'yearWord', // the year 1950
  'hyphen',
  'dash',
  'slash',
  'comma',
  'dot',
  'colon',
  'open',
  'close',
  'quote',
  'mark', // other punctuation
  'clock', // 14:05, 3.30pm
  'meridiem', // a.m.
  'oclock',
  'zone',
  'bc',
  'ad',
  'quarterCode', // Q3, H1
  'fiscal',
  'fiscalYear', // FY2024
  'fullDate', // 2024-01-28, 28/01/2024
  'holiday',
  'islamicMonth', // Muharram
  'circa',
  'possessive', // 's
  'once',
  'hours', // 1400 hours, hrs
  'old',
  'other',
] as const;

export type TokenClass = (typeof NAMES)[number];

const FIRST_CODE = 0xa1;

/** The character that stands for each class. */
export const CODE: Readonly<Record<TokenClass, string>> = Object.fromEntries(
  NAMES.map((name, index) => [name, String.fromCharCode(FIRST_CODE + index)]),
) as Record<TokenClass, string>;

/** The same as a number. */
export const CODE_UNITS: Readonly<Record<TokenClass, number>> = Object.fromEntries(
  Object.entries(CODE).map(([symbol, character]) => [symbol, character.charCodeAt(0)]),
) as Record<TokenClass, number>;

/** Classes that grammars name for several at once. */
export const GROUPS: Readonly<Record<string, readonly TokenClass[]>> = {
  anyMonth: ['month', 'weakMonth'],
  anyWeekday: ['weekday', 'weakWeekday'],
  ordinal: ['ordinalNumber', 'ordinalWord', 'second'],
  dayNumber: ['day', 'ordinalNumber'],
  monthDay: ['day', 'ordinalNumber', 'ordinalWord', 'second'],
  count: ['day', 'number', 'numberWord', 'year'],
  eraCount: ['day', 'number', 'year', 'bigNumber'],
  smallCount: ['day', 'number', 'numberWord'],
  anyUnit: ['unit', 'units', 'quarter', 'second', 'half', 'hours', 'yearWord'],
  oneUnit: ['unit', 'quarter', 'second', 'half', 'yearWord'],
  yearUnit: ['yearWord'],
  line: ['hyphen', 'dash'],
  link: ['hyphen', 'dash', 'to', 'until'],
  determiner: ['the', 'this', 'that'],
  nextish: ['next', 'following'],
  lastish: ['last', 'preceding', 'past'],
  anyDecade: ['decade', 'shortDecade'],
  era: ['bc', 'ad'],
};
