import type { Picture, StoryData, StoryWords } from '../messages';
import { type DetailActions, dateWords } from './details';
import { button, filled, html } from './dom';
import type { Item } from './picture';

interface Row {
  readonly item: Item;
  /** The first cell's text becomes the button that shows the place in the text. */
  readonly cells: readonly string[];
}

/** The table that says what a picture shows. */
export function pictureTable(
  picture: Picture,
  story: StoryData,
  words: StoryWords,
  actions: DetailActions,
): HTMLTableElement {
  const [heads, rows] = content(picture, story, words);
  const head = html('tr', {}, ...heads.map(text => html('th', { scope: 'col' }, text)));
  const body = rows.map(({ item, cells: [first = '', ...others] }) => {
    const show = button(first, () => actions.reveal(item, true), { class: 'link' });
    return html('tr', {}, html('th', { scope: 'row' }, show), ...others.map(text => html('td', {}, text)));
  });
  return html(
    'table',
    {},
    html('caption', {}, `${words.pictures[picture]}: ${story.title}`),
    html('thead', {}, head),
    html('tbody', {}, ...body),
  );
}

function content(picture: Picture, story: StoryData, words: StoryWords): [readonly string[], readonly Row[]] {
  const { ui } = words;
  switch (picture) {
    case 'timeline':
      return [[ui.what, ui.date, ui.kind, ui.who, ui.place, ui.sources], timelineRows(story, words)];
    case 'network':
      return [[ui.actor, ui.links, ui.kind, ui.events], networkRows(story, words)];
    case 'map':
      return [[ui.place, ui.kind, ui.named, ui.events], mapRows(story, words)];
  }
}

function timelineRows(story: StoryData, words: StoryWords): Row[] {
  const { ui } = words;
  const told = story.told.map(event => ({
    from: event.period?.from ?? Number.POSITIVE_INFINITY,
    item: { kind: 'told' as const, id: event.id },
    cells: [
      event.text,
      dateWords(event, story, words),
      `${words.events[event.type]}${event.planned ? `, ${ui.planned}` : ''}`,
      event.who.map(({ name }) => name).join(', '),
      event.place?.name ?? '',
      ui.text,
    ],
  }));
  const recorded = story.recorded.map(event => ({
    from: event.period.from,
    item: { kind: 'recorded' as const, id: event.id },
    cells: [
      event.label,
      story.dateWords[event.date] ?? event.date,
      ui.onRecord,
      event.who.map(({ name }) => name).join(', '),
      '',
      event.sources.map(({ title, publisher }) => publisher ?? title).join(', '),
    ],
  }));
  return [...told, ...recorded].sort((a, b) => a.from - b.from);
}

function networkRows({ network, told }: StoryData, words: StoryWords): Row[] {
  const names = new Map(network.actors.map(({ id, name }) => [id, name]));
  const labels = new Map(told.map(({ id, label }) => [id, label]));
  const ties = network.ties.map(tie => ({
    item: { kind: 'tie' as const, id: tie.id },
    cells: [
      names.get(tie.a) ?? '',
      names.get(tie.b) ?? '',
      words.ui[tie.tone === 'neutral' ? 'mixed' : tie.tone],
      `${tie.events.length}: ${tie.events.map(id => labels.get(id) ?? '').join('; ')}`,
    ],
  }));
  const alone = network.alone.map(({ id, name, events }) => ({
    item: { kind: 'actor' as const, id },
    cells: [name, '', '', filled(words.ui.times, events)],
  }));
  return [...ties, ...alone];
}

function mapRows({ places, told }: StoryData, words: StoryWords): Row[] {
  const labels = new Map(told.map(({ id, label }) => [id, label]));
  return places.map(({ id, name, type, mentions, events }) => ({
    item: { kind: 'place' as const, id },
    cells: [
      name,
      words.types[type],
      filled(words.ui.mentions, mentions),
      events.map(event => labels.get(event)).join('; '),
    ],
  }));
}
