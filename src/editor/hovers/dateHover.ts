import * as vscode from 'vscode';
import type { ArticleDate, TimeExpression } from '../../core/model';
import { articleDateLinks } from './articleDateLinks';
import { distanceWords, partialDateWords, valueWords } from './dateWords';
import { escaped, hoverText } from './markdown';
import { dateOriginWords } from './originWords';

/** What the reader is told about a time expression. */
export function dateHover(date: TimeExpression, articleDate: ArticleDate | null): vscode.MarkdownString {
  const distance = articleDate && date.type === 'DATE' ? distanceWords(date.value, articleDate.value) : undefined;
  const title = `**${escaped(capitalised(valueWords(date.value)))}**`;
  const paragraphs = [
    distance ? `${title} · ${escaped(distance)}` : title,
    ...(date.problem ? [escaped(problemWords(date.problem))] : []),
    escaped(vscode.l10n.t('How it was read: {0}.', date.rule)),
    articleDateLine(articleDate),
  ];
  return hoverText(paragraphs);
}

function articleDateLine(articleDate: ArticleDate | null): string {
  const said = articleDate
    ? vscode.l10n.t("Article's date: {0} ({1})", partialDateWords(articleDate.value), dateOriginWords(articleDate.from))
    : vscode.l10n.t("The article's date is not known");
  return [escaped(said), ...articleDateLinks(articleDate)].join(' · ');
}

function problemWords(problem: NonNullable<TimeExpression['problem']>): string {
  switch (problem) {
    case 'impossible-date':
      return vscode.l10n.t('There is no such day in the calendar.');
    case 'weekday-mismatch':
      return vscode.l10n.t('The weekday does not fit the date.');
    case 'ambiguous-date':
      return vscode.l10n.t('It can be read in two ways: day and month could be either. Write the month as a word.');
  }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
