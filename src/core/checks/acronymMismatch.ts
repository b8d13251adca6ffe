import { type FactBase, type FactRecord, fold } from '../../facts';
import { type Check, replaceBy } from './check';
import { type Name, type Page, spanOf, textAt } from './context';

/** *Economic Community of West African States (ECCAS)*: the acronym in brackets belongs to another body. */
export const acronymMismatch: Check = function* (context) {
  const defined = new Map<string, { readonly name: string; readonly start: number; readonly end: number }>();
  for (const page of context.pages) {
    for (const sentence of page.sentences) {
      for (const name of sentence.names) {
        const acronym = bracketed(page, name);
        if (!acronym || page.quoted[name.from]) continue;
        const span = spanOf(page, acronym.from, acronym.to);
        const wrong = mismatch(context.facts, name, acronym.text);
        if (wrong) {
          yield {
            check: 'acronym-mismatch',
            ...span,
            message: wrong.message,
            related: [{ start: name.mention.start, end: name.mention.end, message: 'The name before it' }],
            fixes: wrong.right ? [replaceBy(span, wrong.right)] : [],
          };
          continue;
        }
        const before = defined.get(acronym.text);
        const full = name.entity.name;
        if (before && isOtherName(before.name, full)) {
          yield {
            check: 'acronym-mismatch',
            ...span,
            message: `${acronym.text} was introduced for ${before.name} and stands here for ${full}.`,
            related: [{ ...before, message: 'Introduced here' }],
          };
        } else if (!before) {
          defined.set(acronym.text, { name: full, start: name.mention.start, end: name.mention.end });
        }
      }
    }
  }
};

/** The acronym in brackets right behind a name of several words. */
function bracketed(
  page: Page,
  { to, from, mention }: Name,
): { readonly text: string; readonly from: number; readonly to: number } | undefined {
  if (textAt(page, to) !== '(' || to - from < 2 || mention.type === 'person' || mention.type === 'demonym')
    return undefined;
  const close = [to + 2, to + 4].find(i => textAt(page, i) === ')');
  if (close === undefined) return undefined;
  const text = page.tokens
    .slice(to + 1, close)
    .map(token => token.text)
    .join('');
  return /^\p{Lu}[\p{Lu}\d-]{1,9}s?$/u.test(text) ? { text, from: to + 1, to: close } : undefined;
}

const BODIES = new Set(['organisation', 'armedGroup', 'event']);

function mismatch(
  facts: FactBase,
  { record, mention }: Name,
  acronym: string,
): { message: string; right?: string } | undefined {
  const key = fold(acronym);
  const others = facts.lookup(acronym).filter(other => BODIES.has(other.type) && hasAcronym(other, key));
  if (record && record.type !== 'place') {
    if (fold(record.name) === key || record.aliases.some(alias => fold(alias.text) === key)) return undefined;
    const own = record.aliases.filter(alias => alias.kind === 'acronym' && isCapitals(alias.text));
    if (own.length === 0 || fold(mention.text) === fold(own[0]?.text ?? '')) return undefined;
    const right = own[0]?.text ?? '';
    const other = others[0];
    if (other) return { message: `${acronym} is ${other.name}; ${record.name} is ${right}.`, right };
    if (own.some(alias => isSlip(fold(alias.text), key)))
      return { message: `The acronym of ${record.name} is ${right}.`, right };
    return undefined;
  }
  const other = others[0];
  if (!other || others.length > 1 || others.some(each => sharesMostWords(each, mention.text))) return undefined;
  return isInitials(acronym, mention.text) || isForeign(mention.text) || other.prominence < 60
    ? undefined
    : { message: `${acronym} is the acronym of ${other.name}, not of ${mention.text}.` };
}

const isCapitals = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

function hasAcronym(record: FactRecord, key: string): boolean {
  return [record.name, ...record.aliases.map(({ text }) => text)].some(text => isCapitals(text) && fold(text) === key);
}

/** The same letters in another order, or one letter more, less or another. */
function isSlip(right: string, written: string): boolean {
  if (Math.min(right.length, written.length) < 3) return false;
  if (right.length === written.length) {
    const sorted = (text: string): string => [...text].sort().join('');
    const different = [...right].filter((letter, n) => letter !== written[n]).length;
    return sorted(right) === sorted(written) || (different === 1 && right.length > 3);
  }
  const [short, long] = right.length < written.length ? [right, written] : [written, right];
  return (
    long.length - short.length === 1 &&
    short.length > 3 &&
    [...long].some((_, n) => long.slice(0, n) + long.slice(n + 1) === short)
  );
}

function sharesMostWords(record: FactRecord, text: string): boolean {
  const words = new Set(
    fold(text)
      .split(/[\s-]+/)
      .filter(word => word.length > 3),
  );
  return [record.name, ...record.aliases.map(alias => alias.text)].some(name => {
    const own = fold(name)
      .split(/[\s-]+/)
      .filter(word => word.length > 3);
    return own.length > 0 && own.filter(word => words.has(word)).length * 2 >= Math.min(own.length, words.size);
  });
}

/** Whether the letters can be the initials of the words, in their order. */
function isInitials(acronym: string, text: string): boolean {
  const letters = fold(acronym).replace(/[^a-z]/g, '');
  const name = fold(text);
  let at = 0;
  let first = true;
  for (const letter of letters) {
    const next = name.indexOf(letter, at);
    if (next < 0 || (first && next > 0)) return false;
    first = false;
    at = next + 1;
  }
  return true;
}

/** A name in another language may bring its acronym along. */
const isForeign = (text: string): boolean =>
  /\b(?:de|du|des|la|le|les|del|do|da|der|die|und|et|pour|y)\b|[^\x20-\x7e]/.test(text);

function isOtherName(a: string, b: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(
      fold(text)
        .split(/[\s-]+/)
        .filter(word => word.length > 3),
    );
  const own = words(a);
  return ![...words(b)].some(word => own.has(word));
}
