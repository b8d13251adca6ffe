import type { Annotations, Finding, Span, StoryEvent } from '../../core/model';

/** One replacement, offsets into the text before it. */
export interface Edit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Where a span is after an edit, or undefined where the edit reached into it: text put in right before or behind a
 * span leaves it whole.
 */
export function shiftSpan(span: Span, edit: Edit): Span | undefined {
  if (edit.offset >= span.end) return span;
  if (edit.offset + edit.removed <= span.start) {
    const by = edit.inserted - edit.removed;
    return by === 0 ? span : { start: span.start + by, end: span.end + by };
  }
  return undefined;
}

/** Where a span is after several edits, one after the other. */
export function shiftThrough(span: Span, edits: readonly Edit[]): Span | undefined {
  let shifted: Span | undefined = span;
  for (const edit of edits) {
    shifted = shiftSpan(shifted, edit);
    if (!shifted) return undefined;
  }
  return shifted;
}

/**
 * Where the window shows a painted span after an edit: what is put in at its ends stays outside, an edit inside makes it
 * longer or shorter; undefined where nothing of it is left.
 */
export function stretchSpan(span: Span, edit: Edit): Span | undefined {
  const shifted = shiftSpan(span, edit);
  if (shifted) return shifted;
  const removedTo = edit.offset + edit.removed;
  const start = span.start < edit.offset ? span.start : edit.offset + edit.inserted;
  const end = removedTo < span.end ? span.end + edit.inserted - edit.removed : edit.offset;
  return start < end ? { start, end } : undefined;
}

/**
 * All spans moved by the edits; those that an edit reached into are left out until the text is analysed again. A layer is
 * moved when somebody asks for it: a long text has tens of thousands of spans, and most edits are analysed before that.
 */
export function shiftAnnotations(annotations: Annotations, edits: readonly Edit[]): Annotations {
  if (edits.length === 0) return annotations;
  const { articleDate, entities } = annotations;
  const mentions = once(() => shiftAll(annotations.mentions, edits));
  const dates = once(() => shiftAll(annotations.dates, edits));
  const events = once(() => annotations.events.flatMap(event => shiftEvent(event, edits) ?? []));
  const claims = once(() => shiftAll(annotations.claims, edits));
  const findings = once(() => shiftFindings(annotations.findings, edits));
  return {
    articleDate,
    entities,
    get mentions() {
      return mentions();
    },
    get dates() {
      return dates();
    },
    get events() {
      return events();
    },
    get claims() {
      return claims();
    },
    get findings() {
      return findings();
    },
  };
}

function once<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

function shiftAll<T extends Span>(items: readonly T[], edits: readonly Edit[]): readonly T[] {
  const result: T[] = [];
  for (const item of items) {
    const span = shiftThrough(item, edits);
    if (span) result.push(span === item ? item : { ...item, start: span.start, end: span.end });
  }
  return result;
}

function shiftEvent(event: StoryEvent, edits: readonly Edit[]): StoryEvent | undefined {
  const span = shiftThrough(event, edits);
  const trigger = shiftThrough(event.trigger, edits);
  const retold = shiftAll(event.retold, edits);
  return span && trigger && { ...event, ...span, trigger: { ...event.trigger, ...trigger }, retold };
}

/** Findings moved by the edits. A fix that would write over an edit is left out, as are the findings in an edited span. */
export function shiftFindings(findings: readonly Finding[], edits: readonly Edit[]): readonly Finding[] {
  return shiftAll(findings, edits).map(finding => ({
    ...finding,
    related: shiftAll(finding.related, edits),
    fixes: finding.fixes.flatMap(fix => {
      const moved = shiftAll(fix.edits, edits);
      return moved.length === fix.edits.length ? { ...fix, edits: moved } : [];
    }),
  }));
}

/** The latest edits of a document by version, so that a span of an older version can still be found. */
export class EditLog {
  private readonly entries: { readonly version: number; readonly edits: readonly Edit[] }[] = [];

  constructor(private readonly capacity = 500) {}

  /** @param version The document's version after the edits. */
  add(version: number, edits: readonly Edit[]): void {
    this.entries.push({ version, edits });
    if (this.entries.length > this.capacity) this.entries.shift();
  }

  /** Forgets everything: nothing before `version` can be found any more (the line ends were changed). */
  reset(version: number): void {
    this.entries.length = 0;
    this.add(version, []);
  }

  /** The edits that came after a version, or undefined where the log does not reach back so far. */
  since(version: number, now: number): readonly Edit[] | undefined {
    if (version === now) return [];
    const first = this.entries[0];
    if (!first || first.version > version + 1 || (first.edits.length === 0 && first.version > version))
      return undefined;
    return this.entries.filter(entry => entry.version > version).flatMap(entry => entry.edits);
  }
}
