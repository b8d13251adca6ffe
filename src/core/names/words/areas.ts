import type { FactBase, FactRecord } from '../../../facts';

/** Whether a place lies in an area: so it is, so it may be (the same state, nothing finer is known), or not as far as is known. */
export type Lies = 'inside' | 'perhaps' | 'elsewhere';

/** Kinds of places that hold towns. */
const AREA = /region|province|district|county|state$|island|peninsula|strip|bank|territory/;
const TOWN = /^(?:city|town|village|port|suburb|quarter|camp)$/;

/** Codes of the regions whose towns the fact base puts into them: what is not there is another town of that name. */
const REGIONS_TOLD = /^(?:US|CA|AU)-/;

/** A state, or a part of one in which towns lie. */
export function isArea(record: FactRecord): boolean {
  return (
    record.type === 'country' || (record.type === 'place' && record.country !== undefined && AREA.test(record.kind))
  );
}

export function isTown(record: FactRecord): boolean {
  return record.type === 'place' && TOWN.test(record.kind);
}

/** The state that a place or area belongs to. */
export function stateOf(record: FactRecord): string | undefined {
  return record.type === 'country' ? record.id : record.country;
}

/** Whether a place lies in an area, by what the fact base says of both. */
export function liesIn(place: FactRecord, area: FactRecord, facts: FactBase): Lies {
  if (place.id === area.id) return 'elsewhere';
  if (area.type === 'country') {
    if (isOf(place, area, facts)) return 'inside';
    // *Birmingham, England*: which part of the state it is in the base does not say.
    return area.country !== undefined && area.country === place.country ? 'perhaps' : 'elsewhere';
  }
  if (place.type === 'country' || place.country === undefined || place.country !== area.country) return 'elsewhere';
  const around = areasAround(place, facts);
  if (around.includes(area.id)) return 'inside';
  return isTown(place) && REGIONS_TOLD.test(area.code ?? '') ? 'elsewhere' : 'perhaps';
}

/** A territory's towns are in the state that it belongs to, too. */
function isOf(place: FactRecord, state: FactRecord, facts: FactBase): boolean {
  if (place.country === state.id) return true;
  return place.country !== undefined && facts.record(place.country)?.country === state.id;
}

function areasAround(place: FactRecord, facts: FactBase): readonly string[] {
  return facts
    .statements(place.id)
    .flatMap(({ predicate, subject, object }) =>
      predicate === 'locatedIn' && subject === place.id && object ? [object] : [],
    );
}
