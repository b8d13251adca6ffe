import * as vscode from 'vscode';
import type { PartialDate } from '../../core/model';
import { isPartialDate } from '../../facts/dates';

const KEY = 'dateline.articleDates';
const MOST = 500;

/** The article dates that the writer picked, remembered by document in the workspace's state. */
export class ArticleDates implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the document whose date was picked or reset. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly memento: vscode.Memento) {
    this.listeners = [
      vscode.workspace.onDidRenameFiles(event => {
        for (const { oldUri, newUri } of event.files) void this.move(oldUri, newUri);
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        // The name of an untitled text is used again for the next one, which has another date.
        if (document.isUntitled) void this.pick(document.uri, undefined);
      }),
    ];
  }

  get(uri: vscode.Uri): PartialDate | undefined {
    const date = this.all()[uri.toString()];
    return date !== undefined && isPartialDate(date) ? date : undefined;
  }

  /** Remembers a date for a document, or forgets it. */
  async pick(uri: vscode.Uri, date: PartialDate | undefined): Promise<void> {
    const key = uri.toString();
    const { [key]: before, ...others } = this.all();
    if (before === date) return;
    const entries = Object.entries(others).slice(date === undefined ? 0 : -(MOST - 1));
    if (date !== undefined) entries.push([key, date]);
    await this.memento.update(KEY, Object.fromEntries(entries));
    this.changed.fire(uri);
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private async move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const date = this.get(from);
    if (date === undefined) return;
    await this.pick(from, undefined);
    await this.pick(to, date);
  }

  private all(): Readonly<Record<string, string>> {
    return this.memento.get<Record<string, string>>(KEY, {});
  }
}
