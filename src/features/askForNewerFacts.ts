import * as vscode from 'vscode';
import { TAKE_BACK, writeOwnFacts } from '../editor/files/ownFactWriting';
import type { Services } from '../editor/services';
import type { FactBase, FactRecord } from '../facts/model';
import { withAccepted } from '../facts/refresh/accept';
import { lookForNewer } from '../facts/refresh/look';
import type { AskedState, Difference } from '../facts/refresh/model';
import { allStates, askable, sentFor } from '../facts/refresh/question';
import { ServiceError } from '../facts/refresh/service';
import { addresses, CAUTION_WORDS, changeWords, subjectWords, TROUBLE_WORDS } from '../facts/refresh/words';

/** What a run needs: the facts, and the day of the reader's clock. */
interface Run {
  readonly facts: FactBase;
  readonly day: string;
}

/**
 * Asks Wikidata about the states that the reader picks, shows what differs as a list to tick, and writes what is ticked
 * into a fact file of the reader's own. Nothing goes out before the pick, which says what will.
 */
export async function lookForNewerFacts(services: Services): Promise<void> {
  const facts = (await services.knowledge.get())?.facts;
  if (!facts) return;
  const run: Run = { facts, day: new Date().toISOString().slice(0, 10) };
  const states = await pickStates(services, run);
  if (!states) return;
  const differences = await look(services, run, states);
  if (!differences) return;
  if (differences.length === 0) {
    const agreed = vscode.l10n.t(
      'Nothing newer: Wikidata and the facts agree about the {0} states asked about.',
      states.length,
    );
    void vscode.window.showInformationMessage(agreed);
    return;
  }
  const accepted = await tick(run, differences);
  if (accepted && accepted.length > 0) await keep(services, run, accepted);
}

interface StatesItem extends vscode.QuickPickItem {
  readonly states: readonly AskedState[];
}

/** Which states are asked about; each choice says what it sends. */
async function pickStates(services: Services, { facts }: Run): Promise<readonly AskedState[] | undefined> {
  const { active, texts } = services;
  // Of a text that was opened just now, the names are about to be known.
  const here = (active.current && (await texts.fresh(active.current.uri)))?.annotations.entities ?? [];
  const everywhere = services.workspaceTexts.all.flatMap(({ annotations }) => annotations.entities);
  const item = (label: string, icon: string, states: readonly AskedState[]): StatesItem[] =>
    states.length === 0
      ? []
      : [
          {
            label,
            iconPath: new vscode.ThemeIcon(icon),
            description: listed(states.map(({ record }) => record.name)),
            detail: vscode.l10n.t('Sends: {0}', listed(states.map(sentFor))),
            states,
          },
        ];
  const items = [
    ...item(vscode.l10n.t('The states that this text names'), 'file', askable(statesOf(facts, here))),
    ...item(
      vscode.l10n.t('The states that the listed texts name'),
      'files',
      askable(statesOf(facts, [...here, ...everywhere])),
    ),
    ...item(vscode.l10n.t('All states'), 'globe', allStates(facts)),
  ];
  const host = hostOf(services.settings.factsService);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Look for newer facts at Wikidata'),
    placeHolder: vscode.l10n.t('Only the codes shown are sent to {0}, nothing of your text.', host),
  });
  return picked?.states;
}

/** The states that a text's entities are or belong to. */
function statesOf(
  facts: FactBase,
  entities: readonly { readonly id: string; readonly record: boolean }[],
): Set<FactRecord> {
  const states = new Set<FactRecord>();
  for (const { id, record: isRecord } of entities) {
    const record = isRecord ? facts.record(id) : undefined;
    const state =
      record?.type === 'country' ? record : record?.country === undefined ? undefined : facts.record(record.country);
    if (state) states.add(state);
  }
  return states;
}

function listed(words: readonly string[]): string {
  const MOST = 20;
  return words.length > MOST ? `${words.slice(0, MOST).join(', ')} … (${words.length})` : words.join(', ');
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

/** What differs, or undefined where the reader cancelled or there was no answer, which the reader is told. */
async function look(
  { settings, log }: Services,
  { facts, day }: Run,
  states: readonly AskedState[],
): Promise<readonly Difference[] | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Asking Wikidata'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const cancelled = new AbortController();
    token.onCancellationRequested(() => cancelled.abort());
    let told = 0;
    const tell = (share: number) => {
      progress.report({ increment: 100 * (share - told) });
      told = share;
    };
    const service = {
      address: settings.factsService,
      fetch,
      signal: cancelled.signal,
      agent: 'Dateline (VS Code extension)',
    };
    try {
      return await lookForNewer(facts, states, service, day, tell);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      const words = error instanceof ServiceError ? vscode.l10n.t(TROUBLE_WORDS[error.trouble]) : String(error);
      log.error(words, error);
      return undefined;
    }
  });
}

interface DifferenceItem extends vscode.QuickPickItem {
  readonly difference: Difference;
}

/** The list to tick. What is sure is ticked already; the button on a row opens where Wikidata has it from. */
function tick({ facts }: Run, differences: readonly Difference[]): Promise<readonly Difference[] | undefined> {
  const open: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('link-external'),
    tooltip: vscode.l10n.t('Open the source'),
  };
  const items = differences.map((difference): DifferenceItem => {
    const cautions = difference.cautions.map(caution => vscode.l10n.t(CAUTION_WORDS[caution]));
    const detail = [...addresses(difference).slice(0, 1), ...cautions].join(' · ');
    const label = subjectWords(difference, facts);
    return { label, description: changeWords(difference, facts), detail, buttons: [open], difference };
  });
  const pick = vscode.window.createQuickPick<DifferenceItem>();
  pick.title = vscode.l10n.t('What Wikidata says otherwise: {0}', differences.length);
  pick.placeholder = vscode.l10n.t('Tick what you accept: it goes into your own fact file.');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.selectedItems = items.filter(({ difference }) => difference.cautions.length === 0);
  return new Promise(resolve => {
    const finish = (accepted: readonly Difference[] | undefined) => {
      resolve(accepted);
      pick.dispose();
    };
    pick.onDidTriggerItemButton(({ item }) => {
      const [address] = addresses(item.difference);
      if (address) void vscode.env.openExternal(vscode.Uri.parse(address));
    });
    pick.onDidAccept(() => finish(pick.selectedItems.map(({ difference }) => difference)));
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}

/** Writes what was accepted, says where, and takes it back on request. */
async function keep(services: Services, { facts, day }: Run, accepted: readonly Difference[]): Promise<void> {
  const file = services.factFiles.fileFor(services.active.current?.uri);
  const written = await writeOwnFacts(services, file, before => withAccepted(before, facts, accepted, day));
  if (!written) return;
  const name = vscode.workspace.asRelativePath(file);
  const done =
    accepted.length === 1
      ? vscode.l10n.t('The newer fact is in {0} now.', name)
      : vscode.l10n.t('The {0} newer facts are in {1} now.', accepted.length, name);
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(done, open, TAKE_BACK());
  if (answer === open) await vscode.window.showTextDocument(file);
  if (answer === TAKE_BACK()) await written.takeBack();
}
