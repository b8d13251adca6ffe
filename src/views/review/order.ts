import * as vscode from 'vscode';
import type { ReviewOrder } from './rows';

const KEY = 'dateline.review.order';

/** Whether the review lists by kind or in order of the text; remembered for the workspace. */
export class OrderChoice implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private order: ReviewOrder;

  constructor(private readonly memento: vscode.Memento) {
    this.order = memento.get<unknown>(KEY) === 'text' ? 'text' : 'kind';
    this.tellMenus();
  }

  get current(): ReviewOrder {
    return this.order;
  }

  async set(order: ReviewOrder): Promise<void> {
    this.order = order;
    this.tellMenus();
    this.changed.fire();
    await this.memento.update(KEY, order);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private tellMenus(): void {
    void vscode.commands.executeCommand('setContext', 'dateline.reviewOrder', this.order);
  }
}
