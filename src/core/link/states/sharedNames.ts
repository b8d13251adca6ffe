import { type FactBase, nameKey } from '../../../facts';
import { stateOf } from '../../names/words/areas';
import type { GazetteerName } from '../../names/words/gazetteer';
import { BATCH, Group, type Occurrence, orderOf } from '../groups/groups';
import type { NameIndex } from '../groups/nameIndex';
import type { LinkContext } from './context';
import { othersOf } from './countries';
import { isSharedName, StateBodies } from './stateBodies';
import { type StateClue, StateClues, sentenceOf } from './stateClues';

/** How many blocks a clue may stand before the name. */
const FARTHEST = 8;
/** How many words may stand between a name and the place where it is: *Korean officials in Pyongyang*. */
const CLOSE = 5;

/**
 * Names that several states share are told apart where they stand: *Congolese* near Goma and near Brazzaville, *the
 * Senate* of the state that the text speaks of there, *Georgia* after *Atlanta, Georgia*. Nothing is meant where nothing
 * says so.
 * @returns the keys of those names
 */
export function* tellApart(index: NameIndex, context: LinkContext): Generator<void, ReadonlySet<string>> {
  const shared = sharedGroups(index);
  if (shared.size === 0) return NONE;
  const teller = new Teller(index, context, shared);
  let count = 0;
  const joined = joinedTo(shared, index);
  for (const [group, sharing] of shared) {
    teller.divide(group, sharing);
    followParts(group, joined.get(group) ?? []);
    if (++count % BATCH === 0) yield;
  }
  return new Set(Array.from(shared.keys(), ({ key }) => key));
}

/** Acronyms and short forms of names that are to be told apart. */
function joinedTo(
  shared: ReadonlyMap<Group, Sharing>,
  { groups }: NameIndex,
): ReadonlyMap<Group, readonly Occurrence[]> {
  const found = new Map<Group, Occurrence[]>();
  for (const short of groups) {
    if (!short.fullName) continue;
    for (const occurrence of short.occurrences) {
      if (!shared.has(occurrence.group)) continue;
      const list = found.get(occurrence.group);
      if (list) list.push(occurrence);
      else found.set(occurrence.group, [occurrence]);
    }
  }
  return found;
}

/** They mean what the full name meant last. */
function followParts({ occurrences }: Group, short: readonly Occurrence[]): void {
  for (const occurrence of short) {
    const before = occurrences.findLast(full => orderOf(full) < orderOf(occurrence)) ?? occurrences[0];
    if (before) occurrence.group = before.group;
  }
}

const NO_GROUPS: readonly Group[] = [];
const NONE: ReadonlySet<string> = new Set();

/** By what a name is shared, and the names of other things that the text calls so. */
interface Sharing {
  /** `owners`: a body that is short for a fuller name of the text, unless another state stands right beside it. */
  readonly by: 'peoples' | 'bodies' | 'places' | 'owners';
  /** Groups that the words around them told apart already. */
  readonly senses: readonly Group[];
}

function sharedGroups({ groups }: NameIndex): ReadonlyMap<Group, Sharing> {
  const senses = sensesByKey(groups);
  const found = new Map<Group, Sharing>();
  for (const group of groups) {
    if (group.dropped || group.acronym || group.reading !== undefined || isSense(group)) continue;
    if (group.fullName) {
      if (isSharedName(group.key)) found.set(group, { by: 'owners', senses: NO_GROUPS });
      continue;
    }
    const own = senses.get(group.key) ?? [];
    const by = sharedBy(group, own);
    if (by) found.set(group, { by, senses: own });
  }
  return found;
}

function sharedBy(group: Group, senses: readonly Group[]): Sharing['by'] | undefined {
  if (group.demonym) return statesOfNames(group.names).size > 1 ? 'peoples' : undefined;
  if (senses.length > 0) return 'places';
  if (group.names.length > 1 && isStateAndRegion(group)) return 'places';
  const isBody = group.type === 'organisation' || group.names.some(({ record }) => record.type === 'organisation');
  return isBody && isSharedName(group.key) ? 'bodies' : undefined;
}

