import * as vscode from 'vscode';
import type { LoadAnswers, Services } from '../editor/services';
import { isPartialDate } from '../facts/dates';

/** The command that sets the date as of which everything in the text is asked. */
export function registerArticleDate(services: Services, load: LoadAnswers): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.pickArticleDate', async (argument?: unknown) => {
    const text = services.active.current;
    if (!text) return;
    const given = typeof argument === 'string' ? argument.trim() : undefined;
    if (given !== undefined && given !== '' && !isPartialDate(given))
      throw new Error(vscode.l10n.t('Write a date of the calendar as 2025-12-01, 2025-12 or 2025.'));
    const date = given ?? (await (await load()).askArticleDate(text.snapshot?.annotations));
    if (date !== undefined) await services.articleDates.pick(text.uri, date === '' ? undefined : date);
  });
}
