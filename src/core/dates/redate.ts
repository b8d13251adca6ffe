import type { TimeExpression } from '../model';
import { datedNouns } from './eventDates';
import type { DateScan } from './meaning';
import type { ScannedBlock } from './resolve';
import { sentenceEnds } from './sentences';

/** What stands so near the beginning of a block, or leaves so little of it, can make an expression the block's heading. */
const HEADING_REST = 80;
/** Farther apart than this, in UTF-16 units, dates are in no list. */
const FARTHEST_LIST = 100;

/**
 * Whether two blocks give the document's dates the same evidence, wherever the expressions stand in them: then those of the
 * one have the values of the other's, and all other blocks keep theirs.
 * @param counted whether dates of the document count from events, which dates beside their nouns may date
 */
export function datesAlike(a: ScannedBlock, b: ScannedBlock, counted: boolean): boolean {
  if (a.scans.length !== b.scans.length) return false;
  if (a.scans.length === 0 || a.text === b.text) return true;
  if (counted && (namesBehind(a) !== namesBehind(b) || datedNouns(a) !== datedNouns(b))) return false;
  return evidenceOf(a) === evidenceOf(b);
}

/** So far behind a length, in UTF-16 units, its event's name may end. */
const FARTHEST_EVENT = 200;

/** What stands behind the lengths that count from an event: the words that name it. */
function namesBehind({ text, scans }: ScannedBlock): string {
  const counting = scans.filter(({ meaning }) => meaning.kind === 'duration' && meaning.toward);
  return counting.map(({ end }) => text.slice(end, end + FARTHEST_EVENT)).join('\n');
}

/** Whether a block has lengths that count from an event named behind them: *three days after the coup*. */
export function countsFromEvents({ scans }: ScannedBlock): boolean {
  return scans.some(({ meaning }) => meaning.kind === 'duration' && meaning.toward);
}

function evidenceOf({ text, scans }: ScannedBlock): string {
  let end = 0;
  const told = scans.map((scan, at) => {
    const between = text.slice(end, scan.start);
    const next = scans[at + 1];
    const isCounted = scan.meaning.kind === 'duration';
    const rest = text.length - (scan.end - scan.start);
    const evidence = [
      relative(scan, scan.start),
      sentenceEnds(between),
      Math.min(FARTHEST_LIST, between.length),
      // Whether the expression heads the block, is all of it, or counts from the one behind it is read off the words.
      at === 0 && between.length < HEADING_REST ? between : '',
      rest < HEADING_REST ? text : '',
      isCounted ? between : '',
      isCounted && next ? text.slice(scan.end, next.start) : '',
    ];
    end = scan.end;
    return evidence;
  });
  return JSON.stringify(told);
}

/** A scan with offsets, its own and those of the parts of a range, that count from an offset of the block. */
function relative(scan: DateScan, from: number): unknown {
  const { meaning } = scan;
  const parts =
    meaning.kind === 'range'
      ? { ...meaning, from: relative(meaning.from, from), to: relative(meaning.to, from) }
      : meaning;
  return { ...scan, start: scan.start - from, end: scan.end - from, meaning: parts };
}

/**
 * The expressions of a block in the places that they have after an edit.
 * @param told those of `before`, whose offsets count in the earlier text
 */
export function redate(told: readonly TimeExpression[], before: ScannedBlock, after: ScannedBlock): TimeExpression[] {
  return told.map(expression => {
    const at = before.scans.findIndex(({ start }) => before.start + start === expression.start);
    const scan = after.scans[at];
    const moved = movedDate(expression, scan ? after.start + scan.start - expression.start : 0);
    return { ...moved, text: after.source.slice(moved.start - after.start, moved.end - after.start) };
  });
}

/** An expression that stands `by` units further on. */
export function movedDate(expression: TimeExpression, by: number): TimeExpression {
  const { parts } = expression;
  const moved = { ...expression, start: expression.start + by, end: expression.end + by };
  if (!parts) return moved;
  return { ...moved, parts: parts.map(part => ({ ...part, start: part.start + by, end: part.end + by })) };
}
