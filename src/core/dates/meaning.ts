import type { Span, TimeModifier } from '../model';

/** Units that relative expressions count in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/**
 * What a relative expression counts from: the article's date, the expression before it in the text, or whichever of the two the
 * passage calls for (*the end of the year*: this year in news, the year told of in a history).
 */
export type Origin = 'article' | 'before' | 'context';

/** `amount` units away from the origin: *last week* is -1 week from the article, *the same day* 0 days from the expression before. */
export interface Shift {
  readonly from: Origin;
  readonly unit: Unit;
  readonly amount: number;
}

/** Which of the recurring dates is meant: *last* is the nearest before the origin, *next* after it, *this* in the same year or week. */
export interface Pick {
  readonly which: 'last' | 'this' | 'next';
  readonly from: Origin;
}

/**
 * What an expression says before it is anchored. Years before Christ are negative.
 * A `date` has a year, a month or a day; what is missing is found by the resolver.
 */
export type Meaning =
  | {
      readonly kind: 'date';
      readonly year?: number | undefined;
      /** A year by its last two digits: *'98*. */
      readonly shortYear?: number | undefined;
      /** The year is given by another phrase: *December last year*, *October of that year*. */
      readonly yearShift?: Shift | undefined;
      /** The month is: *the 5th of this month*, *later that month*. */
      readonly monthShift?: Shift | undefined;
      readonly month?: number | undefined;
      readonly day?: number | undefined;
      readonly weekday?: number | undefined;
      readonly pick?: Pick | undefined;
      /** Whether the day is written before the month: shows the document's habit. */
      readonly order?: 'dmy' | 'mdy' | undefined;
    }
  | {
      /** `03/04/2024`: two readings; the habit of the document decides. */
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year?: number | undefined;
      readonly shortYear?: number | undefined;
    }
  /** *the last Friday of September*: in a month; `nth` counts from its beginning, -1 is the last. */
  | { readonly kind: 'nthWeekday'; readonly weekday: number; readonly nth: number; readonly of: Meaning }
  | { readonly kind: 'decade'; readonly first: number; readonly short: boolean }
  | { readonly kind: 'century'; readonly number: number; readonly bc: boolean }
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year?: number | undefined;
      readonly yearShift?: Shift | undefined;
      readonly pick?: Pick | undefined;
    }
  | {
      /** A quarter (`Q1`–`Q4`) or half (`H1`, `H2`) of a year. */
      readonly kind: 'part';
      readonly part: string;
      readonly year?: number | undefined;
      readonly yearShift?: Shift | undefined;
    }
  | {
      readonly kind: 'fiscal';
      readonly year: number;
      readonly part?: string | undefined;
    }
  /** *over the weekend*: the last or the coming one, as the sentence looks back or ahead. */
  | { readonly kind: 'weekend' }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly pick?: Pick | undefined;
      /** The week is said beside it: *Tuesday last week*, *Thursday of that week*. */
      readonly weekShift?: Shift | undefined;
    }
  | ({
      readonly kind: 'shift';
      /** The length counts from this many days after the origin and comes to a day: *three years ago today*. */
      readonly fromDay?: number | undefined;
      /** *Today's world*; *today* in a sentence on what is so, which is a day where the text speaks of other days near by. */
      readonly nowadays?: 'surely' | 'likely' | undefined;
    } & Shift)
  /** *three weeks later, on 15 December*: the week, month or year of a date that the text gives. */
  | { readonly kind: 'unitOf'; readonly unit: Unit; readonly date: Meaning }
  | {
      readonly kind: 'holiday';
      readonly id: string;
      readonly year?: number | undefined;
      readonly yearShift?: Shift | undefined;
      readonly pick?: Pick | undefined;
    }
  | {
      readonly kind: 'duration';
      readonly value: string;
      /** *three days after …*: the duration counts from the event named behind the span. */
      readonly toward?: 'after' | 'before' | undefined;
      /** *the day after …* says no length: without the event's date it is nothing. */
      readonly isPoint?: boolean | undefined;
    }
  | { readonly kind: 'set'; readonly value: string }
  | {
      /** A part of a day (`TMO`) or a clock time (`T14:05`) on a day, or on the day that the text is about. */
      readonly kind: 'time';
      readonly time: string;
      readonly on: Meaning | null;
      /** A clock time that heads an entry of a live page is of the page's day, or of the day that heads the entries. */
      readonly heads?: boolean | undefined;
    }
  | { readonly kind: 'range'; readonly from: DateScan; readonly to: DateScan }
  /** `rule` says for the reader where the value comes from, if it is not as written. */
  | { readonly kind: 'fixed'; readonly value: string; readonly rule?: string | undefined };

/** Where the sentence points: decides between the nearest past and the nearest future date. */
export type Tense = 'past' | 'future' | 'present';

/** An expression of one block before it is anchored; offsets are UTF-16 units from the block's start. */
export interface DateScan extends Span {
  readonly meaning: Meaning;
  readonly mod?: TimeModifier | undefined;
  readonly tense: Tense;
  /** Whether the sentence says what is so every year: *the rains usually begin in June*. */
  readonly habitual: boolean;
  /** Whether it opens its sentence, as in *In 1954, …*, or goes on after a semicolon: *…; he left in May*. */
  readonly opens: boolean;
  /** Whether it is only where something began, as in *since January 2019*. */
  readonly since: boolean;
  /** Whether it only says which one is meant: *the August 1792 uprising*, *the constitution (1790)*. */
  readonly attributive: boolean;
  /** Whether it is the year in the name of an event: *the 2020 war*, *the coup of 2012*. */
  readonly names: boolean;
  /** Whether its sentence goes on about an event told of before: *The offensive began on …*, *It ended in …*. */
  readonly continues: boolean;
  /** Whether a story looks there and does not go there: back at *the election in December 2005 that it followed*, ahead at a plan. */
  readonly looks: 'back' | 'ahead' | null;
  /** Whether it is only what something was planned for or lasts until: *set for 3 May*, *until June*. */
  readonly planned: boolean;
}
