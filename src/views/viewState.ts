import * as vscode from 'vscode';
import type { ActorOrder } from './cast';

export type Scope = 'editor' | 'workspace';
export type ActorGroups = 'kind' | 'role' | 'none';

/** How the reader has set up the lists. */
export interface SidebarState {
  readonly scope: Scope;
  readonly order: ActorOrder;
  readonly groups: ActorGroups;
  /** Whether the lists show what the cursor is on. */
  readonly follow: boolean;
  readonly actorFilter: string;
  readonly eventFilter: string;
  /** The one actor whose events are listed, by key and name. */
  readonly eventActor: Named | null;
  /** Actors that are not listed. */
  readonly hidden: readonly Named[];
}

export interface Named {
  readonly key: string;
  readonly name: string;
}

const DEFAULTS: SidebarState = {
  scope: 'editor',
  order: 'activity',
  groups: 'kind',
  follow: true,
  actorFilter: '',
  eventFilter: '',
  eventActor: null,
  hidden: [],
};
const KEY = 'dateline.sidebar';
const EXPANSION_KEY = 'dateline.sidebar.expansion';
/** Rows whose unfolding is remembered; the oldest are forgotten first. */
const MOST_ROWS = 500;

/** How the reader has set up the lists, remembered in the workspace's state and told to menus as context keys. */
export class ViewState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<SidebarState>();
  /** Fires with the state as it was. */
  readonly onDidChange = this.changed.event;
  private state: SidebarState;
  private expansion: Map<string, boolean>;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly memento: vscode.Memento) {
    this.state = readState(memento.get<unknown>(KEY));
    this.expansion = new Map(readExpansion(memento.get<unknown>(EXPANSION_KEY)));
    this.tellMenus();
  }

  get current(): SidebarState {
    return this.state;
  }

  set(change: Partial<SidebarState>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    void this.memento.update(KEY, this.state);
    this.tellMenus();
    this.changed.fire(before);
  }

  /** Whether the reader unfolded or folded a row; undefined where it was never touched. */
  isExpanded(row: string): boolean | undefined {
    return this.expansion.get(row);
  }

  setExpanded(row: string, expanded: boolean): void {
    this.expansion.delete(row);
    this.expansion.set(row, expanded);
    if (this.expansion.size > MOST_ROWS) this.expansion = new Map([...this.expansion].slice(-MOST_ROWS));
    // Unfolding everything comes as many events.
    this.saving ??= setTimeout(() => this.saveExpansion(), 200);
  }

  dispose(): void {
    if (this.saving !== undefined) this.saveExpansion();
    this.changed.dispose();
  }

  private saveExpansion(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    void this.memento.update(EXPANSION_KEY, [...this.expansion]);
  }

  private tellMenus(): void {
    const { scope, follow, actorFilter, eventFilter, eventActor, hidden } = this.state;
    const keys = {
      'dateline.scope': scope,
      'dateline.follows': follow,
      'dateline.filtersActors': actorFilter !== '',
      'dateline.filtersEvents': eventFilter !== '' || eventActor !== null,
      'dateline.hidesActors': hidden.length > 0,
    };
    for (const [key, value] of Object.entries(keys)) void vscode.commands.executeCommand('setContext', key, value);
  }
}

// What was stored may come from another version of the extension.
function readState(value: unknown): SidebarState {
  const stored: Partial<Record<keyof SidebarState, unknown>> = typeof value === 'object' && value ? value : {};
  const oneOf = <T extends string>(given: unknown, allowed: readonly T[], other: T): T =>
    allowed.find(item => item === given) ?? other;
  const text = (given: unknown) => (typeof given === 'string' ? given : '');
  return {
    scope: oneOf(stored.scope, ['editor', 'workspace'], DEFAULTS.scope),
    order: oneOf(stored.order, ['activity', 'text', 'name'], DEFAULTS.order),
    groups: oneOf(stored.groups, ['kind', 'role', 'none'], DEFAULTS.groups),
    follow: stored.follow !== false,
    actorFilter: text(stored.actorFilter),
    eventFilter: text(stored.eventFilter),
    eventActor: isNamed(stored.eventActor) ? stored.eventActor : null,
    hidden: Array.isArray(stored.hidden) ? stored.hidden.filter(isNamed) : [],
  };
}

function isNamed(value: unknown): value is Named {
  if (typeof value !== 'object' || value === null) return false;
  return typeof Reflect.get(value, 'key') === 'string' && typeof Reflect.get(value, 'name') === 'string';
}

function readExpansion(value: unknown): [string, boolean][] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries.filter(
    (entry): entry is [string, boolean] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'boolean',
  );
}
