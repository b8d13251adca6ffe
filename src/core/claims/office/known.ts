import { canProve, type FactBase, holdersOf, holdsOn, type Office, officesOf } from '../../../facts';
import { addDays } from '../../dates/calendar/calendar';
import { momentValue } from '../../dates/resolve/moment';
import type { Days } from '../../pages/calendarDays';
import { type Role, rolesOf } from './roles';

/** Sources differ by some days about the first and last day of a term. */
const SLACK = 14;

type Known = WeakMap<FactBase, Map<string, readonly Office[]>>;
const OFFICES: Known = new WeakMap();
const HOLDERS: Known = new WeakMap();

/** Every office of a person, gathered once: a text names the same few people and states again and again. */
export const officesKnown = (facts: FactBase, person: string): readonly Office[] =>
  kept(OFFICES, facts, person, () => officesOf(facts, person, null));

/** Who held the offices of a state or body that fill a role. */
export const holdersKnown = (facts: FactBase, owner: string, roles: readonly Role[]): readonly Office[] =>
  kept(HOLDERS, facts, `${owner}|${roles.join('|')}`, () =>
    holdersOf(facts, owner, null).filter(office => fills(office, roles)),
  );

/** Whether an office fills one of some roles. */
export function fills(office: Office, roles: readonly Role[]): boolean {
  const filled = rolesOf(office);
  return roles.some(role => filled.has(role));
}

function kept(cache: Known, facts: FactBase, id: string, gather: () => readonly Office[]): readonly Office[] {
  let byId = cache.get(facts);
  if (!byId) {
    byId = new Map();
    cache.set(facts, byId);
  }
  let offices = byId.get(id);
  if (!offices) {
    offices = gather();
    byId.set(id, offices);
  }
  return offices;
}

/** Whether an office may have been held on some of the days, give or take some more. */
export function mayHold({ statement }: Office, days: Days): boolean {
  const from = shifted(days.first, -SLACK);
  const to = shifted(days.last, SLACK);
  const dates = from.slice(0, 7) === to.slice(0, 7) ? [from, to] : [from, days.first, days.last, to];
  if (dates.some(date => holdsOn(statement, date) !== 'no')) return true;
  const { start, end } = statement;
  return start !== undefined && start >= from && start <= to && (end === undefined || end >= from);
}

/** Whether an office was held throughout the days for sure, on the word of a fact that may contradict a text. */
export function surelyHeld({ statement }: Office, days: Days): boolean {
  return canProve(statement) && holdsOn(statement, days.first) === 'yes' && holdsOn(statement, days.last) === 'yes';
}

/** Whether an office was held on some of the days for sure. */
export function heldSome({ statement }: Office, { first, last }: Days): boolean {
  if (holdsOn(statement, first) === 'yes' || holdsOn(statement, last) === 'yes') return true;
  const { start, end } = statement;
  return start?.length === 10 && start >= first && start <= last && (end === undefined || end >= start);
}

/** The days of a term. */
export function termOf({ statement: { start, end, asOf } }: Office): Days {
  return { first: start ?? '0000', last: end ?? asOf };
}

export function shifted(day: string, amount: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return momentValue(addDays({ year, month, day: date }, amount));
}
