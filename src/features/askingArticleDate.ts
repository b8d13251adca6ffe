import * as vscode from 'vscode';
import type { Annotations, ArticleDate, PartialDate } from '../core/model';
import { partialDateWords } from '../editor/hovers/dateWords';
import { dateOriginWords } from '../editor/hovers/originWords';
import { typedDates } from '../editor/typedDate';
import { isPartialDate } from '../facts/dates';

/** So many days of the text are offered. */
const MOST = 8;

interface DateItem extends vscode.QuickPickItem {
  /** Empty for the date that the text itself says. */
  readonly date?: PartialDate;
}

/** A date, an empty string for "what the text says", or undefined where the writer changed their mind. */
export function askArticleDate(annotations: Annotations | undefined): Promise<string | undefined> {
  const current = annotations?.articleDate ?? null;
  const offered = offeredItems(annotations, current);
  const pick = vscode.window.createQuickPick<DateItem>();
  pick.title = vscode.l10n.t('The article’s date');
  pick.placeholder = placeholder(current);
  pick.matchOnDescription = true;
  pick.items = offered;
  return new Promise(resolve => {
    const finish = (answer: string | undefined) => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidChangeValue(value => {
      pick.items = [...typedItems(value), ...offered];
    });
    pick.onDidAccept(() => {
      // What was typed counts, even where Enter came before the list knew of it.
      const [typed, ...others] = typedDates(pick.value);
      const [picked] = pick.activeItems;
      const answer = typed !== undefined && others.length === 0 ? typed : picked?.date;
      if (answer !== undefined) finish(answer);
    });
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}

function placeholder(current: ArticleDate | null): string {
  if (current && !current.sure)
    return vscode.l10n.t(
      'Inferred: {0}. Until you confirm it or set another, nothing is checked against it.',
      partialDateWords(current.value),
    );
  return current
    ? vscode.l10n.t(
        'Now {0} ({1}). Pick a date, or type one.',
        partialDateWords(current.value),
        dateOriginWords(current.from),
      )
    : vscode.l10n.t('Pick a date, or type one: 23 September 2024, 23/09/2024, 2024-09-23, September 2024.');
}

/** What is typed, as the dates that it may mean. */
function typedItems(value: string): DateItem[] {
  if (value.trim() === '') return [];
  const dates = typedDates(value);
  if (dates.length === 0)
    return [{ label: vscode.l10n.t('“{0}” is no date of the calendar with its year', value.trim()), alwaysShow: true }];
  return dates.map(date => item(date, vscode.l10n.t('as you typed it'), true));
}

function offeredItems(annotations: Annotations | undefined, current: ArticleDate | null): DateItem[] {
  const first = current ? [firstItem(current)] : [];
  const [today = '', yesterday = ''] = ['today', 'yesterday'].map(word => typedDates(word)[0]);
  const told = daysOf(annotations).filter(day => day !== today && day !== yesterday && day !== current?.value);
  return [
    ...first,
    item(today, vscode.l10n.t('today')),
    item(yesterday, vscode.l10n.t('yesterday')),
    ...told.slice(0, MOST).map(day => item(day, vscode.l10n.t('told in the text'))),
  ];
}

/** What Enter alone does: back to what the text says, confirm what is inferred, or leave it as it is. */
function firstItem(current: ArticleDate): DateItem {
  if (current.from === 'given')
    return {
      label: vscode.l10n.t('The Date That the Text Says'),
      description: vscode.l10n.t('if it says one'),
      iconPath: new vscode.ThemeIcon('discard'),
      date: '',
    };
  return current.sure
    ? { ...item(current.value, vscode.l10n.t('as it is now')), date: '' }
    : item(current.value, vscode.l10n.t('as inferred: confirm it'));
}

/** The days that the text tells, the latest first: an article is rarely older than what it tells. */
function daysOf(annotations: Annotations | undefined): PartialDate[] {
  const days = (annotations?.dates ?? [])
    .map(({ value }) => value)
    .filter(value => value.length === 10 && isPartialDate(value));
  return [...new Set(days)].sort().reverse();
}

const item = (date: PartialDate, description: string, alwaysShow = false): DateItem => ({
  label: partialDateWords(date, true),
  description,
  date,
  alwaysShow,
});
