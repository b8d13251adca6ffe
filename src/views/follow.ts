import * as vscode from 'vscode';
import type { Entity, StoryEvent } from '../core/model';
import { spanAt } from '../editor/lookup';
import type { Services } from '../editor/services';
import type { Article } from './article';
import type { ArticlesInScope } from './articlesInScope';
import { actorKey } from './cast';
import type { Outline } from './outline';
import { eventsOf } from './timeline';
import type { ViewState } from './viewState';

/** How long the cursor must rest, in milliseconds: a list that runs along with the arrow keys cannot be read. */
const REST = 150;

/** Shows in the lists what the cursor is on. The keyboard's focus stays in the text. */
export function followCursor(
  services: Services,
  scope: ArticlesInScope,
  views: ViewState,
  lists: { readonly actors: Outline; readonly events: Outline },
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async () => {
    const article = articleAtCursor(services, scope);
    if (!article || !views.current.follow) return;
    const { actors, events } = lists;
    const entity = actors.isVisible ? entityAt(article) : undefined;
    // A mention of the same actor that the reader picked in the list stays picked.
    if (entity && !actors.selection.some(row => row.actor === actorKey(entity))) await actors.follow(actorKey(entity));
    const event = events.isVisible ? eventKeyAt(article) : undefined;
    if (event && !events.selection.some(row => row.id.startsWith(event))) await events.follow(event);
  };
  const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (!views.current.follow || textEditor !== services.active.editor) return;
    clearTimeout(timer);
    timer = setTimeout(() => void show(), REST);
  });
  return vscode.Disposable.from(listener, { dispose: () => clearTimeout(timer) });
}

/** A text of those that are listed, and where in it the cursor is. */
export interface AtCursor {
  readonly article: Article;
  /** UTF-16 offset. */
  readonly offset: number;
}

export function articleAtCursor({ active }: Services, scope: ArticlesInScope): AtCursor | undefined {
  const text = active.current;
  const position = active.editor?.selection.active;
  const article = text && scope.current.articles.find(({ uri }) => uri === text.uri.toString());
  if (!text || !position || !article) return undefined;
  return { article, offset: text.reading.lines.startOf(position.line) + position.character };
}

/** The entity that the cursor is on. */
export function entityAt({ article: { annotations }, offset }: AtCursor): Entity | undefined {
  const id = spanAt(annotations.mentions, offset)?.entity;
  return id === undefined ? undefined : annotations.entities.find(entity => entity.id === id);
}

/** Key of the event that the cursor is in: the shortest of those that are told there. */
export function eventKeyAt({ article, offset }: AtCursor): string | undefined {
  const isIn = ({ start, end }: StoryEvent) => start <= offset && offset <= end;
  const [first] = eventsOf([article])
    .filter(({ event }) => isIn(event))
    .sort((a, b) => a.event.end - a.event.start - (b.event.end - b.event.start));
  return first?.key;
}
