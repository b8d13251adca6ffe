import type { DocumentCheck } from '../../findings/draft';
import { indexesOf, perPage } from '../../pages/memory';
import { textAt } from '../../pages/page';

/** So often a text comes back to an acronym that its readers should know what it stands for. */
const MANY = 3;
/** No acronym of six letters is longer, of whatever script. */
const LONGEST = 12;
const ACRONYM = /^\p{Lu}{3,6}$/u;

/** Which mentions of a page are acronyms that no record is known for. */
const acronymsOn = perPage(({ reading: { mentions, entities } }) =>
  indexesOf(mentions, ({ text }, n) => text.length <= LONGEST && entities[n]?.record === false && ACRONYM.test(text)),
);

/** An acronym that the facts do not know and that the text, though it comes back to it, never spells out. */
export const undefinedAcronym: DocumentCheck = {
  on: acronymsOn,
  *compare({ mentions }, pages) {
    const counts = new Map<string, number>();
    for (const page of pages)
      for (const n of acronymsOn(page)) {
        const entity = page.mentions[n]?.entity ?? '';
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
      }
    yield;
    const open = new Set<string>();
    for (const [entity, count] of counts) if (count >= MANY) open.add(entity);
    if (open.size === 0) return;
    for (const { entity, text, form } of mentions)
      if (form !== 'nominal' && open.has(entity) && !ACRONYM.test(text)) open.delete(entity);
    for (const page of pages) {
      yield;
      if (page.block.kind !== 'paragraph') continue;
      for (const { entity, mention, from, to } of page.names) {
        if (!open.has(entity.id)) continue;
        const bracketed = textAt(page, from - 1) === '(' || textAt(page, to) === '(';
        if (!bracketed && mention.type !== 'organisation') continue;
        open.delete(entity.id);
        if (!bracketed)
          yield {
            check: 'undefined-acronym',
            start: mention.start,
            end: mention.end,
            message: `${mention.text} is not spelt out in the text.`,
          };
      }
    }
  },
};
