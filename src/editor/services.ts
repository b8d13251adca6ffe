import type * as vscode from 'vscode';
import type { ActiveText } from './activeText';
import type { AnnotatedTexts } from './annotatedTexts';
import type { ArticleDates } from './articleDates';
import type { FactFiles } from './factFiles';
import type { Findings } from './findings';
import type { IgnoreList } from './ignoreList';
import type { InSight } from './inSight';
import type { KnowledgeSource } from './knowledge';
import type { Log } from './log';
import type { ReaderCorrections } from './readerCorrections';
import type { Reviews } from './reviews';
import type { Settings } from './settings';
import type { TypedWords } from './typedWords';
import type { WorkspaceTexts } from './workspaceTexts';

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
  readonly reviews: Reviews;
  readonly extensionUri: vscode.Uri;
}

/** Gives the code that writes fact files, which is not loaded before somebody asks for it. */
export type LoadOwnFacts = () => Promise<typeof import('../ownFacts')>;
