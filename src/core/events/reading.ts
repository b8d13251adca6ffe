import type { FactBase } from '../../facts/model';
import type { Entity, EventActor, EventType, Mention, PartialDate, StoryEvent, TimeExpression } from '../model';
import type { Token } from '../text/tokens';
import { Actors } from './actors';
import { type Clause, clausesOf } from './clauses/clauses';
import { actorsIn, namesIn, phrasesOf } from './clauses/phrases';
import { NOBODY, Remembered, type Subject, subjectsOf } from './clauses/subjects';
import type { TaggedBlock } from './language/tagged';
import { Tag } from './language/wordClasses';
import { nounEvent } from './nounEvents';
import { happened, matchVerb, nounAt, type VerbMatch } from './verbEvents';
import { eventDate, isAfter } from './when';

export interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly actors: Actors;
  readonly articleDate: PartialDate | null;
  readonly remembered: Remembered;
}

/** An event with what deciding about repetitions needs. */
export interface Draft {
  readonly event: StoryEvent;
  readonly lemma: string;
  readonly heading: boolean;
}

export function contextOf(text: string, entities: readonly Entity[], mentions: readonly Mention[], dates: readonly TimeExpression[], articleDate: PartialDate | null, facts: FactBase): Context {
  return { text, mentions, dates, actors: new Actors(entities, mentions, facts), articleDate, remembered: new Remembered() };
}

/** What a paragraph carries from one sentence to the next. */
interface Carried {
  date: string | null;
  readonly remembered: Remembered;
}

/** The events of a block, in order. */
export function readBlock(context: Context, tagged: TaggedBlock): Draft[] {
  const drafts: Draft[] = [];
  const carried: Carried = { date: null, remembered: context.remembered };
  for (const { from, to } of tagged.block.names.sentences) {
    if (!worthReading(tagged, from, to)) {
      carried.date = null;
      continue;
    }
    readSentence(context, tagged, from, to, carried, drafts);
  }
  return drafts;
}

function worthReading(tagged: TaggedBlock, from: number, to: number): boolean {
  if (tagged.tokens[to - 1]?.text === '?') return false;
  for (let i = from; i < to; i++) {
    const word = tagged.words[i];
    if (word && (word.verb || word.noun)) return true;
    if (word?.tag === Tag.be) return true;
  }
  return false;
}

function readSentence(context: Context, tagged: TaggedBlock, from: number, to: number, carried: Carried, drafts: Draft[]): void {
  const { kind } = tagged.block;
  const telegraphic = kind !== 'paragraph';
  const clauses = clausesOf(tagged, from, to, telegraphic);
  const subjects = subjectsOf(tagged, context.mentions, clauses, carried.remembered);
  const first = drafts.length;
  let sentenceDate: string | null = null;
  clauses.forEach((clause, n) => {
    const subject = subjects[n] ?? NOBODY;
    const { own, inSubject } = ownDateOf(context, tagged, clause, subject);
    const lead = own ?? leadingDate(context, tagged, clauses, n, from) ?? sharedLater(context, tagged, clause, clauses[n + 1], subjects[n + 1]);
    const draft = verbDraft(context, tagged, clause, subject, lead, own !== null, own !== null && inSubject, drafts.length > first, carried, telegraphic);
    if (draft) {
      if (subject.at > clause.from) nounDrafts(context, tagged, clause.from, subject.at, undefined, drafts, subject);
      drafts.push(draft);
      sentenceDate = draft.event.date ?? sentenceDate;
    } else {
      sentenceDate = nounDrafts(context, tagged, clause.from, clause.to, clause, drafts, subject) ?? sentenceDate;
    }
    if (clause.before.to > clause.before.from) nounDrafts(context, tagged, clause.before.from, clause.before.to, undefined, drafts);
  });
  if (clauses.length === 0) sentenceDate = nounDrafts(context, tagged, from, to, undefined, drafts);
  if (drafts.length > first) carried.date = sentenceDate ?? carried.date;
  else carried.date = sentenceDate;
}

function nounDrafts(context: Context, tagged: TaggedBlock, from: number, to: number, clause: Clause | undefined, drafts: Draft[], subject = NOBODY): string | null {
  for (let i = from; i < to; i++) {
    const noun = nounAt(tagged, i, to);
    if (!noun) continue;
    const event = nounEvent(context, tagged, i, noun, from, to, clause, subject);
    if (!event) continue;
    drafts.push({ event, lemma: (tagged.tokens[i] as Token).folded, heading: tagged.block.kind === 'heading' });
    return event.date;
  }
  return null;
}

