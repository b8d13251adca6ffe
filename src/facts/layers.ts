import { assembleFacts, type Outside } from './assemble';
import { type FactProblem, type FileSource, readFactDocument } from './file';
import { namesOf } from './load';
import type { FactBase, FactRecord, Layer, NameEntry, RecordType, Source, Statement } from './model';
import { optional } from './optional';
import { firstWord, nameKey } from './slug';

/** A fact file of the user's or the workspace's, as text. */
export interface FactFile {
  /** What messages call it. */
  readonly name: string;
  readonly text: string;
  readonly layer: Exclude<Layer, 'bundled'>;
  /** Up to which day the file speaks where it does not say: the day it was last changed, for example. */
  readonly asOf?: string;
}

export interface LayeredFacts {
  readonly base: FactBase;
  /** What is wrong in the files; everything else in them is in use. */
  readonly problems: readonly FactProblem[];
}

/** A layer of records and statements over another fact base. */
class OverlayFactBase implements FactBase {
  readonly asOf: string;
  readonly edition: string;
  readonly size: number;
  /** Names by the first word of their keys. */
  private readonly byWord = new Map<string, NameEntry[]>();
  private readonly byRecord = new Map<string, Statement[]>();

  constructor(
    private readonly below: FactBase,
    private readonly records: ReadonlyMap<string, FactRecord>,
    statements: readonly Statement[],
  ) {
    this.asOf = below.asOf;
    this.edition = below.edition;
    this.size = below.size + [...records.keys()].filter(id => below.record(id) === undefined).length;
    for (const record of new Set(records.values())) {
      for (const entry of namesOf(record)) {
        const word = firstWord(nameKey(entry.text));
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [entry]);
        else list.push(entry);
      }
    }
    for (const statement of statements) {
      for (const id of new Set([statement.subject, statement.object])) {
        if (id === undefined) continue;
        const list = this.byRecord.get(id);
        if (list === undefined) this.byRecord.set(id, [statement]);
        else list.push(statement);
      }
    }
  }

  record(id: string): FactRecord | undefined {
    const below = this.below.record(id);
    return this.records.get(below?.id ?? id) ?? below;
  }

  lookup(name: string): readonly FactRecord[] {
    const below = this.below.lookup(name).map(record => this.records.get(record.id) ?? record);
    const key = nameKey(name);
    const own = (this.byWord.get(firstWord(key)) ?? [])
      .filter(({ text }) => nameKey(text) === key)
      .map(({ record }) => record);
    return [...new Set([...own, ...below])].sort((a, b) => b.prominence - a.prominence);
  }

  *names(type?: RecordType, kind?: string): Iterable<NameEntry> {
    for (const entry of this.below.names(type, kind)) if (!this.records.has(entry.record.id)) yield entry;
    for (const record of this.records.values()) {
      if (record.type === 'position' || (type !== undefined && type !== record.type)) continue;
      if (kind === undefined || kind === record.kind) yield* namesOf(record);
    }
  }

  namesFrom(word: string): readonly NameEntry[] {
    const below = this.below.namesFrom(word).filter(entry => !this.records.has(entry.record.id));
    const own = (this.byWord.get(word) ?? []).filter(({ record }) => record.type !== 'position');
    return [...own, ...below];
  }

  /** The layer's own statements; one of them hides those below that say the same of the same two records. */
  statements(id: string): readonly Statement[] {
    const readable = this.record(id)?.id ?? id;
    const own = this.byRecord.get(readable);
    const below = this.below.statements(readable);
    if (own === undefined) return below;
    const said = new Set(own.map(sameClaim));
    return [...own, ...below.filter(statement => !said.has(sameClaim(statement)))];
  }
}

const sameClaim = ({ subject, predicate, object, value }: Statement): string =>
  `${subject} ${predicate} ${object ?? value ?? ''}`;

function parse(file: FactFile): { value: unknown } | { problem: FactProblem } {
  try {
    return { value: JSON.parse(file.text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: { file: file.name, message: `It is not valid JSON: ${detail}. Look for commas and quotes.` } };
  }
}

function publicSource({ licence: _licence, ...source }: FileSource): Source {
  return source;
}

function overlay(below: FactBase, file: FactFile): LayeredFacts {
  const parsed = parse(file);
  if ('problem' in parsed) return { base: below, problems: [parsed.problem] };
  const document = readFactDocument(parsed.value, file.name, file.asOf ?? below.asOf);
  // A user's own file is a source too, so that every statement has one.
  const own: FileSource = { id: file.name, title: file.name };
  const sourced = {
    ...document,
    sources: [...document.sources, own],
    entities: document.entities.map(entity => (entity.source.length > 0 ? entity : { ...entity, source: [own.id] })),
  };
  const outside: Outside = {
    resolve: reference => {
      // A file may name a record by its Wikidata number, in small letters as every key.
      const byId = below.record(reference) ?? below.record(reference.toUpperCase());
      const [byName, second] = byId === undefined ? below.lookup(reference) : [byId];
      // A name that two records share resolves to the one that news means.
      const found = byId ?? (second === undefined || byName !== undefined ? byName : undefined);
      return found === undefined ? undefined : { id: found.id, type: found.type, name: found.name };
    },
    hasSource: () => false,
  };
  const assembled = assembleFacts([sourced], outside);
  const sources = new Map(assembled.sources.map(source => [source.id, publicSource(source)]));
  const records = new Map<string, FactRecord>();
  for (const { start, end, country, code, wikidata, unreviewed: _none, ...data } of assembled.records) {
    const known = below.record(data.id);
    const given = document.entities.find(
      ({ written, key }) => written === data.name || key === data.id || written === known?.wikidata,
    );
    records.set(data.id, {
      ...data,
      name: known !== undefined && given?.name === undefined ? known.name : data.name,
      kind: data.kind || (known?.kind ?? ''),
      aliases: [...data.aliases, ...(known?.aliases ?? [])],
      demonyms: data.demonyms.length > 0 ? data.demonyms : (known?.demonyms ?? []),
      description: data.description || (known?.description ?? ''),
      prominence: given?.prominence ?? known?.prominence ?? data.prominence,
      membersComplete: data.membersComplete || known?.membersComplete === true,
      layer: file.layer,
      ...optional('start', start ?? known?.start),
      ...optional('end', end ?? known?.end),
      ...optional('country', country ?? known?.country),
      ...optional('code', code ?? known?.code),
      ...optional('wikidata', wikidata ?? known?.wikidata),
      ...(known?.unreviewed ? { unreviewed: true } : {}),
    });
  }
  const statements = assembled.statements.map(
    ({ sources: ids, ...statement }): Statement => ({
      ...statement,
      sources: ids.flatMap(id => sources.get(id) ?? []),
      layer: file.layer,
    }),
  );
  return { base: new OverlayFactBase(below, records, statements), problems: assembled.problems };
}

/**
 * Lays fact files (JSON in the form of the bundled ones) over a fact base, the first lowest. Never throws: what is
 * wrong in a file is left out and reported.
 */
export function layerFacts(base: FactBase, files: readonly FactFile[]): LayeredFacts {
  const problems: FactProblem[] = [];
  for (const file of files) {
    const layered = overlay(base, file);
    base = layered.base;
    problems.push(...layered.problems);
  }
  return { base, problems };
}
