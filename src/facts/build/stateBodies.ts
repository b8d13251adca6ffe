import { type FactDocument, readFactDocument } from '../file';
import { nameKey, slug } from '../slug';
import { hasOrgan, STATE_ORGANS, type StateOrgan } from '../stateOrgans';
import { WORLD_AS_OF } from './worldFiles';

/** Most of these bodies are seldom in the news: lower than any curated one. */
const BODY_PROMINENCE = 15;

/** States whose names have an article: *Central Bank of the Gambia*. */
const WITH_ARTICLE =
  /^(?:Bahamas|Central African Republic|Comoros|Czech Republic|Democratic Republic of the Congo|Dominican Republic|Gambia|Maldives|Marshall Islands|Netherlands|Philippines|Republic of the Congo|Seychelles|Solomon Islands|United Arab Emirates|United Kingdom|United States)$/;

interface State {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** The names and peoples by which its bodies are called. */
  readonly calls: readonly string[];
}

/**
 * The bodies that nearly every state has, where the curated files do not describe them: ministries, armed forces, parliament and its houses, highest courts,
 * electoral commission, central bank, police (see `STATE_ORGANS`).
 */
export function stateBodyDocument(world: readonly FactDocument[]): FactDocument {
  const taken = new Set<string>();
  const bodies = bodiesByState(world, taken);
  const entities: Record<string, unknown> = {};
  for (const state of statesOf(world)) {
    const known = bodies.get(state.key);
    for (const organ of STATE_ORGANS) {
      if (!hasOrgan(organ, state.code) || isKnown(organ, state, known)) continue;
      const name = `${organ.name} of ${WITH_ARTICLE.test(state.name) ? 'the ' : ''}${state.name}`;
      // *Bank of Greece* is the central bank of Greece by its kind.
      const named = organ.kind === 'central bank' ? known?.centralBank : undefined;
      if (named !== undefined) entities[named] = { also: [name] };
      else if (!taken.has(slug(name)))
        entities[slug(name)] = { name, kind: organ.kind, country: state.key, prominence: BODY_PROMINENCE };
    }
  }
  return readFactDocument(
    { type: 'organisation', source: 'iso-3166', asOf: WORLD_AS_OF, entities },
    'bodies of states',
  );
}

function statesOf(world: readonly FactDocument[]): State[] {
  const states = new Map<string, { code?: string; name?: string; state: boolean; calls: Set<string> }>();
  for (const { entities } of world)
    for (const { type, kind, key, code, name, written, names, demonyms } of entities) {
      if (type !== 'country') continue;
      const found = states.get(key) ?? { state: false, calls: new Set() };
      states.set(key, found);
      found.code ??= code;
      found.name ??= name ?? written;
      found.state ||= kind === 'state' || code === 'XK' || code === 'PS' || code === 'TW';
      for (const call of [name ?? written, ...Object.values(names).flat(), ...demonyms]) found.calls.add(nameKey(call));
    }
  return [...states].flatMap(([key, { code, name, state, calls }]) =>
    state && code !== undefined && name !== undefined ? [{ key, code, name, calls: [...calls] }] : [],
  );
}

/** The curated bodies of one state. */
interface Bodies {
  /** Keys of all their names. */
  readonly names: Set<string>;
  /** The key of its central bank. */
  centralBank?: string;
}

function bodiesByState(world: readonly FactDocument[], taken: Set<string>): Map<string, Bodies> {
  const entities = world.flatMap(document => document.entities);
  const countryOf = new Map<string, string>();
  for (const { key, country } of entities) {
    taken.add(key);
    if (country !== undefined) countryOf.set(key, slug(country));
  }
  const found = new Map<string, Bodies>();
  for (const { key, name, written, names, kind, type } of entities) {
    const country = countryOf.get(key);
    if (country === undefined || type !== 'organisation') continue;
    const bodies = found.get(country) ?? { names: new Set() };
    found.set(country, bodies);
    if (kind === 'central bank') bodies.centralBank = key;
    for (const each of [name ?? written, ...Object.values(names).flat()])
      bodies.names.add(nameKey(each).replace(/^the /, ''));
  }
  return found;
}

/** Whether a state's curated bodies have this one, by any way to name it. */
function isKnown({ forms }: StateOrgan, { calls }: State, known: Bodies | undefined): boolean {
  if (!known) return false;
  return forms.some(
    form =>
      known.names.has(form) ||
      calls.some(call =>
        [`${form} of ${call}`, `${form} of the ${call}`, `${call} ${form}`].some(name => known.names.has(name)),
      ),
  );
}
