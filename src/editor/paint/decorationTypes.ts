import * as vscode from 'vscode';
import type { HighlightStyle } from '../settings';
import { decorationOptions } from './highlightStyles';
import type { Shade } from './layers';

/** The decoration types of one style, each created once, when it is first shown. */
export class DecorationTypes implements vscode.Disposable {
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(private readonly style: HighlightStyle) {}

  /** @param number Which of the types of a shade; they look the same. */
  of(shade: Shade, number: number): vscode.TextEditorDecorationType {
    const key = `${shade} ${number}`;
    const type =
      this.types.get(key) ?? vscode.window.createTextEditorDecorationType(decorationOptions(shade, this.style));
    this.types.set(key, type);
    return type;
  }

  dispose(): void {
    for (const type of this.types.values()) type.dispose();
  }
}
