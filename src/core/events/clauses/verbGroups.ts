import type { Token } from '../../text/tokens';
import { Form } from '../language/inflect';
import type { TaggedBlock } from '../language/tagged';
import type { Verb } from '../language/vocabulary';
import { INTRANSITIVE, NEGATED, Tag } from '../language/wordClasses';

/** A verb with its auxiliaries, as token indexes of the block. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** The main verb's token. */
  readonly head: number;
  /** Undefined for a bare *be*, *have* or *do*. */
  readonly verb: Verb | undefined;
  /** Finite groups head clauses; a participle may still turn out to modify the noun before it (`reduced`). */
  readonly kind: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly present: boolean;
  readonly perfect: boolean;
  /** Whether it is *had done*. */
  readonly pluperfect: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  /** Will, would, may, must and the like. */
  readonly modal: boolean;
  readonly negated: boolean;
  /** Whether the only verb is a form that may as well be a participle: *signed*. */
  readonly ambiguous: boolean;
}

const SKIPPED_BETWEEN = new Set<number>([Tag.adverb]);

/** All verb groups of a stretch of tokens, in order. */
export function verbGroupsOf(tagged: TaggedBlock, from: number, to: number, telegraphic: boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = from; i < to; ) {
    const group = verbGroupAt(tagged, i, from, to, telegraphic);
    if (group) {
      groups.push(group);
      i = group.end;
    } else {
      i++;
    }
  }
  return groups;
}

function verbGroupAt(
  tagged: TaggedBlock,
  start: number,
  from: number,
  to: number,
  telegraphic: boolean,
): VerbGroup | undefined {
  const tag = tagged.tags[start];
  if (tag === Tag.to) return infinitive(tagged, start, to);
  if (tag === Tag.verb) return bareVerb(tagged, start, from, to, telegraphic);
  if (tag === Tag.be || tag === Tag.have || tag === Tag.do || tag === Tag.modal) return auxiliaries(tagged, start, to);
  return undefined;
}

function infinitive(tagged: TaggedBlock, start: number, to: number): VerbGroup | undefined {
  const { tags, words } = tagged;
  let i = start + 1;
  while (i < to && SKIPPED_BETWEEN.has(tags[i] as number)) i++;
  if (i >= to) return undefined;
  const verb = words[i]?.verb;
  const isVerb =
    tags[i] === Tag.be || tags[i] === Tag.have || tags[i] === Tag.do || ((verb?.forms ?? 0) & Form.base) !== 0;
  if (!isVerb && !(tagged.mentionAt[i] === -1 && looksLikeBase(tagged, i, to))) return undefined;
  let end = i + 1;
  if (tags[i] === Tag.be || tags[i] === Tag.have) {
    while (end < to && (tags[end] === Tag.be || SKIPPED_BETWEEN.has(tags[end] as number))) end++;
    if (end < to && ((words[end]?.verb?.forms ?? 0) & Form.participle) !== 0) end++;
  }
  return {
    start,
    end,
    head: end - 1,
    verb: words[end - 1]?.verb,
    kind: 'infinitive',
    present: true,
    perfect: false,
    pluperfect: false,
    passive: false,
    progressive: false,
    modal: true,
    negated: false,
    ambiguous: false,
  };
}

/** A lower-case word after *to* that no class knows, followed by what an object can start with: an infinitive. */
function looksLikeBase(tagged: TaggedBlock, i: number, to: number): boolean {
  const token = tagged.tokens[i] as Token;
  if (token.shape !== 'lower' || tagged.words[i]) return false;
  const next = tagged.tags[i + 1];
  return i + 1 >= to || next === Tag.determiner || next === Tag.that || tagged.mentionAt[i + 1] !== -1;
}

