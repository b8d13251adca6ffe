import { holdersOf } from '../../facts';
import type { Draft } from './entities';
import type { ScannedBlock } from './groups';
import type { NominalInput } from './nominals';
import { HEAD_OF_GOVERNMENT_WORDS, HEAD_OF_STATE_WORDS, type NounPhrase } from './nominalWords';

/** How far back, in UTF-16 units, a phrase without a name of its own may reach for what it means. */
const REACH = 1_500;

type Mentions = NominalInput['placed'];

/** Drafts named before a place in the text, the nearest first, each once. */
function before(
  placed: Mentions,
  at: number,
  fits: (draft: Draft) => boolean,
  reach = Number.POSITIVE_INFINITY,
): Draft[] {
  const found = new Set<Draft>();
  for (let i = placed.length - 1; i >= 0; i--) {
    const { mention, draft } = placed[i] as Mentions[number];
    if (mention.end > at) continue;
    if (at - mention.end > reach) break;
    if (fits(draft)) found.add(draft);
  }
  return [...found];
}

/** *the Malian leader*, *the junta chief*, *the president*: a person whom the text names. */
export function resolvePerson(phrase: NounPhrase, _block: ScannedBlock, input: NominalInput): Draft | undefined {
  const persons = before(input.placed, phrase.at, draft => draft.type === 'person');
  if (persons.length === 0) return undefined;
  const country = countryOf(phrase.demonym);
  if (phrase.demonym && !country) return undefined;
  const fitting = persons.filter(person => holdsOffice(person, phrase, country, input));
  if (country) return fitting.length === 1 ? fitting[0] : undefined;
  const near = before(input.placed, phrase.at, draft => draft.type === 'person', REACH).filter(person =>
    fitting.includes(person),
  );
  return fitting.length === 1 || near.length === 1 ? near[0] : undefined;
}

function countryOf(draft: Draft | undefined): string | undefined {
  const record = draft?.record;
  return record?.type === 'country' ? record.id : undefined;
}

/** Whether a person held, by the article's date, an office that the phrase's words fit. */
function holdsOffice(
  person: Draft,
  phrase: NounPhrase,
  country: string | undefined,
  { facts, articleDate }: NominalInput,
): boolean {
  const record = person.record;
  const of = country ?? record?.country;
  if (!record || !of) return false;
  const words = phrase.head === 'minister' ? [...phrase.modifiers, 'minister'] : [phrase.head];
  return holdersOf(facts, of, articleDate).some(office => {
    if (office.person.id !== record.id) return false;
    const former =
      phrase.modifiers.includes('former') ||
      phrase.modifiers.includes('ousted') ||
      phrase.modifiers.includes('deposed');
    if (former !== (office.holds === 'no')) return false;
    const { kind } = office.position;
    if (words.length === 1 && /head of state/.test(kind))
      return HEAD_OF_STATE_WORDS.has(phrase.head) || office.title.toLowerCase().includes(phrase.head);
    if (words.length === 1 && /head of government/.test(kind))
      return HEAD_OF_GOVERNMENT_WORDS.has(phrase.head) || office.title.toLowerCase().includes(phrase.head);
    return words.every(word => office.title.toLowerCase().includes(word));
  });
}

/** *the Confederation*, *the bloc*: the one body named so far whose name or kind has the word. */
export function resolveBody(phrase: NounPhrase, _block: ScannedBlock, input: NominalInput): Draft | undefined {
  if (phrase.demonym && phrase.demonym.record?.type !== 'place') return undefined;
  const bodies = before(input.placed, phrase.at, draft => draft.type === 'organisation' || draft.type === 'armedGroup');
  const fits = (draft: Draft): boolean => bodyWords(draft).some(words => words.includes(phrase.head));
  const fitting = bodies.filter(fits);
  if (fitting.length === 1) return fitting[0];
  const near = before(input.placed, phrase.at, draft => fits(draft) && bodies.includes(draft), REACH / 3);
  return near.length === 1 ? near[0] : undefined;
}

function bodyWords({ name, record, surfaces }: Draft): string[] {
  return [name, ...surfaces, record?.kind ?? '', ...(record?.aliases.map(alias => alias.text) ?? [])].map(text =>
    text.toLowerCase(),
  );
}

/** *the country*: the state that the passage and the document speak of, if both leave no doubt. */
export function resolveCountry(phrase: NounPhrase, block: ScannedBlock, input: NominalInput): Draft | undefined {
  if (phrase.demonym && phrase.demonym.record?.type === 'country') return undefined;
  const here = new Map<Draft, number>();
  for (const { mention, draft } of input.placed) {
    if (mention.start < block.start || mention.end > phrase.at) continue;
    const state = stateOf(draft, input);
    if (state) here.set(state, (here.get(state) ?? 0) + 1);
  }
  const main = mainState(input);
  if (here.size === 0) return main && main.share >= 0.4 ? main.state : undefined;
  if (here.size === 1) {
    const [state, count] = [...here][0] as [Draft, number];
    const doubtful = main && main.state !== state && main.share >= 0.35 && count < 2;
    return doubtful ? undefined : state;
  }
  return main?.clear && main.share >= 0.45 && here.has(main.state) ? main.state : undefined;
}

/** The state that a mention speaks of: itself, the one of a demonym, of a city, of a person. */
function stateOf(draft: Draft, { placed }: NominalInput): Draft | undefined {
  if (draft.type === 'country') return draft;
  const country = draft.record?.country;
  if (!country || draft.type === 'organisation' || draft.type === 'event') return undefined;
  return placed.find(other => other.draft.record?.id === country)?.draft;
}

interface MainState {
  readonly state: Draft;
  readonly share: number;
  /** Whether no other state comes near. */
  readonly clear: boolean;
}

/** The state that most of the document's names speak of, and its share of all that do. */
function mainState(input: NominalInput): MainState | undefined {
  const counts = new Map<Draft, number>();
  let all = 0;
  for (const { draft } of input.placed) {
    const state = stateOf(draft, input);
    if (!state) continue;
    all++;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first) return undefined;
  return { state: first[0], share: first[1] / all, clear: !second || second[1] <= 0.6 * first[1] };
}

/** *the capital*: of the state that the passage speaks of, if the text names it. */
export function resolveCapital(phrase: NounPhrase, block: ScannedBlock, input: NominalInput): Draft | undefined {
  const state = phrase.demonym ?? resolveCountry({ ...phrase, demonym: undefined }, block, input);
  const capitals = new Set<string>();
  for (const statement of input.facts.statements(state?.record?.id ?? '')) {
    if (statement.predicate === 'capital' && statement.subject === state?.record?.id && statement.object)
      capitals.add(statement.object);
  }
  const found = new Set(
    input.placed.filter(({ draft }) => draft.record && capitals.has(draft.record.id)).map(({ draft }) => draft),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** *the city*: the only place that the passage has named so far. */
export function resolveTown(phrase: NounPhrase, block: ScannedBlock, { placed }: NominalInput): Draft | undefined {
  if (phrase.demonym || phrase.modifiers.length > 0) return undefined;
  const towns = new Set<Draft>();
  for (const { mention, draft } of placed)
    if (draft.type === 'place' && mention.start >= block.start && mention.end <= phrase.at) towns.add(draft);
  const [town] = towns;
  return towns.size === 1 && town && (!town.record || town.record.kind === 'city' || town.record.kind === 'capital')
    ? town
    : undefined;
}
