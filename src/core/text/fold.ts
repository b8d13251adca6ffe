const NON_ASCII = /[^\0-\x7f]/;
/** Letters that Unicode does not decompose, as they are usually written without diacritics. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * One form for spellings that differ only in case, diacritics, apostrophes and full stops: *Goïta* and *Goita*,
 * *N'Djamena* and *Ndjamena*, *U.S.* and *US*. The length may change.
 */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (NON_ASCII.test(folded)) {
    folded = folded
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßøłđðþæœı]/g, letter => LETTERS[letter] ?? letter);
  }
  return folded.replace(/['’‘ʼʻ`´.]/g, '');
}
