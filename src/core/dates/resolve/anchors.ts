import { addDays, addYears, exists, mondayOf, weekdayOf } from '../calendar/calendar';
import { holidayIn } from '../calendar/holidays';
import type { DateScan, Meaning, Pick, Season, Shift, Tense, Unit } from '../meaning';
import { Memory } from './memory';
import { dayOf, type Moment, momentValue, sameDay, shiftMoment } from './moment';
import type { Passage } from './passages';
import {
  checked,
  forward,
  isByArticle,
  leapDay,
  nearestRule,
  numeric,
  observed,
  observedYearly,
  point,
  type Resolved,
  RULES,
  unknownYear,
} from './resolved';
import { dayOnWeekday, nthOfMonth, weekdayByArticle, weekdayFrom } from './weekdays';
import { daysApart, fullYear, isAfter, isRecent, nearestYear, onlyFitting, storyYear, TURN_MONTHS } from './yearChoice';

/** So near the article's date the year is plain, whatever weekday is written. */
const SLIP_DAYS = 31;
/** Months this near to each other, in UTF-16 units, are one list. */
export const LIST_GAP = 60;

const pad = (value: number): string => String(value).padStart(2, '0');

/** Anchors expressions one after the other, in the order of the text, and remembers what the next ones count from. */
export class Anchors {
  private readonly memory: Memory;
  /** Where the last month without a year ended, to read lists of months as going forward. */
  private lastMonth: { readonly end: number; readonly moment: Moment } | null = null;

  private heading: Moment | null = null;
  /** Days of the calendar (`7-26`) that the text has given a year, with it; null for a day of several years. */
  private readonly yearsOfDays = new Map<string, number | null>();

  constructor(
    private readonly article: Moment | null,
    private readonly habit: 'dmy' | 'mdy' | null,
    /** Whether the text speaks of days that count from the article's. */
    private readonly isOfDays: () => boolean,
  ) {
    this.memory = new Memory(article);
  }

  /**
   * Begins a paragraph.
   * @param entry the date that heads the paragraph before, where both are entries of a timeline.
   * @param heading the past year that the heading above names.
   * @param isOfDays whether the paragraph speaks of days near the article's: then it is none of that year.
   */
  enter(passage: Passage, entry: Moment | null, heading: Moment | null, isOfDays: boolean): void {
    this.memory.enter(passage, entry, heading, isOfDays);
    this.lastMonth = null;
  }

  /** @param sentences how many sentences ended since the expression before it in the paragraph. */
  resolve(scan: DateScan, sentences: number): Resolved | null {
    this.memory.goOn(sentences, scan.opens);
    return this.kept(scan);
  }

  /** Clock times below a line that is a day and nothing else are of that day, as in a live blog over several days. */
  headWith(day: Moment): void {
    this.heading = day;
  }

  /** Goes past an expression that has no value of its own. */
  skip(sentences: number): null {
    this.memory.goOn(sentences, false);
    return null;
  }

  private kept(scan: DateScan): Resolved | null {
    const resolved = this.meaning(scan.meaning, scan);
    if (resolved?.moment && scan.meaning.kind !== 'range')
      this.memory.keep(scan, resolved.moment, isByArticle(resolved.rule));
    return resolved;
  }

  private meaning(meaning: Meaning, scan: DateScan): Resolved | null {
    switch (meaning.kind) {
      case 'date':
        return this.date(meaning, scan);
      case 'numeric':
        return numeric(meaning, meaning.year ?? this.century(meaning.shortYear ?? 0), this.habit);
      case 'nthWeekday':
        return this.nthWeekday(meaning, scan);
      case 'decade':
        return this.decade(meaning.first, meaning.short);
      case 'century': {
        const year = meaning.bc ? -(meaning.number * 100) : (meaning.number - 1) * 100;
        if (meaning.bc) return { value: `BC${pad(meaning.number - 1)}`, rule: RULES.written };
        return point({ year, span: 100 }, RULES.written);
      }
      case 'season':
        return this.season(meaning, scan.tense);
      case 'part':
        return this.part(meaning, scan.tense);
      case 'fiscal':
        return { value: `FY${meaning.year}`, rule: RULES.written };
      case 'weekend':
        return this.weekend(scan.tense);
      case 'weekday':
        return meaning.weekShift
          ? this.weekdayOfWeek(meaning.weekday, meaning.weekShift)
          : this.weekday(meaning.weekday, meaning.pick, scan.tense);
      case 'shift':
        if (meaning.fromDay !== undefined) {
          const origin = this.origin(meaning.from, 'day');
          const day = origin && sameDay(origin, meaning, meaning.fromDay);
          return day && point(day, this.ruleOf(meaning.from));
        }
        return this.shift(meaning);
      case 'unitOf':
        return this.unitOf(meaning, scan);
      case 'holiday':
        return this.holiday(meaning, scan.tense);
      case 'duration':
        return { value: meaning.value, rule: RULES.written };
      case 'set':
        return { value: meaning.value, rule: RULES.written };
      case 'time':
        return this.time(meaning, scan);
      case 'range':
        return this.range(meaning);
      case 'fixed':
        return { value: meaning.value, rule: meaning.rule ?? RULES.written };
    }
  }

