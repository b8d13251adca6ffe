import * as vscode from 'vscode';
import { mentionsOf, spanAt } from '../editor/lookup';
import type { Services } from '../editor/services';
import { forLanguages } from '../editor/texts/forLanguages';

/** VS Code's own *Find All References* and highlights of the same entity, whatever words name it (F7 goes on). */
export function registerReferences(services: Services): vscode.Disposable {
  const ranges = (document: vscode.TextDocument, position: vscode.Position) => sameEntity(services, document, position);
  return forLanguages(services.settings, languages =>
    vscode.Disposable.from(
      vscode.languages.registerReferenceProvider(languages, {
        provideReferences: (document, position) =>
          ranges(document, position).map(range => new vscode.Location(document.uri, range)),
      }),
      vscode.languages.registerDocumentHighlightProvider(languages, {
        // Undefined leaves words that are no names to VS Code's own highlights.
        provideDocumentHighlights: (document, position) => {
          const found = ranges(document, position);
          return found.length > 0 ? found.map(range => new vscode.DocumentHighlight(range)) : undefined;
        },
      }),
    ),
  );
}

function sameEntity(services: Services, document: vscode.TextDocument, position: vscode.Position): vscode.Range[] {
  const text = services.texts.get(document.uri);
  const annotations = text?.snapshot?.annotations;
  if (!text || !annotations) return [];
  const { lines } = text.reading;
  const mention = spanAt(annotations.mentions, lines.startOf(position.line) + position.character);
  return mention ? mentionsOf(annotations, mention.entity).map(span => lines.range(span)) : [];
}
