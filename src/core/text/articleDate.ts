import { isPartialDate } from '../../facts/dates';
import type { ArticleDate, DateOrigin, DocumentInput } from '../model';
import { type Field, type HeadLine, headOf, isHeading, wordsOf } from './head';
import { type AskOrder, dateOfField, dateOrderOf, firstDay, type WrittenDate } from './writtenDate';

/** Where an article's date is told, the surest place first. */
const PLACES: readonly (readonly [from: DateOrigin, find: (dated: readonly DatedLine[]) => Found | null])[] = [
  ['dateline', inDateline],
  ['byline', inLabel],
  ['byline', inByline],
  ['byline', onLineOfItsOwn],
  ['heading', inLiveHeading],
];

/** A date and its place in the text. */
type Found = Pick<Required<ArticleDate>, 'value' | 'span'>;

/**
 * The date as of which a document speaks, and where it was found: what the caller gives wins (the writer's pick is
 * deliberate), then what the text's beginning says, the file's name, the caller's fallback, and for a text that was
 * never saved the day of the caller. Null if none says.
 */
export function findArticleDate(input: DocumentInput): ArticleDate | null {
  const { date, text, fileName, fallbackDate } = input;
  if (date) return { value: date, from: 'given', sure: true };
  const { fields, lines } = headOf(text);
  const order: AskOrder = () => dateOrderOf(text);
  const stated = inFields(fields, order);
  if (stated) return { ...stated, from: 'front matter', sure: true };
  const dated = datedLines(lines, order);
  for (const [from, find] of dated.length > 0 ? PLACES : []) {
    const found = find(dated);
    if (found) return { ...found, from, sure: true };
  }
  const named = inFileName(fileName);
  if (named) return { value: named, from: 'file name', sure: true };
  return fallbackDate ? { value: fallbackDate, from: 'setting', sure: true } : null;
}

/** Keys of fields, without signs between their words, by how near they come to the day of publication. */
const KEYS: readonly ReadonlySet<string>[] = [
  new Set(
    (
      'date published publishdate publisheddate publishedon publishedat publicationdate pubdate datepublished ' +
      'dateofpublication articlepublishedtime issued dateissued releasedate dcdate dctermsissued docdate revdate posted ' +
      'postedon posteddate sent dateline filed'
    ).split(' '),
  ),
  new Set('created createdat createdon datecreated dctermscreated time'.split(' ')),
  new Set(
    (
      'updated updatedat updatedon lastupdated lastupdate lastmod lastmodified modified modifiedat datemodified ' +
      'articlemodifiedtime dctermsmodified'
    ).split(' '),
  ),
];

function inFields(fields: readonly Field[], order: AskOrder): Found | null {
  for (const keys of KEYS) {
    for (const { key, value, start } of fields) {
      const date = keys.has(key) ? dateOfField(value, order) : null;
      if (date) return placed(date, start);
    }
  }
  return null;
}

function placed({ value, start, end }: WrittenDate, offset: number): Found {
  return { value, span: { start: offset + start, end: offset + end } };
}

/** How far into its line a date can be that is the article's. */
const REACH = 160;

/** The lines with a date: the first of each, with the words before and behind it. */
function datedLines(lines: readonly HeadLine[], order: AskOrder): DatedLine[] {
  const dated: DatedLine[] = [];
  lines.forEach((line, at) => {
    if (!YEAR.test(line.text)) return;
    const words = wordsOf(line);
    const text = words.slice(0, REACH);
    const date = firstDay(text, order);
    if (!date) return;
    const before = text.slice(0, date.start);
    const behind = words.slice(date.end);
    dated.push({ lines, at, words, isHeading: isHeading(line), found: placed(date, line.start), before, behind });
  });
  return dated;
}

const YEAR = /\d{4}/;

interface DatedLine {
  /** The lines of the text's beginning, and its index among them. */
  readonly lines: readonly HeadLine[];
  readonly at: number;
  /** What it says, as long as the line. */
  readonly words: string;
  readonly isHeading: boolean;
  readonly found: Found;
  readonly before: string;
  readonly behind: string;
}

const WEEKDAY = /(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+$/i;
/** *GENEVA*, *Kitgum, Northern Region, Uganda*, *New York/Geneva*. */
const PLACE = "\\p{Lu}[\\p{L} .'’/&-]{1,40}(?:,\\s*\\p{Lu}[\\p{L} .'’-]{1,40}){0,2}";
/** `GENEVA, `, `Manila, Monday `, `KYIV (Reuters) — `, `NAIROBI (`. */
const BEFORE_DATELINE = new RegExp(`^[\\s([]*${PLACE}\\s*(?:\\([^()]{2,30}\\)\\s*)?[,(|/:·—–-]+\\s*$`, 'u');
/** An agency or a time in brackets, then what parts the dateline from the text. */
const BEHIND_DATELINE =
  /^(?:,?\s*\d{1,2}[:.]\d\d(?:\s*[A-Z]{2,4})?)?\s*(?:\([^()\n]{2,40}\)|\/[^/\n]{2,30}\/|\[[^[\]\n]{2,30}\])?\s*[)\]]?\s*(?:—|–|--|-(?=\s|$)|:|\.\s)/;

