import { type DocumentCheck, replaceBy } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { perPage } from '../../pages/memory';
import { type Page, spanOf, wordAt } from '../../pages/page';

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

/** A rank before a name, and its token. */
interface Ranked {
  readonly entity: string;
  readonly rank: string;
  readonly at: number;
}

const ranksOn = perPage((page): readonly Ranked[] => {
  if ((page.cues.all & Cue.rank) === 0) return [];
  return page.names.flatMap(({ entity, mention, from }) => {
    const at = wordAt(page, from - 1) === '' ? from - 2 : from - 1;
    const rank = mention.type === 'person' && !page.isQuoted(from) ? rankAt(page, at) : undefined;
    return rank === undefined ? [] : [{ entity: entity.id, rank, at }];
  });
});

/** *Captain Traoré* and later *Colonel Traoré*: two ranks of one man in one text. */
export const rank: DocumentCheck = {
  on: ranksOn,
  *compare({ entityById }, pages) {
    const first = new Map<string, { readonly rank: string; readonly start: number; readonly end: number }>();
    for (const page of pages) {
      yield;
      for (const { entity, rank, at } of ranksOn(page)) {
        const span = spanOf(page, at, at + 1);
        const before = first.get(entity);
        if (!before) first.set(entity, { rank, ...span });
        else if (before.rank !== rank)
          yield {
            check: 'rank',
            ...span,
            message: `${entityById.get(entity)?.name ?? ''} is ${before.rank} further up and ${rank} here.`,
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
  },
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
