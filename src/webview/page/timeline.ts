import { type Selection, select } from 'd3-selection';
import type { StoryData, StoryWords } from '../messages';
import { packRows } from '../model/layout';
import type { Period } from '../model/period';
import type { UnderCursor } from '../model/story';
import { type TimeScale, timeScale } from '../model/timeScale';
import type { Tone } from '../model/tone';
import { breaksOf, ticksOf } from './axis';
import { filled, fitText, textWidth } from './dom';
import { Legend } from './legend';
import type { Item, PictureView } from './picture';
import { keyOf } from './roving';
import { circle, toneShape } from './shapes';
import { Zooming } from './zooming';

const ROW = 26;
const AXIS = 30;
const TOP = 34;
const RADIUS = 5.5;
/** A stretch of time that is shorter than this, in CSS pixels, is drawn as a point. */
const LEAST_BAR = 14;
const YEAR = 365.25;
/** Above this, a stretch of days is one that the text does not know better: a month, a year. */
const FEW_DAYS = 10;

/** An event on one of the two tracks. */
interface Mark {
  readonly item: Item;
  readonly label: string;
  readonly spoken: string;
  readonly tone: Tone | 'recorded';
  readonly period: Period;
  readonly planned: boolean;
  readonly track: 0 | 1;
}

interface PlacedMark extends Mark {
  readonly x: number;
  readonly barWidth: number;
  readonly y: number;
  readonly text: string;
  readonly flipped: boolean;
  readonly inSight: boolean;
}

/** The story's events above the axis of time, what the record says of its actors below. */
export class Timeline implements PictureView {
  empty: string | undefined;
  private readonly zooming: Zooming;
  private readonly root: Selection<SVGSVGElement, unknown, null, undefined>;
  private scale: TimeScale = timeScale([]);
  private marks: readonly Mark[] = [];
  private story: StoryData | undefined;
  private words: StoryWords | undefined;
  private under: UnderCursor = { entity: null, events: [] };

  constructor(
    readonly svg: SVGSVGElement,
    private readonly onDrawn: () => void,
  ) {
    this.root = select(svg);
    for (const name of ['backdrop', 'axis', 'stems', 'items', 'legend']) this.root.append('g').attr('class', name);
    this.zooming = new Zooming(svg, { most: 400, wheelScrolls: true, onZoom: () => this.draw() });
  }

