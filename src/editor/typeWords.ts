import * as vscode from 'vscode';
import type { EntityType, EventType } from '../core/model';

/** Entity types in the order in which they are listed. */
export const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'country',
  'organisation',
  'armedGroup',
  'place',
  'event',
];

/** What one entity is, in plain words. */
export function typeWord(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('Person');
    case 'country':
      return vscode.l10n.t('Country');
    case 'place':
      return vscode.l10n.t('Place');
    case 'organisation':
      return vscode.l10n.t('Organisation');
    case 'armedGroup':
      return vscode.l10n.t('Armed group');
    case 'event':
      return vscode.l10n.t('Named event');
  }
}

/** The heading over entities of a type. */
export function typeHeading(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('People');
    case 'country':
      return vscode.l10n.t('Countries');
    case 'place':
      return vscode.l10n.t('Places');
    case 'organisation':
      return vscode.l10n.t('Organisations');
    case 'armedGroup':
      return vscode.l10n.t('Armed groups');
    case 'event':
      return vscode.l10n.t('Named events');
  }
}

const TYPE_ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  country: 'globe',
  place: 'location',
  organisation: 'organization',
  armedGroup: 'shield',
  event: 'milestone',
};

/** The codicon of an entity type. */
export function typeIcon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(TYPE_ICONS[type], new vscode.ThemeColor(`dateline.${type}`));
}

const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  AGREE: 'agreement',
  CONSULT: 'talks',
  SUPPORT: 'support',
  COOPERATE: 'cooperation',
  AID: 'aid',
  YIELD: 'concession',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'refusal',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'attack',
  RETREAT: 'withdrawal',
  ELECT: 'election',
  COUP: 'coup',
  LEGISLATE: 'legislation',
  OTHER: 'event',
};

/** What kind of event it is, in plain words. */
export function eventWord(type: EventType): string {
  return vscode.l10n.t(EVENT_WORDS[type]);
}
