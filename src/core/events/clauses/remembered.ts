import type { Mention } from '../../model';
import type { TaggedBlock } from '../language/tagged';
import { Tag } from '../language/wordClasses';

/** Numbers that stand for so many of those named before. */
export const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 };
const STATES =
  /^(?:countries|states|nations|sides|governments|neighbours|neighbors|capitals|blocs|armies|powers|parties)$/;
/** What is counted when those named before are meant: *the two leaders*, not *the two laws*. */
const ACTORS =
  /^(?:leaders?|ministers|presidents|premiers|generals|men|women|friends|rivals|allies|partners|brothers|politicians|candidates|diplomats|envoys|officials|officers|commanders|chiefs|kings|negotiators|founders|companions|organisations|organizations|groups|movements|members|others|of)$/;

/** Whether a number at a token counts people, states or bodies; *the two* and *both* alone do. */
export function countsActors({ tokens, tags, mentionAt }: TaggedBlock, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const token = tokens[i];
    if (!token || token.shape === 'punctuation' || mentionAt[i] !== -1 || tags[i] !== Tag.other) return true;
    if (STATES.test(token.folded) || ACTORS.test(token.folded)) return true;
    if (tags[i + 1] !== Tag.other || tokens[i + 1]?.shape === 'punctuation') return false;
  }
  return false;
}

/** So many a pronoun can choose from, and so many names back *the two* may mean. */
const CHOICES = 4;
const NAMES_BACK = 12;

/** Whom a text spoke of up to some place: all that one block passes on to the next. Only type and entity of the mentions count. */
export interface Memory {
  /** The last persons who did or suffered something, the latest first. */
  readonly persons: readonly Mention[];
  /** The last states and bodies, the latest first. */
  readonly things: readonly Mention[];
  /** The last who did something together. */
  readonly several: readonly Mention[];
  /** The last names, the latest last. */
  readonly names: readonly Mention[];
  readonly entry: Entry | null;
}

/** The date that blocks stand under. */
export interface Entry {
  readonly date: string;
  /** Whether it has a time of the day, as the entries of a live page have. */
  readonly live: boolean;
}

export const NO_MEMORY: Memory = { persons: [], things: [], several: [], names: [], entry: null };

/** Whether two memories are of the same entities. */
export function sameMemory(a: Memory, b: Memory): boolean {
  return (
    a === b ||
    (a.entry?.date === b.entry?.date &&
      a.entry?.live === b.entry?.live &&
      sameNames(a.persons, b.persons) &&
      sameNames(a.things, b.things) &&
      sameNames(a.several, b.several) &&
      sameNames(a.names, b.names))
  );
}

function sameNames(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every(({ entity, type }, i) => entity === b[i]?.entity && type === b[i]?.type);
}

/** Whom the text spoke of last, for pronouns. */
export class Remembered {
  private persons: readonly Mention[];
  private things: readonly Mention[];
  private several: readonly Mention[];
  private readonly names: readonly Mention[];
  private unnamed = false;

  constructor(memory: Memory) {
    this.persons = memory.persons;
    this.things = memory.things;
    this.several = memory.several;
    this.names = memory.names;
  }

  /** What the block after one with these mentions starts with. */
  after(mentions: readonly Mention[]): Omit<Memory, 'entry'> {
    const names = mentions.length >= NAMES_BACK ? mentions : [...this.names, ...mentions];
    return { persons: this.persons, things: this.things, several: this.several, names: names.slice(-NAMES_BACK) };
  }

  /** Some whom the text does not name act: *they* are not those named before. */
  noteUnnamed(): void {
    this.several = [];
    this.unnamed = true;
  }

  note(subject: readonly Mention[]): void {
    if (subject.length === 0) return;
    this.unnamed = false;
    if (subject.length > 1) this.several = subject;
    const person = subject.find(mention => mention.type === 'person');
    const [first] = subject;
    if (person) this.persons = latestFirst(person, this.persons);
    else if (first && first.type !== 'event') this.things = latestFirst(first, this.things);
  }

  /** Who a pronoun may mean; empty where nobody was the subject. */
  meant(pronoun: string): readonly Mention[] {
    if (pronoun === 'he' || pronoun === 'she' || pronoun === 'him' || pronoun === 'her' || pronoun === 'his')
      return this.persons.slice(0, 1);
    if (pronoun === 'it' || pronoun === 'its') return this.things.slice(0, 1);
    if (pronoun === 'they' && this.unnamed) return [];
    if (pronoun === 'they' || pronoun === 'them')
      return this.several.length > 0 ? this.several : this.things.slice(0, 1);
    return pronoun === 'their' ? this.several : [];
  }

  /** *the two leaders*, *the three countries*: the last so many that the text named before a token, or nobody. */
  last(tagged: TaggedBlock, before: number, count: number, noun: string): readonly Mention[] {
    const offset = tagged.block.start + (tagged.block.names.starts[before] as number);
    const states = STATES.test(noun);
    if (!states && this.several.length === count && count > 2) return this.several;
    const here = tagged.mentions.filter(mention => mention.start < offset);
    const names = [...this.names, ...here].slice(-NAMES_BACK);
    const persons = states ? [] : lastOf(names, count, type => type === 'person');
    if (persons.length === count) return persons;
    if (this.several.length === count) return this.several;
    return states || count > 2 ? lastOf(names, count, type => type === 'country' || type === 'demonym') : [];
  }

  /** Remembers two or more who did something together. */
  together(several: readonly Mention[]): void {
    if (several.length > 1) this.several = several;
  }

  /** Remembers the persons to whom something was done, behind the one who did it. */
  noteObject(object: readonly Mention[]): void {
    const person = object.find(mention => mention.type === 'person');
    const [first, ...others] = this.persons;
    if (person && first && person !== first) this.persons = [first, person, ...others].slice(0, CHOICES);
  }

  /** Whom *him*, *it* or *them* means beside a subject. */
  other(pronoun: string, subject: readonly Mention[]): readonly Mention[] {
    const isOther = (mention: Mention): boolean => !subject.some(one => one.entity === mention.entity);
    if (pronoun === 'it') return this.things.filter(isOther).slice(0, 1);
    if (pronoun !== 'him' && pronoun !== 'her') return this.meant(pronoun).filter(isOther);
    return this.persons.filter(isOther).slice(0, 1);
  }
}

function latestFirst(latest: Mention, before: readonly Mention[]): Mention[] {
  return [latest, ...before.filter(other => other.entity !== latest.entity)].slice(0, CHOICES);
}

/** The last mentions of so many entities, or none. */
function lastOf(names: readonly Mention[], count: number, fits: (type: Mention['type']) => boolean): Mention[] {
  const found: Mention[] = [];
  for (let i = names.length - 1; i >= 0 && found.length < count; i--) {
    const mention = names[i] as Mention;
    if (fits(mention.type) && !found.some(other => other.entity === mention.entity)) found.unshift(mention);
  }
  return found.length === count ? found : [];
}
