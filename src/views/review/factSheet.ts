import * as vscode from 'vscode';
import type { ReviewEntry } from '../../core/review/entries';
import type { Reviewed } from '../../core/review/matching';
import { evidenceLine, severityWord } from '../../editor/findings/findingWords';
import { articleDateWords } from '../../editor/hovers/dateWords';
import { groupOf, progressOf, REVIEW_GROUPS, type ReviewContent, type ReviewItem } from './content';
import { groupHeading } from './groupWords';

/** The review as a page of Markdown, for those who do not have the text open: what was checked, by what source. */
export function factSheet({ text, reviewed, lost }: ReviewContent): string {
  const date = text.snapshot?.annotations.articleDate;
  const { done, all } = progressOf(reviewed);
  const sections = REVIEW_GROUPS.flatMap(group => {
    const items = reviewed.filter(({ target }) => groupOf(target) === group);
    return items.length === 0 ? [] : [`## ${groupHeading(group)}`, items.map(item => itemLines(text, item)).join('\n')];
  });
  const gone = lost.filter(({ note, source }) => note !== '' || source !== '');
  return [
    `# ${vscode.l10n.t('Fact sheet: {0}', plain(nameOf(text.uri)))}`,
    [
      vscode.l10n.t("Article's date: {0}", date ? articleDateWords(date) : vscode.l10n.t('not known')),
      vscode.l10n.t('{0} of {1} checked', done, all),
    ].join('  \n'),
    ...sections,
    ...(gone.length > 0
      ? [
          `## ${vscode.l10n.t('No longer in the text')}`,
          gone.map(entry => [`- ${quoted(entry.quote.exact)}`, ...said(entry)].join('\n')).join('\n'),
        ]
      : []),
    '',
  ].join('\n\n');
}

function itemLines(text: ReviewContent['text'], { target, entry, state }: Reviewed<ReviewItem>): string {
  const { finding } = target;
  const line = vscode.l10n.t('line {0}', text.reading.lines.lineAt(target.start) + 1);
  const about = finding ? ` **${severityWord(finding.severity)}:** ${plain(finding.message)}` : '';
  return [
    `- [${state === 'checked' ? 'x' : ' '}] ${quoted(target.text)} (${line})${about}`,
    ...(finding?.evidence ?? []).map(evidence => `  - ${plain(evidenceLine(evidence))}${address(evidence.url)}`),
    ...(state === 'changed' && entry
      ? [`  - ${vscode.l10n.t('Checked when it was: {0}', quoted(entry.quote.exact))}`]
      : []),
    ...(entry ? said(entry) : []),
  ].join('\n');
}

function said({ note, source }: ReviewEntry): string[] {
  return [
    ...(note === '' ? [] : [`  - ${vscode.l10n.t('Note: {0}', plain(note))}`]),
    ...(source === ''
      ? []
      : [`  - ${vscode.l10n.t('Source: {0}', isAddress(source) ? `<${source}>` : plain(source))}`]),
  ];
}

function address(url: string | undefined): string {
  return url !== undefined && isAddress(url) ? ` <${url}>` : '';
}

function isAddress(source: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(source);
}

function quoted(words: string): string {
  const one = plain(words);
  return /^[“"«„]/.test(one) ? one : `“${one}”`;
}

/** Words on one line, with the signs that Markdown would take for its own kept as they are. */
function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
