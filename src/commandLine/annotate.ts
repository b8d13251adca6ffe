import { once } from 'node:events';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Annotator } from '../core/annotate';
import type { DocumentInput, DocumentKind } from '../core/model';
import { isPartialDate } from '../facts';
import { resultLine } from './result';
import { readText, type Streams, UsageError } from './world';

/** Annotates files, one result a line in the order given. A file that cannot be read is told on stderr; the others are still done. */
export async function annotateFiles(
  annotator: Annotator,
  files: readonly string[],
  date: string | undefined,
  { stdout, stderr }: Streams,
): Promise<number> {
  let code = 0;
  for (const file of files) {
    try {
      const text = await readText(file);
      await write(
        stdout,
        resultLine(
          file,
          annotator.annotate({ text, kind: kindOf(file), fileName: basename(file), ...(date ? { date } : {}) }),
          text,
        ),
      );
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      stderr.write(`dateline: ${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

/** Annotates one JSON document a line, one result a line, as they come; a line that is no document gives an error in its place. */
export async function annotateLines(annotator: Annotator, { stdin, stdout }: Streams): Promise<number> {
  const lines = createInterface({ input: Readable.from(stdin), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() !== '') await write(stdout, annotateLine(annotator, line));
  }
  return 0;
}

function annotateLine(annotator: Annotator, line: string): string {
  let id: string | number | null = null;
  try {
    const document: unknown = JSON.parse(line);
    if (typeof document !== 'object' || document === null) throw new UsageError('not a JSON object');
    if ('id' in document && (typeof document.id === 'string' || typeof document.id === 'number')) id = document.id;
    const input = inputOf(document);
    return resultLine(id, annotator.annotate(input), input.text);
  } catch (error) {
    const message =
      error instanceof SyntaxError
        ? `not valid JSON: ${error.message}`
        : error instanceof Error
          ? error.message
          : String(error);
    return JSON.stringify({ id, error: message });
  }
}

function inputOf(document: object): DocumentInput {
  const { text, date, kind } = document as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') throw new UsageError('"text" is missing or not a string');
  if (kind !== undefined && kind !== null && kind !== 'plaintext' && kind !== 'markdown')
    throw new UsageError('"kind" must be "plaintext" or "markdown"');
  if (date === undefined || date === null || date === '') return { text, ...(kind ? { kind } : {}) };
  if (typeof date !== 'string' || !isPartialDate(date.slice(0, 10)))
    throw new UsageError('"date" must be YYYY, YYYY-MM or YYYY-MM-DD');
  return { text, date: date.slice(0, 10), ...(kind ? { kind } : {}) };
}

/** What a file holds, by the end of its name. */
export const kindOf = (file: string): DocumentKind =>
  /\.(?:md|markdown|mdown)$/i.test(file) ? 'markdown' : 'plaintext';

/** Waits while the reader is slow, so that a stream of any length needs no more memory than one document. */
async function write(stream: NodeJS.WritableStream, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}
