import * as vscode from 'vscode';
import type { Evidence } from '../../core/model';
import type { Reviewed } from '../../core/review/matching';
import { severityWord } from '../../editor/findings/findingWords';
import { partialDateWords, valueWords } from '../../editor/hovers/dateWords';
import { escaped, webLink } from '../../editor/hovers/markdown';
import { isPartialDate } from '../../facts/dates';
import type { ReviewContent, ReviewItem } from './content';
import { itemWord } from './groups';
import { verdictWords } from './verdicts';

/** What a row's tooltip says: the verdict, statement, source and date of it, the sentence, and what was said of it. */
export function rowDetails(
  { target, entry, state }: Reviewed<ReviewItem>,
  { sentenceOf }: Pick<ReviewContent, 'sentenceOf'>,
): vscode.MarkdownString {
  const { claim, finding, item, value } = target;
  const paragraphs = [
    heading(target),
    ...(claim?.evidence ?? finding?.evidence ?? []).map(evidenceText),
    ...(item && value !== undefined ? [escaped(valueWords(value))] : []),
    `“${escaped(sentenceOf(target))}”`,
    ...(state === 'changed' && entry ? [escaped(vscode.l10n.t('Checked when it was: {0}', entry.quote.exact))] : []),
    ...(entry?.record === undefined
      ? []
      : [escaped(vscode.l10n.t('Ticked because the record says: {0}', entry.record))]),
    ...(entry?.note ? [escaped(vscode.l10n.t('Note: {0}', entry.note))] : []),
    ...(entry?.source ? [sourceText(entry.source)] : []),
  ];
  return new vscode.MarkdownString(paragraphs.join('\n\n'));
}

function heading({ claim, finding, item }: ReviewItem): string {
  if (claim) {
    const why = claim.verdict === 'agrees' ? '' : (claim.reason ?? '');
    return `**${escaped(verdictWords(claim.verdict))}**${why === '' ? '' : `: ${escaped(why)}`}`;
  }
  if (finding) return `**${escaped(severityWord(finding.severity))}**: ${escaped(finding.message)}`;
  return `**${escaped(itemWord(item ?? 'name'))}**`;
}

/** The statement, who says so, as a link where there is an address, and up to which day. */
function evidenceText({ statement, source, url, asOf }: Evidence): string {
  const upTo = isPartialDate(asOf) ? vscode.l10n.t('up to {0}', partialDateWords(asOf)) : asOf;
  const from = [...(source === '' ? [] : [webLink(source, url)]), ...(upTo === '' ? [] : [escaped(upTo)])];
  return `${escaped(statement)}${from.length > 0 ? ` — ${from.join(', ')}` : ''}`;
}

function sourceText(source: string): string {
  const label = escaped(vscode.l10n.t('Source:'));
  return `${label} ${webLink(source, source)}`;
}
