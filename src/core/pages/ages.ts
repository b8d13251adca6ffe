import type { Days } from './calendarDays';
import type { Quantity } from './numbers';

/** A number that can be the age of somebody in the news. */
export const plausibleAge = (age: Quantity): Quantity | undefined =>
  Number.isInteger(age.value) && age.value >= 15 && age.value <= 110 ? age : undefined;

/** Whether an age can be right on some of the days, give or take some years. */
export function canBeAge(age: number, born: Days, at: Days, slack: number): boolean {
  return age >= wholeYears(born.last, at.first) - slack && age <= wholeYears(born.first, at.last) + slack;
}

/** Whole years from one day to another. */
export function wholeYears(from: string, to: string): number {
  const difference = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? difference - 1 : difference;
}
