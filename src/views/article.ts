import type { Annotations } from '../core/model';

/** One text of those that the lists are about: the one in the editor, or each of a folder. */
export interface Article {
  readonly uri: string;
  /** How lists of several texts name it. */
  readonly name: string;
  /** Version of the open document that the offsets count in; undefined: the file as it was read. */
  readonly version: number | undefined;
  readonly annotations: Annotations;
  readonly text: string;
  /** Lines of the text, counted from 0. */
  readonly lines: { lineAt(offset: number): number };
}
