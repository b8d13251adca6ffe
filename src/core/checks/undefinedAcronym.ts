import type { Check } from './check';
import { textAt } from './context';

/** An acronym that the facts do not know and that the text, though it comes back to it, never spells out. */
export const undefinedAcronym: Check = function* ({ pages, mentions }) {
  const forms = new Map<string, { acronym: number; other: number }>();
  for (const { entity, text, form } of mentions) {
    const count = forms.get(entity) ?? { acronym: 0, other: 0 };
    if (/^\p{Lu}{3,6}$/u.test(text)) count.acronym++;
    else if (form !== 'nominal') count.other++;
    forms.set(entity, count);
  }
  const said = new Set<string>();
  for (const page of pages) {
    yield;
    if (page.block.kind !== 'paragraph') continue;
    for (const { names } of page.sentences) {
      for (const { entity, mention, from, to } of names) {
        const count = forms.get(entity.id);
        const bracketed = textAt(page, from - 1) === '(' || textAt(page, to) === '(';
        if (entity.record || !count || count.other > 0 || count.acronym < 3 || bracketed)
          said.add(bracketed ? entity.id : '');
        else if (!said.has(entity.id) && mention.type === 'organisation' && /^\p{Lu}{3,6}$/u.test(mention.text)) {
          said.add(entity.id);
          yield {
            check: 'undefined-acronym',
            start: mention.start,
            end: mention.end,
            message: `${mention.text} is not spelt out in the text.`,
          };
        }
      }
    }
  }
};
