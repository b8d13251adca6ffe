import * as vscode from 'vscode';
import type { Services } from '../services';
import { readIfThere, writeFile } from './datelineFolder';

type Needed = Pick<Services, 'factFiles' | 'log'>;

/** The button that takes back what was written. */
export const TAKE_BACK = (): string => vscode.l10n.t('Take Back');

/** What was written into a fact file, and the way back. */
export interface WrittenFacts {
  readonly takeBack: () => Promise<void>;
}

/**
 * Changes a fact file of the reader's own (a missing one is empty) and lets it count at once. What an editor has of it is
 * saved before. Undefined where it cannot be read or written: the reader has been told then, and it is as it was.
 */
export async function writeOwnFacts(
  { factFiles, log }: Needed,
  file: vscode.Uri,
  change: (text: string) => string,
): Promise<WrittenFacts | undefined> {
  try {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
    if (open?.isDirty) await open.save();
    const before = await readIfThere(file);
    const after = change(before ?? '');
    await writeFile(file, after);
    factFiles.written();
    return { takeBack: () => restore({ factFiles, log }, file, before, after) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log.error(vscode.l10n.t('The facts could not be written into {0}. {1}', file.path, detail), error);
    return undefined;
  }
}

/** Puts the file back as it was, unless somebody has changed it meanwhile. */
async function restore(
  { factFiles, log }: Needed,
  file: vscode.Uri,
  before: string | undefined,
  after: string,
): Promise<void> {
  if ((await readIfThere(file)) !== after) {
    log.error(vscode.l10n.t('{0} was changed meanwhile; take the facts out there.', file.path), undefined);
    await vscode.window.showTextDocument(file);
    return;
  }
  if (before === undefined) await vscode.workspace.fs.delete(file);
  else await writeFile(file, before);
  factFiles.written();
}
