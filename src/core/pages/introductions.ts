import { Cue } from './cues';
import { perPage } from './memory';
import { type Name, type Page, textAt, wordAt } from './page';

/** An acronym in brackets behind a name; tokens of its page, half-open. */
export interface Introduction {
  readonly acronym: string;
  readonly from: number;
  readonly to: number;
  /** Which of the page's names it is behind. */
  readonly name: { readonly text: string; readonly from: number; readonly to: number };
}

/** The acronyms that a page explains: *Economic Community of West African States (ECOWAS)*. */
export const introductionsOn = perPage((page): readonly Introduction[] => {
  if ((page.cues.all & Cue.bracket) === 0) return [];
  return page.names.flatMap(name => {
    if (textAt(page, name.to) !== '(' || page.isQuoted(name.from)) return [];
    const acronym = bracketed(page, name);
    if (acronym) return [introduction(acronym, name)];
    const long = longIn(page, name);
    return long ? [introduction({ text: name.mention.text, from: name.from, to: name.to }, long)] : [];
  });
});

const introduction = (acronym: Words, { mention, from, to }: Name): Introduction => ({
  acronym: acronym.text,
  from: acronym.from,
  to: acronym.to,
  name: { text: mention.text, from, to },
});

interface Words {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** *IAEA (International Atomic Energy Agency)*: the long name that alone stands in brackets behind an acronym. */
function longIn(page: Page, { mention, to }: Name): Name | undefined {
  if (!/^\p{Lu}[\p{Lu}\d-]{1,9}$/u.test(mention.text)) return undefined;
  const from = wordAt(page, to + 1) === 'the' ? to + 2 : to + 1;
  const long = page.nameAt(from);
  const alone = long?.from === from && long.to - long.from > 1 && textAt(page, long.to) === ')';
  return alone && isBody(long) ? long : undefined;
}

const isBody = ({ mention: { type } }: Name): boolean => type !== 'person' && type !== 'demonym';

/** The acronym in brackets right behind a name of several words. */
function bracketed(page: Page, name: Name): Words | undefined {
  const { to, from } = name;
  if (to - from < 2 || !isBody(name)) return undefined;
  const close = [to + 2, to + 4].find(i => textAt(page, i) === ')');
  if (close === undefined) return undefined;
  const text = page.tokens
    .slice(to + 1, close)
    .map(token => token.text)
    .join('');
  return /^\p{Lu}[\p{Lu}\d-]{1,9}s?$/u.test(text) ? { text, from: to + 1, to: close } : undefined;
}
