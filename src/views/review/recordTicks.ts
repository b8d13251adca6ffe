import type { Claim } from '../../core/model';
import { NO_REMARKS } from '../../core/review/entries';
import type { Saying } from '../../editor/files/reviews';
import { evidenceLine } from '../../editor/findings/findingWords';
import type { ReviewContent } from './content';

/** Ticks for every claim that the record confirms and that is not ticked yet, each saying by what. */
export function recordTicks({ reviewed }: ReviewContent): Saying[] {
  return reviewed.flatMap(({ target, entry, state }): Saying[] => {
    if (target.claim?.verdict !== 'agrees' || state === 'checked') return [];
    const { note, source } = entry ?? NO_REMARKS;
    return [{ target, before: entry, remarks: { checked: true, note, source, record: recordOf(target.claim) } }];
  });
}

/** Takes back the ticks that the record made; notes and sources stay. */
export function withoutRecordTicks({ reviewed }: ReviewContent): Saying[] {
  return reviewed.flatMap(({ target, entry }): Saying[] => {
    if (entry?.record === undefined) return [];
    const { note, source } = entry;
    return [{ target, before: entry, remarks: { checked: false, note, source } }];
  });
}

/** By what a claim is confirmed: statement, source and date, with its address. */
function recordOf({ evidence }: Claim): string {
  return evidence.map(each => [evidenceLine(each), each.url ?? ''].join(' ').trim()).join('; ');
}
