import * as vscode from 'vscode';
import type { Finding } from '../../core/model';
import { findingArgument } from '../findings/findingAt';
import { checkTitle, evidenceLine, linkedSources } from '../findings/findingWords';
import type { AnalysedText } from '../texts/analysedText';
import { commandLink, escaped, hoverText, webLink } from './markdown';

/**
 * The verdict on a name, date or figure. VS Code itself shows the message of a problem that is marked, so that only what
 * is not marked (in draft mode, a hint) is told in full here.
 */
export function findingHover(text: AnalysedText, finding: Finding, isMarked: boolean): vscode.MarkdownString {
  const argument = findingArgument(text, finding);
  const title = `$(warning) **${escaped(vscode.l10n.t('Does not fit'))}** · ${escaped(checkTitle(finding.check))}`;
  const told = isMarked ? [] : [finding.message, ...finding.evidence.map(evidenceLine)].map(escaped);
  const links = [
    commandLink(
      vscode.l10n.t('Ignore here'),
      'dateline.ignoreHere',
      argument,
      vscode.l10n.t('The text is right: do not say so again'),
    ),
    ...(finding.evidence.some(({ fact }) => fact !== undefined)
      ? [
          commandLink(
            vscode.l10n.t('The record is wrong…'),
            'dateline.mendFact',
            argument,
            vscode.l10n.t('Correct the fact in a file of your own'),
          ),
        ]
      : []),
  ];
  const sources = linkedSources(finding).map(({ source, url }) => webLink(source, url));
  const look = sources.length > 0 ? [`${escaped(vscode.l10n.t('Look it up:'))} ${sources.join(' · ')}`] : [];
  const result = hoverText([title, ...told, ...look, links.join(' · ')]);
  result.supportThemeIcons = true;
  return result;
}
