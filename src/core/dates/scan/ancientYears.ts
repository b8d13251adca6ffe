import type { Meaning } from '../meaning';
import { isSymbol, wordAt } from './grammar/pattern';
import type { Lexed } from './lexer';
import type { TokenScan } from './tokenScan';

const INTRODUCING = /^(?:in|since|until|till|by|around|about|from|to|after|before|c|ca|circa|and)$/;

/**
 * Adds the years of three digits that a paragraph on ancient times names: *c. 512 – 571*, *in 548 she died*. Elsewhere such
 * numbers count something, so they are years only where the paragraph has a date of those times already.
 */
export function withAncientYears(lexed: Lexed, scans: readonly TokenScan[]): readonly TokenScan[] {
  const era = scans.map(({ meaning }) => eraOf(meaning)).find(found => found !== null);
  if (!era) return scans;
  const added: TokenScan[] = [];
  let index = 0;
  for (let token = 0; token < lexed.count; token++) {
    if (!isSymbol(lexed, token, 'number')) continue;
    while ((scans[index]?.to ?? Number.POSITIVE_INFINITY) <= token) index++;
    if (token >= (scans[index]?.from ?? Number.POSITIVE_INFINITY)) continue;
    const value = lexed.values[token];
    if (typeof value !== 'number' || value < 100) continue;
    const before = token - 1;
    const follows = isSymbol(lexed, before, 'line') && (added.at(-1)?.to === before || scans[index - 1]?.to === before);
    const introduced =
      follows ||
      INTRODUCING.test(wordAt(lexed, before)) ||
      (isSymbol(lexed, before, 'dot') && isSymbol(lexed, before - 1, 'circa')) ||
      (isSymbol(lexed, before, 'open') && isSymbol(lexed, token + 1, 'close'));
    if (!introduced || isSymbol(lexed, token + 1, 'lower', 'units', 'unit')) continue;
    added.push({ from: token, to: token + 1, meaning: { kind: 'date', year: era === 'bc' ? -value : value } });
  }
  return added.length === 0 ? scans : [...scans, ...added].sort((a, b) => a.from - b.from);
}

function eraOf(meaning: Meaning): 'bc' | 'ad' | null {
  if (meaning.kind === 'century') return meaning.number > 10 ? null : meaning.bc ? 'bc' : 'ad';
  if (meaning.kind !== 'date' || meaning.year === undefined || meaning.year >= 1000) return null;
  return meaning.year < 0 ? 'bc' : 'ad';
}
