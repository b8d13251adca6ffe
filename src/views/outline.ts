import * as vscode from 'vscode';
import type { Log } from '../editor/log';
import type { Article } from './article';
import type { ArticlesInScope } from './articlesInScope';
import type { Row } from './node';
import { RowTree, type TreeNode } from './rowTree';
import type { SidebarState, ViewState } from './viewState';

/** How long rows wait for the next version of the text: a list that changes with every key is hard to read. */
const PAUSE = 120;
/** The same for a whole workspace, whose list takes longer to make. */
const LONG_PAUSE = 800;

/** What a view shows. */
export interface Shown {
  readonly rows: readonly Row[];
  /** The line over the rows. */
  readonly message: string | undefined;
  /** What stands beside the view's title. */
  readonly description: string;
  readonly badge?: vscode.ViewBadge | undefined;
  /** Whether the list is empty only because of the filter. */
  readonly filteredOut: boolean;
}

export interface OutlineOptions {
  readonly viewId: string;
  readonly show: (articles: readonly Article[], state: SidebarState) => Shown;
  /** Whether it is kept up to date while it is closed, too: it has a badge. */
  readonly hasBadge: boolean;
  /** Context key that says whether the list is empty only because of the filter. */
  readonly filteredKey: string;
}

/** A view of the sidebar that lists what is found in the texts that the reader wants listed. */
export class Outline implements vscode.Disposable {
  private readonly tree: RowTree;
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private filteredOut = false;

  constructor(
    private readonly scope: ArticlesInScope,
    private readonly state: ViewState,
    private readonly log: Log,
    private readonly options: OutlineOptions,
  ) {
    this.tree = new RowTree(state);
    this.view = vscode.window.createTreeView(options.viewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    const remember = (expanded: boolean) => (event: vscode.TreeViewExpansionEvent<TreeNode>) =>
      state.setExpanded(this.tree.expansionKey(event.element), expanded);
    this.disposables = [
      this.view,
      this.tree,
      this.view.onDidChangeVisibility(() => this.update()),
      this.view.onDidExpandElement(remember(true)),
      this.view.onDidCollapseElement(remember(false)),
      scope.onDidChange(when => (when === 'now' ? this.update() : this.updateSoon())),
      state.onDidChange(() => this.update()),
    ];
    this.update();
  }

  get isVisible(): boolean {
    return this.view.visible;
  }

  /** The rows that the reader selected, in the order in which they were selected. */
  get selection(): readonly Row[] {
    return this.view.selection.map(node => node.row);
  }

  /** The rows as they are shown, or would be if the view was open. */
  rows(): readonly Row[] {
    this.update(true);
    return this.tree.rows;
  }

  find(id: string): Row | undefined {
    return this.tree.find(id)?.row;
  }

  /** Selects a row, opens those above it and goes there. */
  async reveal(id: string): Promise<boolean> {
    this.update(true);
    const node = this.tree.find(id);
    if (!node) return false;
    await this.view.reveal(node, { select: true, focus: true, expand: 1 });
    return true;
  }

  /** Selects a row where the view is open, and leaves the reader where they are. */
  async follow(id: string): Promise<void> {
    const node = this.view.visible ? this.tree.find(id) : undefined;
    if (!node) return;
    try {
      await this.view.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      // The row went while VS Code looked for it: the next cursor move finds the new one.
      this.log.info(`${this.options.viewId} did not follow: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private updateSoon(): void {
    const pause = this.state.current.scope === 'workspace' ? LONG_PAUSE : PAUSE;
    this.timer ??= setTimeout(() => this.update(), pause);
  }

  private update(evenIfHidden = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.view.visible || evenIfHidden) this.scope.want();
    const { source, articles } = this.scope.current;
    const isLooked = this.view.visible || evenIfHidden || (this.options.hasBadge && articles.length === 1);
    if (articles.length > 0 && !isLooked) return;
    // An empty list also while hidden: rows keep the text that they are about in memory.
    const shown = this.options.show(articles, this.state.current);
    this.tree.show(shown.rows, source);
    if (this.view.message !== shown.message) this.view.message = shown.message;
    if (this.view.description !== shown.description) this.view.description = shown.description;
    if (this.view.badge?.value !== shown.badge?.value) this.view.badge = shown.badge;
    if (this.filteredOut === shown.filteredOut) return;
    this.filteredOut = shown.filteredOut;
    void vscode.commands.executeCommand('setContext', this.options.filteredKey, shown.filteredOut);
  }
}
