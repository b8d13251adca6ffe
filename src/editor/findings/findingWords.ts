import * as vscode from 'vscode';
import { CHECKS } from '../../core/findings/catalogue';
import type { Evidence, Finding } from '../../core/model';
import { isPartialDate } from '../../facts/dates';
import { partialDateWords } from '../hovers/dateWords';

/** Who says so, in the Problems view. */
export const DIAGNOSTIC_SOURCE = 'Dateline';

const TITLES = new Map<string, string>(CHECKS.map(({ id, title }) => [id, title]));

/** The check of a finding in a few words. */
export function checkTitle(check: string): string {
  return TITLES.get(check) ?? check;
}

/** A finding in one sentence, which says the facts already, and who says so up to when, each source once. */
export function findingMessage({ message, evidence }: Finding): string {
  const sources = [...new Set(evidence.map(sourceWords))].filter(words => words !== '');
  return sources.length === 0 ? message : [message, vscode.l10n.t('Source: {0}', sources.join('; '))].join('\n');
}

function sourceWords({ source, asOf }: Pick<Evidence, 'source' | 'asOf'>): string {
  const upTo = isPartialDate(asOf) ? vscode.l10n.t('up to {0}', partialDateWords(asOf)) : asOf;
  return [source, upTo].filter(words => words !== '').join(', ');
}

/** What a fact says and who says so. */
export function evidenceLine({ statement, source, asOf }: Evidence): string {
  const notes = sourceWords({ source, asOf });
  return notes === '' ? statement : `${statement} (${notes})`;
}

const ICONS: Readonly<Record<Finding['severity'], { icon: string; color: string }>> = {
  error: { icon: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { icon: 'warning', color: 'problemsWarningIcon.foreground' },
  information: { icon: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { icon: 'lightbulb', color: 'problemsInfoIcon.foreground' },
};

/** The codicon of a severity. */
export function severityIcon(severity: Finding['severity']): vscode.ThemeIcon {
  const { icon, color } = ICONS[severity];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

export function severityWord(severity: Finding['severity']): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'information':
      return vscode.l10n.t('Remark');
    case 'hint':
      return vscode.l10n.t('Hint');
  }
}
