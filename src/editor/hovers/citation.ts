import * as vscode from 'vscode';
import type { Evidence } from '../../core/model';
import { isPartialDate } from '../../facts/dates';
import { partialDateWords } from './dateWords';
import { escaped, webLink } from './markdown';

/** Who says so and up to when, as Markdown: *[CIA World Factbook](…), 22 January 2026*. Of several sources the first. */
export function citation({ source, url, asOf, unreviewed, own }: Evidence): string {
  const [first = '', ...others] = source.split('; ');
  const notes = [
    ...(own ? [escaped(vscode.l10n.t('your own fact'))] : []),
    webLink(short(first), url),
    ...(others.length > 0 ? [escaped(othersWords(others.length))] : []),
    escaped(isPartialDate(asOf) ? partialDateWords(asOf) : asOf),
    ...(unreviewed ? [escaped(vscode.l10n.t('not reviewed by an editor'))] : []),
  ];
  return notes.filter(note => note !== '').join(', ');
}

function othersWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 more source') : vscode.l10n.t('{0} more sources', count);
}

const LONGEST = 60;

/** *The World Factbook* of a title that goes on for long; the whole stands in Problems. */
function short(title: string): string {
  if (title.length <= LONGEST) return title;
  const [head = ''] = title.split(/[,:(]/);
  return head.length >= 8 && head.length <= LONGEST ? head.trim() : `${title.slice(0, LONGEST).trimEnd()}…`;
}
