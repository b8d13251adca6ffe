import * as vscode from 'vscode';
import type { Row } from './node';

/** A row in the tree: the same object for the same id as long as it is shown. */
export interface TreeNode {
  row: Row;
  readonly parent: TreeNode | undefined;
  /** Undefined until somebody looked below the row. */
  children: TreeNode[] | undefined;
}

/** Where the rows come from: a version of a text. */
export interface RowSource {
  readonly uri: vscode.Uri;
  readonly version: number;
}

/** Shows rows as a tree; a new set of rows refreshes only the nodes that look different. */
export class RowTree implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private roots: TreeNode[] = [];
  private source: RowSource | undefined;
  private readonly byId = new Map<string, TreeNode>();

  get rows(): readonly Row[] {
    return this.roots.map(node => node.row);
  }

  find(id: string): TreeNode | undefined {
    return this.byId.get(id);
  }

  /** Shows other rows. Rows of another text start with nothing expanded or selected. */
  show(rows: readonly Row[], source: RowSource | undefined): void {
    const sameText = source?.uri.toString() === this.source?.uri.toString();
    this.source = source;
    const stale: TreeNode[] = [];
    const before = sameText ? new Map(this.byId) : new Map<string, TreeNode>();
    this.byId.clear();
    const rootsChanged = !sameText || !sameIds(this.roots, rows);
    this.roots = rows.map(row => this.adopt(row, undefined, before, stale));
    if (rootsChanged) this.changed.fire(undefined);
    else if (stale.length > 0) this.changed.fire(stale);
  }

  getTreeItem({ row }: TreeNode): vscode.TreeItem {
    const state = row.children
      ? row.expanded
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(row.label, state);
    item.id = `${this.source?.uri.toString() ?? ''}#${row.id}`;
    item.description = row.description;
    item.tooltip = row.tooltip ?? row.label;
    item.iconPath = row.icon;
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    if (row.target && this.source) {
      const { uri, version } = this.source;
      const { start, end } = row.target;
      item.command = {
        command: 'dateline.reveal',
        title: vscode.l10n.t('Show in the text'),
        arguments: [{ uri: uri.toString(), version, start, end }],
      };
    }
    return item;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return this.roots;
    node.children ??= (node.row.children?.() ?? []).map(row => this.adopt(row, node, new Map(), []));
    return node.children;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** The node of a row: the one that had its id before, if there is one. Notes known nodes that look different now. */
  private adopt(
    row: Row,
    parent: TreeNode | undefined,
    before: ReadonlyMap<string, TreeNode>,
    stale: TreeNode[],
  ): TreeNode {
    const known = before.get(row.id);
    const node: TreeNode = known?.parent === parent && known ? known : { row, parent, children: undefined };
    const below = node.children && (row.children?.() ?? []);
    const sameBelow = !below || !node.children || sameIds(node.children, below);
    if (node === known && !(sameLook(node.row, row) && sameBelow)) stale.push(node);
    node.row = row;
    this.byId.set(row.id, node);
    node.children = below?.map(child => this.adopt(child, node, before, stale));
    return node;
  }
}

function sameIds(nodes: readonly TreeNode[], rows: readonly Row[]): boolean {
  return nodes.length === rows.length && nodes.every((node, at) => node.row.id === rows[at]?.id);
}

function sameLook(a: Row, b: Row): boolean {
  return (
    a.label === b.label &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.spoken === b.spoken &&
    a.icon?.id === b.icon?.id &&
    a.context === b.context &&
    a.target?.start === b.target?.start &&
    a.target?.end === b.target?.end &&
    (a.children === undefined) === (b.children === undefined)
  );
}
