import { MONTH_NAMES } from '../../../facts/dates';
import { HOLIDAY_NAMES, type HolidayName } from '../calendar/holidays';
import type { Season, Unit } from '../meaning';
import { CODE_UNITS, type TokenClass } from './symbols';

/** What a word can stand for in a date: its class, its value, and whether it needs a capital to be of that class. */
export interface WordSense {
  readonly symbol: TokenClass;
  readonly value: number | string;
  /** The class where the word is written in lower case, if another. */
  readonly lower?: TokenClass | undefined;
  /** Holidays whose names begin with the word. */
  readonly holidays?: readonly HolidayName[];
  /** The code of its class's character. */
  readonly code: number;
  /** Whether it is of its class however it is written and whatever stands behind it. */
  readonly isPlain: boolean;
}

const UNPLAIN: readonly TokenClass[] = [
  'weakMonth',
  'weakWeekday',
  'bc',
  'ad',
  'numberWord',
  'quarterCode',
  'season',
  'meridiem',
  'lower',
];

const SENSES = new Map<string, WordSense>();
/** No word with a sense is longer, in UTF-16 units. */
const LONGEST = 31;

function add(symbol: TokenClass, words: string, value: number | string = 0, lower?: TokenClass): void {
  for (const word of words.split(' ')) setSense(word, { symbol, value, lower });
}

/** Keeps the three ways a word is written, so that looking one up needs no lower-casing of every word of a text. */
function setSense(word: string, sense: Omit<WordSense, 'code' | 'isPlain'>): void {
  const isPlain = !UNPLAIN.includes(sense.symbol) && !sense.lower && !sense.holidays;
  for (const form of [word, word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()]) {
    SENSES.set(form, { ...sense, isPlain, code: CODE_UNITS[sense.symbol] });
  }
}

/** The sense of a word as written: in lower case, capitalised or in capitals. */
export function senseOf(word: string): WordSense | undefined {
  return SENSES.get(word);
}

/** The sense of the word at `[start, end)` of a text. */
export function senseAt(text: string, start: number, end: number): WordSense | undefined {
  return end - start <= LONGEST ? SENSES.get(text.slice(start, end)) : undefined;
}

/** Monday first, as ISO 8601 counts. */
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

MONTH_NAMES.forEach((name, index) => {
  const isWord = name === 'March' || name === 'May' || name === 'August';
  add('month', name.toLowerCase(), index + 1, isWord ? 'weakMonth' : undefined);
  if (name !== 'May') add('weakMonth', name.slice(0, 3).toLowerCase(), index + 1);
});
add('weakMonth', 'sept', 9);
WEEKDAY_NAMES.forEach((name, index) => {
  add('weekday', name.toLowerCase(), index + 1);
  add('weekdays', `${name.toLowerCase()}s`, index + 1);
  add('weakWeekday', name.slice(0, 3).toLowerCase(), index + 1);
});
add('weakWeekday', 'tues', 2);
add('weakWeekday', 'weds', 3);
add('weakWeekday', 'thurs thur', 4);

const COUNTED =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
COUNTED.split(' ').forEach((word, index) => {
  add('numberWord', word, index + 1);
});
export const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
TENS.forEach((word, index) => {
  add('numberWord', word, (index + 2) * 10);
  add('shortDecade', `${word.slice(0, -1)}ies`, (index + 2) * 10);
});
add('numberWord', 'dozen', 12);
add('numberWord', 'hundred', 100);
add('numberWord', 'thousand', 1000);
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
ORDINALS.split(' ').forEach((word, index) => {
  add(word === 'second' ? 'second' : 'ordinalWord', word, index + 1);
});
add('ordinalWord', 'latter', 2);
add('article', 'a an', 1);
add('vague', 'few several many some couple various numerous recent');

const UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'weekend', 'month', 'decade', 'millennium'];
for (const unit of UNITS) {
  add('unit', unit, unit);
  add('units', `${unit}s`, unit);
}
add('yearWord', 'year', 'year');
add('units', 'years', 'year');
add('unit', 'century', 'century');
add('units', 'centuries', 'century');
add('units', 'seconds', 'second');
add('unit', 'fortnight', 'fortnight');
add('quarter', 'quarter', 'quarter');
add('units', 'quarters', 'quarter');
add('half', 'half', 'half');
add('hours', 'hrs', 'hour');

const DAY_PARTS: readonly [string, string][] = [
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['dawn', 'TMO'],
  ['dusk', 'TEV'],
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
  ['midnight', 'T24:00'],
];
for (const [word, value] of DAY_PARTS) {
  add('dayPart', word, value);
  add('dayParts', `${word}s`, value);
}
add('tonight', 'tonight', 0);
const SEASONS: readonly [string, Season][] = [
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
  ['fall', 'FA'],
];
for (const [word, season] of SEASONS) add('season', word, season);
add('todayWord', 'today', 0);
add('todayWord', 'yesterday', -1);
add('todayWord', 'tomorrow', 1);
add('last', 'last', -1);
add('past', 'past', -1);
add('next', 'next coming', 1);
add('this', 'this current');
add('the', 'the');
add('that', 'that');
add('same', 'same very');
add('following', 'following subsequent ensuing succeeding', 1);
add('preceding', 'previous preceding prior', -1);
add('ago', 'ago', -1);
add('later', 'later afterwards afterward');
add('earlier', 'earlier previously beforehand');
add('before', 'before');
add('after', 'after');
add('of', 'of');
add('in', 'in by since during within over throughout around');
add('on', 'on');
add('at', 'at');
add('and', 'and &');
add('or', 'or');
add('to', 'to through thru');
add('until', 'until till');
add('between', 'between');
add('from', 'from');
add('every', 'every each');
add('per', 'per');
add('partWord', 'early', 'START');
add('partWord', 'late', 'END');
add('partWord', 'mid', 'MID');
add('edge', 'beginning start outset opening onset', 'START');
add('edge', 'end close', 'END');
add('edge', 'middle', 'MID');
add('bc', 'bc bce');
add('ad', 'ad ce');
add('quarterCode', 'q1 q2 q3 q4 h1 h2');
add('fiscal', 'fiscal financial');
add('fiscalYear', 'fy');
add('circa', 'circa c ca');
add('zone', 'gmt utc bst est edt cet cest eet msk pst pdt');
add('once', 'once twice');
add('old', 'old');
add('meridiem', 'am', 0);
add('meridiem', 'pm', 12);

for (const [word, holidays] of HOLIDAY_NAMES)
  setSense(word, { ...(SENSES.get(word) ?? { symbol: 'lower', value: 0 }), holidays });
