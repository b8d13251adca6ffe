import * as vscode from 'vscode';
import type { Span } from '../../core/model';

/**
 * Offsets to positions for one version of a text. VS Code gives a document one kind of line end and breaks lines
 * nowhere else, so that looking for `\n` is enough.
 */
export class LineMap {
  private readonly starts: Uint32Array;

  constructor(text: string) {
    let count = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
    this.starts = new Uint32Array(count);
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts[line++] = at + 1;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** UTF-16 offset of a line's first character; past the last line, infinity. */
  startOf(line: number): number {
    return this.starts[line] ?? Number.POSITIVE_INFINITY;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): vscode.Position {
    const line = this.lineAt(offset);
    return new vscode.Position(line, offset - (this.starts[line] ?? 0));
  }

  range(span: Span): vscode.Range {
    return new vscode.Range(this.position(span.start), this.position(span.end));
  }
}
