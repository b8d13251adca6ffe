import { CHECKS } from '../core/findings/catalogue';
import type { Evidence, Finding } from '../core/model';
import type { CheckedFile } from './check';

/** A place as editors count: from 1, columns in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** For people: `story.md:12:4: warning: … [stale-office]`, then the evidence and the best fix, and a count at the end. */
export function textLines(checked: readonly CheckedFile[]): string {
  const lines: string[] = [];
  for (const { file, text, findings } of checked) {
    const placeOf = placesIn(text);
    for (const finding of findings) {
      const { line, column } = placeOf(finding.start);
      lines.push(
        `${file}:${line}:${column}: ${finding.severity}: “${oneLine(finding.text)}” – ${finding.message} [${finding.check}]`,
      );
      for (const evidence of finding.evidence) lines.push(`    ${evidenceText(evidence)}`);
      const [fix] = finding.fixes;
      if (fix) lines.push(`    fix: ${fix.title}`);
    }
  }
  const count = checked.reduce((sum, { findings }) => sum + findings.length, 0);
  const files = checked.length === 1 ? '1 file' : `${checked.length} files`;
  lines.push(`${count === 0 ? 'Nothing found' : count === 1 ? '1 finding' : `${count} findings`} in ${files}.`);
  return `${lines.join('\n')}\n`;
}

/** Evidence in one line: what it says, who says so, where, and up to when. */
export const evidenceText = ({ statement, source, url, asOf }: Evidence): string =>
  `${statement} (${source}${url ? ` <${url}>` : ''}; as of ${asOf})`;
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const GITHUB_LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands that GitHub Actions shows beside the lines of a pull request. */
export function githubLines(checked: readonly CheckedFile[]): string {
  return checked
    .flatMap(({ file, text, findings }) => {
      const placeOf = placesIn(text);
      return findings.map(finding => {
        const start = placeOf(finding.start);
        const end = placeOf(finding.end);
        const at = `file=${property(file)},line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`;
        return `::${GITHUB_LEVELS[finding.severity]} ${at},title=${property(titleOf(finding))}::${data(finding.message)}\n`;
      });
    })
    .join('');
}

/** Escapes of GitHub's workflow commands. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const titleOf = ({ check }: Finding): string => CHECKS.find(({ id }) => id === check)?.title ?? check;

const SARIF_LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** A log after SARIF 2.1.0, for code scanning and editors that show it. */
export function sarifLog(checked: readonly CheckedFile[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dateline',
            rules: CHECKS.map(({ id, title, description, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: description },
              defaultConfiguration: { level: SARIF_LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(sarifResults),
      },
    ],
  };
}

function sarifResults({ file, text, findings }: CheckedFile): object[] {
  const placeOf = placesIn(text);
  const region = (start: number, end: number): object => {
    const from = placeOf(start);
    const to = placeOf(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const artifactLocation = { uri: file.split(/[\\/]/).map(encodeURIComponent).join('/') };
  return findings.map(({ start, end, check, severity, message, evidence, related, fixes }) => ({
    ruleId: check,
    level: SARIF_LEVELS[severity],
    message: { text: [message, ...evidence.map(evidenceText)].join('\n') },
    locations: [{ physicalLocation: { artifactLocation, region: region(start, end) } }],
    relatedLocations: related.map((place, id) => ({
      id,
      message: { text: place.message },
      physicalLocation: { artifactLocation, region: region(place.start, place.end) },
    })),
    fixes: fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(edit => ({
            deletedRegion: region(edit.start, edit.end),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    })),
  }));
}

/** Finds lines and columns of offsets in a text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
