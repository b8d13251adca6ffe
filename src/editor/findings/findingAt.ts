import type { Finding } from '../../core/model';
import { offsetMember, stringMember } from '../arguments';
import type { Services } from '../services';
import type { AnalysedText } from '../texts/analysedText';
import { shiftThrough } from '../texts/edits';

/** A finding of an open text. */
export interface TextFinding {
  readonly text: AnalysedText;
  readonly finding: Finding;
}

/** The argument by which a command is told of a finding, from a quick fix, a hover or a row. */
export interface FindingArgument {
  readonly uri: string;
  readonly version: number;
  readonly check: string;
  readonly start: number;
  readonly end: number;
}

export function findingArgument(text: AnalysedText, { check, start, end }: Finding): FindingArgument {
  return { uri: text.uri.toString(), version: text.document.version, check, start, end };
}

/** The finding that a command's argument means; without one, the finding under the cursor. */
export function findingOf(services: Services, argument: unknown): TextFinding | undefined {
  const { texts, active, findings } = services;
  const uri = stringMember(argument, 'uri');
  const text = uri === undefined ? active.current : texts.all.find(candidate => candidate.uri.toString() === uri);
  if (!text) return undefined;
  const [version, start, end] = ['version', 'start', 'end'].map(name => offsetMember(argument, name));
  if (version === undefined || start === undefined || end === undefined) return atCursor(services, text);
  const span = shiftThrough({ start, end }, text.editsSince(version) ?? []);
  const check = stringMember(argument, 'check');
  const finding = findings
    .of(text)
    .find(candidate => candidate.check === check && candidate.start === span?.start && candidate.end === span.end);
  return finding && { text, finding };
}

function atCursor({ active, findings }: Services, text: AnalysedText): TextFinding | undefined {
  const position = active.editor?.document === text.document ? active.editor.selection.active : undefined;
  if (!position) return undefined;
  const offset = text.document.offsetAt(position);
  const finding = findings.of(text).find(({ start, end }) => start <= offset && offset <= end);
  return finding && { text, finding };
}
