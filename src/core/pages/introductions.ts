import { Cue } from './cues';
import { perPage } from './memory';
import { type Name, type Page, textAt } from './page';

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
    const acronym = page.isQuoted(name.from) ? undefined : bracketed(page, name);
    if (!acronym) return [];
    const { text, from, to } = acronym;
    return [{ acronym: text, from, to, name: { text: name.mention.text, from: name.from, to: name.to } }];
  });
});

/** The acronym in brackets right behind a name of several words. */
function bracketed(
  page: Page,
  { to, from, mention }: Name,
): { readonly text: string; readonly from: number; readonly to: number } | undefined {
  if (textAt(page, to) !== '(' || to - from < 2 || mention.type === 'person' || mention.type === 'demonym')
    return undefined;
  const close = [to + 2, to + 4].find(i => textAt(page, i) === ')');
  if (close === undefined) return undefined;
  const text = page.tokens
    .slice(to + 1, close)
    .map(token => token.text)
    .join('');
  return /^\p{Lu}[\p{Lu}\d-]{1,9}s?$/u.test(text) ? { text, from: to + 1, to: close } : undefined;
}
