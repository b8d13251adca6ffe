/** Kinds of characters, as bits: what a token can begin and go on with. */
export const SPACE = 1;
export const LETTER = 2;
export const MARK = 4;
export const DIGIT = 8;
export const SIGN = 16;
/** What words are made of. */
export const WORD = LETTER | MARK | DIGIT;

/** Kinds by UTF-16 unit, for loops over text; 0 beyond ASCII where nobody has asked yet (ask `kindAt`) and for halves of pairs. */
export const KINDS = new Uint8Array(0x10000);

for (let code = 1; code < 128; code++) {
  const letter = code | 32;
  KINDS[code] =
    letter >= 97 && letter <= 122
      ? LETTER
      : code >= 48 && code <= 57
        ? DIGIT
        : code === 32 || (code >= 9 && code <= 13)
          ? SPACE
          : SIGN;
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\s/.test(character) ? SPACE : SIGN;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** The kind of the character at an offset; a pair of surrogates is one character, half a pair is a sign. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = KINDS[code];
  if (known) return known;
  if (Number.isNaN(code)) return SPACE;
  if (isHighSurrogate(code)) return kindOf(String.fromCodePoint(text.codePointAt(at) as number));
  const kind = kindOf(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

/** How many UTF-16 units the character at an offset takes: two for a whole pair of surrogates. */
export function sizeAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
