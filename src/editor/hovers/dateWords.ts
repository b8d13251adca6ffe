import * as vscode from 'vscode';
import type { ArticleDate } from '../../core/model';
import { dateText, isPartialDate } from '../../facts/dates';
import { dayNumber } from '../partialDate';

// Not Intl: its forms differ between the desktop's and the browser's versions of it.
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const PART_OF_YEAR: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  Q1: 'first quarter',
  Q2: 'second quarter',
  Q3: 'third quarter',
  Q4: 'fourth quarter',
  H1: 'first half',
  H2: 'second half',
};
const PART_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
};
const REFERENCE: Readonly<Record<string, string>> = {
  PAST_REF: 'some time before',
  PRESENT_REF: 'the present',
  FUTURE_REF: 'some time to come',
};

/** A calendar date in words: `Wednesday 26 July 2023`, `July 2023`, `2023`. Other values come back as they are. */
export function partialDateWords(date: string, weekday = false): string {
  if (!isPartialDate(date)) return date;
  const day = weekday ? dayNumber(date) : undefined;
  return day === undefined ? dateText(date) : `${WEEKDAYS[weekdayOf(day)]} ${dateText(date)}`;
}

/** An article's date in words; one that nothing says is told as what it is. */
export function articleDateWords({ value, sure }: ArticleDate): string {
  return sure ? partialDateWords(value) : vscode.l10n.t('{0} (inferred)', partialDateWords(value));
}

/** A date or range as short as a list wants it: `8 Dec 1985`, `17–23 Feb 2025`, `Jan 2025`. */
export function shortDateWords(date: string): string {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return shortDate(date);
  const [year, month] = [from.slice(0, 4) === to.slice(0, 4), from.slice(0, 7) === to.slice(0, 7)];
  const first = from.length === 10 && to.length === 10 && month ? String(Number(from.slice(8))) : shortDate(from);
  return `${year && !month ? first.replace(/ \d{4}$/, '') : first}–${shortDate(to)}`;
}

function shortDate(date: string): string {
  return isPartialDate(date) && date.length > 4
    ? partialDateWords(date).replace(/[A-Z][a-z]+/, name => name.slice(0, 3))
    : date;
}

/** 0 for Sunday; 1970-01-01, day 0, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** A TIMEX3 value in words, as far as it is a date, a range, a part of a year or a duration. */
export function valueWords(value: string): string {
  const reference = REFERENCE[value];
  if (reference) return reference;
  const [from, to] = value.split('/');
  if (from && to)
    return vscode.l10n.t('{0} to {1}', duration(from) ?? partialDateWords(from), duration(to) ?? partialDateWords(to));
  if (isPartialDate(value)) return partialDateWords(value, true);
  return partOfYear(value) ?? timeOfDay(value) ?? decade(value) ?? duration(value) ?? value;
}

/** From this many days on, months and years say more than days. */
const FAR = 92;

/** How far a date is from the article's: *12 days before the article's date*; undefined where the two cannot be compared. */
export function distanceWords(date: string, articleDate: string): string | undefined {
  const [day, articleDay] = [dayNumber(date), dayNumber(articleDate)];
  if (day !== undefined && articleDay !== undefined) {
    const far = Math.abs(day - articleDay) > FAR;
    return far ? distance(wholeMonths(date, articleDate), 'month') : distance(day - articleDay, 'day');
  }
  if (!isPartialDate(date) || !isPartialDate(articleDate)) return undefined;
  if (date.length >= 7 && articleDate.length >= 7) return distance(months(date) - months(articleDate), 'month');
  return distance(Number(date.slice(0, 4)) - Number(articleDate.slice(0, 4)), 'year');
}

function distance(by: number, unit: 'day' | 'month' | 'year'): string {
  if (by === 0) {
    return unit === 'day' ? vscode.l10n.t("the article's date") : vscode.l10n.t("the {0} of the article's date", unit);
  }
  const amount = unit === 'month' && Math.abs(by) >= 12 ? yearsAndMonths(Math.abs(by)) : counted(Math.abs(by), unit);
  return by < 0
    ? vscode.l10n.t("{0} before the article's date", amount)
    : vscode.l10n.t("{0} after the article's date", amount);
}

function yearsAndMonths(by: number): string {
  const years = counted(Math.floor(by / 12), 'year');
  return by % 12 === 0 ? years : `${years} and ${counted(by % 12, 'month')}`;
}

function counted(amount: number, unit: string): string {
  return amount === 1 ? `1 ${unit}` : `${amount} ${unit}s`;
}

/** Months from the second of two days to the first, the last one only if it is over; negative where the first is earlier. */
function wholeMonths(date: string, from: string): number {
  const by = months(date) - months(from);
  const days = Number(date.slice(8)) - Number(from.slice(8));
  if (by > 0 && days < 0) return by - 1;
  return by < 0 && days > 0 ? by + 1 : by;
}

function months(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function partOfYear(value: string): string | undefined {
  const [, year, part] = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(value) ?? [];
  const words = part && PART_OF_YEAR[part];
  if (words) return part.length === 2 && /\d/.test(part) ? `${words} of ${year}` : `${words} ${year}`;
  const [, weekYear, week, end] = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value) ?? [];
  if (!weekYear || !week) return undefined;
  const monday = mondayOf(Number(weekYear), Number(week));
  const [first, last] = [monday + (end ? 5 : 0), monday + 6].map(day => partialDateWords(dateOfDay(day)));
  return `${end ? 'weekend' : `week ${Number(week)} of ${weekYear}`} (${first} to ${last})`;
}

/** Day number of the Monday of an ISO week: week 1 is the one with 4 January in it. */
function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(`${String(year).padStart(4, '0')}-01-04`) ?? 0;
  return fourth - ((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7;
}

function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function timeOfDay(value: string): string | undefined {
  const [, date, time] = /^([\d-]{10})T(\d{2}:\d{2}|[A-Z]{2})/.exec(value) ?? [];
  if (!date || !time || !isPartialDate(date)) return undefined;
  return `${partialDateWords(date, true)}, ${PART_OF_DAY[time] ?? time}`;
}

function decade(value: string): string | undefined {
  const [, digits] = /^(\d{3})X$/.exec(value) ?? [];
  if (digits) return `the ${digits}0s`;
  const [, century] = /^(\d{2})XX$/.exec(value) ?? [];
  return century && `the years ${century}00 to ${century}99`;
}

function duration(value: string): string | undefined {
  const [, time, amount, unit] = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value) ?? [];
  if (!amount || !unit) return undefined;
  const names: Readonly<Record<string, string>> = {
    Y: 'year',
    M: time ? 'minute' : 'month',
    W: 'week',
    D: 'day',
    H: 'hour',
    S: 'second',
  };
  return `${amount} ${names[unit]}${amount === '1' ? '' : 's'}`;
}
