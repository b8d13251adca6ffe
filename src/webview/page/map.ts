import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { type Selection, select } from 'd3-selection';
import type { StoryData, StoryWords } from '../messages';
import { type LabelWish, placeLabels } from '../model/layout';
import type { StoryPlace } from '../model/places';
import type { UnderCursor } from '../model/story';
import { type Country, countries, middleOf } from './atlas';
import { filled, fitText, pictureSize, textWidth } from './dom';
import { Legend } from './legend';
import type { Item, PictureView } from './picture';
import { keyOf } from './roving';
import { circle } from './shapes';
import { Zooming } from './zooming';

/** Room for the caption above the legend. */
const CAPTION = 18;
const LABEL_HEIGHT = 15;
/** A story in one city is still shown in its part of the world, this many degrees wide. */
const LEAST_DEGREES = 16;
const PADDING = 70;

interface Spot extends StoryPlace {
  readonly country: Country | undefined;
  /** Degrees; where the dot or the state's name stands. */
  readonly point: readonly [number, number];
}

interface PlacedSpot extends Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
  readonly size: number;
}

/** Where the story happens: its states, its places, and how much happens at each. */
export class MapPicture implements PictureView {
  empty: string | undefined;
  private readonly zooming: Zooming;
  private readonly root: Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly land = countries();
  private projection: GeoProjection = geoEqualEarth();
  private drawnFor = '';
  private spots: readonly Spot[] = [];
  private story: StoryData | undefined;
  private words: StoryWords | undefined;
  private under: UnderCursor = { entity: null, events: [] };

  constructor(
    readonly svg: SVGSVGElement,
    private readonly onDrawn: () => void,
  ) {
    this.root = select(svg);
    this.root.append('rect').attr('class', 'sea');
    for (const name of ['land', 'places']) this.root.append('g').attr('class', name);
    this.root.append('rect').attr('class', 'foot');
    for (const name of ['caption', 'legend']) this.root.append('g').attr('class', name);
    this.zooming = new Zooming(svg, { most: 24, wheelScrolls: false, onZoom: () => this.draw() });
  }

