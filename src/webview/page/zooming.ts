import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';

export interface ZoomOptions {
  readonly most: number;
  /** Whether the wheel scrolls the page unless Ctrl is held, as a picture that is higher than its frame wants it. */
  readonly wheelScrolls: boolean;
  readonly onZoom: (transform: ZoomTransform) => void;
}

/** Zoom and pan of a picture: wheel, pinch and drag, and steps for buttons and keys. */
export class Zooming {
  private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown>;

  constructor(
    private readonly svg: SVGSVGElement,
    { most, wheelScrolls, onZoom }: ZoomOptions,
  ) {
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, most])
      .filter((event: MouseEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey || !wheelScrolls;
        return !event.ctrlKey && event.button === 0 && event.type !== 'dblclick';
      })
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => onZoom(event.transform));
    select(svg).call(this.behaviour);
  }

  get transform(): ZoomTransform {
    return zoomTransform(this.svg);
  }

  resize(width: number, height: number): void {
    this.behaviour
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ]);
  }

  by(factor: number): void {
    select(this.svg).call(this.behaviour.scaleBy, factor);
  }

  fit(): void {
    select(this.svg).call(this.behaviour.transform, zoomIdentity);
  }

  /** Moves a point of the unzoomed picture into the middle. */
  centre(x: number, y: number): void {
    select(this.svg).call(this.behaviour.translateTo, x, y);
  }
}