/** A verb without auxiliary: past, present, gerund or participle; undefined where it rather is an adjective or a noun. */
function bareVerb(
  tagged: TaggedBlock,
  i: number,
  from: number,
  to: number,
  telegraphic: boolean,
): VerbGroup | undefined {
  const { tags, words, tokens, mentionAt } = tagged;
  const verb = words[i]?.verb;
  if (!verb) return undefined;
  const previous = i > from ? (tags[i - 1] as number) : -1;
  const next = i + 1 < to ? (tags[i + 1] as number) : -1;
  const make = (kind: VerbGroup['kind'], present: boolean, ambiguous: boolean): VerbGroup => ({
    start: tokens[i - 1]?.text === '-' && i - 2 >= from ? i - 2 : i,
    end: i + 1,
    head: i,
    verb,
    kind,
    present,
    perfect: false,
    pluperfect: false,
    passive: kind === 'participle',
    progressive: false,
    modal: false,
    negated: negatedBefore(tagged, i, from),
    ambiguous,
  });
  if (attachedByHyphen(tokens, i)) return undefined;
  if ((tokens[i] as Token).folded === 'thanks' && next === Tag.to) return undefined;
  if (verb.forms & Form.gerund)
    return previous === Tag.determiner || previous === Tag.possessive ? undefined : make('gerund', true, false);
  const nounBefore = previous === Tag.determiner || previous === Tag.possessive;
  if (nounBefore && !(tokens[i - 1] as Token).folded.match(/^(?:this|these|those|some|many|most|such|several|more)$/))
    return undefined;
  if (verb.adjective && !(subjectBefore(tagged, i, from) && objectFollows(tagged, i, to))) return undefined;
  if (verb.forms & Form.past) {
    const base = (verb.forms & Form.base) !== 0;
    const participle = (verb.forms & Form.participle) !== 0;
    if (participle && (previous === Tag.preposition || previous === Tag.number) && nounFollows(tagged, i, to))
      return undefined;
    if (
      participle &&
      (previous === -1 ||
        previous === Tag.that ||
        previous === Tag.subordinator ||
        (tagged.dateAt[i - 1] ?? -1) !== -1 ||
        (previous === Tag.conjunction && !tags.subarray(from, i).some(tag => tag === Tag.verb || tag === Tag.be))) &&
      nounFollows(tagged, i, to)
    )
      return undefined;
    if (base && !subjectBefore(tagged, i, from)) return undefined;
    if (participle && next === Tag.possessive) return undefined;
    if (
      participle &&
      tokens[i + 1]?.folded === 'by' &&
      verb.forms === (Form.past | Form.participle) &&
      !INTRANSITIVE.has(verb.lemma)
    )
      return make('participle', false, false);
    return make('finite', false, participle);
  }
  if (verb.forms & Form.participle) return make('participle', false, false);
  if (verb.forms & Form.third) {
    if (previous === Tag.preposition || previous === Tag.number || afterDemonym(tagged, i)) return undefined;
    // *fired on merchant ships in the strait*: what no table knows is a noun there.
    if (!verb.trigger && !verb.speech && !verb.stative && next === Tag.preposition) return undefined;
    if (!subjectBefore(tagged, i, from)) return undefined;
    if (
      previous === Tag.other &&
      mentionAt[i - 1] === -1 &&
      !telegraphic &&
      (words[i]?.noun || !tokens[i - 1]?.folded.match(/[^s]$/))
    )
      return undefined;
    return make('finite', true, false);
  }
  if (verb.forms & Form.base) {
    const plural =
      previous === Tag.pronoun ||
      previous === Tag.relative ||
      (telegraphic && (mentionAt[i - 1] ?? -1) !== -1) ||
      (telegraphic && previous === Tag.other && (tokens[i - 1]?.folded.endsWith('s') ?? false));
    const several =
      (mentionAt[i - 1] ?? -1) !== -1 || (previous === Tag.other && (tokens[i - 1]?.folded.endsWith('s') ?? false));
    const complement = next === Tag.to || next === Tag.that || next === Tag.determiner || next === Tag.pronoun;
    return (plural || (several && complement)) && i > from ? make('finite', true, false) : undefined;
  }
  return undefined;
}

function attachedByHyphen(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (
    (before?.text === '-' && !(tokens[i] as Token).spaced && tokens[i - 2]?.folded !== 're') ||
    (after?.text === '-' && !after.spaced)
  );
}

