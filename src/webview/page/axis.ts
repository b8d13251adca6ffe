import { utcTicks } from 'd3-time';
import { MONTH_NAMES } from '../../facts/dates';
import type { TimeScale } from '../model/timeScale';

const DAY = 86_400_000;
/** Room that a tick's label wants, in CSS pixels. */
const ROOM = 70;

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** The first of a year or of a stretch behind a break. */
  readonly strong: boolean;
}

export interface Break {
  readonly x: number;
  readonly width: number;
  readonly days: number;
}

/**
 * The ticks of a broken axis that are in sight.
 * @param place from a day to its x
 */
export function ticksOf(scale: TimeScale, place: (day: number) => number, width: number): Tick[] {
  const ticks: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const { from, to, broken } of scale.segments) {
    if (broken) continue;
    const [left, right] = [Math.max(place(from), 0), Math.min(place(to), width)];
    if (right - left < 4) continue;
    const dayAt = (x: number) => from + ((x - place(from)) / (place(to) - place(from))) * (to - from);
    let year: number | undefined;
    const end = Math.min(place(to), width);
    for (const date of utcTicks(new Date(dayAt(left) * DAY), new Date(dayAt(right) * DAY), (right - left) / ROOM)) {
      const x = place(date.getTime() / DAY);
      const label = tickLabel(date, year !== date.getUTCFullYear());
      const room = label.length * 7.5;
      if (x < free || x + room > end) continue;
      year = date.getUTCFullYear();
      ticks.push({ x, label, strong: label.length === 4 });
      free = x + Math.max(ROOM * 0.6, room);
    }
  }
  return ticks;
}

export function breaksOf(scale: TimeScale, place: (day: number) => number): Break[] {
  return scale.segments
    .filter(({ broken }) => broken)
    .map(({ from, to }) => ({ x: place(from), width: place(to) - place(from), days: to - from }));
}

function tickLabel(date: Date, withYear: boolean): string {
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
  const name = (MONTH_NAMES[month] ?? '').slice(0, 3);
  if (day === 1 && month === 0) return String(year);
  const words = day === 1 ? name : `${day} ${name}`;
  return withYear ? `${words} ${year}` : words;
}
