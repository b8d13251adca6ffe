import * as vscode from 'vscode';
import type { Services } from '../editor/services';
import type { AnalysedText, Snapshot } from '../editor/texts/analysedText';
import type { WorkspaceText } from '../editor/texts/workspaceTexts';
import type { Article } from './article';
import type { ViewState } from './viewState';

/** What the lists are about now. */
export interface InScope {
  /** The same for as long as it is the same text, or the workspace; undefined where there is nothing to list. */
  readonly source: string | undefined;
  readonly articles: readonly Article[];
}

/** The texts that the lists are about: the one in the editor, or all of the workspace. */
export class ArticlesInScope implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<'now' | 'soon'>();
  /** `soon`: the same texts say something new; `now`: they are other texts. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private readonly known = new WeakMap<Snapshot | WorkspaceText, Article>();

  constructor(
    private readonly services: Services,
    private readonly state: ViewState,
  ) {
    const { texts, active, knowledge, workspaceTexts } = services;
    const isWorkspace = () => state.current.scope === 'workspace';
    this.listeners = vscode.Disposable.from(
      active.onDidChange(() => isWorkspace() || this.changed.fire('now')),
      texts.onDidAnnotate(text => (isWorkspace() || text === active.current) && this.changed.fire('soon')),
      knowledge.onDidChangeState(() => this.changed.fire('now')),
      workspaceTexts.onDidChange(() => isWorkspace() && this.changed.fire('now')),
      state.onDidChange(before => before.scope !== state.current.scope && this.changed.fire('now')),
    );
  }

  get current(): InScope {
    return this.state.current.scope === 'workspace' ? this.inWorkspace() : this.inEditor();
  }

  /** Somebody looks at a list: a workspace is not read before that. */
  want(): void {
    const { workspaceTexts } = this.services;
    if (this.state.current.scope === 'workspace' && workspaceTexts.progress.state === 'idle') workspaceTexts.start();
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  private inEditor(): InScope {
    const text = this.services.active.current;
    const article = text && this.openArticle(text);
    return article ? { source: article.uri, articles: [article] } : { source: undefined, articles: [] };
  }

  private inWorkspace(): InScope {
    const { texts, workspaceTexts } = this.services;
    const articles = workspaceTexts.all.map(file => {
      // What is being written counts, not what was saved.
      const open = texts.get(file.uri);
      return (open && this.openArticle(open)) ?? this.fileArticle(file);
    });
    return { source: 'workspace', articles };
  }

  private openArticle(text: AnalysedText): Article | undefined {
    const { snapshot } = text;
    if (!snapshot) return undefined;
    const known = this.known.get(snapshot);
    if (known) return known;
    const { reading } = text;
    const { annotations, version } = snapshot;
    const article: Article = {
      uri: text.uri.toString(),
      name: vscode.workspace.asRelativePath(text.uri),
      version,
      annotations,
      text: reading.text,
      lines: reading.lines,
    };
    this.known.set(snapshot, article);
    return article;
  }

  private fileArticle(file: WorkspaceText): Article {
    let article = this.known.get(file);
    if (!article) {
      const { uri, annotations, text, lines } = file;
      const name = vscode.workspace.asRelativePath(uri);
      article = { uri: uri.toString(), name, version: undefined, annotations, text, lines };
      this.known.set(file, article);
    }
    return article;
  }
}
