import { parseCalendarDate } from '../dates';
import type { ArticleDate, DocumentInput } from '../model';
import { frontMatterEnd } from './markdown';

/** How much of a text's beginning may hold its date. */
const HEAD = 3_000;
const FRONT_MATTER_DATE =
  /^[ \t]*(?:date|published|publishdate|pubdate|updated|lastmod)[ \t]*:[ \t]*["']?([^"'\n]{4,60})/im;
/** `BAMAKO, March 12, 2025 (AFP) —`: capitals, a date, then an agency or a dash. */
const DATELINE =
  /^[ \t]*\p{Lu}[\p{L} .'’/-]{1,40}(?:,[ \t]+\p{Lu}[\p{L} .'’-]{3,40}){0,2},[ \t]+([^\n()—–]{5,40}?)[ \t]*(?:\([^)\n]{2,30}\)[ \t]*)?(?:—|–|--|-(?=\s)|:)/mu;
/** `Published: 12 March 2025`, `By Ana Diaz | 12 March 2025`, `Updated on March 12, 2025 at 10:40`. */
const LABELLED =
  /^[ \t]*(?:published|posted|updated|last updated|date|dated)(?:[ \t]+on)?[ \t]*:?[ \t]+([^\n]{6,60})/im;
const BYLINE = /^[ \t]*by[ \t]+[^\n]{3,80}?[ \t]*[|•·,–—-][ \t]*([^\n]{6,40})$/im;
/** Only as much as is needed to cut out what `parseCalendarDate` then reads; month names in English and French. */
const WRITTEN =
  /\d{1,2}(?:st|nd|rd|th)? +[A-Za-zûé]{3,9}\.?,? +\d{4}|[A-Za-zûé]{3,9}\.? +\d{1,2}(?:st|nd|rd|th)?,? +\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}/;
const IN_FILE_NAME = /(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/;

/**
 * The date as of which a document speaks, and where it was found: what the caller gives wins (the writer's pick is
 * deliberate), then front matter, dateline, byline, the file's name, and the caller's fallback. Null if none says.
 */
export function findArticleDate(input: DocumentInput): ArticleDate | null {
  if (input.date) return { value: input.date, from: 'given' };
  return (
    inFrontMatter(input) ??
    inHead(input.text) ??
    inFileName(input.fileName) ??
    (input.fallbackDate ? { value: input.fallbackDate, from: 'setting' } : null)
  );
}

function inFrontMatter({ text, kind }: DocumentInput): ArticleDate | null {
  const end = kind === 'markdown' ? frontMatterEnd(text) : 0;
  return end === 0 ? null : dateIn(text.slice(0, end), 0, FRONT_MATTER_DATE, 'front matter');
}

function inHead(text: string): ArticleDate | null {
  const from = frontMatterEnd(text);
  const head = text.slice(from, from + HEAD);
  return (
    dateIn(head, from, DATELINE, 'dateline') ??
    dateIn(head, from, LABELLED, 'byline') ??
    dateIn(head, from, BYLINE, 'byline') ??
    dateLine(head, from)
  );
}

function dateIn(text: string, offset: number, pattern: RegExp, from: ArticleDate['from']): ArticleDate | null {
  const match = pattern.exec(text);
  const written = match?.[1] && WRITTEN.exec(match[1]);
  const value = written && parseCalendarDate(written[0]);
  if (!match || !written || !value) return null;
  const start = offset + match.index + match[0].indexOf(match[1] as string) + written.index;
  return { value, from, span: { start, end: start + written[0].length } };
}

/** Weekday, time and zone beside a date, and a place before it: *Tuesday, 11 March 2025 10:40 GMT*, *Kathmandu, 8 December 2024*. */
const BESIDE = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d\d?[:.]\d\d\b|\b[A-Z]{2,4}\b|[\s,|·•–-]+/gi;
const PLACE_BEFORE = /^[ \t]*\p{Lu}[\p{L} .'’-]{2,30},[ \t]*$/u;

/** A line of the head that holds a date and little else. */
function dateLine(head: string, offset: number): ArticleDate | null {
  let start = offset;
  for (const line of head.split('\n').slice(0, 12)) {
    const written = line.length <= 60 ? WRITTEN.exec(line) : null;
    const value = written && parseCalendarDate(written[0]);
    if (written && value) {
      const before = line.slice(0, written.index);
      const rest = (PLACE_BEFORE.test(before) ? '' : before) + line.slice(written.index + written[0].length);
      const from = start + written.index;
      if (rest.replace(BESIDE, '').length <= 2) {
        return { value, from: 'byline', span: { start: from, end: from + written[0].length } };
      }
    }
    start += line.length + 1;
  }
  return null;
}

function inFileName(fileName: string | undefined): ArticleDate | null {
  const match = fileName && IN_FILE_NAME.exec(fileName);
  const value = match && parseCalendarDate(`${match[1]}-${match[2]}-${match[3]}`);
  return value ? { value, from: 'file name' } : null;
}
