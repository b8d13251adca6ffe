import type { EventActor, Mention } from '../model';
import type { Token } from '../text/tokens';
import type { Clause } from './clauses/clauses';
import { actorsIn, allNames } from './clauses/phrases';
import type { Subject } from './clauses/subjects';
import type { Context } from './context';
import { type Draft, spanOf } from './draft';
import type { TaggedBlock } from './language/tagged';
import type { NounTrigger } from './language/vocabulary';
import { Tag } from './language/wordClasses';
import { nounAt } from './verbEvents';
import { eventDate, isAfter, isBefore } from './when';

/** How far a noun's own phrases reach. */
const REACH = 14;

/**
 * The event that a noun tells by itself (*the coup of 26 July 2023*, *the withdrawal of Mali from ECOWAS*), or undefined
 * where too little says that a particular happening is meant. `clause` is the clause around it, if there is one.
 */
export function nounEvent(
  context: Context,
  tagged: TaggedBlock,
  at: number,
  noun: NounTrigger,
  from: number,
  to: number,
  clause: Clause | undefined,
  subject: Subject,
): Draft | undefined {
  const { tokens, tags } = tagged;
  const start = phraseStart(tagged, at, from);
  const after = readAfter(context, tagged, at, to, noun);
  const date = after.date ?? dateBefore(tagged, start, at);
  const toCome = date !== null && isAfter(date, context.articleDate);
  const ahead =
    clause !== undefined &&
    at > clause.group.start &&
    (clause.group.modal || clause.group.negated || infinitiveBetween(tagged, clause.group.end, at));
  if (ahead && date === null) return undefined;
  const planned = toCome || (ahead && after.date !== null && !after.ofDate);
  if (planned && (clause?.group.negated || (date !== null && isBefore(date, context.articleDate)))) return undefined;
  const actors: EventActor[] = [];
  const determiner = (tokens[start] as Token).folded;
  const pronoun = /^(?:its|their|his|her)$/.test(determiner) && start < at;
  const owners = (pronoun ? subject.mentions : allNames(tagged, start, at)).filter(mention =>
    context.actors.canAct(mention),
  );
  context.actors.add(
    actors,
    owners,
    noun.type === 'CONSULT' || noun.type === 'AGREE' ? 'participant' : 'agent',
    noun.type,
  );
  for (const { role, mentions } of after.actors) context.actors.add(actors, mentions, role, noun.type);
  const definite = tags[start] === Tag.determiner && /^(?:the|this|that|its|their|his|her)$/.test(determiner);
  const presupposed = definite || owners.length > 0 || after.after;
  // *the coup* alone tells nothing new.
  const reference = date === null && !(presupposed && !noun.plural && actors.length >= 2);
  if (reference && (noun.plural || !/^(?:the|this|that)$/.test(determiner) || tags[start] !== Tag.determiner))
    return undefined;
  if (date !== null && date.length === 4 && actors.length === 0 && after.place === null && noun.plural)
    return undefined;
  const end = Math.max(at + 1, after.end);
  const { starts, ends } = tagged.block.names;
  return {
    start: starts[start] as number,
    end: ends[end - 1] as number,
    trigger: spanOf(tagged, at, at + 1),
    type: noun.type,
    actors,
    date,
    place: after.place,
    planned,
    saidBy: null,
    reference,
  };
}

/** Nouns that only refer to what was told before: *condemned the coup*. */
export function referencesIn(tagged: TaggedBlock, from: number, to: number): Draft[] {
  const references: Draft[] = [];
  for (let i = from + 1; i < to; i++) {
    const noun = nounAt(tagged, i, to);
    if (!noun || noun.plural || !isDefinite(tagged, i - 1) || OF_ITS_OWN.has(tagged.tokens[i + 1]?.folded ?? ''))
      continue;
    const { start, end } = spanOf(tagged, i - 1, i + 1);
    const trigger = spanOf(tagged, i, i + 1);
    const { type } = noun;
    references.push({ start, end, trigger, type, ...NOTHING_TOLD });
  }
  return references;
}

const NOTHING_TOLD = { actors: [], date: null, place: null, planned: false, saidBy: null, reference: true } as const;
/** Behind a noun, these say which happening is meant. */
const OF_ITS_OWN = new Set(['of', 'in', 'between', 'by', 'at']);

function isDefinite({ tokens, tags }: TaggedBlock, i: number): boolean {
  return tags[i] === Tag.determiner && /^(?:the|this|that)$/.test(tokens[i]?.folded ?? '');
}

/** *plan to sign a treaty*, *agreed to hold talks*: what an infinitive speaks of has yet to happen. */
function infinitiveBetween(tagged: TaggedBlock, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tagged.tags[i] === Tag.to && tagged.words[i + 1]?.verb) return true;
  return false;
}

