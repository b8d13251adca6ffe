import type { DocumentCheck } from './check';
import { textAt } from './page';

/** An acronym that the facts do not know and that the text, though it comes back to it, never spells out. */
export const undefinedAcronym: DocumentCheck = function* ({ pages, mentions, entityById }) {
  const forms = new Map<string, { acronym: number; other: number }>();
  for (const { entity, text, form } of mentions) {
    if (entityById.get(entity)?.record) continue;
    const count = forms.get(entity) ?? { acronym: 0, other: 0 };
    if (/^\p{Lu}{3,6}$/u.test(text)) count.acronym++;
    else if (form !== 'nominal') count.other++;
    forms.set(entity, count);
  }
  yield;
  const open = new Set<string>();
  for (const [entity, { acronym, other }] of forms) if (acronym >= MANY && other === 0) open.add(entity);
  for (const page of pages) {
    if (open.size === 0) return;
    if (page.pause) yield;
    if (page.block.kind !== 'paragraph' || !page.reading.mentions.some(({ entity }) => open.has(entity))) continue;
    for (const { entity, mention, from, to } of page.names) {
      if (!open.has(entity.id)) continue;
      const bracketed = textAt(page, from - 1) === '(' || textAt(page, to) === '(';
      if (!bracketed && (mention.type !== 'organisation' || !/^\p{Lu}{3,6}$/u.test(mention.text))) continue;
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
};

/** So often a text comes back to an acronym that its readers should know what it stands for. */
const MANY = 3;
