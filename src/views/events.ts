import * as vscode from 'vscode';
import type { Annotations, Entity, StoryEvent } from '../core/model';
import { partialDateWords, shortDateWords } from '../editor/dateWords';
import type { LineMap } from '../editor/lines';
import { eventWord } from '../editor/typeWords';
import type { Row } from './node';

/** The events of a text as a timeline: by date, those without one last in order of the text. */
export function eventRows(annotations: Annotations, lines: LineMap): Row[] {
  const entities = new Map(annotations.entities.map(entity => [entity.id, entity]));
  const seen = new Map<string, number>();
  return [...annotations.events].sort(byDate).map(event => {
    const key = `event:${event.type}:${event.date ?? ''}:${event.trigger.text}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return eventRow(nth === 0 ? key : `${key}#${nth}`, event, entities, lines);
  });
}

// A coarser date comes before the finer ones inside it: 2024 before 2024-01 before 2024-01-28.
function byDate(a: StoryEvent, b: StoryEvent): number {
  if (a.date === b.date) return a.start - b.start;
  if (a.date === null) return 1;
  if (b.date === null) return -1;
  return a.date < b.date ? -1 : 1;
}

function eventRow(id: string, event: StoryEvent, entities: ReadonlyMap<string, Entity>, lines: LineMap): Row {
  const when = event.date === null ? vscode.l10n.t('no date') : dateWords(event.date);
  const who = event.actors.map(actor => entities.get(actor.entity)?.name ?? '').filter(name => name !== '');
  const where = event.place ?? '';
  const line = lines.lineAt(event.start) + 1;
  const what = `${told(event)} (${eventWord(event.type)})`;
  const about = [who.join(', '), where].filter(words => words !== '').join(' · ');
  return {
    id,
    label: `${event.date === null ? when : shortDateWords(event.date)}: ${told(event)}`,
    ...(about ? { description: about } : {}),
    tooltip: [`${when}: ${what}`, about, event.text].filter(words => words !== '').join('\n'),
    icon: new vscode.ThemeIcon(event.date === null ? 'circle-outline' : 'circle-filled'),
    spoken: [when, what, about, vscode.l10n.t('line {0}', line)].filter(words => words !== '').join(', '),
    context: 'event',
    target: event,
  };
}

const LONGEST = 60;

/** What happened in the text's own words: from the trigger on, as much as a row can show. */
function told({ text, start, trigger }: StoryEvent): string {
  const words = text
    .slice(trigger.start - start)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–—-]+$/, '');
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`;
}

function dateWords(date: string): string {
  return date
    .split('/')
    .map(part => partialDateWords(part))
    .join(' – ');
}
