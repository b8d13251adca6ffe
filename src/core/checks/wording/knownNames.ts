import { type FactBase, type FactRecord, fold } from '../../../facts';
import { distance, foldedWords, isSlip, isTransliteration } from './spelling';

/** People and bodies below this are hardly known enough to say how they are spelt. */
const KNOWN = 35;
/** So many written names are kept: those of a long text. */
const MOST = 20_000;

/** A record whose name is nearly a written one: all words but one are the same. */
export interface Near {
  readonly record: FactRecord;
  /** Which word differs. */
  readonly word: number;
}

/** What the facts know of names that are nearly those of a text; worked out once for each written name. */
export class KnownNames {
  private readonly fullNames = new Map<string, readonly Near[]>();
  private readonly places = new Map<string, readonly FactRecord[]>();
  private readonly words = new WeakMap<FactRecord, readonly string[]>();
  private regions: ReadonlyMap<string, readonly PlaceName[]> | undefined;
  private byLetter: ReadonlyMap<string, readonly PlaceName[]> | undefined;

  private constructor(private readonly facts: FactBase) {}

  static of(facts: FactBase): KnownNames {
    const known = ALL.get(facts) ?? new KnownNames(facts);
    ALL.set(facts, known);
    return known;
  }

  /** *Asimi Goïta*, *Bola Tinibu*: records of whose full names one word differs by a letter or two. */
  nearFullName(text: string): readonly Near[] {
    return kept(this.fullNames, text, () => this.findFullNames(foldedWords(text)));
  }

  /** *Ouagadoujou*, *Burkino Faso*: states and capitals a letter away from a name that the facts do not know. */
  nearPlace(text: string): readonly FactRecord[] {
    return kept(this.places, text, () => this.findPlaces(text, fold(text)));
  }

  /** Regions of some states a letter away from a name that no region of theirs has. */
  nearRegion(text: string, states: ReadonlySet<string>): FactRecord | undefined {
    const key = fold(text);
    if (key.length < 5) return undefined;
    this.regions ??= regionsByState(this.facts);
    const own = [...states].flatMap(id => this.regions?.get(id) ?? []);
    if (own.some(region => region.key === key || isTransliteration(region.key, key))) return undefined;
    if (this.facts.lookup(text).length > 0) return undefined;
    const near = own.filter(region => region.key.charAt(0) === key.charAt(0) && distance(region.key, key, 1) === 1);
    return near.length === 1 ? near[0]?.record : undefined;
  }

  /** Whether several people on record have a given name. */
  isGivenName(word: string): boolean {
    return this.facts.namesFrom(fold(word)).filter(({ record }) => record.type === 'person').length >= SEVERAL;
  }

  private findFullNames(words: readonly string[]): Near[] {
    if (words.length < 2 || words.length > 6) return [];
    const first = this.facts.namesFrom(words[0] ?? '').map(({ record }) => record);
    const found: Near[] = [];
    for (const record of new Set([...first, ...this.facts.lookup(words.at(-1) ?? '')])) {
      const word = record.prominence < KNOWN ? undefined : differingWord(this.wordsOf(record), words);
      if (word !== undefined) found.push({ record, word });
    }
    return found;
  }

  private findPlaces(text: string, key: string): FactRecord[] {
    if (key.length < 6) return [];
    const near = (this.placesFrom(key.charAt(0)) ?? []).filter(
      ({ key: name }) =>
        Math.abs(name.length - key.length) <= 1 &&
        name.length >= 6 &&
        isSlip(name, key) &&
        distance(name, key, 1) === 1,
    );
    return near.length > 0 && this.facts.lookup(text).length === 0 ? near.map(({ record }) => record) : [];
  }

  private wordsOf(record: FactRecord): readonly string[] {
    const words = this.words.get(record) ?? foldedWords(record.name);
    this.words.set(record, words);
    return words;
  }

  /** The states and their capitals by the first letter: a slip hardly ever begins a name. */
  private placesFrom(letter: string): readonly PlaceName[] | undefined {
    this.byLetter ??= placesByLetter(this.facts);
    return this.byLetter.get(letter);
  }
}

const SEVERAL = 3;

function regionsByState(facts: FactBase): Map<string, PlaceName[]> {
  const regions = new Map<string, PlaceName[]>();
  for (const { record, text } of facts.names('place', 'first-level region')) {
    const own = regions.get(record.country ?? '') ?? [];
    own.push({ record, key: fold(text) });
    regions.set(record.country ?? '', own);
  }
  return regions;
}

const ALL = new WeakMap<FactBase, KnownNames>();

function kept<T>(known: Map<string, T>, key: string, work: () => T): T {
  let found = known.get(key);
  if (found === undefined) {
    found = work();
    if (known.size >= MOST) known.clear();
    known.set(key, found);
  }
  return found;
}

/** The index of the only word that differs, by little. */
function differingWord(spelt: readonly string[], words: readonly string[]): number | undefined {
  if (spelt.length !== words.length) return undefined;
  let only = -1;
  for (let n = 0; n < spelt.length; n++) {
    if (spelt[n] === words[n]) continue;
    if (only >= 0) return undefined;
    only = n;
  }
  return only >= 0 && isSlip(spelt[only] ?? '', words[only] ?? '') ? only : undefined;
}

interface PlaceName {
  readonly record: FactRecord;
  readonly key: string;
}

function placesByLetter(facts: FactBase): Map<string, PlaceName[]> {
  const states = new Set([...facts.names('country')].map(({ record }) => record));
  const capitals = [...states].flatMap(({ id }) =>
    facts
      .statements(id)
      .flatMap(({ predicate, object }) => (predicate === 'capital' && object ? (facts.record(object) ?? []) : [])),
  );
  const byLetter = new Map<string, PlaceName[]>();
  for (const record of new Set([...states, ...capitals])) {
    const key = fold(record.name);
    const others = byLetter.get(key.charAt(0));
    if (others) others.push({ record, key });
    else byLetter.set(key.charAt(0), [{ record, key }]);
  }
  return byLetter;
}
