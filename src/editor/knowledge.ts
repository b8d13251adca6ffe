import * as vscode from 'vscode';
import type { Annotator } from '../core/annotate';
import type { FactBase } from '../facts/model';
import type { Log } from './log';
import type { Stopwatch } from './timings';

/** What the annotator knows before it sees a text. */
export interface Knowledge {
  readonly facts: FactBase;
  readonly annotator: Annotator;
}

export type KnowledgeState = 'unread' | 'reading' | 'ready' | 'failed';

/** Reads the bundled facts and words when they are first needed, through VS Code's file system so that it works on the web. */
export class KnowledgeSource implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<KnowledgeState>();
  readonly onDidChangeState = this.changed.event;
  private loading: Promise<Knowledge | undefined> | undefined;
  private current: KnowledgeState = 'unread';
  private loaded: Knowledge | undefined;

  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: Log,
    private readonly stopwatch: Stopwatch,
  ) {}

  get state(): KnowledgeState {
    return this.current;
  }

  /** The knowledge if it has been read already. */
  get ready(): Knowledge | undefined {
    return this.loaded;
  }

  /** The knowledge, read on the first call. Undefined where it cannot be read; the reader has been told then. */
  get(): Promise<Knowledge | undefined> {
    this.loading ??= this.load();
    return this.loading;
  }

  /** Tries again after a failure. */
  retry(): Promise<Knowledge | undefined> {
    if (this.current === 'failed') this.loading = undefined;
    return this.get();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async load(): Promise<Knowledge | undefined> {
    this.become('reading');
    try {
      const started = performance.now();
      const knowledge = await this.read();
      this.stopwatch.set('factsLoad', performance.now() - started);
      this.log.info(`${knowledge.facts.size} records read in ${Math.round(performance.now() - started)} ms`);
      this.loaded = knowledge;
      this.become('ready');
      return knowledge;
    } catch (error) {
      this.log.error(
        vscode.l10n.t('Dateline could not read its facts, so texts are not annotated. Installing it again may help.'),
        error,
      );
      this.become('failed');
      return undefined;
    }
  }

  private async read(): Promise<Knowledge> {
    const text = async (name: string) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name)));
    // The annotator's code is as heavy as its data: neither is touched before a text needs them.
    const [factsJson, lexiconJson, { createAnnotator }, { loadFactBase }, { loadLexicon }] = await Promise.all([
      text('facts.json'),
      text('lexicon.json'),
      import('../core/annotate'),
      import('../facts'),
      import('../core/names/lexiconLoader'),
    ]);
    const facts = loadFactBase(factsJson);
    return { facts, annotator: createAnnotator({ facts, lexicon: loadLexicon(lexiconJson) }) };
  }

  private become(state: KnowledgeState): void {
    this.current = state;
    this.changed.fire(state);
  }
}
