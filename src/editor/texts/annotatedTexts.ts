import * as vscode from 'vscode';
import type { DocumentInput, Unchecked } from '../../core/model';
import type { ReaderCorrections } from '../files/readerCorrections';
import type { KnowledgeSource } from '../knowledge';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Stopwatch } from '../timings';
import { AnalysedText, type Snapshot } from './analysedText';
import type { ArticleDates } from './articleDates';
import type { Edit } from './edits';
import { fileDay } from './fileDay';
import type { Scheduler } from './scheduler';
import { isText } from './selection';
import { AnalysisRun, type Outcome, TextWork } from './textWork';

/** An edit of a text; `edits` is undefined where everything moved without saying how. */
export interface TextEdit {
  readonly text: AnalysedText;
  readonly edits: readonly Edit[] | undefined;
}

/** The open texts and their annotations: one analysis a version, which every feature queries. */
export class AnnotatedTexts implements vscode.Disposable {
  private readonly entries = new Map<string, TextWork>();
  private readonly listeners: vscode.Disposable[] = [];

  private readonly annotated = new vscode.EventEmitter<AnalysedText>();
  /** A text has new annotations, or it became known that it has none. */
  readonly onDidAnnotate = this.annotated.event;
  private readonly editedEmitter = new vscode.EventEmitter<TextEdit>();
  /** A text was edited; its snapshot has moved already. */
  readonly onDidEdit = this.editedEmitter.event;
  private readonly closed = new vscode.EventEmitter<AnalysedText>();
  readonly onDidClose = this.closed.event;
  private readonly opened = new vscode.EventEmitter<AnalysedText>();
  readonly onDidOpen = this.opened.event;

