import * as vscode from 'vscode';
import type { DateOrigin } from '../../core/model';

/** Where the article's date was found, in plain words. */
export function dateOriginWords(origin: DateOrigin): string {
  switch (origin) {
    case 'given':
      return vscode.l10n.t('set by you');
    case 'front matter':
      return vscode.l10n.t('from the front matter');
    case 'heading':
      return vscode.l10n.t('from the heading');
    case 'today':
      return vscode.l10n.t('today: a draft that is not saved');
    case 'inferred':
      return vscode.l10n.t('inferred: the text does not say it');
    case 'dateline':
      return vscode.l10n.t('from the dateline');
    case 'byline':
      return vscode.l10n.t('from the byline');
    case 'file name':
      return vscode.l10n.t("from the file's name");
    case 'setting':
      return vscode.l10n.t('from your settings');
  }
}
