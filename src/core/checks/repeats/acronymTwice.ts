import { fold } from '../../../facts';
import type { DocumentCheck } from '../../findings/draft';
import { introductionsOn } from '../../pages/introductions';
import { spanOf } from '../../pages/page';

/** An acronym that the text explains by two names: *the Sahel Alliance (AES)*, and further down *the Energy Agency (AES)*. */
export const acronymTwice: DocumentCheck = {
  on: introductionsOn,
  *compare({ facts }, pages) {
    const defined = new Map<string, { readonly name: string; readonly start: number; readonly end: number }>();
    for (const page of pages) {
      yield;
      for (const { acronym, from, to, name } of introductionsOn(page)) {
        const before = defined.get(acronym);
        // Where the record has it for the second, the first is what is wrong.
        const isOwn = facts.lookup(acronym).some(record => facts.lookup(name.text).includes(record));
        if (before && !isOwn && isOtherName(before.name, name.text))
          yield {
            check: 'acronym-mismatch',
            ...spanOf(page, from, to),
            message: `${acronym} was introduced for ${before.name} and stands here for ${name.text}.`,
            related: [{ start: before.start, end: before.end, message: 'Introduced here' }],
          };
        else if (!before) defined.set(acronym, { name: name.text, ...spanOf(page, name.from, name.to) });
      }
    }
  },
};

function isOtherName(a: string, b: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(
      fold(text)
        .split(/[\s-]+/)
        .filter(word => word.length > 3),
    );
  const own = words(a);
  return ![...words(b)].some(word => own.has(word));
}
