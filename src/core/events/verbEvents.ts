import type { EventType, Mention } from '../model';
import type { Token } from '../text/tokens';
import type { Clause } from './clauses/clauses';
import { isIrreal } from './clauses/clauses';
import type { Subject } from './clauses/subjects';
import type { TaggedBlock } from './language/tagged';
import type { Item, NounTrigger, Phrase } from './language/vocabulary';
import { LIGHT_VERBS, Tag } from './language/wordClasses';

/** What a clause's verb tells: the type, its words, and whether the verb tells it without more. */
export interface VerbMatch {
  readonly type: EventType;
  /** Tokens of the trigger, half-open. */
  readonly from: number;
  readonly to: number;
  readonly strength: 'strong' | 'loose' | 'dated';
  /** The event noun that a light verb only holds up, or -1. */
  readonly noun: number;
  readonly lemma: string;
}

/** How far behind the verb a phrase's words may stand. */
const REACH = 7;

/** Whether the clause says that something happened; `telegraphic` text tells it in the present. */
export function happened(tagged: TaggedBlock, clause: Clause, telegraphic: boolean, dated: boolean): boolean {
  const { group } = clause;
  if (group.modal || group.negated || isIrreal(clause)) return false;
  // *signed no paper*
  if (group.end < clause.to && tagged.tags[group.end] === Tag.negation) return false;
  if (group.kind === 'finite' && group.present && !telegraphic && !dated) return false;
  return true;
}

/** The trigger of a clause's verb group, or undefined. */
export function matchVerb(tagged: TaggedBlock, clause: Clause, subject: Subject): VerbMatch | undefined {
  const { group } = clause;
  const { verb, head } = group;
  if (!verb) return undefined;
  const { trigger, lemma } = verb;
  let best: { type: EventType; end: number; named: boolean } | undefined;
  for (const phrase of trigger?.phrases ?? []) {
    const end = matchPhrase(tagged, clause, phrase, group.passive ? subject : undefined);
    if (end !== undefined && (!best || end < best.end))
      best = { type: phrase.type, end, named: phrase.items.at(-1)?.named ?? false };
  }
  if (best)
    return {
      type: best.type,
      from: head,
      to: best.end - head <= 5 && !best.named ? best.end : head + 1,
      strength: 'strong',
      noun: -1,
      lemma,
    };
  if (LIGHT_VERBS.has(lemma)) {
    const light = lightNoun(tagged, clause, subject, lemma);
    if (light) return light;
  }
  // *She agreed*, *he asked*: that only says who speaks.
  if (ANSWERS.has(lemma) && (head + 1 >= clause.to || tagged.tokens[head + 1]?.shape === 'punctuation'))
    return undefined;
  if (trigger?.type)
    return {
      type: trigger.type,
      from: head,
      to: particleEnd(tagged, head, clause.to),
      strength: trigger.loose ? 'loose' : 'strong',
      noun: -1,
      lemma,
    };
  if (verb.speech || verb.stative) return undefined;
  return { type: 'OTHER', from: head, to: particleEnd(tagged, head, clause.to), strength: 'dated', noun: -1, lemma };
}

/** Verbs that stand for *say* where nothing follows them. */
const ANSWERS = new Set(['agree', 'ask', 'claim', 'complain', 'warn', 'promise', 'demand', 'urge']);
const PREPOSITIONS = new Set(['for', 'on', 'upon', 'to', 'into', 'from', 'with', 'at', 'of', 'that']);
const PARTICLES = new Set(['up', 'down', 'out', 'off', 'away', 'over', 'apart', 'back', 'in']);

function particleEnd(tagged: TaggedBlock, head: number, to: number): number {
  const next = tagged.tokens[head + 1];
  return next && head + 1 < to && next.shape === 'lower' && PARTICLES.has(next.folded) && next.folded !== 'in'
    ? head + 2
    : head + 1;
}

/** The end of the phrase's last word, or undefined. In the passive, nouns may be the subject: *sanctions were imposed*. */
function matchPhrase(
  tagged: TaggedBlock,
  clause: Clause,
  phrase: Phrase,
  passiveSubject: Subject | undefined,
): number | undefined {
  const { head } = clause.group;
  let at = head + 1;
  const limit = Math.min(clause.to, head + 1 + REACH);
  for (const item of phrase.items) {
    let found = -1;
    for (let i = at; i < limit && found < 0; i++) {
      if (tooFar(tagged, i, i - at, item)) break;
      if (fits(tagged, i, item)) found = i + 1;
      else if (
        tagged.tags[i] === Tag.relative ||
        tagged.tags[i] === Tag.stop ||
        tagged.tags[i] === Tag.subordinator ||
        tagged.tokens[i]?.folded === 'by'
      )
        break;
      else if (
        item.named &&
        (tagged.tags[i] === Tag.preposition || tagged.tags[i] === Tag.to) &&
        phrase.items.length === 1
      )
        break;
    }
    if (found < 0 && passiveSubject && passiveSubject.said) {
      const from = passiveSubject.at >= 0 ? passiveSubject.at : clause.subjectFrom;
      for (let i = from; i < clause.group.start; i++) if (fits(tagged, i, item)) return head + 1;
    }
    if (found < 0) return undefined;
    at = found;
  }
  return at;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  '@place': ['place'],
  '@person': ['person'],
  '@body': ['country', 'organisation', 'armedGroup', 'demonym'],
  '@name': ['country', 'organisation', 'armedGroup', 'demonym', 'person', 'place'],
};

