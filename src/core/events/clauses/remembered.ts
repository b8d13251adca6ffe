import type { Mention } from '../../model';
import type { TaggedBlock } from '../language/tagged';

/** Numbers that stand for so many of those named before. */
export const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 };
const STATES =
  /^(?:countries|states|nations|sides|governments|neighbours|neighbors|capitals|blocs|armies|powers|parties)$/;
/** So many persons a pronoun can choose from, and so many names back *the two* may mean. */
const PERSONS = 4;
const NAMES_BACK = 12;

/** Whom a text spoke of up to some place: all that one block passes on to the next. Only type and entity of the mentions count. */
export interface Memory {
  /** The last persons who did or suffered something, the latest first. */
  readonly persons: readonly Mention[];
  readonly thing: readonly Mention[];
  /** The last who did something together. */
  readonly several: readonly Mention[];
  /** The last names, the latest last. */
  readonly names: readonly Mention[];
}

export const NO_MEMORY: Memory = { persons: [], thing: [], several: [], names: [] };

/** Whether two memories are of the same entities. */
export function sameMemory(a: Memory, b: Memory): boolean {
  return (
    a === b ||
    (sameNames(a.persons, b.persons) &&
      sameNames(a.thing, b.thing) &&
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
  private thing: readonly Mention[];
  private several: readonly Mention[];
  private readonly names: readonly Mention[];

  constructor(memory: Memory) {
    this.persons = memory.persons;
    this.thing = memory.thing;
    this.several = memory.several;
    this.names = memory.names;
  }

  /** What the block after one with these mentions starts with. */
  after(mentions: readonly Mention[]): Memory {
    const names = mentions.length >= NAMES_BACK ? mentions : [...this.names, ...mentions];
    return { persons: this.persons, thing: this.thing, several: this.several, names: names.slice(-NAMES_BACK) };
  }

  note(subject: readonly Mention[]): void {
    if (subject.length === 0) return;
    if (subject.length > 1) this.several = subject;
    const person = subject.find(mention => mention.type === 'person');
    if (person)
      this.persons = [person, ...this.persons.filter(other => other.entity !== person.entity)].slice(0, PERSONS);
    else if (subject[0]?.type !== 'event') this.thing = subject.slice(0, 1);
  }

  /** Who a pronoun may mean; empty where nobody was the subject. */
  meant(pronoun: string): readonly Mention[] {
    if (pronoun === 'he' || pronoun === 'she' || pronoun === 'him' || pronoun === 'her' || pronoun === 'his')
      return this.persons.slice(0, 1);
    if (pronoun === 'it' || pronoun === 'its') return this.thing;
    if (pronoun === 'they' || pronoun === 'them') return this.several.length > 0 ? this.several : this.thing;
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
    if (person && first && person !== first) this.persons = [first, person, ...others].slice(0, PERSONS);
  }

  /** Whom *him*, *it* or *them* means beside a subject. */
  other(pronoun: string, subject: readonly Mention[]): readonly Mention[] {
    const isOther = (mention: Mention): boolean => !subject.some(one => one.entity === mention.entity);
    if (pronoun !== 'him' && pronoun !== 'her') return this.meant(pronoun).filter(isOther);
    return this.persons.filter(isOther).slice(0, 1);
  }
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
