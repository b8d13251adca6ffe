import type { TimeExpression } from '../../model';
import type { DateScan } from '../meaning';
import { LIST_GAP } from './anchors';
import { datedNouns } from './eventDates';
import { countsFromDatedEvent, countsFromEvent, type ScannedBlock } from './resolve';
import { sentenceEnds } from './sentences';

/** What stands so near the beginning of a block, or leaves so little of it, can make an expression the block's heading. */
const HEADING_REST = 80;

/**
 * Whether two blocks give the document's dates the same evidence, wherever the expressions stand in them: then those of the
 * one have the values of the other's, and all other blocks keep theirs.
 * @param counted whether dates of the document count from events, which dates beside their nouns may date
 */
export function datesAlike(a: ScannedBlock, b: ScannedBlock, counted: boolean): boolean {
  if (a.scans.length !== b.scans.length) return false;
  // The year in a heading holds for what stands below it.
  if (a.kind !== b.kind && (a.kind === 'heading' || b.kind === 'heading')) return false;
  if (a.scans.length === 0 || a.text === b.text) return true;
  if (counted && (namesBehind(a) !== namesBehind(b) || datedNouns(a) !== datedNouns(b))) return false;
  return evidenceOf(a) === evidenceOf(b);
}

/** Behind a length: its event's name ends with the sentence, or so many UTF-16 units on. */
const FARTHEST_EVENT = 120;
const SENTENCE_END = /[.!?](?=\s|$)/;

/** What stands behind the lengths that count from an event: the words that name it. */
function namesBehind({ text, scans }: ScannedBlock): string {
  const counting = scans.filter(({ meaning }) => meaning.kind === 'duration' && meaning.toward);
  const behind = counting.map(({ end }) => text.slice(end, end + FARTHEST_EVENT));
  return behind.map(words => words.slice(0, words.search(SENTENCE_END) + 1 || undefined)).join('\n');
}

/** Whether a block has lengths that count from an event named behind them: *three days after the coup*. */
export function countsFromEvents({ scans }: ScannedBlock): boolean {
  return scans.some(({ meaning }) => meaning.kind === 'duration' && meaning.toward);
}

function evidenceOf(block: ScannedBlock): string {
  const { text, scans } = block;
  let end = 0;
  const told = scans.map((scan, at) => {
    const between = text.slice(end, scan.start);
    const rest = text.length - (scan.end - scan.start);
    const evidence = [
      relative(scan, scan.start),
      sentenceEnds(between),
      countsFromEvent(block, at),
      countsFromDatedEvent(block, at),
      // Whether the expression heads the block or is all of it is read off the words.
      at === 0 && between.length < HEADING_REST ? between : '',
      rest < HEADING_REST ? text : '',
    ];
    end = scan.end;
    return evidence;
  });
  return JSON.stringify([told, listsIn(scans)]);
}

/** For each date, the ends of a range one by one, how many before it are so near that they may be one list. */
function listsIn(scans: readonly DateScan[]): number[] {
  const points = scans.flatMap(pointsOf);
  return points.map(({ start }, at) => {
    let first = at;
    while (first > 0 && start - (points[first - 1] as DateScan).end < LIST_GAP) first--;
    return at - first;
  });
}

function pointsOf(scan: DateScan): DateScan[] {
  const { meaning } = scan;
  return meaning.kind === 'range' ? [...pointsOf(meaning.from), ...pointsOf(meaning.to)] : [scan];
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
  const { text, type, value, rule, mod, problem, parts, toward } = expression;
  const [start, end] = [expression.start + by, expression.end + by];
  // Most are plain, and a long text has thousands.
  if (!mod && !problem && !parts && !toward) return { start, end, text, type, value, rule };
  const moved = { ...expression, start, end };
  if (!parts) return moved;
  return { ...moved, parts: parts.map(part => ({ ...part, start: part.start + by, end: part.end + by })) };
}
