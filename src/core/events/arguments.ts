import type { EventActor, EventType, Mention } from '../model';
import type { Token } from '../text/tokens';
import type { Clause } from './clauses/clauses';
import { actorsIn, allNames, namesIn, type PhraseOf, phrasesOf } from './clauses/phrases';
import { COUNTS, countsActors } from './clauses/remembered';
import type { Subject } from './clauses/subjects';
import type { Context } from './context';
import type { TaggedBlock } from './language/tagged';
import { Tag } from './language/wordClasses';
import type { VerbMatch } from './verbEvents';

/** Who takes part in what a verb tells, and where. */
export interface Arguments {
  readonly actors: readonly EventActor[];
  /** The name of the place, or null. */
  readonly place: string | null;
  /** Whether the clause names anybody or anything beside its subject. */
  readonly counterpart: boolean;
  /** Whether a state, a body, or a person whom the fact base knows takes part. */
  readonly known: boolean;
}

/** What these do to *Bangladesh’s government* they do not do to Bangladesh. */
const HEADS_ONLY: ReadonlySet<EventType> = new Set<EventType>(['OTHER', 'ELECT', 'LEGISLATE', 'COUP']);
/** Types where *it* may be a state or body: *suspended it*, not *denied it*. */
const OF_BODIES: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'SANCTION',
  'ACCUSE',
  'THREATEN',
  'SUPPORT',
  'AID',
]);
/** Types whose verbs go somewhere: *flew to Doha*, *fled to India*. */
const MOVING: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'RETREAT']);
/** Types where *from* names whom it is done to: *withdrew from ECOWAS*, *demanded an answer from Iran*. */
const LEAVING: ReadonlySet<EventType> = new Set<EventType>(['RETREAT', 'CONSULT', 'REQUEST', 'YIELD', 'SANCTION']);
/** Types whose verbs are done for somebody: *campaigned for*. */
const FAVOURING: ReadonlySet<EventType> = new Set<EventType>(['SUPPORT', 'AID']);
const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'inside', 'across', 'around', 'throughout', 'off']);
/** What follows these is another story. */
const ASIDE = new Set(
  'following after before during amid amidst despite since until till as because within'.split(' '),
);
const TOWARDS = new Set(['on', 'against', 'to', 'from', 'for', 'into', 'through', 'towards']);
const TOGETHER = new Set(['with', 'between', 'alongside']);
const OBJECT_PRONOUN = /^(?:him|her|it|them)$/;
const PERSONAL_PRONOUN = /^(?:him|her|them)$/;

/** Who and where, from the words around the verb. */
export function argumentsOf(
  context: Context,
  tagged: TaggedBlock,
  clause: Clause,
  subject: Subject,
  match: VerbMatch,
): Arguments {
  return new ArgumentReader(context, tagged, clause, subject, match).read();
}

class ArgumentReader {
  private readonly found: EventActor[] = [];
  private place: string | null = null;
  private counterpart = false;
  /** Whether the verb has an object that acts. */
  private direct = false;
  /** Whom *on*, *against*, *to* … name: the recipient where there is no object. */
  private readonly oblique: (readonly Mention[])[] = [];
  private readonly type: EventType;

  constructor(
    private readonly context: Context,
    private readonly tagged: TaggedBlock,
    private readonly clause: Clause,
    private readonly subject: Subject,
    private readonly match: VerbMatch,
  ) {
    this.type = match.type;
  }

  read(): Arguments {
    const { group, to } = this.clause;
    if (!this.isInForce()) this.add(this.subject.mentions, group.passive ? 'recipient' : 'agent');
    this.add(this.subject.taken ?? [], 'recipient');
    for (const phrase of phrasesOf(this.tagged, group.end, to)) {
      if (ASIDE.has(phrase.preposition)) break;
      this.readPhrase(phrase);
    }
    if (!this.direct && this.oblique.some(heads => this.add(heads, 'recipient'))) this.counterpart = true;
    this.place ??= this.placeBefore();
    const known = this.found.some(actor => this.context.actors.isKnown(actor.entity));
    return { actors: this.found, place: this.place, counterpart: this.counterpart, known };
  }

  private readPhrase(phrase: PhraseOf): void {
    const { preposition, from, to } = phrase;
    const names = allNames(this.tagged, from, to);
    if (preposition === '') this.readObject(from, to, names);
    else if (LOCATIVE.has(preposition)) this.readLocative(phrase, names);
    else if (preposition === 'by') {
      if (this.clause.group.passive) this.add(this.actors(from, to), 'agent');
      this.counterpart ||= names.length > 0;
    } else if (names.length === 0) this.readPronoun(preposition, from);
    else if (TOGETHER.has(preposition)) this.readPartners(from, to);
    else if (TOWARDS.has(preposition)) this.readOblique(phrase, names);
  }

  private readObject(from: number, to: number, names: readonly Mention[]): void {
    const heads = this.actors(from, to);
    const places = heads.length > 0 && heads.every(mention => this.context.actors.isPlace(mention));
    this.counterpart ||= names.length > 0;
    const located = heads.length > 0 && heads.every(mention => this.isLocated(mention));
    if ((places && this.type === 'CONSULT') || (located && this.type === 'RETREAT' && this.isByPersons())) {
      this.putAt(heads[0] as Mention);
      return;
    }
    const headsOnly = heads.length === 0 || HEADS_ONLY.has(this.type);
    const objects = this.meant(from) ?? (headsOnly ? this.heads(from, to) : heads);
    this.direct = this.add(objects, 'recipient');
    if (places && !this.direct) this.putAt(heads[0] as Mention);
    this.context.remembered.noteObject(objects);
  }

