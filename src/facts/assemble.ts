import type { FactDocument, FactProblem, FileEntity, FileSource, Link, LinkField, NameField } from './file';
import { LINK_FIELDS, NAME_FIELDS, TIME_FIELDS } from './file';
import type { Alias, AlternativeDate, Predicate, RecordType } from './model';
import { familyName, withoutInitials } from './personName';
import { isOfMany, settleProminence } from './prominence';
import { nameKey, slug } from './slug';
import { isTakingPart } from './takingPart';

/** A record before it knows its layer. */
export interface RecordData {
  id: string;
  wikidata?: string;
  type: RecordType;
  kind: string;
  name: string;
  aliases: Alias[];
  demonyms: string[];
  description: string;
  start?: string;
  end?: string;
  country?: string;
  prominence: number;
  code?: string;
  membersComplete: boolean;
  unreviewed?: boolean;
}

export interface StatementData {
  subject: string;
  predicate: Predicate;
  object?: string;
  value?: string;
  start?: string;
  end?: string;
  alternatives: AlternativeDate[];
  /** Ids of sources. */
  sources: string[];
  asOf: string;
  disputed: boolean;
  unreviewed?: boolean;
}

export interface Assembled {
  readonly records: RecordData[];
  readonly statements: StatementData[];
  readonly sources: FileSource[];
  readonly problems: FactProblem[];
}

/** How to find records that earlier layers hold. */
export interface Outside {
  resolve(reference: string): { id: string; type: RecordType; name: string } | undefined;
  hasSource(id: string): boolean;
}

const NOBODY: Outside = { resolve: () => undefined, hasSource: () => false };

/** What a link's other end is made into where no file describes it. */
const VALUE_FIELDS: ReadonlySet<LinkField> = new Set<LinkField>(['currency', 'language']);

/** Whom these links name is a person, where no file describes it. */
const NAMES_PEOPLE: ReadonlySet<LinkField> = new Set<LinkField>(['holders', 'winner', 'runnerUp']);

/** Turns checked documents into records and statements with every reference resolved. Never throws. */
class Assembler {
  private readonly records = new Map<string, RecordData>();
  private readonly entities: { entity: FileEntity; record: RecordData }[] = [];
  private readonly byName = new Map<string, RecordData | null>();
  private readonly statements: StatementData[] = [];
  private readonly sources = new Map<string, FileSource>();
  private readonly problems: FactProblem[] = [];
  private readonly undated = new Set<string>();
  private readonly dated = new Map<string, StatementData>();
  private readonly byId = new Map<string, RecordData>();
  /** The names of capitals, as ids. */
  private readonly capitals = new Set<string>();

  constructor(private readonly outside: Outside) {}

  run(documents: readonly FactDocument[]): Assembled {
    for (const document of documents) {
      this.problems.push(...document.problems);
      for (const source of document.sources) this.sources.set(source.id, source);
      for (const entity of document.entities) this.declare(entity);
    }
    for (const { entity, record } of this.entities) {
      if (record.name === '') {
        this.problem(entity, 'It has no name. Add “name”, or write its name with capitals before the colon.');
        record.name = entity.written;
      }
    }
    for (const record of this.records.values()) this.index(record);
    for (const { entity, record } of this.entities) {
      if (entity.country !== undefined) {
        const country = this.resolve(entity.country, entity, 'country');
        if (country !== undefined) record.country = country.id;
      }
    }
    for (const { entity, record } of this.entities) this.link(entity, record);
    const records = [...this.records.values()];
    for (const { predicate, subject, object = '' } of this.statements) {
      // Whoever holds a state's office, or runs for it, belongs to that state, unless the files say otherwise.
      const runs = predicate === 'winner' || predicate === 'runnerUp';
      if (!runs && predicate !== 'holds') continue;
      const person = this.byId.get(runs ? object : subject);
      const country = this.byId.get(runs ? subject : object)?.country;
      if (person?.type === 'person' && country !== undefined) person.country ??= country;
    }
    for (const record of records) if (record.type === 'person') this.completePerson(record);
    const statements = withoutVaguer(this.statements);
    return { records, statements, sources: [...this.sources.values()], problems: this.problems };
  }

  private problem(entity: FileEntity, message: string): void {
    this.problems.push({ file: entity.file, entity: entity.written, message });
  }

