import type { Span } from '../model';

const UNITS =
  'hundred|thousand|million|billion|trillion|dozen|bn|tn|per ?cent|percent|percentage points?|kilomet(?:re|er)s?|km|miles?|hectares?|tonnes?|tons?|barrels?|euros?|dollars?|pounds?|francs?';
const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter';

/** *141*, *1,200*, *US$3.5 million*, *12%*: digits, and what makes a quantity of them. */
const DIGITS = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/])(?:(?:US|A|C|NZ|HK)?[$€£¥]\\s?)?\\d+(?:[.,]\\d+)*(?:\\s?%|[\\s-]?(?:${UNITS})(?![\\p{L}\\p{N}]))*(?![\\p{L}\\p{N}])`,
  'giu',
);
/** *two hundred*, *twenty-five per cent*: written out. */
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:${WORDS})(?:(?:\\s|-|\\sand\\s)(?:${WORDS}|${UNITS}))*(?![\\p{L}\\p{N}])`,
  'giu',
);
/** The number of a list item or a section is none to check. */
const LIST_NUMBER = /^\s*\d{1,3}[.)]\s/;

/** The figures of a block of prose, in its order. Offsets are UTF-16 units into the block. */
export function figuresOf(block: string): Span[] {
  const from = LIST_NUMBER.exec(block)?.[0].length ?? 0;
  const found = [...block.matchAll(DIGITS), ...block.matchAll(SPELLED)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(({ start }) => start >= from)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const figures: Span[] = [];
  // *million* in *3.5 million* is no figure of its own.
  for (const span of found) if (span.start >= (figures.at(-1)?.end ?? 0)) figures.push(span);
  return figures;
}
