import { type Selection, select } from 'd3-selection';
import type { StoryData, StoryWords } from '../messages';
import { type Box, type LabelWish, placeLabels } from '../model/layout';
import type { NetworkActor, NetworkTie } from '../model/network';
import type { UnderCursor } from '../model/story';
import { filled, fitText, pictureSize, textWidth } from './dom';
import { type Spot, spread } from './forces';
import { Legend } from './legend';
import type { Item, PictureView } from './picture';
import { keyOf } from './roving';
import { typeShape } from './shapes';
import { Zooming } from './zooming';

/** Room for the line above the legend. */
const ALONE = 24;
const MARGIN = 60;
const LABEL_HEIGHT = 16;
const WIDEST_LABEL = 190;
const TIE_STEP = 10;
const MOST_STRETCH = 1.7;
const TONES = ['cooperation', 'conflict', 'neutral'] as const;

interface PlacedActor extends NetworkActor {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
}

/** Who appears with whom: actors as shapes by kind, common events as lines by number and tone. */
export class NetworkPicture implements PictureView {
  empty: string | undefined;
  private readonly zooming: Zooming;
  private readonly root: Selection<SVGSVGElement, unknown, null, undefined>;
  private spots: ReadonlyMap<string, Spot> = new Map();
  private settledFor = '';
  private story: StoryData | undefined;
  private words: StoryWords | undefined;
  /** Where the actors' part of the picture ends. */
  private bottom = 0;
  private under: UnderCursor = { entity: null, events: [] };

  constructor(
    readonly svg: SVGSVGElement,
    private readonly onDrawn: () => void,
  ) {
    this.root = select(svg);
    for (const name of ['ties', 'actors', 'alone', 'legend']) this.root.append('g').attr('class', name);
    this.zooming = new Zooming(svg, { most: 8, wheelScrolls: false, onZoom: () => this.draw() });
  }

  show(story: StoryData, words: StoryWords): void {
    if (this.story?.uri !== story.uri) {
      this.spots = new Map();
      this.settledFor = '';
    }
    this.story = story;
    this.words = words;
    this.settle(story);
    this.empty = story.network.actors.length === 0 ? words.ui.noNetwork : undefined;
    this.draw();
  }

  mark(under: UnderCursor): void {
    this.under = under;
    this.markItems();
  }

  zoom(factor: number): void {
    this.zooming.by(factor);
  }

  fit(): void {
    this.zooming.fit();
  }

  bringIntoView({ kind, id }: Item): void {
    const [width] = pictureSize(this.svg);
    const tie = this.story?.network.ties.find(candidate => kind === 'tie' && candidate.id === id);
    const spot = this.fitted(width, this.bottom).get(tie?.a ?? id);
    if (!spot) return;
    const [x, y] = this.zooming.transform.apply([spot.x, spot.y]);
    if (x < 30 || y < 30 || x > width - 30 || y > this.bottom) this.zooming.centre(spot.x, spot.y);
  }

  /** Only where actors or ties came or went: everything else leaves the picture as it is. */
  private settle({ network }: StoryData): void {
    const [width, height] = pictureSize(this.svg);
    const key = JSON.stringify([network.actors.map(({ id }) => id).sort(), network.ties.map(({ id }) => id).sort()]);
    if (key === this.settledFor || width === 0) return;
    this.settledFor = key;
    this.spots = spread(network, this.spots, width / height);
  }

  /** The spots stretched to the picture; a few actors are not torn apart to its corners. */
  private fitted(width: number, height: number): ReadonlyMap<string, Spot> {
    const spots = [...this.spots.values()];
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = [width - 2 * MARGIN - 80, height - 2 * MARGIN + 30] as const;
    const stretchX = Math.min(MOST_STRETCH, room[0] / Math.max(1, right - left));
    const stretchY = Math.min(MOST_STRETCH, room[1] / Math.max(1, bottom - top));
    const middle = [width / 2, height / 2] as const;
    return new Map(
      spots.map(({ id, x, y }) => [
        id,
        {
          id,
          x: middle[0] + (x - (left + right) / 2) * stretchX,
          y: middle[1] + (y - (top + bottom) / 2) * stretchY,
        },
      ]),
    );
  }

  private draw(): void {
    const { story, words } = this;
    const [width, height] = pictureSize(this.svg);
    if (!story || !words || width === 0 || this.spots.size === 0) return;
    this.root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    this.zooming.resize(width, height);
    const legend = new Legend(legendOf(story, words), width);
    const bottom = height - legend.height - ALONE;
    this.bottom = bottom;
    const fitted = this.fitted(width, bottom);
    const actors = story.network.actors.flatMap(actor => {
      const spot = fitted.get(actor.id);
      if (!spot) return [];
      const [x, y] = this.zooming.transform.apply([spot.x, spot.y]);
      return [{ ...actor, x, y, radius: 6 + 2.2 * Math.sqrt(actor.events), label: fitText(actor.name, WIDEST_LABEL) }];
    });
    this.drawTies(story.network.ties, new Map(actors.map(actor => [actor.id, actor])), story, words);
    this.drawActors(actors, words, { x: 0, y: 0, width, height: bottom }, story.network.ties);
    const alone = story.network.alone.map(({ name }) => name).join(', ');
    this.root
      .select('.alone')
      .selectAll('text')
      .data(alone ? [fitText(filled(words.ui.alone, alone), width - 32)] : [])
      .join('text')
      .attr('x', 16)
      .attr('y', bottom + ALONE - 8)
      .text(text => text);
    legend.draw(this.root.select<SVGGElement>('.legend'), height);
    this.markItems();
    this.onDrawn();
  }

