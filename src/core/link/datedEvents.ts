import type { FactBase } from '../../facts/model';
import type { DatedEvent } from '../dates';
import type { Mention } from '../model';

/** Kinds of events that go on for a while: what comes after them comes after their end. */
const LASTING =
  /\b(?:war|battle|conflict|siege|offensive|operation|summit|crisis|genocide|revolution|uprising|mission)\b/;

/** Names of events whose record says when they were: what *three days after …* may count from. */
export function datedEvents(mentions: readonly Mention[], facts: FactBase): DatedEvent[] {
  const dated: DatedEvent[] = [];
  for (const { type, entity, start, end } of mentions) {
    const record = type === 'event' ? facts.record(entity) : undefined;
    if (!record?.start) continue;
    const to = LASTING.test(record.kind) ? (record.end ?? null) : record.start;
    dated.push({ start, end, from: record.start, to });
  }
  return dated;
}
