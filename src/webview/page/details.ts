import type { StoryData, StoryWords } from '../messages';
import type { Named, ToldEvent } from '../model/events';
import type { RecordedEvent } from '../model/recorded';
import { button, filled, html, webLink } from './dom';
import { type Item, targetOf } from './picture';

/** What the strip below a picture can start. */
export interface DetailActions {
  readonly reveal: (item: Item, focusText: boolean) => void;
  readonly dossier: (entity: string) => void;
}

/** The strip below a picture: everything about the item that has the focus. */
export function details(item: Item, story: StoryData, words: StoryWords, actions: DetailActions): Node[] {
  const parts = partsOf(item, story, words, actions);
  if (!parts) return [];
  const shown = targetOf(item, story) ? [button(words.ui.show, () => actions.reveal(item, true))] : [];
  return [html('h2', {}, parts.title), ...parts.lines, html('p', { class: 'actions' }, ...shown, ...parts.dossiers)];
}

interface Parts {
  readonly title: string;
  readonly lines: readonly HTMLElement[];
  readonly dossiers: readonly HTMLElement[];
}

function partsOf(item: Item, story: StoryData, words: StoryWords, actions: DetailActions): Parts | undefined {
  const dossier = ({ id, name }: Named) =>
    button(filled(words.ui.dossier, name), () => actions.dossier(id), { class: 'link' });
  const eventList = (ids: readonly string[]) => {
    const events = story.told.filter(({ id }) => ids.includes(id));
    const rows = events.map(event =>
      html(
        'li',
        {},
        button(event.label, () => actions.reveal({ kind: 'told', id: event.id }, true), { class: 'link' }),
        ` ${dateWords(event, story, words)}`,
      ),
    );
    return rows.length > 0 ? [html('ul', {}, ...rows)] : [];
  };
  switch (item.kind) {
    case 'told': {
      const event = story.told.find(({ id }) => id === item.id);
      return event && { title: event.text, lines: toldLines(event, story, words), dossiers: event.who.map(dossier) };
    }
    case 'recorded': {
      const event = story.recorded.find(({ id }) => id === item.id);
      const inStory = event?.who.filter(({ id }) => id !== item.id) ?? [];
      return event && { title: event.label, lines: recordedLines(event, story, words), dossiers: inStory.map(dossier) };
    }
    case 'actor': {
      const actor = story.network.actors.find(({ id }) => id === item.id);
      const events = story.told.filter(({ who }) => who.some(({ id }) => id === item.id)).map(({ id }) => id);
      return (
        actor && {
          title: actor.name,
          lines: [html('p', {}, words.types[actor.type]), ...eventList(events)],
          dossiers: [dossier(actor)],
        }
      );
    }
    case 'tie': {
      const tie = story.network.ties.find(({ id }) => id === item.id);
      const [a, b] = [tie?.a, tie?.b].map(end => story.network.actors.find(({ id }) => id === end));
      if (!tie || !a || !b) return undefined;
      return {
        title: filled(words.ui.with, a.name, b.name),
        lines: eventList(tie.events),
        dossiers: [dossier(a), dossier(b)],
      };
    }
    case 'place': {
      const place = story.places.find(({ id }) => id === item.id);
      return (
        place && {
          title: place.name,
          lines: [
            html('p', {}, `${words.types[place.type]}, ${filled(words.ui.mentions, place.mentions)}`),
            ...eventList(place.events),
          ],
          dossiers: [dossier(place)],
        }
      );
    }
  }
}

/** An event's date in words, or that it has none. */
export function dateWords({ date }: Pick<ToldEvent, 'date'>, story: StoryData, words: StoryWords): string {
  return date === null ? words.ui.noDate : (story.dateWords[date] ?? date);
}

function toldLines(event: ToldEvent, story: StoryData, words: StoryWords): HTMLElement[] {
  const facts = [
    dateWords(event, story, words),
    words.events[event.type],
    ...(event.planned ? [words.ui.planned] : []),
    ...(event.place ? [event.place.name] : []),
    ...(event.saidBy ? [filled(words.ui.saidBy, event.saidBy)] : []),
  ];
  return [html('p', {}, facts.join(' · '))];
}

function recordedLines(event: RecordedEvent, story: StoryData, words: StoryWords): HTMLElement[] {
  const sources = event.sources.flatMap(({ title, publisher, url }, at) => {
    const name = publisher ?? title;
    const link = webLink(name, url, title);
    return at > 0 ? [', ', link] : [link];
  });
  const asOf = filled(words.ui.asOf, story.dateWords[event.asOf] ?? event.asOf);
  const told = event.told.length > 0 ? ` · ${words.ui.recorded}` : '';
  const date = story.dateWords[event.date] ?? event.date;
  return [
    html('p', {}, `${date} · ${words.ui.onRecord}${told}`),
    html('p', { class: 'sources' }, `${words.ui.sources}: `, ...sources, ` (${asOf})`),
  ];
}
