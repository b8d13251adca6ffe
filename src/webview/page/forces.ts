import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Network, NetworkActor } from '../model/network';

/** Where an actor stands in a plane of its own, before it is fitted to the picture. */
export interface Spot {
  readonly id: string;
  x: number;
  y: number;
}

/** What a label adds to the room that an actor needs. */
const ROOM = 46;
const STEPS = 300;
const STEPS_AGAIN = 60;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Space around a group of actors, for their names. */
const MARGIN_X = 75;
const MARGIN_Y = 32;

/**
 * Spreads the actors so that those with common events stand together, and groups that have none stand apart. Always the
 * same for the same network and shape; who stood somewhere before starts from there, so that a text that is being edited
 * does not make the picture jump.
 * @param aspect the picture's width by its height
 */
export function spread(network: Network, before: ReadonlyMap<string, Spot>, aspect: number): ReadonlyMap<string, Spot> {
  const groups = groupsOf(network).map(actors => settle(actors, network.ties, before));
  return new Map(inShelves(groups, aspect).map(spot => [spot.id, spot]));
}

/** Actors that are tied, directly or through others; the largest group first. */
function groupsOf({ actors, ties }: Network): NetworkActor[][] {
  const group = new Map(actors.map(({ id }) => [id, id]));
  for (const { a, b } of ties) {
    const [from, to] = [group.get(b), group.get(a)];
    if (from === undefined || to === undefined) continue;
    for (const [id, of] of group) if (of === from) group.set(id, to);
  }
  return [...new Set(group.values())]
    .map(id => actors.filter(actor => group.get(actor.id) === id))
    .sort((a, b) => b.length - a.length);
}

function settle(actors: readonly NetworkActor[], ties: Network['ties'], before: ReadonlyMap<string, Spot>): Spot[] {
  const known = actors.some(({ id }) => before.has(id));
  const ids = new Set(actors.map(({ id }) => id));
  const links = ties
    .filter(({ a }) => ids.has(a))
    .map(({ a, b, events }) => ({ source: a, target: b, weight: events.length }));
  const spots = actors.map((actor, at) => {
    const { id, x, y } = before.get(actor.id) ?? start(actor, at, ties, before);
    return { id, x, y };
  });
  forceSimulation(spots)
    .force(
      'ties',
      forceLink<Spot, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(120)
        .strength(({ weight }) => Math.min(1, 0.35 + 0.15 * weight)),
    )
    .force('apart', forceManyBody().strength(-420).distanceMax(600))
    .force('room', forceCollide(ROOM))
    // Pictures and names are wider than high.
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .alpha(known ? 0.2 : 1)
    .tick(known ? STEPS_AGAIN : STEPS);
  return spots.map(({ id, x, y }) => ({ id, x, y }));
}

/** Beside somebody whom it has an event with, else on a spiral around the middle. */
function start({ id }: NetworkActor, at: number, ties: Network['ties'], before: ReadonlyMap<string, Spot>): Spot {
  const tie = ties.find(({ a, b }) => (a === id && before.has(b)) || (b === id && before.has(a)));
  const friend = tie && before.get(tie.a === id ? tie.b : tie.a);
  const radius = friend ? 60 : 40 * Math.sqrt(at + 0.5);
  return {
    id,
    x: (friend?.x ?? 0) + 1.6 * radius * Math.cos(at * GOLDEN),
    y: (friend?.y ?? 0) + radius * Math.sin(at * GOLDEN),
  };
}

/** Groups side by side, in rows as wide as the picture is in proportion. */
function inShelves(groups: readonly (readonly Spot[])[], aspect: number): Spot[] {
  const boxes = groups.map(spots => {
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const [left, top] = [Math.min(...xs) - MARGIN_X, Math.min(...ys) - MARGIN_Y];
    return { spots, left, top, width: Math.max(...xs) + MARGIN_X - left, height: Math.max(...ys) + MARGIN_Y - top };
  });
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(Math.sqrt(area * aspect) * 1.1, ...boxes.map(({ width }) => width));
  let [x, y, shelf] = [0, 0, 0];
  return boxes.flatMap(({ spots, left, top, width, height }) => {
    if (x > 0 && x + width > widest) [x, y, shelf] = [0, y + shelf, 0];
    const moved = spots.map(spot => ({ id: spot.id, x: spot.x - left + x, y: spot.y - top + y }));
    x += width;
    shelf = Math.max(shelf, height);
    return moved;
  });
}
