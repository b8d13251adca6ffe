import { isPartialDate } from './dates';
import {
  type FactDocument,
  type FactProblem,
  type FileEntity,
  type FileSource,
  LINK_FIELDS,
  type Link,
  type LinkField,
  type LinkTime,
  NAME_FIELDS,
  type NameField,
  TIME_FIELDS,
} from './fileModel';
import type { RecordType } from './model';
import { slug } from './slug';

export * from './fileModel';

const TYPES: readonly RecordType[] = ['person', 'country', 'place', 'organisation', 'armedGroup', 'event', 'position'];
const START_FIELDS = ['start', 'born', 'founded'];
const END_FIELDS = ['end', 'died', 'dissolved'];
const PLAIN_FIELDS = ['type', 'kind', 'name', 'wikidata', 'code', 'demonym', 'about', 'date', 'country'];
const OTHER_FIELDS = ['prominence', 'membersComplete', 'source', 'asOf', 'disputed'];
/** What an entity of a fact file may have; `media/facts.schema.json` says the same. */
export const ENTITY_FIELDS: ReadonlySet<string> = new Set<string>([
  ...START_FIELDS,
  ...END_FIELDS,
  ...PLAIN_FIELDS,
  ...OTHER_FIELDS,
  ...NAME_FIELDS,
  ...Object.keys(LINK_FIELDS),
  'succession',
]);
export const DOCUMENT_FIELDS: ReadonlySet<string> = new Set([
  '$schema',
  'title',
  'about',
  'type',
  'kind',
  'country',
  'asOf',
  'source',
  'sources',
  'entities',
]);
export const LINK_TIME_FIELDS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'fromAlso',
  'toAlso',
  'as',
  'source',
  'asOf',
  'disputed',
]);
/** Long enough for any of our sentences, short enough for a hover. */
export const ABOUT_LIMIT = 480;

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** Reads one document of a fact file. Never throws: what it cannot use is left out and reported. */
class Reader {
  readonly problems: FactProblem[] = [];
  private entity: string | undefined;

  constructor(
    private readonly file: string,
    private readonly defaultAsOf: string | undefined,
  ) {}

  private problem(message: string): void {
    this.problems.push({ file: this.file, ...(this.entity === undefined ? {} : { entity: this.entity }), message });
  }

  private text(table: Table, field: string): string | undefined {
    const value = table[field];
    if (value === undefined || value === null) return undefined;
    const text = asText(value);
    if (text === undefined) this.problem(`“${field}” must be a text. Write it in quotes, or take it out.`);
    return text;
  }

  private texts(table: Table, field: string): string[] {
    const value = table[field];
    if (value === undefined || value === null) return [];
    const list = Array.isArray(value) ? value : [value];
    const texts = list.map(asText).filter(text => text !== undefined);
    if (texts.length < list.length) this.problem(`“${field}” must be a text or a list of texts: [one, two].`);
    return texts;
  }

