import type { Claim, Evidence, Finding } from '../model';

/** What the reader has decided about a text's findings. */
export interface ReaderDecisions {
  /** Findings of the text as the annotator gives them. */
  readonly found: readonly Finding[];
  /** Those that the reader is told: without what is ignored or switched off. */
  readonly told: readonly Finding[];
  /** Facts that the reader does not trust, as `Evidence.fact` names them. */
  readonly ignoredFacts: readonly string[];
}

/**
 * Claims with the verdicts that are left when the reader has decided: a fact that is ignored neither confirms nor
 * contradicts, and a problem that was put aside accuses nobody.
 */
export function decided(claims: readonly Claim[], decisions: ReaderDecisions): readonly Claim[] {
  const { found, told, ignoredFacts } = decisions;
  return claims.map(claim => {
    const { verdict, evidence } = claim;
    if (verdict !== 'agrees' && verdict !== 'contradicts') return claim;
    if (evidence.length > 0 && evidence.every(({ fact }) => fact !== undefined && ignoredFacts.includes(fact)))
      return { ...claim, verdict: 'unknown', reason: 'You ignore the fact behind it', evidence: [] };
    if (verdict === 'agrees' || told.some(finding => tellsOf(finding, claim))) return claim;
    // Another finding about the same words may have been told in its place.
    const isTold = !found.some(finding => tellsOf(finding, claim)) && told.some(finding => overlap(finding, claim));
    return isTold ? claim : { ...claim, verdict: 'notJudged', reason: 'You have set this problem aside' };
  });
}

/** Whether a finding is how a claim's contradiction is told. */
export function tellsOf(finding: Finding, claim: Claim): boolean {
  if (claim.verdict !== 'contradicts' || !overlap(finding, claim)) return false;
  return finding.message === claim.reason || sameEvidence(finding.evidence, claim.evidence);
}

function sameEvidence(some: readonly Evidence[], others: readonly Evidence[]): boolean {
  return (
    some.length > 0 &&
    some.length === others.length &&
    some.every(({ statement }, at) => statement === others[at]?.statement)
  );
}

function overlap(a: Finding, b: Claim): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many claims a text makes, and how many have each verdict. */
export interface ClaimCounts {
  readonly all: number;
  readonly agrees: number;
  readonly contradicts: number;
  readonly unknown: number;
  readonly notJudged: number;
}

export function countClaims(claims: readonly Claim[]): ClaimCounts {
  const counts = { all: claims.length, agrees: 0, contradicts: 0, unknown: 0, notJudged: 0 };
  for (const { verdict } of claims) counts[verdict]++;
  return counts;
}
