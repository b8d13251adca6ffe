import * as vscode from 'vscode';
import { LineMap } from './lines';

/** Most UTF-16 units of a text that are analysed; the status item says so where a text is longer. */
export const MOST_CHARACTERS = 2 * 1024 * 1024;

/** What is read of one version of a document. */
export class Reading {
  private map: LineMap | undefined;

  private constructor(
    readonly version: number,
    /** The text from its start, cut at a line's end where it is longer than the limit. */
    readonly text: string,
    /** Length of the whole document in UTF-16 units. */
    readonly total: number,
  ) {}

  static of(document: vscode.TextDocument): Reading {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const total = document.offsetAt(end);
    if (total <= MOST_CHARACTERS) return new Reading(document.version, document.getText(), total);
    // The whole of a very long text is never joined into one string: that alone would block the editor.
    const text = document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(MOST_CHARACTERS)));
    return new Reading(document.version, cutAtLineEnd(text), total);
  }

  /** A file that is no text: such bytes do not come from a keyboard. */
  get isBinary(): boolean {
    return this.text.includes('\0');
  }

  get lines(): LineMap {
    this.map ??= new LineMap(this.text);
    return this.map;
  }
}

function cutAtLineEnd(text: string): string {
  const end = text.lastIndexOf('\n');
  if (end > 0) return text.slice(0, end + 1);
  const last = text.charCodeAt(text.length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return splitsPair ? text.slice(0, -1) : text;
}
