import * as vscode from 'vscode';
import type { WrittenNames } from '../editor/files/readerCorrections';
import type { Row } from './node';

/** A row in the tree: the same object for the same id as long as it is shown. */
export class TreeNode {
  /** Undefined until somebody looked below the row. */
  children: TreeNode[] | undefined;

  constructor(
    public row: Row,
    readonly parent: TreeNode | undefined,
  ) {}

  /** Commands of the context menu are given the node: these are their arguments. */
  get written(): WrittenNames | undefined {
    return this.row.written?.();
  }

  get id(): string {
    return this.row.id;
  }
}

/** Remembers which rows the reader unfolded. */
export interface Expansion {
  isExpanded(row: string): boolean | undefined;
}

/** Shows rows as a tree; a new set of rows refreshes only the nodes that look different. */
export class RowTree implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private roots: TreeNode[] = [];
  private source: string | undefined;
  private readonly byId = new Map<string, TreeNode>();

  constructor(private readonly expansion: Expansion) {}

  get rows(): readonly Row[] {
    return this.roots.map(node => node.row);
  }

  /** The node of a row, also where nobody unfolded the groups above it. */
  find(id: string): TreeNode | undefined {
    const known = this.byId.get(id);
    if (known) return known;
    this.lookInto(this.roots);
    return this.byId.get(id);
  }

  /**
   * Shows other rows.
   * @param source What they are about. Rows about something else start with nothing selected.
   */
  show(rows: readonly Row[], source: string | undefined): void {
    const sameSource = source === this.source;
    this.source = source;
    const stale: TreeNode[] = [];
    const before = sameSource ? new Map(this.byId) : new Map<string, TreeNode>();
    this.byId.clear();
    const rootsChanged = !sameSource || !sameIds(this.roots, rows);
    this.roots = rows.map(row => this.adopt(row, undefined, before, stale));
    if (rootsChanged) this.changed.fire(undefined);
    else if (stale.length > 0) this.changed.fire(stale);
  }

  /** Key under which the unfolding of a row is remembered: groups are the same for every text. */
  expansionKey({ row }: TreeNode): string {
    return row.context === 'group' ? row.id : `${this.source ?? ''}#${row.id}`;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const { row } = node;
    const label = row.highlight
      ? { label: row.label, highlights: [[...row.highlight] as [number, number]] }
      : row.label;
    const item = new vscode.TreeItem(label, this.stateOf(node));
    item.id = `${this.source ?? ''}#${row.id}`;
    item.description = row.description;
    // Without one, VS Code asks `resolveTreeItem` when the mouse rests on the row.
    if (!row.details) item.tooltip = row.tooltip ?? row.label;
    if (row.resource) item.resourceUri = row.resource;
    item.iconPath = row.icon;
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    if (row.checked !== undefined) item.checkboxState = checkbox(row.checked, row.spoken);
    if (row.target) {
      item.command = {
        command: 'dateline.reveal',
        title: vscode.l10n.t('Show in the text'),
        // The row is looked up again when it is clicked: edits move its place without a change of its looks.
        arguments: [{ ...row.target, row: row.id }],
      };
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, { row }: TreeNode): vscode.TreeItem {
    if (row.details) item.tooltip = row.details();
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

  private stateOf(node: TreeNode): vscode.TreeItemCollapsibleState {
    if (!node.row.children) return vscode.TreeItemCollapsibleState.None;
    const expanded = this.expansion.isExpanded(this.expansionKey(node)) ?? node.row.expanded;
    return expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  private lookInto(nodes: readonly TreeNode[]): void {
    for (const node of nodes) if (node.row.context === 'group') this.lookInto(this.getChildren(node));
  }

  /** The node of a row: the one that had its id before, if there is one. Notes known nodes that look different now. */
  private adopt(
    row: Row,
    parent: TreeNode | undefined,
    before: ReadonlyMap<string, TreeNode>,
    stale: TreeNode[],
  ): TreeNode {
    const known = before.get(row.id);
    const node = known?.parent === parent && known ? known : new TreeNode(row, parent);
    const below = node.children && (row.children?.() ?? []);
    const sameBelow = !below || !node.children || sameIds(node.children, below);
    if (node === known && !(sameLook(node.row, row) && sameBelow)) stale.push(node);
    node.row = row;
    this.byId.set(row.id, node);
    node.children = below?.map(child => this.adopt(child, node, before, stale));
    return node;
  }
}

function checkbox(checked: boolean, spoken: string): vscode.TreeItem['checkboxState'] {
  return {
    state: checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: checked ? vscode.l10n.t('Checked') : vscode.l10n.t('Not checked'),
    accessibilityInformation: { label: spoken },
  };
}

function sameIds(nodes: readonly TreeNode[], rows: readonly Row[]): boolean {
  return nodes.length === rows.length && nodes.every((node, at) => node.row.id === rows[at]?.id);
}

function sameLook(a: Row, b: Row): boolean {
  return (
    a.label === b.label &&
    a.highlight?.[0] === b.highlight?.[0] &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.spoken === b.spoken &&
    a.icon?.id === b.icon?.id &&
    a.context === b.context &&
    a.checked === b.checked &&
    a.resource?.path === b.resource?.path &&
    a.target?.uri === b.target?.uri &&
    (a.children === undefined) === (b.children === undefined)
  );
}
