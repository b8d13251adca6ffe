import { areNeighbours, type FactBase, type FactRecord } from '../../../facts';
import type { Token } from '../../text/tokens';
import type { TitledPart } from '../runs/acronyms';
import { keyOf } from '../runs/candidates';
import { isArea, isTown, liesIn, stateOf } from '../words/areas';
import type { GazetteerName } from '../words/gazetteer';
import { FUNCTION_WORD, isIn, PLACE_NOUN } from '../words/wordLists';
import type { BlockContext } from './context';

/** A part whose surroundings say which of its namesakes it is. */
export interface SensedPart extends TitledPart {
  /** What tells it from other things of its name in the document: an id of the record that it is or lies in. */
  readonly sense?: string;
}

const COMPASS = new Set(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower far the rural coastal of'.split(
    ' ',
  ),
);
/** Before *of* and a name, or before the name: *the Greek region of …*, *the Lebanese city …*. */
const TOWN_NOUN = /^(?:city|town|village|port|capital|suburb|hamlet|township|settlement|community)$/;
const REGION_NOUN =
  /^(?:region|province|state|district|governorate|oblast|prefecture|county|canton|territory|department|voivodeship|emirate)$/;
/** Words between a state and such a noun: *Lebanon's second-largest city*, *the Turkish border town*. */
const MOST_BETWEEN = 6;
/** From this prominence on a town is known beyond its state. */
const KNOWN = 45;
/** Whose *of* names a part of a federal state, rather than a sovereign one. */
const REGIONAL = /^(?:governor|gov|governors|gubernatorial|lieutenant-governor|legislature|lawmakers|legislators)$/;

/**
 * Tells of a name which of its namesakes it is, where the text says in which state or region that lies: *Atlanta,
 * Georgia*, *Tripoli, in northern Lebanon*, *the Greek region of Macedonia*, *the governor of Georgia*. A town that the
 * fact base knows only elsewhere is none that it knows.
 */
export function whereabouts(context: BlockContext, parts: readonly TitledPart[]): readonly SensedPart[] {
  const told: SensedPart[] = parts.map(part => regionNamed(context, part));
  for (let i = 0; i < told.length; i++) {
    const part = told[i] as SensedPart;
    if (!part.names.some(isPlace)) continue;
    const area = areaBehind(context, told, i) ?? areaBefore(context, told, i);
    if (area) tell(context, told, i, area);
    else typed(context, told, i);
  }
  return told;
}

/** A state or region that the text puts a name into. */
interface Said {
  /** Index of the part that names the area. */
  readonly area: number;
  /** Whether only an area in which the name is known to lie can be meant: the words may say something else. */
  readonly loose: boolean;
  /** Whether it only calls the name the area's: *Azerbaijan’s Grad* is no Slovenian town, but *Kenya’s London embassy* is in London. */
  readonly owned?: boolean;
  /** Whether the text calls the name a part of a state. */
  readonly region?: boolean;
}

const isPlace = ({ record, kind }: GazetteerName): boolean =>
  kind !== 'demonym' && (record.type === 'place' || record.type === 'country');
const holds = ({ record, kind }: GazetteerName): boolean => kind !== 'demonym' && isArea(record);
const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && !token.spaced && (token.folded === 's' || token.text === '’' || token.text === "'");

/** *X, Y*, *X in (northern) Y*, *X, in Y*, *X (Y)*. */
function areaBehind(context: BlockContext, parts: readonly SensedPart[], i: number): Said | undefined {
  const { tokens } = context;
  const part = parts[i] as SensedPart;
  const next = parts[i + 1];
  if (!next?.names.some(holds)) return undefined;
  const mark = tokens[part.to]?.text;
  const comma = mark === ',';
  let at = comma || mark === '(' ? part.to + 1 : part.to;
  const inside = tokens[at]?.folded === 'in';
  if (inside) at++;
  else if (at === part.to) return undefined;
  while (at < next.from && COMPASS.has((tokens[at] as Token).folded)) at++;
  if (at !== next.from) return undefined;
  const after = tokens[next.to];
  if (mark === '(') return after?.text === ')' ? { area: i + 1, loose: true } : undefined;
  if (!inside && at > part.to + 1) return { area: i + 1, loose: true };
  if (isPossessive(after) || after?.text === '-') return { area: i + 1, loose: true };
  const loose = inside ? !comma && !isLocative(tokens, part.from) : !isLocation(context, parts, i);
  return { area: i + 1, loose };
}

/** *in X*, *near X*, *the town of X*: words that show that the name is a place and not its government. */
function isLocative(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.folded === 'of') return isIn(tokens[at - 2], PLACE_NOUN);
  return before !== undefined && /^(?:in|near|at|outside|around|city|town|village|port)$/.test(before.folded);
}