  /** Whom a pronoun or a number at the start of the object means, or undefined where it starts otherwise. */
  private meant(from: number): readonly Mention[] | undefined {
    const { remembered } = this.context;
    const word = this.word(from);
    const pronoun = OF_BODIES.has(this.type) ? OBJECT_PRONOUN : PERSONAL_PRONOUN;
    const isPronoun = from === this.clause.group.end && pronoun.test(word) && !this.isPossessive(from);
    const meant = isPronoun ? remembered.other(word, this.subject.mentions) : counted(this.context, this.tagged, from);
    // Whom a pronoun takes up, the text goes on speaking of.
    if (meant.length === 1 && word !== 'it') remembered.note(meant);
    return meant.length > 0 ? meant : undefined;
  }

  private readLocative({ preposition, from, to }: PhraseOf, names: readonly Mention[]): void {
    if (names[0] !== undefined) this.putAt(names[0]);
    if (preposition === 'at') this.oblique.push(this.actors(from, to).filter(mention => !this.isLocated(mention)));
  }

  /** *imposed sanctions on him*, *met with them* */
  private readPronoun(preposition: string, from: number): void {
    if (
      !PERSONAL_PRONOUN.test(this.word(from)) ||
      this.isPossessive(from) ||
      !/^(?:on|against|to|with)$/.test(preposition)
    )
      return;
    this.add(
      this.context.remembered.other(this.word(from), this.subject.mentions),
      preposition === 'with' ? 'participant' : 'recipient',
    );
  }

  private isByPersons(): boolean {
    const { mentions } = this.subject;
    return mentions.length > 0 && mentions.every(mention => mention.type === 'person');
  }

  /** *her* before a noun: *announced her departure*. */
  private isPossessive(at: number): boolean {
    const next = this.tagged.tags[at + 1];
    return this.word(at) === 'her' && at + 1 < this.clause.to && (next === Tag.other || next === Tag.verb);
  }

  private readPartners(from: number, to: number): void {
    const partners = this.heads(from, to);
    this.add(partners, 'participant');
    this.context.remembered.together([...this.subject.mentions, ...partners]);
    this.counterpart = true;
  }

  private readOblique({ preposition, from, to }: PhraseOf, names: readonly Mention[]): void {
    if (preposition === 'for' && !FAVOURING.has(this.type)) return;
    // *extradited from Chile*
    if (preposition === 'from' && !LEAVING.has(this.type)) return;
    const first = names[0];
    if (
      MOVING.has(this.type) &&
      first !== undefined &&
      preposition !== 'on' &&
      preposition !== 'against' &&
      this.isLocated(first)
    ) {
      if (preposition !== 'from') this.putAt(first);
      if (preposition !== 'from' || this.type !== 'RETREAT') return;
    }
    this.oblique.push(
      preposition === 'on' || preposition === 'against' || preposition === 'into'
        ? this.actors(from, to)
        : this.heads(from, to),
    );
  }

  private add(mentions: readonly Mention[], role: EventActor['role']): boolean {
    const before = this.found.length;
    this.context.actors.add(this.found, mentions, role, this.type);
    return this.found.length > before;
  }

  private actors(from: number, to: number): readonly Mention[] {
    return actorsIn(this.tagged, from, to);
  }

  private heads(from: number, to: number): readonly Mention[] {
    return namesIn(this.tagged, from, to).heads;
  }

  private word(at: number): string {
    return this.tagged.tokens[at]?.folded ?? '';
  }

  private putAt(mention: Mention): void {
    this.place ??= this.context.actors.placeName(mention);
  }

  private isLocated(mention: Mention): boolean {
    const type = this.context.actors.entity(mention)?.type;
    return type === 'place' || type === 'country';
  }

  /** *it entered into force*: a treaty does, nobody acts. */
  private isInForce(): boolean {
    const last = this.word(this.match.to - 1);
    return (last === 'force' || last === 'effect') && this.word(this.clause.group.start - 1) === 'it';
  }

  /** *In Doha the two sides met*: a locative before the verb. */
  private placeBefore(): string | null {
    const { tags, tokens, mentions, mentionAt } = this.tagged;
    const { from, group } = this.clause;
    for (let i = from; i + 1 < group.start; i++) {
      if (ASIDE.has((tokens[i] as Token).folded)) return null;
      if (tags[i] !== Tag.preposition || !LOCATIVE.has((tokens[i] as Token).folded)) continue;
      let j = i + 1;
      while (
        j < group.start &&
        j < i + 3 &&
        mentionAt[j] === -1 &&
        (tags[j] === Tag.determiner || tags[j] === Tag.other)
      )
        j++;
      const mention = mentions[mentionAt[j] ?? -1];
      const name = mention ? this.context.actors.placeName(mention) : null;
      if (name !== null) return name;
    }
    return null;
  }
}

/** *received the two ministers*: whom the text last named. */
function counted(context: Context, tagged: TaggedBlock, from: number): readonly Mention[] {
  const at = tagged.tags[from] === Tag.determiner ? from + 1 : from;
  const count = COUNTS[tagged.tokens[at]?.folded ?? ''];
  if (count === undefined || at === from) return [];
  if (!countsActors(tagged, at)) return [];
  return context.remembered.last(tagged, at, count, tagged.tokens[at + 1]?.folded ?? '');
}
