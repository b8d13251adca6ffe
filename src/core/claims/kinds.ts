import type { ClaimRule } from './claim';
import { coups } from './date/coups';
import { durations } from './date/duration';
import { eventDates } from './date/eventDate';
import { happened } from './date/happened';
import { orders } from './date/order';
import { ordinals } from './date/ordinal';
import { elections } from './election/won';
import { participants } from './event/participants';
import { takenFrom } from './event/takenFrom';
import { warsWith } from './event/warWith';
import { ages } from './life/age';
import { lifespans } from './life/span';
import { candidacies } from './membership/candidates';
import { memberCount } from './membership/count';
import { memberLists, membership } from './membership/judge';
import { memberSince } from './membership/since';
import { membershipTables } from './membership/tables';
import { acronyms } from './name/acronyms';
import { groups } from './nationality/groups';
import { soldiers } from './nationality/soldiers';
import { offices } from './office';
import { firsts } from './office/firsts';
import { homeCountry, juntas } from './office/homeCountry';
import { lengths } from './office/lengths';
import { numbered } from './office/numbered';
import { successions } from './office/succession';
import { terms } from './office/terms';
import { parties } from './party/judge';
import { eventPlaces } from './place/eventPlace';
import { headquarters } from './place/headquarters';
import { capitals, countries } from './place/judge';
import { heard } from './stance';
import { inForce } from './treaty/inForce';

const RULES: readonly ClaimRule[] = [
  ordinals,
  eventDates,
  inForce,
  durations,
  coups,
  happened,
  participants,
  takenFrom,
  warsWith,
  eventPlaces,
  elections,
  orders,
  terms,
  lengths,
  successions,
  offices,
  homeCountry,
  juntas,
  groups,
  soldiers,
  parties,
  numbered,
  firsts,
  headquarters,
  capitals,
  countries,
  membership,
  memberLists,
  candidacies,
  memberSince,
  membershipTables,
  memberCount,
  acronyms,
  ages,
  lifespans,
];

/** Every kind of claim; of two of one kind that say the same words, the one that stands first is heard. */
export const KINDS: readonly ClaimRule[] = RULES.map(heard);
