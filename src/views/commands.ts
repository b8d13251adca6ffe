import * as vscode from 'vscode';
import { stringMember } from '../editor/arguments';
import type { Services } from '../editor/services';
import { listText } from './listText';
import type { Row } from './node';
import type { Outline } from './outline';
import { askFilter, pickOne, unhide } from './questions';
import type { Named, ViewState } from './viewState';

/** What the commands of the lists work on. */
export interface Lists {
  readonly services: Services;
  readonly views: ViewState;
  readonly actors: Outline;
  readonly events: Outline;
}

/** The commands by which the reader sets up the two lists, and takes something out of them. */
export function registerListCommands(lists: Lists): vscode.Disposable {
  const { views, actors, events, services } = lists;
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('dateline.filterActors', () => askFilter(views, 'actorFilter')),
    registerCommand('dateline.filterEvents', () => askFilter(views, 'eventFilter')),
    registerCommand('dateline.clearActorsFilter', () => views.set({ actorFilter: '' })),
    registerCommand('dateline.clearEventsFilter', () => views.set({ eventFilter: '', eventActor: null })),
    registerCommand('dateline.orderActors', () => orderActors(views)),
    registerCommand('dateline.groupActors', () => groupActors(views)),
    registerCommand('dateline.followCursor', () => views.set({ follow: true })),
    registerCommand('dateline.doNotFollowCursor', () => views.set({ follow: false })),
    registerCommand('dateline.listWorkspace', () => listWorkspace(lists)),
    registerCommand('dateline.listEditor', () => views.set({ scope: 'editor' })),
    registerCommand('dateline.stopReading', () => services.workspaceTexts.stop()),
    registerCommand('dateline.hideActor', argument => hide(lists, argument)),
    registerCommand('dateline.showHiddenActors', () => unhide(views)),
    registerCommand('dateline.eventsOfActor', argument => eventsOfActor(lists, argument)),
    registerCommand('dateline.copyActors', () => copy(actors.rows())),
    registerCommand('dateline.copyEvents', () => copy(events.rows())),
    registerCommand('dateline.copyActorRows', argument => copy(chosen(actors, argument))),
    registerCommand('dateline.copyEventRows', argument => copy(chosen(events, argument))),
  );
}

function orderActors(views: ViewState): Promise<void> {
  const choices = [
    { value: 'activity', label: vscode.l10n.t('Most active first'), detail: vscode.l10n.t('By events and mentions') },
    { value: 'text', label: vscode.l10n.t('In order of the text') },
    { value: 'name', label: vscode.l10n.t('By name') },
  ] as const;
  return pickOne(vscode.l10n.t('Order of the Actors'), choices, views.current.order, order => views.set({ order }));
}

function groupActors(views: ViewState): Promise<void> {
  const choices = [
    { value: 'kind', label: vscode.l10n.t('By kind'), detail: vscode.l10n.t('People, countries, organisations …') },
    {
      value: 'role',
      label: vscode.l10n.t('By role in the story'),
      detail: vscode.l10n.t('Who acts, who is acted upon, who is only named'),
    },
    { value: 'none', label: vscode.l10n.t('One list') },
  ] as const;
  return pickOne(vscode.l10n.t('Groups of the Actors'), choices, views.current.groups, groups => views.set({ groups }));
}

function listWorkspace({ views, services }: Lists): void {
  // Asked again, it goes on where it was stopped.
  if (views.current.scope === 'workspace') services.workspaceTexts.start();
  else views.set({ scope: 'workspace' });
}

/** The rows that a command is about: the one of the context menu with those selected beside it, else the selection. */
function chosen(outline: Outline, argument: unknown): readonly Row[] {
  const selected = outline.selection;
  const id = stringMember(argument, 'id');
  if (id === undefined || selected.some(row => row.id === id)) return selected;
  const row = outline.find(id);
  return row ? [row] : [];
}

async function copy(rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await vscode.env.clipboard.writeText(listText(rows));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as a list.'), 3000);
}

function hide({ views, actors }: Lists, argument: unknown): void {
  const { hidden } = views.current;
  const added = chosen(actors, argument)
    .flatMap(row => named(actors, row) ?? [])
    .filter(({ key }) => !hidden.some(other => other.key === key));
  if (added.length > 0) views.set({ hidden: [...hidden, ...added] });
}

async function eventsOfActor({ views, actors, events }: Lists, argument: unknown): Promise<void> {
  const [row] = chosen(actors, argument);
  const eventActor = row && named(actors, row);
  if (!eventActor) return;
  views.set({ eventActor, eventFilter: '' });
  const [first] = events.rows();
  if (first) await events.reveal(first.id);
}

/** The actor that a row is about; also that of a mention below it. */
function named(actors: Outline, { actor }: Row): Named | undefined {
  const row = actor === undefined ? undefined : actors.find(actor);
  return row && { key: row.id, name: row.label };
}
