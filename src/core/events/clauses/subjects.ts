import type { Mention } from '../../model';
import type { Token } from '../../text/tokens';
import type { TaggedBlock } from '../language/tagged';
import { Tag } from '../language/wordClasses';
import type { Clause } from './clauses';
import { actorsIn } from './phrases';
import { COUNTS, countsActors, type Remembered } from './remembered';

/** Who or what a clause is about. */
export interface Subject {
  readonly mentions: readonly Mention[];
  /** First token of the words that name it in its own clause, or -1 where another clause names it. */
  readonly at: number;
  /** Whether some word names it at all, be it *protesters*. */
  readonly said: boolean;
  /** Whom *whom* takes up: the object of the clause. */
  readonly taken?: readonly Mention[];
}

export const NOBODY: Subject = { mentions: [], at: -1, said: false };

/** Subjects of a sentence's clauses, one for each. */
export function subjectsOf(tagged: TaggedBlock, clauses: readonly Clause[], remembered: Remembered): Subject[] {
  const subjects: Subject[] = [];
  const embedded: boolean[] = [];
  let waiting: Subject | undefined;
  clauses.forEach((clause, n) => {
    const last = subjects[n - 1];
    const lastEmbedded = embedded[n - 1] ?? false;
    if (clause.before.to > clause.before.from) {
      const host = nounPhrase(tagged, clause.before.from, clause.before.to, remembered);
      if (host.said) waiting = host;
    }
    let subject = ownSubject(tagged, clause, remembered);
    if (clause.opener === 'whose' && subject.mentions.length === 0)
      subject = { ...subject, mentions: antecedent(tagged, clause, waiting ?? last).mentions };
    if (clause.opener === 'whom' && subject.said)
      subject = { ...subject, taken: antecedent(tagged, clause, waiting ?? last).mentions };
    if (!subject.said) {
      if (clause.opening === 'relative') {
        subject = antecedent(tagged, clause, waiting ?? last);
      } else if (clause.group.kind === 'participle') {
        subject = nounBefore(tagged, clause);
      } else if (clause.opening === 'reduced' || clause.opening === 'adjunct') {
        subject = last ?? NOBODY;
      } else if (clause.opening === 'coordinate' && lastEmbedded && tagged.tags[clause.from - 1] === Tag.comma) {
        subject = outer(embedded, subjects, n) ?? waiting ?? last ?? NOBODY;
      } else if (clause.opening === 'comma' && waiting && lastEmbedded) {
        subject = waiting;
        waiting = undefined;
      } else if (clause.opening === 'coordinate' || clause.opening === 'comma' || clause.opening === 'that') {
        subject =
          clause.opening === 'comma' && lastEmbedded
            ? (outer(embedded, subjects, n) ?? last ?? NOBODY)
            : (last ?? waiting ?? NOBODY);
      }
      if (clause.group.kind !== 'participle') subject = { ...subject, at: -1 };
    }
    const attached =
      subject.at === -1 &&
      (clause.opening === 'that' ||
        clause.opening === 'reduced' ||
        (clause.opening === 'coordinate' && tagged.tags[clause.from - 1] !== Tag.comma));
    embedded.push(
      clause.opening === 'relative' ||
        clause.opening === 'subordinate' ||
        clause.group.kind !== 'finite' ||
        (lastEmbedded && attached),
    );
    subjects.push(subject);
    if (clause.opening !== 'relative' && clause.group.kind === 'finite') {
      remembered.note(subject.mentions);
      if (subject.mentions.length === 0 && subject.at >= 0 && isPlural(tagged, subject.at, clause.group.start))
        remembered.noteUnnamed();
    }
  });
  return subjects;
}

/** *Prosecutors*, *indigenous leaders*: a subject of ordinary words in the plural. */
function isPlural({ tokens, tags }: TaggedBlock, from: number, to: number): boolean {
  let end = to;
  while (end > from && tags[end - 1] === Tag.adverb) end--;
  const last = tokens[end - 1];
  return (
    end > from && tags[end - 1] === Tag.other && last?.shape !== 'punctuation' && (last?.folded ?? '').endsWith('s')
  );
}

/** The subject of the last clause that is not inside another. */
function outer(embedded: readonly boolean[], subjects: readonly Subject[], n: number): Subject | undefined {
  for (let i = n - 1; i >= 0; i--) if (!embedded[i]) return subjects[i];
  return undefined;
}

function ownSubject(tagged: TaggedBlock, clause: Clause, remembered: Remembered): Subject {
  return nounPhrase(tagged, clause.subjectFrom, clause.group.start, remembered);
}

/** The first noun phrase that no preposition governs. */
function nounPhrase(tagged: TaggedBlock, from: number, to: number, remembered: Remembered): Subject {
  const start = startOfSubject(tagged, from, to);
  if (start >= to) return NOBODY;
  const first = tagged.tokens[start] as Token;
  const found = actorsIn(tagged, start, to);
  if (found.length > 0) return { mentions: found, at: start, said: true };
  for (let i = start; i < to; i++) {
    const tag = tagged.tags[i] as number;
    const folded = (tagged.tokens[i] as Token).folded;
    const count = COUNTS[folded];
    if (count !== undefined && i <= start + 1 && (i > start || folded === 'both') && countsActors(tagged, i)) {
      return {
        mentions: remembered.last(tagged, i, count, tagged.tokens[i + 1]?.folded ?? ''),
        at: start,
        said: true,
      };
    }
    if (tag === Tag.pronoun || /^(?:his|her|its|their)$/.test(folded)) {
      // *three of them*: somebody among them.
      const plain =
        (tag === Tag.pronoun && tagged.tokens[i - 1]?.folded !== 'of') || folded === 'its' || folded === 'their';
      // *his party* is not he, but what the clause tells is still told of somebody known.
      return { mentions: plain ? remembered.meant(folded) : [], at: tag === Tag.pronoun ? i : start, said: true };
    }
  }
  return { mentions: [], at: start, said: first.shape !== 'punctuation' };
}

