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

/** *the country*: the state that the passage speaks of, if it speaks of one only. */
export function resolveCountry(phrase: NounPhrase, block: ScannedBlock, input: NominalInput): Draft | undefined {
  if (phrase.demonym) return undefined;
  const states = (from: number, to: number): Draft[] => {
    const found = new Set<Draft>();
    for (const { mention, draft } of input.placed) {
      if (mention.start < from || mention.end > to) continue;
      const state = stateOf(draft, input);
      if (state) found.add(state);
    }
    return [...found];
  };
  const here = states(block.start, phrase.at);
  if (here.length === 1) return here[0];
  if (here.length > 1) return mostNamed(input, here, 0.5);
  return mostNamed(input, states(0, phrase.at), 0.6);
}

/** The state that a mention speaks of: itself, the one of a demonym, of a city, of a person. */
function stateOf(draft: Draft, { placed }: NominalInput): Draft | undefined {
  if (draft.type === 'country') return draft;
  const country = draft.record?.country;
  if (!country || draft.type === 'organisation' || draft.type === 'event') return undefined;
  return placed.find(other => other.draft.record?.id === country)?.draft;
}

/** The state that has at least a share of all that is said of states. */
function mostNamed(input: NominalInput, states: readonly Draft[], share: number): Draft | undefined {
  const counts = new Map<Draft, number>();
  let all = 0;
  for (const { draft } of input.placed) {
    const state = stateOf(draft, input);
    if (!state) continue;
    all++;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return states.find(state => (counts.get(state) ?? 0) >= share * all);
}

/** *the capital*: a place of the text that is the capital of its only state. */
export function resolveCapital({ placed, facts }: NominalInput): Draft | undefined {
  const found = new Set<Draft>();
  for (const { draft } of placed) {
    const { record } = draft;
    if (
      record?.type === 'place' &&
      facts.statements(record.id).some(statement => statement.predicate === 'capital' && statement.object === record.id)
    )
      found.add(draft);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