  private drawActors(
    actors: readonly PlacedActor[],
    words: StoryWords,
    within: Box,
    ties: readonly NetworkTie[],
  ): void {
    const wishes: LabelWish[] = actors.map(({ x, y, radius, label }) => ({
      x,
      y,
      gap: radius + 5,
      width: textWidth(label, 12, 600),
      height: LABEL_HEIGHT,
    }));
    const taken = actors.map(({ x, y, radius: r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    const boxes = placeLabels(wishes, taken, within, tieBoxes(actors, ties));
    const labelled = actors.map((actor, at) => ({ ...actor, box: boxes[at] ?? null }));
    const items = this.root
      .select('.actors')
      .selectAll<SVGGElement, (typeof labelled)[number]>('g.item')
      .data(labelled, ({ id }) => id)
      .join(enter => {
        const item = enter.append('g').attr('role', 'button');
        item.append('circle').attr('class', 'focus');
        item.append('path');
        item.append('text').attr('dy', '0.34em');
        item.append('title');
        return item;
      })
      .order()
      .attr('class', ({ type }) => `item actor ${type}`)
      .attr('data-key', ({ id }) => keyOf({ kind: 'actor', id }))
      .attr('transform', ({ x, y }) => `translate(${x},${y})`);
    const spoken = ({ name, type, events }: NetworkActor) =>
      `${name}, ${words.types[type]}, ${filled(words.ui.times, events)}`;
    items.attr('aria-label', spoken).select('title').text(spoken);
    items.select('.focus').attr('r', ({ radius }) => radius + 5);
    items.select('path').attr('d', ({ type, radius }) => typeShape(type, radius));
    items
      .select('text')
      .attr('x', ({ box, x, radius }) => (box ? box.x - x : radius + 5))
      .attr('y', ({ box, y }) => (box ? box.y + LABEL_HEIGHT / 2 - y : 0))
      .classed('noRoom', ({ box }) => box === null)
      .text(({ label }) => label);
  }

  private drawTies(
    ties: readonly NetworkTie[],
    actors: ReadonlyMap<string, PlacedActor>,
    story: StoryData,
    words: StoryWords,
  ): void {
    const labels = new Map(story.told.map(({ id, label }) => [id, label]));
    const drawn = ties.flatMap(tie => {
      const [a, b] = [actors.get(tie.a), actors.get(tie.b)];
      return a && b ? [{ ...tie, from: a, to: b }] : [];
    });
    const items = this.root
      .select('.ties')
      .selectAll<SVGGElement, (typeof drawn)[number]>('g.item')
      .data(drawn, ({ id }) => id)
      .join(enter => {
        const item = enter.append('g').attr('role', 'button');
        for (const part of ['focus', 'hit', 'line']) item.append('line').attr('class', part);
        item.append('text').attr('text-anchor', 'middle').attr('dy', '-0.4em');
        item.append('title');
        return item;
      })
      .attr('class', ({ tone }) => `item tie ${tone}`)
      .attr('data-key', ({ id }) => keyOf({ kind: 'tie', id }));
    items
      .selectAll<SVGLineElement, unknown>('line')
      .data(tie => [tie, tie, tie])
      .attr('x1', ({ from }) => from.x)
      .attr('y1', ({ from }) => from.y)
      .attr('x2', ({ to }) => to.x)
      .attr('y2', ({ to }) => to.y);
    items.select('.line').style('stroke-width', ({ events }) => `${Math.min(9, 0.8 + 1.4 * events.length)}px`);
    items
      .select('text')
      .attr('x', ({ from, to }) => (from.x + to.x) / 2)
      .attr('y', ({ from, to }) => (from.y + to.y) / 2)
      .text(({ events }) => (events.length > 1 ? events.length : ''));
    const spoken = ({ from, to, events }: (typeof drawn)[number]) =>
      `${filled(words.ui.with, from.name, to.name)}: ${events.map(id => labels.get(id) ?? '').join('; ')}`;
    items.attr('aria-label', spoken).select('title').text(spoken);
  }

  private markItems(): void {
    const { entity, events } = this.under;
    this.root.selectAll<SVGGElement, PlacedActor>('.item.actor').classed('marked', ({ id }) => id === entity);
    this.root
      .selectAll<SVGGElement, NetworkTie>('.item.tie')
      .classed('marked', tie => tie.events.some(id => events.includes(id)));
  }
}

/** Boxes along the lines, for labels to keep away from. */
function tieBoxes(actors: readonly PlacedActor[], ties: readonly NetworkTie[]): Box[] {
  const byId = new Map(actors.map(actor => [actor.id, actor]));
  return ties.flatMap(({ a, b }) => {
    const [from, to] = [byId.get(a), byId.get(b)];
    if (!from || !to) return [];
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / TIE_STEP);
    return Array.from({ length: steps }, (_, at) => ({
      x: from.x + ((to.x - from.x) * at) / steps - 3,
      y: from.y + ((to.y - from.y) * at) / steps - 3,
      width: 6,
      height: 6,
    }));
  });
}

function legendOf({ network }: StoryData, words: StoryWords) {
  const types = [...new Set(network.actors.map(({ type }) => type))];
  return [
    ...types.map(type => ({ className: `actor ${type}`, shape: typeShape(type, 5), words: words.types[type] })),
    ...TONES.map(tone => ({
      className: `tie ${tone}`,
      shape: 'M-6,0H6',
      words: words.ui[tone === 'neutral' ? 'mixed' : tone],
    })),
  ];
}
