import type { Evidence, Finding, Fix, Span } from '../model';
import type { DocumentRule, SentenceRule } from '../pages/rule';
import { CHECKS, type CheckId } from './catalogue';

/** What a check says of a span; the runner adds the words and the check's usual severity. */
export interface Draft extends Span {
  readonly check: CheckId;
  readonly message: string;
  /** Where it is not the check's usual one. */
  readonly severity?: Finding['severity'];
  readonly evidence?: readonly Evidence[];
  readonly related?: Finding['related'];
  readonly fixes?: readonly Fix[];
}

/** One way in which a text can be wrong by the calendar or by itself. Several may report under one id. */
export type Check = SentenceCheck | DocumentCheck;
export type SentenceCheck = SentenceRule<Draft>;
export type DocumentCheck = DocumentRule<Draft>;

const SEVERITY = new Map(CHECKS.map(({ id, severity }) => [id, severity]));

/** The finding of a draft. */
export function findingOf({ check, start, end, message, ...rest }: Draft, text: string): Finding {
  return {
    start,
    end,
    text: text.slice(start, end),
    check,
    severity: rest.severity ?? SEVERITY.get(check) ?? 'warning',
    message,
    evidence: rest.evidence ?? [],
    related: rest.related ?? [],
    fixes: (rest.fixes ?? []).filter(fix => changes(fix, text)),
  };
}

/** A fix that leaves the text as it is mends nothing, and is not offered. */
function changes({ edits }: Fix, text: string): boolean {
  return edits.some(({ start, end, newText }) => text.slice(start, end) !== newText);
}

/** A fix that writes other words over a span. */
export function replaceBy(span: Span, newText: string, title = `Change to “${newText}”`): Fix {
  return { title, edits: [{ start: span.start, end: span.end, newText }] };
}

/** A draft whose block begins `by` units further on. */
export function movedDraft(draft: Draft, by: number): Draft {
  return {
    ...moved(draft, by),
    ...(draft.related && { related: draft.related.map(each => moved(each, by)) }),
    ...(draft.fixes && { fixes: draft.fixes.map(fix => movedFix(fix, by)) }),
  };
}

export function movedFix({ title, edits }: Fix, by: number): Fix {
  return { title, edits: edits.map(edit => moved(edit, by)) };
}

export const moved = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
