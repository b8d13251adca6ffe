import type { Span } from '../../core/model';
import type { StoryData, StoryWords } from '../messages';
import type { UnderCursor } from '../model/story';

/** Something in a picture that can be reached by the keyboard and chosen. */
export interface Item {
  readonly kind: 'told' | 'recorded' | 'actor' | 'tie' | 'place';
  readonly id: string;
}

/** What a picture tells the panel. */
export interface PictureEvents {
  readonly onFocus: (item: Item) => void;
  readonly onReveal: (item: Item, focusText: boolean) => void;
}

/** One of the panel's pictures. */
export interface PictureView {
  readonly svg: SVGSVGElement;
  /** Draws anew, in the space that there is; what stays the same keeps its place, and the zoom stays. */
  show(story: StoryData, words: StoryWords): void;
  /** Marks what stands under the text's cursor. */
  mark(under: UnderCursor): void;
  zoom(factor: number): void;
  fit(): void;
  /** Brings an item into sight before it gets the keyboard's focus. */
  bringIntoView(item: Item): void;
  /** Why there is nothing to see, or undefined. */
  readonly empty: string | undefined;
}

/** Where in the text an item leads: to what it tells, else to the first mention of who is in it. */
export function targetOf({ kind, id }: Item, story: StoryData): Span | null {
  const told = (event: string) => story.told.find(candidate => candidate.id === event)?.target ?? null;
  switch (kind) {
    case 'told':
      return told(id);
    case 'recorded':
      return story.recorded.find(event => event.id === id)?.target ?? null;
    case 'actor':
      return [...story.network.actors, ...story.network.alone].find(actor => actor.id === id)?.target ?? null;
    case 'tie':
      return told(story.network.ties.find(tie => tie.id === id)?.events[0] ?? '');
    case 'place':
      return story.places.find(place => place.id === id)?.target ?? null;
  }
}
