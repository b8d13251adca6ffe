import type * as vscode from 'vscode';
import type { Span } from '../core/model';

/** A row of a view, as plain data: how it looks and where a click leads. */
export interface Row {
  /** The same for the same thing in every version of the text: keeps selection and expansion. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: vscode.ThemeIcon;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Names the row's kind for context menus. */
  readonly context: string;
  /** Where in the text a click leads. */
  readonly target?: Span;
  readonly expanded?: boolean;
  /** The rows below, made when they are first looked at: a long text has thousands of mentions. Undefined: none. */
  readonly children?: () => readonly Row[];
}
