import * as vscode from 'vscode';
import { offsetMember, stringMember } from '../editor/arguments';
import type { Services } from '../editor/services';
import { shiftThrough } from '../editor/texts/edits';
import { revealSpan } from '../editor/texts/revealing';
import { ArticlesInScope } from './articlesInScope';
import { actorKey } from './cast';
import { registerListCommands } from './commands';
import { registerEmptyStates } from './emptyStates';
import { articleAtCursor, entityAt, eventKeyAt, followCursor } from './follow';
import { actorsOutline, eventsOutline } from './lists';
import type { Outline } from './outline';
import { type LoadReview, type Review, registerReview } from './review/register';
import { showReading } from './showReading';
import { ViewState } from './viewState';

/** The sidebar's lists, for the API. */
export interface Sidebar extends vscode.Disposable {
  readonly actors: Outline;
  readonly events: Outline;
  readonly review: Review;
}

/** Registers the sidebar: *Actors*, *Events* and *Review*. */
export function registerSidebar(services: Services, memento: vscode.Memento, loadReview: LoadReview): Sidebar {
  const views = new ViewState(memento);
  const scope = new ArticlesInScope(services, views);
  const actors = actorsOutline(services, scope, views);
  const events = eventsOutline(services, scope, views);
  const review = registerReview(services, views, memento, loadReview);
  const others = vscode.Disposable.from(
    ...[actors, events, review, scope, views],
    registerEmptyStates(services, views),
    registerListCommands({ services, views, actors, events }),
    followCursor(services, scope, views, { actors, events }),
    showReading(services.workspaceTexts),
    vscode.commands.registerCommand('dateline.reveal', argument =>
      revealRow(services, [actors, events, review], argument),
    ),
    vscode.commands.registerCommand('dateline.revealInActors', async argument => {
      await revealInList(services, scope, actors, at => {
        const id = stringMember(argument, 'entity');
        const entity = at.article.annotations.entities.find(candidate => candidate.id === id) ?? entityAt(at);
        return entity && actorKey(entity);
      });
    }),
    vscode.commands.registerCommand('dateline.revealInEvents', () => revealInList(services, scope, events, eventKeyAt)),
  );
  return { actors, events, review, dispose: () => others.dispose() };
}

/**
 * Shows a row's place in its text. The row is looked up anew, as edits may have moved it; a place without a row is moved
 * by the edits since its version.
 */
async function revealRow(
  services: Services,
  lists: readonly Pick<Outline, 'find'>[],
  argument: unknown,
): Promise<void> {
  const row = stringMember(argument, 'row') ?? '';
  const place = lists.map(list => list.find(row)?.target).find(target => target !== undefined) ?? argument;
  const uri = stringMember(place, 'uri');
  const [version, start, end] = ['version', 'start', 'end'].map(name => offsetMember(place, name));
  if (uri === undefined || start === undefined || end === undefined || start > end) return;
  const address = vscode.Uri.parse(uri, true);
  let text = services.texts.get(address);
  if (!text) {
    await vscode.workspace.openTextDocument(address);
    text = services.texts.get(address);
  }
  if (!text) return;
  const edits = version === undefined ? [] : (text.editsSince(version) ?? []);
  await revealSpan(text, shiftThrough({ start, end }, edits) ?? { start, end: start }, true);
}

async function revealInList(
  services: Services,
  scope: ArticlesInScope,
  list: Outline,
  rowAt: (at: NonNullable<ReturnType<typeof articleAtCursor>>) => string | undefined,
): Promise<void> {
  const text = services.active.current;
  if (text) await services.texts.fresh(text.uri);
  const at = articleAtCursor(services, scope);
  const row = at && rowAt(at);
  if (row !== undefined && (await list.reveal(row))) return;
  const message =
    row === undefined
      ? vscode.l10n.t('Put the cursor on a name or an event first.')
      : vscode.l10n.t('It is not in the list: it is hidden, or the filter leaves it out.');
  vscode.window.setStatusBarMessage(message, 4000);
}
