import * as vscode from 'vscode';
import type { ClaimKind } from '../../core/model';
import type { ItemKind } from '../../core/review/model';

/** What is listed together: problems, claims and items by what they speak of. */
export type ReviewGroup = 'finding' | 'body' | 'event' | ItemKind;
export const REVIEW_GROUPS: readonly ReviewGroup[] = [
  'finding',
  'office',
  'body',
  'event',
  'place',
  'acronym',
  'name',
  'date',
  'figure',
  'quotation',
];

const OF_CLAIM: Readonly<Record<ClaimKind, ReviewGroup>> = {
  office: 'office',
  leader: 'office',
  party: 'office',
  nationality: 'office',
  lifespan: 'office',
  membership: 'body',
  count: 'body',
  headquarters: 'body',
  founding: 'body',
  treaty: 'body',
  eventDate: 'event',
  eventPlace: 'event',
  participant: 'event',
  order: 'event',
  election: 'event',
  ordinal: 'event',
  first: 'event',
  capital: 'place',
  location: 'place',
  acronym: 'acronym',
};

export function groupOfClaim(kind: ClaimKind): ReviewGroup {
  return OF_CLAIM[kind];
}

/** The heading over items of a group. */
export function groupHeading(group: ReviewGroup): string {
  switch (group) {
    case 'finding':
      return vscode.l10n.t('Problems');
    case 'office':
      return vscode.l10n.t('People and offices');
    case 'body':
      return vscode.l10n.t('States and organisations');
    case 'event':
      return vscode.l10n.t('What happened');
    case 'name':
      return vscode.l10n.t('Names');
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

/** What one item without a verdict is. */
export function itemWord(kind: ItemKind): string {
  switch (kind) {
    case 'office':
      return vscode.l10n.t('Name and office');
    case 'name':
      return vscode.l10n.t('Name');
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

const ICONS: Readonly<Record<ItemKind, string>> = {
  office: 'person',
  name: 'organization',
  date: 'calendar',
  figure: 'symbol-numeric',
  quotation: 'quote',
  place: 'location',
  acronym: 'symbol-key',
};

export function itemIcon(kind: ItemKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[kind]);
}