/** Prepositions stand right behind their verb, particles up to a short object away: *drove the army out*. */
function tooFar(tagged: TaggedBlock, i: number, distance: number, { words }: Item): boolean {
  const word = (tagged.tokens[i] as Token).folded;
  if (!words.has(word) || tagged.mentionAt[i] !== -1) return false;
  if (word === 'in' || word === 'into') return distance > 0;
  if (PREPOSITIONS.has(word)) return distance > 1;
  return PARTICLES.has(word) && distance > 3;
}

function fits(tagged: TaggedBlock, i: number, { words, named }: Item): boolean {
  const { mentions, mentionAt, tokens } = tagged;
  const index = mentionAt[i] as number;
  const { folded } = tokens[i] as Token;
  if (index === -1) return words.has(folded);
  const { type } = mentions[index] as Mention;
  if (named && mentionAt[i - 1] !== index) for (const word of words) if (KINDS[word]?.includes(type)) return true;
  return type === 'event' && i + 1 < tokens.length && words.has(folded);
}

/** *held talks*, *protests broke out*, *the summit was held*: the noun says what happened. */
function lightNoun(tagged: TaggedBlock, clause: Clause, subject: Subject, lemma: string): VerbMatch | undefined {
  if (clause.group.passive) return nounOfSubject(tagged, clause, subject, lemma);
  return (
    nounOfObject(tagged, clause, lemma) ??
    (OCCURRING.has(lemma) ? nounOfSubject(tagged, clause, subject, lemma) : undefined)
  );
}

/** Verbs whose subject is what happens. */
const OCCURRING = new Set('break erupt begin start take follow end open resume continue'.split(' '));
/** Tags that end an object. */
const AFTER_OBJECT = new Set<number>([Tag.preposition, Tag.stop, Tag.relative, Tag.subordinator, Tag.to, Tag.comma]);

function nounOfObject(tagged: TaggedBlock, clause: Clause, lemma: string): VerbMatch | undefined {
  const { head } = clause.group;
  const limit = Math.min(clause.to, head + 1 + REACH);
  const inIt = tagged.tokens[head + 1]?.folded === 'part' && tagged.tokens[head + 2]?.folded === 'in';
  for (let i = lemma === 'take' && inIt ? head + 3 : head + 1; i < limit; i++) {
    const noun = nounAt(tagged, i, clause.to);
    if (noun) return { type: noun.type, from: i - head <= 4 ? head : i, to: i + 1, strength: 'loose', noun: i, lemma };
    if (AFTER_OBJECT.has(tagged.tags[i] as number)) return undefined;
  }
  return undefined;
}

function nounOfSubject(tagged: TaggedBlock, clause: Clause, subject: Subject, lemma: string): VerbMatch | undefined {
  const { head, start } = clause.group;
  const from = subject.at >= 0 ? subject.at : clause.subjectFrom;
  for (let i = start - 1; i >= from; i--) {
    const noun = nounAt(tagged, i, start);
    if (!noun) continue;
    const to = particleEnd(tagged, head, clause.to);
    return { type: noun.type, from: start - i <= 2 ? i : head, to, strength: 'loose', noun: i, lemma };
  }
  return undefined;
}

/** The event noun at a token, unless it only modifies the noun behind it (*coup leader*). */
export function nounAt(tagged: TaggedBlock, i: number, to: number): NounTrigger | undefined {
  const noun = tagged.words[i]?.noun;
  if (!noun || tagged.mentionAt[i] !== -1) return undefined;
  const next = tagged.tokens[i + 1];
  if (!next || i + 1 >= to) return noun;
  if (next.text === '-' && !next.spaced) return undefined;
  const modifies =
    next.shape === 'lower' &&
    tagged.tags[i + 1] === Tag.other &&
    tagged.mentionAt[i + 1] === -1 &&
    tagged.dateAt[i + 1] === -1 &&
    !tagged.words[i + 1]?.verb;
  if (modifies) return undefined;
  return tagged.words[i + 1]?.noun && next.shape === 'lower' ? undefined : noun;
}