  private declare(entity: FileEntity): void {
    const known = this.records.get(entity.key);
    const outside = known === undefined ? this.outside.resolve(entity.key) : undefined;
    const type = entity.type ?? known?.type ?? outside?.type;
    if (type === undefined) {
      this.problem(
        entity,
        'It has no type. Add one: person, country, place, organisation, armedGroup, event, position.',
      );
      return;
    }
    const record: RecordData = known ?? {
      id: outside?.id ?? entity.key,
      type,
      kind: '',
      name: '',
      aliases: [],
      demonyms: [],
      description: '',
      prominence: -1,
      membersComplete: false,
    };
    this.records.set(entity.key, record);
    this.entities.push({ entity, record });
    if (known !== undefined && known.type !== type) {
      this.problem(entity, `It is a ${known.type} elsewhere and a ${type} here. Give one of them another id.`);
    }
    for (const { target } of entity.links.capital ?? []) this.capitals.add(slug(target));
    if (entity.wikidata !== undefined) record.wikidata ??= entity.wikidata;
    if (record.name === '') record.name = entity.name ?? outside?.name ?? '';
    if (record.kind === '' && entity.kind !== undefined) record.kind = entity.kind;
    if (record.description === '') record.description = entity.about;
    if (entity.start !== undefined) record.start ??= entity.start;
    if (entity.end !== undefined) record.end ??= entity.end;
    if (entity.code !== undefined) record.code ??= entity.code;
    if (entity.prominence !== undefined) record.prominence = entity.prominence;
    record.membersComplete ||= entity.membersComplete;
    for (const field of NAME_FIELDS) {
      for (const text of entity.names[field] ?? []) addAlias(record, text, field);
    }
    for (const demonym of entity.demonyms) if (!record.demonyms.includes(demonym)) record.demonyms.push(demonym);
  }

  private index(record: RecordData): void {
    this.byId.set(record.id, record);
    if (record.wikidata !== undefined) this.byId.set(record.wikidata, record);
    const texts = [record.name, ...record.aliases.filter(alias => alias.kind !== 'surname').map(alias => alias.text)];
    for (const key of new Set(texts.map(nameKey))) {
      this.byName.set(key, this.byName.has(key) && this.byName.get(key) !== record ? null : record);
    }
  }

  private find(reference: string): { id: string; type: RecordType; name: string } | undefined {
    return (
      this.records.get(slug(reference)) ??
      this.byId.get(reference) ??
      this.outside.resolve(slug(reference)) ??
      this.byName.get(nameKey(reference)) ??
      this.outside.resolve(reference)
    );
  }

  private resolve(reference: string, entity: FileEntity, field: string): { id: string } | undefined {
    const found = this.find(reference);
    if (found === undefined) {
      this.problem(entity, `“${field}” names “${reference}”, which no file describes. Correct it or add an entity.`);
    }
    return found;
  }

  private create(name: string, type: RecordType, kind: string): RecordData {
    const key = slug(name);
    const record: RecordData = {
      id: key,
      type,
      kind,
      name,
      aliases: [],
      demonyms: [],
      description: '',
      prominence: -1,
      membersComplete: false,
    };
    this.records.set(key, record);
    this.index(record);
    return record;
  }

  /** A person whom only a list of holders names, or an office that only a person's entry names. */
  private resolveOrCreate(link: Link, field: LinkField, entity: FileEntity): { id: string } | undefined {
    const found = this.find(link.target);
    if (found !== undefined) return found;
    if (NAMES_PEOPLE.has(field) && /\p{Lu}/u.test(link.target)) return this.create(link.target, 'person', '');
    if (field === 'holds') {
      for (const match of link.target.matchAll(/ (?:of|to|for|at|in) (?:the )?/g)) {
        const of = this.find(link.target.slice(match.index + match[0].length));
        if (of === undefined) continue;
        const position = this.create(link.target, 'position', 'office');
        position.country = this.countryOf(of.id);
        this.add(entity, { target: of.id, fromAlso: {}, toAlso: {} }, position.id, 'positionIn', of.id);
        return position;
      }
      this.problem(entity, `It is not clear whose office “${link.target}” is. Write “… of NAME” with a known name.`);
      return undefined;
    }
    return this.resolve(link.target, entity, field);
  }

  /** A capital is first looked for in its own country: *Georgetown*, *Victoria* and *San José* are in many. */
  private resolveCapital(link: Link, code: string | undefined): { id: string } | undefined {
    return code === undefined ? undefined : this.records.get(`${slug(link.target)}-${code.toLowerCase()}`);
  }

  /** What happens in *Kabul* was in the town, not anywhere in the province of that name: so with all capitals. */
  private resolveTown({ target }: Link): { id: string } | undefined {
    const key = slug(target);
    const region = this.capitals.has(key) ? this.records.get(key) : undefined;
    const state = region?.kind === 'first-level region' ? region.code?.slice(0, 2).toLowerCase() : undefined;
    return state === undefined ? undefined : this.records.get(`${key}-${state}`);
  }

  private link(entity: FileEntity, record: RecordData): void {
    for (const [field, links] of Object.entries(entity.links) as [LinkField, Link[]][]) {
      const { predicate, inverse } = LINK_FIELDS[field];
      for (const link of links) {
        if (VALUE_FIELDS.has(field)) {
          this.add(entity, link, record.id, predicate, undefined, link.target);
          continue;
        }
        if (TIME_FIELDS.has(field)) {
          this.add(entity, link, record.id, predicate, undefined);
          continue;
        }
        const near =
          field === 'capital'
            ? this.resolveCapital(link, entity.code)
            : field === 'at'
              ? this.resolveTown(link)
              : undefined;
        const other = near ?? this.resolveOrCreate(link, field, entity);
        if (other === undefined) continue;
        if (inverse) this.add(entity, link, other.id, predicate, record.id);
        else this.add(entity, link, record.id, predicate, other.id);
        if (field === 'of' || field === 'in') record.country ??= this.countryOf(other.id);
      }
    }
  }

