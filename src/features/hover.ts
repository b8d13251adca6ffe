import * as vscode from 'vscode';
import type { Span } from '../core/model';
import { dateHover } from '../editor/hovers/dateHover';
import { entityHover } from '../editor/hovers/entityHover';
import { findingHover } from '../editor/hovers/findingHover';
import { spanAt } from '../editor/lookup';
import type { Services } from '../editor/services';
import type { AnalysedText, Snapshot } from '../editor/texts/analysedText';
import { forLanguages } from '../editor/texts/forLanguages';

/** A hover shares its popup with others': it does not keep them waiting for a long text. */
const PATIENCE = 250;

/** Says what a name or a date is, as of the article's date. */
export function registerHover(services: Services): vscode.Disposable {
  return forLanguages(services.settings, languages =>
    vscode.languages.registerHoverProvider(languages, {
      async provideHover(document, position) {
        const text = services.settings.hoverEnabled ? services.texts.get(document.uri) : undefined;
        const snapshot = text && (await snapshotSoon(services, text));
        return snapshot && hoverAt(services, text, snapshot, position);
      },
    }),
  );
}

async function snapshotSoon(services: Services, text: AnalysedText): Promise<Snapshot | undefined> {
  if (text.snapshot) return text.snapshot;
  const patience = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), PATIENCE));
  return Promise.race([services.texts.fresh(text.uri), patience]);
}

function hoverAt(
  services: Services,
  text: AnalysedText,
  snapshot: Snapshot,
  position: vscode.Position,
): vscode.Hover | undefined {
  const { lines } = text.reading;
  const offset = lines.startOf(position.line) + position.character;
  const found = factsAt(services, snapshot, offset);
  const verdicts = services.findings.of(text).filter(({ start, end }) => start <= offset && offset <= end);
  const range = found?.span ?? verdicts[0];
  if (!range) return undefined;
  const marked = new Set(services.findings.marked(text).map(({ check, start }) => `${check}:${start}`));
  const contents = verdicts.map(finding =>
    findingHover(text, finding, marked.has(`${finding.check}:${finding.start}`)),
  );
  return new vscode.Hover([...(found ? [found.words] : []), ...contents], lines.range(range));
}

/** What there is to say about the name or date at an offset. */
function factsAt(
  { knowledge }: Services,
  { annotations }: Snapshot,
  offset: number,
): { readonly span: Span; readonly words: vscode.MarkdownString } | undefined {
  const mention = spanAt(annotations.mentions, offset);
  const date = spanAt(annotations.dates, offset);
  if (mention && !(date && date.start <= offset && mention.end === offset)) {
    return { span: mention, words: entityHover(annotations, mention, knowledge.ready) };
  }
  return date && { span: date, words: dateHover(date, annotations.articleDate) };
}
