import type { Arguments } from './arguments';
import type { Clause } from './clauses/clauses';
import type { Subject } from './clauses/subjects';
import type { TaggedBlock } from './language/tagged';
import type { VerbMatch } from './verbEvents';

export interface Told {
  readonly tagged: TaggedBlock;
  readonly clause: Clause;
  readonly subject: Subject;
  readonly match: VerbMatch;
  readonly found: Arguments;
  readonly date: string | null;
  /** Whether the sentence already told something. */
  readonly told: boolean;
  /** Whether the sentence before told something on a known day. */
  readonly follows: boolean;
  /** Whether the text tells the past in the present tense. */
  readonly now: boolean;
}

/** Whether a clause says enough to put on a timeline: the less its verb tells by itself, the more must be named. */
export function enough({ tagged, clause, subject, match, found, date, told, follows, now }: Told): boolean {
  const { group } = clause;
  const named = subject.mentions.length > 0;
  const several = found.actors.length > 1;
  const finite = group.kind === 'finite';
  // People in quotation marks speak of themselves and in general.
  if (tagged.quoted[group.head] === 1 && (!named || date === null)) return false;
  if (group.kind === 'gerund') return match.strength === 'strong' && found.counterpart && several;
  if (match.strength === 'dated') {
    if (date === null || group.present || group.perfect || !found.known) return false;
    return finite ? named || group.passive : date.length > 'YYYY'.length;
  }
  if (!finite) return date !== null || (match.strength === 'strong' && several);
  if (group.progressive && date === null) return false;
  const past = !group.present || now;
  const somebody = subject.said && past;
  if (match.strength === 'strong')
    return told || named || somebody || found.actors.length > 0 || date !== null || found.place !== null;
  if (date !== null) return true;
  if (match.noun >= 0 && ((named && !group.passive) || found.place !== null)) return true;
  if (!named && !(group.passive && found.actors.length > 0)) return somebody && follows && !group.perfect;
  // *Mali held the chair* may be told, *Kyiv held* is not.
  const next = tagged.tokens[group.end];
  const goesOn = group.passive || (group.end < clause.to && next !== undefined && next.shape !== 'punctuation');
  return found.place !== null || found.counterpart || (goesOn && past);
}
