import type { DocumentKind, Finding } from '../model';
import { acronymMismatch } from './acronymMismatch';
import { ages } from './arithmetic/ages';
import { anniversaries } from './arithmetic/anniversaries';
import { changes } from './arithmetic/changes';
import { durations } from './arithmetic/durations';
import { fractions } from './arithmetic/fractions';
import { remainders } from './arithmetic/remainders';
import { sums } from './arithmetic/sums';
import { tables } from './arithmetic/tables';
import { type Check, type Draft, findingOf } from './check';
import { type CheckInput, contextOf } from './context';
import { countedFrom } from './countedFrom';
import { electionDate } from './electionDate';
import { eventDate } from './eventDate';
import { futureAsPast } from './futureAsPast';
import { homeCountry } from './homeCountry';
import { silencer } from './ignore';
import { impossibleDate } from './impossibleDate';
import { memberCount } from './memberCount';
import { memberSince } from './memberSince';
import { membership } from './membership';
import { membershipTables } from './membershipTables';
import { nameSpelling } from './nameSpelling';
import { numbersTakenUp } from './numbersTakenUp';
import { offices } from './offices';
import { orderOfEvents } from './orderOfEvents';
import { capitals, countries } from './places';
import { rank } from './rank';
import { repeatedFigures } from './repeatedFigures';
import { tellingsDiffer } from './tellingsDiffer';
import { termDates } from './termDates';
import { undefinedAcronym } from './undefinedAcronym';
import { weekdayMismatch } from './weekdayMismatch';
import { wrongOrdinal } from './wrongOrdinal';

export { CHECKS, type CheckId, type CheckInfo } from './catalogue';

/** All checks; of two that speak of the same words, the one that stands first is heard. */
const ALL: readonly Check[] = [
  impossibleDate,
  weekdayMismatch,
  wrongOrdinal,
  eventDate,
  electionDate,
  orderOfEvents,
  termDates,
  offices,
  homeCountry,
  capitals,
  countries,
  membership,
  memberSince,
  membershipTables,
  memberCount,
  acronymMismatch,
  nameSpelling,
  sums,
  changes,
  fractions,
  remainders,
  tables,
  durations,
  countedFrom,
  tellingsDiffer,
  anniversaries,
  ages,
  repeatedFigures,
  numbersTakenUp,
  futureAsPast,
  rank,
  undefinedAcronym,
];

/** What does not fit, in order of the text; yields between blocks and checks so that the caller may pause. */
export function* findFindings(input: CheckInput & { readonly kind: DocumentKind }): Generator<void, Finding[]> {
  const context = yield* contextOf(input);
  const isSilenced = silencer(input.text, input.kind);
  const found: Draft[] = [];
  for (const check of ALL) {
    for (const draft of check(context)) {
      if (!draft) {
        yield;
        continue;
      }
      const told = found.some(other => other.start < draft.end && draft.start < other.end);
      if (!told && !isSilenced(draft.check, draft)) found.push(draft);
    }
    yield;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end).map(draft => findingOf(draft, input.text));
}
