import * as vscode from 'vscode';
import { CHECKS } from '../core/findings/catalogue';
import type { CheckCounts } from '../editor/findings/checkRecord';
import type { TextFinding } from '../editor/findings/findingAt';
import { checkTitle, severityIcon, severityWord } from '../editor/findings/findingWords';
import { SEVERITIES, type SeverityChoice } from '../editor/findings/severities';
import { partialDateWords } from '../editor/hovers/dateWords';
import type { Services } from '../editor/services';

/** From so many on, and half of what was shown, the writer is asked whether the check should be quieter. */
const MANY = 3;

/** Silences one problem, counts it, and asks about its check where many of its problems were not useful. */
export async function markNotUseful(services: Services, { text, finding }: TextFinding): Promise<void> {
  const { ignored, checkRecord, log } = services;
  const { check } = finding;
  try {
    const way = await ignored.addPlace(text, finding);
    await checkRecord.note(text, finding, 'notUseful');
    const counts = checkRecord.counts.get(check);
    // Not awaited: a message may stay for long.
    if (counts && isOftenUseless(counts) && !checkRecord.wasAsked(check, counts.notUseful, MANY))
      void offer(services, check, counts);
    else void tellSilenced(services, text.uri, way);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log.error(vscode.l10n.t('That this was not useful could not be remembered. {0}', detail), error);
  }
}

async function tellSilenced(
  { ignored }: Services,
  uri: vscode.Uri,
  place: Awaited<ReturnType<Services['ignored']['addPlace']>>,
): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const words = vscode.l10n.t('Not shown again: “{0}”.', place.exact);
  if ((await vscode.window.showInformationMessage(words, undo)) === undo) await ignored.remove(uri, place);
}

function isOftenUseless({ shown, notUseful }: CheckCounts): boolean {
  return notUseful >= MANY && notUseful * 2 >= shown;
}

async function offer({ settings, checkRecord, log }: Services, check: string, counts: CheckCounts): Promise<void> {
  await checkRecord.ask(check);
  const quieter = quieterThan(choiceOf(settings, check));
  const [down, off] = [vscode.l10n.t('Tell It More Quietly'), vscode.l10n.t('Turn It Off')];
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0} of {1} were not useful to you: “{2}”.',
      counts.notUseful,
      Math.max(counts.shown, counts.notUseful),
      checkTitle(check),
    ),
    ...(quieter === 'off' ? [off] : [down, off]),
  );
  if (answer === undefined) return;
  await settings
    .setSeverity(check, answer === off ? 'off' : quieter)
    .catch(error => log.error(vscode.l10n.t('The setting of the check could not be saved.'), error));
}

function choiceOf(settings: Services['settings'], check: string): SeverityChoice {
  return settings.severities.get(check) ?? CHECKS.find(({ id }) => id === check)?.severity ?? 'warning';
}

function quieterThan(choice: SeverityChoice): SeverityChoice {
  return choice === 'off' ? 'off' : (SEVERITIES[SEVERITIES.indexOf(choice) - 1] ?? 'off');
}

interface CheckItem extends vscode.QuickPickItem {
  readonly check?: string;
}

/** What each check has shown, and what became of it; a check that is picked can be made quieter or louder. */
export async function showCheckRecord(services: Services): Promise<void> {
  const { checkRecord, settings } = services;
  const rows = [...checkRecord.counts].sort(([, a], [, b]) => b.shown - a.shown);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No check has shown you a problem yet.'));
    return;
  }
  const items: CheckItem[] = rows.map(([check, counts]) => {
    const choice = choiceOf(settings, check);
    return {
      check,
      label: checkTitle(check),
      description: countsWords(counts),
      detail: isOftenUseless(counts)
        ? vscode.l10n.t('{0}. Many were not useful to you.', choiceWord(choice))
        : choiceWord(choice),
      ...(choice === 'off' ? {} : { iconPath: severityIcon(choice) }),
    };
  });
  const again: CheckItem = { label: vscode.l10n.t('Start Counting Again'), iconPath: new vscode.ThemeIcon('discard') };
  const picked = await vscode.window.showQuickPick<CheckItem>(
    [...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, again],
    {
      title: vscode.l10n.t('How my checks do, since {0}', partialDateWords(checkRecord.since)),
      placeHolder: vscode.l10n.t(
        'Counted on this machine; nothing is sent. Pick a check to make it quieter or louder.',
      ),
      matchOnDescription: true,
    },
  );
  if (picked === again) await checkRecord.clear();
  if (picked?.check !== undefined) await pickLevel(services, picked.check);
}

function countsWords({ shown, fixed, ignored, notUseful }: CheckCounts): string {
  return [
    vscode.l10n.t('{0} shown', shown),
    ...(fixed > 0 ? [vscode.l10n.t('{0} fixed', fixed)] : []),
    ...(ignored > 0 ? [vscode.l10n.t('{0} ignored', ignored)] : []),
    ...(notUseful > 0 ? [vscode.l10n.t('{0} not useful', notUseful)] : []),
  ].join(' · ');
}

async function pickLevel({ settings, log }: Services, check: string): Promise<void> {
  const current = choiceOf(settings, check);
  const choices: readonly SeverityChoice[] = [...[...SEVERITIES].reverse(), 'off'];
  const picked = await vscode.window.showQuickPick(
    choices.map(choice => ({
      choice,
      label: choiceWord(choice),
      ...(choice === 'off' ? {} : { iconPath: severityIcon(choice) }),
      ...(choice === current ? { description: vscode.l10n.t('as it is now') } : {}),
    })),
    { title: checkTitle(check), placeHolder: vscode.l10n.t('How is it to be told?') },
  );
  if (!picked || picked.choice === current) return;
  await settings
    .setSeverity(check, picked.choice)
    .catch(error => log.error(vscode.l10n.t('The setting of the check could not be saved.'), error));
}

function choiceWord(choice: SeverityChoice): string {
  return choice === 'off' ? vscode.l10n.t('Off') : severityWord(choice);
}
