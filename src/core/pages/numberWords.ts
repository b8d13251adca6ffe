import type { Token, Word } from '../text/word';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
export const WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...ONES.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
  ['dozen', 12],
]);
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'.split(' ');

/** Whether a number may begin at a word. Most words are none. */
export const isNumberWord = ({ shape, folded }: Word): boolean => shape === 'number' || WORDS.has(folded);

/** The value of *third* or *23rd*; undefined for other words. */
export function ordinalOf(token: Pick<Token, 'folded'> | undefined): number | undefined {
  if (!token) return undefined;
  const numbered = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.folded);
  if (numbered) return Number(numbered[1]);
  const tenth = TENTHS.indexOf(token.folded);
  if (tenth >= 0) return 20 + 10 * tenth;
  const worded = ORDINALS.indexOf(token.folded);
  return worded > 0 ? worded : undefined;
}
