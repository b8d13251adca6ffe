import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Annotator, createAnnotator, type Knowledge } from '../core/annotate';
import { loadLexicon } from '../core/names/words/lexiconLoader';
import { layerFacts, loadFactBase } from '../facts';

/** Where the command line reads and writes: the process's own streams, or a test's. */
export interface Streams {
  readonly stdin: AsyncIterable<string | Buffer>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** The folder that holds `facts.json` and `lexicon.json`. */
  readonly data: string;
}

/** A mistake of the user's, told in one line. */
export class UsageError extends Error {}

/** Loads the bundled facts and the user's fact files over them. Throws a UsageError that names a file that cannot be used. */
export async function loadKnowledge(data: string, factFiles: readonly string[]): Promise<Knowledge> {
  const [facts, lexicon] = await Promise.all([
    readFile(join(data, 'facts.json'), 'utf8'),
    readFile(join(data, 'lexicon.json'), 'utf8'),
  ]);
  const bundled = loadFactBase(facts);
  const texts = await Promise.all(
    factFiles.map(async name => ({ name, text: await readText(name), layer: 'user' as const })),
  );
  const layered = layerFacts(bundled, texts);
  const problem = layered.problems[0];
  if (problem)
    throw new UsageError(`${problem.file}: ${problem.entity ? `${problem.entity}: ` : ''}${problem.message}`);
  return { facts: layered.base, lexicon: loadLexicon(lexicon) };
}

export async function loadAnnotator(data: string, factFiles: readonly string[]): Promise<Annotator> {
  return createAnnotator(await loadKnowledge(data, factFiles));
}

/** Reads a UTF-8 text. Throws a UsageError that names the file and says why it cannot be read. */
export async function readText(name: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(name);
  } catch (error) {
    throw new UsageError(`${name}: ${reason(error)}`);
  }
  if (bytes.subarray(0, 100_000).includes(0)) throw new UsageError(`${name}: not a text file (it holds binary data)`);
  return bytes.toString('utf8').replace(/^﻿/, '');
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read (permission denied)';
  return error instanceof Error ? error.message : String(error);
}
