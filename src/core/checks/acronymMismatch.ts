import { type FactBase, type FactRecord, fold } from '../../facts';
import { type DocumentCheck, replaceBy } from './check';
import { Cue } from './cues';
import { perPage } from './memory';
import { type Name, type Page, spanOf, textAt } from './page';
import { distance } from './spelling';

/** An acronym in brackets behind a name; tokens of its page, half-open. */
interface Introduction {
  readonly acronym: string;
  readonly from: number;
  readonly to: number;
  readonly name: { readonly text: string; readonly from: number; readonly to: number };
  /** Why, by the facts, it is not the name's. */
  readonly wrong: ReturnType<typeof mismatch>;
}

const introductionsOn = perPage((page): readonly Introduction[] => {
  if ((page.cues.all & Cue.bracket) === 0) return [];
  return page.names.flatMap(name => {
    const acronym = bracketed(page, name);
    if (!acronym || page.isQuoted(name.from)) return [];
    const { text, from, to } = acronym;
    const wrong = mismatch(page.records.facts, name, text);
    return [{ acronym: text, from, to, name: { text: name.mention.text, from: name.from, to: name.to }, wrong }];
  });
});

/** *Economic Community of West African States (ECCAS)*: the acronym in brackets belongs to another body. */
export const acronymMismatch: DocumentCheck = {
  on: introductionsOn,
  *compare(_, pages) {
    const defined = new Map<string, { readonly name: string; readonly start: number; readonly end: number }>();
    for (const page of pages) {
      yield;
      for (const { acronym, from, to, name, wrong } of introductionsOn(page)) {
        const span = spanOf(page, from, to);
        const long = spanOf(page, name.from, name.to);
        const before = defined.get(acronym);
        if (wrong) {
          yield {
            check: 'acronym-mismatch',
            ...span,
            message: wrong.message,
            related: [{ start: long.start, end: long.end, message: 'The name before it' }],
            fixes: wrong.right ? [replaceBy(span, wrong.right)] : [],
          };
        } else if (before && isOtherName(before.name, name.text)) {
          yield {
            check: 'acronym-mismatch',
            ...span,
            message: `${acronym} was introduced for ${before.name} and stands here for ${name.text}.`,
            related: [{ ...before, message: 'Introduced here' }],
          };
        } else if (!before) {
          defined.set(acronym, { name: name.text, start: long.start, end: long.end });
        }
      }
    }
  },
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

/** By the name as written: the acronym may have linked it to the body that it does not belong to. */
function mismatch(
  facts: FactBase,
  { mention }: Name,
  acronym: string,
): { message: string; right?: string } | undefined {
  const key = fold(acronym);
  const bearers = facts.lookup(acronym).filter(other => BODIES.has(other.type) && hasAcronym(other, key));
  const named = facts.lookup(mention.text).filter(record => BODIES.has(record.type));
  if (named.length > 0) {
    if (named.some(record => hasName(record, key)) || named.some(record => bearers.includes(record))) return undefined;
    const own = named.flatMap(record => acronymsOf(record));
    const right = own[0];
    if (right === undefined || fold(mention.text) === fold(right)) return undefined;
    const name = named[0]?.name ?? mention.text;
    if (bearers[0]) return { message: `${acronym} is ${bearers[0].name}; ${name} is ${right}.`, right };
    return own.some(each => isSlip(fold(each), key))
      ? { message: `The acronym of ${name} is ${right}.`, right }
      : undefined;
  }
  const bearer = bearers[0];
  if (!bearer || bearers.length > 1 || !isSpeltOut(bearer)) return undefined;
  const meant = [bearer.name, ...bearer.aliases.map(({ text }) => text)].find(name =>
    differsInOneWord(name, mention.text),
  );
  if (meant) return { message: `${acronym} is ${bearer.name}, not ${mention.text}.` };
  return sharesMostWords(bearer, mention.text) ||
    isInitials(acronym, mention.text) ||
    isForeign(mention.text) ||
    bearer.prominence < 60
    ? undefined
    : { message: `${acronym} is the acronym of ${bearer.name}, not of ${mention.text}.` };
}

/** Whether two words are two, not two spellings or a short form. */
function isOther(a: string, b: string): boolean {
  if (/^(?:north|south|east|west|central)(?:ern)?$/.test(a) && /^(?:north|south|east|west|central)(?:ern)?$/.test(b))
    return true;
  return distance(a, b, 2) > 2 && !a.startsWith(b) && !b.startsWith(a);
}

/** Whether the facts know the long name of a body, so that another one can be told from it. */
const isSpeltOut = ({ name, aliases }: FactRecord): boolean =>
  [name, ...aliases.map(({ text }) => text)].some(text => text.includes(' '));

const hasName = (record: FactRecord, key: string): boolean =>
  fold(record.name) === key || record.aliases.some(alias => fold(alias.text) === key);

const acronymsOf = ({ name, aliases }: FactRecord): string[] =>
  [{ text: name, kind: 'acronym' }, ...aliases].flatMap(({ kind, text }) =>
    kind === 'acronym' && isCapitals(text) ? [text] : [],
  );

/** *South African Development Community* beside *Southern African Development Community*: another word, not another spelling. */
function differsInOneWord(name: string, written: string): boolean {
  const a = fold(name).split(/[\s-]+/);
  const b = fold(written).split(/[\s-]+/);
  if (a.length !== b.length || a.length < 3) return false;
  const different = a.flatMap((word, n) => (word === b[n] ? [] : ([[word, b[n] ?? '']] as const)));
  const most = a.length >= 6 ? 2 : 1;
  return (
    different.length > 0 && different.length <= most && different.some(([one = '', other = '']) => isOther(one, other))
  );
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
