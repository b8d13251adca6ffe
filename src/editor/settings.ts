import * as vscode from 'vscode';
import type { DateStyle } from '../core/dates';
import type { PartialDate } from '../core/model';
import { isPartialDate } from '../facts/dates';
import { SEVERITIES, type SeverityChoice } from './findings/severities';
import { LAYERS, type Layer } from './paint/layers';
import { today } from './partialDate';
import { leastConfidence } from './sureness';

export type HighlightStyle = 'underline' | 'background' | 'text';
/** `draft`: while writing, quiet about what is not finished; `review`: everything is shown. */
export type Mode = 'draft' | 'review';

/** When what a date comes to stands behind it; `review`: only in that mode. */
export type DateHints = 'off' | 'review' | 'on';

const SECTION = 'dateline';

/** Typed reading of the settings. Values of a wrong type (a hand-edited settings file) count as not set. */
export class Settings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.ConfigurationChangeEvent>();
  /** Fires when one of the extension's settings changed. */
  readonly onDidChange = this.changed.event;
  private readonly listener = vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(SECTION)) this.changed.fire(event);
  });

  /** Language ids of the texts to analyse. */
  get languages(): readonly string[] {
    const value = read<unknown>('languages');
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : ['plaintext', 'markdown'];
  }

  get mode(): Mode {
    return read<unknown>('mode') === 'review' ? 'review' : 'draft';
  }

  get highlightsEnabled(): boolean {
    return read<unknown>('highlights.enabled') !== false;
  }

  /** Whether the marks are shown beside the scroll bar too. */
  get overviewRuler(): boolean {
    return read<unknown>('highlights.overviewRuler') === true;
  }

  get highlightStyle(): HighlightStyle {
    const value = read<unknown>('highlights.style');
    return value === 'background' || value === 'text' ? value : 'underline';
  }

  /** The layers that are highlighted. */
  get highlightedLayers(): ReadonlySet<Layer> {
    const value = read<Partial<Record<Layer, unknown>> | undefined>('highlights.types');
    return new Set(LAYERS.filter(layer => value?.[layer] !== false));
  }

  /** Patterns of folders and files that are no part of a workspace's texts. */
  get ignoredFolders(): readonly string[] {
    const value = read<unknown>('workspace.exclude');
    return Array.isArray(value) ? value.filter(item => typeof item === 'string' && item !== '') : [];
  }

  /** The confidence, 0 to 1, that a name must have to be highlighted. */
  get highlightedConfidence(): number {
    const value = read<unknown>('highlights.confidence');
    return leastConfidence(value === 'likely' || value === 'certain' ? value : 'guesses');
  }

  /** Address of the query service that is asked for newer facts, when the reader says so. */
  get factsService(): string {
    const value = read<unknown>('facts.service');
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : 'https://query.wikidata.org/sparql';
  }

  get hoverEnabled(): boolean {
    return read<unknown>('hover.enabled') !== false;
  }

  get dateHints(): DateHints {
    const value = read<unknown>('dates.hints');
    return value === 'off' || value === 'on' ? value : 'review';
  }

  /** How the house writes its dates. */
  dateStyle(scope: vscode.Uri): DateStyle {
    const value = read<unknown>('dates.style', scope);
    return value === 'month-day-year' || value === 'iso' ? value : 'day-month-year';
  }

  get checksEnabled(): boolean {
    return read<unknown>('checks.enabled') !== false;
  }

  /** How loudly each check speaks, by its id; checks that are not named speak as they do by default. */
  get severities(): ReadonlyMap<string, SeverityChoice> {
    const value = read<unknown>('checks.severity');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((entry): entry is [string, SeverityChoice] => isChoice(entry[1])));
  }

  /** Whether review mode shows a sign behind what the record contradicts or does not know. */
  get claimSigns(): boolean {
    return read<unknown>('claims.signs') !== false;
  }

  /** The date to assume for a text that says none, or undefined. */
  fallbackDate(scope: vscode.Uri): PartialDate | undefined {
    const value = read<unknown>('articleDate.fallback', scope);
    if (value === 'today') return today();
    return typeof value === 'string' && isPartialDate(value) ? value : undefined;
  }

  setHighlightsEnabled(enabled: boolean): Promise<void> {
    return write('highlights.enabled', enabled);
  }

  /** Changes how loudly one check speaks. */
  setSeverity(check: string, choice: SeverityChoice): Promise<void> {
    return write('checks.severity', { ...Object.fromEntries(this.severities), [check]: choice });
  }

  setMode(mode: Mode): Promise<void> {
    return write('mode', mode);
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}

function isChoice(value: unknown): value is SeverityChoice {
  return value === 'off' || SEVERITIES.some(severity => severity === value);
}

function read<T>(name: string, scope?: vscode.Uri): T | undefined {
  return vscode.workspace.getConfiguration(SECTION, scope).get<T>(name);
}

/** Changes a setting of the window in the place (user or workspace) where it is already set. */
async function write(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(name, value, target);
}
