import type { FactBase, Office } from '../../facts';
import type { Draft } from './entities';
import { HEAD_OF_GOVERNMENT_WORDS, HEAD_OF_STATE_WORDS, type NounPhrase } from './nominalWords';
import type { Surroundings } from './surroundings';

/** How many names back a phrase without a name of its own may reach for what it means: about a screenful of news. */
const REACH = 30;
const NEAR_REACH = 10;

const FORMER = ['former', 'ousted', 'deposed', 'overthrown'];

/** *the Malian leader*, *the junta chief*, *the president*: a person whom the text has named. */
export function resolvePerson(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  const country = phrase.demonym?.record?.type === 'country' ? phrase.demonym.record.id : undefined;
  if (phrase.demonym && !country) return undefined;
  const fitting: Draft[] = [];
  for (const [person, offices] of near.officeHolders()) {
    if (!near.isNamedBefore(person, phrase.before)) continue;
    if (offices.some(office => officeFits(office, phrase, country))) fitting.push(person);
  }
  if (country || fitting.length <= 1) return fitting.length === 1 ? fitting[0] : undefined;
  const recent = new Set(near.between(phrase.before - REACH, phrase.before));
  const close = fitting.filter(person => recent.has(person));
  return close.length === 1 ? close[0] : undefined;
}

/** Whether an office, judged for the article's date, is one that the phrase's words can mean. */
function officeFits({ holds, position, title, of }: Office, phrase: NounPhrase, country: string | undefined): boolean {
  if (country && of?.id !== country) return false;
  if (phrase.modifiers.some(word => FORMER.includes(word)) !== (holds === 'no')) return false;
  const words = title.toLowerCase();
  if (phrase.head === 'minister') return [...phrase.modifiers, 'minister'].every(word => words.includes(word));
  if (/head of state/.test(position.kind) && HEAD_OF_STATE_WORDS.has(phrase.head)) return true;
  if (/head of government/.test(position.kind) && HEAD_OF_GOVERNMENT_WORDS.has(phrase.head)) return true;
  return words.includes(phrase.head);
}

/** *the Confederation*, *the bloc*: the one body named so far whose name or kind has the word. */
export function resolveBody(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  if (phrase.demonym && phrase.demonym.record?.type !== 'place') return undefined;
  const fitting = near.bodiesWith(phrase.head).filter(body => near.isNamedBefore(body, phrase.before));
  if (fitting.length <= 1) return fitting[0];
  const recent = new Set(near.between(phrase.before - NEAR_REACH, phrase.before));
  const close = fitting.filter(body => recent.has(body));
  return close.length === 1 ? close[0] : undefined;
}

/** *the country*: the state that the passage and the document speak of, if both leave no doubt. */
export function resolveCountry(phrase: NounPhrase, near: Surroundings): Draft | undefined {
  if (phrase.demonym?.record?.type === 'country') return undefined;
  const here = new Map<Draft, number>();
  for (const draft of near.between(phrase.beforeBlock, phrase.before)) {
    const state = near.stateOf(draft);
    if (state) here.set(state, (here.get(state) ?? 0) + 1);
  }
  const main = near.mainState();
  if (here.size === 0) return main && main.share >= 0.4 ? main.state : undefined;
  if (here.size === 1) {
    const [state, count] = [...here][0] as [Draft, number];
    const doubtful = main && main.state !== state && main.share >= 0.35 && count < 2;
    return doubtful ? undefined : state;
  }
  return main?.clear && main.share >= 0.45 && here.has(main.state) ? main.state : undefined;
}

/** *the capital*: of the state that the passage speaks of, if the text names it. */
export function resolveCapital(phrase: NounPhrase, near: Surroundings, facts: FactBase): Draft | undefined {
  const state = phrase.demonym ?? resolveCountry({ ...phrase, demonym: undefined }, near);
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
  if (phrase.demonym || phrase.modifiers.length > 0) return undefined;
  const towns = new Set<Draft>();
  for (const draft of near.between(phrase.beforeBlock, phrase.before)) if (draft.type === 'place') towns.add(draft);
  const [town] = towns;
  return towns.size === 1 && town && (!town.record || /^(?:city|capital)$/.test(town.record.kind)) ? town : undefined;
}
