import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import type { CheckContext } from '../../pages/context';
import { perPage } from '../../pages/memory';
import { numberText } from '../../pages/numbers';
import type { Page } from '../../pages/page';

/** A cell of a row of a table, with its span in the document. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOTAL = /^[\s*_]*(?:total|sum|all)\b/i;
const NUMBER = /^\d{1,3}(?:,\d{3})+$|^\d+$/;

/** A row of a table, as the one thing that a page shows. */
export const rowOn = perPage((page): readonly true[] => (page.block.kind === 'tableRow' ? [true] : []));

/** The row *Total* of a table, against the rows above it. */
export const tables: DocumentCheck = {
  on: rowOn,
  *compare(context, pages) {
    let rows: Cell[][] = [];
    let last: Page | undefined;
    for (const page of pages) {
      yield;
      if (last && !isNextLine(context.text, last, page)) rows = [];
      last = page;
      const cells = cellsOf(context, page);
      if (TOTAL.test(cells[0]?.text ?? '')) {
        yield* compare(rows, cells);
        rows = [];
      } else {
        rows.push(cells);
      }
    }
  },
};

/** Rows of one table stand on lines that follow each other, but for the rule under the head. */
export function isNextLine(text: string, above: Page, below: Page): boolean {
  return (
    below.index === above.index + 1 &&
    /^[\s|:-]*$/.test(text.slice(above.block.end, below.block.start).slice(0, 500)) &&
    !/\n\s*\n/.test(text.slice(above.block.end, below.block.start))
  );
}

/** The cells of a row, trimmed. */
export function cellsOf({ text }: CheckContext, { block }: Page): Cell[] {
  const line = text.slice(block.start, block.end);
  const cells: Cell[] = [];
  let from = 0;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && line[i] !== '|' && line[i] !== '\t') continue;
    const raw = line.slice(from, i);
    const content = raw.trim();
    const start = block.start + from + raw.indexOf(content);
    if (i > 0 && !(i === line.length && content === ''))
      cells.push({ text: content, start, end: start + content.length });
    from = i + 1;
  }
  return cells;
}

function* compare(rows: readonly (readonly Cell[])[], totals: readonly Cell[]): Generator<Draft> {
  for (let column = 1; column < totals.length; column++) {
    const total = totals[column];
    if (!total) continue;
    const value = bare(total.text);
    const figures = rows.map(row => row[column]).filter((cell): cell is Cell => cell !== undefined);
    const numeric = figures.filter(cell => NUMBER.test(bare(cell.text)));
    // The head of the table may hold words; any other gap makes the column incomplete.
    const heads = rows.length - numeric.length;
    if (
      !NUMBER.test(value) ||
      numeric.length < 2 ||
      heads > 1 ||
      (heads === 1 && NUMBER.test(bare(rows[0]?.[column]?.text ?? '')))
    )
      continue;
    const sum = numeric.reduce((all, cell) => all + numberOf(bare(cell.text)), 0);
    if (
      sum === numberOf(value) ||
      (heads === 0 && isYear(numeric[0]) && sum - numberOf(bare(numeric[0]?.text ?? '')) === numberOf(value))
    )
      continue;
    yield {
      check: 'arithmetic',
      start: total.start,
      end: total.end,
      message: `The column adds up to ${numberText(sum)}, not ${value}.`,
      related: numeric.map(({ start, end }) => ({ start, end, message: 'A figure of the column' })),
      fixes: [replaceBy(total, total.text.replace(value, value.includes(',') ? numberText(sum) : String(sum)))],
    };
  }
}

const bare = (text: string): string => text.replace(/[*_\s]/g, '');
const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
const isYear = (cell: Cell | undefined): boolean => /^(?:19|20)\d{2}$/.test(bare(cell?.text ?? ''));
