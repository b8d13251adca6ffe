import type { Finding } from '../model';

/** What a check is, for settings, the Problems view, the documentation and the command line. */
export interface CheckInfo {
  /** The `check` of its findings. */
  readonly id: string;
  /** A few words: *Weekday does not fit the date*. */
  readonly title: string;
  /** One sentence for writers: what is compared with what. */
  readonly description: string;
  /** The severity of a clear case; a doubtful one is told more quietly. */
  readonly severity: Finding['severity'];
}

const CATALOGUE = [
  {
    id: 'impossible-date',
    title: 'Date that does not exist',
    description: 'A day that the calendar does not have, such as 31 June 2024.',
    severity: 'error',
  },
  {
    id: 'weekday-mismatch',
    title: 'Weekday does not fit the date',
    description: 'A weekday beside a calendar date that was another day of the week.',
    severity: 'warning',
  },
  {
    id: 'event-date',
    title: 'Event on another date',
    description: 'An event that the facts date otherwise, by every date that they give for it.',
    severity: 'warning',
  },
  {
    id: 'event-place',
    title: 'Event in another place',
    description: 'An event in another town than the one where the facts say that it was.',
    severity: 'warning',
  },
  {
    id: 'wrong-participant',
    title: 'Somebody else did it, or won',
    description:
      'An attack, a killing, an invasion or a coup by others than the facts say, or an election with another winner.',
    severity: 'warning',
  },
  {
    id: 'order-of-events',
    title: 'Events in another order',
    description: 'After, following, before or since between two events that happened the other way round.',
    severity: 'warning',
  },
  {
    id: 'future-as-past',
    title: 'Told as past, dated later than the article',
    description: 'A sentence in the past tense whose full date lies after the article’s date.',
    severity: 'warning',
  },
  {
    id: 'stale-office',
    title: 'Office not held at that time',
    description: 'An office ascribed to somebody who did not hold it on the day that the sentence speaks of.',
    severity: 'warning',
  },
  {
    id: 'wrong-title',
    title: 'Another title at that time',
    description: 'A title that is not the one which the person held on the day that the sentence speaks of.',
    severity: 'warning',
  },
  {
    id: 'rank',
    title: 'Rank not the one on record',
    description: 'A military or academic rank other than the one that the facts give for the day.',
    severity: 'hint',
  },
  {
    id: 'wrong-capital',
    title: 'Not the capital',
    description: 'A city called the capital of a state or region whose capital was another one.',
    severity: 'warning',
  },
  {
    id: 'wrong-headquarters',
    title: 'Headquarters elsewhere',
    description: 'A body that is said to have its headquarters in another place than the facts say.',
    severity: 'warning',
  },
  {
    id: 'wrong-party',
    title: 'Of another party',
    description: 'A politician of whom the facts know that the party was another one at that time.',
    severity: 'warning',
  },
  {
    id: 'wrong-country',
    title: 'Of another country',
    description:
      'A place, an office or a demonym of another country than the text says, such as Nigerian where it speaks of Niger.',
    severity: 'warning',
  },
  {
    id: 'wrong-membership',
    title: 'Not a member at that time',
    description: 'A state called a member of a bloc that it had left or not joined, or a wrong number of members.',
    severity: 'warning',
  },
  {
    id: 'acronym-mismatch',
    title: 'Acronym of another name',
    description: 'An acronym in brackets that belongs to another name than the one before it.',
    severity: 'warning',
  },
  {
    id: 'undefined-acronym',
    title: 'Acronym not explained',
    description: 'An acronym that few readers know and that the text does not spell out.',
    severity: 'hint',
  },
  {
    id: 'name-spelling',
    title: 'Name spelt another way',
    description: 'The same name spelt two ways in one text, or a known name misspelt.',
    severity: 'warning',
  },
  {
    id: 'arithmetic',
    title: 'Figures that do not add up',
    description:
      'Sums, shares, ages, anniversaries and lengths of time that the figures and dates beside them contradict.',
    severity: 'warning',
  },
  {
    id: 'wrong-ordinal',
    title: 'Ordinal does not fit',
    description:
      'The third summit where the text or the facts count two, the 41st president who was the 43rd, a first woman in office who was not.',
    severity: 'warning',
  },
  {
    id: 'internal-inconsistency',
    title: 'Said two ways in one text',
    description: 'A figure, date or quotation that the same text gives in two ways.',
    severity: 'warning',
  },
] as const satisfies readonly CheckInfo[];

/** The `id` of a check. */
export type CheckId = (typeof CATALOGUE)[number]['id'];

/** Every check, in the order in which settings and documentation list them. */
export const CHECKS: readonly (CheckInfo & { readonly id: CheckId })[] = CATALOGUE;
