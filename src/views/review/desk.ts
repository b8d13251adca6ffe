import * as vscode from 'vscode';
import { NO_REMARKS, type ReviewRemarks } from '../../core/review/entries';
import type { Reviewed } from '../../core/review/matching';
import { member } from '../../editor/arguments';
import type { Services } from '../../editor/services';
import type { AnalysedText } from '../../editor/texts/analysedText';
import { revealSpan } from '../../editor/texts/revealing';
import type { RowTree, TreeNode } from '../rowTree';
import { progressOf, type ReviewContent, type ReviewItem, reviewContent } from './content';
import { openFactSheet } from './factSheet';
import { ReviewFilter } from './filter';
import { OrderChoice } from './order';
import { recordTicks, withoutRecordTicks } from './recordTicks';
import { registerRemarkMarks } from './remarkMarks';
import { itemsByRow, type ReviewRow } from './rows';
import { ReviewView } from './view';

/** What the commands of *Review* are called here. */
export type DeskCommand =
  | 'toggle'
  | 'goToNext'
  | 'addNote'
  | 'addSource'
  | 'forget'
  | 'filter'
  | 'clearFilter'
  | 'listByKind'
  | 'listInTextOrder'
  | 'tickConfirmed'
  | 'untickConfirmed'
  | 'exportSheet';

/** What is done with the review of the active text: the list, and its commands. */
export class ReviewDesk implements Record<DeskCommand, (argument?: unknown) => Promise<void>>, vscode.Disposable {
  private readonly filterChoice: ReviewFilter;
  private readonly order: OrderChoice;
  private readonly view: ReviewView;
  private readonly disposables: vscode.Disposable;

  constructor(
    private readonly services: Services,
    tree: RowTree,
    view: vscode.TreeView<TreeNode>,
    memento: vscode.Memento,
  ) {
    this.filterChoice = new ReviewFilter(memento);
    this.order = new OrderChoice(memento);
    this.view = new ReviewView(services, tree, view, this.filterChoice, this.order);
    this.disposables = vscode.Disposable.from(
      this.filterChoice,
      this.order,
      this.view,
      registerRemarkMarks(),
      this.view.onDidTick(rows => void this.tick(rows)),
    );
  }

  rows(): readonly ReviewRow[] {
    return this.view.rows();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  async toggle(argument: unknown): Promise<void> {
    const item = await this.itemOf(argument);
    if (!item) return;
    await this.say(item, ticked(item.state !== 'checked'));
    const content = this.content();
    if (!content) return;
    const { done, all } = progressOf(content.reviewed);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} of {1} checked', done, all), 3000);
  }

  /** Goes to the next item that is not checked, from the cursor on and then from the beginning. */
  async goToNext(): Promise<void> {
    const content = await this.fresh();
    if (!content) return;
    const { text } = content;
    const offset = this.cursor(text);
    const open = content.reviewed.filter(item => item.state !== 'checked' && this.filterChoice.wants(item));
    const next = open.find(({ target }) => target.start > offset) ?? open[0];
    if (!next) {
      const words = this.filterChoice.isOn
        ? vscode.l10n.t('Everything that the filter lists is checked.')
        : vscode.l10n.t('Everything in this text is checked.');
      void tell(words);
      return;
    }
    await revealSpan(text, next.target, false);
    const id = rowIdOf(content, next);
    if (id !== undefined) await this.view.select(id);
  }

  addNote(argument: unknown): Promise<void> {
    return this.ask(argument, 'note');
  }

  addSource(argument: unknown): Promise<void> {
    return this.ask(argument, 'source');
  }

  /** Takes back what was said of an item, or of words that are gone. */
  async forget(argument: unknown): Promise<void> {
    const row = rowOf(argument);
    const text = this.services.active.current;
    const entry = row?.item?.entry ?? row?.lost;
    if (text && entry) await this.attempt(() => this.services.reviews.remove(text, entry));
  }

  filter(): Promise<void> {
    return this.filterChoice.choose(this.content());
  }

  clearFilter(): Promise<void> {
    return this.filterChoice.clear();
  }

  listByKind(): Promise<void> {
    return this.order.set('kind');
  }

  listInTextOrder(): Promise<void> {
    return this.order.set('text');
  }

  async tickConfirmed(): Promise<void> {
    const content = await this.fresh();
    const ticks = content ? recordTicks(content) : [];
    const count = ticks.length;
    if (!content || count === 0) {
      if (content) void tell(vscode.l10n.t('The record confirms nothing that is not ticked already.'));
      return;
    }
    await this.attempt(async () => {
      const takeBack = await this.services.reviews.say(content.text, ticks);
      const words =
        count === 1
          ? vscode.l10n.t('Ticked 1 claim that the record confirms.')
          : vscode.l10n.t('Ticked {0} claims that the record confirms.', count);
      const undo = vscode.l10n.t('Undo');
      // Nobody has to answer.
      void tell(words, undo).then(answer => (answer === undo ? this.attempt(takeBack) : undefined));
    });
  }

  async untickConfirmed(): Promise<void> {
    const content = await this.fresh();
    const sayings = content ? withoutRecordTicks(content) : [];
    if (!content || sayings.length === 0) {
      if (content) void tell(vscode.l10n.t('No tick in this text was made by the record.'));
      return;
    }
    await this.attempt(async () => {
      await this.services.reviews.say(content.text, sayings);
    });
  }

  async exportSheet(): Promise<void> {
    const content = await this.fresh();
    if (content) await openFactSheet(content, this.order.current);
  }

  private content(): ReviewContent | undefined {
    const text = this.services.active.current;
    return text && reviewContent(this.services, text);
  }

  /** The review of the text as it is now. */
  private async fresh(): Promise<ReviewContent | undefined> {
    const text = this.services.active.current;
    if (text) await this.services.texts.fresh(text.uri);
    return this.content();
  }

  private async tick(rows: readonly (readonly [ReviewRow, boolean])[]): Promise<void> {
    for (const [{ id }, checked] of rows) {
      const item = this.current(id);
      if (item) await this.say(item, ticked(checked));
    }
  }

  private async ask(argument: unknown, field: 'note' | 'source'): Promise<void> {
    const item = await this.itemOf(argument);
    if (!item) return;
    const value = await vscode.window.showInputBox({
      title: field === 'note' ? vscode.l10n.t('Note') : vscode.l10n.t('Source'),
      prompt: field === 'note' ? item.target.text : vscode.l10n.t('Where it was looked up: an address or a few words'),
      value: item.entry?.[field] ?? '',
    });
    if (value !== undefined) await this.say(item, { [field]: value.trim() });
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
    const { checked, note, source, record } = { ...before, ...change };
    const remarks = { checked, note, source, ...(checked && record !== undefined ? { record } : {}) };
    await this.attempt(async () => {
      await this.services.reviews.say(text, [{ target, before: entry, remarks }]);
    });
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

function tell(words: string, ...answers: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(words, ...answers);
}

/** A tick by hand: somebody looked, whatever the record says. */
function ticked(checked: boolean): Partial<ReviewRemarks> {
  return { checked, record: undefined };
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
