import { type FactBase, officesOf } from '../../../facts';
import type { PartialDate } from '../../model';
import type { ScannedBlock } from '../groups/groups';

const IN_OFFICE = /^(?:president|prime minister|chancellor|king|queen|emperor|premier)$/;
const KINDS = new Set(['head of state', 'head of government', 'head of state and government']);

/**
 * The latest day on which one of those whom the text gives the highest office of a state (*President Kofi Sarr*) first
 * took one: no text that does so is older. Null where it names none whose offices are on record.
 */
export function officesBegun(blocks: readonly ScannedBlock[], facts: FactBase): PartialDate | null {
  let latest: PartialDate | null = null;
  for (const { names } of blocks) {
    for (const { title, names: readings } of names.candidates) {
      const [only] = readings;
      if (title === '' || !only || readings.length > 1 || only.kind === 'surname') continue;
      if (!IN_OFFICE.test(title) || only.record.type !== 'person') continue;
      const begun = officesOf(facts, only.record.id, null)
        .flatMap(({ position, statement }) => (KINDS.has(position.kind) ? (statement.start ?? []) : []))
        .sort()[0];
      if (begun !== undefined && (latest === null || begun > latest)) latest = begun;
    }
  }
  return latest;
}
