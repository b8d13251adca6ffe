import { basename } from 'node:path';
import type { Annotator } from '../core/annotate';
import type { Claim, Verdict } from '../core/model';
import { kindOf } from './annotate';
import { evidenceText, oneLine, placesIn } from './findings';
import { claimLine } from './result';
import { readText, type Streams, UsageError } from './world';

export const CLAIM_FORMATS = ['text', 'json', 'csv'] as const;
export type ClaimFormat = (typeof CLAIM_FORMATS)[number];

export const VERDICTS = ['agrees', 'contradicts', 'unknown', 'notJudged'] as const satisfies readonly Verdict[];

export interface ClaimOptions {
  readonly date: string | undefined;
  /** Claims with other verdicts are left out. */
  readonly verdicts: readonly Verdict[];
  readonly format: ClaimFormat;
}

/** A file with what it claims. */
interface ClaimedFile {
  readonly file: string;
  readonly text: string;
  readonly claims: readonly Claim[];
}

/**
 * Prints what files claim, with the verdict of the record. Exit codes: 0 done, 2 a file could not be read (told on
 * stderr; the others are still read).
 */
export async function printClaims(
  annotator: Annotator,
  files: readonly string[],
  { date, verdicts, format }: ClaimOptions,
  { stdout, stderr }: Streams,
): Promise<number> {
  const read: ClaimedFile[] = [];
  let failed = false;
  for (const file of files) {
    try {
      const text = await readText(file);
      const input = { text, kind: kindOf(file), fileName: basename(file), ...(date ? { date } : {}) };
      const claims = annotator.annotate(input).claims.filter(({ verdict }) => verdicts.includes(verdict));
      read.push({ file, text, claims });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      stderr.write(`dateline: ${error.message}\n`);
      failed = true;
    }
  }
  stdout.write(report(read, format));
  return failed ? 2 : 0;
}

function report(read: readonly ClaimedFile[], format: ClaimFormat): string {
  switch (format) {
    case 'text':
      return textLines(read);
    case 'csv':
      return csvLines(read);
    case 'json':
      return `${JSON.stringify(read.map(({ file, claims }) => ({ file, claims: claims.map(claimLine) })))}\n`;
  }
}

const WORDS: Readonly<Record<Verdict, string>> = {
  agrees: 'the record agrees',
  contradicts: 'the record says otherwise',
  unknown: 'the record does not know',
  notJudged: 'not judged',
};

/** For people: `story.md:12:4: “…” – the record agrees [office]`, then why and by which statement. */
function textLines(read: readonly ClaimedFile[]): string {
  const lines: string[] = [];
  const counts = new Map<Verdict, number>();
  for (const { file, text, claims } of read) {
    const placeOf = placesIn(text);
    for (const { start, text: words, verdict, kind, reason, evidence } of claims) {
      const { line, column } = placeOf(start);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      lines.push(`${file}:${line}:${column}: “${oneLine(words)}” – ${WORDS[verdict]} [${kind}]`);
      if (reason !== undefined) lines.push(`    ${reason}`);
      for (const each of evidence) lines.push(`    ${evidenceText(each)}`);
    }
  }
  const told = VERDICTS.flatMap(verdict => (counts.has(verdict) ? [`${WORDS[verdict]}: ${counts.get(verdict)}`] : []));
  lines.push(told.length > 0 ? `${told.join(', ')}.` : 'No claims.');
  return `${lines.join('\n')}\n`;
}

const COLUMNS = 'file,line,column,kind,text,subject,object,stance,verdict,reason,statement,source,url,as of';

/** One claim a row, with its first evidence, after RFC 4180. */
function csvLines(read: readonly ClaimedFile[]): string {
  const rows = read.flatMap(({ file, text, claims }) => {
    const placeOf = placesIn(text);
    return claims.map(({ start, text: words, kind, subject, object, stance, verdict, reason, evidence: [first] }) => {
      const { line, column } = placeOf(start);
      const told = [first?.statement, first?.source, first?.url, first?.asOf];
      return [file, line, column, kind, oneLine(words), subject, object, stance, verdict, reason, ...told]
        .map(cell)
        .join(',');
    });
  });
  return `${[COLUMNS, ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
