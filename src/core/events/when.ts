import type { PartialDate, TimeExpression } from '../model';

/** The value of a time expression as an event's date: a day, month, year or range; null for what is no point in time. */
export function eventDate(time: TimeExpression): string | null {
  if (time.type === 'DURATION' || time.type === 'SET') return null;
  const { value } = time;
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return value;
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(value);
  if (day) return day[1] ?? null;
  if (/^\d{4}(?:-\d{2}){0,2}\/\d{4}(?:-\d{2}){0,2}$/.test(value)) return value;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) return weekRange(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return months(quarter[1] ?? '', Number(quarter[2]) * 3 - 2, 3);
  const season = /^(\d{4})-(SP|SU|FA)$/.exec(value);
  if (season) return months(season[1] ?? '', season[2] === 'SP' ? 3 : season[2] === 'SU' ? 6 : 9, 3);
  if (/^\d{3}X$/.test(value)) return `${value.slice(0, 3)}0/${value.slice(0, 3)}9`;
  return null;
}

function months(year: string, first: number, count: number): string {
  const month = (n: number): string => `${year}-${String(n).padStart(2, '0')}`;
  return `${month(first)}/${month(first + count - 1)}`;
}

/** Monday to Sunday of an ISO week, or its weekend. */
function weekRange(year: number, week: number, weekend: boolean): string {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000;
  const iso = (day: number): string => new Date(monday + day * 86_400_000).toISOString().slice(0, 10);
  return `${iso(weekend ? 5 : 0)}/${iso(6)}`;
}

/** Whether a date lies wholly after the article's: what it dates has not happened. */
export function isAfter(date: string, article: PartialDate | null): boolean {
  if (!article) return false;
  const start = date.split('/')[0] ?? date;
  const length = Math.min(start.length, article.length);
  return start.slice(0, length) > article.slice(0, length);
}

/** Whether a date lies wholly before the article's: what is announced for it is no longer to come. */
export function isBefore(date: string, article: PartialDate | null): boolean {
  if (!article) return false;
  const end = date.split('/').at(-1) ?? date;
  const length = Math.min(end.length, article.length);
  return end.slice(0, length) < article.slice(0, length);
}
