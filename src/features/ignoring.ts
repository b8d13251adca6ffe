import * as vscode from 'vscode';
import { factWords } from '../editor/factId';
import { placeInFolder } from '../editor/files/datelineFolder';
import { findingOf, type TextFinding } from '../editor/findings/findingAt';
import { checkTitle } from '../editor/findings/findingWords';
import type { IgnoredPlace } from '../editor/findings/ignoreFile';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';

/** The commands that silence a finding, and the one that lets it speak again. */
export function registerIgnoring(services: Services): vscode.Disposable {
  const command = (id: string, run: (found: TextFinding) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (argument?: unknown) => {
      const found = findingOf(services, argument);
      if (found) await tellFailure(services, () => run(found));
      else vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a problem first.'), 4000);
    });
  return vscode.Disposable.from(
    command('dateline.ignoreHere', found => counted(services, found, ignoreHere)),
    command('dateline.ignoreFact', found => counted(services, found, ignoreFacts)),
    vscode.commands.registerCommand('dateline.showIgnored', () =>
      tellFailure(services, () => stopIgnoring(services, services.active.current)),
    ),
  );
}

async function tellFailure({ log }: Services, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log.error(vscode.l10n.t('What to ignore could not be remembered. {0}', detail), error);
  }
}

async function counted(
  services: Services,
  found: TextFinding,
  ignore: (services: Services, found: TextFinding) => Promise<void>,
): Promise<void> {
  await ignore(services, found);
  await services.checkRecord.note(found.text, found.finding, 'ignored');
}

/** In Markdown a comment that is not printed; elsewhere a text has no place for one. */
async function ignoreHere(services: Services, { text, finding }: TextFinding): Promise<void> {
  if (text.document.languageId !== 'markdown') {
    await services.ignored.addPlace(text, finding);
    return;
  }
  const line = text.document.lineAt(text.document.positionAt(finding.start).line);
  const end = line.range.start.translate(0, line.text.trimEnd().length);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(text.uri, end, ` <!-- dateline-ignore ${finding.check} -->`);
  await vscode.workspace.applyEdit(edit);
}

async function ignoreFacts({ ignored }: Services, { text, finding }: TextFinding): Promise<void> {
  for (const { fact } of finding.evidence) if (fact !== undefined) await ignored.addFact(text.uri, fact);
}

interface IgnoredItem extends vscode.QuickPickItem {
  readonly entry: string | IgnoredPlace;
}

async function stopIgnoring(services: Services, text: AnalysedText | undefined): Promise<void> {
  const items = text ? itemsOf(services, text) : [];
  if (!text || items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is ignored in this text.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Ignored: choose what is to be shown again'),
    canPickMany: true,
  });
  for (const { entry } of picked ?? []) await services.ignored.remove(text.uri, entry);
}

function itemsOf({ ignored, knowledge }: Services, text: AnalysedText): IgnoredItem[] {
  const { facts = [], places = [] } = ignored.of(text.uri) ?? {};
  const path = placeInFolder(text.uri)?.path ?? text.uri.toString();
  const base = knowledge.ready?.facts;
  return [
    ...places
      .filter(place => place.text === path)
      .map(place => ({ label: place.exact, description: checkTitle(place.check), entry: place })),
    ...facts.map(fact => ({
      label: base ? factWords(base, fact) : fact,
      description: vscode.l10n.t('fact'),
      entry: fact,
    })),
  ];
}
