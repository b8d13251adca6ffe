import * as vscode from 'vscode';
import type { Annotations } from '../../core/model';
import type { KnowledgeSource } from '../knowledge';
import type { Log } from '../log';
import type { AnalysedText } from './analysedText';
import type { AnnotatedTexts } from './annotatedTexts';
import { shiftAnnotations } from './edits';
import { Excerpt } from './excerpt';
import type { Scheduler } from './scheduler';
import { AnalysisRun } from './textWork';

/** UTF-16 units; a shorter text is read as a whole before anybody notices. */
const LONG = 100_000;
/** How long to wait for the next scroll or keystroke, in milliseconds. */
const PAUSE = 60;
/** Before the analysis of any whole text. */
const FIRST = -1;

interface Found {
  /** The document's version that the spans fit. */
  readonly version: number;
  /** The version that was read; spans were moved by the edits since. */
  readonly readVersion: number;
  readonly excerpt: Excerpt;
  readonly annotations: Annotations;
}

/**
 * What is in sight of a very long text, read by itself: before the whole text is read, and where it is longer than what
 * is read of it. It is only marked; lists and facts wait for the whole.
 */
export class InSight implements vscode.Disposable {
  private readonly read = new vscode.EventEmitter<AnalysedText>();
  /** What is in sight of a text has been read. */
  readonly onDidRead = this.read.event;
  private readonly found = new Map<AnalysedText, Found>();
  private readonly runs = new Map<AnalysedText, AnalysisRun>();
  private readonly timers = new Map<AnalysedText, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly texts: AnnotatedTexts,
    private readonly knowledge: KnowledgeSource,
    private readonly scheduler: Scheduler,
    private readonly log: Log,
  ) {
    this.listeners = [
      texts.onDidEdit(({ text, edits }) => {
        this.shift(text, edits);
        this.lookSoon(text);
      }),
      texts.onDidAnnotate(text => this.look(text)),
      texts.onDidClose(text => this.forget(text)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const text = texts.get(textEditor.document.uri);
        if (text) this.lookSoon(text);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.lookAtAll()),
    ];
    void knowledge.get().then(() => this.lookAtAll());
  }

  /** Whether something of a text can be marked now. */
  isRead(text: AnalysedText): boolean {
    return text.latest !== undefined || this.found.has(text);
  }

  /** What can be marked of a text now: its annotations, and those of what is in sight behind the part that is read. */
  annotations(text: AnalysedText): Annotations | undefined {
    const { snapshot } = text;
    const found = this.found.get(text);
    if (!found || found.version !== text.document.version) return snapshot?.annotations;
    if (!snapshot) return found.annotations;
    const behind = <T extends { readonly start: number }>(spans: readonly T[]) =>
      spans.filter(({ start }) => start >= snapshot.analysed);
    return {
      ...snapshot.annotations,
      mentions: [...snapshot.annotations.mentions, ...behind(found.annotations.mentions)],
      dates: [...snapshot.annotations.dates, ...behind(found.annotations.dates)],
    };
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    for (const text of [...this.timers.keys(), ...this.runs.keys()]) this.stop(text);
    this.read.dispose();
  }

  private lookAtAll(): void {
    for (const text of this.texts.all) this.look(text);
  }

  private lookSoon(text: AnalysedText): void {
    if (this.timers.has(text)) return;
    this.timers.set(
      text,
      setTimeout(() => this.look(text), PAUSE),
    );
  }

  /** Reads what is in sight of a text, if the whole of it cannot be had and it has not been read yet. */
  private look(text: AnalysedText): void {
    this.stop(text);
    const editor = vscode.window.visibleTextEditors.find(candidate => candidate.document === text.document);
    const knowledge = this.knowledge.ready;
    if (!editor || !knowledge || text.state === 'binary' || text.state === 'failed') return;
    const { snapshot } = text;
    if (snapshot ? snapshot.analysed >= snapshot.total : text.reading.total <= LONG) {
      this.found.delete(text);
      return;
    }
    const { version } = text.document;
    const known = this.found.get(text);
    if (known?.readVersion === version && known.excerpt.covers(editor)) return;
    const excerpt = Excerpt.of(editor);
    if (excerpt.end <= (snapshot?.analysed ?? 0)) return;
    const run = new AnalysisRun(
      knowledge.annotator.open().update({ ...this.texts.inputOf(text), text: excerpt.text }),
      () => FIRST,
      outcome => {
        this.runs.delete(text);
        if ('error' in outcome) {
          this.log.error(vscode.l10n.t('Dateline could not annotate {0}.', text.uri.path), outcome.error);
          return;
        }
        if (text.document.version !== version) return;
        this.found.set(text, {
          version,
          readVersion: version,
          excerpt,
          annotations: excerpt.inWhole(outcome.annotations),
        });
        this.read.fire(text);
      },
    );
    this.runs.set(text, run);
    this.scheduler.add(run);
  }

  private shift(text: AnalysedText, edits: Parameters<typeof shiftAnnotations>[1] | undefined): void {
    const found = this.found.get(text);
    if (!found) return;
    if (!edits) this.found.delete(text);
    else {
      const annotations = shiftAnnotations(found.annotations, edits);
      this.found.set(text, { ...found, version: text.document.version, annotations });
    }
  }

  private stop(text: AnalysedText): void {
    clearTimeout(this.timers.get(text));
    this.timers.delete(text);
    const run = this.runs.get(text);
    if (run) this.scheduler.remove(run);
    this.runs.delete(text);
  }

  private forget(text: AnalysedText): void {
    this.stop(text);
    this.found.delete(text);
  }
}
