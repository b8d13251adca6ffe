import * as vscode from 'vscode';
import type { ReviewRemarks } from '../../core/review/entries';
import type { Row } from '../node';

const SCHEME = 'dateline-remark';
const NOTE = '✎';
const SOURCE = '↗';

/** The sign of a row with a note or a source: it stands at the row's end, however narrow the list is. */
export function remarkMark(entry: ReviewRemarks | undefined): Pick<Row, 'resource'> {
  const marks = [...(entry?.note ? ['note'] : []), ...(entry?.source ? ['source'] : [])];
  return marks.length > 0 ? { resource: vscode.Uri.from({ scheme: SCHEME, path: `/${marks.join('+')}` }) } : {};
}

/** Draws the signs. */
export function registerRemarkMarks(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, path }) {
      if (scheme !== SCHEME) return undefined;
      const [note, source] = [path.includes('note'), path.includes('source')];
      const tooltip = note
        ? source
          ? vscode.l10n.t('with a note and a source')
          : vscode.l10n.t('with a note')
        : vscode.l10n.t('with a source');
      return { badge: `${note ? NOTE : ''}${source ? SOURCE : ''}`, tooltip };
    },
  });
}
