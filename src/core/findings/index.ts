import { runChecks } from '../checks';
import type { ClaimDraft } from '../claims/claim';
import type { DocumentKind, Finding } from '../model';
import type { CheckContext } from '../pages/context';
import { Apart } from './apart';
import { type Draft, findingOf } from './draft';
import { silencer } from './ignore';

export { CHECKS, type CheckId, type CheckInfo } from './catalogue';

/**
 * What does not fit, in order of the text: the calendar, what the text asserts against the record, and the text against
 * itself. Yields now and then so that the caller may pause.
 */
export function* findFindings(
  context: CheckContext,
  kind: DocumentKind,
  claims: readonly ClaimDraft[],
): Generator<void, Finding[]> {
  const { text } = context;
  const { first, rest } = yield* runChecks(context);
  const isSilenced = silencer(text, kind);
  const found = new Apart<Draft>();
  for (const draft of [...first, ...claims.flatMap(accused), ...rest])
    if (found.isFree(draft) && !isSilenced(draft.check, draft)) found.add(draft);
  yield;
  return found.items.map(draft => findingOf(draft, text));
}

/** The finding of what is asserted and contradicted. */
function accused({ start, end, judgement }: ClaimDraft): Draft[] {
  if (judgement.verdict !== 'contradicts') return [];
  const { at = { start, end }, ...alarm } = judgement.alarm;
  return [{ ...alarm, start: at.start, end: at.end, evidence: judgement.evidence }];
}
