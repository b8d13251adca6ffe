import * as vscode from 'vscode';
import type { Annotations, Span } from '../core/model';
import { verdictsAt, verdictsHover } from '../editor/hovers/claimHover';
import { dateHover } from '../editor/hovers/dateHover';
import { entityHover } from '../editor/hovers/entityHover';
import { findingHover } from '../editor/hovers/findingHover';
import { spanAt } from '../editor/lookup';
import type { Services } from '../editor/services';
import type { AnalysedText, Snapshot } from '../editor/texts/analysedText';

/** What there is to say about a place in a text: the record's verdict on its words first, then what is named there. */
export function hoverAt(
  services: Services,
  text: AnalysedText,
  { annotations }: Snapshot,
  position: vscode.Position,
): vscode.Hover | undefined {
  const { lines } = text.reading;
  const offset = lines.startOf(position.line) + position.character;
  const verdicts = verdictsAt(annotations.claims, offset, services.settings.mode);
  const facts = factsAt(
    services,
    annotations,
    offset,
    verdicts.flatMap(({ told }) => told),
  );
  const findings = services.findings.of(text).filter(({ start, end }) => start <= offset && offset <= end);
  const range = facts?.span ?? findings[0] ?? verdicts[0]?.claim;
  if (!range) return undefined;
  const marked = new Set(services.findings.marked(text).map(({ check, start }) => `${check}:${start}`));
  const contents = [
    ...findings.map(finding => findingHover(text, finding, marked.has(`${finding.check}:${finding.start}`))),
    ...(verdicts.length > 0 ? [verdictsHover(verdicts, facts?.name)] : []),
    ...(facts ? [facts.words] : []),
  ];
  return new vscode.Hover(contents, lines.range(range));
}

interface FactsThere {
  readonly span: Span;
  readonly words: vscode.MarkdownString;
  /** The name of the entity that they are about. */
  readonly name?: string;
}

/** What there is to say about the name or date at an offset, but for the facts that are told already. */
function factsAt(
  { knowledge }: Services,
  annotations: Annotations,
  offset: number,
  told: readonly string[],
): FactsThere | undefined {
  const mention = spanAt(annotations.mentions, offset);
  const date = spanAt(annotations.dates, offset);
  if (mention && !(date && date.start <= offset && mention.end === offset)) {
    const name = annotations.entities.find(({ id }) => id === mention.entity)?.name;
    const words = entityHover(annotations, mention, knowledge.ready, told);
    return { span: mention, words, ...(name !== undefined && { name }) };
  }
  return date && { span: date, words: dateHover(date, annotations.articleDate) };
}
