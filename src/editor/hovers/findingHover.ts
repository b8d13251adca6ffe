import * as vscode from 'vscode';
import type { Evidence, Finding } from '../../core/model';
import { findingArgument } from '../findings/findingAt';
import { checkTitle } from '../findings/findingWords';
import type { AnalysedText } from '../texts/analysedText';
import { citation } from './citation';
import { commandLink, escaped, hoverText } from './markdown';

/**
 * What does not fit, and what can be done about it. VS Code itself shows the message of a problem that is marked, so that
 * only what is not marked (in draft mode, a hint) is told in full here.
 */
export function findingHover(text: AnalysedText, finding: Finding, isMarked: boolean): vscode.MarkdownString {
  const words = isMarked ? [verdict(finding)] : [`${verdict(finding)}: ${escaped(finding.message)}`];
  const sources = sourcesOf(finding.evidence);
  const result = hoverText([
    sources === '' ? words.join('') : `${words.join('')} — ${sources}`,
    actions(text, finding).join(' · '),
  ]);
  result.supportThemeIcons = true;
  return result;
}

/** Whether the record speaks against the text, or the calendar and the text itself. */
function verdict({ evidence, check }: Finding): string {
  return evidence.length > 0
    ? `$(error) **${escaped(vscode.l10n.t('The record says otherwise'))}**`
    : `$(warning) **${escaped(vscode.l10n.t('Does not fit'))}** · ${escaped(checkTitle(check))}`;
}

/** Each source once: facts of one finding often stand in the same. */
function sourcesOf(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(citation))].join('; ');
}

function actions(text: AnalysedText, finding: Finding): string[] {
  const argument = findingArgument(text, finding);
  const link = (title: string, command: Parameters<typeof commandLink>[1], tooltip: string): string =>
    commandLink(title, command, argument, tooltip);
  const isRecorded = finding.evidence.some(({ fact }) => fact !== undefined);
  return [
    link(vscode.l10n.t('Not useful'), 'dateline.notUseful', vscode.l10n.t('Do not show it again, and count it')),
    link(vscode.l10n.t('Ignore here'), 'dateline.ignoreHere', vscode.l10n.t('The text is right: do not say so again')),
    ...(isRecorded
      ? [
          link(
            vscode.l10n.t('The record is wrong…'),
            'dateline.mendFact',
            vscode.l10n.t('Say what is right, in a fact file of your own'),
          ),
        ]
      : []),
  ];
}
