import * as vscode from 'vscode';
import type { Reviewed, ReviewState } from '../../core/review/matching';
import { groupOf, progressOf, REVIEW_GROUPS, type ReviewContent, type ReviewGroup, type ReviewItem } from './content';
import { groupHeading } from './groupWords';

const KEY = 'dateline.review.hidden';
const STATES: readonly ReviewState[] = ['open', 'changed', 'checked'];
type Choice = ReviewState | ReviewGroup;

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/** Which rows of the review are listed; remembered for the workspace. */
export class ReviewFilter implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private hidden: ReadonlySet<string>;

  constructor(private readonly memento: vscode.Memento) {
    this.hidden = new Set(memento.get<readonly string[]>(KEY, []));
    this.tellMenus();
  }

  get isOn(): boolean {
    return this.hidden.size > 0;
  }

  wants({ target, state }: Reviewed<ReviewItem>): boolean {
    return !this.hidden.has(state) && !this.hidden.has(groupOf(target));
  }

  /** Lets the reader choose among what the text has. */
  async choose(content: ReviewContent | undefined): Promise<void> {
    const items = choices(content);
    const picked = await new Promise<readonly ChoiceItem[] | undefined>(resolve => {
      const pick = vscode.window.createQuickPick<ChoiceItem>();
      pick.title = vscode.l10n.t('What the review lists');
      pick.canSelectMany = true;
      pick.items = items;
      pick.selectedItems = items.filter(({ choice }) => choice !== undefined && !this.hidden.has(choice));
      pick.onDidAccept(() => {
        resolve(pick.selectedItems);
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
    if (!picked) return;
    const shown = new Set(picked.map(({ choice }) => choice));
    await this.hide([...STATES, ...REVIEW_GROUPS].filter(choice => !shown.has(choice)));
  }

  async hide(choices: readonly Choice[]): Promise<void> {
    this.hidden = new Set(choices);
    this.tellMenus();
    this.changed.fire();
    await this.memento.update(KEY, choices);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private tellMenus(): void {
    void vscode.commands.executeCommand('setContext', 'dateline.filtersReview', this.isOn);
  }
}

function choices(content: ReviewContent | undefined): readonly ChoiceItem[] {
  const reviewed = content?.reviewed ?? [];
  const separator = (label: string): ChoiceItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(vscode.l10n.t('How far it is')),
    ...STATES.map(choice => ({
      label: stateWord(choice),
      description: `${reviewed.filter(({ state }) => state === choice).length}`,
      choice,
    })),
    separator(vscode.l10n.t('What it is')),
    ...REVIEW_GROUPS.map(choice => ({
      label: groupHeading(choice),
      description: `${progressOf(reviewed.filter(({ target }) => groupOf(target) === choice)).all}`,
      choice,
    })),
  ];
}

function stateWord(state: ReviewState): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('Not checked');
    case 'changed':
      return vscode.l10n.t('Changed since it was checked');
    case 'checked':
      return vscode.l10n.t('Checked');
  }
}