/** A clause's own date: behind its verb, else before its subject, else within its subject. */
function ownDateOf(context: Context, tagged: TaggedBlock, clause: Clause, subject: Subject): { own: string | null; inSubject: boolean } {
  const { group } = clause;
  const behind = dateIn(context, tagged, group.start, clause.to, group.head);
  if (behind !== null) return { own: behind, inSubject: false };
  const at = subject.at > clause.from ? subject.at : clause.from;
  const adjunct = dateIn(context, tagged, clause.from, at, group.head);
  if (adjunct !== null) return { own: adjunct, inSubject: false };
  return { own: dateIn(context, tagged, at, group.start, group.head), inSubject: true };
}

/** *condemned the coup and suspended Niger on Monday*: the day is that of both. */
function sharedLater(context: Context, tagged: TaggedBlock, clause: Clause, next: Clause | undefined, subject: Subject | undefined): string | null {
  if (clause.opening === 'subordinate' || clause.group.perfect || tagged.tags[(next?.from ?? 0) - 1] === Tag.comma) return null;
  if (!next?.group.verb?.trigger || next.group.verb.stative) return null;
  if (!next || next.opening !== 'coordinate' || subject?.at !== -1 || next.group.modal || next.group.negated || next.group.kind !== 'finite') return null;
  return dateIn(context, tagged, next.group.end, next.to, next.group.head);
}

/** The date nearest to a token in a stretch of words. */
export function dateIn(context: Context, tagged: TaggedBlock, from: number, to: number, near: number): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const index = tagged.dateAt[i] as number;
    if (index === -1 || tagged.dateAt[i - 1] === index) continue;
    const date = eventDate(context.dates[index] as TimeExpression);
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

/** A date that stands before the verbs that share it: *On 25 April they signed … and left*. */
function leadingDate(context: Context, tagged: TaggedBlock, clauses: readonly Clause[], n: number, sentenceStart: number): string | null {
  const clause = clauses[n] as Clause;
  if (clause.before.to > clause.before.from && clause.opening !== 'relative') {
    const before = dateIn(context, tagged, clause.before.from, clause.before.to, clause.group.head);
    if (before && !isDateline(tagged, clause)) return before;
  }
  const previous = clauses[n - 1];
  if (clause.opening === 'subordinate' && /^(?:when|as|where|while)$/.test(clause.opener) && previous) {
    return dateIn(context, tagged, previous.from, previous.to, clause.from);
  }
  if (clause.opening === 'relative' && previous && tagged.tags[clause.from] === Tag.preposition) return dateIn(context, tagged, previous.from, previous.to, clause.from);
  if (clause.opening === 'relative' || clause.opening === 'subordinate' || clause.group.kind === 'participle' || clause.group.perfect) return null;
  for (let i = n - 1; i >= 0; i--) {
    const earlier = clauses[i] as Clause;
    if (earlier.group.modal || earlier.group.negated) continue;
    if (earlier.opening === 'relative' && clause.opening === 'comma') {
      const host = dateIn(context, tagged, earlier.before.from, earlier.before.to, earlier.from);
      if (host) return host;
    }
    if (earlier.opening === 'relative' || earlier.group.kind === 'participle') continue;
    const leading = dateIn(context, tagged, earlier.before.from, earlier.before.to, earlier.from) ?? (earlier.opening === 'subordinate' ? null : dateIn(context, tagged, earlier.from, earlier.group.start, earlier.from));
    if (leading) return leading;
    if (earlier.opening === 'subordinate' && i === n - 1 && clause.opening === 'comma') continue;
    if ((clause.opening === 'coordinate' || clause.opening === 'comma') && earlier.group.verb?.trigger && !earlier.group.present) {
      const shared = dateIn(context, tagged, earlier.from, earlier.to, clause.from);
      if (shared) return shared;
    }
  }
  const lead = clauses[0];
  if (lead && n === 0 && lead.from > sentenceStart && !isDateline(tagged, lead)) return dateIn(context, tagged, sentenceStart, lead.from, lead.from);
  return null;
}

/** *DAKAR, March 25, 2024 —*: that day is the report's. */
function isDateline(tagged: TaggedBlock, clause: Clause): boolean {
  return clause.opening === 'stop' && /^[—–-]$/.test(clause.opener) && tagged.block.kind === 'paragraph';
}

const NAMED = 1;

function verbDraft(
  context: Context,
  tagged: TaggedBlock,
  clause: Clause,
  subject: Subject,
  lead: string | null,
  ownDate: boolean,
  subjectDated: boolean,
  told: boolean,
  carried: Carried,
  telegraphic: boolean,
): Draft | undefined {
  const { group } = clause;
  if (!happened(clause, telegraphic, ownDate && (lead?.length ?? 0) > 4)) return undefined;
  if (group.perfect && !group.passive && lasting(tagged, clause)) return undefined;
  const match = matchVerb(tagged, context.mentions, clause, subject);
  if (!match || (match.strength === 'dated' && subjectDated)) return undefined;
  if (lead && isAfter(lead, context.articleDate)) return undefined;
  const found = argumentsOf(context, tagged, clause, subject, match);
  let date = lead;
  if (date === null && !group.perfect && !group.present && group.kind === 'finite' && clause.opening !== 'relative') date = carried.date;
  if (!enough(tagged, clause, subject, match, found, lead, told)) return undefined;
  return {
    event: makeEvent(context, tagged, clause, subject, match, found, date),
    lemma: match.lemma,
    heading: tagged.block.kind === 'heading',
  };
}

