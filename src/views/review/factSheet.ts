import * as vscode from 'vscode';
import type { Evidence } from '../../core/model';
import { contextOf } from '../../core/review/context';
import type { ReviewEntry } from '../../core/review/entries';
import type { Reviewed } from '../../core/review/matching';
import { countClaims } from '../../core/review/verdicts';
import { claimCountWords } from '../../editor/findings/claimWords';
import { severityWord } from '../../editor/findings/findingWords';
import { articleDateWords, partialDateWords, valueWords } from '../../editor/hovers/dateWords';
import { today } from '../../editor/partialDate';
import { FACT_SHEET_MARK } from '../../editor/texts/selection';
import { isPartialDate } from '../../facts/dates';
import { groupOf, progressOf, type ReviewContent, type ReviewItem } from './content';
import { groupHeading, REVIEW_GROUPS } from './groups';
import type { ReviewOrder } from './rows';
import { verdictWords } from './verdicts';

/** Opens the fact sheet beside the text, as a page that nobody has to save. */
export async function openFactSheet(content: ReviewContent, order: ReviewOrder): Promise<void> {
  const sheet = { language: 'markdown', content: factSheet(content, order, today()) };
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sheet), {
    viewColumn: vscode.ViewColumn.Beside,
  });
}

/**
 * The review as a page of Markdown, for those who do not have the text open: what it says, what the record says to that,
 * what was checked, and by what source.
 * @param day on which it was checked
 */
export function factSheet(content: ReviewContent, order: ReviewOrder, day: string): string {
  const { text, reviewed, lost } = content;
  const date = text.snapshot?.annotations.articleDate;
  const { done, all } = progressOf(reviewed);
  const list = (items: readonly Reviewed<ReviewItem>[]) => items.map(item => itemLines(content, item)).join('\n');
  const sections =
    order === 'text'
      ? [{ heading: vscode.l10n.t('In order of the text'), items: reviewed }]
      : REVIEW_GROUPS.map(group => ({
          heading: groupHeading(group),
          items: reviewed.filter(({ target }) => groupOf(target) === group),
        }));
  const gone = lost.filter(({ note, source }) => note !== '' || source !== '');
  return [
    `# ${vscode.l10n.t('Fact sheet: {0}', plain(nameOf(text.uri)))}`,
    FACT_SHEET_MARK,
    [
      vscode.l10n.t('Checked on: {0}', partialDateWords(day)),
      vscode.l10n.t("Article's date: {0}", date ? articleDateWords(date) : vscode.l10n.t('not known')),
      vscode.l10n.t(
        'The record: {0}',
        claimCountWords(countClaims(reviewed.flatMap(({ target }) => target.claim ?? []))),
      ),
      vscode.l10n.t('Ticked: {0} of {1}', done, all),
    ].join('  \n'),
    ...sections.flatMap(({ heading, items }) => (items.length > 0 ? [`## ${heading}`, list(items)] : [])),
    ...(gone.length > 0
      ? [
          `## ${vscode.l10n.t('Checked earlier, not in the list any more')}`,
          gone.map(entry => [`- ${quoted(entry.quote.exact)}`, ...said(entry)].join('\n')).join('\n'),
        ]
      : []),
    '',
  ].join('\n\n');
}

function itemLines(content: ReviewContent, { target, entry, state }: Reviewed<ReviewItem>): string {
  const { claim, finding, item, value } = target;
  const line = vscode.l10n.t('line {0}', content.text.reading.lines.lineAt(target.start) + 1);
  const day = item && value !== undefined ? [`  - ${vscode.l10n.t('Read as: {0}', plain(valueWords(value)))}`] : [];
  const context = claim || finding ? '' : plain(contextOf(content.text.reading.text, target));
  return [
    `- [${state === 'checked' ? 'x' : ' '}] ${quoted(target.text)} (${line})${context === '' ? '' : `: ${context}`}`,
    ...(claim || finding ? [`  - ${vscode.l10n.t('Sentence: {0}', quoted(content.sentenceOf(target)))}`] : []),
    ...verdictLines(target),
    ...(claim?.evidence ?? finding?.evidence ?? []).flatMap(evidenceLines),
    ...day,
    ...(state === 'changed' && entry
      ? [`  - ${vscode.l10n.t('Checked when it was: {0}', quoted(entry.quote.exact))}`]
      : []),
    ...(state === 'checked' ? [`  - ${tickWords(entry)}`] : []),
    ...(entry ? said(entry) : []),
  ].join('\n');
}

function verdictLines({ claim, finding }: ReviewItem): string[] {
  if (claim) {
    const why = claim.verdict === 'agrees' ? undefined : claim.reason;
    return [`  - **${verdictWords(claim.verdict)}**${why === undefined ? '' : `: ${plain(why)}`}`];
  }
  return finding ? [`  - **${severityWord(finding.severity)}**: ${plain(finding.message)}`] : [];
}

/** The statement with its source, address and the day up to which that speaks. */
function evidenceLines({ statement, source, url, asOf }: Evidence): string[] {
  const from = [
    plain(source),
    ...(url !== undefined && isAddress(url) ? [`<${url}>`] : []),
    isPartialDate(asOf) ? vscode.l10n.t('up to {0}', partialDateWords(asOf)) : plain(asOf),
  ].filter(words => words !== '');
  return [
    `  - ${vscode.l10n.t('On record: {0}', plain(statement))}`,
    ...(from.length > 0 ? [`  - ${vscode.l10n.t('Source of the record: {0}', from.join(', '))}`] : []),
  ];
}

function tickWords(entry: ReviewEntry | undefined): string {
  return entry?.record === undefined
    ? vscode.l10n.t('Ticked by hand')
    : vscode.l10n.t('Ticked because the record agrees');
}

function said({ note, source }: ReviewEntry): string[] {
  return [
    ...(note === '' ? [] : [`  - ${vscode.l10n.t('Note: {0}', plain(note))}`]),
    ...(source === ''
      ? []
      : [`  - ${vscode.l10n.t('Source: {0}', isAddress(source) ? `<${source}>` : plain(source))}`]),
  ];
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
