import type { Token } from '../../text/tokens';
import type { TaggedBlock } from '../language/tagged';
import { IRREAL, Tag } from '../language/wordClasses';
import { type VerbGroup, verbGroupsOf } from './verbGroups';

/** How a clause hangs on what stands before it. */
export type Opening =
  | 'start'
  | 'relative'
  | 'subordinate'
  | 'that'
  | 'coordinate'
  | 'comma'
  | 'stop'
  | 'reduced'
  | 'adjunct';

/** A stretch of a sentence with one verb group that can tell something. Token indexes of the block; clauses do not overlap. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Where the words before the verb begin that belong to the clause: its subject, after what opens it. */
  readonly subjectFrom: number;
  readonly group: VerbGroup;
  readonly opening: Opening;
  /** The folded word that opens it (*when*, *if*, *who*), or empty. */
  readonly opener: string;
  /** Words without a verb before a relative or subordinate clause, whose verb may come later; empty where `from === to`. */
  readonly before: { readonly from: number; readonly to: number };
}

/** Cuts a sentence (token indexes) into clauses. `telegraphic` allows the present tense of headlines. */
export function clausesOf(tagged: TaggedBlock, from: number, to: number, telegraphic: boolean): Clause[] {
  const groups = verbGroupsOf(tagged, from, to, telegraphic).filter(group => isHead(tagged, group, from));
  const starts: Start[] = [];
  for (let n = 0; n < groups.length; n++) {
    const group = groups[n] as VerbGroup;
    const previous = groups[n - 1];
    const bound = previous ? previous.end : from;
    starts.push(openingOf(tagged, group, bound, previous, starts[n - 1]));
  }
  reduceAppositions(tagged, starts);
  shareVoice(tagged, starts);
  return starts.map((start, n) => ({
    from: start.from,
    to: starts[n + 1]?.beforeFrom ?? to,
    subjectFrom: start.subjectFrom,
    group: deniedSubject(tagged, start) ? { ...start.group, negated: true } : start.group,
    opening: start.opening,
    opener: start.opener,
    before: { from: start.beforeFrom, to: start.from },
  }));
}

/** *The treaty, signed in Paris, founded …*: between commas and before the verb of the sentence, the form is a participle. */
function reduceAppositions(tagged: TaggedBlock, starts: Start[]): void {
  for (let n = 0; n + 1 < starts.length; n++) {
    const start = starts[n] as Start;
    const next = starts[n + 1] as Start;
    const { group } = start;
    if (
      !group.ambiguous ||
      group.kind !== 'finite' ||
      next.opening !== 'comma' ||
      next.subjectFrom !== next.group.start
    )
      continue;
    if (start.subjectFrom >= group.start || tagged.tags[group.start - 1] !== Tag.comma || objectAt(tagged, group.end))
      continue;
    start.group = { ...group, kind: 'participle', passive: true };
  }
}

/** *Neither A nor B signed*, *no state recognised it* */
function deniedSubject(tagged: TaggedBlock, { subjectFrom, group }: Start): boolean {
  for (let i = subjectFrom; i < group.start; i++)
    if (tagged.tags[i] === Tag.negation && tagged.tokens[i + 1]?.text !== '.') return true;
  return false;
}

/** *was arrested in 2019, released in 2020*: the second participle shares the first one's auxiliary. */
function shareVoice(tagged: TaggedBlock, starts: Start[]): void {
  for (let n = 1; n < starts.length; n++) {
    const { group, opening, subjectFrom } = starts[n] as Start;
    const before = (starts[n - 1] as Start).group;
    if (!group.ambiguous || group.kind !== 'finite' || subjectFrom < group.start - 1) continue;
    if ((opening !== 'comma' && opening !== 'coordinate') || !before.passive || before.kind !== 'finite') continue;
    if (!objectAt(tagged, group.end))
      (starts[n] as Start).group = {
        ...group,
        passive: true,
        perfect: before.perfect,
        negated: before.negated,
        modal: before.modal,
      };
  }
}

interface Start {
  from: number;
  subjectFrom: number;
  beforeFrom: number;
  opening: Opening;
  opener: string;
  group: VerbGroup;
}

