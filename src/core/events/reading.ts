import { type Arguments, argumentsOf } from './arguments';
import { type Clause, clausesOf } from './clauses/clauses';
import { NOBODY, type Subject, subjectsOf } from './clauses/subjects';
import type { Context } from './context';
import { lasting, leadingDate, ownDateOf, sharedLater } from './dating';
import { type Draft, spanOf } from './draft';
import type { TaggedBlock, Tagger } from './language/tagged';
import { Tag } from './language/wordClasses';
import { nounEvent, referencesIn } from './nounEvents';
import { type Outline, topicOf } from './outline';
import { announcedIn } from './planned';
import { speakersOf } from './speaker';
import { enough } from './sufficient';
import { happened, matchVerb, nounAt, type VerbMatch } from './verbEvents';
import { eventDate, isAfter, isBefore } from './when';

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
  /** The entity in whose words the clause is told, or null. */
  readonly saidBy: string | null;
}

/** What these open happened at another time. */
const OF_ANOTHER_TIME = new Set(['since', 'after', 'before', 'until', 'till', 'because']);

/** What is said not to have happened is no event. */
const DENYING = new Set(['deny', 'doubt', 'dispute', 'refuse', 'reject']);

/** The events of the block that the tagger is turned to, in order of the text. `entry` is the date that it stands under. */
export function readBlock(
  context: Context,
  tagger: Tagger,
  outlines: readonly Outline[],
  entry: string | null,
): Draft[] {
  const drafts: Draft[] = [];
  let date = entry;
  for (const outline of outlines) {
    const before = drafts.length;
    let own: string | null = null;
    if (outline.worthReading || (date !== null && outline.mayGoOn)) {
      own = readSentence(context, tagger.tag(outline), outline.from, outline.to, date, drafts);
    } else {
      context.remembered.note(topicOf(tagger.block, context.words, outline, tagger.mentions));
      // *On 1 February 2021.*: what follows happened then.
      own = onlyDate(tagger, outline);
    }
    // What has no date goes on with the story, until a sentence that tells nothing speaks of another time.
    date = own ?? (drafts.length > before || outline.firstDate === outline.endDate ? date : entry);
  }
  return drafts;
}

/** The date of a sentence that says nothing else, as heads an entry of a live page or an answer to *When?*. */
export function onlyDate({ block, dates }: Pick<Tagger, 'block' | 'dates'>, outline: Outline): string | null {
  const { from, to, firstDate, endDate, firstMention, endMention } = outline;
  if (endDate - firstDate !== 1 || endMention > firstMention || to - from > MOST_WORDS_OF_A_DATE) return null;
  const time = dates[firstDate];
  const words = block.names.tokens.slice(from, to).filter((token, i) => {
    const at = block.start + (block.names.starts[from + i] as number);
    return token.shape !== 'punctuation' && time && (at < time.start || at >= time.end);
  });
  return time && words.length <= 1 ? eventDate(time) : null;
}

/** *On the evening of Tuesday, 3 May 2022:* */
const MOST_WORDS_OF_A_DATE = 12;

/** Adds the events of a sentence; returns the date that the next sentence may inherit. */
function readSentence(
  context: Context,
  tagged: TaggedBlock,
  from: number,
  to: number,
  inherited: string | null,
  drafts: Draft[],
): string | null {
  const clauses = clausesOf(tagged, from, to, tellsNow(context, tagged));
  const subjects = subjectsOf(tagged, clauses, context.remembered);
  const first = drafts.length;
  const speakers = speakersOf(context, tagged, clauses, subjects, from, to);
  // The day of what the sentence tells first of all, and of what it tells beside that (*since it was founded in 1921*).
  let last: string | null = null;
  let aside: string | null = null;
  clauses.forEach((clause, n) => {
    const subject = subjects[n] ?? NOBODY;
    const { before, group } = clause;
    const { own, inSubject } = ownDateOf(tagged, clause, subject);
    const date =
      own ?? leadingDate(tagged, clauses, n, from) ?? sharedLater(tagged, clause, clauses[n + 1], subjects[n + 1]);
    const dated = own === null ? 'elsewhere' : inSubject ? 'subject' : 'clause';
    if (clause.opening === 'that' && clauses[n - 1]?.group.verb && DENYING.has(clauses[n - 1]?.group.verb?.lemma ?? ''))
      return;
    const told = drafts.length > first;
    const saidBy = speakers[n] ?? null;
    const reading = { clause, subject, date, dated, told, inherited, saidBy } as const;
    const draft = readVerb(context, tagged, reading);
    if (before.to > before.from) readNouns(context, tagged, before.from, before.to, undefined, NOBODY, drafts);
    const planned = announced(context, tagged, reading);
    if (draft) {
      // *Following their withdrawal in January, the three held talks*: two events.
      if (subject.at > clause.from && subject.at < group.start)
        readNouns(context, tagged, clause.from, subject.at, undefined, subject, drafts);
      drafts.push(draft);
      drafts.push(...referencesIn(tagged, group.end, clause.to));
      if (draft.planned) return;
      if (isAside(clause)) aside = draft.date ?? aside;
      else last = draft.date ?? last;
    } else if (!planned) {
      aside = readNouns(context, tagged, clause.from, clause.to, clause, subject, drafts) ?? aside;
    }
    if (planned) drafts.push(planned);
  });
  if (clauses.length === 0) last = readNouns(context, tagged, from, to, undefined, NOBODY, drafts);
  return last ?? aside;
}

