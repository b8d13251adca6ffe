import { basename } from 'node:path';
import type { Annotator } from '../core/annotate';
import type { Finding } from '../core/model';
import { kindOf } from './annotate';
import { githubLines, sarifLog, textLines } from './findings';
import { readText, type Streams, UsageError } from './world';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** From the gravest down. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Finding['severity'][];

export interface CheckOptions {
  readonly date: string | undefined;
  /** Milder findings are not told. */
  readonly severity: Finding['severity'];
  readonly format: CheckFormat;
}

/** A file with what was found in it. */
export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Checks files and prints what does not fit. Exit codes: 0 nothing at that severity, 1 findings, 2 a file could not be
 * read (told on stderr; the others are still checked).
 */
export async function checkFiles(
  annotator: Annotator,
  files: readonly string[],
  { date, severity, format }: CheckOptions,
  { stdout, stderr }: Streams,
): Promise<number> {
  const told = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const file of files) {
    try {
      const text = await readText(file);
      const input = { text, kind: kindOf(file), fileName: basename(file), ...(date ? { date } : {}) };
      const findings = annotator.annotate(input).findings.filter(finding => told.includes(finding.severity));
      checked.push({ file, text, findings });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      stderr.write(`dateline: ${error.message}\n`);
      failed = true;
    }
  }
  stdout.write(report(checked, format));
  if (failed) return 2;
  return checked.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function report(checked: readonly CheckedFile[], format: CheckFormat): string {
  switch (format) {
    case 'text':
      return textLines(checked);
    case 'github':
      return githubLines(checked);
    case 'sarif':
      return `${JSON.stringify(sarifLog(checked), null, 2)}\n`;
    case 'json':
      return `${JSON.stringify(checked.map(({ file, findings }) => ({ file, findings })))}\n`;
  }
}
