import * as vscode from 'vscode';
import type { Mention } from '../core/model';
import { offsetMember, stringMember } from '../editor/arguments';
import { mentionsOf, nextSpan, previousSpan, spanAt } from '../editor/lookup';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import { revealSpan } from '../editor/texts/revealing';

/** The commands that go from mention to mention, of one entity or of all. */
export function registerNavigation(services: Services): vscode.Disposable {
  const command = (id: string, run: (text: AnalysedText, argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (argument?: unknown) => {
      const text = services.active.current;
      if (!text) return;
      await services.texts.fresh(text.uri);
      await run(text, argument);
    });
  return vscode.Disposable.from(
    command('dateline.nextMention', (text, argument) => go(services, text, argument, nextSpan)),
    command('dateline.previousMention', (text, argument) => go(services, text, argument, previousSpan)),
    command('dateline.showMentions', (text, argument) => showMentions(services, text, argument)),
  );
}

type Step = (spans: readonly Mention[], offset: number) => Mention | undefined;

async function go(services: Services, text: AnalysedText, argument: unknown, step: Step): Promise<void> {
  const annotations = text.snapshot?.annotations;
  if (!annotations) return;
  const entity = stringMember(argument, 'entity');
  const mentions = entity === undefined ? annotations.mentions : mentionsOf(annotations, entity);
  const target = step(mentions, offsetMember(argument, 'from') ?? cursor(services, text));
  if (target) await revealSpan(text, target, false);
}

async function showMentions(services: Services, text: AnalysedText, argument: unknown): Promise<void> {
  const annotations = text.snapshot?.annotations;
  if (!annotations) return;
  const from = offsetMember(argument, 'from') ?? cursor(services, text);
  const entity = stringMember(argument, 'entity') ?? spanAt(annotations.mentions, from)?.entity;
  if (entity === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a name first.'), 4000);
    return;
  }
  const { lines } = text.reading;
  const places = mentionsOf(annotations, entity).map(mention => new vscode.Location(text.uri, lines.range(mention)));
  await vscode.commands.executeCommand('editor.action.showReferences', text.uri, lines.position(from), places);
}

/** Offset of the selection's start. */
function cursor(services: Services, text: AnalysedText): number {
  const position = services.active.editor?.selection.start;
  return position ? text.reading.lines.startOf(position.line) + position.character : 0;
}
