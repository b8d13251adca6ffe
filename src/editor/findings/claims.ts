import type { Claim } from '../../core/model';
import { type ClaimCounts, countClaims, decided } from '../../core/review/verdicts';
import type { Services } from '../services';
import type { AnalysedText } from '../texts/analysedText';

/**
 * What a text claims, with the verdicts that are left when the reader has decided: the same for everyone who shows them.
 * Undefined until the text was checked for the first time, and while what is ignored is being read.
 */
export function claimsOf(
  { findings, ignored }: Pick<Services, 'findings' | 'ignored'>,
  text: AnalysedText,
): readonly Claim[] | undefined {
  const annotations = text.isChecked ? text.snapshot?.annotations : undefined;
  const decisions = annotations && ignored.of(text.uri);
  if (!annotations || !decisions) return undefined;
  const { claims, findings: found } = annotations;
  return decided(claims, { found, told: findings.of(text), ignoredFacts: decisions.facts });
}

/** The counts of `claimsOf`: they do not change with where claims stand. */
export function claimCountsOf(
  services: Pick<Services, 'findings' | 'ignored'>,
  text: AnalysedText,
): ClaimCounts | undefined {
  const claims = claimsOf(services, text);
  return claims && countClaims(claims);
}
