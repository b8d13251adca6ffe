import * as vscode from 'vscode';
import { EMPTY_PAGE, parsePage, printPage, type ReviewPage } from '../../core/review/webAnnotations';
import type { Log } from '../log';
import { placeInFolder } from './datelineFolder';
import { SidecarFiles } from './sidecarFiles';

/** A review as it is kept: with the IRI of the text, from the file. */
export interface ReviewFile extends ReviewPage {
  readonly source: string;
}

export const NO_REVIEW: ReviewFile = { ...EMPTY_PAGE, source: '' };

/** The review of a text in its folder: `.dateline/review/drafts/mali.txt.json`; undefined where it is in none. */
export function reviewFile(text: vscode.Uri): { readonly uri: vscode.Uri; readonly source: string } | undefined {
  const place = placeInFolder(text);
  if (!place) return undefined;
  const parts = place.path.split('/');
  // From the file's folder up to the workspace folder, and down to the text.
  const up = '../'.repeat(parts.length + 1);
  return {
    uri: vscode.Uri.joinPath(place.folder, 'review', `${place.path}.json`),
    source: up + parts.map(encodeURIComponent).join('/'),
  };
}

/** Reads and writes reviews beside the texts. */
export function openReviewFiles(log: Pick<Log, 'error'>): SidecarFiles<ReviewFile> {
  return new SidecarFiles(
    {
      pattern: '**/.dateline/review/**/*.json',
      parse: text => ({ ...parsePage(text), source: '' }),
      print: page => printPage(page, page.source),
      nothing: NO_REVIEW,
    },
    log,
  );
}

/** Moves reviews with the texts, or folders of texts, that they are about. */
export async function moveReviews(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const [before, after] = [placeInFolder(from), placeInFolder(to)];
  if (!before || !after) return;
  for (const ending of ['.json', '']) {
    const old = vscode.Uri.joinPath(before.folder, 'review', `${before.path}${ending}`);
    const renamed = vscode.Uri.joinPath(after.folder, 'review', `${after.path}${ending}`);
    if (await isThere(old)) await vscode.workspace.fs.rename(old, renamed, { overwrite: false });
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
