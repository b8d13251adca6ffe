import * as vscode from 'vscode';
import type { ClaimCounts } from '../../core/review/verdicts';

/** How much of what a text claims the record confirms: *14 claims: 9 confirmed, 1 contradicted, 3 unknown, 1 not judged*. */
export function claimCountWords({ all, agrees, contradicts, unknown, notJudged }: ClaimCounts): string {
  if (all === 0) return vscode.l10n.t('no claims');
  const parts = [
    vscode.l10n.t('{0} confirmed', agrees),
    vscode.l10n.t('{0} contradicted', contradicts),
    ...(unknown > 0 ? [vscode.l10n.t('{0} unknown', unknown)] : []),
    ...(notJudged > 0 ? [vscode.l10n.t('{0} not judged', notJudged)] : []),
  ];
  return `${claimsWords(all)}: ${parts.join(', ')}`;
}

export function claimsWords(all: number): string {
  return all === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', all);
}

export function problemsWords(problems: number): string {
  return problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
}
