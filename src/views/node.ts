import type * as vscode from 'vscode';
import type { Span } from '../core/model';
import type { WrittenNames } from '../editor/files/readerCorrections';

/** Where a click on a row leads. */
export interface Place extends Span {
  readonly uri: string;
  /** Version of the open document that the offsets count in; undefined: the file as it was read. */
  readonly version: number | undefined;
}

/** A row of a view, as plain data: how it looks and where a click leads. */
export interface Row {
  /** The same for the same thing in every version of the text: keeps selection and expansion. */
  readonly id: string;
  readonly label: string;
  /** The part of the label that stands out, `[start, end)`. */
  readonly highlight?: readonly [number, number];
  readonly description?: string;
  readonly tooltip?: string;
  /** A longer tooltip, made when somebody wants to see it. */
  readonly details?: () => vscode.MarkdownString;
  readonly icon?: vscode.ThemeIcon;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Names the row's kind for context menus. */
  readonly context: string;
  /** Where in a text a click leads. */
  readonly target?: Place;
  /** Key of the actor that the row is about. */
  readonly actor?: string;
  /** How the texts write the name that the row is about; made when somebody wants to correct it. */
  readonly written?: () => WrittenNames;
  /** What file decorations at the row's end are asked for. */
  readonly resource?: vscode.Uri;
  /** Whether the box before the label is ticked; undefined: there is none. */
  readonly checked?: boolean;
  readonly expanded?: boolean;
  /** The rows below, made when they are first looked at: a long text has thousands of mentions. Undefined: none. */
  readonly children?: () => readonly Row[];
}
