import * as vscode from 'vscode';
import type { Evidence } from '../core/model';
import { recordOfStart, statementOf } from '../editor/factId';
import { TAKE_BACK, writeOwnFacts } from '../editor/files/ownFactWriting';
import { findingOf } from '../editor/findings/findingAt';
import { partialDateWords } from '../editor/hovers/dateWords';
import { today } from '../editor/partialDate';
import type { Services } from '../editor/services';
import { typedDates } from '../editor/typedDate';
import { type CorrectedFile, type RightTimes, withRightStart, withRightTimes } from '../facts/correction';
import { dateText, firstDay, lastDay } from '../facts/dates';
import type { FactBase, FactRecord, PartialDate, Statement } from '../facts/model';

/** A fact that speaks against a text: a statement, or a record's own first day. */
interface WrongFact {
  readonly id: string;
  /** What the record says, in words. */
  readonly words: string;
  readonly statement?: Statement | undefined;
  readonly record?: FactRecord | undefined;
}

/**
 * *The record is wrong…*: asks in a few steps what is right, since when, until when and who says so, writes it into a fact
 * file of the reader's own and shows it there. It counts at once and can be taken back in one step. Nothing is written
 * before the last answer.
 */
export async function mendFact(services: Services, argument: unknown): Promise<void> {
  const found = findingOf(services, argument);
  const facts = services.knowledge.ready?.facts;
  const known = found && facts ? wrongFacts(facts, found.finding.evidence) : [];
  if (!found || !facts || known.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a problem that a fact speaks against.'), 4000);
    return;
  }
  const fact = known.length === 1 ? known[0] : await pickFact(known);
  const way = fact && (await pickWay(fact));
  if (!fact || !way) return;
  const { uri } = found.text;
  if (way === 'ignore') return services.ignored.addFact(uri, fact.id);
  const right = way === 'file' ? asItIs(fact) : await askTimes(fact);
  if (!right) return;
  const file = services.factFiles.fileFor(uri);
  let at: CorrectedFile | undefined;
  const written = await writeOwnFacts(services, file, before => {
    at = corrected(before, facts, fact, right);
    return at.text;
  });
  if (!written || !at) return;
  await show(file, at, way === 'file');
  const name = vscode.workspace.asRelativePath(file);
  const words =
    way === 'file'
      ? vscode.l10n.t('The fact is in {0} now: change it there, and save.', name)
      : vscode.l10n.t('Your fact is in {0} and counts from now on.', name);
  // Not awaited: the message may stay for long.
  void vscode.window.showInformationMessage(words, TAKE_BACK()).then(async answer => {
    if (answer === TAKE_BACK()) await written.takeBack();
  });
}

function wrongFacts(facts: FactBase, evidence: readonly Evidence[]): WrongFact[] {
  return evidence.flatMap(({ fact: id, statement: words }): WrongFact[] => {
    if (id === undefined) return [];
    const record = recordOfStart(facts, id);
    const statement = record ? undefined : statementOf(facts, id);
    return record || statement ? [{ id, words, statement, record }] : [];
  });
}

async function pickFact(known: readonly WrongFact[]): Promise<WrongFact | undefined> {
  const picked = await vscode.window.showQuickPick(
    known.map(fact => ({ label: fact.words, fact })),
    { title: vscode.l10n.t('The record is wrong'), placeHolder: vscode.l10n.t('Which of these is not right?') },
  );
  return picked?.fact;
}

type Way = 'times' | 'ignore' | 'file';

async function pickWay({ words }: WrongFact): Promise<Way | undefined> {
  const items: (vscode.QuickPickItem & { readonly way: Way })[] = [
    {
      way: 'times',
      label: vscode.l10n.t('It Has Other Dates…'),
      description: vscode.l10n.t('say which, and who says so'),
      iconPath: new vscode.ThemeIcon('calendar'),
    },
    {
      way: 'ignore',
      label: vscode.l10n.t('It Is Not True'),
      description: vscode.l10n.t('no text is compared with it any more'),
      iconPath: new vscode.ThemeIcon('circle-slash'),
    },
    {
      way: 'file',
      label: vscode.l10n.t('Something Else…'),
      description: vscode.l10n.t('change it in your own fact file'),
      iconPath: new vscode.ThemeIcon('edit'),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('The record is wrong'),
    placeHolder: words,
  });
  return picked?.way;
}

