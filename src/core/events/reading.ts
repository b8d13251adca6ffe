import { type Arguments, argumentsOf } from './arguments';
import { type Clause, clausesOf } from './clauses/clauses';
import { NOBODY, type Subject, subjectsOf } from './clauses/subjects';
import type { Context } from './context';
import { lasting, leadingDate, ownDateOf, sharedLater } from './dating';
import { type Draft, spanOf } from './draft';
import type { TaggedBlock, Tagger } from './language/tagged';
import { Tag } from './language/wordClasses';
import { nounEvent } from './nounEvents';
import { type Outline, topicOf } from './outline';
import { enough } from './sufficient';
import { happened, matchVerb, nounAt, type VerbMatch } from './verbEvents';
import { isAfter } from './when';

/** What a clause is read with. */
interface Reading {
  readonly clause: Clause;
  readonly subject: Subject;
  /** The date of the clause, or one that it shares with its neighbours. */
  readonly date: string | null;
  /** Whether the date stands in the clause, and whether it stands in its subject (*the talks of 3 May collapsed*). */
  readonly dated: 'clause' | 'subject' | 'elsewhere';
  /** Whether the sentence already told something. */
  readonly told: boolean;
  /** The date of the sentence before, where that told something in the same paragraph. */
  readonly inherited: string | null;
}

/** What is said not to have happened is no event. */
const DENYING = new Set(['deny', 'doubt', 'dispute', 'refuse', 'reject']);

/** The events of the block that the tagger is turned to, in order of the text. */
export function readBlock(context: Context, tagger: Tagger, outlines: readonly Outline[]): Draft[] {
  const drafts: Draft[] = [];
  let date: string | null = null;
  for (const outline of outlines) {
    const before = drafts.length;
    let own: string | null = null;
    if (outline.worthReading) {
      own = readSentence(context, tagger.tag(outline), outline.from, outline.to, date, drafts);
    } else {
      const topic = topicOf(tagger.block, context.words, outline, tagger.mentions);
      if (topic) context.remembered.note([topic]);
    }
    // A sentence that tells nothing ends the story; one that tells something without a date goes on with it.
    date = own ?? (drafts.length > before ? date : null);
  }
  return drafts;
}

/** Adds the events of a sentence; returns the date that the next sentence may inherit. */
function readSentence(
  context: Context,
  tagged: TaggedBlock,
  from: number,
  to: number,
  inherited: string | null,
  drafts: Draft[],
): string | null {
  const clauses = clausesOf(tagged, from, to, isTelegraphic(tagged));
  const subjects = subjectsOf(tagged, clauses, context.remembered);
  const first = drafts.length;
  let last: string | null = null;
  clauses.forEach((clause, n) => {
    const subject = subjects[n] ?? NOBODY;
    const { before, group } = clause;
    const { own, inSubject } = ownDateOf(tagged, clause, subject);
    const date =
      own ?? leadingDate(tagged, clauses, n, from) ?? sharedLater(tagged, clause, clauses[n + 1], subjects[n + 1]);
    const dated = own === null ? 'elsewhere' : inSubject ? 'subject' : 'clause';
    if (clause.opening === 'that' && clauses[n - 1]?.group.verb && DENYING.has(clauses[n - 1]?.group.verb?.lemma ?? ''))
      return;
    const draft = readVerb(context, tagged, { clause, subject, date, dated, told: drafts.length > first, inherited });
    if (before.to > before.from) readNouns(context, tagged, before.from, before.to, undefined, NOBODY, drafts);
    if (draft) {
      // *Following their withdrawal in January, the three held talks*: two events.
      if (subject.at > clause.from && subject.at < group.start)
        readNouns(context, tagged, clause.from, subject.at, undefined, subject, drafts);
      drafts.push(draft);
      last = draft.date ?? last;
    } else {
      last = readNouns(context, tagged, clause.from, clause.to, clause, subject, drafts) ?? last;
    }
  });
  if (clauses.length === 0) last = readNouns(context, tagged, from, to, undefined, NOBODY, drafts);
  return last;
}

/** Adds the first event that a noun of these words tells; returns its date. */
function readNouns(
  context: Context,
  tagged: TaggedBlock,
  from: number,
  to: number,
  clause: Clause | undefined,
  subject: Subject,
  drafts: Draft[],
): string | null {
  for (let i = from; i < to; i++) {
    const noun = nounAt(tagged, i, to);
    const event = noun && nounEvent(context, tagged, i, noun, from, to, clause, subject);
    if (!event) continue;
    drafts.push(event);
    return event.date;
  }
  return null;
}

/** What the verb of a clause tells, or undefined. */
function readVerb(context: Context, tagged: TaggedBlock, reading: Reading): Draft | undefined {
  const { clause, subject, date } = reading;
  const { group } = clause;
  const pinned = reading.dated !== 'elsewhere' && (date?.length ?? 0) > 'YYYY'.length;
  if (!happened(clause, isTelegraphic(tagged), pinned)) return undefined;
  if (group.perfect && !group.passive && lasting(tagged, clause)) return undefined;
  const match = matchVerb(tagged, clause, subject);
  if (!match || (match.strength === 'dated' && (date === null || reading.dated === 'subject'))) return undefined;
  if (date !== null && isAfter(date, context.articleDate)) return undefined;
  const found = argumentsOf(context, tagged, clause, subject, match);
  if (!enough({ tagged, clause, subject, match, found, date, told: reading.told })) return undefined;
  const continues = group.kind === 'finite' && !group.perfect && !group.present && clause.opening !== 'relative';
  return makeEvent(tagged, clause, subject, match, found, date ?? (continues ? reading.inherited : null));
}

/** Headings, list items and table rows tell the past in the present tense. */
function isTelegraphic(tagged: TaggedBlock): boolean {
  return tagged.block.kind !== 'paragraph';
}

function makeEvent(
  tagged: TaggedBlock,
  clause: Clause,
  subject: Subject,
  match: VerbMatch,
  found: Arguments,
  date: string | null,
): Draft {
  const { group } = clause;
  const ownSubject = group.kind === 'finite' && subject.at >= clause.from && subject.at < group.start;
  const from = Math.min(ownSubject ? subject.at : group.start, match.from);
  const { start, end } = spanOf(tagged, from, Math.max(lastWord(tagged, match.to, clause.to), match.to));
  return {
    start,
    end,
    trigger: spanOf(tagged, match.from, match.to),
    type: match.type,
    actors: found.actors,
    date,
    place: found.place,
  };
}

/** The end of a clause without the punctuation and conjunctions that close it. */
function lastWord(tagged: TaggedBlock, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const tag = tagged.tags[end - 1];
    const closes =
      tag === Tag.comma ||
      tag === Tag.conjunction ||
      tag === Tag.stop ||
      tag === Tag.quote ||
      tagged.tokens[end - 1]?.text === '.';
    if (!closes) return end;
    end--;
  }
  return end;
}
