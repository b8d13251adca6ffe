export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      (code < 0x2000 || code > 0x2bff) &&
      (code < 0x3000 || code > 0x303f) &&
      code < 0xfe00)
  );
}

/** Kinds of UTF-16 units: what a token begins with. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  if (code === 32 || code === 0xa0 || (code >= 9 && code <= 13)) KINDS[code] = SPACE;
  else if (isDigit(code)) KINDS[code] = DIGIT;
  else if (isLetter(code)) KINDS[code] = LETTER;
}
