import type { Evidence, Finding, Fix, Span } from '../model';
import { CHECKS, type CheckId } from './catalogue';
import type { CheckContext } from './context';

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

/**
 * One way in which a text can be wrong. It walks the names, dates and events that were found, never the text anew, and
 * says nothing where it is not sure. Several of them may report under one id. Yields nothing now and then, so that the
 * caller may pause.
 */
export type Check = (context: CheckContext) => Iterable<Draft | undefined>;

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
    fixes: rest.fixes ?? [],
  };
}

/** A fix that writes other words over a span. */
export function replaceBy(span: Span, newText: string, title = `Change to “${newText}”`): Fix {
  return { title, edits: [{ start: span.start, end: span.end, newText }] };
}
