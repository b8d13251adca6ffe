import * as vscode from 'vscode';
import type { OwnFactFile } from '../editor/files/factFiles';
import type { Services } from '../editor/services';
import type { FactProblem } from '../facts';

/** Says what is wrong in fact files of the user and the workspace: in Problems, and once in a message. */
export function registerFactProblems({ knowledge }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('dateline.facts');
  const told = new Set<string>();
  const show = () => {
    collection.clear();
    const { ownFiles, problems } = knowledge.ready ?? { ownFiles: [], problems: [] };
    for (const file of ownFiles) {
      const own = problems.filter(problem => problem.file === file.name);
      if (own.length === 0) continue;
      collection.set(
        file.uri,
        own.map(problem => diagnostic(file, problem)),
      );
      if (!told.has(file.uri.toString())) void tell(file, own);
      told.add(file.uri.toString());
    }
  };
  return vscode.Disposable.from(
    collection,
    knowledge.onDidChangeFacts(show),
    knowledge.onDidChangeState(state => state === 'ready' && show()),
  );
}

function diagnostic({ text }: OwnFactFile, { entity, message }: FactProblem): vscode.Diagnostic {
  const quoted = entity === undefined ? '' : JSON.stringify(entity);
  const at = quoted === '' ? -1 : text.indexOf(quoted);
  const before = text.slice(0, Math.max(0, at)).split('\n');
  const line = before.length - 1;
  const column = before.at(-1)?.length ?? 0;
  const range = new vscode.Range(line, column, line, column + (at === -1 ? 0 : quoted.length));
  const words = entity === undefined ? message : `${entity}: ${message}`;
  const result = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Warning);
  result.source = 'Dateline';
  return result;
}

async function tell({ uri, name }: OwnFactFile, problems: readonly FactProblem[]): Promise<void> {
  const show = vscode.l10n.t('Open the File');
  const [first] = problems;
  const words = [first?.entity, first?.message].filter(part => part !== undefined).join(': ');
  const count =
    problems.length === 1
      ? vscode.l10n.t('Something in {0} is not used. {1}', name, words)
      : vscode.l10n.t('{1} things in {0} are not used. {2}', name, problems.length, words);
  if ((await vscode.window.showWarningMessage(count, show)) === show) await vscode.window.showTextDocument(uri);
}
