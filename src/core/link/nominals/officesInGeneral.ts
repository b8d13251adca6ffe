import type { Token } from '../../text/tokens';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Behind *is* they tell how an office is filled or what it is, not what its holder does. */
const STATES =
  set(`elected chosen appointed nominated selected named limited obliged required entitled empowered authorised authorized
  responsible accountable answerable immune eligible commander head limited barred forbidden allowed bound assisted advised ceremonial directly indirectly
  removed impeached dismissed reelected`);
/** Verbs of rules: what a holder does by the law. */
const RULES = set(
  `shall serves appoints nominates dissolves promulgates convenes presides heads holds exercises enjoys represents commands cannot`,
);
/** What they govern shows that a rule is told: *has the power to*, *serves a five-year term*. */
const POWERS = set(
  'power powers right rights authority term terms office years prerogative immunity mandate duty duties executive',
);
/** Adverbs that may stand before the verb. */
const BETWEEN = set(
  'also then usually normally formally only not always both constitutionally officially traditionally typically technically who',
);
/** *the powers of the president* */
const OFFICES = set(
  'office offices role roles post position powers power title job duties function functions authority term terms seat residence election',
);

/** How far behind a verb what it governs may stand; tokens. */
const REACH = 6;

/**
 * Whether a phrase such as *the president* speaks of the office and of nobody who holds it: *the president is elected
 * every four years*, *the powers of the president*.
 * @param from index of the determiner
 * @param head index of the head noun
 */
export function isOfficeInGeneral(tokens: readonly Token[], from: number, head: number): boolean {
  if (tokens[from - 1]?.folded === 'of' && OFFICES.has(tokens[from - 2]?.folded ?? '')) return true;
  let at = head + 1;
  while (BETWEEN.has(tokens[at]?.folded ?? '')) at++;
  const verb = tokens[at]?.folded ?? '';
  if (verb === 'is' || verb === 'are' || verb === 'be') return isState(tokens, at + 1);
  if (MODALS.has(verb))
    return governs(tokens, at + 1, POWERS) || (tokens[at + 1]?.folded === 'be' && isState(tokens, at + 2));
  if (verb === 'has' || verb === 'serves' || verb === 'holds') return governs(tokens, at + 1, POWERS);
  return RULES.has(verb);
}

const MODALS = set('may must can shall');

function isState(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (BETWEEN.has(tokens[i]?.folded ?? '') || tokens[i]?.folded === 'the') i++;
  return STATES.has(tokens[i]?.folded ?? '');
}

function governs(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  for (let i = at; i < at + REACH; i++) {
    const token = tokens[i];
    if (!token || (token.shape === 'punctuation' && token.text !== '-')) return false;
    if (words.has(token.folded)) return true;
  }
  return false;
}