/** Whether the word before can be the end of a subject: a name, a pronoun, a relative, or an ordinary noun. */
function subjectBefore(tagged: TaggedBlock, i: number, from: number): boolean {
  let j = i - 1;
  while (j >= from && tagged.tags[j] === Tag.adverb) j--;
  if (j < from) return false;
  const tag = tagged.tags[j] as number;
  if ((tagged.mentionAt[j] ?? -1) !== -1) return true;
  return (
    tag === Tag.pronoun ||
    tag === Tag.relative ||
    tag === Tag.comma ||
    tag === Tag.conjunction ||
    tag === Tag.other ||
    tag === Tag.that ||
    tag === Tag.number
  );
}

/** *Israeli bombs*, *French attacks*: the word is a noun. */
function afterDemonym(tagged: TaggedBlock, i: number): boolean {
  return tagged.mentions[tagged.mentionAt[i - 1] ?? -1]?.type === 'demonym';
}

function objectFollows(tagged: TaggedBlock, i: number, to: number): boolean {
  const next = i + 1 < to ? tagged.tags[i + 1] : -1;
  return next === Tag.determiner || next === Tag.pronoun || (i + 1 < to && tagged.mentionAt[i + 1] !== -1);
}

function nounFollows(tagged: TaggedBlock, i: number, to: number): boolean {
  return (
    i + 1 < to &&
    tagged.tags[i + 1] === Tag.other &&
    tagged.dateAt[i + 1] === -1 &&
    (tagged.tokens[i + 1] as Token).shape === 'lower'
  );
}

function negatedBefore(tagged: TaggedBlock, i: number, from: number): boolean {
  for (let j = i - 1; j >= from && j >= i - 2; j--) {
    if (tagged.tags[j] === Tag.negation) return true;
    if (tagged.tags[j] !== Tag.adverb) return false;
  }
  return false;
}

/** A group that starts with an auxiliary; a lone auxiliary is a group without a verb. */
function auxiliaries(tagged: TaggedBlock, start: number, to: number): VerbGroup {
  const { tags, words, tokens } = tagged;
  let modal = false;
  let negated = false;
  let perfect = false;
  let pluperfect = false;
  let be = false;
  let present = false;
  let end = start;
  let expected = 0;
  let verb: Verb | undefined;
  let gerund = false;
  let head = start;
  for (let i = start; i < to; i++) {
    const tag = tags[i] as number;
    const folded = (tokens[i] as Token).folded;
    if (NEGATED.has(folded)) negated = true;
    const forms = words[i]?.verb?.forms ?? 0;
    if (tag === Tag.modal) {
      modal = true;
      expected = Form.base;
    } else if (tag === Tag.be && !(i > start && !be && !perfect && !modal)) {
      be = true;
      if (folded === 'is' || folded === 'are' || folded === 'am') present = true;
      expected = Form.participle | Form.gerund;
    } else if (tag === Tag.have && i === start) {
      perfect = true;
      if (folded === 'has' || folded === 'have') present = true;
      else pluperfect = true;
      expected = Form.participle;
    } else if (tag === Tag.have && modal) {
      perfect = true;
      expected = Form.participle;
    } else if (tag === Tag.do && i === start) {
      expected = Form.base;
      if (folded === 'do' || folded === 'does') present = true;
    } else if (tag === Tag.negation) {
      negated = true;
      continue;
    } else if (tag === Tag.adverb) {
      continue;
    } else if ((forms & expected) !== 0) {
      if ((forms & Form.gerund) !== 0 && !be) break;
      verb = words[i]?.verb;
      gerund = (forms & Form.gerund) !== 0;
      head = i;
      end = i + 1;
      break;
    } else {
      break;
    }
    end = i + 1;
    head = i;
  }
  const passive = verb !== undefined && be && !gerund;
  return {
    start,
    end: Math.max(end, start + 1),
    head,
    verb,
    kind: /^(?:be|been|being|having)$/.test((tokens[start] as Token).folded) ? 'infinitive' : 'finite',
    present: present && !(perfect && verb !== undefined),
    perfect,
    pluperfect,
    passive,
    progressive: gerund,
    modal,
    negated,
    ambiguous: false,
  };
}