  constructor(
    private readonly settings: Settings,
    private readonly dates: ArticleDates,
    private readonly corrections: ReaderCorrections,
    private readonly knowledge: KnowledgeSource,
    private readonly scheduler: Scheduler,
    private readonly log: Log,
    private readonly stopwatch: Stopwatch,
  ) {
    this.listeners.push(
      vscode.workspace.onDidOpenTextDocument(document => this.open(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.close(document)),
      vscode.workspace.onDidChangeTextDocument(event => this.edit(event)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.wantVisible()),
      dates.onDidChange(uri => this.inputChanged(this.entries.get(uri.toString()))),
      corrections.onDidChange(() => this.allInputsChanged()),
      settings.onDidChange(event => this.settingsChanged(event)),
      knowledge.onDidChangeFacts(() => this.forgetAll()),
    );
    for (const document of vscode.workspace.textDocuments) this.open(document);
    this.wantVisible();
  }

  get all(): readonly AnalysedText[] {
    return [...this.entries.values()].map(entry => entry.text);
  }

  get(uri: vscode.Uri): AnalysedText | undefined {
    return this.entries.get(uri.toString())?.text;
  }

  /** What the annotator is given for a text. */
  inputOf(text: AnalysedText): DocumentInput {
    return text.input(this.dates.get(text.uri), this.settings.fallbackDate(text.uri), this.corrections.current);
  }

  /**
   * The annotations of the text as it is now (or of a later version), once they are there. Undefined where it is not
   * open, not a text to annotate, or was closed meanwhile.
   */
  async fresh(uri: vscode.Uri): Promise<Snapshot | undefined> {
    const entry = this.entries.get(uri.toString());
    if (!entry) return undefined;
    if (entry.text.state !== 'waiting' && !entry.isPending) return entry.text.snapshot;
    const answer = entry.wait();
    this.want(entry);
    return answer;
  }

  /** Analyses everything that is open anew, and reads the facts again where that had failed. */
  async refresh(): Promise<void> {
    await this.knowledge.retry();
    this.forgetAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    for (const entry of this.entries.values()) this.release(entry);
    this.entries.clear();
    for (const emitter of [this.annotated, this.editedEmitter, this.closed, this.opened]) emitter.dispose();
  }

  private forgetAll(): void {
    for (const entry of this.entries.values()) {
      entry.incremental = undefined;
      this.inputChanged(entry);
    }
  }

  private open(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    // The name of an untitled text can come back before the closing of the old one is reported.
    const known = this.entries.get(key)?.text.document;
    if (known && known !== document) this.close(known);
    if (known === document || document.isClosed || !isText(document, this.settings.languages)) return;
    const entry = new TextWork(new AnalysedText(document));
    this.entries.set(key, entry);
    this.opened.fire(entry.text);
    if (!document.isUntitled) void this.learnFileDay(entry);
  }

  /** The file's own time is the last resort for the article's date; what was read meanwhile may have to be read again. */
  private async learnFileDay(entry: TextWork): Promise<void> {
    const { text } = entry;
    const day = await fileDay(text.uri);
    if (day === undefined || this.entries.get(text.uri.toString()) !== entry) return;
    text.writtenBy = day;
    if (entry.run || (text.latest && text.latest.articleDate?.sure !== true)) this.inputChanged(entry);
  }

  private close(document: vscode.TextDocument): void {
    const entry = this.entries.get(document.uri.toString());
    if (entry?.text.document !== document) return;
    this.entries.delete(document.uri.toString());
    this.release(entry);
    this.closed.fire(entry.text);
  }

  private release(entry: TextWork): void {
    this.cancel(entry);
    entry.abandon();
  }

  private edit(event: vscode.TextDocumentChangeEvent): void {
    const entry = this.entries.get(event.document.uri.toString());
    // The event comes without changes and with the same line ends when only the "unsaved" mark changed.
    if (!entry || (event.contentChanges.length === 0 && !entry.text.lineEndsChanged)) return;
    const edits = entry.text.edited(event);
    this.editedEmitter.fire({ text: entry.text, edits });
    this.cancel(entry);
    entry.text.state = 'waiting';
    if (entry.wanted) this.startSoon(entry);
  }

  private inputChanged(entry: TextWork | undefined): void {
    if (!entry) return;
    entry.text.revision++;
    this.cancel(entry);
    entry.text.state = 'waiting';
    if (entry.wanted) void this.start(entry);
  }

  private settingsChanged(event: vscode.ConfigurationChangeEvent): void {
    if (event.affectsConfiguration('dateline.languages')) {
      for (const { text } of [...this.entries.values()]) {
        if (!isText(text.document, this.settings.languages)) this.close(text.document);
      }
      for (const document of vscode.workspace.textDocuments) this.open(document);
      this.wantVisible();
    }
    if (event.affectsConfiguration('dateline.articleDate')) {
      this.allInputsChanged();
    }
  }

  private allInputsChanged(): void {
    for (const entry of this.entries.values()) this.inputChanged(entry);
  }

  private wantVisible(): void {
    const visible = new Set(vscode.window.visibleTextEditors.map(editor => editor.document.uri.toString()));
    for (const [key, entry] of this.entries) {
      if (visible.has(key)) this.want(entry);
      // Texts that went out of sight keep their annotations and are not analysed again until they are looked at.
      else if (!entry.isAwaited) entry.wanted = false;
    }
  }

  private want(entry: TextWork): void {
    entry.wanted = true;
    if (entry.text.state === 'waiting' && !entry.isPending) void this.start(entry);
  }

  private cancel(entry: TextWork): void {
    entry.stopTimer();
    if (entry.run) this.scheduler.remove(entry.run);
    entry.run = undefined;
  }

  private startSoon(entry: TextWork): void {
    entry.later(entry.text.pauseAfterEdit, () => void this.start(entry));
  }

  private async start(entry: TextWork): Promise<void> {
    const { text } = entry;
    const { revision } = text;
    const knowledge = this.knowledge.ready ?? (await this.knowledge.get());
    const stale = text.revision !== revision || this.entries.get(text.uri.toString()) !== entry;
    if (stale || entry.run) return;
    if (!knowledge || text.reading.isBinary) {
      text.giveUp(knowledge ? 'binary' : 'failed');
      this.finished(entry);
      return;
    }
    entry.incremental ??= knowledge.annotator.open();
    entry.run = new AnalysisRun(
      entry.incremental.update(this.inputOf(text), unchecked => this.read(entry, unchecked)),
      () => this.priority(text.document),
      outcome => this.ended(entry, outcome),
    );
    this.scheduler.add(entry.run);
  }

  private read(entry: TextWork, unchecked: Unchecked): void {
    entry.text.finishReading(unchecked, entry.run?.spent ?? 0);
    this.stopwatch.first('firstAnnotation');
    this.annotated.fire(entry.text);
  }

  private ended(entry: TextWork, outcome: Outcome): void {
    entry.run = undefined;
    if ('annotations' in outcome) {
      entry.text.finish(outcome.annotations);
      this.stopwatch.set('lastAnalysis', outcome.cost);
    } else {
      entry.incremental = undefined;
      entry.text.giveUp('failed');
      this.log.error(vscode.l10n.t('Dateline could not annotate {0}.', entry.text.uri.path), outcome.error);
    }
    this.finished(entry);
  }

  private finished(entry: TextWork): void {
    this.annotated.fire(entry.text);
    entry.answer();
  }

  private priority(document: vscode.TextDocument): number {
    if (vscode.window.activeTextEditor?.document === document) return 0;
    return vscode.window.visibleTextEditors.some(editor => editor.document === document) ? 1 : 2;
  }
}