/** *Georgia*: a state, and a part of another one. */
function isStateAndRegion({ names }: Group): boolean {
  return (
    names.some(({ record }) => record.type === 'country') &&
    names.some(({ record }) => record.kind === 'first-level region') &&
    statesOfNames(names).size > 1
  );
}

const isSense = ({ occurrences }: Group): boolean => occurrences[0]?.candidate.sense !== '';

function sensesByKey(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const [first] = group.occurrences;
    if (!first || first.candidate.sense === '' || group.dropped) continue;
    const list = found.get(first.candidate.key);
    if (list) list.push(group);
    else found.set(first.candidate.key, [group]);
  }
  return found;
}

/** The names by the state that each speaks of. */
function statesOfNames(names: readonly GazetteerName[]): ReadonlyMap<string, readonly GazetteerName[]> {
  const found = new Map<string, GazetteerName[]>();
  for (const name of names) {
    const state = name.record.type === 'person' ? undefined : stateOf(name.record);
    if (state === undefined) continue;
    const list = found.get(state);
    if (list) list.push(name);
    else found.set(state, [name]);
  }
  return found;
}

/** The state whose body is meant, and whether the text says so where it stands or throughout. */
interface Owner {
  readonly state: string;
  readonly sure: boolean;
}

class Teller {
  private readonly clues: StateClues;
  private readonly bodies: StateBodies;
  private readonly facts: FactBase;
  private main: string | undefined | null = null;

  constructor(
    private readonly index: NameIndex,
    private readonly context: LinkContext,
    shared: ReadonlyMap<Group, Sharing>,
  ) {
    this.facts = context.facts;
    this.clues = new StateClues(context, group => shared.has(group) && group.fullName === undefined);
    this.bodies = StateBodies.of(this.facts);
  }

  /** Gives each occurrence to what it means there. */
  divide(group: Group, { by, senses }: Sharing): void {
    if (by === 'owners') this.giveToOwners(group);
    else if (senses.length > 0) this.follow(group, senses);
    else this.divideByState(group, by);
  }

  private divideByState(group: Group, by: Sharing['by']): void {
    const states = statesOfNames(group.names);
    if (by === 'bodies') {
      this.divideBodies(group);
      return;
    }
    const byState = new Map<string, Occurrence[]>();
    for (const occurrence of group.occurrences)
      addTo(byState, this.nearestOf(group, occurrence, states) ?? '', occurrence);
    for (const [state, occurrences] of byState) part(group, occurrences, state, states.get(state) ?? group.names);
  }

  /** *the Senate* of the states that the text speaks of; where only another sentence names the state, it is likely, not sure. */
  private divideBodies(group: Group): void {
    const sure = new Map<string, Occurrence[]>();
    const likely = new Map<string, Occurrence[]>();
    for (const occurrence of group.occurrences) {
      const owner = this.ownerOf(occurrence);
      const told = !owner || owner.sure || this.bodiesOf(group, owner.state).length === 0;
      addTo(told ? sure : likely, owner?.state ?? '', occurrence);
    }
    for (const [state, occurrences] of sure)
      part(group, occurrences, state, state === '' ? [] : this.bodiesOf(group, state));
    for (const [state, occurrences] of likely)
      part(group, occurrences, state, this.bodiesOf(group, state)).inferred = true;
  }

  /** *Kenya’s Supreme Court* is not short for *the Supreme Court of India*. */
  private giveToOwners(group: Group): void {
    const byState = new Map<string, Occurrence[]>();
    for (const occurrence of group.occurrences) {
      const state = this.ownerBeside(occurrence);
      if (state !== undefined && this.clues.of(occurrence.group) !== state) addTo(byState, state, occurrence);
    }
    for (const [state, occurrences] of byState) part(group, occurrences, state, this.bodiesOf(group, state));
  }

  private bodiesOf(group: Group, state: string): readonly GazetteerName[] {
    const own = group.names.filter(({ record }) => record.country === state && record.type !== 'person');
    if (own.length > 0) return own;
    const record = this.bodies.called(group.surface, state);
    return record ? [{ record, kind: 'variant', capitals: false, definite: false, possessive: false }] : [];
  }