/** Finite groups, participles after nouns, and gerunds that can tell something after a comma or a preposition of time. */
function isHead(tagged: TaggedBlock, group: VerbGroup, from: number): boolean {
  if (group.kind === 'infinitive') return false;
  if (group.kind === 'finite') return true;
  if (group.kind === 'participle') return group.start > from;
  const before = group.start > from ? tagged.tags[group.start - 1] : -1;
  if (!group.verb?.trigger) return false;
  return (
    before === Tag.comma ||
    (before === Tag.subordinator && /^(?:after|since|when)$/.test((tagged.tokens[group.start - 1] as Token).folded))
  );
}

function openingOf(
  tagged: TaggedBlock,
  group: VerbGroup,
  bound: number,
  previous: VerbGroup | undefined,
  last: Start | undefined,
): Start {
  const { tags, tokens, mentionAt } = tagged;
  const make = (at: number, subjectFrom: number, opening: Opening, opener = '', own = group): Start => ({
    from: at,
    subjectFrom,
    beforeFrom:
      opening === 'relative' || opening === 'subordinate' || opening === 'stop' || opening === 'that'
        ? beforeOf(tagged, at, bound, previous)
        : at,
    opening,
    opener,
    group: own,
  });
  if (group.kind === 'gerund') return make(group.start, group.start, 'adjunct', tokens[group.start - 1]?.folded ?? '');
  if (group.kind === 'participle') return make(group.start, group.start, 'reduced');
  let k = group.start - 1;
  while (k >= bound && tags[k] === Tag.adverb) k--;
  if (k >= bound && tags[k] === Tag.conjunction && previous)
    return make(k, group.start, 'coordinate', (tokens[k] as Token).folded);
  const closing = k >= bound && tags[k] === Tag.comma;
  if (closing) k--;
  let apposition = closing;
  for (; k >= bound; k--) {
    const tag = tags[k] as number;
    if (tag === Tag.relative)
      return make(withPreposition(tagged, k, bound), k + 1, 'relative', (tokens[k] as Token).folded);
    if (tag === Tag.that && opensClause(tagged, k, group)) {
      const after = tags[k - 1];
      const relative = k > bound && (after === Tag.other || (mentionAt[k - 1] ?? -1) !== -1) && k + 1 === group.start;
      return make(k, k + 1, relative ? 'relative' : 'that', 'that');
    }
    if (tag === Tag.subordinator && !(k > bound && tags[k - 1] === Tag.preposition)) {
      const word = (tokens[k] as Token).folded;
      const alsoPreposition = /^(?:as|once|since|after|before|until|till|than)$/.test(word);
      if (alsoPreposition && datedPhrase(tagged, k, group.start)) continue;
      if (!alsoPreposition || commasBetween(tagged, k, group.start) - (closing && !apposition ? 2 : 0) <= 0)
        return make(k, k + 1, 'subordinate', word);
    }
    if (tag === Tag.stop || tag === Tag.quote) return make(k + 1, k + 1, 'stop', (tokens[k] as Token).text);
    if (!previous) continue;
    if ((tag === Tag.comma || tag === Tag.conjunction) && complementizerBefore(tagged, k, bound, group)) continue;
    if (tag === Tag.comma) {
      if (apposition) {
        apposition = false;
        continue;
      }
      const next = chainStart(tagged, k, bound);
      if (next === bound - 1) continue;
      return make(next + 1, next + 1, 'comma', ',');
    }
    if (tag === Tag.conjunction && !apposition) {
      // *decided to send its mission, KFOR, and Britain sent*: behind a comma another story begins.
      const next =
        tags[k - 1] === Tag.comma && previous.verb && !previous.verb.speech ? k : chainStart(tagged, k, bound);
      if (next === bound - 1) continue;
      return make(next, next + 1, 'coordinate', (tokens[k] as Token).folded);
    }
  }
  if (!previous) return make(bound, bound, 'start');
  if (closing || (last?.opening === 'relative' && last.beforeFrom < last.from && !previous.verb?.speech))
    return make(group.start, group.start, 'comma', ',');
  if (previous.verb?.speech || !previous.verb) return make(bound, bound, previous.verb?.speech ? 'that' : 'coordinate');
  if (
    last &&
    previous.ambiguous &&
    previous.kind === 'finite' &&
    last.subjectFrom < previous.start &&
    !(group.ambiguous && objectAt(tagged, previous.end))
  ) {
    last.group = { ...previous, kind: 'participle', passive: true };
    return make(group.start, group.start, 'reduced');
  }
  if (group.ambiguous)
    return make(group.start, group.start, 'reduced', '', { ...group, kind: 'participle', passive: true });
  return make(bound, bound, 'that');
}

