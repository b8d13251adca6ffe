import { type Name, type Page, textAt, wordAt } from './page';

/** Whether the token is the *s* of *Mali’s*. */
export function isPossessive(page: Page, at: number): boolean {
  return wordAt(page, at) === 's' && page.tokens[at]?.spaced === false;
}

/** The name that begins at a token, behind *the* if that stands there. */
export function nameFrom(page: Page, at: number): Name | undefined {
  const from = wordAt(page, at) === 'the' ? at + 1 : at;
  const name = page.nameAt(from);
  return name?.from === from ? name : undefined;
}

/** The name that ends before a token. */
export function nameBefore(page: Page, at: number): Name | undefined {
  const name = page.nameAt(at - 1);
  return name?.to === at ? name : undefined;
}

/** The name behind *of* (*in*, *from* …) at a token. */
export function nameBehind(page: Page, at: number, preposition = /^of$/): Name | undefined {
  return preposition.test(wordAt(page, at)) ? nameFrom(page, at + 1) : undefined;
}

/** The token that stands before a name, or before its article. */
export function leadOf(page: Page, from: number): number {
  return wordAt(page, from - 1) === 'the' ? from - 2 : from - 1;
}

/** Whether a token ends what is said in apposition. */
export function closesAt(page: Page, at: number, to: number): boolean {
  return at >= to || /^[,.;:!?)\]–—”"|]$/.test(textAt(page, at));
}

const SAYING =
  /^(?:said|says|say|saying|claimed|claims|claiming|alleged|alleges|alleging|argued|argues|insisted|insists|told|believes?|believed|reported|reports|reportedly|allegedly|supposedly|according|suggested|suggests|thinks?|thought|denied|denies|recalled|recalls|wrote|writes|added|stated|states)$/;

/** *The United States* says nothing by its name. */
const isSaying = (page: Page, at: number): boolean => SAYING.test(wordAt(page, at)) && !page.nameAt(at);

/** Whether what stands at the tokens `[from, to)` is told as somebody's words: *he said that …*, *…, he said*. */
export function isAttributed(
  page: Page,
  sentence: { readonly from: number; readonly to: number },
  from: number,
  to: number,
): boolean {
  for (let i = from - 1; i >= sentence.from; i--) {
    if (/^[;:]$/.test(textAt(page, i))) break;
    if (isSaying(page, i)) return true;
  }
  for (let i = to; i < sentence.to - 1; i++)
    if (textAt(page, i) === ',')
      for (let k = i + 1; k < Math.min(sentence.to, i + 9); k++) if (isSaying(page, k)) return true;
  return false;
}
