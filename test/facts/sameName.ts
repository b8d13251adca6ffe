import type { FactBase, FactRecord } from '../../src/facts';
import { foldCase } from '../../src/facts/slug';

/** Words of a name that say nothing about who it is. */
const TITLES = new Set(
  (
    'president prime minister premier king queen emperor emir amir sultan sheikh shaykh pope general gen lt ltg col colonel ' +
    'field marshal sir dame dr acting interim transition transitional caretaker chancellor federal state head government ' +
    'republic islamic prince princess grand duke the of and de da do dos del la al el bin ibn ould mint abu von van der ' +
    'jr sr serving as chairman chairperson council ministers leader'
  ).split(' '),
);

/** A name's telling words without diacritics and case, in no order. */
export function nameWords(name: string): string[] {
  const words = foldCase(name)
    .replace(/["“”(),.]/g, ' ')
    .replace(/['’]/g, '')
    .split(/[\s-]+/)
    .filter(word => word.length > 1);
  const telling = words.filter(word => !TITLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether two words differ by no more than transliteration or a slip of the pen: one letter in five. */
function similar(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = Math.floor(Math.max(a.length, b.length) / 4);
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? allowed + 1) <= allowed;
}

/** Whether two names can be one person's: two telling words in common, or all that the shorter name has. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  const common = a.filter(word => b.some(candidate => similar(word, candidate))).length;
  return common >= Math.min(2, a.length, b.length);
}

/** Whether a name means a record, by any of the record's names. */
export function names(base: FactBase, record: FactRecord, name: string): boolean {
  if (base.lookup(name).some(found => found.id === record.id)) return true;
  const own = [record.name, ...record.aliases.filter(({ kind }) => kind !== 'surname').map(({ text }) => text)];
  return own.some(text => sameName(text, name));
}