  /** *Tripoli* after *Tripoli, in northern Lebanon*; unless the text speaks of the state of another one. */
  private follow(group: Group, senses: readonly Group[]): void {
    const states = statesOfNames(group.names);
    const told = new Set(senses.map(sense => stateOfSense(sense, this.facts)));
    const others = new Map([...states].filter(([state]) => !told.has(state)));
    const all = new Map<string, readonly GazetteerName[]>(others);
    for (const state of told) if (state !== undefined) all.set(state, []);
    const rest: Occurrence[] = [];
    for (const occurrence of group.occurrences) {
      const state = others.size > 0 ? this.nearestOf(group, occurrence, all) : undefined;
      if (state !== undefined && others.has(state)) rest.push(occurrence);
      else occurrence.group = senses.find(sense => stateOfSense(sense, this.facts) === state) ?? (senses[0] as Group);
    }
    group.fullName = senses[0];
    if (rest.length > 0) part(group, rest, '', group.names);
  }

  /** Of the states that share a name, the one that the text speaks of nearest to it. */
  private nearestOf(
    group: Group,
    occurrence: Occurrence,
    states: ReadonlyMap<string, readonly GazetteerName[]>,
  ): string | undefined {
    const all = this.clues.in(occurrence.block).filter(({ state }) => states.has(state));
    const sentence = sentenceOf(occurrence);
    const inSentence = all.filter(clue => clue.sentence === sentence);
    const placed = nearest(inSentence.filter(isLocated), occurrence);
    if (placed && distance(placed, occurrence) <= CLOSE) return placed.state;
    const first = states.size > 1 ? this.ownersOf(occurrence, states) : states;
    const own = (clue: StateClue): boolean => first.has(clue.state);
    const best = nearest(inSentence.filter(own), occurrence) ?? nearest(all.filter(own), occurrence);
    if (best) return best.state;
    for (const clues of this.before(occurrence)) {
      const last = clues.findLast(own);
      if (last) return last.state;
    }
    return first.size === 1 ? [...first.keys()][0] : (this.mostNamed(first, group) ?? this.mostNamed(states, group));
  }

  /** The states whose people are called so in the first place: *Korean* is South Korea’s unless a place in the North stands beside it. */
  private ownersOf(
    { candidate: { demonym, key } }: Occurrence,
    states: ReadonlyMap<string, readonly GazetteerName[]>,
  ): ReadonlyMap<string, readonly GazetteerName[]> {
    if (!demonym) return states;
    const first = [...states].filter(([, names]) =>
      names.some(({ record }) => nameKey(record.demonyms[0] ?? record.name) === key.replace(/s$/, '')),
    );
    if (first.length > 0) return new Map(first);
    const rank = ([, names]: readonly [string, readonly GazetteerName[]]): number => names[0]?.record.prominence ?? 0;
    return new Map([...states].sort((a, b) => rank(b) - rank(a)).slice(0, 1));
  }

  private mostNamed(states: ReadonlyMap<string, readonly GazetteerName[]>, group: Group): string | undefined {
    let most: string | undefined;
    let best = 0;
    for (const state of states.keys()) {
      const count = othersOf(group, state, this.context.countries, this.facts);
      if (count <= best) continue;
      most = state;
      best = count;
    }
    return most;
  }

  /** The one state of which the text speaks where a body is named. */
  private ownerOf(occurrence: Occurrence): Owner | undefined {
    const inBlock = this.clues.in(occurrence.block);
    const owner = this.ownerBeside(occurrence);
    if (owner) return { state: owner, sure: true };
    const sentence = sentenceOf(occurrence);
    for (let at = sentence; at >= 0; at--) {
      const said = inBlock.filter(clue => clue.sentence === at);
      if (said.length > 0) return this.only(said, at === sentence);
    }
    const later = inBlock.filter(clue => clue.sentence > sentence);
    if (later.length > 0) return this.only(later, false);
    for (const clues of this.before(occurrence)) if (clues.length > 0) return this.only(clues, false);
    const main = this.mainState();
    return main === undefined ? undefined : { state: main, sure: true };
  }

