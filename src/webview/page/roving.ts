import type { Item, PictureEvents, PictureView } from './picture';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The keyboard in a picture: Tab reaches it once, arrows go from item to item, Home and End to the ends, Enter shows
 * the place in the text, plus, minus and 0 zoom. Items are the `.item` elements, in order of the document.
 */
export class Roving {
  private current = '';

  constructor(
    private readonly picture: PictureView,
    private readonly events: PictureEvents,
  ) {
    const { svg } = picture;
    svg.addEventListener('keydown', event => this.key(event));
    svg.addEventListener('focusin', event => {
      const element = closestItem(event.target);
      if (element) this.take(element);
    });
    svg.addEventListener('click', event => {
      const element = closestItem(event.target);
      if (!element) return;
      element.focus({ preventScroll: true });
      this.events.onReveal(itemOf(element), event.detail > 1);
    });
  }

  /** After every drawing: exactly one item can be reached by Tab. */
  refresh(): void {
    const items = this.items();
    const current = items.find(element => element.dataset.key === this.current) ?? items[0];
    for (const element of items) element.setAttribute('tabindex', element === current ? '0' : '-1');
  }

  private items(): SVGElement[] {
    return [...this.picture.svg.querySelectorAll<SVGElement>('.item')];
  }

  private take(element: SVGElement): void {
    this.current = element.dataset.key ?? '';
    for (const other of this.items()) other.setAttribute('tabindex', other === element ? '0' : '-1');
    this.events.onFocus(itemOf(element));
  }

  private key(event: KeyboardEvent): void {
    const element = closestItem(event.target);
    if (!element || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.act(event, element)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act({ key, shiftKey }: KeyboardEvent, element: SVGElement): boolean {
    const items = this.items();
    const at = items.indexOf(element);
    const step = STEPS[key];
    if (step !== undefined) this.go(items[at + step]);
    else if (key === 'Home') this.go(items[0]);
    else if (key === 'End') this.go(items.at(-1));
    else if (key === 'Enter' || key === ' ') this.events.onReveal(itemOf(element), shiftKey);
    else if (key === '+' || key === '=') this.picture.zoom(1.5);
    else if (key === '-') this.picture.zoom(1 / 1.5);
    else if (key === '0') this.picture.fit();
    else return false;
    return true;
  }

  private go(element: SVGElement | undefined): void {
    if (!element) return;
    this.picture.bringIntoView(itemOf(element));
    element.focus();
  }
}

function closestItem(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('.item') : null;
}

/** Items carry what they are as `kind|id`. */
export function keyOf({ kind, id }: Item): string {
  return `${kind}|${id}`;
}

function itemOf(element: SVGElement): Item {
  const [kind = 'told', ...id] = (element.dataset.key ?? '').split('|');
  return { kind: kind as Item['kind'], id: id.join('|') };
}
