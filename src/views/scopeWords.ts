import * as vscode from 'vscode';
import type { ReadingProgress } from '../editor/texts/workspaceTexts';
import type { SidebarState } from './viewState';

/** What stands beside a view's title: which texts are listed, and the filter. */
export function scopeWords({ scope }: SidebarState, filters: readonly string[]): string {
  const words = scope === 'workspace' ? vscode.l10n.t('whole workspace') : vscode.l10n.t('this text');
  return [...filters.map(filter => vscode.l10n.t('only “{0}”', filter)), words].join(' · ');
}

/** How far the reading of the workspace is, for the line over the rows; undefined where there is nothing to say. */
export function readingWords({ scope }: SidebarState, progress: ReadingProgress): string | undefined {
  if (scope !== 'workspace') return undefined;
  const { state, done, total, more } = progress;
  if (state === 'reading' && done < total) return vscode.l10n.t('Reading: {0} of {1} texts', done, total);
  if (state === 'stopped') return vscode.l10n.t('Stopped after {0} of {1} texts', done, total);
  if (more) return vscode.l10n.t('The first {0} texts', total);
  return done === 1 ? vscode.l10n.t('1 text') : vscode.l10n.t('{0} texts', done);
}