/** Whether a clause speaks of another time than its sentence. */
function isAside({ opening, opener, group }: Clause): boolean {
  return (
    opening === 'relative' ||
    group.pluperfect ||
    group.kind === 'participle' ||
    (opening === 'subordinate' && OF_ANOTHER_TIME.has(opener))
  );
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
    return event.planned || event.reference ? null : event.date;
  }
  return null;
}

/** What the verb of a clause tells, or undefined. */
function readVerb(context: Context, tagged: TaggedBlock, reading: Reading): Draft | undefined {
  const { clause, subject, date } = reading;
  const { group } = clause;
  const pinned = reading.dated !== 'elsewhere' && (date?.length ?? 0) > 'YYYY'.length;
  const now = tellsNow(context, tagged);
  if (!happened(tagged, clause, now, pinned)) return undefined;
  const match = matchVerb(tagged, clause, subject);
  if (group.perfect && match?.strength !== 'strong' && lasting(tagged, clause)) return undefined;
  if (!match || (match.strength === 'dated' && (date === null || reading.dated === 'subject'))) return undefined;
  const planned = date !== null && isAfter(date, context.articleDate);
  // *The summit opens on Friday*: the present tense announces; the past tense beside a day to come is a slip.
  if (planned && (!group.present || match.strength === 'dated')) return undefined;
  const found = argumentsOf(context, tagged, clause, subject, match);
  const follows = reading.inherited !== null;
  if (!enough({ tagged, clause, subject, match, found, date, told: reading.told, follows, now })) return undefined;
  const continues =
    group.kind === 'finite' &&
    (!group.perfect || (context.live && !group.pluperfect)) &&
    (!group.present || now) &&
    clause.opening !== 'relative' &&
    !(clause.opening === 'subordinate' && OF_ANOTHER_TIME.has(clause.opener));
  const day = date ?? (continues ? reading.inherited : null);
  return makeEvent(tagged, clause, subject, match, found, { date: day, planned, saidBy: reading.saidBy });
}

/** What a clause announces, or undefined. */
function announced(context: Context, tagged: TaggedBlock, reading: Reading): Draft | undefined {
  const clause = announcedIn(tagged, reading.clause);
  if (!clause) return undefined;
  const subject = clause === reading.clause ? reading.subject : { ...reading.subject, at: -1 };
  const match = matchVerb(tagged, clause, subject);
  if (!match || match.strength === 'dated') return undefined;
  const date = clause === reading.clause ? reading.date : ownDateOf(tagged, clause, subject).own;
  if (date !== null && isBefore(date, context.articleDate)) return undefined;
  const found = argumentsOf(context, tagged, clause, subject, match);
  if (subject.mentions.length === 0 && found.actors.length === 0) return undefined;
  if (date === null && match.strength === 'loose' && found.place === null && !found.counterpart) return undefined;
  return makeEvent(tagged, clause, subject, match, found, { date, planned: true, saidBy: reading.saidBy });
}

/** Headings, list items, table rows and what stands under a date tell the past in the present tense. */
function tellsNow(context: Context, tagged: TaggedBlock): boolean {
  return context.live || tagged.block.kind !== 'paragraph';
}

function makeEvent(
  tagged: TaggedBlock,
  clause: Clause,
  subject: Subject,
  match: VerbMatch,
  found: Arguments,
  told: Pick<Draft, 'date' | 'planned' | 'saidBy'>,
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
    date: told.date,
    place: found.place,
    planned: told.planned,
    saidBy: told.saidBy,
    reference: false,
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
