import * as vscode from 'vscode';
import type { DateStyle } from '../core/dates';
import type { TimeExpression } from '../core/model';
import { rewritten } from '../editor/dateRewrites';
import type { DateWriting } from '../editor/knowledge';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import { forLanguages } from '../editor/texts/forLanguages';

/** Shows behind a relative or partial date what it comes to: *last Tuesday* 17 June 2025. */
export function registerDateHints(services: Services): vscode.Disposable {
  const { settings, texts } = services;
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    texts.onDidAnnotate(() => changed.fire()),
    settings.onDidChange(() => changed.fire()),
    forLanguages(settings, languages =>
      vscode.languages.registerInlayHintsProvider(languages, {
        onDidChangeInlayHints: changed.event,
        provideInlayHints: (document, range) => hintsIn(services, document, range),
      }),
    ),
  );
}

function hintsIn(
  { settings, texts, knowledge }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.InlayHint[] {
  const text = isShown(settings) ? texts.get(document.uri) : undefined;
  const dates = text?.snapshot?.annotations.dates ?? [];
  const writing = knowledge.ready?.dateWriting;
  if (!text || !writing) return [];
  const { lines } = text.reading;
  const [from, to] = [lines.startOf(range.start.line), lines.startOf(range.end.line) + range.end.character];
  return dates
    .filter(date => date.end >= from && date.start <= to)
    .flatMap(date => hintFor(writing, text, date, settings.dateStyle(text.uri)) ?? []);
}

function isShown({ dateHints, mode }: Services['settings']): boolean {
  return dateHints === 'on' || (dateHints === 'review' && mode === 'review');
}

/** A double click on the hint writes the date in full. */
function hintFor(
  writing: DateWriting,
  text: AnalysedText,
  date: TimeExpression,
  style: DateStyle,
): vscode.InlayHint | undefined {
  const words = writing.unsaid(date, style);
  if (words === null) return undefined;
  const range = text.reading.lines.range(date);
  const hint = new vscode.InlayHint(range.end, words);
  hint.paddingLeft = true;
  const full = rewritten(writing, text, date, 'value', style);
  hint.tooltip = full
    ? vscode.l10n.t('How it was read: {0}. Double-click to write “{1}”.', date.rule, full)
    : vscode.l10n.t('How it was read: {0}.', date.rule);
  if (full) hint.textEdits = [vscode.TextEdit.replace(range, full)];
  return hint;
}
