import type * as vscode from 'vscode';
import type { Span } from '../../core/model';
import { type Edit, stretchSpan } from '../texts/edits';

/** UTF-16 units before and behind what is in sight that are painted too, so that scrolling shows painted text. */
const MARGIN = 20_000;

/**
 * The stretches of a very long text that an editor has painted: what is in sight, with a margin. Every span that is
 * painted is sent to the window, and VS Code keeps all of them in their places.
 */
export class PaintWindows {
  private windows: readonly Span[] = [];

  constructor(private readonly editor: vscode.TextEditor) {}

  get current(): readonly Span[] {
    return this.windows;
  }

  /** Whether something is in sight that has not been painted. */
  get isLeft(): boolean {
    return !this.inSight().every(sight =>
      this.windows.some(window => window.start <= sight.start && sight.end <= window.end),
    );
  }

  /** Puts the windows around what is in sight now; two that would overlap become one. */
  move(): void {
    const windows: Span[] = [];
    for (const sight of this.inSight()) {
      const start = Math.max(0, sight.start - MARGIN);
      const end = sight.end + MARGIN;
      const last = windows.at(-1);
      if (last && start <= last.end) windows[windows.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      else windows.push({ start, end });
    }
    this.windows = windows;
  }

  shift(edits: readonly Edit[] | undefined): void {
    for (const edit of edits ?? []) this.windows = this.windows.flatMap(window => stretchSpan(window, edit) ?? []);
  }

  private inSight(): readonly Span[] {
    const { document, visibleRanges } = this.editor;
    return visibleRanges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  }
}