/** *said that A, the minister, and B agreed*: no verb stands between *that* and here, so the clause began there. */
function complementizerBefore(tagged: TaggedBlock, at: number, bound: number, group: VerbGroup): boolean {
  return bound < at && tagged.tags[bound] === Tag.that && opensClause(tagged, bound, group);
}

/** Where the words before a relative or subordinate clause start that have no verb of their own. */
function beforeOf(tagged: TaggedBlock, at: number, bound: number, previous: VerbGroup | undefined): number {
  if (!previous) {
    for (let k = at - 1; k >= bound; k--) if (tagged.tags[k] === Tag.stop) return k + 1;
    return bound;
  }
  // After a verb, a new subject can only stand behind a comma or a conjunction: *…, and Faye, who won, left*.
  for (let k = at - 2; k >= bound; k--) {
    const tag = tagged.tags[k];
    if (tag === Tag.stop) return k + 1;
    if (tag === Tag.conjunction && (k === bound || tagged.tags[k - 1] === Tag.comma)) return k;
  }
  return at;
}

function withPreposition(tagged: TaggedBlock, k: number, bound: number): number {
  return k > bound && tagged.tags[k - 1] === Tag.preposition ? k - 1 : k;
}

function objectAt(tagged: TaggedBlock, i: number): boolean {
  const tag = tagged.tags[i];
  if (i >= tagged.tokens.length || tagged.dateAt[i] !== -1 || tagged.tokens[i]?.shape === 'punctuation') return false;
  return (
    tag === Tag.determiner ||
    tag === Tag.number ||
    tag === Tag.possessive ||
    (tagged.mentionAt[i] ?? -1) !== -1 ||
    tag === Tag.other
  );
}

/** *after the summit on 6 July the states …*: a date with words behind it ends a phrase, so that no clause begins here. */
function datedPhrase(tagged: TaggedBlock, from: number, to: number): boolean {
  if ((tagged.dateAt[from + 1] ?? -1) !== -1) return true;
  for (let i = from + 1; i + 1 < to; i++) if (tagged.dateAt[i] !== -1 && tagged.dateAt[i + 1] === -1) return true;
  return false;
}

/** Commas that do not part the names of a list. */
function commasBetween(tagged: TaggedBlock, from: number, to: number): number {
  let count = 0;
  let list = false;
  for (let k = to - 1; k > from; k--) {
    const tag = tagged.tags[k];
    if (tag === Tag.conjunction) list = true;
    if (tag === Tag.comma && !(list && (tagged.mentionAt[k - 1] ?? -1) !== -1)) count++;
  }
  return count;
}

/** *that* opens a clause where a subject or the verb follows, not in *that day*. */
function opensClause(tagged: TaggedBlock, k: number, group: VerbGroup): boolean {
  if (k + 1 === group.start) return true;
  const next = tagged.tags[k + 1];
  return (
    next === Tag.determiner ||
    next === Tag.pronoun ||
    next === Tag.adverb ||
    next === Tag.number ||
    (tagged.mentionAt[k + 1] ?? -1) !== -1 ||
    (tagged.tokens[k + 1]?.folded ?? '').endsWith('s')
  );
}

/** From a comma or conjunction between names (*A, B and C left*) back to the one before the first name of the list. */
function chainStart(tagged: TaggedBlock, at: number, bound: number): number {
  const { tags, mentionAt } = tagged;
  let k = at;
  for (;;) {
    let j = k - 1;
    if (j >= bound && tags[j] === Tag.comma) j--;
    if (j < bound || (mentionAt[j] ?? -1) === -1) return k;
    const mention = mentionAt[j];
    while (j >= bound && mentionAt[j] === mention) j--;
    while (
      j >= bound &&
      (tags[j] === Tag.determiner || (tags[j] === Tag.other && tagged.tokens[j]?.shape === 'capital'))
    )
      j--;
    if (j < bound) return bound - 1;
    const tag = tags[j];
    if (
      tag === Tag.subordinator ||
      tag === Tag.relative ||
      tag === Tag.that ||
      tag === Tag.stop ||
      tagged.tokens[j]?.folded === 'of'
    )
      return bound - 1;
    if (tag !== Tag.comma && tag !== Tag.conjunction) return k;
    k = j;
  }
}

/** Whether a clause tells a condition or a question. */
export function isIrreal(clause: Clause): boolean {
  return IRREAL.has(clause.opener);
}