/** *has held the chair since 2014* is a state. */
function lasting(tagged: TaggedBlock, clause: Clause): boolean {
  for (let i = clause.group.end; i + 1 < clause.to; i++) if (tagged.tokens[i]?.folded === 'since' && tagged.tokens[i - 1]?.folded !== 'time' && tagged.dateAt[i + 1] !== -1) return true;
  return false;
}

interface Arguments {
  readonly actors: EventActor[];
  readonly place: string | null;
  readonly counterpart: boolean;
  /** Whether a state, a body, or a person whom the fact base knows takes part. */
  readonly known: boolean;
}

/** Whether there is enough to put on a timeline; `told` says that the sentence already told something. */
function enough(tagged: TaggedBlock, clause: Clause, subject: Subject, match: VerbMatch, found: Arguments, date: string | null, told: boolean): boolean {
  const named = subject.mentions.length;
  const { group } = clause;
  const quoted = tagged.quoted[group.head] === 1;
  if (quoted && (named < NAMED || date === null)) return false;
  if (match.strength === 'dated') {
    if (date === null || group.present || group.perfect) return false;
    if (group.kind !== 'finite') return found.known && date.length > 4;
    return found.known && (named > 0 || group.passive);
  }
  if (group.kind === 'gerund') return match.strength === 'strong' && found.counterpart && found.actors.length > 1;
  if (group.kind === 'participle') return date !== null || (match.strength === 'strong' && found.actors.length > 1);
  if (group.progressive && date === null) return false;
  if (match.strength === 'loose') {
    if (match.noun >= 0 && named > 0 && !group.passive) return true;
    if (named > 0 || (group.passive && found.actors.length > 0)) return date !== null || found.place !== null || found.counterpart;
    return date !== null || (match.noun >= 0 && found.place !== null);
  }
  return told || named > 0 || found.actors.length > 0 || date !== null || found.place !== null;
}

/** What these do to *Bangladesh’s government* they do not do to Bangladesh. */
const HEADS_ONLY: ReadonlySet<EventType> = new Set<EventType>(['OTHER', 'ELECT', 'LEGISLATE', 'COUP']);
const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'inside', 'across', 'around', 'throughout', 'off']);
/** What follows these is another story. */
const ASIDE = new Set(['following', 'after', 'before', 'during', 'amid', 'amidst', 'despite', 'since', 'until', 'till', 'as', 'because', 'within']);
const MOTION = new Set(['to', 'into', 'from', 'through', 'towards', 'for']);
const TOWARDS = new Set(['on', 'against', 'at', 'to', 'from', 'for', 'over', 'of', 'into']);

