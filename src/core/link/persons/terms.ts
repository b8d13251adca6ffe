import { type FactBase, isOfMany, officesOf, type PartialDate } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { asksFor, type OfficeWords, titleWords } from './officeWords';

/** A time that somebody held an office. Times are in years: 1990.5 is the middle of 1990. */
export interface Term {
  readonly words: ReadonlySet<string>;
  /** Whether it is the office of a head of state or government. */
  readonly head: boolean;
  /** Whether its state has dozens of such offices. */
  readonly ofMany: boolean;
  /** Id of the state or organisation whose office it is. */
  readonly of: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** A stretch of time, in years. */
export interface When {
  readonly from: number;
  readonly to: number;
}

const terms = new WeakMap<FactBase, Map<string, readonly Term[]>>();

/** The offices that a person ever held; asked once of each fact base. */
export function termsOf(facts: FactBase, person: string): readonly Term[] {
  const known = terms.get(facts) ?? new Map<string, readonly Term[]>();
  terms.set(facts, known);
  const found = known.get(person) ?? read(facts, person);
  known.set(person, found);
  return found;
}

function read(facts: FactBase, person: string): Term[] {
  return officesOf(facts, person, null).map(({ statement, position, title, of }) => ({
    words: titleWords(`${position.name} ${title}`),
    head: position.kind.startsWith('head of'),
    ofMany: isOfMany(position),
    of: of?.id,
    from: statement.start ? yearsOf(firstDay(statement.start)) : Number.NEGATIVE_INFINITY,
    to: statement.end ? yearsOf(lastDay(statement.end)) : Number.POSITIVE_INFINITY,
  }));
}

/** @param day `1990-07-02` */
function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 366;
}

export function whenOf(date: PartialDate): When {
  return { from: yearsOf(firstDay(date)), to: yearsOf(lastDay(date)) };
}

/** How many years lie between a term and a time; 0 where they meet or no time is known. */
export function yearsApart({ from, to }: When, when: When | undefined): number {
  if (!when) return 0;
  if (when.to < from) return from - when.to;
  return when.from > to ? when.from - to : 0;
}

/** Whether a term's office is one that words can mean. */
export function fits({ words, head }: Term, office: OfficeWords): boolean {
  return (office.leads && head) || asksFor(office, words);
}
