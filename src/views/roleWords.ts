import * as vscode from 'vscode';
import type { ActorRole, Roles } from './cast';

/** The heading over actors that mostly do the same in the story. */
export function roleHeading(role: ActorRole): string {
  switch (role) {
    case 'acts':
      return vscode.l10n.t('Acting');
    case 'takesPart':
      return vscode.l10n.t('Taking part');
    case 'actedUpon':
      return vscode.l10n.t('Acted upon');
    case 'named':
      return vscode.l10n.t('Only named');
  }
}

/** What an actor does in the story's events: *acts in 3 events, is acted upon in 1*; empty where it does nothing. */
export function roleWords({ agent, recipient, participant }: Roles): string {
  return [
    ...(agent > 0 ? [vscode.l10n.t('acts in events: {0}', agent)] : []),
    ...(participant > 0 ? [vscode.l10n.t('takes part in events: {0}', participant)] : []),
    ...(recipient > 0 ? [vscode.l10n.t('is acted upon in events: {0}', recipient)] : []),
  ].join(', ');
}