/** `BAMAKO, March 12, 2025 (AFP) —`, `**GENEVA, 3 March 2025** –`. */
function inDateline(dated: readonly DatedLine[]): Found | null {
  for (const { before, behind, found } of dated)
    if (BEFORE_DATELINE.test(before.replace(WEEKDAY, '')) && BEHIND_DATELINE.test(behind)) return found;
  return null;
}

/** What can stand before a date that is the article's: *Published:*, *Last updated on*, *First posted at 10:40 GMT,*. */
const LABEL =
  /^\s*[([|]?\s*(?:(?:first|originally|last|date|article|story)\s+)?(published|posted|issued|released|filed|dated?|publication date|sent|created|updated?|modified|edited|revised)(?:\s+(?:online|date))?(?:\s+(?:on|at))?(?:\s*[:|·-]|\s)\s*(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*,?\s*(?:on\s+)?)?$/i;
const LATER = /^(?:update|modif|edit|revis)/i;
/** Sentences have words behind the date, labels at most a time and what is parted from it. */
const BEHIND_LABEL = /^[\s,]*(?:$|[|·•()[\];/—–-]|at\b|\d{1,2}[:.]\d\d|[A-Z]{2,4}\b|T\d)|^\s{2,}/;

/** `Published: 12 March 2025`, `Updated on March 12, 2025 at 10:40`; the day of publication before that of a change. */
function inLabel(dated: readonly DatedLine[]): Found | null {
  let later: Found | null = null;
  for (const { before, behind, found } of dated) {
    const label = LABEL.exec(before.replace(WEEKDAY, ''))?.[1];
    if (label === undefined || !BEHIND_LABEL.test(behind)) continue;
    if (!LATER.test(label)) return found;
    later ??= found;
  }
  return later;
}

const BYLINE = /^\s*by\s+\S[^\n]{2,80}?\s*[|•·,–—-]\s*(?:[^|•·\n]{0,40}[|•·,–—-]\s*)?[^\d]{0,14}$/i;

/** `By Ana Diaz | 12 March 2025`. */
function inByline(dated: readonly DatedLine[]): Found | null {
  for (const { before, behind, found } of dated) if (BYLINE.test(before) && littleIsLeft(behind)) return found;
  return null;
}

/** So many lines of the beginning may hold the date alone. */
const FIRST_LINES = 12;
const LONGEST_LINE = 90;
/** Weekday, time and other words beside a date: *Tuesday, 11 March 2025 10:40 GMT | 5 min read*. */
const BESIDE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\b\d\d?[:.]\d\d(?::\d\d)?\b|\b(?:a\.?m|p\.?m)\b|\b\d+\s*min(?:ute)?s?\s+read\b|\bT\d\d:\d\d\S*|\blocal time\b|\b(?:on|at|the|of)\b|[\s,.|·•()[\]/:;—–-]+/gi;
const ZONE = /\b[A-Z]{2,4}\b/g;
const PLACE_BEFORE = new RegExp(`^[\\s([]*${PLACE}[,|·•]\\s*$`, 'u');
const PLACE_BEHIND = new RegExp(`^\\s*[,|·•(]\\s*${PLACE}[\\s)\\].]*$`, 'u');

function littleIsLeft(words: string): boolean {
  return words.length <= LONGEST_LINE && words.replace(ZONE, '').replace(BESIDE, '').length <= 2;
}

/** A line of the beginning with a date, a place at most, and little else. Days that head a chronicle are not the article's. */
function onLineOfItsOwn(dated: readonly DatedLine[]): Found | null {
  const alone: DatedLine[] = [];
  for (const one of dated) {
    const { before, behind, words } = one;
    if (words.trim().length > LONGEST_LINE) continue;
    const weekday = before.replace(WEEKDAY, '');
    const around = PLACE_BEFORE.test(weekday) ? behind : PLACE_BEHIND.test(behind) ? before : before + behind;
    if (littleIsLeft(around)) alone.push(one);
  }
  const [first] = alone;
  if (!first || first.at >= FIRST_LINES) return null;
  const days = new Set(alone.filter(one => one.isHeading).map(({ found }) => found.value));
  if (days.size < 2 || !first.isHeading) return first.found;
  // A live page over several days is of the last of them.
  const isLive = first.lines.slice(0, first.at).some(line => LIVE.test(wordsOf(line)));
  return isLive ? alone.reduce((last, one) => (one.found.value > last.found.value ? one : last)).found : null;
}

const LIVE = /\b(?:live|as it happened|live ?blog|rolling updates|latest updates|day \d+|briefing)\b/i;
const FIRST_HEADINGS = 4;

/** `# Goma live: rebels enter the city, 27 January 2025`. */
function inLiveHeading(dated: readonly DatedLine[]): Found | null {
  for (const { at, words, isHeading: heads, before, behind, found } of dated)
    if (at < FIRST_HEADINGS && (heads || at === 0) && LIVE.test(words) && isAtEdge(before, behind)) return found;
  return null;
}

function isAtEdge(before: string, behind: string): boolean {
  return littleIsLeft(before) || littleIsLeft(behind) || /^\s*[:|—–-]/.test(behind);
}

const IN_FILE_NAME = /(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/;

function inFileName(fileName: string | undefined): string | null {
  const match = fileName && IN_FILE_NAME.exec(fileName);
  const value = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isPartialDate(value) ? value : null;
}
