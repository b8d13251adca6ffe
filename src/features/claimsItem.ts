import * as vscode from 'vscode';
import type { Finding } from '../core/model';
import { claimCountsOf } from '../editor/findings/claims';
import { claimCountWords, claimsWords, problemsWords } from '../editor/findings/claimWords';
import { severityIcon } from '../editor/findings/findingWords';
import { SEVERITIES } from '../editor/findings/severities';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';

/** What the text claims and what the record says to that, in the status bar; a click opens *Review*. */
export function registerClaimsItem(services: Services): vscode.Disposable {
  const { texts, active, findings, ignored, settings } = services;
  const item = vscode.window.createStatusBarItem('dateline.claims', vscode.StatusBarAlignment.Right, 88);
  item.name = vscode.l10n.t('Dateline: claims and problems');
  item.command = 'dateline.review.focus';
  const show = () => {
    const text = active.current;
    const words = text && describe(services, text);
    if (!words) {
      item.hide();
      return;
    }
    // Setting the same text again makes screen readers repeat it.
    if (item.text !== words.label) item.text = words.label;
    item.tooltip = `${words.details}\n${vscode.l10n.t('Click to review.')}`;
    item.accessibilityInformation = { label: `Dateline. ${words.details}`, role: 'button' };
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    active.onDidChange(show),
    texts.onDidAnnotate(text => text === active.current && show()),
    findings.onDidChange(text => text === active.current && show()),
    ignored.onDidChange(show),
    settings.onDidChange(show),
  );
}

/** Undefined where there is nothing to tell. */
function describe(
  services: Services,
  text: AnalysedText,
): { readonly label: string; readonly details: string } | undefined {
  const counts = claimCountsOf(services, text);
  const problems = services.findings.marked(text);
  if (!counts || (counts.all === 0 && problems.length === 0)) return undefined;
  const { all, agrees, contradicts } = counts;
  const parts = [
    ...(all > 0 ? [claimsWords(all)] : []),
    ...(agrees > 0 ? [`$(pass) ${vscode.l10n.t('{0} confirmed', agrees)}`] : []),
    ...(contradicts > 0 ? [vscode.l10n.t('{0} contradicted', contradicts)] : []),
    ...(problems.length > 0 ? [`$(${loudestIcon(problems)}) ${problemsWords(problems.length)}`] : []),
  ];
  return {
    label: parts.join(' · '),
    details: [
      ...(all > 0 ? [claimCountWords(counts)] : []),
      ...(problems.length > 0 ? [problemsWords(problems.length)] : []),
    ].join('. '),
  };
}

function loudestIcon(problems: readonly Finding[]): string {
  const loudness = problems.map(({ severity }) => SEVERITIES.indexOf(severity));
  return severityIcon(SEVERITIES[Math.max(...loudness)] ?? 'hint').id;
}
