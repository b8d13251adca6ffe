import { firstDay, isPartialDate, lastDay } from '../../dates';
import { foldCase } from '../../slug';
import type { ExportOffice, ExportRow } from './export';
import { type OfficeTerms, SNAPSHOT, type Term } from './terms';
import { officeOf } from './titles';

/** The newest runs are of March 2023. */
const LATEST_END = '2023-03-31';
/** Terms that were over before are of no use to news of today. */
const EARLIEST_END = '2005';
/** Whoever took office before, under another government, and has no end recorded may be long gone. */
const EARLIEST_OPEN = '2018';
/** Sources differ by so many days about the day of a change. */
const SLACK = 60;
/** A successor so much later has not taken over from a holder whose end is missing. */
const LONGEST_UNENDED = 6 * 366;
/** Of an office that two people hold at once in so many of its terms, nobody is the only holder. */
const SHARED = 0.2;

/** Why a row was not taken over, with how often. */
export type Refusals = Map<string, number>;

/** Days between two days. */
export const daysApart = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/**
 * Cleans the export within itself: takes over the offices that the fact base knows how to name, joins rows of one term,
 * closes terms by the successor's first day, and leaves out what cannot be right.
 * @param states Wikidata items of the states by ISO code
 */
export function cleaned(
  rows: readonly ExportRow[],
  about: ReadonlyMap<string, ExportOffice>,
  states: ReadonlyMap<string, string>,
  refused: Refusals,
): OfficeTerms[] {
  const refuse = (reason: string, count = 1): void => void refused.set(reason, (refused.get(reason) ?? 0) + count);
  const byOffice = new Map<
    string,
    { country: string; office: ReturnType<typeof officeOf> & object; item: string; rows: ExportRow[] }
  >();
  const main = mainRuns(rows);
  for (const row of rows) {
    const state = states.get(row.country);
    const office = officeOf(row.title, row.country);
    const { jurisdiction = '', list = '' } = about.get(`${row.country} ${row.run} ${row.title}`) ?? {};
    if (state === undefined) refuse('no state of ISO 3166');
    else if (office === undefined) refuse('an office that is not taken over');
    else if (main.get(row.country) !== row.run || (list !== 'wanted' && list !== 'xtra'))
      refuse('an office of a region under a bare title');
    else if (office.group !== 'region' && jurisdiction !== '' && jurisdiction !== state)
      refuse('an office of a region under a bare title');
    else {
      const key = `${row.country}\t${office.office}`;
      const known = byOffice.get(key);
      if (known) known.rows.push(row);
      else byOffice.set(key, { country: row.country, office, item: row.officeItem, rows: [row] });
    }
  }
  const changes = changesOfGovernment([...byOffice.values()]);
  const offices: OfficeTerms[] = [];
  for (const { country, office, item, rows: own } of byOffice.values()) {
    const sound = joined(own.flatMap(row => soundTerm(row, refuse)));
    const terms = closed(sound, refuse, office.group === 'minister', start => (changes.get(country) ?? '') > start);
    const items = new Set(own.map(row => row.officeItem));
    if (terms.length > 0)
      offices.push({ country, office: office.office, group: office.group, item: items.size === 1 ? item : '', terms });
  }
  const key = ({ country, office }: OfficeTerms): string => `${country} ${office}`;
  return offices.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The query run of each state as a whole: the one with the most rows. */
function mainRuns(rows: readonly ExportRow[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const main = new Map<string, string>();
  for (const { country, run } of rows) {
    const count = (counts.get(`${country} ${run}`) ?? 0) + 1;
    counts.set(`${country} ${run}`, count);
    if (count >= (counts.get(`${country} ${main.get(country) ?? ''}`) ?? 0)) main.set(country, run);
  }
  return main;
}

/** The day of the last change of the head of government, or of the head of state where there is no other, by state. */
function changesOfGovernment(
  offices: readonly { country: string; office: { group: string; office: string }; rows: readonly ExportRow[] }[],
): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  for (const wanted of [
    /^president$|^monarch$|^king$/i,
    /prime minister|^premier|chancellor|taoiseach|^minister of state$/i,
  ]) {
    const latest = new Map<string, string>();
    for (const { country, office, rows } of offices) {
      if (office.group !== 'head' || !wanted.test(office.office)) continue;
      for (const { start } of rows) {
        if (isPartialDate(start) && firstDay(start) > (latest.get(country) ?? '')) latest.set(country, firstDay(start));
      }
    }
    for (const [country, day] of latest) changes.set(country, day);
  }
  return changes;
}

const TITLES =
  /^(?:sir|dame|lord|lady|baroness|baron|dr\.?|prof\.?|hon\.?|sheikh|rear admiral|admiral|general|colonel) /i;
const LATIN = /^[\p{Script=Latin}\p{M}\s.,'’‘`ʻʼ"“”()\-–]+$/u;

/** A row as a term, if it can be right by itself. */
function soundTerm(row: ExportRow, refuse: (reason: string) => void): Term[] {
  const { item, start, end, born, died, article } = row;
  const title = article?.replace(/ \(.*\)$/, '');
  const person = LATIN.test(row.person) ? row.person : title;
  const no = (reason: string): Term[] => {
    refuse(reason);
    return [];
  };
  if (!person || !LATIN.test(person)) return no('a name in another script');
  if (!/\S \S/.test(person.replace(TITLES, ''))) return no('a name of one word');
  if (!isPartialDate(start) || (end !== undefined && !isPartialDate(end))) return no('a date that cannot be read');
  if (end !== undefined && firstDay(start) > lastDay(end)) return no('ends before it begins');
  if (died !== undefined && isPartialDate(died)) {
    if (lastDay(died) < firstDay(start)) return no('begins after the holder’s death');
    if (end !== undefined && lastDay(died) < firstDay(end)) return no('ends after the holder’s death');
  }
  if (born !== undefined && isPartialDate(born) && Number(start.slice(0, 4)) - Number(born.slice(0, 4)) < 18)
    return no('begins before the holder was grown up');
  if (firstDay(start) > `${SNAPSHOT}-30`) return no('begins after the export');
  const plain = person.replace(TITLES, '').trim();
  const other =
    title !== undefined && LATIN.test(title) && /\S \S/.test(title) ? title.replace(TITLES, '').trim() : undefined;
  return [
    {
      person: plain,
      item,
      start,
      end: ended(end ?? died),
      born,
      died,
      also: other === undefined || foldCase(other) === foldCase(plain) ? undefined : other,
    },
  ];
}

/** The end of a term, unless it is one of law or foresight that lies after the export. */
const ended = (end: string | undefined): string | undefined =>
  end !== undefined && end > LATEST_END ? undefined : end;

/** Rows of one person that follow one another or repeat one another, as one term. */
function joined(terms: readonly Term[]): Term[] {
  const result: Term[] = [];
  const sorted = [...terms].sort((a, b) => (firstDay(a.start) < firstDay(b.start) ? -1 : 1));
  for (const term of sorted) {
    const at = result.findLastIndex(({ item }) => item === term.item);
    const before = result[at];
    const isNext =
      before && sorted.every(({ item, start }) => item === term.item || start <= before.start || start >= term.start);
    if (
      !before ||
      !isNext ||
      (before.end !== undefined && daysApart(lastDay(before.end), firstDay(term.start)) > SLACK)
    ) {
      result.push(term);
      continue;
    }
    const end = before.end === undefined || term.end === undefined ? term.end : [before.end, term.end].sort()[1];
    // The same term at two precisions: the finer one says more.
    const start = term.start.startsWith(before.start) ? term.start : before.start;
    result[at] = { ...before, start, end };
  }
  return result;
}

/** Terms with their ends: a holder leaves when the next one comes. Who holds an office beside others is left out. */
function closed(
  terms: readonly Term[],
  refuse: (reason: string, count?: number) => void,
  isMinister: boolean,
  governmentFell: (since: string) => boolean,
): Term[] {
  const overlaps = terms.filter((term, at) => {
    const next = terms[at + 1];
    return next !== undefined && term.end !== undefined && daysApart(lastDay(next.start), firstDay(term.end)) > SLACK;
  });
  if (terms.length > 3 && overlaps.length > SHARED * terms.length) {
    refuse('an office that several people hold at once', terms.length);
    return [];
  }
  const doubtful = new Set(overlaps.flatMap(term => [term, terms[terms.indexOf(term) + 1]]));
  return terms.flatMap((term, at) => {
    const next = terms.slice(at + 1).find(({ item }) => item !== term.item);
    if (doubtful.has(term)) {
      refuse('two holders at once');
      return [];
    }
    let { end } = term;
    if (next) {
      const late = end === undefined || firstDay(end) > lastDay(next.start);
      if (end === undefined && daysApart(firstDay(term.start), firstDay(next.start)) > LONGEST_UNENDED) {
        refuse('no end, and the next holder comes much later');
        return [];
      }
      if (late) end = next.start;
    }
    const changed = end === undefined && governmentFell(firstDay(term.start));
    if (changed && term.start < EARLIEST_OPEN) {
      refuse('no end, and in office for long');
      return [];
    }
    if (changed && isMinister) {
      refuse('no end, and the government has changed since');
      return [];
    }
    if (end !== undefined && end < EARLIEST_END) {
      refuse(`over before ${EARLIEST_END}`);
      return [];
    }
    return [{ ...term, end }];
  });
}
