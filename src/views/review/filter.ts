import * as vscode from 'vscode';
import type { Reviewed, ReviewState } from '../../core/review/matching';
import { groupOf, progressOf, type ReviewContent, type ReviewItem } from './content';
import { groupHeading, REVIEW_GROUPS, type ReviewGroup } from './groups';

const VERDICT_KEY = 'dateline.review.verdict';
const HIDDEN_KEY = 'dateline.review.hidden';
const STATES: readonly ReviewState[] = ['open', 'changed', 'checked'];
/** What of it is listed, by what the record says. */
const VERDICTS = ['all', 'notConfirmed', 'contradicted', 'unknown'] as const;
type VerdictChoice = (typeof VERDICTS)[number];
type Choice = ReviewState | ReviewGroup;

/** Which rows of the review are listed; remembered for the workspace. */
export class ReviewFilter implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private verdict: VerdictChoice;
  private hidden: ReadonlySet<string>;

  constructor(private readonly memento: vscode.Memento) {
    const verdict = memento.get<unknown>(VERDICT_KEY);
    this.verdict = VERDICTS.find(choice => choice === verdict) ?? 'all';
    this.hidden = new Set(memento.get<readonly string[]>(HIDDEN_KEY, []));
    this.tellMenus();
  }

  get isOn(): boolean {
    return this.verdict !== 'all' || this.hidden.size > 0;
  }

  wants(item: Reviewed<ReviewItem>): boolean {
    return isOf(this.verdict, item) && !this.hidden.has(item.state) && !this.hidden.has(groupOf(item.target));
  }

  /** What is listed, as the line over the list says it; undefined: everything. */
  get words(): string | undefined {
    const parts = [
      ...(this.verdict === 'all' ? [] : [verdictChoice(this.verdict).label]),
      ...(this.hidden.size === 0 ? [] : [vscode.l10n.t('some kinds are hidden')]),
    ];
    return parts.length > 0 ? vscode.l10n.t('Filter: {0}.', parts.join(', ')) : undefined;
  }

  /** Lets the reader choose by what the record says, or go on to kinds. */
  async choose(content: ReviewContent | undefined): Promise<void> {
    const reviewed = content?.reviewed ?? [];
    const choices = VERDICTS.map(choice => ({
      ...verdictChoice(choice),
      description: `${reviewed.filter(item => isOf(choice, item)).length}`,
      choice,
    }));
    const kinds = { label: vscode.l10n.t('Choose kinds…'), choice: undefined };
    const separator = { label: '', kind: vscode.QuickPickItemKind.Separator, choice: undefined };
    const picked = await vscode.window.showQuickPick([...choices, separator, kinds], {
      title: vscode.l10n.t('Filter the review'),
    });
    if (picked?.choice) await this.set(picked.choice, this.hidden);
    else if (picked) await this.chooseKinds(reviewed);
  }

  /** Lists everything. */
  clear(): Promise<void> {
    return this.set('all', new Set());
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async chooseKinds(reviewed: readonly Reviewed<ReviewItem>[]): Promise<void> {
    const items = kindChoices(reviewed).map(item => ({
      ...item,
      picked: item.choice !== undefined && !this.hidden.has(item.choice),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('What the review lists'),
      canPickMany: true,
    });
    if (!picked) return;
    const shown = new Set(picked.map(({ choice }) => choice));
    const hidden = [...STATES, ...REVIEW_GROUPS].filter(choice => !shown.has(choice));
    await this.set(this.verdict, new Set(hidden));
  }

  private async set(verdict: VerdictChoice, hidden: ReadonlySet<string>): Promise<void> {
    this.verdict = verdict;
    this.hidden = hidden;
    this.tellMenus();
    this.changed.fire();
    await this.memento.update(VERDICT_KEY, verdict);
    await this.memento.update(HIDDEN_KEY, [...hidden]);
  }

  private tellMenus(): void {
    void vscode.commands.executeCommand('setContext', 'dateline.filtersReview', this.isOn);
  }
}

function isOf(choice: VerdictChoice, { target: { claim, finding } }: Reviewed<ReviewItem>): boolean {
  switch (choice) {
    case 'all':
      return true;
    case 'notConfirmed':
      return claim?.verdict !== 'agrees';
    case 'contradicted':
      return claim ? claim.verdict === 'contradicts' : finding !== undefined;
    case 'unknown':
      return claim?.verdict === 'unknown';
  }
}

function verdictChoice(choice: VerdictChoice): { readonly label: string; readonly detail?: string } {
  switch (choice) {
    case 'all':
      return { label: vscode.l10n.t('Everything') };
    case 'notConfirmed':
      return {
        label: vscode.l10n.t('Not confirmed'),
        detail: vscode.l10n.t('All that the record does not confirm: look it up yourself'),
      };
    case 'contradicted':
      return {
        label: vscode.l10n.t('Contradicted'),
        detail: vscode.l10n.t('What the record, the calendar or the text itself contradicts'),
      };
    case 'unknown':
      return { label: vscode.l10n.t('Unknown'), detail: vscode.l10n.t('Claims on which the record is silent') };
  }
}

interface KindChoice extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

function kindChoices(reviewed: readonly Reviewed<ReviewItem>[]): readonly KindChoice[] {
  const separator = (label: string): KindChoice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(vscode.l10n.t('Progress')),
    ...STATES.map(choice => ({
      label: stateWord(choice),
      description: `${reviewed.filter(({ state }) => state === choice).length}`,
      choice,
    })),
    separator(vscode.l10n.t('Kind')),
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