  show(story: StoryData, words: StoryWords): void {
    this.story = story;
    this.words = words;
    this.marks = marksOf(story, words);
    const periods = this.marks.map(({ period }) => period);
    this.scale = timeScale(story.articleDate ? [...periods, story.articleDate.period] : periods);
    this.empty = this.marks.length === 0 ? words.ui.noEvents : undefined;
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

  bringIntoView(item: Item): void {
    const mark = this.marks.find(candidate => keyOf(candidate.item) === keyOf(item));
    const width = this.svg.clientWidth;
    if (!mark) return;
    const x = this.place(mark.period.from, width);
    if (x < 20 || x > width - 20) this.zooming.centre(this.scale.at(mark.period.from) * width, 0);
  }

  private place(day: number, width: number): number {
    return this.zooming.transform.applyX(this.scale.at(day) * width);
  }

  private draw(): void {
    const { story, words } = this;
    const width = this.svg.parentElement?.clientWidth ?? 0;
    if (!story || !words || width === 0 || this.marks.length === 0) return;
    const placed = this.layOut(width);
    const rows = [0, 1].map(
      track => 1 + Math.max(-1, ...placed.filter(mark => mark.track === track).map(mark => mark.y)),
    );
    const axisY = TOP + Math.max(1, rows[0] ?? 0) * ROW;
    const legend = new Legend(legendOf(words), width);
    const bottom = axisY + AXIS + Math.max(1, rows[1] ?? 0) * ROW + 30;
    const height = bottom + legend.height;
    const y = ({ track, y: row }: PlacedMark) =>
      track === 0 ? axisY - (row + 0.5) * ROW - 4 : axisY + AXIS + (row + 0.5) * ROW + 4;
    this.root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    this.zooming.resize(width, height);
    this.drawAxis(story, words, width, axisY, bottom);
    this.drawItems(placed, y, axisY);
    legend.draw(this.root.select<SVGGElement>('.legend'), height);
    this.markItems();
    this.onDrawn();
  }

  /** Rows nearest to the axis first; what is out of sight keeps no room. */
  private layOut(width: number): PlacedMark[] {
    const widest = Math.min(320, Math.max(130, width * 0.5));
    const sized = this.marks.map(mark => {
      const x = this.place(mark.period.from, width);
      const barWidth = this.place(mark.period.to, width) - x;
      const text = fitText(mark.label, widest);
      const span = barWidth < LEAST_BAR ? 0 : barWidth;
      const labelWidth = textWidth(text) + 14;
      const from = Math.max(x, 0);
      // A long bar carries its label inside; a label that would leave the picture goes to the left.
      const flipped = from + RADIUS + labelWidth > width && x - labelWidth > 0;
      const start = (flipped ? x - labelWidth : from) - RADIUS - 3;
      const end = Math.max(flipped ? x + RADIUS + 6 : from + labelWidth + RADIUS + 6, x + span + 6);
      const inSight = x <= width + 2 && x + span >= -2;
      return { ...mark, x, barWidth: span, text, flipped, inSight, start, end };
    });
    return [0, 1].flatMap(track => {
      const inTrack = sized.filter(mark => mark.track === track).sort((a, b) => a.start - b.start);
      const rows = packRows(inTrack.filter(mark => mark.inSight));
      let at = 0;
      return inTrack.map(({ start: _start, end: _end, ...mark }) => ({
        ...mark,
        y: mark.inSight ? (rows[at++] ?? 0) : 0,
      }));
    });
  }

  private drawItems(placed: readonly PlacedMark[], y: (mark: PlacedMark) => number, axisY: number): void {
    // In order of time, so that arrow keys walk through the story; the text's track before the record's.
    const ordered = [...placed].sort((a, b) => a.track - b.track || a.period.from - b.period.from);
    const stems = this.root
      .select('.stems')
      .selectAll<SVGLineElement, PlacedMark>('line')
      .data(
        ordered.filter(mark => mark.inSight),
        mark => keyOf(mark.item),
      )
      .join('line');
    stems
      .attr('x1', mark => mark.x)
      .attr('x2', mark => mark.x)
      .attr('y1', y)
      .attr('y2', ({ track }) => (track === 0 ? axisY : axisY + AXIS));
    const items = this.root
      .select('.items')
      .selectAll<SVGGElement, PlacedMark>('g.item')
      .data(ordered, mark => keyOf(mark.item))
      .join(enter => {
        const item = enter.append('g').attr('role', 'button');
        for (const shape of ['focus', 'hit']) item.append('rect').attr('class', shape).attr('rx', 4);
        item.append('rect').attr('class', 'bar').attr('rx', 5);
        item.append('path');
        item.append('text').attr('dy', '0.34em');
        item.append('title');
        return item;
      })
      .order()
      .attr('class', mark => `item ${mark.tone}${mark.planned ? ' planned' : ''}${mark.inSight ? '' : ' outOfSight'}`)
      .attr('data-key', mark => keyOf(mark.item))
      .attr('aria-label', mark => mark.spoken)
      .attr('transform', mark => `translate(${mark.x},${y(mark)})`);
    items.select('title').text(mark => mark.spoken);
    items
      .select('.bar')
      .attr('x', 0)
      .attr('y', -9)
      .attr('width', mark => mark.barWidth)
      .attr('height', 18)
      .classed('vague', mark => mark.period.to - mark.period.from > FEW_DAYS);
    items
      .select('path')
      .attr('d', mark => (mark.tone === 'recorded' ? circle(RADIUS - 1) : toneShape(mark.tone, RADIUS)));
    items
      .select('text')
      .attr('x', mark => (mark.flipped ? -RADIUS - 5 : Math.max(0, -mark.x) + RADIUS + 5))
      .attr('text-anchor', mark => (mark.flipped ? 'end' : 'start'))
      .text(mark => mark.text);
    for (const shape of ['.focus', '.hit']) {
      items
        .select(shape)
        .attr('x', mark => (mark.flipped ? -textWidth(mark.text) - RADIUS - 9 : Math.max(0, -mark.x) - RADIUS - 4))
        .attr('y', -ROW / 2 + 1)
        .attr('width', mark => textWidth(mark.text) + 2 * RADIUS + 14)
        .attr('height', ROW - 2);
    }
  }

  private drawAxis(story: StoryData, words: StoryWords, width: number, axisY: number, bottom: number): void {
    const place = (day: number) => this.place(day, width);
    const article = story.articleDate;
    const backdrop = this.root.select('.backdrop');
    backdrop.selectAll('rect').data([null]).join('rect').attr('y', axisY).attr('width', width).attr('height', AXIS);
    backdrop
      .selectAll<SVGTextElement, { y: number; words: string }>('text.track')
      .data([
        { y: 14, words: words.ui.text },
        { y: bottom - 8, words: words.ui.onRecord },
      ])
      .join('text')
      .attr('class', 'track')
      .attr('x', 16)
      .attr('y', track => track.y)
      .text(track => track.words);
    const axis = this.root.select('.axis');
    const ticks = axis
      .selectAll('g.tick')
      .data(ticksOf(this.scale, place, width))
      .join(enter => {
        const tick = enter.append('g');
        tick.append('line');
        tick.append('text');
        return tick;
      })
      .attr('class', tick => `tick${tick.strong ? ' strong' : ''}`)
      .attr('transform', tick => `translate(${tick.x},${axisY})`);
    ticks.select('line').attr('y2', 6);
    ticks
      .select('text')
      .attr('x', 4)
      .attr('y', AXIS / 2 + 5)
      .text(tick => tick.label);
    const breaks = axis
      .selectAll('g.break')
      .data(breaksOf(this.scale, place).filter(({ x, width: wide }) => x < width && x + wide > 0))
      .join(enter => {
        const mark = enter.append('g').attr('class', 'break');
        mark.append('rect');
        mark.append('path');
        mark.append('text').attr('text-anchor', 'middle');
        return mark;
      })
      .attr('transform', ({ x, width: wide }) => `translate(${x + wide / 2},${axisY})`);
    breaks
      .select('rect')
      .attr('x', ({ width: wide }) => -wide / 2)
      .attr('width', ({ width: wide }) => wide)
      .attr('height', AXIS);
    breaks.select('path').attr('d', ({ width: wide }) => [-wide / 2, wide / 2].map(zigzag).join(''));
    breaks
      .select('text')
      .attr('y', AXIS / 2 + 4)
      .text(({ days, width: wide }) => {
        const text = days >= 2 * YEAR ? filled(words.ui.years, Math.round(days / YEAR)) : '';
        return textWidth(text, 10) < wide - 8 ? text : '';
      });
    const day = article ? place(article.period.from) : -1;
    const marker = axis
      .selectAll('g.article')
      .data(article && day >= 0 && day <= width ? [article] : [])
      .join(enter => {
        const g = enter.append('g').attr('class', 'article');
        g.append('line');
        g.append('text');
        return g;
      })
      .attr('transform', `translate(${day},0)`);
    marker
      .select('line')
      .attr('y1', 18)
      .attr('y2', bottom - 22);
    marker
      .select('text')
      .attr('y', 14)
      .attr('text-anchor', day > width / 2 ? 'end' : 'start')
      .text(({ value }) => filled(words.ui.article, story.dateWords[value] ?? value));
  }

  private markItems(): void {
    const { story, under } = this;
    if (!story) return;
    const told = new Set(under.events);
    const recorded = new Set(
      story.recorded
        .filter(event => event.told.some(id => told.has(id)) || event.who.some(({ id }) => id === under.entity))
        .map(({ id }) => id),
    );
    this.root
      .selectAll<SVGGElement, PlacedMark>('g.item')
      .classed('marked', ({ item }) => (item.kind === 'told' ? told : recorded).has(item.id));
  }
}

/** The sign for a cut in an axis. */
function zigzag(x: number): string {
  const step = AXIS / 6;
  return `M${x - 2},0${`l4,${step}l-4,${step}`.repeat(3)}`;
}

function marksOf(story: StoryData, words: StoryWords): Mark[] {
  const when = (date: string) => story.dateWords[date] ?? date;
  const told = story.told.flatMap(event => {
    const { period, date } = event;
    if (!period || date === null) return [];
    const planned = event.planned ? `${words.ui.planned}. ` : '';
    return [
      {
        item: { kind: 'told' as const, id: event.id },
        label: event.label,
        spoken: `${when(date)}: ${planned}${event.text} (${words.events[event.type]})`,
        tone: event.tone,
        period,
        planned: event.planned,
        track: 0 as const,
      },
    ];
  });
  const recorded = story.recorded.map(event => ({
    item: { kind: 'recorded' as const, id: event.id },
    label: event.label,
    spoken: `${words.ui.onRecord}, ${when(event.date)}: ${event.label}`,
    tone: 'recorded' as const,
    period: event.period,
    planned: false,
    track: 1 as const,
  }));
  return [...told, ...recorded];
}

function legendOf({ ui }: StoryWords) {
  return [
    { className: 'cooperation', shape: toneShape('cooperation', 5), words: ui.cooperation },
    { className: 'conflict', shape: toneShape('conflict', 5), words: ui.conflict },
    { className: 'neutral', shape: toneShape('neutral', 5), words: ui.neutral },
    { className: 'neutral planned', shape: toneShape('neutral', 5), words: ui.planned },
    { className: 'recorded', shape: circle(4.5), words: ui.onRecord },
  ];
}
