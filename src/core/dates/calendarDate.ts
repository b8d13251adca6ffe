import type { PartialDate } from '../model';
import { exists } from './calendar';
import { momentValue } from './moment';
import { scanDates } from './scan';

const FRENCH: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/**
 * Reads a string that is nothing but a written date with a year, in English or French: *12 March 2025*, *March 12, 2025*,
 * *2025-03-12*, *13/02/2025*, *12 mars 2025*, *March 2025*. Null for anything else, for days that do not exist and for
 * `12/03/2025`, whose day and month could be either.
 */
export function parseCalendarDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  const french = readFrench(trimmed);
  if (french) return french;
  const scans = scanDates(trimmed);
  const [scan] = scans;
  if (!scan || scans.length > 1 || scan.start > 0 || scan.end < trimmed.length || scan.mod) return null;
  const meaning = scan.meaning.kind === 'time' && scan.meaning.on ? scan.meaning.on : scan.meaning;
  if (meaning.kind !== 'date' || meaning.year === undefined || meaning.year < 0) return null;
  const { year, month, day } = meaning;
  if (month !== undefined && day !== undefined && !exists({ year, month, day })) return null;
  return momentValue({ year, month, day });
}

function readFrench(text: string): PartialDate | null {
  const match =
    /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:le )?(?:(\d{1,2})(?:er)? )?(\p{L}{3,9}) (\d{4})$/iu.exec(
      text,
    );
  if (!match?.[2]) return null;
  const month = FRENCH.indexOf(match[2].toLowerCase()) + 1;
  if (month === 0) return null;
  const year = Number(match[3]);
  if (!match[1]) return momentValue({ year, month });
  const day = Number(match[1]);
  return exists({ year, month, day }) ? momentValue({ year, month, day }) : null;
}
