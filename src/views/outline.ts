import * as vscode from 'vscode';
import type { Annotations } from '../core/model';
import type { LineMap } from '../editor/lines';
import type { Services } from '../editor/services';
import type { Row } from './node';
import { RowTree, type TreeNode } from './rowTree';

/** How long rows wait for the next version of the text: a list that changes with every key is hard to read. */
const PAUSE = 120;

export interface OutlineOptions {
  readonly viewId: string;
  readonly rows: (annotations: Annotations, text: string, lines: LineMap) => Row[];
  /** The line over the rows: what is listed. */
  readonly message: (annotations: Annotations, rows: readonly Row[]) => string;
}

/** A view of the sidebar that lists what is found in the active text. */
export class Outline implements vscode.Disposable {
  private readonly tree = new RowTree();
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly services: Services,
    private readonly options: OutlineOptions,
  ) {
    const { texts, active, knowledge } = services;
    this.view = vscode.window.createTreeView(options.viewId, { treeDataProvider: this.tree, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.tree,
      this.view.onDidChangeVisibility(() => this.update()),
      active.onDidChange(() => this.update()),
      texts.onDidAnnotate(text => text === active.current && this.updateSoon()),
      knowledge.onDidChangeState(() => this.update()),
    ];
    this.update();
  }

  /** The rows as they are shown, or would be if the view was open. */
  rows(): readonly Row[] {
    this.update(true);
    return this.tree.rows;
  }

  /** Selects a row and opens those above it. */
  async reveal(id: string): Promise<boolean> {
    this.update(true);
    const node = this.tree.find(id);
    if (!node) return false;
    await this.view.reveal(node, { select: true, focus: true, expand: 1 });
    return true;
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private updateSoon(): void {
    this.timer ??= setTimeout(() => this.update(), PAUSE);
  }

  private update(evenIfHidden = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = this.services.active.current;
    const snapshot = text?.snapshot;
    if (!text || !snapshot) {
      // Also while hidden: rows keep the text that they are about in memory.
      this.tree.show([], undefined);
      this.view.message = undefined;
      return;
    }
    if (!this.view.visible && !evenIfHidden) return;
    const { reading } = text;
    const rows = this.options.rows(snapshot.annotations, reading.text, reading.lines);
    this.tree.show(rows, snapshot);
    const message = rows.length > 0 ? this.options.message(snapshot.annotations, rows) : undefined;
    if (this.view.message !== message) this.view.message = message;
  }
}
