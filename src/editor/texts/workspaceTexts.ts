import * as vscode from 'vscode';
import type { Annotations, DocumentInput, PartialDate } from '../../core/model';
import type { ReaderCorrections } from '../files/readerCorrections';
import { filePattern, findTexts, kindOf, MOST_FILES, readText } from '../files/workspaceFiles';
import type { KnowledgeSource } from '../knowledge';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Stopwatch } from '../timings';
import type { ArticleDates } from './articleDates';
import { fileDay } from './fileDay';
import { LineMap } from './lines';
import { Scheduler } from './scheduler';
import { isFactSheet } from './selection';
import { AnalysisRun } from './textWork';

/** A text of the workspace as it was read from its file, with its annotations. */
export interface WorkspaceText {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly lines: LineMap;
  readonly annotations: Annotations;
}

/** `idle`: nobody asked yet; `stopped`: the reader stopped it. */
export type ReadingState = 'idle' | 'reading' | 'done' | 'stopped' | 'failed';

export interface ReadingProgress {
  readonly state: ReadingState;
  /** Texts that are annotated. */
  readonly done: number;
  /** Texts that were found. */
  readonly total: number;
  /** Whether there are more files than are read. */
  readonly more: boolean;
}

/** How long changes on the disk are gathered before the texts are looked for again, in milliseconds. */
const PAUSE = 300;
/** How often, in milliseconds, listeners hear of texts that are read one after the other. */
const BEAT = 1000;
/** Files that are read at the same time, ahead of the annotator. */
const AHEAD = 8;

