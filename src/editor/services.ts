import type * as vscode from 'vscode';
import type { FactFiles } from './files/factFiles';
import type { ReaderCorrections } from './files/readerCorrections';
import type { Reviews } from './files/reviews';
import type { CheckRecord } from './findings/checkRecord';
import type { Findings } from './findings/findings';
import type { IgnoreList } from './findings/ignoreList';
import type { KnowledgeSource } from './knowledge';
import type { Log } from './log';
import type { Settings } from './settings';
import type { ActiveText } from './texts/activeText';
import type { AnnotatedTexts } from './texts/annotatedTexts';
import type { ArticleDates } from './texts/articleDates';
import type { InSight } from './texts/inSight';
import type { TypedWords } from './texts/typedWords';
import type { WorkspaceTexts } from './texts/workspaceTexts';

/** What features and views are built on. */
export interface Services {
  readonly log: Log;
  readonly settings: Settings;
  readonly knowledge: KnowledgeSource;
  readonly factFiles: FactFiles;
  readonly articleDates: ArticleDates;
  readonly corrections: ReaderCorrections;
  readonly texts: AnnotatedTexts;
  readonly inSight: InSight;
  readonly typedWords: TypedWords;
  readonly workspaceTexts: WorkspaceTexts;
  readonly active: ActiveText;
  readonly ignored: IgnoreList;
  readonly findings: Findings;
  readonly checkRecord: CheckRecord;
  readonly reviews: Reviews;
  readonly extensionUri: vscode.Uri;
}

/** Gives the code that writes fact files, which is not loaded before somebody asks for it. */
export type LoadOwnFacts = () => Promise<typeof import('../ownFacts')>;

/** Gives the code that answers a reader who asks, which is not loaded before one does. */
export type LoadAnswers = () => Promise<typeof import('../answers')>;
