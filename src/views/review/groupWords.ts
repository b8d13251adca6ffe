import * as vscode from 'vscode';
import type { ReviewGroup } from './content';

/** The heading over items of a group. */
export function groupHeading(group: ReviewGroup): string {
  switch (group) {
    case 'finding':
      return vscode.l10n.t('What does not fit');
    case 'office':
      return vscode.l10n.t('Names with office');
    case 'date':
      return vscode.l10n.t('Dates');
    case 'figure':
      return vscode.l10n.t('Figures');
    case 'quotation':
      return vscode.l10n.t('Quotations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'acronym':
      return vscode.l10n.t('Acronyms');
  }
}

/** What one item of a group is. */
export function groupWord(group: ReviewGroup): string {
  switch (group) {
    case 'finding':
      return vscode.l10n.t('Problem');
    case 'office':
      return vscode.l10n.t('Name with office');
    case 'date':
      return vscode.l10n.t('Date');
    case 'figure':
      return vscode.l10n.t('Figure');
    case 'quotation':
      return vscode.l10n.t('Quotation');
    case 'place':
      return vscode.l10n.t('Place');
    case 'acronym':
      return vscode.l10n.t('Acronym');
  }
}

const ICONS: Readonly<Record<Exclude<ReviewGroup, 'finding'>, string>> = {
  office: 'person',
  date: 'calendar',
  figure: 'symbol-numeric',
  quotation: 'quote',
  place: 'location',
  acronym: 'symbol-key',
};

/** The codicon of an item; findings have that of their severity. */
export function groupIcon(group: ReviewGroup): vscode.ThemeIcon {
  return new vscode.ThemeIcon(group === 'finding' ? 'warning' : ICONS[group]);
}
