import * as vscode from 'vscode';
import { partialDateWords, shortDateWords, valueWords } from '../editor/hovers/dateWords';
import { eventWord } from '../editor/typeWords';
import { isPartialDate } from '../facts/dates';
import type { FactBase } from '../facts/model';
import type { Article } from './article';
import type { Row } from './node';
import { snippet } from './snippet';
import { eventMatches, eventsOf, type TimelineEvent, type TimelinePeriod, timelineOf } from './timeline';
import type { SidebarState } from './viewState';

/** What is listed, and how. */
export interface EventList {
  readonly state: Pick<SidebarState, 'eventFilter' | 'eventActor' | 'scope'>;
  readonly facts: FactBase | undefined;
}

/** The events of some texts as rows, with what the line over them says. */
export interface EventRows {
  readonly rows: readonly Row[];
  readonly shown: number;
  readonly dated: number;
  readonly all: number;
  /** How many of those shown are told with another date elsewhere. */
  readonly conflicts: number;
}

/** The events of some texts as a timeline: years, months, events; those without a date last, in order of the text. */
export function eventRows(articles: readonly Article[], list: EventList): EventRows {
  const { eventActor, eventFilter } = list.state;
  const all = eventsOf(articles);
  const events = all.filter(event => eventMatches(event, { actor: eventActor?.key, words: eventFilter }));
  const { years, undated } = timelineOf(events);
  const row = (event: TimelineEvent) => eventRow(event, list);
  // A folder tells thousands of events: its years are for the reader to unfold.
  const expanded = list.state.scope === 'editor';
  const rows = years.map(year => periodRow(year, row, expanded));
  if (undated.length > 0) {
    rows.push(groupRow('undated', vscode.l10n.t('No date'), undated.length, expanded, () => undated.map(row)));
  }
  return {
    rows,
    shown: events.length,
    dated: events.length - undated.length,
    all: all.length,
    conflicts: events.filter(({ otherDates }) => otherDates.length > 0).length,
  };
}

function periodRow(period: TimelinePeriod, row: (event: TimelineEvent) => Row, expanded: boolean): Row {
  const count = period.months.reduce((total, month) => total + month.events.length, period.events.length);
  return groupRow(`period:${period.value}`, periodWords(period.value), count, expanded, () => [
    ...period.events.map(row),
    ...period.months.map(month => periodRow(month, row, true)),
  ]);
}

function periodWords(value: string): string {
  return isPartialDate(value) ? partialDateWords(value) : valueWords(value);
}

function groupRow(id: string, label: string, count: number, expanded: boolean, children: () => readonly Row[]): Row {
  const events = count === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', count);
  return {
    id,
    label,
    description: String(count),
    spoken: `${label}, ${events}`,
    context: 'group',
    expanded,
    children,
  };
}

function eventRow(entry: TimelineEvent, { facts, state }: EventList): Row {
  const { article, event, actors, otherDates } = entry;
  const line = article.lines.lineAt(event.start) + 1;
  const what = told(event);
  const who = actors.map(({ name }) => name).join(', ');
  const source = event.saidBy === null ? undefined : article.annotations.entities.find(({ id }) => id === event.saidBy);
  const record = event.record === null ? undefined : facts?.record(event.record);
  const notes = [
    event.planned ? vscode.l10n.t('planned') : undefined,
    otherDates.length > 0 ? vscode.l10n.t('also dated {0}', otherDates.map(shortDateWords).join(', ')) : undefined,
    source ? vscode.l10n.t('said by {0}', source.name) : undefined,
    state.scope === 'workspace' ? article.name : undefined,
  ].filter(words => words !== undefined);
  const about = [who, event.place ?? ''].filter(words => words !== '');
  const details = [
    `${whenWords(event.date)}: ${what} (${eventWord(event.type)})`,
    ...about,
    ...notes,
    ...(record ? [vscode.l10n.t('in the facts: {0}', record.name)] : []),
    ...(event.retold.length > 0 ? [vscode.l10n.t('told again: {0}', event.retold.length)] : []),
  ];
  const description = [...notes, ...about].join(' · ');
  return {
    id: entry.key,
    label: event.date === null ? what : `${shortWhen(event.date)}: ${what}`,
    ...(description ? { description } : {}),
    tooltip: [...details, event.text.replace(/\s+/g, ' ')].join('\n'),
    icon: icon(entry),
    spoken: [...details, vscode.l10n.t('line {0}', line)].join(', '),
    context: 'event',
    target: { uri: article.uri, version: article.version, start: event.start, end: event.end },
    ...(event.retold.length > 0 ? { children: () => retoldRows(entry) } : {}),
  };
}

function retoldRows({ key, article, event }: TimelineEvent): Row[] {
  return event.retold.map((span, at) => {
    const line = article.lines.lineAt(span.start) + 1;
    const { text, highlight } = snippet(article.text, span);
    return {
      id: `${key}#again${at}`,
      label: text,
      highlight,
      description: vscode.l10n.t('told again, line {0}', line),
      spoken: vscode.l10n.t('Told again, line {0}: {1}', line, text),
      context: 'retold',
      target: { uri: article.uri, version: article.version, start: span.start, end: span.end },
    };
  });
}

/** How exactly the date is known shows in the icon: a day is a dot, a month or year a ring, no date a small ring. */
function icon({ event, otherDates }: TimelineEvent): vscode.ThemeIcon {
  if (otherDates.length > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (event.planned) return new vscode.ThemeIcon('clock', new vscode.ThemeColor('dateline.date'));
  if (event.date === null) return new vscode.ThemeIcon('dash', new vscode.ThemeColor('dateline.date'));
  const exact = /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(event.date);
  return new vscode.ThemeIcon(exact ? 'circle-filled' : 'circle-outline', new vscode.ThemeColor('dateline.date'));
}

const LONGEST = 60;

/** What happened in the text's own words: from the trigger on, as much as a row can show. */
function told({ text, start, trigger }: TimelineEvent['event']): string {
  const words = text
    .slice(trigger.start - start)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–—-]+$/, '');
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`;
}

/** The date as a row below its year shows it: without the year, unless that is all there is. */
function shortWhen(date: string): string {
  const words = shortDateWords(date);
  return date.includes('/') ? words : words.replace(/^(.+) \d{4}$/, '$1');
}

/** The date in full, and how exactly it is known. */
function whenWords(date: string | null): string {
  if (date === null) return vscode.l10n.t('no date');
  const words = date
    .split('/')
    .map(part => periodWords(part))
    .join(' – ');
  if (/^\d{4}-\d{2}$/.test(date)) return vscode.l10n.t('{0}, day not said', words);
  return /^\d{4}$/.test(date) ? vscode.l10n.t('{0}, month not said', words) : words;
}
