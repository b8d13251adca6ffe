import * as vscode from 'vscode';
import type { Evidence, Finding, Fix } from '../core/model';
import { findingArgument } from '../editor/findings/findingAt';
import { DIAGNOSTIC_SOURCE } from '../editor/findings/findingWords';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import { forLanguages } from '../editor/texts/forLanguages';

/** What can be done about a finding, in the light bulb's menu: mend the text, or say that it is right. */
export function registerQuickFixes(services: Services): vscode.Disposable {
  return forLanguages(services.settings, languages =>
    vscode.languages.registerCodeActionsProvider(
      languages,
      { provideCodeActions: (document, range, context) => actions(services, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function actions(
  { texts, findings }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const text = texts.get(document.uri);
  if (!text) return [];
  return findings.marked(text).flatMap(finding => {
    const at = text.reading.lines.range(finding);
    if (!at.intersection(range)) return [];
    const told = context.diagnostics.filter(
      ({ source, code, range: shown }) => source === DIAGNOSTIC_SOURCE && code === finding.check && shown.isEqual(at),
    );
    return actionsFor(text, finding).map(action => Object.assign(action, { diagnostics: told }));
  });
}

function actionsFor(text: AnalysedText, finding: Finding): vscode.CodeAction[] {
  const argument = findingArgument(text, finding);
  const fact = finding.evidence.find(evidence => evidence.fact !== undefined);
  return [
    // Of several ways to mend it only the writer knows the right one.
    ...finding.fixes.map(fix => fixAction(text, fix, finding.fixes.length === 1)),
    commandAction(vscode.l10n.t('Not useful'), 'dateline.notUseful', argument),
    commandAction(vscode.l10n.t('Ignore here: “{0}”', finding.text), 'dateline.ignoreHere', argument),
    ...(fact
      ? [
          commandAction(vscode.l10n.t('Ignore this fact: {0}', shortened(fact)), 'dateline.ignoreFact', argument),
          commandAction(vscode.l10n.t('The record is wrong…'), 'dateline.mendFact', argument),
        ]
      : []),
  ];
}

/** All edits of a fix are one step to undo. */
function fixAction(text: AnalysedText, fix: Fix, isOnly: boolean): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const edit of fix.edits) action.edit.replace(text.uri, text.reading.lines.range(edit), edit.newText);
  action.isPreferred = isOnly;
  return action;
}

function commandAction(title: string, command: string, argument: unknown): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [argument] };
  return action;
}

const LONGEST = 60;

function shortened({ statement }: Evidence): string {
  return statement.length <= LONGEST ? statement : `${statement.slice(0, LONGEST).trimEnd()}…`;
}
