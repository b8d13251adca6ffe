import type { Period } from './period';

/** A stretch of the axis: days `[from, to)` on `[start, end)` of a width of 1. */
export interface Segment extends Period {
  readonly start: number;
  readonly end: number;
  /** Years in which nothing happens, drawn shorter than they are. */
  readonly broken: boolean;
}

/** A gap is cut short where it is longer than this share of all that is not cut yet … */
const LONG_GAP = 0.18;
/** … and so many times as long as the others are on average: years evenly told are not cut. */
const LONG_FOR_THESE = 3;
const MOST_BREAKS = 6;
/** Width of a gap that was cut. */
const BREAK_WIDTH = 0.04;
/** Days left free at either end, as a share. */
const MARGIN = 0.03;
const SHORTEST_GAP = 90;
/** Most days that one item keeps for itself. */
const LONGEST_STRETCH = 45;

/** Days to positions, with long empty stretches cut short: news tells of last week and of 1994 in one text. */
export class TimeScale {
  constructor(readonly segments: readonly Segment[]) {}

  /** 0 to 1 for a day number; may be beyond either where the day is. */
  at(day: number): number {
    const first = this.segments[0];
    const last = this.segments.at(-1);
    if (!first || !last) return 0.5;
    const segment = this.segments.find(({ to }) => day < to) ?? last;
    return segment.start + ((day - segment.from) / (segment.to - segment.from)) * (segment.end - segment.start);
  }
}

/** The scale on which the beginnings of all periods are to be seen. */
export function timeScale(periods: readonly Period[]): TimeScale {
  // What is only known by its year, and what went on for years, would push the days apart that the story is about.
  const busy = merged(periods.map(({ from, to }) => ({ from, to: Math.min(to, from + LONGEST_STRETCH) })));
  const [first, last] = [busy[0], busy.at(-1)];
  if (!first || !last) return new TimeScale([]);
  const gaps = busy.slice(1).map((stretch, at) => ({ from: busy[at]?.to ?? stretch.from, to: stretch.from }));
  const cut = cutGaps(gaps, last.to - first.from);
  const shownDays = last.to - first.from - cut.reduce((sum, gap) => sum + gap.to - gap.from, 0);
  const margin = Math.max(1, shownDays * MARGIN);
  const dayWidth = (1 - cut.length * BREAK_WIDTH) / (shownDays + 2 * margin);
  const edges = [first.from - margin, ...cut.flatMap(({ from, to }) => [from, to]), last.to + margin];
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 0; at + 1 < edges.length; at++) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    const broken = at % 2 === 1;
    const end = start + (broken ? BREAK_WIDTH : (to - from) * dayWidth);
    segments.push({ from, to, start, end, broken });
    start = end;
  }
  return new TimeScale(segments);
}

/** The longest gaps, as long as each is long beside what would be left; in order of time. */
function cutGaps(gaps: readonly Period[], total: number): Period[] {
  const cut: Period[] = [];
  let left = total;
  const length = ({ from, to }: Period) => to - from;
  for (const gap of [...gaps].sort((a, b) => length(b) - length(a))) {
    const average = (left - length(gap)) / Math.max(1, gaps.length - cut.length - 1);
    const isLong = length(gap) > LONG_GAP * left && length(gap) > LONG_FOR_THESE * average;
    if (cut.length === MOST_BREAKS || length(gap) < SHORTEST_GAP || !isLong) break;
    // Some days stay on both sides, so that what stands there does not stick to the break.
    const rest = Math.min(length(gap) / 10, 30);
    cut.push({ from: gap.from + rest, to: gap.to - rest });
    left -= length(gap) - 2 * rest;
  }
  return cut.sort((a, b) => a.from - b.from);
}

function merged(periods: readonly Period[]): Period[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of [...periods].sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}
