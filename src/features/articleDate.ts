import * as vscode from 'vscode';
import type { ArticleDate } from '../core/model';
import { partialDateWords } from '../editor/hovers/dateWords';
import { dateOriginWords } from '../editor/hovers/originWords';
import type { Services } from '../editor/services';
import { isPartialDate } from '../facts/dates';

/** The command that sets the date as of which everything in the text is asked. */
export function registerArticleDate(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.pickArticleDate', async (argument?: unknown) => {
    const text = services.active.current;
    if (!text) return;
    const answer = typeof argument === 'string' ? argument : await ask(text.snapshot?.annotations.articleDate ?? null);
    if (answer === undefined) return;
    const date = answer.trim();
    if (date !== '' && !isPartialDate(date)) throw new Error(howToWrite());
    await services.articleDates.pick(text.uri, date === '' ? undefined : date);
  });
}

/** A date, an empty string for "what the text says", or undefined where the writer changed their mind. */
function ask(current: ArticleDate | null): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  const reset: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('discard'),
    tooltip: vscode.l10n.t('Use the date of the text'),
  };
  input.title = vscode.l10n.t("The article's date");
  input.prompt = prompt(current);
  input.placeholder = vscode.l10n.t('2025-12-01, 2025-12 or 2025; empty: the date of the text');
  input.value = current?.value ?? '';
  input.buttons = current?.from === 'given' ? [reset] : [];
  return new Promise(resolve => {
    const finish = (answer: string | undefined) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidChangeValue(value => {
      input.validationMessage = problem(value);
    });
    input.onDidTriggerButton(() => finish(''));
    input.onDidAccept(() => {
      if (problem(input.value) === undefined) finish(input.value);
    });
    input.onDidHide(() => finish(undefined));
    input.show();
  });
}

function prompt(current: ArticleDate | null): string {
  if (current && !current.sure)
    return vscode.l10n.t(
      'Inferred: {0}. Confirm it or write another: until then nothing is checked against it.',
      partialDateWords(current.value),
    );
  return current
    ? vscode.l10n.t('Now {0}, {1}.', partialDateWords(current.value), dateOriginWords(current.from))
    : vscode.l10n.t('Not known: names and offices are shown as of the latest facts.');
}

function problem(value: string): string | undefined {
  const date = value.trim();
  return date === '' || isPartialDate(date) ? undefined : howToWrite();
}

function howToWrite(): string {
  return vscode.l10n.t('Write a date of the calendar as 2025-12-01, 2025-12 or 2025.');
}
