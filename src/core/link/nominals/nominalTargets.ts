import type { FactBase, Office } from '../../../facts';
import type { Draft } from '../entities';
import { asksFor, officeWords, titleWords } from '../persons/officeWords';
import { LEADER_WORDS, type NounPhrase, PLAIN_MODIFIERS } from './nominalWords';
import type { Surroundings } from './surroundings';

/** How many names back a phrase without a name of its own may reach for what it means: about a screenful of news. */
const REACH = 30;
const NEAR_REACH = 10;

const FORMER = ['former', 'ousted', 'deposed', 'overthrown'];

/** *the Malian leader*, *the junta chief*, *the president*: a person whom the text has named. */
export function resolvePerson(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  const country = phrase.demonym?.record?.type === 'country' ? phrase.demonym.record.id : undefined;
  if (phrase.demonym && !country) return undefined;
  const fitting = holdersOf(phrase, near, country);
  if (country || fitting.length <= 1) return fitting.length === 1 ? fitting[0] : undefined;
  const recent = new Set(near.between(phrase.before - REACH, phrase.before));
  const close = fitting.filter(person => recent.has(person));
  if (close.length <= 1) return close[0];
  // Of several presidents, the one of the state that the text is about.
  const main = near.mainState();
  const own = main?.clear ? holdersOf(phrase, near, main.state.record?.id) : [];
  return own.length === 1 ? own[0] : undefined;
}

/** Persons named before who hold an office that the phrase can mean, in one state or in any. */
function holdersOf(phrase: NounPhrase, near: Surroundings, country: string | undefined): Draft[] {
  const question = `${phrase.head}|${phrase.modifiers.join(' ')}|${country ?? ''}`;
  const holders = near.officialsWith(question, office => officeFits(office, phrase, country));
  return holders.filter(person => near.isNamedBefore(person, phrase.before));
}

/** Whether an office, judged for the article's date, is one that the phrase's words can mean. */
function officeFits({ holds, position, title, of }: Office, phrase: NounPhrase, country: string | undefined): boolean {
  if (country && of?.id !== country) return false;
  if (phrase.modifiers.some(word => FORMER.includes(word)) !== (holds === 'no')) return false;
  if (phrase.head === 'minister') {
    const words = title.toLowerCase();
    return [...phrase.modifiers, 'minister'].every(word => PLAIN_MODIFIERS.has(word) || words.includes(word));
  }
  if (position.kind.startsWith('head of') && LEADER_WORDS.has(phrase.head)) return true;
  const asked = officeWords([...phrase.modifiers.filter(word => RANKING.has(word)), phrase.head].join(' '));
  return asked.kind === 'office' && asksFor(asked, titleWords(`${position.name} ${title}`));
}

/** Modifiers that make another office: *the deputy president*. */
const RANKING = new Set(['vice', 'deputy', 'prime', 'crown', 'supreme']);

/** *the Confederation*, *the bloc*: the one body named so far whose name or kind has the word. */
export function resolveBody(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  const of = phrase.demonym?.record;
  const fitting = near
    .bodiesWith(phrase.head)
    .filter(body => near.isNamedBefore(body, phrase.before))
    .filter(body => !of || of.type === 'place' || body.record?.country === of.id);
  const recent = new Set(near.between(phrase.before - NEAR_REACH, phrase.before));
  const [only] = fitting;
  if (!only) return resolveAnyBody(phrase, recent);
  if (fitting.length <= 1) return of && only && !recent.has(only) ? undefined : only;
  const close = fitting.filter(body => recent.has(body));
  return close.length === 1 ? close[0] : undefined;
}

/** *that alliance*, *the Lebanese group*: the only bloc, or body of that state, named just before. */
function resolveAnyBody(phrase: NounPhrase, recent: ReadonlySet<Draft>): Draft | undefined {
  const of = phrase.demonym?.record;
  const fits = ({ type, record }: Draft): boolean =>
    of?.type === 'country'
      ? GROUPS.has(phrase.head) && type === 'armedGroup' && record?.country === of.id
      : !of && BLOCS.has(phrase.head) && record?.kind === 'bloc';
  const close = [...recent].filter(fits);
  return close.length === 1 ? close[0] : undefined;
}

