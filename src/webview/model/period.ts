import { firstDay, isPartialDate, lastDay } from '../../facts/dates';

/** A stretch of time in whole days since 1970-01-01, `[from, to)`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The days that a date or range (`2025-02-17/2025-02-23`) can mean; undefined for what is no date on a calendar. */
export function periodOf(date: string | null): Period | undefined {
  if (date === null) return undefined;
  const [first = '', last = first] = date.split('/');
  if (!isPartialDate(first) || !isPartialDate(last) || first.startsWith('-') || last.startsWith('-')) return undefined;
  const from = dayOf(firstDay(first));
  const to = dayOf(lastDay(last)) + 1;
  return to > from ? { from, to } : undefined;
}

/** The whole of several periods. */
export function hull(periods: readonly Period[]): Period | undefined {
  if (periods.length === 0) return undefined;
  return {
    from: Math.min(...periods.map(({ from }) => from)),
    to: Math.max(...periods.map(({ to }) => to)),
  };
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}
