import { type FactBase, type FactRecord, fold, theName } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { introductionsOn } from '../../pages/introductions';
import { type Page, spanOf } from '../../pages/page';
import { agrees, type Judgement, type SentenceClaims, unknown } from '../claim';
import { recordEvidence } from '../evidence';

/** *Economic Community of West African States (ECCAS)*: whether the acronym in brackets is that of the name before it. */
export const acronyms: SentenceClaims = {
  needs: Cue.bracket,
  *look({ facts }, { page, from: first, to: last }) {
    for (const introduction of introductionsOn(page)) {
      const { acronym, from, to, name } = introduction;
      if (name.from < first || name.from >= last) continue;
      const [start, end] = name.from < from ? [name.from, to + 1] : [from, name.to];
      yield {
        kind: 'acronym',
        ...spanOf(page, start, end),
        subject: page.nameAt(name.from)?.entity.id ?? name.text,
        object: acronym,
        stance: 'asserted',
        judgement: judged(facts, page, introduction),
      };
    }
  },
};

const BODIES = new Set(['organisation', 'armedGroup', 'event']);
/** Below this a body is hardly known enough to own its acronym. */
const KNOWN = 60;

/** By the name as written: the acronym may have linked it to a body that it does not belong to. */
function judged(
  facts: FactBase,
  page: Page,
  { acronym, from, to, name }: ReturnType<typeof introductionsOn>[number],
): Judgement {
  const key = fold(acronym);
  const bearers = facts.lookup(acronym).filter(other => BODIES.has(other.type) && hasAcronym(other, key));
  const named = [name.text, name.text.replace(/^UN(?= )/, 'United Nations')]
    .flatMap(text => facts.lookup(text))
    .filter(record => BODIES.has(record.type));
  const right = named.find(record => hasName(record, key) || bearers.includes(record));
  if (right) return agrees(recordEvidence(facts, right, `${acronym}: ${right.name}`));
  const wrong = (bearer: FactRecord, message: string, own?: string): Judgement => ({
    verdict: 'contradicts',
    evidence: [recordEvidence(facts, bearer, message.replace(/\.$/, ''))],
    alarm: {
      check: 'acronym-mismatch',
      at: spanOf(page, from, to),
      message,
      related: [{ ...spanOf(page, name.from, name.to), message: 'The name before it' }],
      fixes: own === undefined ? [] : [replaceBy(spanOf(page, from, to), own)],
    },
  });
  const [bearer] = bearers;
  const [first] = named;
  if (first) {
    const known = named.flatMap(acronymsOf);
    const own = known[0];
    if (own === undefined || fold(name.text) === fold(own) || isInitials(acronym, name.text)) return unknown();
    if (bearer)
      return wrong(bearer, `${acronym} stands for ${inFull(bearer)}; the acronym of ${inFull(first)} is ${own}.`, own);
    return known.some(each => isSlip(fold(each), key))
      ? wrong(first, `The acronym of ${inFull(first)} is ${own}, not ${acronym}.`, own)
      : unknown();
  }
  if (!bearer || bearers.length > 1 || !isSpeltOut(bearer)) return unknown();
  const names = [bearer.name, ...bearer.aliases.map(({ text }) => text)];
  const own = isInitials(acronym, name.text);
  const meant = isForeign(name.text) ? undefined : names.find(each => differsInOneWord(each, name.text));
  // Of the two names only one gives the acronym.
  if (meant && (isOtherRegion(meant, name.text) || (!own && isInitials(acronym, meant))))
    return wrong(bearer, `${acronym} stands for ${inFull(bearer)}, not for ${name.text}.`);
  if (own || sharesMostWords(bearer, name.text)) return unknown();
  return isForeign(name.text) || bearer.prominence < KNOWN
    ? unknown()
    : wrong(bearer, `${acronym} stands for ${inFull(bearer)}, not for ${name.text}.`);
}

const FORCES = / (?:Agency|Army|Authority|Brigades?|Commission|Forces?|Front|Movement|Office|Party|Programme)\b/;

/** A body by a name that is no acronym itself, if the record has one. */
function inFull({ name, aliases, type }: FactRecord): string {
  const long = [name, ...aliases.filter(({ kind }) => kind !== 'former').map(({ text }) => text)];
  const own = long.find(text => text.includes(' ')) ?? name;
  return FORCES.test(own) ? `the ${own}` : theName(own, type);
}

/** Whether the record knows the long name of a body, so that another one can be told from it. */
const isSpeltOut = ({ name, aliases }: FactRecord): boolean =>
  [name, ...aliases.map(({ text }) => text)].some(text => text.includes(' '));

const hasName = (record: FactRecord, key: string): boolean =>
  fold(record.name) === key || record.aliases.some(alias => fold(alias.text) === key);

const acronymsOf = ({ name, aliases }: FactRecord): string[] =>
  [{ text: name, kind: 'acronym' }, ...aliases].flatMap(({ kind, text }) =>
    kind === 'acronym' && isCapitals(text) ? [text] : [],
  );

const REGION = /^(?:north|south|east|west|central)(?:ern)?$/;

/** *South African Development Community* beside *Southern African Development Community*: of another part of the world. */
const isOtherRegion = (name: string, written: string): boolean =>
  differing(name, written).every(words => words.every(word => REGION.test(word)));

/** Whether two names of at least three words are the same but for one word, of long names two. */
function differsInOneWord(name: string, written: string): boolean {
  const different = differing(name, written);
  return different.length > 0 && different.length <= (fold(name).split(/[\s-]+/).length >= 6 ? 2 : 1);
}

/** The words in which two names of as many words differ. */
function differing(name: string, written: string): (readonly [string, string])[] {
  const a = fold(name).split(/[\s-]+/);
  const b = fold(written).split(/[\s-]+/);
  if (a.length !== b.length || a.length < 3) return [];
  return a.flatMap((word, n) => (word === b[n] ? [] : ([[word, b[n] ?? '']] as const)));
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

/** Words that may be left out of an acronym, or have a letter in it. */
const SMALL = /^(?:of|the|and|for|in|on|to|a|de|du|des|la|le|les|del|da|do|e|et|y|l|d)$/;

/** Whether each letter is the first of a word of the name, in their order: then the text explains its own acronym. */
function isInitials(acronym: string, text: string): boolean {
  const letters = [...fold(acronym).replace(/[^a-z]/g, '')];
  const words = fold(text)
    .split(/[\s’'-]+/)
    .filter(word => word !== '');
  let at = 0;
  for (const letter of letters) {
    while (at < words.length && !words[at]?.startsWith(letter) && SMALL.test(words[at] ?? '')) at++;
    if (!words[at]?.startsWith(letter)) return false;
    at++;
  }
  return words.slice(at).every(word => SMALL.test(word)) || letters.length >= 3;
}

/** A name in another language may bring its acronym along. */
const isForeign = (text: string): boolean =>
  /\b(?:de|du|des|la|le|les|del|do|da|der|die|und|et|pour|y)\b|[^\x20-\x7e]/.test(text);