/** Back over adjectives, names, possessives and dates to the determiner. */
function phraseStart(tagged: TaggedBlock, at: number, from: number): number {
  let start = at;
  for (let i = at - 1; i >= from && i >= at - 8; i--) {
    const tag = tagged.tags[i] as number;
    if (tag === Tag.determiner) return i;
    const inside =
      tagged.mentionAt[i] !== -1 ||
      tagged.dateAt[i] !== -1 ||
      tag === Tag.possessive ||
      tag === Tag.number ||
      tag === Tag.other ||
      (tag === Tag.verb && i < at);
    if (!inside || tagged.tokens[i]?.shape === 'punctuation') return start;
    if (
      tag === Tag.verb &&
      tagged.mentionAt[i] === -1 &&
      tags(tagged, i - 1) !== Tag.determiner &&
      tags(tagged, i - 1) !== Tag.possessive
    )
      return start;
    start = i;
  }
  return start;
}

function tags(tagged: TaggedBlock, i: number): number {
  return tagged.tags[i] ?? -1;
}

function dateBefore(tagged: TaggedBlock, from: number, at: number): string | null {
  for (let i = at - 1; i >= from; i--) {
    const index = tagged.dateAt[i] as number;
    const time = index === -1 ? undefined : tagged.dates[index];
    if (time) return eventDate(time);
  }
  return null;
}

interface After {
  date: string | null;
  place: string | null;
  readonly actors: { role: EventActor['role']; mentions: readonly Mention[] }[];
  end: number;
  ofDate: boolean;
  /** Whether *of*, *by* or *between* names somebody. */
  after: boolean;
}

/** The prepositional phrases that follow a noun without interruption. */
function readAfter(context: Context, tagged: TaggedBlock, at: number, to: number, noun: NounTrigger): After {
  const { tokens, dateAt, mentionAt } = tagged;
  const result: After = { date: null, place: null, actors: [], end: at + 1, after: false, ofDate: false };
  const limit = Math.min(to, at + 1 + REACH);
  let i = at + 1;
  while (i < limit) {
    if (dateAt[i] !== -1 && mentionAt[i] === -1) {
      const index = dateAt[i] as number;
      const time = tagged.dates[index];
      result.date ??= time ? eventDate(time) : null;
      while (i < limit && dateAt[i] === index) i++;
      result.end = i;
      continue;
    }
    const tag = tagged.tags[i] as number;
    if (tag !== Tag.preposition && tag !== Tag.to) break;
    const preposition = (tokens[i] as Token).folded;
    let end = i + 1;
    if (dateAt[end] !== -1 && mentionAt[end] === -1) {
      const date = dateAt[end];
      while (end < limit && dateAt[end] === date) end++;
    } else {
      while (end < limit && !ends(tagged, end)) end++;
    }
    const mentions = actorsIn(tagged, i + 1, end);
    readPhrase(context, result, preposition, mentions, noun, tagged, i + 1, end);
    if (result.date === null && preposition !== 'by' && preposition !== 'for') {
      for (let j = i + 1; j < end; j++) {
        const time = dateAt[j] === -1 ? undefined : tagged.dates[dateAt[j] as number];
        if (time && result.date === null) {
          result.date = eventDate(time);
          result.ofDate = preposition === 'of';
        }
      }
    }
    result.end = end;
    i = end;
  }
  return result;
}

function ends(tagged: TaggedBlock, i: number): boolean {
  const tag = tagged.tags[i] as number;
  if (tagged.mentionAt[i] !== -1 || tagged.dateAt[i] !== -1) return false;
  if (tag === Tag.conjunction) return tagged.mentionAt[i + 1] === -1 || tagged.mentionAt[i - 1] === -1;
  if (tagged.tokens[i]?.shape === 'punctuation')
    return !(tag === Tag.comma && tagged.mentionAt[i - 1] !== -1 && tagged.mentionAt[i + 1] !== -1);
  return (
    tag === Tag.preposition ||
    tag === Tag.to ||
    tag === Tag.relative ||
    tag === Tag.verb ||
    tag === Tag.be ||
    tag === Tag.have ||
    tag === Tag.modal ||
    tag === Tag.subordinator ||
    tag === Tag.do ||
    tag === Tag.that
  );
}

function readPhrase(
  context: Context,
  result: After,
  preposition: string,
  mentions: readonly Mention[],
  noun: NounTrigger,
  tagged: TaggedBlock,
  from: number,
  to: number,
): void {
  const push = (role: EventActor['role']): void => {
    if (mentions.length === 0) return;
    result.actors.push({ role, mentions });
    result.after = true;
  };
  if (preposition === 'in' || preposition === 'at' || preposition === 'near' || preposition === 'outside') {
    for (let i = from; i < to && result.place === null; i++) {
      const mention = tagged.mentions[tagged.mentionAt[i] as number];
      if (mention) result.place = context.actors.placeName(mention);
    }
  } else if (preposition === 'of')
    push(noun.ofAgent ? 'agent' : noun.type === 'AGREE' || noun.type === 'CONSULT' ? 'participant' : 'recipient');
  else if (preposition === 'by') push('agent');
  else if (preposition === 'between' || preposition === 'with' || preposition === 'among') push('participant');
  else if (preposition === 'on' || preposition === 'against' || preposition === 'from' || preposition === 'to')
    push('recipient');
}
