import type { TimeExpression } from '../model';
import type { Clause } from './clauses/clauses';
import type { Subject } from './clauses/subjects';
import type { TaggedBlock } from './language/tagged';
import { Tag } from './language/wordClasses';
import { eventDate } from './when';

/** A clause's own date: behind its verb, else before its subject, else within its subject. */
export function ownDateOf(
  tagged: TaggedBlock,
  clause: Clause,
  subject: Subject,
): { own: string | null; inSubject: boolean } {
  const { group } = clause;
  const behind = dateIn(tagged, group.start, untilSemicolon(tagged, group.end, clause.to), group.head);
  if (behind !== null) return { own: behind, inSubject: false };
  const at = Math.max(subject.at, clause.from);
  const adjunct = dateIn(tagged, clause.from, at, group.head);
  if (adjunct !== null) return { own: adjunct, inSubject: false };
  return { own: dateIn(tagged, at, group.start, group.head), inSubject: true };
}

function untilSemicolon({ tokens }: TaggedBlock, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ';') return i;
  return to;
}

/** *condemned the coup and suspended Niger on Monday*: the day is that of both. */
export function sharedLater(
  tagged: TaggedBlock,
  clause: Clause,
  next: Clause | undefined,
  subject: Subject | undefined,
): string | null {
  // *protested when parliament debated the law in January*
  if (next?.opener === 'when' && !next.group.perfect && !next.group.modal && !clause.group.perfect)
    return dateIn(tagged, next.from, next.to, next.group.head);
  if (clause.opening === 'subordinate' || clause.group.perfect || tagged.tags[(next?.from ?? 0) - 1] === Tag.comma)
    return null;
  if (!next?.group.verb?.trigger || next.group.verb.stative) return null;
  if (
    next.opening !== 'coordinate' ||
    subject?.at !== -1 ||
    next.group.modal ||
    next.group.negated ||
    next.group.kind !== 'finite'
  )
    return null;
  return dateIn(tagged, next.group.end, next.to, next.group.head);
}

/** The date nearest to a token in a stretch of words. */
export function dateIn(tagged: TaggedBlock, from: number, to: number, near: number): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const index = tagged.dateAt[i] as number;
    if (index === -1 || tagged.dateAt[i - 1] === index) continue;
    const date = eventDate(tagged.dates[index] as TimeExpression);
    if (date === null) continue;
    const distance = Math.abs(i - near) - (date.length > 7 ? 2 : 0) + (attributive(tagged, i, index) ? 20 : 0);
    if (distance < bestDistance) {
      best = date;
      bestDistance = distance;
    }
  }
  return best;
}

/** *the 2020 coup*, *the vote of 3 May*: the date is first of all the noun's. */
function attributive(tagged: TaggedBlock, i: number, date: number): boolean {
  const before = tagged.tokens[i - 1]?.folded ?? '';
  if (before === 'of' || before === 'since') return true;
  let end = i;
  while (tagged.dateAt[end] === date) end++;
  return before === 'the' && tagged.tags[end] === Tag.other && tagged.tokens[end]?.shape === 'lower';
}

/** So many clauses back a date may stand that a verb shares; also keeps endless sentences cheap. */
const FURTHEST = 6;

/** A date that stands before the verbs that share it: *On 25 April they signed … and left*. */
export function leadingDate(
  tagged: TaggedBlock,
  clauses: readonly Clause[],
  n: number,
  sentenceStart: number,
): string | null {
  const clause = clauses[n] as Clause;
  if (clause.before.to > clause.before.from && clause.opening !== 'relative') {
    const before = dateIn(tagged, clause.before.from, clause.before.to, clause.group.head);
    if (before && !isDateline(tagged, clause)) return before;
  }
  const previous = clauses[n - 1];
  if (clause.opening === 'subordinate' && /^(?:when|as|where|while)$/.test(clause.opener) && previous) {
    return dateIn(tagged, previous.from, previous.to, clause.from);
  }
  // *A line was crossed on Friday: he dismissed his deputy.*
  if (clause.opening === 'stop' && clause.opener === ':' && previous)
    return dateIn(tagged, previous.from, previous.to, clause.from);
  // *the election of 7 January, which they boycotted*
  if (clause.opening === 'relative' && clause.opener === 'which' && !clause.group.perfect) {
    const last = tagged.tags[clause.from - 1] === Tag.comma ? clause.from - 2 : clause.from - 1;
    const time = tagged.dates[tagged.dateAt[last] ?? -1];
    if (time) return eventDate(time);
  }
  // *at which*, *during which*
  if (clause.opening === 'relative' && previous && tagged.tags[clause.from] === Tag.preposition)
    return dateIn(tagged, previous.from, previous.to, clause.from);
  if (
    clause.opening === 'relative' ||
    clause.opening === 'subordinate' ||
    clause.group.kind === 'participle' ||
    clause.group.perfect
  )
    return null;
  for (let i = n - 1; i >= Math.max(0, n - FURTHEST); i--) {
    const earlier = clauses[i] as Clause;
    if (earlier.group.modal || earlier.group.negated) continue;
    if (earlier.opening === 'relative' && clause.opening === 'comma') {
      const host = dateIn(tagged, earlier.before.from, earlier.before.to, earlier.from);
      if (host) return host;
    }
    if (earlier.opening === 'relative' || earlier.group.kind === 'participle') continue;
    const leading =
      dateIn(tagged, earlier.before.from, earlier.before.to, earlier.from) ??
      (earlier.opening === 'subordinate' ? null : dateIn(tagged, earlier.from, earlier.group.start, earlier.from));
    if (leading) return leading;
    if (earlier.opening === 'subordinate' && i === n - 1 && clause.opening === 'comma') continue;
    if (
      (clause.opening === 'coordinate' || clause.opening === 'comma') &&
      earlier.group.verb?.trigger &&
      !earlier.group.present
    ) {
      const shared = dateIn(tagged, earlier.from, earlier.to, clause.from);
      if (shared) return shared;
    }
  }
  const lead = clauses[0];
  if (lead && (n === 0 || tagged.block.kind !== 'paragraph') && lead.from > sentenceStart && !isDateline(tagged, lead))
    return dateIn(tagged, sentenceStart, lead.from, lead.from);
  return null;
}

/** *DAKAR, March 25, 2024 —*: that day is the report's. */
function isDateline(tagged: TaggedBlock, clause: Clause): boolean {
  return clause.opening === 'stop' && /^[—–-]$/.test(clause.opener) && tagged.block.kind === 'paragraph';
}

/** *has held the chair since 2014* is a state. */
export function lasting(tagged: TaggedBlock, clause: Clause): boolean {
  for (let i = clause.group.end; i + 1 < clause.to; i++)
    if (tagged.tokens[i]?.folded === 'since' && tagged.tokens[i - 1]?.folded !== 'time' && tagged.dateAt[i + 1] !== -1)
      return true;
  return false;
}
