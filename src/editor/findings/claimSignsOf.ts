import type { Claim, Finding, Span } from '../../core/model';

/** What review mode shows a sign for. */
export type Sign = 'contradicts' | 'unknown';

/**
 * The last character of the words behind which each sign stands, one sign a place. What the record contradicts has one
 * only while its finding is told: the reader may have silenced it.
 */
export function signsOf(
  claims: readonly Claim[],
  findings: readonly Finding[],
): Readonly<Record<Sign, readonly Span[]>> {
  const contradicted = new Map<number, Span>();
  for (const { verdict, start, end } of claims) {
    if (verdict !== 'contradicts') continue;
    const told = findings.find(finding => finding.evidence.length > 0 && finding.start < end && start < finding.end);
    if (told) contradicted.set(told.end, lastOf(told));
  }
  const unknown = new Map<number, Span>();
  for (const { verdict, start, end } of claims)
    if (verdict === 'unknown' && !contradicted.has(end)) unknown.set(end, lastOf({ start, end }));
  return { contradicts: inOrder(contradicted), unknown: inOrder(unknown) };
}

const lastOf = ({ end }: Span): Span => ({ start: end - 1, end });
const inOrder = (spans: ReadonlyMap<number, Span>): Span[] => [...spans.values()].sort((a, b) => a.start - b.start);
