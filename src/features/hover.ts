import * as vscode from 'vscode';
import type { LoadAnswers, Services } from '../editor/services';
import type { AnalysedText, Snapshot } from '../editor/texts/analysedText';
import { forLanguages } from '../editor/texts/forLanguages';

/** A hover shares its popup with others': it does not keep them waiting for a long text. */
const PATIENCE = 250;

/** Says what a name or a date is, as of the article's date, and what the record says to the words around it. */
export function registerHover(services: Services, load: LoadAnswers): vscode.Disposable {
  return forLanguages(services.settings, languages =>
    vscode.languages.registerHoverProvider(languages, {
      async provideHover(document, position) {
        const text = services.settings.hoverEnabled ? services.texts.get(document.uri) : undefined;
        const snapshot = text && (await snapshotSoon(services, text));
        if (!snapshot) return undefined;
        const { hoverAt } = await load();
        return hoverAt(services, text, snapshot, position);
      },
    }),
  );
}

async function snapshotSoon(services: Services, text: AnalysedText): Promise<Snapshot | undefined> {
  if (text.snapshot) return text.snapshot;
  const patience = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), PATIENCE));
  return Promise.race([services.texts.fresh(text.uri), patience]);
}
