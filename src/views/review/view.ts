import * as vscode from 'vscode';
import type { Services } from '../../editor/services';
import { RowTree, type TreeNode } from '../rowTree';
import type { ViewState } from '../viewState';
import { groupOf, progressOf, type ReviewContent, reviewContent } from './content';
import type { ReviewFilter } from './filter';
import { type ReviewRow, reviewRows } from './rows';

/** How long rows wait for the next version of the text: a list that changes with every key is hard to read. */
const PAUSE = 150;
/** A list that takes long to make waits that much longer for a rest in typing. */
const REST = 10;

/** The sidebar's list of what there is to check in the active text. */
export class ReviewView implements vscode.Disposable {
  private readonly tree: RowTree;
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that making the latest list took. */
  private lastCost = 0;
  private readonly ticked = new vscode.EventEmitter<readonly (readonly [ReviewRow, boolean])[]>();
  /** Boxes that the reader ticked or cleared. */
  readonly onDidTick = this.ticked.event;

  constructor(
    private readonly services: Services,
    private readonly filter: ReviewFilter,
    expansion: ViewState,
  ) {
    this.tree = new RowTree(expansion);
    const { texts, active, findings, reviews, knowledge } = services;
    this.view = vscode.window.createTreeView('dateline.review', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      // A tick says that somebody looked: nothing is ticked because all that is below it is.
      manageCheckboxStateManually: true,
    });
    this.disposables = [
      this.view,
      this.tree,
      this.ticked,
      this.view.onDidChangeVisibility(() => this.update()),
      this.view.onDidExpandElement(({ element }) => expansion.setExpanded(this.tree.expansionKey(element), true)),
      this.view.onDidCollapseElement(({ element }) => expansion.setExpanded(this.tree.expansionKey(element), false)),
      this.view.onDidChangeCheckboxState(({ items }) =>
        this.ticked.fire(
          items.map(([{ row }, state]) => [row, state === vscode.TreeItemCheckboxState.Checked] as const),
        ),
      ),
      active.onDidChange(() => this.update()),
      texts.onDidAnnotate(text => text === active.current && this.updateSoon()),
      findings.onDidChange(text => text === active.current && this.updateSoon()),
      reviews.onDidChange(() => this.update()),
      filter.onDidChange(() => this.update()),
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

  find(id: string): ReviewRow | undefined {
    return this.tree.find(id)?.row;
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
    const wanted = this.view.visible || evenIfHidden;
    const content = text && reviewContent(this.services, text, wanted ? 'all' : 'findings');
    this.showBadge(content);
    if (!content || !text) {
      this.tree.show([], undefined);
      this.view.description = undefined;
      this.view.message = undefined;
      return;
    }
    if (!wanted) return;
    const rows = reviewRows(content, this.filter);
    this.tree.show(rows, text.uri.toString());
    const { done, all } = progressOf(content.reviewed);
    this.view.description = all > 0 ? vscode.l10n.t('{0} of {1} checked', done, all) : undefined;
    const message = this.message(content, rows.length);
    if (this.view.message !== message) this.view.message = message;
    this.lastCost = performance.now() - started;
  }

  private showBadge(content: ReviewContent | undefined): void {
    const open = (content?.reviewed ?? []).filter(
      ({ target, state }) => groupOf(target) === 'finding' && state !== 'checked',
    ).length;
    if (open === (this.view.badge?.value ?? 0)) return;
    const tooltip = open === 1 ? vscode.l10n.t('1 place does not fit') : vscode.l10n.t('{0} places do not fit', open);
    this.view.badge = open > 0 ? { value: open, tooltip } : undefined;
  }

  private message({ text, reviewed }: ReviewContent, rows: number): string | undefined {
    const lines = [
      ...(this.filter.isOn && reviewed.length > 0
        ? [
            rows > 0
              ? vscode.l10n.t('Some kinds are hidden by the filter.')
              : vscode.l10n.t('The filter hides everything.'),
          ]
        : []),
      ...(reviewed.length > 0 && !this.services.reviews.isKeptBeside(text)
        ? [
            vscode.l10n.t(
              'Ticks are remembered on this machine only. To keep them beside the text, save it in an open folder.',
            ),
          ]
        : []),
    ];
    return lines.length > 0 ? lines.join(' ') : undefined;
  }
}