  private date(value: unknown, field: string): string | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const text = asText(value);
    if (text !== undefined && isPartialDate(text)) return text;
    this.problem(`“${field}” is no date: ${JSON.stringify(value)}. Write 2023-07-26, 2023-07 or 2023.`);
    return undefined;
  }

  private firstDate(table: Table, fields: readonly string[]): string | undefined {
    for (const field of fields) if (table[field] !== undefined) return this.date(table[field], field);
    return undefined;
  }

  private type(table: Table): RecordType | undefined {
    const text = this.text(table, 'type');
    const type = TYPES.find(known => known === text);
    if (text !== undefined && type === undefined) {
      this.problem(`There is no type “${text}”. The types are ${TYPES.join(', ')}.`);
    }
    return type;
  }

  private alternatives(table: Table, field: string): Record<string, string> {
    const value = table[field];
    const dates: Record<string, string> = {};
    if (value === undefined || value === null) return dates;
    if (!isTable(value)) {
      this.problem(`“${field}” must name what each other date counts from: {sworn in: 2021-06-07}.`);
      return dates;
    }
    for (const [criterion, date] of Object.entries(value)) {
      const checked = this.date(date, `${field}: ${criterion}`);
      if (checked !== undefined) dates[criterion] = checked;
    }
    return dates;
  }

  /** `2013-09-04..2020-08-18`, `2021-05-24..`, `..2020`, or a table with `from`, `to` and the rest. */
  private time(value: unknown, field: string): LinkTime {
    if (isTable(value)) {
      for (const key of Object.keys(value)) {
        if (!LINK_TIME_FIELDS.has(key)) {
          this.problem(`“${field}” has an unknown part “${key}”. It may have ${[...LINK_TIME_FIELDS].join(', ')}.`);
        }
      }
      const source = this.texts(value, 'source');
      return {
        from: this.date(value.from, `${field}: from`),
        to: this.date(value.to, `${field}: to`),
        fromAlso: this.alternatives(value, 'fromAlso'),
        toAlso: this.alternatives(value, 'toAlso'),
        as: this.text(value, 'as'),
        asOf: this.date(value.asOf, `${field}: asOf`),
        disputed: value.disputed === true,
        ...(source.length > 0 ? { source } : {}),
      };
    }
    const time: LinkTime = { fromAlso: {}, toAlso: {} };
    if (value === null || value === undefined) return time;
    const parts = asText(value)?.split('..');
    if (parts === undefined || parts.length !== 2) {
      this.problem(`“${field}” has no times that can be read: ${JSON.stringify(value)}. Write 2013-09-04..2020-08-18.`);
      return time;
    }
    time.from = this.date(parts[0], field);
    time.to = this.date(parts[1], field);
    if (time.from !== undefined && time.to !== undefined && time.from > time.to) {
      this.problem(`“${field}” ends (${time.to}) before it begins (${time.from}). Swap or correct the dates.`);
    }
    return time;
  }

  private links(table: Table, field: LinkField): Link[] {
    const value = table[field];
    if (value === undefined || value === null) return [];
    if (TIME_FIELDS.has(field)) {
      return (Array.isArray(value) ? value : [value]).map(time => ({ target: '', ...this.time(time, field) }));
    }
    const none = { fromAlso: {}, toAlso: {} };
    if (!isTable(value)) return this.texts(table, field).map(target => ({ target, ...none }));
    return Object.entries(value).flatMap(([target, times]) =>
      (Array.isArray(times) ? times : [times]).map(time => ({
        target,
        ...this.time(time, `${field}: ${target}`),
      })),
    );
  }

  /**
   * Holders one after the other, `2013-07-21 Name` or `… Name as Title`: each until the next one's first day. `vacant`
   * in a name's place ends a term without a successor; the last one holds the office still.
   */
  private succession(table: Table): Link[] {
    const terms = this.texts(table, 'succession').flatMap(line => {
      const space = line.indexOf(' ');
      const from = this.date(line.slice(0, space), 'succession');
      const [target = '', as] = line.slice(space + 1).split(' as ');
      if (from === undefined || target === '') {
        this.problem(`“succession” has a line that cannot be read: “${line}”. Write “2013-07-21 Name of the holder”.`);
        return [];
      }
      return [{ from, target, as }];
    });
    return terms.flatMap(({ from, target, as }, index) => {
      const to = terms[index + 1]?.from;
      if (to !== undefined && to < from) this.problem(`“succession” is not in order: ${to} stands after ${from}.`);
      return target === 'vacant' ? [] : [{ target, from, to, as, fromAlso: {}, toAlso: {} }];
    });
  }

  private readEntity(written: string, value: unknown, defaults: Table): FileEntity | undefined {
    this.entity = written;
    const table: Table | undefined =
      value === null || value === undefined ? {} : typeof value === 'string' ? { about: value } : (value as Table);
    if (!isTable(table)) {
      this.problem('An entity must be a table of fields such as {type: person, about: …}.');
      return undefined;
    }
    const key = slug(written);
    if (key === '') {
      this.problem('An entity needs a name or an id with letters before the colon.');
      return undefined;
    }
    for (const field of Object.keys(table)) {
      if (!ENTITY_FIELDS.has(field)) {
        this.problem(`There is no field “${field}”. Correct its spelling, or put the words into “about”.`);
      }
    }
    const names: Partial<Record<NameField, string[]>> = {};
    for (const field of NAME_FIELDS) {
      const texts = this.texts(table, field);
      if (texts.length > 0) names[field] = texts;
    }
    const links: Partial<Record<LinkField, Link[]>> = {};
    for (const field of Object.keys(LINK_FIELDS) as LinkField[]) {
      const found = this.links(table, field);
      if (found.length > 0) links[field] = found;
    }
    const succession = this.succession(table);
    if (succession.length > 0) links.holders = [...(links.holders ?? []), ...succession];
    const about = this.text(table, 'about') ?? '';
    if (about.length > ABOUT_LIMIT) {
      this.problem(`“about” has ${about.length} characters. Keep it under ${ABOUT_LIMIT}: a sentence or two.`);
    }
    const wikidata = this.text(table, 'wikidata');
    if (wikidata !== undefined && !/^Q[1-9]\d*$/.test(wikidata)) {
      this.problem(`“wikidata” must be a Q and a number, such as Q912; it is “${wikidata}”.`);
    }
    const prominence = table.prominence;
    if (prominence !== undefined && !(typeof prominence === 'number' && prominence >= 0 && prominence <= 100)) {
      this.problem('“prominence” must be a number from 0 to 100.');
    }
    const moment = asText(table.date)?.split('..') ?? [];
    const start = this.firstDate(table, START_FIELDS) ?? this.date(moment[0], 'date');
    const end = this.firstDate(table, END_FIELDS) ?? this.date(moment[1] ?? moment[0], 'date');
    if (start !== undefined && end !== undefined && start > end && !start.startsWith(end)) {
      this.problem(`It ends (${end}) before it begins (${start}). Swap or correct the dates.`);
    }
    const source = this.texts(table, 'source');
    const name = this.text(table, 'name') ?? (/\p{Lu}/u.test(written) ? written : undefined);
    return {
      key,
      written,
      file: this.file,
      type: this.type(table) ?? this.type(defaults),
      kind: this.text(table, 'kind') ?? this.text(defaults, 'kind'),
      names,
      demonyms: this.texts(table, 'demonym'),
      about,
      country: this.text(table, 'country') ?? this.text(defaults, 'country'),
      membersComplete: table.membersComplete === true,
      links,
      source: source.length > 0 ? source : this.texts(defaults, 'source'),
      asOf: this.date(table.asOf, 'asOf') ?? asText(defaults.asOf) ?? this.defaultAsOf ?? '',
      ...(name === undefined ? {} : { name }),
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(table.code === undefined ? {} : { code: this.text(table, 'code') }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(typeof prominence === 'number' ? { prominence } : {}),
    };
  }

  private readSources(value: unknown): FileSource[] {
    if (value === undefined || value === null) return [];
    if (!isTable(value)) {
      this.problem('“sources” must be a table: {my-source: {title: …, url: …}}.');
      return [];
    }
    return Object.entries(value).flatMap(([id, entry]) => {
      const table: Table = typeof entry === 'string' ? { title: entry } : isTable(entry) ? entry : {};
      const title = this.text(table, 'title');
      if (title === undefined) {
        this.problem(`The source “${id}” has no title. Write what a reader would look for.`);
        return [];
      }
      const publisher = this.text(table, 'publisher');
      const date = this.date(table.date, 'date');
      const url = this.text(table, 'url');
      const licence = this.text(table, 'licence');
      return [
        {
          id,
          title,
          ...(publisher === undefined ? {} : { publisher }),
          ...(date === undefined ? {} : { date }),
          ...(url === undefined ? {} : { url }),
          ...(table.gathered === true ? { gathered: true } : {}),
          ...(licence === undefined ? {} : { licence }),
        },
      ];
    });
  }

  read(value: unknown): FactDocument {
    if (!isTable(value)) {
      this.problem(
        'A fact file must be a table with “entities”: {"entities": {"My Party": {"type": "organisation"}}}.',
      );
      return { entities: [], sources: [], problems: this.problems };
    }
    for (const field of Object.keys(value)) {
      if (!DOCUMENT_FIELDS.has(field)) {
        this.problem(`There is no field “${field}” at the top. It may have ${[...DOCUMENT_FIELDS].join(', ')}.`);
      }
    }
    const sources = this.readSources(value.sources);
    if (value.asOf !== undefined) this.date(value.asOf, 'asOf');
    const listed = value.entities;
    const pairs: [string, unknown][] = Array.isArray(listed)
      ? listed.map(name => [asText(name) ?? '', undefined])
      : isTable(listed)
        ? Object.entries(listed)
        : [];
    if (listed !== undefined && listed !== null && !isTable(listed) && !Array.isArray(listed)) {
      this.problem('“entities” must be a table of names and their fields, or a list of names.');
    }
    const entities = pairs.flatMap(([key, entry]) => this.readEntity(key, entry, value) ?? []);
    return { entities, sources, problems: this.problems };
  }
}

/**
 * Reads one document of a fact file: the parsed JSON or YAML of a bundled, user's or workspace's file.
 * @param file what the messages call it
 * @param defaultAsOf up to which day its statements speak where the file does not say
 */
export function readFactDocument(value: unknown, file: string, defaultAsOf?: string): FactDocument {
  return new Reader(file, defaultAsOf).read(value);
}
