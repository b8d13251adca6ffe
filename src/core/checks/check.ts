import type { Evidence, Finding, Fix, Span } from '../model';
import { CHECKS, type CheckId } from './catalogue';
import type { CheckContext } from './context';
import type { Page, Sentence } from './page';

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
 * says nothing where it is not sure. Several of them may report under one id.
 */
export type Check = SentenceCheck | DocumentCheck;

/**
 * A check of single sentences. What it says may follow only from the sentence's page, the page before it, the article's
 * date and the facts: it is asked again only when one of these has changed. Its drafts point into the page alone.
 */
export interface SentenceCheck {
  /** Bits of `Cue`: a sentence without all of them cannot be wrong in this way. */
  readonly needs: number;
  readonly look: (context: CheckContext, sentence: Sentence) => Iterable<Draft>;
}

/** A check that compares places of the whole text, after every edit anew. */
export interface DocumentCheck {
  /** What a page shows of it, by `perPage`. */
  readonly on: (page: Page) => readonly unknown[];
  /** Compares the pages that show something, in order of the text. Yields nothing now and then, so that the caller may pause. */
  readonly compare: (context: CheckContext, pages: readonly Page[]) => Iterable<Draft | undefined>;
}

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