  private countryOf(id: string): string | undefined {
    const found = this.find(id);
    if (found === undefined) return undefined;
    return found.type === 'country' ? found.id : 'country' in found ? (found as RecordData).country : undefined;
  }

  private add(
    entity: FileEntity,
    link: Link,
    subject: string,
    predicate: Predicate,
    object: string | undefined,
    value: string | undefined = link.as,
  ): void {
    const sources = link.source ?? [...entity.source];
    for (const id of sources) {
      if (!this.sources.has(id) && !this.outside.hasSource(id)) {
        this.problem(entity, `There is no source “${id}”. Add it to “sources” with a title.`);
      }
    }
    if (sources.length === 0) {
      this.problem(entity, `Nothing says where “${predicate}” comes from. Add “source” to the entity or the file.`);
    }
    // Several files may describe one entity: what they say alike, without dates, is said once.
    if (link.from === undefined && link.to === undefined) {
      const claim = `${subject} ${predicate} ${object ?? ''} ${value ?? ''}`;
      if (this.undated.has(claim)) return;
      this.undated.add(claim);
    }
    const alternatives: AlternativeDate[] = [
      ...Object.entries(link.fromAlso).map(([criterion, date]) => ({ of: 'start' as const, criterion, date })),
      ...Object.entries(link.toAlso).map(([criterion, date]) => ({ of: 'end' as const, criterion, date })),
    ];
    // So is what they say alike with the same dates: all their sources stand for it.
    const dated = `${subject} ${predicate} ${object ?? ''} ${link.from ?? ''} ${link.to ?? ''}`;
    const same = this.dated.get(dated);
    if (same !== undefined && (link.from !== undefined || link.to !== undefined)) {
      same.sources = [...new Set([...same.sources, ...sources])];
      if (link.asOf !== undefined && link.asOf > same.asOf) same.asOf = link.asOf;
      same.value ??= value;
      for (const other of alternatives) {
        if (!same.alternatives.some(({ of, date }) => of === other.of && date === other.date)) {
          same.alternatives.push(other);
        }
      }
      return;
    }
    this.statements.push({
      subject,
      predicate,
      ...(object === undefined ? {} : { object }),
      ...(value === undefined ? {} : { value }),
      ...(link.from === undefined ? {} : { start: link.from }),
      ...(link.to === undefined ? {} : { end: link.to }),
      alternatives,
      sources,
      asOf: link.asOf ?? knownUpTo(entity.asOf, predicate, link),
      disputed: link.disputed ?? false,
    });
    const [added] = this.statements.slice(-1);
    if (added !== undefined) this.dated.set(dated, added);
  }

  private completePerson(record: RecordData): void {
    const plain = withoutInitials(record.name);
    if (plain !== undefined) addAlias(record, plain, 'also');
    // A surname that is not in the name is another spelling (*Poutine*): the name's own is one too.
    if (record.aliases.some(({ kind, text }) => kind === 'surname' && record.name.includes(text))) return;
    const surname = familyName(record.name);
    if (surname !== undefined) addAlias(record, surname, 'surname');
  }
}

/** Statements without those of taking part of whom another says what part it was. */
function withoutVaguer(statements: readonly StatementData[]): StatementData[] {
  const parts = new Set(
    statements
      .filter(({ predicate }) => predicate !== 'participant' && isTakingPart(predicate))
      .map(({ subject, object }) => `${subject} ${object}`),
  );
  return statements.filter(
    ({ predicate, subject, object }) => predicate !== 'participant' || !parts.has(`${subject} ${object}`),
  );
}

/** Up to when a statement speaks: whoever tells a term with its beginning and end has seen them. */
function knownUpTo(asOf: string, predicate: Predicate, { from = '', to = '' }: Link): string {
  return predicate === 'holds' ? ([asOf, from, to].sort().at(-1) ?? asOf) : asOf;
}

const ALIAS_KIND = { also: 'variant' } as const;

function addAlias(record: RecordData, text: string, field: NameField): void {
  const kind = field === 'also' ? ALIAS_KIND.also : field;
  if (text !== record.name && !record.aliases.some(alias => alias.text === text)) record.aliases.push({ text, kind });
}

/**
 * Puts documents together: merges entities of one id, resolves references, adds people and offices that only a list
 * of holders names.
 * @param outside finds what earlier layers hold
 */
export function assembleFacts(documents: readonly FactDocument[], outside: Outside = NOBODY): Assembled {
  const assembled = new Assembler(outside).run(documents);
  const ofMany = new Set(assembled.records.filter(isOfMany).map(({ id }) => id));
  const current = new Set(
    assembled.statements
      .filter(({ predicate, end, object }) => predicate === 'holds' && end === undefined && !ofMany.has(object ?? ''))
      .map(statement => statement.subject),
  );
  settleProminence(assembled.records, current);
  return assembled;
}