/** Where the subject begins; *After 24 years in power Assad fled*: the last name is it, if nothing else is left. */
function startOfSubject(tagged: TaggedBlock, from: number, to: number): number {
  const start = skipAdjuncts(tagged, from, to);
  if (start < to || to === from) return start;
  const index = tagged.mentionAt[to - 1] as number;
  if (index === -1 || tagged.mentions[index]?.type !== 'person' || tagged.tokens[from]?.shape === 'punctuation')
    return start;
  let first = to - 1;
  while (first > from && tagged.mentionAt[first - 1] === index) first--;
  return tagged.tags[first - 1] === Tag.other && tagged.mentionAt[first - 1] === -1 ? first : start;
}

/** Passes dates, adverbs and prepositional phrases in front of the subject. */
function skipAdjuncts(tagged: TaggedBlock, from: number, to: number): number {
  const { tags, dateAt, mentionAt, tokens } = tagged;
  let i = from;
  for (;;) {
    const start = i;
    while (
      i < to &&
      (tags[i] === Tag.comma ||
        tags[i] === Tag.conjunction ||
        tags[i] === Tag.adverb ||
        tags[i] === Tag.quote ||
        tags[i] === Tag.stop ||
        tags[i] === Tag.that ||
        (dateAt[i] !== -1 && mentionAt[i] === -1))
    )
      i++;
    if (
      i < to &&
      (tags[i] === Tag.preposition || tags[i] === Tag.subordinator || tags[i] === Tag.to) &&
      (tokens[i] as Token).folded !== 'both'
    ) {
      i = skipPhrase(tagged, i + 1, to);
    }
    if (i === start || i >= to) return i;
  }
}

/** The end of the phrase that a preposition at `from - 1` governs: a date, a name, or words up to a comma or a new noun phrase. */
function skipPhrase(tagged: TaggedBlock, from: number, to: number): number {
  const { tags, dateAt, mentionAt } = tagged;
  let i = from;
  if (dateAt[i] !== -1 && mentionAt[i] === -1) {
    const date = dateAt[i];
    while (i < to && dateAt[i] === date) i++;
    return i;
  }
  while (i < to && mentionAt[i] === -1) {
    const tag = tags[i];
    if (tag === Tag.pronoun || tag === Tag.comma || tag === Tag.preposition || tag === Tag.to || dateAt[i] !== -1)
      return i;
    if (i > from && tag === Tag.determiner) return i;
    i++;
  }
  if (i < to && mentionAt[i] !== -1) {
    const mention = mentionAt[i];
    while (i < to && mentionAt[i] === mention) i++;
  }
  return i;
}

/** Whom *who* or *which* takes up. */
function antecedent(tagged: TaggedBlock, clause: Clause, host: Subject | undefined): Subject {
  if (clause.opener === 'what') return NOBODY;
  const who = clause.opener === 'who' || clause.opener === 'whom';
  const limit = Math.max(0, clause.from - 14);
  let nearest: Mention | undefined;
  for (let i = clause.from - 1; i >= limit; i--) {
    const index = tagged.mentionAt[i] as number;
    if (tagged.tags[i] === Tag.stop && tagged.tokens[i]?.text !== ')' && tagged.tokens[i]?.text !== '(') break;
    if (index === -1) continue;
    const mention = tagged.mentions[index] as Mention;
    const { type } = mention;
    const beside = clause.from - i <= 2 && (type === 'armedGroup' || type === 'demonym');
    if (who ? type === 'person' || beside : type !== 'person' && type !== 'demonym')
      return { mentions: [mention], at: -1, said: true };
    nearest ??= mention;
    if (!who && type !== 'person') break;
  }
  if (host && host.mentions.length > 0) return { ...host, at: -1 };
  return { mentions: nearest ? [nearest] : [], at: -1, said: true };
}

/** The noun phrase right before a participle: *a party founded by …*. */
function nounBefore(tagged: TaggedBlock, clause: Clause): Subject {
  let start = clause.from;
  const limit = Math.max(0, clause.from - 10);
  if (start > limit && tagged.tags[start - 1] === Tag.comma) start--;
  while (start > limit) {
    const tag = tagged.tags[start - 1] as number;
    if (
      tag === Tag.comma ||
      tag === Tag.stop ||
      tag === Tag.conjunction ||
      tag === Tag.relative ||
      tag === Tag.verb ||
      tag === Tag.be ||
      tag === Tag.preposition ||
      tag === Tag.subordinator ||
      tag === Tag.to
    )
      break;
    start--;
  }
  return { mentions: actorsIn(tagged, start, clause.from), at: start, said: true };
}
