import type { Span } from '../model';

/** UTF-16 units of context on the side that is shown. */
const LONGEST = 60;
/** Fewer words than these say nothing. */
const FEWEST_WORDS = 2;
/** A new sentence, paragraph, list item, heading or table row. */
const BREAK = /[.!?][”’"')\]]?\s+(?=[\p{Lu}“"‘'([])|\n\s*(?=[\n\-*+#>|]|\d{1,3}[.)])/u;

/** Some words around a stretch, to know it by: what follows in its sentence, else what leads up to it; on one line. */
export function contextOf(text: string, { start, end }: Span): string {
  const behind = text.slice(end, end + 2 * LONGEST);
  const after = shortenedEnd(oneLine(behind.slice(0, BREAK.exec(behind)?.index)));
  if (wordsIn(after) >= FEWEST_WORDS) return `… ${after}`;
  const before = text.slice(Math.max(0, start - 2 * LONGEST), start);
  const lead = shortenedStart(oneLine(before.split(BREAK).at(-1) ?? ''));
  return wordsIn(lead) > 0 ? `${lead} …` : '';
}

function shortenedEnd(words: string): string {
  const said = words.replace(/^[^\p{L}\p{N}]+/u, '');
  return said.length <= LONGEST ? said : said.slice(0, said.lastIndexOf(' ', LONGEST)) || said.slice(0, LONGEST);
}

function shortenedStart(words: string): string {
  if (words.length <= LONGEST) return words;
  const tail = words.slice(-LONGEST);
  return tail.slice(tail.indexOf(' ') + 1);
}

function wordsIn(words: string): number {
  return words.match(/\p{L}{2,}/gu)?.length ?? 0;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
