import * as vscode from 'vscode';
import type { Log } from '../log';
import { DATELINE_FOLDER, readIfThere, writeFile } from './datelineFolder';

/** How the content of a kind of file is read and written. */
export interface SidecarFormat<T> {
  /** Which files they are, as a glob pattern. */
  readonly pattern: string;
  /** @throws Error that says what is wrong in the file */
  readonly parse: (text: string) => T;
  readonly print: (content: T) => string;
  /** What is there where there is no file. */
  readonly nothing: T;
}

/** Files of one kind beside the texts, read when they are first asked for and again when they change on the disk. */
export class SidecarFiles<T> implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the file that was read, or read again. */
  readonly onDidChange = this.changed.event;
  /** Content by address; undefined while a file is being read. */
  private readonly contents = new Map<string, T | undefined>();
  private readonly watchers: readonly vscode.FileSystemWatcher[];
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly format: SidecarFormat<T>,
    private readonly log: Pick<Log, 'error'>,
  ) {
    const reload = (uri: vscode.Uri) => {
      if (this.contents.has(uri.toString())) void this.load(uri);
    };
    const files = vscode.workspace.createFileSystemWatcher(format.pattern);
    files.onDidCreate(reload);
    files.onDidChange(reload);
    files.onDidDelete(reload);
    // Where the whole folder comes or goes, nothing is told of its files.
    const folders = vscode.workspace.createFileSystemWatcher(`**/${DATELINE_FOLDER}`);
    folders.onDidCreate(() => this.readAgain());
    folders.onDidDelete(() => this.readAgain());
    this.watchers = [files, folders];
  }

  /** The content if it has been read; the first call starts reading, and `onDidChange` tells its end. */
  get(uri: vscode.Uri): T | undefined {
    const key = uri.toString();
    if (!this.contents.has(key)) {
      this.contents.set(key, undefined);
      void this.load(uri);
    }
    return this.contents.get(key);
  }

  /**
   * Changes a file, after what is on the disk now: nothing that came from elsewhere meanwhile is lost.
   * @throws Error where the file cannot be read or written; it is left as it is then
   */
  update(uri: vscode.Uri, change: (before: T) => T): Promise<void> {
    return this.inTurn(async () => {
      const before = await this.read(uri);
      const after = change(before);
      if (after === before) return;
      await writeFile(uri, this.format.print(after));
      this.take(uri, after);
    });
  }

  /** Reads every file again that was asked for. */
  readAgain(): void {
    for (const key of this.contents.keys()) void this.load(vscode.Uri.parse(key, true));
  }

  dispose(): void {
    vscode.Disposable.from(...this.watchers).dispose();
    this.changed.dispose();
  }

  private async read(uri: vscode.Uri): Promise<T> {
    const text = await readIfThere(uri);
    if (text === undefined || text.trim() === '') return this.format.nothing;
    try {
      return this.format.parse(text);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new Error(
        vscode.l10n.t('{0} cannot be used: {1} Mend it or delete it.', vscode.workspace.asRelativePath(uri), detail),
      );
    }
  }

  private load(uri: vscode.Uri): Promise<void> {
    return this.inTurn(async () => {
      try {
        this.take(uri, await this.read(uri));
      } catch (error) {
        this.log.error(error instanceof Error ? error.message : String(error), error);
        this.take(uri, this.contents.get(uri.toString()) ?? this.format.nothing);
      }
    });
  }

  /** One after the other: what was read before a change is not taken for what came after it. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined); // the caller tells of it
    return done;
  }

  private take(uri: vscode.Uri, content: T): void {
    this.contents.set(uri.toString(), content);
    this.changed.fire(uri);
  }
}
