import * as vscode from 'vscode';
import type { FactFile } from '../../facts';
import type { Log } from '../log';
import { DATELINE_FOLDER, readIfThere } from './datelineFolder';

/** Files of `.dateline` that hold something else. */
const NOT_FACTS = new Set(['ignore.json']);
/** How long to wait for the next change of the same files, in milliseconds. */
const PAUSE = 150;

/** A fact file with the place where it is kept. */
export interface OwnFactFile extends FactFile {
  readonly uri: vscode.Uri;
}

/**
 * The fact files that are laid over the bundled facts: the user's own, and those of the workspace's folders
 * (`.dateline/*.json`), which are read only where the workspace is trusted.
 */
export class FactFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** One of the files may say something else now. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** Where the user's own file is, for every workspace. */
    private readonly userFolder: vscode.Uri,
    private readonly log: Pick<Log, 'error'>,
  ) {
    const watchers = [
      vscode.workspace.createFileSystemWatcher(`**/${DATELINE_FOLDER}/*.json`),
      // Where the whole folder comes or goes, nothing is told of its files.
      vscode.workspace.createFileSystemWatcher(`**/${DATELINE_FOLDER}`),
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(userFolder, 'facts.json')),
    ];
    const soon = (uri: vscode.Uri) => {
      if (NOT_FACTS.has(nameOf(uri))) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.changed.fire(), PAUSE);
    };
    this.listeners = watchers.flatMap(watcher => [
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
    ]);
    this.listeners.push(
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changed.fire()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire()),
    );
  }

  /** The files as they are now, the lowest layer first. A file that cannot be read is told of and left out. */
  async read(): Promise<readonly OwnFactFile[]> {
    const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
    const lists = await Promise.all([
      this.readFile(this.userFile, 'user'),
      ...folders.map(folder => this.readFolder(vscode.Uri.joinPath(folder.uri, DATELINE_FOLDER))),
    ]);
    return lists.flat();
  }

  /** The file in which facts about a text are kept: of its folder (without a text: the first one's), or the user's own. */
  fileFor(text: vscode.Uri | undefined): vscode.Uri {
    const { isTrusted, workspaceFolders } = vscode.workspace;
    const folder = !isTrusted ? undefined : text ? vscode.workspace.getWorkspaceFolder(text) : workspaceFolders?.[0];
    return folder ? vscode.Uri.joinPath(folder.uri, DATELINE_FOLDER, 'facts.json') : this.userFile;
  }

  /** One of the files was written by us: the folder of a first one is not watched yet. */
  written(): void {
    this.changed.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private get userFile(): vscode.Uri {
    return vscode.Uri.joinPath(this.userFolder, 'facts.json');
  }

  private async readFolder(folder: vscode.Uri): Promise<readonly OwnFactFile[]> {
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) this.tell(folder, error);
      return [];
    }
    const names = entries
      .filter(([name, type]) => name.endsWith('.json') && !NOT_FACTS.has(name) && type !== vscode.FileType.Directory)
      .map(([name]) => name)
      .sort();
    const files = names.map(name => this.readFile(vscode.Uri.joinPath(folder, name), 'workspace'));
    return (await Promise.all(files)).flat();
  }

  private async readFile(uri: vscode.Uri, layer: OwnFactFile['layer']): Promise<readonly OwnFactFile[]> {
    try {
      const text = await readIfThere(uri);
      const name = layer === 'user' ? vscode.l10n.t('your own facts') : vscode.workspace.asRelativePath(uri);
      // An empty file is one that somebody is about to write.
      return text === undefined || text.trim() === '' ? [] : [{ uri, name, text, layer }];
    } catch (error) {
      this.tell(uri, error);
      return [];
    }
  }

  private tell(uri: vscode.Uri, error: unknown): void {
    this.log.error(vscode.l10n.t('{0} could not be read: its facts are not used.', uri.path), error);
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
