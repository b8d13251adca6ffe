import type { StoryEvent } from '../../core/model';

/** A verb that stands further back than this leaves no room for what happened: then short names go before it. */
const FAR = 48;
const SHORT_NAMES = 26;
const LONGEST = 110;

/** What happened, in the text's own words as far as they fit a label. */
export function told({ text, start, trigger }: StoryEvent, who: readonly string[]): string {
  const before = trigger.start - start;
  if (before <= FAR) return shortened(text);
  const names = who.join(', ');
  const prefix = names.length > 0 && names.length <= SHORT_NAMES ? `${names}: ` : '';
  return shortened(`${prefix}${text.slice(before)}`);
}

function shortened(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:–—-]$/, '');
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, cut > 0 ? cut : LONGEST)} …`;
}