  private date(meaning: Extract<Meaning, { kind: 'date' }>, scan: DateScan): Resolved | null {
    const { month, day } = meaning;
    if (meaning.monthShift) {
      const shifted = this.origin(meaning.monthShift.from);
      const month = shifted && shiftMoment(shifted, 'month', meaning.monthShift.amount);
      if (!month?.month || !day) return null;
      return checked({ ...month, day }, meaning.weekday, this.ruleOf(meaning.monthShift.from));
    }
    if (meaning.year !== undefined) {
      this.noteDay(meaning.year, month, day);
      return checked({ year: meaning.year, month, day }, meaning.weekday, RULES.written);
    }
    if (meaning.shortYear !== undefined) {
      return checked({ year: this.century(meaning.shortYear), month, day }, meaning.weekday, RULES.near);
    }
    if (meaning.yearShift) {
      const origin = this.origin(meaning.yearShift.from);
      if (!origin) return unknownYear(month, day);
      const year = addYears(origin.year, meaning.yearShift.amount);
      return checked({ year, month, day }, meaning.weekday, this.ruleOf(meaning.yearShift.from));
    }
    if (month === undefined) return day && meaning.weekday ? this.dayOnWeekday(day, meaning.weekday, scan.tense) : null;
    const said = this.monthWithoutYear(month, day, meaning.weekday, meaning.pick, scan);
    const resolved = said && month === 2 && day === 29 ? leapDay(said, meaning, scan.tense) : said;
    if (resolved?.moment && !meaning.pick) this.lastMonth = { end: scan.end, moment: resolved.moment };
    return resolved;
  }

  private dayOnWeekday(day: number, weekday: number, tense: Tense): Resolved {
    const told = this.memory.isHistory ? this.memory.before('day') : null;
    return told ? dayOnWeekday(told, day, weekday, null) : dayOnWeekday(this.article, day, weekday, tense);
  }

  /** *the last Friday of September*; the month itself where it has no fifth one. */
  private nthWeekday({ weekday, nth, of }: Extract<Meaning, { kind: 'nthWeekday' }>, scan: DateScan): Resolved | null {
    const resolved = this.meaning(of, scan);
    return resolved && nthOfMonth(resolved, weekday, nth);
  }

  private noteDay(year: number, month: number | undefined, day: number | undefined): void {
    if (day === undefined) return;
    const key = `${month}-${day}`;
    const known = this.yearsOfDays.get(key);
    this.yearsOfDays.set(key, known === undefined || known === year ? year : null);
  }

  private monthWithoutYear(
    month: number,
    day: number | undefined,
    weekday: number | undefined,
    pick: Pick | undefined,
    scan: DateScan,
  ): Resolved | null {
    const told = pick?.from === 'before' ? this.memory.before() : this.memory.told(month);
    if (told && pick?.from !== 'article') {
      const year = storyYear(told, month, pick);
      const date = { year, month, day };
      if (pick || this.memory.isHistory || scan.tense !== 'past' || !isAfter(date, this.article))
        return checked(date, undefined, RULES.before);
    }
    if (scan.habitual && !pick && !weekday) return unknownYear(month, day, RULES.habit);
    const { article } = this;
    if (!article) return unknownYear(month, day);
    const own = nearestYear(article, month, day, pick, scan.tense) === article.year;
    const framed = pick ? null : this.memory.framed(scan, month, own);
    if (framed && !isRecent(article, month, day, scan.tense))
      return checked({ year: framed.year, month, day }, weekday, RULES.before);
    if (weekday && day) {
      const near = { year: nearestYear(article, month, day, pick, scan.tense), month, day };
      // A date of these weeks beside a wrong weekday is a slip; one further away is of the year in which the weekday fits.
      const own = { year: article.year, month, day };
      if (daysApart(own, article) <= SLIP_DAYS && exists(own) && weekdayOf(own) === weekday)
        return checked(own, weekday, RULES.near);
      if (daysApart(near, article) <= SLIP_DAYS) return checked(near, weekday, nearestRule(scan.tense));
      const only = onlyFitting(article, { month, day }, weekday, scan.tense);
      if (only) return checked(only, undefined, RULES.weekday);
    }
    const sameDay = day && scan.tense !== 'future' && !pick ? this.yearsOfDays.get(`${month}-${day}`) : null;
    if (sameDay) return checked({ year: sameDay, month, day }, weekday, RULES.sameDay);
    const listed = this.lastMonth;
    if (
      listed &&
      !pick &&
      scan.start - listed.end < LIST_GAP &&
      scan.start >= listed.end &&
      listed.moment.month !== undefined
    ) {
      const next = { year: addYears(listed.moment.year, 1), month, day };
      if (listed.moment.month - month >= TURN_MONTHS && !(scan.tense === 'past' && isAfter(next, article)))
        return checked(next, undefined, RULES.before);
    }
    const year = nearestYear(article, month, day, pick, scan.tense);
    return checked({ year, month, day }, undefined, pick ? RULES.article : nearestRule(scan.tense));
  }