  show(story: StoryData, words: StoryWords): void {
    this.story = story;
    this.words = words;
    this.spots = story.places.flatMap(place => {
      const country =
        place.shape === null ? undefined : this.land.find(({ id, name }) => id === place.shape || name === place.shape);
      const point = country ? middleOf(country) : place.at;
      return point ? [{ ...place, country, point }] : [];
    });
    this.empty = this.spots.length === 0 ? words.ui.noPlaces : undefined;
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

  bringIntoView({ id }: Item): void {
    const [width, height] = pictureSize(this.svg);
    const spot = this.spots.find(candidate => candidate.id === id);
    const point = spot && this.projection([...spot.point]);
    if (!point) return;
    const [x, y] = this.zooming.transform.apply(point);
    if (x < 20 || y < 20 || x > width - 20 || y > height - 60) this.zooming.centre(...point);
  }

  private draw(): void {
    const { story, words } = this;
    const [width, height] = pictureSize(this.svg);
    if (!story || !words || width === 0 || this.spots.length === 0) return;
    this.root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    this.root.select('.sea').attr('width', width).attr('height', height);
    this.zooming.resize(width, height);
    const legend = new Legend(legendOf(words), width);
    const bottom = height - legend.height - CAPTION;
    this.root
      .select('.foot')
      .attr('y', bottom)
      .attr('width', width)
      .attr('height', height - bottom);
    this.drawLand(width, bottom);
    this.drawPlaces(words, width, bottom);
    const missing = story.places.filter(({ id }) => !this.spots.some(spot => spot.id === id)).map(({ name }) => name);
    const notes = [...(missing.length > 0 ? [filled(words.ui.notOnMap, missing.join(', '))] : []), words.ui.borders];
    this.root
      .select('.caption')
      .selectAll('text')
      .data([fitText(notes.join(' '), width - 32, 11)])
      .join('text')
      .attr('x', 16)
      .attr('y', bottom + CAPTION - 5)
      .text(text => text);
    legend.draw(this.root.select<SVGGElement>('.legend'), height);
    this.markItems();
    this.onDrawn();
  }

  /** Shapes are drawn once for a story and size; zooming moves them as a whole. */
  private drawLand(width: number, height: number): void {
    const points = this.spots.map(({ at, point }) => at ?? point);
    const key = JSON.stringify([width, height, points]);
    if (key !== this.drawnFor) {
      this.drawnFor = key;
      this.projection = fittedProjection(points, width, height);
      const path = geoPath(this.projection);
      const inStory = new Set(this.spots.map(({ country }) => country));
      this.root
        .select('.land')
        .selectAll('path')
        .data(this.land)
        .join('path')
        .attr('class', country => (inStory.has(country) ? 'shown' : ''))
        .attr('d', ({ shape }) => path(shape));
    }
    this.root.select('.land').attr('transform', this.zooming.transform.toString());
  }

  private drawPlaces(words: StoryWords, width: number, height: number): void {
    const placed = this.spots.flatMap(spot => {
      const point = this.projection([...spot.point]);
      if (!point) return [];
      const [x, y] = this.zooming.transform.apply(point);
      const size = spot.country ? 13 : 12;
      const radius = spot.country ? 0 : 3.5 + 2.2 * Math.sqrt(spot.events.length);
      return [{ ...spot, x, y, radius, size, label: fitText(spot.name, 230, size) }];
    });
    const wishes: LabelWish[] = placed.map(({ x, y, radius, label, size, country }) => ({
      x,
      y,
      gap: radius + 4,
      width: textWidth(label, size, 600),
      height: LABEL_HEIGHT,
      centred: country !== undefined,
    }));
    const taken = placed.map(({ x, y, radius: r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    const boxes = placeLabels(wishes, taken, { x: 0, y: 0, width, height });
    const labelled = placed.map((spot, at) => ({ ...spot, box: boxes[at] ?? null }));
    const items = this.root
      .select('.places')
      .selectAll<SVGGElement, (typeof labelled)[number]>('g.item')
      .data(labelled, ({ id }) => id)
      .join(enter => {
        const item = enter.append('g').attr('role', 'button');
        item.append('circle').attr('class', 'focus');
        item.append('circle').attr('class', 'dot');
        item.append('text').attr('class', 'count').attr('text-anchor', 'middle').attr('dy', '0.36em');
        item.append('text').attr('class', 'name').attr('dy', '0.34em');
        item.append('title');
        return item;
      })
      .order()
      .attr(
        'class',
        spot => `item ${spot.type}${spot.country ? ' shaped' : ''}${spot.events.length > 0 ? ' eventful' : ''}`,
      )
      .attr('data-key', ({ id }) => keyOf({ kind: 'place', id }))
      .attr('transform', ({ x, y }) => `translate(${x},${y})`);
    const spoken = ({ name, type, mentions, events }: PlacedSpot) =>
      `${name}, ${words.types[type]}, ${filled(words.ui.mentions, mentions)}, ${filled(words.ui.times, events.length)}`;
    items.attr('aria-label', spoken).select('title').text(spoken);
    items.select('.focus').attr('r', ({ radius }) => Math.max(radius, 8) + 4);
    items.select('.dot').attr('r', ({ radius }) => radius);
    items.select('.count').text(({ events, radius }) => (events.length > 1 && radius > 0 ? events.length : ''));
    items
      .select('.name')
      .attr('x', ({ box, x, radius }) => (box ? box.x - x : radius + 4))
      .attr('y', ({ box, y }) => (box ? box.y + LABEL_HEIGHT / 2 - y : 0))
      .classed('noRoom', ({ box }) => box === null)
      .text(({ label }) => label);
  }

  private markItems(): void {
    const { entity, events } = this.under;
    this.root
      .selectAll<SVGGElement, Spot>('.places .item')
      .classed('marked', spot => spot.id === entity || spot.events.some(id => events.includes(id)));
  }
}

function legendOf(words: StoryWords) {
  return [
    { className: 'country', shape: 'M-6,-5H6V5H-6Z', words: words.types.country },
    { className: 'place', shape: circle(4), words: words.types.place },
    { className: 'place eventful', shape: circle(6), words: words.ui.eventPlace },
  ];
}

/** The part of the world that holds all points, turned so that it lies in the middle. */
function fittedProjection(
  points: readonly (readonly [number, number])[],
  width: number,
  height: number,
): GeoProjection {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const centre = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2] as const;
  const half = LEAST_DEGREES / 2;
  const corners = [-half, half].flatMap(x =>
    [-half, half].map(y => [centre[0] + x, Math.max(-85, Math.min(85, centre[1] + y))]),
  );
  const all: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [...points.map(point => [...point]), ...corners],
  };
  const padding = Math.min(PADDING, width / 6, height / 6);
  return geoEqualEarth()
    .rotate([-centre[0], 0])
    .fitExtent(
      [
        [padding, padding],
        [width - padding, height - padding],
      ],
      all,
    );
}
