import type { Mention } from '../../model';
import type { Token } from '../../text/tokens';
import type { TaggedBlock } from '../language/tagged';
import { Tag } from '../language/wordClasses';

/** What stands in a stretch of words: names that head it, and names that only modify its head. */
export interface NamesOf {
  /** In order of the text. */
  readonly heads: readonly Mention[];
  readonly modifiers: readonly Mention[];
}

/** A prepositional phrase or the words right after a verb (`preposition` empty). */
export interface PhraseOf {
  readonly preposition: string;
  readonly from: number;
  readonly to: number;
}

/** The mentions of a noun phrase: *the Angolan president, João Lourenço* has one head and one modifier. */
export function namesIn(tagged: TaggedBlock, from: number, to: number): NamesOf {
  const { mentionAt, mentions, tags, tokens } = tagged;
  const heads: Mention[] = [];
  const modifiers: Mention[] = [];
  let previous: { end: number; person: boolean; of: boolean; located: boolean } | undefined;
  let conjunction = false;
  for (let i = from; i < to; ) {
    const index = mentionAt[i] as number;
    if (index === -1) {
      if (tags[i] === Tag.conjunction) conjunction = true;
      i++;
      continue;
    }
    let end = i;
    while (end < to && mentionAt[end] === index) end++;
    const mention = mentions[index] as Mention;
    const next = end < to ? (tags[end] as number) : -1;
    const nextWord = end < to ? (tokens[end] as Token) : undefined;
    const before = previous
      ? coordinated(tagged, previous.end, i) && !(previous.of && mention.type === 'person' && !previous.person)
      : false;
    const preposition =
      before && previous ? (previous.of ? 'of' : previous.located ? 'in' : '') : prepositionBefore(tagged, i, from);
    const nounNext =
      nextWord !== undefined &&
      (mentionAt[end] ?? -1) === -1 &&
      tagged.dateAt[end] === -1 &&
      (next === Tag.other || next === Tag.verb) &&
      (nextWord.shape === 'lower' || nextWord.shape === 'capital');
    const modifying =
      next === Tag.possessive ||
      (nounNext &&
        (mention.type === 'demonym' ||
          mention.type === 'country' ||
          mention.type === 'organisation' ||
          mention.type === 'place' ||
          mention.type === 'armedGroup')) ||
      ((mentionAt[end] ?? -1) !== -1 && end < to && mention.type !== 'person' && mentionAt[end] !== index);
    let of = false;
    let located = false;
    if (modifying) {
      modifiers.push(mention);
    } else if (preposition === 'of' && (heads.length === 0 || previous?.of)) {
      // *the elites of Lima* are not the state whose capital that is.
      if (mention.type !== 'place') modifiers.push(mention);
      of = true;
    } else if (preposition === 'from' && mention.type === 'country' && heads.length === 0) {
      modifiers.push(mention);
      located = true;
    } else if (preposition && preposition !== 'between') {
      located = true;
      of = preposition === 'of';
    } else if (heads.length > 0 && !conjunction && !before && !laterConjunction(tagged, end, to)) {
      located = true; // an apposition to the head before it
    } else {
      heads.push(mention);
      conjunction = false;
    }
    previous = { end, person: mention.type === 'person', of, located };
    i = end;
  }
  return { heads, modifiers };
}

/** The actors of a noun phrase: its heads, else what modifies it. */
export function actorsIn(tagged: TaggedBlock, from: number, to: number): readonly Mention[] {
  const { heads, modifiers } = namesIn(tagged, from, to);
  const able = withoutEvents(heads);
  return able.length > 0 ? able : withoutEvents(modifiers);
}

function withoutEvents(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.some(mention => mention.type === 'event')
    ? mentions.filter(mention => mention.type !== 'event')
    : mentions;
}

/** Every mention of a stretch of words, once. */
export function allNames({ mentions, mentionAt }: TaggedBlock, from: number, to: number): Mention[] {
  const names: Mention[] = [];
  for (let i = from; i < to; i++) {
    const mention = mentions[mentionAt[i] as number];
    if (mention && names.at(-1) !== mention) names.push(mention);
  }
  return names;
}

/** Whether only commas, conjunctions and determiners stand between two names. */
function coordinated(tagged: TaggedBlock, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let i = from; i < to; i++) {
    const tag = tagged.tags[i];
    if (tag !== Tag.comma && tag !== Tag.conjunction && tag !== Tag.determiner) return false;
  }
  return true;
}

/** A list goes on: *A, B and C*. */
function laterConjunction(tagged: TaggedBlock, from: number, to: number): boolean {
  let sawMention = false;
  for (let i = from; i < to; i++) {
    if (tagged.tags[i] === Tag.conjunction) return true;
    if (tagged.tokens[i]?.folded === 'of') continue;
    if ((tagged.mentionAt[i] ?? -1) !== -1) sawMention = true;
    else if (sawMention && tagged.tags[i] !== Tag.comma) return false;
    else if (!sawMention && tagged.tags[i] !== Tag.comma && tagged.tags[i] !== Tag.determiner) return false;
  }
  return false;
}

/** The preposition that governs the name at `at`, looking back over its titles, adjectives and determiners. */
function prepositionBefore(tagged: TaggedBlock, at: number, from: number): string {
  for (let i = at - 1; i >= from; i--) {
    const tag = tagged.tags[i] as number;
    if (tag === Tag.preposition || tag === Tag.to) return (tagged.tokens[i] as Token).folded;
    if (tag === Tag.subordinator) return (tagged.tokens[i] as Token).folded;
    if (tag === Tag.comma || tag === Tag.conjunction || tag === Tag.stop || tag === Tag.pronoun) return '';
  }
  return '';
}

/** Cuts the words after a verb into its object and prepositional phrases. */
export function phrasesOf(tagged: TaggedBlock, from: number, to: number): PhraseOf[] {
  const phrases: PhraseOf[] = [];
  let start = from;
  let preposition = '';
  const push = (end: number): void => {
    if (end > start) phrases.push({ preposition, from: start, to: end });
  };
  for (let i = from; i < to; i++) {
    const tag = tagged.tags[i] as number;
    const folded = (tagged.tokens[i] as Token).folded;
    if (
      (tag === Tag.preposition && folded !== 'of') ||
      tag === Tag.to ||
      (tag === Tag.subordinator && tagged.mentionAt[i] === -1)
    ) {
      push(i);
      preposition = folded;
      start = i + 1;
    } else if (tag === Tag.stop || tag === Tag.quote) {
      push(i);
      preposition = '|';
      start = i + 1;
    } else if (tag === Tag.that || tag === Tag.relative) {
      push(i);
      return phrases;
    } else if (
      tag === Tag.comma &&
      (tagged.mentionAt[i - 1] ?? -1) !== -1 &&
      tagged.tags[i + 1] === Tag.determiner &&
      tagged.mentionAt[i + 1] === -1
    ) {
      push(i);
      let end = i + 1;
      while (end < to && tagged.tags[end] !== Tag.comma) end++;
      preposition = '|';
      start = end;
      i = end;
    }
  }
  push(to);
  return phrases;
}
