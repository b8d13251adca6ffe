import type { DocumentKind, Finding } from '../model';
import { acronymMismatch } from './acronymMismatch';
import { Apart } from './apart';
import { ages, agesTold } from './arithmetic/ages';
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
import { coupDate, eventDate } from './eventDate';
import { futureAsPast } from './futureAsPast';
import { homeCountry, juntas } from './homeCountry';
import { silencer } from './ignore';
import { impossibleDate } from './impossibleDate';
import { memberCount } from './memberCount';
import { memberSince } from './memberSince';
import { memberLists, membership } from './membership';
import { membershipTables } from './membershipTables';
import { CheckMemory } from './memory';
import { nameSpelling } from './nameSpelling';
import { numbersTakenUp } from './numbersTakenUp';
import { offices } from './offices';
import { orderOfEvents } from './orderOfEvents';
import { capitals, countries } from './places';
import { rank } from './rank';
import { repeatedFigures } from './repeatedFigures';
import { Runner } from './runner';
import { tellingsDiffer } from './tellingsDiffer';
import { termDates } from './termDates';
import { undefinedAcronym } from './undefinedAcronym';
import { weekdayMismatch } from './weekdayMismatch';
import { wrongOrdinal } from './wrongOrdinal';

export { CHECKS, type CheckId, type CheckInfo } from './catalogue';
export { CheckMemory } from './memory';

/** All checks; of two that speak of the same words, the one that stands first is heard. */
const ALL: readonly Check[] = [
  impossibleDate,
  weekdayMismatch,
  wrongOrdinal,
  eventDate,
  coupDate,
  electionDate,
  orderOfEvents,
  termDates,
  offices,
  homeCountry,
  juntas,
  capitals,
  countries,
  membership,
  memberLists,
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
  agesTold,
  repeatedFigures,
  numbersTakenUp,
  futureAsPast,
  rank,
  undefinedAcronym,
];

const RUNNER = new Runner(ALL);

/**
 * What does not fit, in order of the text; yields now and then so that the caller may pause.
 * @param memory what is known from the text before an edit; none if left out
 */
export function* findFindings(
  input: CheckInput & { readonly kind: DocumentKind },
  memory: CheckMemory = new CheckMemory(),
): Generator<void, Finding[]> {
  const context = yield* contextOf(input, memory);
  const drafts = yield* RUNNER.run(context);
  const isSilenced = silencer(input.text, input.kind);
  const found = new Apart<Draft>();
  for (const draft of drafts.flat()) if (found.isFree(draft) && !isSilenced(draft.check, draft)) found.add(draft);
  yield;
  return found.items.map(draft => findingOf(draft, input.text));
}