  private century(short: number): number {
    const told = this.memory.told();
    const base = told ?? this.article;
    // Where nothing is known, *’98* is 1998 and *18.08.22* is of our time.
    if (!base) return short < 50 ? 2000 + short : 1900 + short;
    return fullYear(short, base.year, told !== null);
  }

  private decade(first: number, short: boolean): Resolved {
    if (first < 0) return { value: `BC${String(-first).padStart(4, '0').slice(0, -1)}`, rule: RULES.written };
    let year = short ? this.century(first) : first;
    // "the 30s", in 2025, are those of a hundred years ago.
    if (short && this.article && year > this.article.year && !this.memory.told()) year -= 100;
    return point({ year, span: 10 }, short ? RULES.near : RULES.written);
  }

  private season(meaning: Extract<Meaning, { kind: 'season' }>, tense: Tense): Resolved | null {
    const at = (year: number, rule: string): Resolved => point({ year, part: meaning.season }, rule);
    if (meaning.year !== undefined) return at(meaning.year, RULES.written);
    if (meaning.yearShift) {
      const origin = this.origin(meaning.yearShift.from);
      return origin ? at(addYears(origin.year, meaning.yearShift.amount), this.ruleOf(meaning.yearShift.from)) : null;
    }
    const month = SEASON_START[meaning.season];
    const told = meaning.pick?.from === 'before' ? this.memory.before() : meaning.pick ? null : this.memory.told();
    if (told) return at(meaning.pick ? storyYear(told, month, meaning.pick) : told.year, RULES.before);
    if (!this.article) return { value: `XXXX-${meaning.season}`, rule: RULES.unknown };
    // The season in which the article is written is that of its year: "we hope that the summer ends well".
    const within = (this.article.month ?? 0) - month;
    const isNow = !meaning.pick && within >= 0 && within < 3;
    return at(
      isNow ? this.article.year : nearestYear(this.article, month, undefined, meaning.pick, tense),
      isNow || meaning.pick ? RULES.article : nearestRule(tense),
    );
  }

  private part(meaning: Extract<Meaning, { kind: 'part' }>, _tense: Tense): Resolved | null {
    if (meaning.year !== undefined) return point({ year: meaning.year, part: meaning.part }, RULES.written);
    const from = meaning.yearShift?.from ?? 'context';
    const origin = this.origin(from);
    if (!origin) return { value: `XXXX-${meaning.part}`, rule: RULES.unknown };
    return point(
      { year: addYears(origin.year, meaning.yearShift?.amount ?? 0), part: meaning.part },
      this.ruleOf(from),
    );
  }

  private weekday(weekday: number, pick: Pick | undefined, tense: Tense): Resolved {
    const told = pick?.from === 'before' ? this.memory.day : this.memory.dayOfStory();
    const toldDay = told && pick?.from !== 'article' ? dayOf(told) : null;
    if (toldDay) return weekdayFrom(toldDay, weekday, pick);
    return weekdayByArticle(this.article, weekday, pick, tense);
  }

  private weekdayOfWeek(weekday: number, { from, amount }: Shift): Resolved {
    const origin = this.origin(from, 'day');
    const week = origin && shiftMoment(origin, 'week', amount)?.week;
    if (!week) return { value: `XXXX-WXX-${weekday}`, rule: 'the week is not known' };
    return point(addDays(mondayOf(week), weekday - 1), this.ruleOf(from));
  }

  private weekend(tense: Tense): Resolved | null {
    const day = this.article && dayOf(this.article);
    if (!day) return null;
    const isOn = weekdayOf(day) >= 6;
    const moment = shiftMoment({ ...day }, 'weekend', tense === 'future' || isOn ? 0 : -1);
    return moment && point(moment, RULES.article);
  }