const BLOCS = new Set(['bloc', 'alliance', 'organisation', 'organization', 'grouping']);
const GROUPS = new Set(['group', 'movement', 'organisation', 'organization', 'militia']);

/** *the rebels*: the one armed group named so far, if it was named not long ago. */
export function resolveFighters(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  if (phrase.modifiers.length > 0 || phrase.demonym) return undefined;
  for (const reach of [REACH, NEAR_REACH]) {
    const groups = new Set(near.between(phrase.before - reach, phrase.before).filter(isArmed));
    if (groups.size === 1) return [...groups][0];
  }
  return undefined;
}

const isArmed = ({ type }: Draft): boolean => type === 'armedGroup';

/** *the region*: the only one named not long ago. */
export function resolveRegion(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  if (phrase.modifiers.length > 0 || phrase.demonym) return undefined;
  const regions = new Set(near.between(phrase.before - REACH, phrase.before).filter(isRegion));
  return regions.size === 1 ? [...regions][0] : undefined;
}

function isRegion({ type, record }: Draft): boolean {
  return type === 'place' && record !== undefined && REGION.test(record.kind);
}

const REGION = /region|continent|subregion/;

/** *the country*: the state that the passage and the document speak of, if both leave no doubt. */
export function resolveCountry(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  if (phrase.demonym?.record?.type === 'country') return undefined;
  const here = new Map<string, number>();
  for (const draft of near.between(phrase.beforeBlock, phrase.before)) {
    const state = near.stateOf(draft);
    if (state) here.set(state, (here.get(state) ?? 0) + 1);
  }
  const main = near.mainState();
  if (here.size === 0) return main && main.share >= (main.clear ? 0.3 : 0.4) ? main.state : undefined;
  if (here.size === 1) {
    const [id, count] = [...here][0] as [string, number];
    const state = near.entityOf(id);
    const doubtful = main && main.state !== state && main.share >= 0.35 && count < 2;
    return doubtful ? undefined : state;
  }
  return main?.clear && main.share >= 0.45 && here.has(main.state.record?.id ?? '') ? main.state : undefined;
}

/** *the capital*: of the state that the passage speaks of, if the text names it. */
export function resolveCapital(phrase: NounPhrase, near: Surroundings, facts: FactBase): Draft | undefined {
  // Others’ capitals are named; only that of the state that the text is about goes without saying.
  const main = near.mainState();
  const state = phrase.demonym ?? (main?.clear || (main && main.share >= 0.4) ? main.state : undefined);
  const capitals = new Set<Draft>();
  for (const { predicate, subject, object } of facts.statements(state?.record?.id ?? '')) {
    const capital =
      predicate === 'capital' && subject === state?.record?.id && object ? near.entityOf(object) : undefined;
    if (capital) capitals.add(capital);
  }
  return capitals.size === 1 ? [...capitals][0] : undefined;
}

/** *the city*: the only place that the passage has named so far. */
export function resolveTown(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  if (phrase.demonym || (phrase.modifiers.length > 0 && !phrase.pointing)) return undefined;
  const towns = new Set<Draft>();
  for (const draft of near.between(phrase.beforeBlock, phrase.before)) if (draft.type === 'place') towns.add(draft);
  // *this city* looks back to the paragraph before too.
  if (towns.size === 0 && phrase.pointing)
    for (const draft of near.between(phrase.before - NEAR_REACH, phrase.before))
      if (draft.type === 'place') towns.add(draft);
  const [town] = towns;
  return towns.size === 1 && town && (!town.record || /^(?:city|capital)$/.test(town.record.kind)) ? town : undefined;
}
