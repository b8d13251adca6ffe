import * as vscode from 'vscode';
import { stringMember } from '../../editor/arguments';
import type { Services } from '../../editor/services';

/** Writes a picture that the page has drawn to where the reader wants it. */
export async function savePicture({ log }: Services, text: vscode.Uri | undefined, message: unknown): Promise<void> {
  const form = stringMember(message, 'form') === 'png' ? 'png' : 'svg';
  const content = stringMember(message, 'base64');
  const name = `${(stringMember(message, 'name') ?? 'story').replace(/[\\/:*?"<>|]+/g, '-')}.${form}`;
  if (content === undefined) return;
  const folder =
    text && text.scheme !== 'untitled' ? vscode.Uri.joinPath(text, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: form === 'png' ? { PNG: ['png'] } : { SVG: ['svg'] },
    title: vscode.l10n.t('Save the picture'),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytesOf(content));
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Saved {0}', target.path.slice(target.path.lastIndexOf('/') + 1)),
      4000,
    );
  } catch (error) {
    log.error(vscode.l10n.t('The picture could not be saved. Try another folder.'), error);
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