/** The texts of the workspace's folders and their annotations: read when first asked for, kept up to date from then on. */
export class WorkspaceTexts implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly scheduler: Scheduler;
  /** By address; undefined while a file waits to be read, null where it is no text. */
  private readonly files = new Map<string, { uri: vscode.Uri; text: WorkspaceText | null | undefined }>();
  private listed: readonly WorkspaceText[] | undefined;
  private state: ReadingState = 'idle';
  private more = false;
  private stopping: vscode.CancellationTokenSource | undefined;
  private watching: vscode.Disposable | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly settings: Settings,
    private readonly dates: ArticleDates,
    private readonly corrections: ReaderCorrections,
    private readonly knowledge: KnowledgeSource,
    private readonly log: Log,
    stopwatch: Stopwatch,
  ) {
    this.scheduler = new Scheduler(stopwatch);
    this.listeners = vscode.Disposable.from(
      dates.onDidChange(uri => this.stale(file => file.uri.toString() === uri.toString())),
      corrections.onDidChange(names => this.stale(file => speaksOf(file.text, names))),
      knowledge.onDidChangeFacts(() => this.stale(() => true)),
      settings.onDidChange(event => {
        if (event.affectsConfiguration('dateline.articleDate')) this.stale(() => true);
        if (event.affectsConfiguration('dateline.languages')) this.watch();
        if (event.affectsConfiguration('dateline.languages') || event.affectsConfiguration('dateline.workspace'))
          this.lookAgain();
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude'))
          this.lookAgain();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.lookAgain()),
    );
  }

  get progress(): ReadingProgress {
    return { state: this.state, done: this.all.length, total: this.files.size, more: this.more };
  }

  /** The texts that are annotated, in order of their addresses. */
  get all(): readonly WorkspaceText[] {
    this.listed ??= [...this.files.values()].flatMap(({ text }) => text ?? []);
    return this.listed;
  }

  /** Reads the workspace, unless that was done or is being done. */
  start(): void {
    if (this.state === 'reading' || this.state === 'done') return;
    if (!this.watching) this.watch();
    void this.read();
  }

  /** Stops reading; what was read stays. */
  stop(): void {
    if (this.state !== 'reading' && this.pause === undefined) return;
    clearTimeout(this.pause);
    this.pause = undefined;
    this.stopping?.cancel();
    this.become('stopped');
  }

  /** Reads everything anew; what is listed stays until then. */
  restart(): void {
    if (this.state === 'idle') return;
    for (const key of this.files.keys()) this.waiting.add(key);
    void this.read();
  }

  dispose(): void {
    this.stopping?.cancel();
    this.listeners.dispose();
    this.watching?.dispose();
    this.scheduler.dispose();
    clearTimeout(this.pause);
    clearTimeout(this.beat);
    this.changed.dispose();
  }

  private watch(): void {
    this.watching?.dispose();
    const pattern = filePattern(this.settings.languages);
    if (pattern === undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.watching = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => this.lookAgain()),
      watcher.onDidDelete(() => this.lookAgain()),
      watcher.onDidChange(uri => this.stale(file => file.uri.toString() === uri.toString())),
    );
  }

  /** Some texts are to be annotated again. They stay listed as they were until that is done. */
  private stale(concerns: (file: { uri: vscode.Uri; text: WorkspaceText | null | undefined }) => boolean): void {
    if (this.state !== 'done' && this.state !== 'reading') return;
    for (const [key, file] of this.files) if (concerns(file)) this.waiting.add(key);
    if (this.waiting.size > 0) this.lookAgain();
  }

  private readonly waiting = new Set<string>();

  private lookAgain(): void {
    if (this.state === 'idle' || this.state === 'stopped') return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.pause = undefined;
      void this.read();
    }, PAUSE);
  }

  private async read(): Promise<void> {
    this.stopping?.cancel();
    const stopping = new vscode.CancellationTokenSource();
    this.stopping = stopping;
    const { token } = stopping;
    this.become('reading');
    try {
      const knowledge = await this.knowledge.get();
      if (!knowledge) return this.become('failed');
      const found = await findTexts(this.settings, token);
      if (token.isCancellationRequested) return;
      this.take(found);
      const left = [...this.files].filter(([key, { text }]) => text === undefined || this.waiting.has(key));
      const work = left.values();
      const reader = async () => {
        for (const [key, file] of work) {
          if (token.isCancellationRequested) return;
          this.waiting.delete(key);
          const text = await this.annotate(file.uri, token);
          if (token.isCancellationRequested) {
            this.waiting.add(key);
            return;
          }
          file.text = text;
          this.listed = undefined;
          this.soon();
        }
      };
      await Promise.all(Array.from({ length: AHEAD }, reader));
      if (!token.isCancellationRequested) this.become('done');
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.log.error(vscode.l10n.t('Dateline could not look for the texts of the workspace.'), error);
      this.become('failed');
    } finally {
      stopping.dispose();
    }
  }

  /** Takes over which files there are. */
  private take(found: readonly vscode.Uri[]): void {
    this.more = found.length > MOST_FILES;
    const before = new Map(this.files);
    this.files.clear();
    for (const uri of found.slice(0, MOST_FILES)) {
      const key = uri.toString();
      this.files.set(key, before.get(key) ?? { uri, text: undefined });
    }
    this.listed = undefined;
  }

  private async annotate(uri: vscode.Uri, token: vscode.CancellationToken): Promise<WorkspaceText | null> {
    try {
      const text = await readText(uri);
      const knowledge = this.knowledge.ready;
      if (text === undefined || isFactSheet(text) || !knowledge || token.isCancellationRequested) return null;
      const annotations = await this.run(
        knowledge.annotator.open().update(this.input(uri, text, await fileDay(uri))),
        token,
      );
      return annotations ? { uri, text, lines: new LineMap(text), annotations } : null;
    } catch (error) {
      // One file that cannot be read is no reason to stop: it may have gone meanwhile.
      this.log.info(`${uri.toString()} was left out: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  private input(uri: vscode.Uri, text: string, writtenBy: PartialDate | undefined): DocumentInput {
    const date = this.dates.get(uri);
    const fallbackDate = this.settings.fallbackDate(uri);
    const corrections = this.corrections.current;
    return {
      text,
      kind: kindOf(uri),
      fileName: uri.path.slice(uri.path.lastIndexOf('/') + 1),
      ...(date === undefined ? {} : { date }),
      ...(fallbackDate === undefined ? {} : { fallbackDate }),
      ...(corrections === undefined ? {} : { corrections }),
      ...(writtenBy === undefined ? {} : { writtenBy }),
    };
  }

  /** One analysis in slices, between which the editor has its turn; undefined where it was stopped. */
  private run(work: Generator<void, Annotations>, token: vscode.CancellationToken): Promise<Annotations | undefined> {
    return new Promise((resolve, reject) => {
      const run = new AnalysisRun(
        work,
        () => 0,
        outcome => {
          stopped.dispose();
          if ('annotations' in outcome) resolve(outcome.annotations);
          else reject(outcome.error);
        },
      );
      const stopped = token.onCancellationRequested(() => {
        this.scheduler.remove(run);
        resolve(undefined);
      });
      this.scheduler.add(run);
    });
  }

  private become(state: ReadingState): void {
    this.state = state;
    clearTimeout(this.beat);
    this.beat = undefined;
    this.changed.fire();
  }

  private soon(): void {
    this.beat ??= setTimeout(() => {
      this.beat = undefined;
      this.changed.fire();
    }, BEAT);
  }
}

function speaksOf(text: WorkspaceText | null | undefined, names: readonly string[]): boolean {
  if (!text) return false;
  const lower = text.text.toLowerCase();
  return names.some(name => lower.includes(name.toLowerCase()));
}