/** Whether *X, Y* is no list of places and no *In X, Y said*. */
function isLocation({ tokens }: BlockContext, parts: readonly SensedPart[], i: number): boolean {
  const inner = parts[i] as SensedPart;
  const outer = parts[i + 1] as SensedPart;
  const after = tokens[outer.to];
  const behind = tokens[outer.to + 1];
  const before = tokens[inner.from - 1];
  const isAnd = (token: Token | undefined): boolean => token !== undefined && /^(?:and|or|&|nor)$/.test(token.folded);
  if (isAnd(after)) return false;
  if (after?.text === ',' && (isAnd(behind) || parts[i + 2]?.from === outer.to + 1) && !isLastPair(tokens, parts, i))
    return false;
  if (before?.text === ',' && parts[i - 1]?.to === inner.from - 1 && parts[i - 1]?.names.some(isPlace)) return false;
  if (before?.folded === 'between') return false;
  if (outer.names.every(({ record }) => record.type !== 'country')) return true;
  // *In Geneva, Syria said*: a state there speaks for itself, unless a sign closes the address.
  return after === undefined || /^[.,;:)–—]$/.test(after.text);
}

/** *in Paris, Texas, and Paris, France*: what follows *and* has its own state behind it. */
function isLastPair(tokens: readonly Token[], parts: readonly SensedPart[], i: number): boolean {
  const third = parts[i + 2];
  const fourth = parts[i + 3];
  return (
    third !== undefined &&
    fourth !== undefined &&
    tokens[third.to]?.text === ',' &&
    fourth.from === third.to + 1 &&
    third.names.some(({ record }) => isTown(record)) &&
    fourth.names.some(holds)
  );
}

/** *the Lebanese (port) city of X*, *Y's X*, *Y's northern city of X*, *the Greek region of X*. */
function areaBefore({ tokens }: BlockContext, parts: readonly SensedPart[], i: number): Said | undefined {
  const part = parts[i] as SensedPart;
  const owner = parts[i - 1];
  if (!owner || part.from - owner.to > MOST_BETWEEN + 3) return undefined;
  const demonym = owner.names.some(({ kind }) => kind === 'demonym');
  if (!demonym && !owner.names.some(holds)) return undefined;
  let at = part.from - 1;
  if (isPossessive(tokens[at]) && at === owner.to) return { area: i - 1, loose: true, owned: true };
  if (tokens[at]?.text === ',') at--;
  const of = tokens[at]?.folded === 'of';
  if (of) at--;
  const noun = tokens[at]?.folded ?? '';
  const region = REGION_NOUN.test(noun);
  if (!region && !TOWN_NOUN.test(noun)) return undefined;
  for (at--; at >= owner.to; at--) {
    const token = tokens[at] as Token;
    if (at === owner.to && isPossessive(token)) break;
    if (demonym && at === owner.to && token.text === '-') return undefined; // *Russian-held*
    if (token.shape !== 'lower' && token.text !== '-') return undefined;
    if (isIn(token, FUNCTION_WORD) && !/^(?:second|third|first|most|old|new)$/.test(token.folded)) return undefined;
  }
  // *the US state of X*: without an *’s* the noun follows at once.
  if (!demonym && !isPossessive(tokens[owner.to]) && !(of && part.from === owner.to + 2)) return undefined;
  return { area: i - 1, loose: !of && tokens[part.from - 1]?.text === ',', region };
}

/** The readings of a name and of the area that the text puts it into that go together. */
function tell({ gazetteer: { facts } }: BlockContext, parts: SensedPart[], i: number, said: Said): void {
  const part = parts[i] as SensedPart;
  const outer = parts[said.area] as SensedPart;
  const demonym = outer.names.every(({ kind }) => kind === 'demonym');
  const areas = demonym ? statesOfPeople(outer, facts) : outer.names.filter(holds).map(({ record }) => record);
  if (areas.length === 0) return;
  const places = part.names.filter(isPlace);
  for (const wanted of ['inside', 'perhaps'] as const) {
    const fits = (record: FactRecord): readonly FactRecord[] =>
      areas.filter(area => (!said.region || !isTown(record)) && liesIn(record, area, facts) === wanted);
    const inner = places.filter(({ record }) => fits(record).length > 0);
    if (inner.length === 0) continue;
    const inThose = new Set(inner.flatMap(({ record }) => fits(record)));
    parts[i] = sensed(part, inner);
    if (!demonym)
      parts[said.area] = sensed(
        outer,
        outer.names.filter(({ record }) => inThose.has(record)),
      );
    return;
  }
  if (said.loose && !(said.owned && places.every(({ record }) => record.prominence < KNOWN))) return;
  // *Rome, Georgia*: American towns are called so.
  const area = areas.find(({ code }) => code?.startsWith('US-')) ?? areas[0];
  if (area && places.some(({ record }) => isSlip(record, places, area, facts))) return;
  if (!area || !mayLie(places, area, said)) return;
  parts[i] = { ...part, names: [], sense: `in-${area.id}` };
  if (!demonym && areas.length > 1)
    parts[said.area] = sensed(
      outer,
      outer.names.filter(({ record }) => record === area),
    );
}

