import * as vscode from 'vscode';
import type { Services } from '../../editor/services';
import type { RowTree, TreeNode } from '../rowTree';
import { progressOf, type ReviewContent, reviewContent } from './content';
import type { ReviewFilter } from './filter';
import type { OrderChoice } from './order';
import { type ReviewRow, reviewRows } from './rows';

/** How long rows wait for the next version of the text: a list that changes with every key is hard to read. */
const PAUSE = 150;
/** A list that takes long to make waits that much longer for a rest in typing. */
const REST = 10;

/** Fills the sidebar's list of what there is to check in the active text. */
export class ReviewView implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that making the latest list took. */
  private lastCost = 0;
  private isRead: boolean | undefined;
  private readonly ticked = new vscode.EventEmitter<readonly (readonly [ReviewRow, boolean])[]>();
  /** Boxes that the reader ticked or cleared. */
  readonly onDidTick = this.ticked.event;

  constructor(
    private readonly services: Services,
    private readonly tree: RowTree,
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly filter: ReviewFilter,
    private readonly order: OrderChoice,
  ) {
    const { texts, active, findings, ignored, reviews, knowledge, settings } = services;
    this.disposables = [
      this.ticked,
      view.onDidChangeVisibility(() => this.update()),
      view.onDidChangeCheckboxState(({ items }) =>
        this.ticked.fire(
          items.map(([{ row }, state]) => [row, state === vscode.TreeItemCheckboxState.Checked] as const),
        ),
      ),
      active.onDidChange(() => this.update()),
      texts.onDidAnnotate(text => text === active.current && this.updateSoon()),
      findings.onDidChange(text => text === active.current && this.updateSoon()),
      ignored.onDidChange(() => this.updateSoon()),
      reviews.onDidChange(() => this.update()),
      filter.onDidChange(() => this.update()),
      order.onDidChange(() => this.update()),
      settings.onDidChange(() => this.updateSoon()),
      knowledge.onDidChangeState(() => this.update()),
    ];
    this.update();
  }

  /** The rows as they are shown, or would be if the view was open. */
  rows(): readonly ReviewRow[] {
    this.update(true);
    return this.tree.rows;
  }

  get selected(): ReviewRow | undefined {
    return this.view.selection[0]?.row;
  }

  /** Selects the row of an item, where the list is in sight. */
  async select(id: string): Promise<void> {
    if (!this.view.visible) return;
    this.update();
    const node = this.tree.find(id);
    if (node) await this.view.reveal(node, { select: true, focus: false, expand: false });
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private updateSoon(): void {
    const pause = Math.max(PAUSE, this.lastCost * REST);
    if (pause > PAUSE) clearTimeout(this.timer);
    else if (this.timer !== undefined) return;
    this.timer = setTimeout(() => this.update(), pause);
  }

  private update(evenIfHidden = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const started = performance.now();
    const text = this.services.active.current;
    this.showBadge(text ? this.services.findings.marked(text).length : 0);
    const wanted = this.view.visible || evenIfHidden;
    const content = text && wanted ? reviewContent(this.services, text) : undefined;
    if (wanted) this.tellWelcome(content !== undefined);
    if (!content || !text) {
      if (text && !wanted) return;
      this.tree.show([], undefined);
      this.view.description = undefined;
      this.view.message = undefined;
      return;
    }
    const rows = reviewRows(content, this.filter, this.order.current);
    this.tree.show(rows, text.uri.toString());
    const { done, all } = progressOf(content.reviewed);
    this.view.description = all > 0 ? vscode.l10n.t('{0} of {1} checked', done, all) : undefined;
    const message = this.message(content);
    if (this.view.message !== message) this.view.message = message;
    this.lastCost = performance.now() - started;
  }

  /** An empty list of a text that is still being read says so. */
  private tellWelcome(isRead: boolean): void {
    if (this.isRead === isRead) return;
    this.isRead = isRead;
    void vscode.commands.executeCommand('setContext', 'dateline.reviewRead', isRead);
  }

  /** The same number as in Problems and in the status bar. */
  private showBadge(problems: number): void {
    if (problems === (this.view.badge?.value ?? 0)) return;
    const tooltip = problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
    this.view.badge = problems > 0 ? { value: problems, tooltip } : undefined;
  }

  private message({ text, reviewed, quiet }: ReviewContent): string | undefined {
    const date = text.latest?.articleDate;
    const lines = [
      ...(date
        ? date.sure
          ? []
          : [
              vscode.l10n.t(
                'The article’s date is only inferred, so nothing is checked against it. Confirm it in the status bar.',
              ),
            ]
        : [
            vscode.l10n.t(
              'The article has no date, so offices and memberships cannot be checked. Set it in the status bar.',
            ),
          ]),
      ...(reviewed.length > 0 ? [this.filter.words ?? ''] : []),
      quiet === 0
        ? ''
        : quiet === 1
          ? vscode.l10n.t('1 hint more in review mode.')
          : vscode.l10n.t('{0} hints more in review mode.', quiet),
      reviewed.length > 0 && !this.services.reviews.isKeptBeside(text)
        ? vscode.l10n.t(
            'Ticks are remembered on this machine only. To keep them beside the text, save it in an open folder.',
          )
        : '',
    ].filter(line => line !== '');
    return lines.length > 0 ? lines.join(' ') : undefined;
  }
}