  private ownerBeside(occurrence: Occurrence): string | undefined {
    const { block, candidate } = occurrence;
    return this.clues.in(block).find(({ occurrence: { candidate: other } }) => isOwner(other, candidate, occurrence))
      ?.state;
  }

  /** The state of some clues: of several the one that the whole text is about. @param here whether they stand in the name’s own sentence */
  private only(clues: readonly StateClue[], here: boolean): Owner | undefined {
    const states = new Set(clues.map(({ state }) => state));
    const main = this.mainState();
    const [only] = states;
    if (states.size === 1 && only !== undefined) return { state: only, sure: here || only === main };
    return main !== undefined && states.has(main) ? { state: main, sure: true } : undefined;
  }

  /** The clues of the blocks before an occurrence, the nearest first. */
  private *before({ block }: Occurrence): Generator<readonly StateClue[]> {
    for (let at = block.at - 1; at >= Math.max(0, block.at - FARTHEST); at--) {
      const before = this.index.blocks[at];
      if (before) yield this.clues.in(before);
    }
  }

  /** The state that the text is about, if no other comes near. */
  private mainState(): string | undefined {
    if (this.main === null) {
      const [first, second] = [...this.context.countries].sort((a, b) => b[1] - a[1]);
      this.main = first && first[1] >= 2 && (!second || second[1] <= 0.5 * first[1]) ? first[0] : undefined;
    }
    return this.main;
  }
}

/** *Kenya’s Senate*, *the Kenyan Senate*, *the Senate of Kenya*, *the Senate in Nairobi*. */
function isOwner(
  other: Occurrence['candidate'],
  { from, to }: Occurrence['candidate'],
  { block: { names } }: Occurrence,
): boolean {
  const { tokens } = names;
  if (other.to === from) return true;
  if (other.to === from - 1 && tokens[other.to]?.folded === 's') return true;
  const between = other.from - to;
  return between > 0 && between <= 2 && /^(?:of|in)$/.test(tokens[to]?.folded ?? '');
}

/** *in Pyongyang*, *near Goma*: where something is rather than who acts. */
function isLocated({ occurrence: { block, candidate } }: StateClue): boolean {
  return /^(?:in|at|near|around|outside|from|of|inside)$/.test(block.names.tokens[candidate.from - 1]?.folded ?? '');
}

function nearest(clues: readonly StateClue[], to: Occurrence): StateClue | undefined {
  let best: StateClue | undefined;
  for (const clue of clues) if (!best || distance(clue, to) < distance(best, to)) best = clue;
  return best;
}

function stateOfSense({ names, occurrences }: Group, facts: FactBase): string | undefined {
  const [name] = names;
  if (name) return stateOf(name.record);
  const sense = occurrences[0]?.candidate.sense ?? '';
  const area = sense.startsWith('in-') ? facts.record(sense.slice(3)) : undefined;
  return area && stateOf(area);
}

/** Words between a clue and a name; what stands in or behind the name’s own phrase counts as near as what stands before. */
function distance({ occurrence: { candidate } }: StateClue, { candidate: { from, to } }: Occurrence): number {
  return candidate.from >= to ? candidate.from - to : from - candidate.to;
}

/** Makes a name of its own of some occurrences of a group. */
function part(group: Group, occurrences: readonly Occurrence[], state: string, names: readonly GazetteerName[]): Group {
  const own = new Group(state === '' ? group.key : `${group.key}@${state}`, (occurrences[0] as Occurrence).candidate);
  own.gather(occurrences);
  own.reset();
  own.sure = group.sure;
  own.names = names;
  own.namesakes = group.names;
  if (names.length === 0 || names !== group.names) own.decideType();
  if (group.type === 'organisation') own.type = 'organisation';
  for (const occurrence of occurrences) occurrence.group = own;
  group.fullName ??= own;
  return own;
}

function addTo(lists: Map<string, Occurrence[]>, key: string, occurrence: Occurrence): void {
  const list = lists.get(key);
  if (list) list.push(occurrence);
  else lists.set(key, [occurrence]);
}
