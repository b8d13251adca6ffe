/** Words whose full stop ends no sentence, and initials. */
const SHORT =
  '(?:\\p{Lu}|Mrs?|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Sen|Rep|Gov|Prof|Rev|Hon|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)';
const END = new RegExp(`(?:(?<!\\b${SHORT})\\.|[!?…])[”"’')\\]]*\\s+(?=[“"‘'(\\[]?[\\p{Lu}\\d])|;\\s`, 'gu');

/** How many sentences end in a stretch of text; a semicolon ends one too. */
export function sentenceEnds(text: string): number {
  return text.match(END)?.length ?? 0;
}
