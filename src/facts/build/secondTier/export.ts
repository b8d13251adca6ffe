import { readFileSync } from 'node:fs';

/** A row of the export: one term of an office. */
export interface ExportRow {
  readonly country: string;
  /** Which query run it comes from: a state may have one of its own and one for each part. */
  readonly run: string;
  readonly title: string;
  /** Wikidata's item of the office; the first where the export names two. */
  readonly officeItem: string;
  readonly person: string;
  readonly item: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly born: string | undefined;
  readonly died: string | undefined;
  /** Title of the English Wikipedia's article, which is often the usual spelling. */
  readonly article: string | undefined;
}

/** What the export says of an office's territory. */
export interface ExportOffice {
  readonly jurisdiction: string;
  /** `wanted` and `xtra` are lists of states; other words name a region. */
  readonly list: string;
}

/** Lines of a tab-separated file with a header as records by column. A `"` is a plain character in it. */
function rowsOf(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = header.split('\t');
  return lines
    .filter(line => line !== '')
    .map(line => Object.fromEntries(line.split('\t').map((cell, at) => [columns[at] ?? '', cell])));
}

const filled = (cell: string | undefined): string | undefined => (cell === undefined || cell === '' ? undefined : cell);

export function readTerms(file: string): ExportRow[] {
  return rowsOf(file).map(row => ({
    country: row.country ?? '',
    run: row.repository ?? '',
    title: row.position ?? '',
    officeItem: row.position_q?.split('|')[0] ?? '',
    person: row.person ?? '',
    item: row.person_q ?? '',
    start: row.start ?? '',
    end: filled(row.end),
    born: filled(row.born),
    died: filled(row.died),
    article: filled(row.enwiki),
  }));
}

/** Offices by `country run title`: parts of a state have offices of the same title. */
export function readOffices(file: string): ReadonlyMap<string, ExportOffice> {
  return new Map(
    rowsOf(file).map(row => [
      `${row.country} ${row.repository} ${row.position}`,
      { jurisdiction: row.jurisdiction_q ?? '', list: row.list ?? '' },
    ]),
  );
}
