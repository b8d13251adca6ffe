import type { Selection } from 'd3-selection';
import { textWidth } from './dom';

export interface LegendEntry {
  readonly className: string;
  readonly shape: string;
  readonly words: string;
}

const ROW = 18;
const LEFT = 16;

/** What the shapes and colours mean: drawn inside the picture, so that a saved picture has it. */
export class Legend {
  /** How much of the picture's height it takes. */
  readonly height: number;
  private readonly placed: readonly (LegendEntry & { readonly x: number; readonly y: number })[];

  constructor(entries: readonly LegendEntry[], width: number) {
    let [x, y] = [LEFT, 0];
    this.placed = entries.map(entry => {
      const room = textWidth(entry.words) + 34;
      if (x + room > width && x > LEFT) [x, y] = [LEFT, y + ROW];
      const spot = { ...entry, x, y };
      x += room;
      return spot;
    });
    this.height = y + ROW + 8;
  }

  /** @param bottom of the picture */
  draw(group: Selection<SVGGElement, unknown, null, undefined>, bottom: number): void {
    const items = group
      .selectAll<SVGGElement, (typeof this.placed)[number]>('g')
      .data(this.placed, ({ className }) => className)
      .join(enter => {
        const entry = enter.append('g');
        entry.append('path');
        entry.append('text').attr('x', 12).attr('dy', '0.34em');
        return entry;
      })
      .attr('class', ({ className }) => className)
      .attr('transform', ({ x, y }) => `translate(${x + 6},${bottom - this.height + ROW / 2 + y})`);
    items.select('path').attr('d', ({ shape }) => shape);
    items.select('text').text(({ words }) => words);
  }
}