function asItIs({ statement, record }: WrongFact): RightTimes {
  return { from: statement?.start ?? record?.start, to: statement?.end, asOf: today() };
}

/** The right times and their source, or undefined where the reader changed their mind. */
async function askTimes({ words, statement, record }: WrongFact): Promise<RightTimes | undefined> {
  const steps = record ? 2 : 3;
  const title = (step: number): string => vscode.l10n.t('The record is wrong ({0} of {1})', step, steps);
  const from = await askDate({
    title: title(1),
    prompt: record
      ? vscode.l10n.t('The record says: {0}. On what day was it?', words)
      : vscode.l10n.t('The record says: {0}. Since when does it hold? Empty: not known.', words),
    value: statement?.start ?? record?.start,
    mayBeEmpty: !record,
  });
  if (from === undefined) return undefined;
  const to = record
    ? ''
    : await askDate({
        title: title(2),
        prompt: vscode.l10n.t('Until when? Empty: it holds still.'),
        value: statement?.end,
        mayBeEmpty: true,
        notBefore: from,
      });
  if (to === undefined) return undefined;
  const source = await vscode.window.showInputBox({
    title: title(steps),
    prompt: vscode.l10n.t('Who says so? A title or a web address. Empty: you say so.'),
    ignoreFocusOut: true,
    validateInput: sourceProblem,
  });
  if (source === undefined) return undefined;
  return { from: from || undefined, to: to || undefined, source, asOf: today() };
}

interface DateQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value: PartialDate | undefined;
  readonly mayBeEmpty: boolean;
  readonly notBefore?: PartialDate;
}

/** A date, an empty text where there is none, or undefined where the reader changed their mind. */
async function askDate({ title, prompt, value, mayBeEmpty, notBefore }: DateQuestion): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value: value === undefined ? '' : dateText(value),
    placeHolder: vscode.l10n.t('For example 1 December 2025, 2025-12-01, December 2025 or 2025'),
    ignoreFocusOut: true,
    validateInput: typed => dateProblem(typed, mayBeEmpty, notBefore),
  });
  return answer === undefined ? undefined : (typedDates(answer)[0] ?? '');
}

function dateProblem(typed: string, mayBeEmpty: boolean, notBefore: PartialDate | undefined): string | undefined {
  if (typed.trim() === '') return mayBeEmpty ? undefined : vscode.l10n.t('Write a date.');
  const [date, other] = typedDates(typed);
  if (date === undefined) return vscode.l10n.t('This is no date of the calendar with its year.');
  if (other !== undefined)
    return vscode.l10n.t('{0} or {1}? Write the month as a word.', partialDateWords(date), partialDateWords(other));
  return notBefore && lastDay(date) < firstDay(notBefore)
    ? vscode.l10n.t('That is before {0}.', partialDateWords(notBefore))
    : undefined;
}

function sourceProblem(typed: string): string | undefined {
  const words = typed.trim();
  return /^https?:/i.test(words) && !URL.canParse(words)
    ? vscode.l10n.t('This web address is not complete.')
    : undefined;
}

function corrected(text: string, facts: FactBase, { statement, record }: WrongFact, right: RightTimes): CorrectedFile {
  const file = text.replaceAll('\r\n', '\n');
  if (statement) return withRightTimes(file, facts, statement, right);
  return withRightStart(file, facts, record?.id ?? '', right);
}

/** Shows where in the file the fact stands; the article keeps the keyboard unless the reader goes on in the file. */
async function show(file: vscode.Uri, { text, start, end }: CorrectedFile, goOn: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: !goOn,
  });
  // Positions count lines, whatever ends them in this document.
  editor.selection = new vscode.Selection(positionIn(text, start), positionIn(text, end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split('\n');
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
