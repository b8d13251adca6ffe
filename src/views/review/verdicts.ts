import * as vscode from 'vscode';
import type { Claim, Verdict } from '../../core/model';

/** What the record says, as a heading: *The record agrees*. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'agrees':
      return vscode.l10n.t('The record agrees');
    case 'contradicts':
      return vscode.l10n.t('The record says otherwise');
    case 'unknown':
      return vscode.l10n.t('The record is silent');
    case 'notJudged':
      return vscode.l10n.t('Not judged');
  }
}

/** The same in a word or two, for a row. */
export function verdictWord(verdict: Verdict): string {
  switch (verdict) {
    case 'agrees':
      return vscode.l10n.t('agrees');
    case 'contradicts':
      return vscode.l10n.t('contradicts');
    case 'unknown':
      return vscode.l10n.t('record is silent');
    case 'notJudged':
      return vscode.l10n.t('not judged');
  }
}

/** Shapes that can be told apart without colour; a problem's icon is that of its severity, as everywhere. */
export function verdictIcon(verdict: Verdict): vscode.ThemeIcon {
  switch (verdict) {
    case 'agrees':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
    case 'contradicts':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    case 'unknown':
      return new vscode.ThemeIcon('question');
    case 'notJudged':
      return new vscode.ThemeIcon('circle-slash');
  }
}

/** Why: the statement, or the reason why there is none. */
export function verdictDetail({ verdict, reason, evidence }: Claim): string {
  const statement = evidence[0]?.statement ?? '';
  return verdict === 'agrees' ? statement || (reason ?? '') : (reason ?? statement);
}
