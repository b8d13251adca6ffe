import * as vscode from 'vscode';
import type { Services } from '../editor/services';
import { actorRows } from './actors';
import type { ArticlesInScope } from './articlesInScope';
import { eventRows } from './events';
import { Outline, type Shown } from './outline';
import { readingWords, scopeWords } from './scopeWords';
import type { ViewState } from './viewState';

/** The view *Actors*. */
export function actorsOutline(services: Services, scope: ArticlesInScope, views: ViewState): Outline {
  return new Outline(scope, views, services.log, {
    viewId: 'dateline.actors',
    hasBadge: false,
    filteredKey: 'dateline.actorsFilteredOut',
    show(articles, state): Shown {
      const { knowledge, workspaceTexts } = services;
      const { rows, shown, hidden, all } = actorRows(articles, { state, facts: knowledge.ready?.facts });
      const left = all - hidden;
      const message = [
        shown < left ? vscode.l10n.t('Actors: {0} of {1}', shown, left) : vscode.l10n.t('Actors: {0}', shown),
        ...(hidden > 0 ? [vscode.l10n.t('hidden: {0}', hidden)] : []),
        ...said(readingWords(state, workspaceTexts.progress)),
      ];
      return {
        rows,
        message: rows.length > 0 ? message.join(' · ') : undefined,
        description: scopeWords(state, said(state.actorFilter)),
        filteredOut: rows.length === 0 && all > 0,
      };
    },
  });
}

/** The view *Events*. */
export function eventsOutline(services: Services, scope: ArticlesInScope, views: ViewState): Outline {
  return new Outline(scope, views, services.log, {
    viewId: 'dateline.events',
    hasBadge: true,
    filteredKey: 'dateline.eventsFilteredOut',
    show(articles, state): Shown {
      const { knowledge, workspaceTexts } = services;
      const found = eventRows(articles, { state, facts: knowledge.ready?.facts });
      const { rows, shown, dated, all, conflicts } = found;
      const twice = vscode.l10n.t('told with different dates: {0}', conflicts);
      const message = [
        shown < all ? vscode.l10n.t('Events: {0} of {1}', shown, all) : vscode.l10n.t('Events: {0}', shown),
        vscode.l10n.t('with a date: {0}', dated),
        ...(conflicts > 0 ? [twice] : []),
        ...said(readingWords(state, workspaceTexts.progress)),
      ];
      return {
        rows,
        message: rows.length > 0 ? message.join(' · ') : undefined,
        description: scopeWords(state, [...said(state.eventActor?.name), ...said(state.eventFilter)]),
        badge: conflicts > 0 ? { value: conflicts, tooltip: twice } : undefined,
        filteredOut: rows.length === 0 && all > 0,
      };
    },
  });
}

function said(words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : [words];
}
