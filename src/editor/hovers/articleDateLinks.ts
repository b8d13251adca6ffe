import * as vscode from 'vscode';
import type { ArticleDate } from '../../core/model';
import { commandLink } from './markdown';

/** What can be done about the article's date: confirm one that is only inferred, change it, set it. */
export function articleDateLinks(articleDate: ArticleDate | null): string[] {
  const command = 'dateline.pickArticleDate';
  const change = articleDate ? vscode.l10n.t('Change') : vscode.l10n.t('Set it');
  const setting = commandLink(change, command, undefined, vscode.l10n.t("Set the article's date"));
  if (!articleDate || articleDate.sure) return [setting];
  const why = vscode.l10n.t('Facts are checked against it from then on');
  return [commandLink(vscode.l10n.t('Confirm'), command, articleDate.value, why), setting];
}
