/** Names of letters with a mark are made of the letter and one of these: *eacute*, *Scaron* (HTML, 13.5). */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  dblac: '\u030b',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};
const MARKED_LETTER = new RegExp(`^([A-Za-z])(${Object.keys(MARKS).join('|')})$`);

/** The other letters and the signs of written prose, each behind its name. */
const NAMED = new Map(
  (
    'AElig Æ aelig æ OElig Œ oelig œ Oslash Ø oslash ø ETH Ð eth ð THORN Þ thorn þ szlig ß inodot ı imath ı Lstrok Ł lstrok ł ' +
    'Dstrok Đ dstrok đ Hstrok Ħ hstrok ħ ENG Ŋ eng ŋ amp & AMP & lt < LT < gt > GT > quot " QUOT " apos \' lsquo ‘ rsquo ’ rsquor ’ ' +
    'sbquo ‚ ldquo “ rdquo ” rdquor ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo › ndash – mdash — horbar ― hyphen ‐ dash ‐ ' +
    'minus − hellip … mldr … bull • middot · iexcl ¡ iquest ¿ sect § para ¶ dagger † Dagger ‡ deg ° ordf ª ordm º copy © reg ® ' +
    'trade ™ euro € pound £ yen ¥ cent ¢ curren ¤ times × divide ÷ plusmn ± frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³ ' +
    'permil ‰ prime ′ Prime ″ micro µ comma , period . colon : semi ; lpar ( rpar ) lsqb [ rsqb ] num # percnt % dollar $ ' +
    'commat @ excl ! quest ? sol / lowbar _ ast * plus + equals = vert | verbar |'
  )
    .split(' ')
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] as string] as const] : [])),
).set('Tab', '\t');
for (const name of 'nbsp ensp emsp emsp13 emsp14 numsp puncsp thinsp hairsp NewLine'.split(' ')) NAMED.set(name, ' ');
NAMED.set('shy', '\u00ad').set('zwnj', '\u200c').set('zwj', '\u200d').set('lrm', '\u200e').set('rlm', '\u200f');

/** What browsers read numbers of the C1 range as: Windows-1252, from 128 on. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The character that a reference stands for.
 * @param name what stands between `&` and `;`: `ocirc`, `#244`, `#xF4`
 * @returns undefined for names that prose does not use and for numbers that are no character
 */
export function characterOf(name: string): string | undefined {
  if (name.startsWith('#'))
    return numbered(Number(name[1] === 'x' || name[1] === 'X' ? `0${name.slice(1)}` : name.slice(1)));
  const letter = MARKED_LETTER.exec(name);
  if (!letter?.[1] || !letter[2]) return NAMED.get(name);
  const [marked, more] = (letter[1] + (MARKS[letter[2]] ?? '')).normalize('NFC');
  return more === undefined ? marked : undefined;
}

function numbered(code: number): string | undefined {
  if (code >= 128 && code < 160) return WINDOWS[code - 128];
  const isNone = !(code >= 9 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff) || (code > 13 && code < 32);
  return isNone ? undefined : String.fromCodePoint(code);
}
