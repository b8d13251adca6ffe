import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { member, offsetMember } from '../../editor/arguments';
import type { Services } from '../../editor/services';
import type { AnalysedText, Snapshot } from '../../editor/texts/analysedText';
import { shiftThrough } from '../../editor/texts/edits';
import { revealSpan } from '../../editor/texts/revealing';
import { openedText } from './openedText';

/** How long a panel waits for the next version of the text: a picture that changes with every key is hard to read. */
const PAUSE = 250;

/** The text that a panel is about, and what happens to it. */
export class PanelText implements vscode.Disposable {
  private text: AnalysedText | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly services: Services,
    private readonly onChange: () => void,
  ) {
    const { texts } = services;
    this.listeners = [
      texts.onDidAnnotate(text => text === this.text && this.changedSoon()),
      texts.onDidClose(text => {
        if (text !== this.text) return;
        this.text = undefined;
        this.changedSoon();
      }),
    ];
  }

  get current(): AnalysedText | undefined {
    return this.text;
  }

  set current(text: AnalysedText | undefined) {
    if (text === this.text) return;
    this.text = text;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.onChange();
  }

  /** Finds the text of a panel that VS Code brings back, opening its file where it is not open. */
  async find(address: string | undefined): Promise<void> {
    this.current = this.services.active.current ?? (await openedText(this.services, address));
  }

  /** The annotations of the text as it is now. */
  async snapshot(): Promise<Snapshot | undefined> {
    return this.text && (this.text.snapshot ?? (await this.services.texts.fresh(this.text.uri)));
  }

  /** Shows what a page asks for by a message of the kind `reveal`; a malformed one asks for nothing. */
  async revealAsked(message: unknown, panel: vscode.WebviewPanel): Promise<void> {
    const target = member(message, 'target');
    const [start, end] = [offsetMember(target, 'start'), offsetMember(target, 'end')];
    const version = offsetMember(message, 'version');
    if (start === undefined || end === undefined || version === undefined || start > end) return;
    await this.reveal({ start, end }, version, member(message, 'focus') === true, panel);
  }

  /** Shows a span of an older version of the text, where the edits since have left it. */
  private async reveal(span: Span, version: number, focus: boolean, panel: vscode.WebviewPanel): Promise<void> {
    const { text } = this;
    if (!text) return;
    const shown = vscode.window.visibleTextEditors.some(editor => editor.document === text.document);
    // Not over the panel itself.
    const beside = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    if (!shown) await vscode.window.showTextDocument(text.document, { viewColumn: beside, preserveFocus: true });
    const now = shiftThrough(span, text.editsSince(version) ?? []) ?? { start: span.start, end: span.start };
    await revealSpan(text, now, !focus);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private changedSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.onChange();
    }, PAUSE);
  }
}