  private shift({ from: said, unit, amount, nowadays }: Extract<Meaning, { kind: 'shift' }>): Resolved | null {
    if (nowadays === 'surely' || (nowadays === 'likely' && !this.isOfDays())) return null;
    // A history says "today" for "nowadays", and "this year" of the year that it tells of.
    const isNow = said === 'article' && amount === 0 && this.memory.isHistory && this.article !== null;
    if (isNow && unit === 'day') return null;
    const from = isNow ? 'before' : said;
    // "Eighteen years later" may count from a beginning told of beside another date, "the following year" does not.
    const isNear = unit === 'year' && Math.abs(amount) <= 1;
    const origin = this.origin(from, isNear ? undefined : unit);
    if (!origin)
      return from === 'article' && unit === 'day' && amount === 0
        ? { value: 'PRESENT_REF', rule: RULES.unknown }
        : null;
    const moment = shiftMoment(origin, unit, amount);
    if (!moment && from === 'context' && this.article && origin !== this.article) {
      const now = shiftMoment(this.article, unit, amount);
      if (now) return point(now, RULES.article);
    }
    if (moment) return point(moment, this.ruleOf(from));
    // Too coarse to count from: what is known of the origin stays true for near days.
    if (unit === 'day' || unit === 'week') return { value: momentValue(origin), rule: this.ruleOf(from) };
    return unit === 'month' ? { value: 'XXXX-XX', rule: RULES.unknown } : null;
  }

  private unitOf({ unit, date }: Extract<Meaning, { kind: 'unitOf' }>, scan: DateScan): Resolved | null {
    const resolved = this.meaning(date, scan);
    const moment = resolved?.moment && shiftMoment(resolved.moment, unit, 0);
    return moment ? point(moment, RULES.beside) : resolved;
  }

  private holiday(meaning: Extract<Meaning, { kind: 'holiday' }>, tense: Tense): Resolved | null {
    const at = (year: number, rule: string): Resolved => observed(meaning.id, year, rule);
    if (meaning.year !== undefined) return at(meaning.year, RULES.calendar);
    if (meaning.yearShift) {
      const origin = this.origin(meaning.yearShift.from);
      return origin ? at(addYears(origin.year, meaning.yearShift.amount), this.ruleOf(meaning.yearShift.from)) : null;
    }
    const base = this.memory.told() ?? this.article;
    const day = base && holidayIn(meaning.id, base.year);
    if (!base) return observedYearly(meaning.id);
    if (!day) return null;
    if (base === this.memory.told()) return at(base.year, RULES.before);
    return at(
      nearestYear(base, day.month, day.day, meaning.pick, tense),
      meaning.pick ? RULES.article : nearestRule(tense),
    );
  }

  private time({ time, on, heads }: Extract<Meaning, { kind: 'time' }>, scan: DateScan): Resolved | null {
    if (on) {
      const day = this.meaning(on, { ...scan, meaning: on });
      if (!day) return { value: `XXXX-XX-XX${time}`, rule: RULES.unknown };
      // "that evening" behind a mere year is of no known day.
      const isKnown = /^(?:\d{4}|BC\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)$/.test(day.value);
      if (!isKnown && on.kind === 'shift') return { value: `XXXX-XX-XX${time}`, rule: RULES.unknown };
      return { ...day, value: `${day.value}${time}` };
    }
    const goesOn = !heads && (this.memory.isHistory || this.memory.isTold);
    const day = (goesOn ? this.memory.dayBefore() : null) ?? this.heading ?? this.article;
    const date = day && dayOf(day);
    if (!date) return { value: `XXXX-XX-XX${time}`, rule: RULES.unknown };
    return { value: `${momentValue(date)}${time}`, rule: day === this.article ? RULES.article : RULES.before };
  }

  private range({ from, to }: Extract<Meaning, { kind: 'range' }>): Resolved | null {
    const first = this.kept(from);
    const then = this.kept(to);
    if (!first || !then) return first ?? then;
    const second = forward(first, then, to.meaning);
    if (second.moment) this.memory.keep(to, second.moment, isByArticle(second.rule));
    const parts = [
      { start: from.start, end: from.end, value: first.value },
      { start: to.start, end: to.end, value: second.value },
    ];
    return {
      value: `${first.value}/${second.value}`,
      rule: second.rule,
      problem: first.problem ?? second.problem,
      parts,
      moment: second.moment,
    };
  }

  private origin(from: Shift['from'], unit?: Unit): Moment | null {
    if (from === 'article') return this.article;
    if (from === 'context') return this.memory.told() ?? this.article ?? this.memory.before();
    return this.memory.before(unit);
  }

  private ruleOf(from: Shift['from']): string {
    return this.origin(from) === this.article ? RULES.article : RULES.before;
  }
}

const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
