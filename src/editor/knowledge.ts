import * as vscode from 'vscode';
import type { Annotator } from '../core/annotate';
import type { checkableItems } from '../core/review/items';
import type { matchEntries } from '../core/review/matching';
import type { sentenceFinder } from '../core/review/sentence';
import type { FactProblem } from '../facts';
import type { factCard } from '../facts/card';
import { loadCoordinates, NO_COORDINATES, type WorldCoordinates } from '../facts/coordinates';
import type { FactBase } from '../facts/model';
import type { FactFiles, OwnFactFile } from './files/factFiles';
import type { Log } from './log';
import type { Stopwatch } from './timings';

/** What the annotator knows before it sees a text. */
export interface Knowledge {
  readonly facts: FactBase;
  readonly annotator: Annotator;
  readonly dateWriting: DateWriting;
  /** What can be checked in a text. */
  readonly checkableItems: typeof checkableItems;
  /** Finds the sentences of a text. */
  readonly sentenceFinder: typeof sentenceFinder;
  /** Finds what was ticked in the text as it is now. */
  readonly matchEntries: typeof matchEntries;
  /** What a box over a name says of a record. */
  readonly factCard: typeof factCard;
  /** The files that are laid over the bundled facts, and what is wrong in them. */
  readonly ownFiles: readonly OwnFactFile[];
  readonly problems: readonly FactProblem[];
}

export type KnowledgeState = 'unread' | 'reading' | 'ready' | 'failed';

/** How a file that came with the extension, or was put beside it, is read: the two doors differ. */
export type ReadFile = (uri: vscode.Uri) => Promise<Uint8Array> | Thenable<Uint8Array>;

/** Gives the annotator's code, which is not loaded before a text needs it. */
export type LoadAnnotator = () => Promise<typeof import('../annotator')>;

/** The facts, and how one of them is told: what whoever shows records needs. */
export type Telling = Pick<Knowledge, 'facts' | 'factCard'>;

/** How dates are written anew: part of the annotator's code. */
export type DateWriting = Pick<typeof import('../annotator'), 'asValue' | 'inHouseStyle' | 'unsaid'>;

/** Reads the bundled facts and words when they are first needed, and lays the user's and the workspace's over them. */
export class KnowledgeSource implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<KnowledgeState>();
  readonly onDidChangeState = this.changed.event;
  private readonly layered = new vscode.EventEmitter<void>();
  /** The facts are others than before: a file of the user's or the workspace's was changed. */
  readonly onDidChangeFacts = this.layered.event;
  private readonly listener: vscode.Disposable;
  private loading: Promise<Knowledge | undefined> | undefined;
  private current: KnowledgeState = 'unread';
  private loaded: Knowledge | undefined;
  /** Makes knowledge out of what was read and of the files over it. */
  private layer: ((own: readonly OwnFactFile[]) => Knowledge) | undefined;
  private places: Promise<WorldCoordinates> | undefined;

  constructor(
    private readonly folder: vscode.Uri,
    /** Where a newer `facts.json` may lie: data is released more often than the extension. */
    private readonly releaseFolder: vscode.Uri,
    private readonly readFile: ReadFile,
    private readonly loadAnnotator: LoadAnnotator,
    private readonly log: Pick<Log, 'info' | 'error'>,
    private readonly stopwatch: Stopwatch,
    private readonly ownFiles: Pick<FactFiles, 'read' | 'onDidChange'>,
  ) {
    this.listener = ownFiles.onDidChange(() => void this.layerAgain());
  }

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

  /** Where places lie, read on the first call; nothing where it cannot be read, and the reader has been told then. */
  coordinates(): Promise<WorldCoordinates> {
    this.places ??= this.loadPlaces();
    return this.places;
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
    this.layered.dispose();
  }

  private async loadPlaces(): Promise<WorldCoordinates> {
    try {
      return loadCoordinates(await this.text('coordinates.json'));
    } catch (error) {
      this.log.error(
        vscode.l10n.t('Dateline could not read where places lie, so its map has none. Installing it again may help.'),
        error,
      );
      return NO_COORDINATES;
    }
  }

  private async load(): Promise<Knowledge | undefined> {
    this.become('reading');
    try {
      const started = performance.now();
      const own = this.ownFiles.read(); // through VS Code's file system, which is slow while a window opens
      const [files, code] = await Promise.all([this.read(), this.loadAnnotator()]);
      const read = performance.now();
      this.layer = layering(files, code, this.log);
      const knowledge = this.layer(await own);
      const built = performance.now();
      this.stopwatch.set('factsRead', read - started);
      this.stopwatch.set('factsLoad', built - started);
      const times = `read in ${Math.round(read - started)} ms, indexed in ${Math.round(built - read)} ms`;
      this.log.info(`${knowledge.facts.size} records of edition ${knowledge.facts.edition} ${times}`);
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

  private async layerAgain(): Promise<void> {
    if (!this.layer || !this.loaded) return;
    const own = await this.ownFiles.read();
    const before = this.loaded.ownFiles;
    const same = own.length === before.length && own.every(({ name, text }, at) => isFile(before[at], name, text));
    if (same) return;
    this.loaded = this.layer(own);
    this.loading = Promise.resolve(this.loaded);
    this.layered.fire();
  }

  private async read(): Promise<Files> {
    const [facts, lexicon, released] = await Promise.all([
      this.text('facts.json'),
      this.text('lexicon.json'),
      this.released(),
    ]);
    return { facts, lexicon, released };
  }

  /** The facts of a later release, looked for once: facts that changed under a text would make its marks flicker. */
  private async released(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.readFile(vscode.Uri.joinPath(this.releaseFolder, 'facts.json')));
    } catch (error) {
      if (!isMissing(error)) this.log.info(`The released facts are not used: they cannot be read (${String(error)})`);
      return undefined;
    }
  }

  private async text(name: string): Promise<string> {
    return new TextDecoder().decode(await this.readFile(vscode.Uri.joinPath(this.folder, name)));
  }

  private become(state: KnowledgeState): void {
    this.current = state;
    this.changed.fire(state);
  }
}

interface Files {
  readonly facts: string;
  readonly lexicon: string;
  /** The facts of a later release of data, where there are any. */
  readonly released: string | undefined;
}

function layering(
  files: Files,
  {
    checkableItems,
    chooseFacts,
    createAnnotator,
    factCard,
    layerFacts,
    loadLexicon,
    matchEntries,
    sentenceFinder,
    ...dateWriting
  }: Awaited<ReturnType<LoadAnnotator>>,
  log: Pick<Log, 'info'>,
): (own: readonly OwnFactFile[]) => Knowledge {
  const { base, refused } = chooseFacts(files.facts, files.released);
  if (refused !== undefined) log.info(`The released facts are not used: ${refused}`);
  const lexicon = loadLexicon(files.lexicon);
  return own => {
    const { base: facts, problems } = layerFacts(base, own);
    const annotator = createAnnotator({ facts, lexicon });
    const telling = { facts, factCard, ownFiles: own, problems };
    return { annotator, dateWriting, checkableItems, matchEntries, sentenceFinder, ...telling };
  };
}

/** Nothing is there: as Node.js says it, or as VS Code does. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'FileNotFound';
}

function isFile(file: OwnFactFile | undefined, name: string, text: string): boolean {
  return file?.name === name && file.text === text;
}
