import * as vscode from 'vscode';
import type { PartialDate } from '../../core/model';

/** The day of the reader's calendar on which a moment falls, in milliseconds since 1970. */
export function dayOf(time: number): PartialDate {
  const date = new Date(time);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The day on which a file was last written; undefined where there is none, or it does not say. */
export async function fileDay(uri: vscode.Uri): Promise<PartialDate | undefined> {
  try {
    const { mtime } = await vscode.workspace.fs.stat(uri);
    return mtime > 0 ? dayOf(mtime) : undefined;
  } catch {
    return undefined; // not every document has a file
  }
}
