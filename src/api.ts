import type * as vscode from 'vscode';
import type { Annotations } from './core/model';
import type { Timings } from './editor/timings';
import type { Row } from './views/node';
import type { DossierShown, StoryData } from './webview/messages';

/**
 * What other extensions may use: `vscode.extensions.getExtension('dateline.dateline')?.activate()` gives it.
 * Offsets are UTF-16 code units into `TextDocument.getText()` of the version that is named.
 */
export interface DatelineApi {
  /** Version of this interface; members are only added within one. */
  readonly version: 1;
  /**
   * The annotations that an open text has now, with spans moved by the edits since the last analysis; undefined where
   * there are none (yet).
   */
  annotations(uri: vscode.Uri): AnnotatedVersion | undefined;
  /**
   * Waits for annotations of the text as it is when called, or of a later version. Undefined for a document that is
   * not open, not a text to annotate (see the setting `dateline.languages`), or closed meanwhile.
   */
  whenAnnotated(uri: vscode.Uri): Promise<AnnotatedVersion | undefined>;
  /** Fires with the address of a text whenever it has new annotations. */
  readonly onDidAnnotate: vscode.Event<vscode.Uri>;
  /** How long things took, in milliseconds: for benchmarks. */
  timings(): Timings;
  /** The rows of the sidebar's lists for the active text. */
  sidebar(): { readonly actors: readonly Row[]; readonly events: readonly Row[]; readonly review: readonly Row[] };
  /** What the story panel and the dossier show; undefined where they are not open or have nothing to show. */
  panels(): { readonly story: StoryData | undefined; readonly dossier: DossierShown | undefined };
  /** Addresses of the texts that are held in memory. */
  texts(): readonly vscode.Uri[];
}

/** The annotations of one version of a document: immutable. */
export interface AnnotatedVersion {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly annotations: Annotations;
  /** How much of the text was analysed, in UTF-16 units from its start. */
  readonly analysed: number;
  /** Length of the whole text in UTF-16 units. */
  readonly total: number;
}
