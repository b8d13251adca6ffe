import type { Row } from './node';

/** Rows that stand for something to copy: groups with what is in them, actors and events without their places. */
const COPIED = new Set(['group', 'actor', 'event']);

/** Rows as a Markdown list, one line a row, indented below the group that they are in. */
export function listText(rows: readonly Row[], depth = 0): string {
  return rows.map(row => lineOf(row, depth)).join('');
}

function lineOf(row: Row, depth: number): string {
  const description = row.description ? ` (${row.description})` : '';
  const below = row.context === 'group' ? (row.children?.() ?? []).filter(child => COPIED.has(child.context)) : [];
  return `${'  '.repeat(depth)}- ${row.label}${description}\n${listText(below, depth + 1)}`;
}
