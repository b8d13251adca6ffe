import * as vscode from 'vscode';
import { offsetMember, stringMember } from '../editor/arguments';
import { shiftThrough } from '../editor/edits';
import { spanAt } from '../editor/lookup';
import { revealSpan } from '../editor/revealing';
import type { Services } from '../editor/services';
import { actorRows, entityRowId } from './actors';
import { registerEmptyStates } from './emptyStates';
import { eventRows } from './events';
import { Outline } from './outline';

/** The sidebar's two lists, for the API. */
export interface Sidebar extends vscode.Disposable {
  readonly actors: Outline;
  readonly events: Outline;
}

/** Registers the sidebar: *Actors* and *Events*. */
export function registerSidebar(services: Services): Sidebar {
  const actors = new Outline(services, {
    viewId: 'dateline.actors',
    rows: actorRows,
    message: ({ entities, mentions }) => vscode.l10n.t('Actors: {0}, mentions: {1}', entities.length, mentions.length),
  });
  const events = new Outline(services, {
    viewId: 'dateline.events',
    rows: (annotations, _text, lines) => eventRows(annotations, lines),
    message: ({ events }) => {
      const dated = events.filter(event => event.date !== null).length;
      return vscode.l10n.t('Events: {0}, with a date: {1}', events.length, dated);
    },
  });
  const others = vscode.Disposable.from(
    actors,
    events,
    registerEmptyStates(services),
    vscode.commands.registerCommand('dateline.reveal', argument => revealRow(services, argument)),
    vscode.commands.registerCommand('dateline.revealInActors', argument => revealActor(services, actors, argument)),
  );
  return { actors, events, dispose: () => others.dispose() };
}

/** Shows a row's span in the text; edits since the row was made are taken into account. */
async function revealRow(services: Services, argument: unknown): Promise<void> {
  const uri = stringMember(argument, 'uri');
  const text = uri === undefined ? undefined : services.texts.get(vscode.Uri.parse(uri, true));
  const [version, start, end] = ['version', 'start', 'end'].map(name => offsetMember(argument, name));
  if (!text || version === undefined || start === undefined || end === undefined || start > end) return;
  const span = shiftThrough({ start, end }, text.editsSince(version) ?? []) ?? { start, end: start };
  await revealSpan(text, span, true);
}

async function revealActor(services: Services, actors: Outline, argument: unknown): Promise<void> {
  const text = services.active.current;
  const snapshot = text && (await services.texts.fresh(text.uri));
  if (!snapshot) return;
  const { annotations } = snapshot;
  const position = services.active.editor?.selection.active;
  const offset = position ? text.document.offsetAt(position) : 0;
  const id = stringMember(argument, 'entity') ?? spanAt(annotations.mentions, offset)?.entity;
  const entity = annotations.entities.find(candidate => candidate.id === id);
  if (entity && (await actors.reveal(entityRowId(entity)))) return;
  vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a name first.'), 4000);
}
