import * as vscode from 'vscode';
import type { Finding } from '../../core/model';
import type { Settings } from '../settings';
import type { AnalysedText } from '../texts/analysedText';
import type { AnnotatedTexts, TextEdit } from '../texts/annotatedTexts';
import { shiftFindings } from '../texts/edits';
import type { IgnoreList } from './ignoreList';
import { severityOf } from './severities';

/**
 * What does not fit in the open texts, as the reader wants to be told: with the severities of the settings, without what
 * is ignored. Spans always fit the text as it is now.
 */
export class Findings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<AnalysedText>();
  /** The findings of a text are others, or stand elsewhere. */
  readonly onDidChange = this.changed.event;
  private readonly found = new Map<AnalysedText, readonly Finding[]>();
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly texts: AnnotatedTexts,
    private readonly settings: Settings,
    private readonly ignored: IgnoreList,
  ) {
    this.listeners = [
      texts.onDidAnnotate(text => this.read(text)),
      texts.onDidEdit(edit => this.shift(edit)),
      texts.onDidClose(text => this.set(text, [])),
      ignored.onDidChange(() => this.readAll()),
      settings.onDidChange(event => {
        if (event.affectsConfiguration('dateline.checks') || event.affectsConfiguration('dateline.mode'))
          this.readAll();
      }),
    ];
  }

  /** Every finding of a text, in its order. */
  of(text: AnalysedText): readonly Finding[] {
    return this.found.get(text) ?? [];
  }

  /**
   * The findings that are marked in the text. While drafting that is what is probably wrong, and it is told quietly: a
   * writer wants to finish the sentence, not to be corrected. In review it is everything.
   */
  marked(text: AnalysedText): readonly Finding[] {
    const findings = this.of(text);
    if (this.settings.mode === 'review') return findings;
    return findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(finding => ({ ...finding, severity: 'information' }));
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private readAll(): void {
    for (const text of this.texts.all) if (text.snapshot) this.read(text);
  }

  private read(text: AnalysedText): void {
    const all = text.snapshot?.annotations.findings ?? [];
    this.set(text, all.length > 0 ? this.wanted(text, all) : all);
  }

  private wanted(text: AnalysedText, all: readonly Finding[]): readonly Finding[] {
    const ignored = this.settings.checksEnabled ? this.ignored.of(text.uri) : undefined;
    // While the list is being read, what is on it would flash up.
    if (!ignored) return [];
    const choices = this.settings.severities;
    return all.flatMap(finding => {
      const severity = severityOf(finding, choices.get(finding.check));
      return severity && !this.ignored.has(ignored, text, finding) ? [{ ...finding, severity }] : [];
    });
  }

  private shift({ text, edits }: TextEdit): void {
    const findings = this.of(text);
    if (findings.length > 0) this.set(text, edits ? shiftFindings(findings, edits) : []);
  }

  private set(text: AnalysedText, findings: readonly Finding[]): void {
    const before = this.of(text);
    if (findings.length > 0) this.found.set(text, findings);
    else this.found.delete(text);
    if (before.length > 0 || findings.length > 0) this.changed.fire(text);
  }
}