/** Who and where, from the words around the verb. */
function argumentsOf(context: Context, tagged: TaggedBlock, clause: Clause, subject: Subject, match: VerbMatch): Arguments {
  const { actors, mentions } = context;
  const { group } = clause;
  const found: EventActor[] = [];
  const { type } = match;
  actors.add(found, subject.mentions, group.passive ? 'recipient' : 'agent', type);
  let place: string | null = null;
  let counterpart = false;
  const placed = (index: number): void => {
    const entity = actors.entity(index);
    if (place === null && entity && (entity.type === 'place' || entity.type === 'country') && mentions[index]?.type !== 'demonym') place = entity.name;
  };
  const later: (readonly number[])[] = [];
  let direct = false;
  for (const phrase of phrasesOf(tagged, group.end, clause.to)) {
    if (ASIDE.has(phrase.preposition)) break;
    const heads = actorsIn(tagged, mentions, phrase.from, phrase.to);
    const names = allNames(tagged, phrase.from, phrase.to);
    if (LOCATIVE.has(phrase.preposition)) {
      if (names[0] !== undefined) placed(names[0]);
      if (phrase.preposition === 'at') later.push(heads.filter(index => !isLocated(context, index)));
    } else if (phrase.preposition === '') {
      if (heads.length > 0 && heads.every(index => actors.isPlace(index))) for (const index of heads) placed(index);
      if (type === 'CONSULT' && place !== null) continue;
      const before = found.length;
      const pronoun = tagged.tokens[phrase.from]?.folded ?? '';
      const direct0 = HEADS_ONLY.has(type) ? namesIn(tagged, mentions, phrase.from, phrase.to).heads : heads;
      const meant = heads.length === 0 && (type === 'OTHER' ? /^(?:him|her|them)$/ : /^(?:him|her|it|them)$/).test(pronoun) && phrase.from === group.end ? context.remembered.other(pronoun, subject.mentions) : direct0;
      actors.add(found, meant, 'recipient', type);
      direct = found.length > before;
      counterpart ||= names.length > 0;
    } else if (phrase.preposition === 'by') {
      if (group.passive) actors.add(found, heads, 'agent', type);
      counterpart ||= heads.length > 0;
    } else if (names.length === 0 && /^(?:on|against|to|with)$/.test(phrase.preposition) && /^(?:him|her|them)$/.test(tagged.tokens[phrase.from]?.folded ?? '')) {
      const meant = context.remembered.other(tagged.tokens[phrase.from]?.folded ?? '', subject.mentions);
      actors.add(found, meant, phrase.preposition === 'with' ? 'participant' : 'recipient', type);
    } else if (phrase.preposition === 'with' || phrase.preposition === 'between' || phrase.preposition === 'alongside') {
      actors.add(found, heads, 'participant', type);
      context.remembered.together([...subject.mentions, ...heads]);
      counterpart ||= heads.length > 0;
    } else if (TOWARDS.has(phrase.preposition)) {
      if (MOTION.has(phrase.preposition) && names[0] !== undefined && (match.type === 'CONSULT' || match.type === 'RETREAT') && isLocated(context, names[0])) {
        placed(names[0]);
        if (phrase.preposition !== 'from') continue;
      }
      later.push(/^(?:on|against|at)$/.test(phrase.preposition) ? heads : namesIn(tagged, mentions, phrase.from, phrase.to).heads);
    }
  }
  if (!direct) {
    for (const heads of later) {
      const before = found.length;
      actors.add(found, heads, 'recipient', type);
      if (found.length > before) {
        counterpart = true;
        break;
      }
    }
  }
  if (place === null) place = placeBefore(context, tagged, clause);
  const known = found.some(actor => context.actors.isKnown(actor.entity));
  return { actors: found, place, counterpart, known };
}

function isLocated(context: Context, index: number): boolean {
  const type = context.actors.entity(index)?.type;
  return type === 'place' || type === 'country';
}

function allNames(tagged: TaggedBlock, from: number, to: number): number[] {
  const names: number[] = [];
  for (let i = from; i < to; i++) {
    const index = tagged.mentionAt[i] as number;
    if (index !== -1 && names.at(-1) !== index) names.push(index);
  }
  return names;
}

/** *In Doha the two sides met*: a locative before the subject. */
function placeBefore(context: Context, tagged: TaggedBlock, clause: Clause): string | null {
  for (let i = clause.from; i + 1 < clause.group.start; i++) {
    if (tagged.tags[i] !== Tag.preposition || !LOCATIVE.has((tagged.tokens[i] as Token).folded)) continue;
    let j = i + 1;
    while (j < clause.group.start && (tagged.tags[j] === Tag.determiner || (tagged.mentionAt[j] === -1 && tagged.tags[j] === Tag.other && j < i + 3))) j++;
    const index = tagged.mentionAt[j] ?? -1;
    if (index === -1) continue;
    const entity = context.actors.entity(index);
    if (entity && (entity.type === 'place' || entity.type === 'country') && context.mentions[index]?.type !== 'demonym') return entity.name;
  }
  return null;
}

function makeEvent(context: Context, tagged: TaggedBlock, clause: Clause, subject: Subject, match: VerbMatch, found: Arguments, date: string | null): StoryEvent {
  const { tokens, block, tags } = tagged;
  let from = subject.at >= clause.from && subject.at < clause.group.start ? subject.at : Math.min(clause.group.start, match.from);
  if (clause.group.kind !== 'finite') from = clause.group.start;
  from = Math.min(from, match.from);
  let to = clause.to;
  while (to > match.to && (tags[to - 1] === Tag.comma || tags[to - 1] === Tag.conjunction || tags[to - 1] === Tag.stop || tags[to - 1] === Tag.quote || tokens[to - 1]?.text === '.')) to--;
  const start = block.start + (tokens[from] as Token).start;
  const end = block.start + (tokens[Math.max(to, match.to) - 1] as Token).end;
  const triggerStart = block.start + (tokens[match.from] as Token).start;
  const triggerEnd = block.start + (tokens[match.to - 1] as Token).end;
  return {
    start,
    end,
    text: context.text.slice(start, end),
    trigger: { start: triggerStart, end: triggerEnd, text: context.text.slice(triggerStart, triggerEnd) },
    type: match.type,
    actors: found.actors,
    date,
    place: found.place,
  };
}
