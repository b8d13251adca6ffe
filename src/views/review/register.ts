import * as vscode from 'vscode';
import type { Services } from '../../editor/services';
import { RowTree, type TreeNode } from '../rowTree';
import type { ViewState } from '../viewState';
import type { DeskCommand, ReviewDesk } from './desk';
import type { ReviewRow } from './rows';

/** Gives the code of *Review*, which is not loaded before a text can be read. */
export type LoadReview = () => Promise<typeof import('../../review')>;

/** The sidebar's *Review*, for the API. */
export interface Review extends vscode.Disposable {
  rows(): readonly ReviewRow[];
  find(id: string): ReviewRow | undefined;
}

/** Registers *Review*: what there is to check, with verdicts, boxes to tick, notes and sources. */
export function registerReview(
  services: Services,
  expansion: ViewState,
  memento: vscode.Memento,
  load: LoadReview,
): Review {
  const tree = new RowTree(expansion);
  const view = vscode.window.createTreeView('dateline.review', {
    treeDataProvider: tree,
    showCollapseAll: true,
    // A tick says that somebody looked: nothing is ticked because all that is below it is.
    manageCheckboxStateManually: true,
  });
  const remember = (expanded: boolean) => (event: vscode.TreeViewExpansionEvent<TreeNode>) =>
    expansion.setExpanded(tree.expansionKey(event.element), expanded);
  let desk: ReviewDesk | undefined;
  let isDisposed = false;
  const opened = services.knowledge.get().then(async () => {
    const { ReviewDesk } = await load();
    if (isDisposed) return undefined;
    desk = new ReviewDesk(services, tree, view, memento);
    return desk;
  });
  const command = (id: string, name: DeskCommand) =>
    vscode.commands.registerCommand(id, async argument => (await opened)?.[name](argument));
  const all = vscode.Disposable.from(
    view,
    tree,
    view.onDidExpandElement(remember(true)),
    view.onDidCollapseElement(remember(false)),
    command('dateline.toggleChecked', 'toggle'),
    command('dateline.nextUnchecked', 'goToNext'),
    command('dateline.addNote', 'addNote'),
    command('dateline.addSource', 'addSource'),
    command('dateline.forgetEntry', 'forget'),
    command('dateline.filterReview', 'filter'),
    command('dateline.clearReviewFilter', 'clearFilter'),
    command('dateline.reviewByKind', 'listByKind'),
    command('dateline.reviewInTextOrder', 'listInTextOrder'),
    command('dateline.tickConfirmed', 'tickConfirmed'),
    command('dateline.untickConfirmed', 'untickConfirmed'),
    command('dateline.exportFactSheet', 'exportSheet'),
  );
  return {
    rows: () => desk?.rows() ?? [],
    find: id => tree.find(id)?.row,
    dispose() {
      isDisposed = true;
      all.dispose();
      desk?.dispose();
    },
  };
}
