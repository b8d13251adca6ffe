import * as vscode from 'vscode';
import {
  newEntry,
  offsetOfCodePoint,
  type ReviewEntry,
  type ReviewRemarks,
  type ReviewTarget,
  renewed,
  saysSomething,
} from '../../core/review/entries';
import type { Expected } from '../../core/review/matching';
import type { Log } from '../log';
import type { AnalysedText } from '../texts/analysedText';
import type { AnnotatedTexts, TextEdit } from '../texts/annotatedTexts';
import { moveReviews, openReviewFiles, type ReviewFile, reviewFile } from './reviewFiles';
import type { SidecarFiles } from './sidecarFiles';

const KEY = 'dateline.reviews';

/** What is said of a stretch. */
export interface Saying {
  readonly target: ReviewTarget;
  /** The entry that it has. */
  readonly before: ReviewEntry | undefined;
  readonly remarks: ReviewRemarks;
}

/**
 * What the reader has checked and noted: beside the text in `.dateline/review`, and for texts of no folder in the
 * workspace's state. Nothing is written but when the reader ticks, notes or removes something.
 */
export class Reviews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly files: SidecarFiles<ReviewFile>;
  /** Where entries stand now, by their ids: positions in the file are those of the day on which they were written. */
  private readonly places = new WeakMap<AnalysedText, Map<string, number>>();
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly memento: vscode.Memento,
    texts: AnnotatedTexts,
    private readonly log: Pick<Log, 'error'>,
  ) {
    this.files = openReviewFiles(log);
    this.listeners = [
      this.files,
      this.files.onDidChange(() => this.changed.fire()),
      texts.onDidEdit(edit => this.shift(edit)),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document.isUntitled) void this.untitledClosed(document);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.renamed(files)),
    ];
  }

  /** What is said of a text; undefined while it is being read, which `onDidChange` ends. */
  of({ uri }: AnalysedText): readonly ReviewEntry[] | undefined {
    const remembered = this.remembered(uri);
    const file = reviewFile(uri);
    if (!file) return remembered;
    const written = this.files.get(file.uri)?.entries;
    // What was said before the text was saved into the folder is written with the next tick.
    return written && (remembered.length > 0 ? joined(written, remembered) : written);
  }

  /** Whether what is said of a text is kept in a file beside it. */
  isKeptBeside({ uri }: AnalysedText): boolean {
    return reviewFile(uri) !== undefined;
  }

  /** Where the entries of a text are expected now. */
  expected(text: AnalysedText, entries: readonly ReviewEntry[]): Expected {
    const places = this.places.get(text) ?? new Map<string, number>();
    this.places.set(text, places);
    const content = text.reading.text;
    for (const { id, position } of entries)
      if (!places.has(id)) places.set(id, offsetOfCodePoint(content, position.start));
    return places;
  }

  /**
   * Says something of stretches, in one step.
   * @returns what takes it back
   * @throws Error where it cannot be written
   */
  async say(text: AnalysedText, sayings: readonly Saying[]): Promise<() => Promise<void>> {
    const content = text.reading.text;
    const said = sayings.map(({ target, before, remarks }) => {
      const entry = before ? renewed(before, content, target, remarks) : newEntry(content, target, remarks);
      this.places.get(text)?.set(entry.id, target.start);
      return entry;
    });
    await this.update(text.uri, entries => joined(entries, said).filter(saysSomething));
    const ids = new Set(said.map(({ id }) => id));
    const before = sayings.flatMap(saying => saying.before ?? []);
    return () => this.update(text.uri, entries => [...entries.filter(({ id }) => !ids.has(id)), ...before]);
  }

  /** Forgets what was said. @throws Error where that cannot be written */
  async remove(text: AnalysedText, entry: ReviewEntry): Promise<void> {
    await this.update(text.uri, entries => entries.filter(({ id }) => id !== entry.id));
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private async update(
    uri: vscode.Uri,
    change: (entries: readonly ReviewEntry[]) => readonly ReviewEntry[],
  ): Promise<void> {
    const file = reviewFile(uri);
    if (!file) {
      await this.remember(uri, change(this.remembered(uri)));
      this.changed.fire();
      return;
    }
    const early = this.remembered(uri);
    await this.files.update(file.uri, page => ({
      ...page,
      source: file.source,
      entries: change(joined(page.entries, early)),
    }));
    if (early.length > 0) await this.remember(uri, []);
  }

  private shift({ text, edits }: TextEdit): void {
    const places = this.places.get(text);
    if (!edits) this.places.delete(text);
    else if (places)
      for (const { offset, removed, inserted } of edits)
        for (const [id, place] of places)
          if (offset <= place) places.set(id, Math.max(offset, place + inserted - removed));
  }

  private remembered(uri: vscode.Uri): readonly ReviewEntry[] {
    return this.all()[uri.toString()] ?? [];
  }

  private async remember(uri: vscode.Uri, entries: readonly ReviewEntry[]): Promise<void> {
    const { [uri.toString()]: before, ...others } = this.all();
    if (entries.length === 0 && !before) return;
    await this.memento.update(KEY, entries.length > 0 ? { ...others, [uri.toString()]: entries } : others);
  }

  private all(): Readonly<Record<string, readonly ReviewEntry[]>> {
    return this.memento.get<Record<string, readonly ReviewEntry[]>>(KEY, {});
  }

  /** The name of an untitled text is used again; what was said of it goes to the file that it was saved as. */
  private async untitledClosed(document: vscode.TextDocument): Promise<void> {
    const entries = this.remembered(document.uri);
    if (entries.length === 0) return;
    const content = document.getText();
    const saved = vscode.workspace.textDocuments.find(other => !other.isUntitled && other.getText() === content);
    await this.remember(document.uri, []);
    if (saved) await this.remember(saved.uri, joined(this.remembered(saved.uri), entries));
    this.changed.fire();
  }

  private async renamed(files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      try {
        const entries = this.remembered(oldUri);
        await this.remember(oldUri, []);
        await this.remember(newUri, entries);
        await moveReviews(oldUri, newUri);
      } catch (error) {
        this.log.error(vscode.l10n.t('What was checked in {0} could not be moved with it.', oldUri.path), error);
      }
    }
    this.files.readAgain();
    this.changed.fire();
  }
}

/** Both, the later ones in the place of earlier ones of the same id. */
function joined(entries: readonly ReviewEntry[], later: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const ids = new Set(later.map(({ id }) => id));
  return [...entries.filter(({ id }) => !ids.has(id)), ...later];
}
