import * as vscode from 'vscode';
import { member, stringMember } from '../editor/arguments';
import { type Correction, isNotMeant, type WrittenNames, writtenNames } from '../editor/files/readerCorrections';
import type { Telling } from '../editor/knowledge';
import { mentionsOf, spanAt } from '../editor/lookup';
import { pickRecord, recordWords } from '../editor/recordPick';
import type { Services } from '../editor/services';

/** The commands by which a reader says that a name is none, or another than the annotator thinks. */
export function registerCorrections(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.notAName', (argument?: unknown) => notAName(services, argument)),
    vscode.commands.registerCommand('dateline.isReally', (argument?: unknown) => isReally(services, argument)),
    vscode.commands.registerCommand('dateline.notThis', (argument?: unknown) => notThis(services, argument)),
    vscode.commands.registerCommand('dateline.takeBackCorrections', () => takeBack(services)),
  );
}

async function notAName(services: Services, argument: unknown): Promise<void> {
  const { all } = askedNames(services, argument);
  if (all.length === 0) return nothingThere();
  await say(services, all, null, vscode.l10n.t('In this workspace, {0} is not marked as a name.', quoted(all)));
}

async function isReally(services: Services, argument: unknown): Promise<void> {
  const { full } = askedNames(services, argument);
  const telling = await services.knowledge.get();
  if (full.length === 0 || !telling) return nothingThere();
  const given = stringMember(argument, 'record');
  const id = given ?? (await pickRecord(telling, full));
  const record = id === undefined ? undefined : telling.facts.record(id);
  if (id === undefined || (id !== '' && !record)) return;
  const message = record
    ? vscode.l10n.t('In this workspace, {0} means {1}.', quoted(full), recordWords(telling, record))
    : vscode.l10n.t('In this workspace, {0} means nobody and nothing that the facts know.', quoted(full));
  await say(services, full, id, message);
}

/** *The rebels* are not who they were taken to mean; the names of both are left as they are. */
async function notThis({ corrections }: Services, argument: unknown): Promise<void> {
  const [phrase, entity, name] = ['phrase', 'entity', 'name'].map(part => stringMember(argument, part));
  if (!phrase || !entity) return nothingThere();
  const before = corrections.all;
  await corrections.sayNot(phrase, entity);
  offerUndo(
    { corrections },
    before,
    vscode.l10n.t('In this workspace, “{0}” does not mean {1}.', phrase, name ?? entity),
  );
}

async function say(
  { corrections }: Services,
  names: readonly string[],
  correction: string | null,
  message: string,
): Promise<void> {
  const before = corrections.all;
  await corrections.say(names, correction);
  offerUndo({ corrections }, before, message);
}

function offerUndo(
  { corrections }: Pick<Services, 'corrections'>,
  before: Services['corrections']['all'],
  message: string,
): void {
  const undo = vscode.l10n.t('Undo');
  // Not awaited: the message may stay for long.
  void vscode.window.showInformationMessage(message, undo).then(choice => {
    if (choice === undo) return corrections.restore(before);
  });
}

async function takeBack({ corrections, knowledge }: Services): Promise<void> {
  if (corrections.all.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No name was corrected in this workspace.'));
    return;
  }
  const telling = await knowledge.get();
  const items = [...corrections.all].reverse().map(([name, correction]) => {
    return { label: name, description: correctionWords(correction, telling) };
  });
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Take Back Corrections'),
    placeHolder: vscode.l10n.t('Which corrections should no longer count?'),
  });
  if (!picked || picked.length === 0) return;
  const names = picked.map(item => item.label);
  await corrections.say(names, undefined);
}

function correctionWords(correction: Correction, telling: Telling | undefined): string {
  const words = (id: string): string => {
    const record = telling?.facts.record(id);
    return record && telling ? recordWords(telling, record) : id.replace(/^doc:/, '');
  };
  if (correction === null) return vscode.l10n.t('is not a name');
  if (isNotMeant(correction)) return vscode.l10n.t('does not mean: {0}', correction.not.map(words).join(', '));
  return vscode.l10n.t('means: {0}', correction === '' ? vscode.l10n.t('not in the facts') : words(correction));
}

/** The names that a command is about: those of a row or link, else the one under the cursor. */
function askedNames(services: Services, argument: unknown): WrittenNames {
  const written = member(argument, 'written');
  const given = { all: strings(member(written, 'all')), full: strings(member(written, 'full')) };
  if (given.all.length > 0 || given.full.length > 0) return given;
  const text = services.active.current;
  const annotations = text?.snapshot?.annotations;
  const position = services.active.editor?.selection.start;
  if (!annotations || !position) return given;
  const offset = text.reading.lines.startOf(position.line) + position.character;
  const mention = spanAt(annotations.mentions, offset);
  if (!mention) return given;
  return writtenNames(mention.form === 'nominal' ? mentionsOf(annotations, mention.entity) : [mention]);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string' && item !== '') : [];
}

function quoted(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join(', ');
}

function nothingThere(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a name first.'), 4000);
}
