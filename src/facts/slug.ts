/** Letters that Unicode does not decompose into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
};
const SPECIAL = /[øłđðþßæœıəħŋ]/g;
const MARKS = /\p{M}/gu;
const QUOTES = /[’‘ʻʼʿʾ'`´]/g;
const NOT_ASCII = /[^\x20-\x7e]/;

/** Lower case without diacritics; letters of other scripts stay as they are. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .replace(QUOTES, "'")
    .replace(SPECIAL, letter => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
}

/**
 * The key under which a name is looked up: no case, diacritics, full stops, apostrophes or hyphens, so that
 * *N'Djamena*, *N’Djaména* and *NDJAMENA*, or *U.S.* and *US*, are the same name.
 */
export function nameKey(text: string): string {
  const folded = foldCase(text);
  if (!/[^a-z0-9 ]/.test(folded)) return folded;
  return folded
    .replace(/[.']/g, '')
    .replace(/[-–—_/,]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The first word of a name's key, under which the name is filed; a leading *the* does not count. */
export function firstWord(key: string): string {
  const from = key.startsWith('the ') ? 4 : 0;
  const space = key.indexOf(' ', from);
  return key.slice(from, space < 0 ? undefined : space);
}

/**
 * One form for spellings that differ only in case, diacritics, apostrophes and full stops: *Goïta* and *Goita*,
 * *N'Djamena* and *Ndjamena*, *U.S.* and *US*. The words of a text are folded like the words of a name's key.
 */
export function fold(text: string): string {
  if (isAsciiWord(text)) return text.toLowerCase();
  return foldCase(text).replace(/[.']/g, '');
}

/** ASCII letters and digits only: most words, which need no more than small letters. */
function isAsciiWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if ((code < 97 || code > 122) && (code < 48 || code > 57)) return false;
  }
  return true;
}

/** The readable id of a name: *Côte d'Ivoire* → `cote-d-ivoire`. */
export function slug(text: string): string {
  const folded = foldCase(text);
  // Most names are all in ASCII, where a set of a few letters is told faster than one of Unicode's.
  const joined = folded.replace(NOT_ASCII.test(folded) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, '-');
  return joined.replace(/^-|-$/g, '');
}
