import type { DocumentKind, Span } from '../model';

/** A silenced stretch of the text, for some checks or (with an empty list) for all. */
interface Silence extends Span {
  readonly checks: readonly string[];
}

const COMMENT = /<!--\s*dateline-ignore(-file)?((?:\s+[a-z-]+)*)\s*-->/g;

/**
 * Which findings a Markdown text itself silences, by comments that do not print: `<!-- dateline-ignore -->` on a line
 * silences that line, alone on a line the next one that is not empty; `<!-- dateline-ignore-file -->` the whole file.
 * Ids of checks behind the word silence only those: `<!-- dateline-ignore weekday-mismatch arithmetic -->`.
 */
export function silencer(text: string, kind: DocumentKind): (check: string, at: Span) => boolean {
  const silences = kind === 'markdown' && text.includes('dateline-ignore') ? [...silencesOf(text)] : [];
  return (check, at) =>
    silences.some(
      ({ start, end, checks }) => at.start < end && start < at.end && (checks.length === 0 || checks.includes(check)),
    );
}

function* silencesOf(text: string): Generator<Silence> {
  for (const match of text.matchAll(COMMENT)) {
    const checks = (match[2] ?? '').split(/\s+/).filter(word => word !== '');
    if (match[1]) yield { start: 0, end: text.length, checks };
    else yield { ...lineFor(text, match.index, match.index + match[0].length), checks };
  }
}

/** The line of a comment, or the next one with words where the comment stands alone. */
function lineFor(text: string, start: number, end: number): Span {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  let to = lineEnd(text, end);
  if (text.slice(from, start).trim() !== '' || text.slice(end, to).trim() !== '') return { start: from, end: to };
  do {
    from = to + 1;
    to = lineEnd(text, from);
  } while (to < text.length && text.slice(from, to).trim() === '');
  return { start: from, end: to };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