/** Whether something else of the name can lie in an area at all: a state is called a part of none, but American towns are called like states. */
function mayLie(places: readonly GazetteerName[], area: FactRecord, { region }: Said): boolean {
  return places.every(
    ({ record }) => record.type !== 'country' || (record.kind === 'state' && (region || area.type !== 'country')),
  );
}

function statesOfPeople({ names }: SensedPart, facts: FactBase): readonly FactRecord[] {
  return names.flatMap(({ record }) => {
    const id = record.kind === 'people' ? undefined : stateOf(record);
    const state = id === undefined ? undefined : facts.record(id);
    return state && state.end === undefined ? [state] : [];
  });
}

/**
 * A town that nothing else is called like, in the state next door, or another state's capital: the writer errs rather
 * than speaks of a second one.
 */
function isSlip(place: FactRecord, places: readonly GazetteerName[], area: FactRecord, facts: FactBase): boolean {
  if (place.type === 'country' || area.type !== 'country') return false;
  if (places.some(({ record }) => stateOf(record) !== place.country)) return false;
  const own = facts.record(stateOf(place) ?? '');
  if (!own) return false;
  return (
    areNeighbours(own.code ?? '', area.code ?? '') ||
    facts
      .statements(own.id)
      .some(({ predicate, object, end }) => predicate === 'capital' && object === place.id && end === undefined)
  );
}

/** A name that its type word or the office beside it makes a part of a state: *Helmand Province*, *the governor of Georgia*. */
function typed(context: BlockContext, parts: SensedPart[], i: number): void {
  const part = parts[i] as SensedPart;
  if (!isCalledRegion(context, part)) return;
  const regions = part.names.filter(({ record }) => isArea(record) && record.type === 'place');
  if (regions.length > 0) parts[i] = sensed(part, regions);
  else if (part.names.some(({ record }) => record.kind === 'state')) parts[i] = { ...part, names: [], sense: 'region' };
}

/** *the governor of X*, *X’s governor*, *X state*, *the province of X*. */
function isCalledRegion({ tokens }: BlockContext, { from, to }: SensedPart): boolean {
  const own = isPossessive(tokens[to]);
  const before = tokens[from - 2]?.folded ?? '';
  if (tokens[from - 1]?.folded === 'of' && !own && (REGIONAL.test(before) || isRegionNoun(before))) return true;
  const next = tokens[own ? to + 1 : to];
  if (!next?.spaced && !own) return false;
  if (REGIONAL.test(next?.folded ?? '')) return true;
  if (own || next?.shape !== 'lower' || !isRegionNoun(next.folded)) return false;
  return !(next.folded === 'state' && STATE_OWNED.test(tokens[to + 1]?.folded ?? ''));
}

/** *Niger state television* is a sovereign state's. */
const STATE_OWNED =
  /^(?:television|tv|media|radio|news|newspaper|broadcaster|visit|oil|company|companies|bank|funeral|institutions|security|intelligence|actors?|border|symbols|house|of)$/;

/** *territory* is said of states, too. */
const isRegionNoun = (word: string): boolean => REGION_NOUN.test(word) && word !== 'territory';

/** *Helmand Province*, *Anambra State*: the region, where the fact base knows it by the bare name. */
function regionNamed({ tokens, gazetteer }: BlockContext, part: TitledPart): TitledPart {
  const { from, to, names } = part;
  if (names.length > 0 || to - from < 2 || !isRegionNoun((tokens[to - 1] as Token).folded)) return part;
  const found = gazetteer
    .named(keyOf(tokens, from, to - 1))
    .filter(({ record }) => record.type === 'place' && isArea(record));
  return found.length > 0 ? { ...part, names: found } : part;
}

/** A part with only some of its readings. */
function sensed(part: SensedPart, names: readonly GazetteerName[]): SensedPart {
  if (names.length === part.names.length) return part;
  const ids = [...new Set(names.map(({ record }) => record.id))];
  return { ...part, names, sense: ids.join('+') };
}
