import * as vscode from 'vscode';
import type { EntityType, EventType } from '../../core/model';
import { partialDateWords } from '../../editor/hovers/dateWords';
import { ENTITY_TYPES, eventWord, typeWord } from '../../editor/typeWords';
import type { StoryWords } from '../messages';
import type { Story } from '../model/story';
import { EVENT_TYPES } from '../model/tone';

/** The story panel's words, in the language of VS Code. */
export function storyWords(): StoryWords {
  const { t } = vscode.l10n;
  return {
    types: byKey(ENTITY_TYPES, (type: EntityType) => typeWord(type)),
    events: byKey(EVENT_TYPES, (type: EventType) => eventWord(type)),
    pictures: { timeline: t('Timeline'), network: t('Network'), map: t('Map') },
    ui: {
      actor: t('Actor'),
      alone: t('Alone in their events: {0}'),
      article: t('Article of {0}'),
      asOf: t('sources up to {0}'),
      asTable: t('Table'),
      borders: t('Borders as drawn by Natural Earth; they say nothing about claims.'),
      conflict: t('Conflict'),
      cooperation: t('Cooperation'),
      date: t('Date'),
      dossier: t('Dossier of {0}'),
      eventPlace: t('Place where something happens'),
      events: t('Events'),
      fit: t('Show All'),
      hint: t('Arrow keys go from item to item, Enter shows the place in the text, + and − zoom, 0 shows all.'),
      kind: t('Kind'),
      links: t('With'),
      mentions: t('mentions: {0}'),
      mixed: t('Neither or both'),
      named: t('Named'),
      neutral: t('Neither'),
      noDate: t('Without a date'),
      noEvents: t('This text tells no event that has a date.'),
      noNetwork: t('No two actors share an event in this text.'),
      noPlaces: t('This text names no place that can be put on the map.'),
      noText: t('Open an article to see its story.'),
      notOnMap: t('Not on the map: {0}.'),
      onRecord: t('On record'),
      pictures: t('Pictures of the story'),
      place: t('Place'),
      planned: t('Planned'),
      recorded: t('told in this text'),
      saidBy: t('in the words of {0}'),
      savePng: t('Save as PNG'),
      saveSvg: t('Save as SVG'),
      show: t('Show in the Text'),
      sources: t('Sources'),
      text: t('In this text'),
      times: t('events: {0}'),
      what: t('What happened'),
      who: t('Who'),
      with: t('{0} and {1}'),
      years: t('{0} years'),
      zoomIn: t('Zoom In'),
      zoomOut: t('Zoom Out'),
    },
  };
}

/** Every date that the story's items have, in words. */
export function storyDates({ articleDate, told, recorded }: Story): Readonly<Record<string, string>> {
  const dates = [
    articleDate?.value,
    ...told.map(({ date }) => date),
    ...recorded.flatMap(({ date, asOf }) => [date, asOf]),
  ];
  const open = new Set(recorded.filter(event => event.open).map(({ date }) => date));
  return Object.fromEntries(dates.flatMap(date => (date ? [[date, longWords(date, open.has(date))]] : [])));
}

function longWords(date: string, open: boolean): string {
  const words = date
    .split('/')
    .map(part => partialDateWords(part))
    .join(' – ');
  return open ? vscode.l10n.t('since {0}', words) : words;
}

function byKey<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map(key => [key, word(key)])) as Record<Key, string>;
}
