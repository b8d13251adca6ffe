import type { TimeModifier } from '../../model';
import type { Meaning } from '../meaning';

/** An expression over tokens `[from, to)`. */
export interface TokenScan {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly mod?: TimeModifier | undefined;
}

/** Whether it is a day, which can have a morning and clock times. */
export function isDay(meaning: Meaning): boolean {
  return (
    meaning.kind === 'weekday' ||
    meaning.kind === 'nthWeekday' ||
    (meaning.kind === 'date' && meaning.day !== undefined) ||
    (meaning.kind === 'shift' && meaning.unit === 'day') ||
    meaning.kind === 'holiday'
  );
}

/** A month, year or longer: what has a first week and a last day. */
export function isPeriod(meaning: Meaning): boolean {
  return (meaning.kind === 'date' && meaning.day === undefined) || meaning.kind === 'season' || meaning.kind === 'part';
}

/** Whether *early* or *the end of* can stand before it. */
export function isPoint(meaning: Meaning): boolean {
  return !['duration', 'set', 'time', 'range', 'fixed'].includes(meaning.kind);
}
