import * as vscode from 'vscode';
import { NO_REMARKS, type ReviewRemarks } from '../../core/review/entries';
import type { Reviewed } from '../../core/review/matching';
import { member } from '../../editor/arguments';
import type { Services } from '../../editor/services';
import type { AnalysedText } from '../../editor/texts/analysedText';
import { revealSpan } from '../../editor/texts/revealing';
import type { ViewState } from '../viewState';
import { progressOf, type ReviewContent, type ReviewItem, reviewContent } from './content';
import { factSheet } from './factSheet';
import { ReviewFilter } from './filter';
import { itemsByRow, type ReviewRow } from './rows';
import { ReviewView } from './view';

/** The sidebar's *Review*, for the API. */
export interface Review extends vscode.Disposable {
  rows(): readonly ReviewRow[];
  find(id: string): ReviewRow | undefined;
}

/** Registers *Review*: what there is to check, with boxes to tick, notes and sources. */
export function registerReview(services: Services, expansion: ViewState, memento: vscode.Memento): Review {
  const filter = new ReviewFilter(memento);
  const view = new ReviewView(services, filter, expansion);
  const desk = new Desk(services, view);
  const { registerCommand } = vscode.commands;
  const all = vscode.Disposable.from(
    filter,
    view,
    view.onDidTick(rows => void desk.tick(rows)),
    registerCommand('dateline.toggleChecked', argument => desk.toggle(argument)),
    registerCommand('dateline.nextUnchecked', () => desk.goToNext()),
    registerCommand('dateline.addNote', argument => desk.ask(argument, 'note')),
    registerCommand('dateline.addSource', argument => desk.ask(argument, 'source')),
    registerCommand('dateline.forgetEntry', argument => desk.forget(argument)),
    registerCommand('dateline.filterReview', () => filter.choose(desk.content())),
    registerCommand('dateline.clearReviewFilter', () => filter.hide([])),
    registerCommand('dateline.exportFactSheet', () => desk.exportSheet()),
  );
  return { rows: () => view.rows(), find: id => view.find(id), dispose: () => all.dispose() };
}

/** What the commands do with the review of the active text. */
class Desk {
  constructor(
    private readonly services: Services,
    private readonly view: ReviewView,
  ) {}

  content(): ReviewContent | undefined {
    const text = this.services.active.current;
    return text && reviewContent(this.services, text);
  }

  async tick(rows: readonly (readonly [ReviewRow, boolean])[]): Promise<void> {
    for (const [{ id }, checked] of rows) {
      const item = this.current(id);
      if (item) await this.say(item, { checked });
    }
  }

  async toggle(argument: unknown): Promise<void> {
    const item = await this.itemOf(argument);
    if (!item) return;
    await this.say(item, { checked: item.state !== 'checked' });
    const content = this.content();
    if (!content) return;
    const { done, all } = progressOf(content.reviewed);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} of {1} checked', done, all), 3000);
  }

  /** Goes to the next item that is not checked, from the cursor on and then from the beginning. */
  async goToNext(): Promise<void> {
    const text = this.services.active.current;
    if (text) await this.services.texts.fresh(text.uri);
    const content = this.content();
    if (!text || !content) return;
    const offset = this.cursor(text);
    const open = content.reviewed.filter(({ state }) => state !== 'checked');
    const next = open.find(({ target }) => target.start > offset) ?? open[0];
    if (!next) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Everything in this text is checked.'));
      return;
    }
    await revealSpan(text, next.target, false);
    const id = rowIdOf(content, next);
    if (id !== undefined) await this.view.select(id);
  }

  async ask(argument: unknown, field: 'note' | 'source'): Promise<void> {
    const item = await this.itemOf(argument);
    if (!item) return;
    const value = await vscode.window.showInputBox({
      title: field === 'note' ? vscode.l10n.t('Note') : vscode.l10n.t('Source'),
      prompt: field === 'note' ? item.target.text : vscode.l10n.t('Where it was looked up: an address or a few words'),
      value: item.entry?.[field] ?? '',
    });
    if (value !== undefined) await this.say(item, { [field]: value.trim() });
  }

  /** Takes back what was said of an item, or of words that are gone. */
  async forget(argument: unknown): Promise<void> {
    const row = rowOf(argument);
    const text = this.services.active.current;
    const entry = row?.item?.entry ?? row?.lost;
    if (text && entry) await this.attempt(() => this.services.reviews.remove(text, entry));
  }

  async exportSheet(): Promise<void> {
    const text = this.services.active.current;
    if (text) await this.services.texts.fresh(text.uri);
    const content = this.content();
    if (!content) return;
    const sheet = { language: 'markdown', content: factSheet(content) };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sheet), {
      viewColumn: vscode.ViewColumn.Beside,
    });
  }

  /** The item of a row in the text as it is now: it may have moved since the row was made. */
  private current(row: string): Reviewed<ReviewItem> | undefined {
    const content = this.content();
    return content && itemsByRow(content).get(row);
  }

  private async say({ target, entry, state }: Reviewed<ReviewItem>, change: Partial<ReviewRemarks>): Promise<void> {
    const text = this.services.active.current;
    if (!text) return;
    // A note on words that changed does not tick them again.
    const before = entry ? { ...entry, checked: state === 'checked' } : NO_REMARKS;
    const { checked, note, source } = { ...before, ...change };
    await this.attempt(() => this.services.reviews.say(text, target, entry, { checked, note, source }));
  }

  private async attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.services.log.error(vscode.l10n.t('What you checked could not be kept. {0}', detail), error);
    }
  }

  /** The item of a row; without one, the item under the cursor, the smallest of several. */
  private async itemOf(argument: unknown): Promise<Reviewed<ReviewItem> | undefined> {
    const text = this.services.active.current;
    if (!text) return undefined;
    const row = rowOf(argument) ?? (member(argument, 'inList') === true ? await this.focusedRow() : undefined);
    if (row) return this.current(row.id);
    await this.services.texts.fresh(text.uri);
    const offset = this.cursor(text);
    const [item] = (this.content()?.reviewed ?? [])
      .filter(({ target }) => target.start <= offset && offset <= target.end)
      .sort((a, b) => a.target.end - a.target.start - (b.target.end - b.target.start));
    if (item) return item;
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing to check under the cursor.'), 4000);
    return undefined;
  }

  /** The row with the keyboard's focus, which VS Code tells only once it is selected. */
  private async focusedRow(): Promise<ReviewRow | undefined> {
    await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    return this.view.selected;
  }

  private cursor(text: AnalysedText): number {
    const editor = this.services.active.editor;
    return editor ? text.document.offsetAt(editor.selection.start) : 0;
  }
}

/** Commands of the list's menus are given a node of its tree. */
function rowOf(argument: unknown): ReviewRow | undefined {
  const row = member(argument, 'row');
  const id = member(row, 'id');
  return typeof id === 'string' && id.startsWith('review') ? (row as ReviewRow) : undefined;
}

function rowIdOf(content: ReviewContent, item: Reviewed<ReviewItem>): string | undefined {
  for (const [id, candidate] of itemsByRow(content)) if (candidate === item) return id;
  return undefined;
}
