import { CHECKS } from '../../core/findings/catalogue';
import type { Finding } from '../../core/model';

export type Severity = Finding['severity'];
/** What a check's setting may be. */
export type SeverityChoice = Severity | 'off';

/** From the quietest on. */
export const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

const DEFAULTS = new Map<string, Severity>(CHECKS.map(({ id, severity }) => [id, severity]));

/**
 * How loudly a finding is told. A clear case is told as the setting says; a doubtful one, which its check already tells
 * more quietly than usual, never becomes louder by a setting.
 * @returns undefined where its check is switched off
 */
export function severityOf(finding: Finding, choice: SeverityChoice | undefined): Severity | undefined {
  if (choice === 'off') return undefined;
  const usual = DEFAULTS.get(finding.check);
  if (choice === undefined || choice === usual) return finding.severity;
  return finding.severity === usual ? choice : quieter(finding.severity, choice);
}

function quieter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}
