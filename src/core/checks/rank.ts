import { type Check, replaceBy } from './check';
import { type Page, spanOf, wordAt } from './context';

const RANKS: Readonly<Record<string, string>> = {
  captain: 'captain',
  capt: 'captain',
  major: 'major',
  maj: 'major',
  colonel: 'colonel',
  col: 'colonel',
  general: 'general',
  gen: 'general',
  admiral: 'admiral',
  adm: 'admiral',
};

/** *Captain Traoré* and later *Colonel Traoré*: two ranks of one man in one text. */
export const rank: Check = function* ({ pages }) {
  const first = new Map<string, { readonly rank: string; readonly start: number; readonly end: number }>();
  for (const page of pages) {
    yield;
    for (const { names } of page.sentences) {
      for (const name of names) {
        const at = wordAt(page, name.from - 1) === '' ? name.from - 2 : name.from - 1;
        const said = name.mention.type === 'person' && !page.quoted[name.from] ? rankAt(page, at) : undefined;
        if (said === undefined) continue;
        const span = spanOf(page, at, at + 1);
        const before = first.get(name.entity.id);
        if (!before) first.set(name.entity.id, { rank: said, ...span });
        else if (before.rank !== said)
          yield {
            check: 'rank',
            ...span,
            message: `${name.entity.name} is ${before.rank} further up and ${said} here.`,
            related: [{ start: before.start, end: before.end, message: 'The other rank' }],
            fixes: [
              replaceBy(
                span,
                before.rank.replace(/^./, letter => letter.toUpperCase()),
              ),
            ],
          };
      }
    }
  }
};

/** The rank at a token, where no word before it makes it another (*Lieutenant Colonel*, *then Captain*). */
function rankAt(page: Page, at: number): string | undefined {
  const before = wordAt(page, at - 1) === '-' ? wordAt(page, at - 2) : wordAt(page, at - 1);
  if (
    /^(?:lieutenant|lt|brigadier|brig|major|maj|vice|rear|then|former|retired|secretary|attorney|governor|director|surgeon|army)$/.test(
      before,
    )
  )
    return undefined;
  return page.tokens[at]?.shape === 'capital' ? RANKS[wordAt(page, at)] : undefined;
}
