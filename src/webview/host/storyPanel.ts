import * as vscode from 'vscode';
import { member, stringMember } from '../../editor/arguments';
import type { Services } from '../../editor/services';
import type { Picture, StoryData, ToStory } from '../messages';
import { storyOf, underCursor } from '../model/story';
import { pageHtml } from './page';
import { PanelText } from './panelText';
import { savePicture } from './saving';
import { storyDates, storyWords } from './storyWords';

/** How long the cursor rests before the panel marks what stands there, in milliseconds. */
const REST = 80;

/** The story panel: it shows the text that the reader is in, and the last one while there is none. */
export class StoryPanel implements vscode.Disposable {
  private readonly text: PanelText;
  private readonly disposables: vscode.Disposable[];
  private ready = false;
  /** Counts updates: one that has waited for the text gives way to a later one. */
  private turn = 0;
  private shown: StoryData | undefined;
  private cursorTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param picture shown first, in the place of the one that the page remembers */
  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    private picture: Picture | undefined,
    state: unknown,
  ) {
    this.text = new PanelText(services, () => void this.update());
    this.disposables = [
      this.text,
      services.active.onDidChange(text => {
        if (text) this.text.current = text;
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => panel.visible && void this.update()),
      vscode.window.onDidChangeTextEditorSelection(event => {
        if (event.textEditor.document === this.text.current?.document) this.cursorMoved();
      }),
    ];
    void this.text.find(stringMember(state, 'uri'));
    panel.webview.html = pageHtml(panel.webview, services.extensionUri, 'story');
  }

  /** What the page shows, once it does. */
  get story(): StoryData | undefined {
    return this.shown;
  }

  show(picture: Picture): void {
    this.picture = picture;
    this.panel.reveal(undefined, false);
    if (this.ready) this.post({ kind: 'picture', picture });
  }

  dispose(): void {
    // An update that waits for the text finds the panel closed.
    this.ready = false;
    this.turn++;
    clearTimeout(this.cursorTimer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private post(message: ToStory): void {
    void this.panel.webview.postMessage(message);
  }

  private receive(message: unknown): void {
    switch (member(message, 'kind')) {
      case 'ready':
        this.start();
        break;
      case 'reveal':
        void this.text.revealAsked(message, this.panel);
        break;
      case 'dossier':
        void vscode.commands.executeCommand('dateline.showDossier', { entity: stringMember(message, 'entity') });
        break;
      case 'save':
        void savePicture(this.services, this.text.current?.uri, message);
        break;
    }
  }

  /** The page was loaded, or loaded again after it had been hidden. */
  private start(): void {
    this.ready = true;
    this.post({ kind: 'words', words: storyWords() });
    if (this.picture) this.post({ kind: 'picture', picture: this.picture });
    void this.update();
  }

  private async update(): Promise<void> {
    if (!this.ready || !this.panel.visible) return;
    const turn = ++this.turn;
    const { knowledge } = this.services;
    const [known, world] = await Promise.all([knowledge.get(), knowledge.coordinates()]);
    const snapshot = await this.text.snapshot();
    const text = this.text.current;
    if (turn !== this.turn) return;
    if (!known || !snapshot || !text) {
      this.shown = undefined;
      this.panel.title = vscode.l10n.t('Story');
      this.post({ kind: 'story', story: null });
      return;
    }
    const story = storyOf(snapshot.annotations, known.facts, world);
    const title = text.uri.path.slice(text.uri.path.lastIndexOf('/') + 1);
    this.panel.title = vscode.l10n.t('Story: {0}', title);
    this.shown = {
      ...story,
      uri: text.uri.toString(),
      version: snapshot.version,
      title,
      dateWords: storyDates(story),
    };
    this.post({ kind: 'story', story: this.shown });
    this.postCursor();
  }

  private cursorMoved(): void {
    clearTimeout(this.cursorTimer);
    this.cursorTimer = setTimeout(() => this.postCursor(), REST);
  }

  private postCursor(): void {
    const text = this.text.current;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === text?.document);
    const annotations = text?.snapshot?.annotations;
    if (!text || !editor || !annotations || !this.shown) return;
    const { line, character } = editor.selection.active;
    const offset = text.reading.lines.startOf(line) + character;
    this.post({ kind: 'cursor', under: underCursor(annotations, offset) });
  }
}
