import type { Mention, Span, TimeExpression } from '../model';
import type { Token } from '../text/tokens';
import { Holds, worthReading } from './language/holds';
import type { EventBlock } from './language/tagged';
import type { EventWords } from './language/vocabulary';
import { Tag } from './language/wordClasses';

/** A sentence at a glance: token indexes, and indexes of the block's mentions and dates, all half-open. */
export interface Outline {
  readonly from: number;
  readonly to: number;
  readonly worthReading: boolean;
  /** Whether it may go on with what the sentence before told on a known day. */
  readonly mayGoOn: boolean;
  readonly firstMention: number;
  readonly endMention: number;
  readonly firstDate: number;
  readonly endDate: number;
}

/** So many words may stand before the name that a sentence is about. */
const EARLY = 5;
/** How far from a verb the word may stand that makes a phrase of it. */
const REACH = 8;

/** Looks at every word of a block once. `mentions` and `dates` are the block's; `live` text tells in the present tense. */
export function outlinesOf(
  block: EventBlock,
  words: EventWords,
  mentions: readonly Mention[],
  dates: readonly TimeExpression[],
  live: boolean,
): Outline[] {
  const { tokens, ends, sentences } = block.names;
  const telegraphic = live || block.kind !== 'paragraph';
  const outlines: Outline[] = [];
  let endMention = 0;
  let endDate = 0;
  for (const { from, to } of sentences) {
    let holds = 0;
    for (let i = from; i < to; i++) holds |= words.holds((tokens[i] as Token).word);
    const end = block.start + (ends[to - 1] ?? 0);
    const firstMention = endMention;
    endMention = startingBefore(mentions, firstMention, end);
    const firstDate = endDate;
    endDate = startingBefore(dates, firstDate, end);
    const counted = { holds, mentions: endMention - firstMention, dates: endDate - firstDate, telegraphic };
    const worth =
      tokens[to - 1]?.text !== '?' &&
      (worthReading(counted) ||
        ((holds & ORDERED) !== 0 && mayTell(block, words, from, to, mentions[firstMention], mentions[endMention - 1])));
    const mayGoOn = (holds & (Holds.loose | Holds.phrase)) !== 0;
    outlines.push({ from, to, worthReading: worth, mayGoOn, firstMention, endMention, firstDate, endDate });
  }
  return outlines;
}

/** Whom a sentence that tells nothing seems to be about: its first name, if it comes early, and those listed with it. */
export function topicOf(
  { start, names }: EventBlock,
  words: EventWords,
  { from, firstMention, endMention }: Outline,
  mentions: readonly Mention[],
): readonly Mention[] {
  const first = firstMention < endMention ? mentions[firstMention] : undefined;
  if (!first || first.type === 'event' || first.type === 'demonym') return [];
  let i = from;
  for (; start + (names.starts[i] ?? first.start) < first.start; i++) {
    const { tag } = words.of((names.tokens[i] as Token).word);
    if (i > from + EARLY || tag === Tag.preposition || tag === Tag.to || tag === Tag.subordinator) return [];
  }
  const topic = [first];
  for (let next = firstMention + 1; next < endMention; next++) {
    const mention = mentions[next] as Mention;
    while (start + (names.starts[i] ?? mention.start) < (topic.at(-1)?.end ?? 0)) i++;
    for (; start + (names.starts[i] ?? mention.start) < mention.start; i++) {
      const { tag } = words.of((names.tokens[i] as Token).word);
      if (tag !== Tag.comma && tag !== Tag.conjunction && tag !== Tag.determiner) return topic;
    }
    topic.push(mention);
  }
  return topic;
}

/** What tells something only in the right company. */
const ORDERED = Holds.phrase | Holds.loose | Holds.present;

/**
 * Whether a verb without a date may tell something: with the word that makes a phrase of it near, or between two names
 * (a pronoun may stand for the first), and in the present tense only behind *will* or *to*.
 */
function mayTell(
  { start, names }: EventBlock,
  words: EventWords,
  from: number,
  to: number,
  first: Mention | undefined,
  last: Mention | undefined,
): boolean {
  const { tokens, starts } = names;
  let pronoun = false;
  let ahead = -REACH;
  for (let i = from; i < to; i++) {
    const { word } = tokens[i] as Token;
    const holds = words.holds(word);
    if ((holds & Holds.pronoun) !== 0) pronoun = true;
    if ((holds & Holds.ahead) !== 0) ahead = i;
    if ((holds & ORDERED) === 0) continue;
    if ((holds & Holds.present) !== 0 && i - ahead > 2) continue;
    const offset = start + (starts[i] as number);
    const named = pronoun || (first !== undefined && first.start < offset);
    if ((holds & Holds.phrase) !== 0 && (named || first) && hasPhrase(tokens, words, from, to, i, last !== undefined))
      return true;
    if ((holds & Holds.phrase) === 0 && named) return true;
  }
  return false;
}

/** Whether a verb that tells something with another word has that word near it. */
function hasPhrase(
  tokens: readonly Token[],
  words: EventWords,
  from: number,
  to: number,
  verb: number,
  named: boolean,
): boolean {
  const trigger = words.of((tokens[verb] as Token).word).verb?.trigger;
  if (trigger?.type && named) return true;
  for (const { items } of trigger?.phrases ?? []) {
    const [first] = items;
    if (named && first?.named) return true;
    for (let j = Math.max(from, verb - REACH); first && j < Math.min(to, verb + REACH); j++)
      if (first.words.has((tokens[j] as Token).folded)) return true;
  }
  return false;
}

function startingBefore(spans: readonly Span[], from: number, offset: number): number {
  let i = from;
  while (i < spans.length && (spans[i] as Span).start < offset) i++;
  return i;
}
