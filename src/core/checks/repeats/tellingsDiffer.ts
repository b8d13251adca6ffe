import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import { daysBetween } from '../../pages/calendarDays';
import { perPage } from '../../pages/memory';
import { type Page, spanOf, textAt, wordAt } from '../../pages/page';
import { type Telling, tellingsOf, tellingsOn, timeOf } from '../../pages/tellings';

/** What befalls one person or body once, or not twice in a month. */
const ONCE = new Set(
  'abduction annexation assassination burial coronation crash death dissolution dismissal expulsion impeachment inauguration ratification resignation suspension'.split(
    ' ',
  ),
);
const MONTH = 31;

/** *X resigned on 4 March* and later *X’s resignation on 5 March*: one event of one name, dated twice. */
export const tellingsDiffer: DocumentCheck = {
  on: tellingsOn,
  *compare(context) {
    if (context.dates.length < 2) return;
    for (const [kind, tellings] of tellingsOf(context).dated) {
      yield;
      if (!ONCE.has(kind) || tellings.length < 2) continue;
      const first = new Map<string, Telling>();
      for (const telling of tellings) {
        const whose = ownerOf(telling);
        if (whose === undefined) continue;
        const before = first.get(whose);
        if (!before) first.set(whose, telling);
        else {
          const draft = differing(before, telling);
          if (draft) yield draft;
        }
      }
    }
  },
};

/** To whom what a page tells on a day befell, telling by telling: an empty string where it does not say. */
const ownersOn = perPage(page =>
  tellingsOn(page).map(telling =>
    ONCE.has(telling.kind) && telling.days && telling.days.first === telling.days.last
      ? (nameBeside(page, telling.at) ?? '')
      : '',
  ),
);

const ownerOf = ({ page, n }: Telling): string | undefined => ownersOn(page)[n] || undefined;

/** The name right beside the word: *X resigned*, *X was killed*, *impeached X*, *the death of X*, *X’s death*. */
function nameBeside(page: Page, at: number): string | undefined {
  const again = (i: number): boolean => /^(?:again|re|second|first|almost|nearly|reportedly)$/.test(wordAt(page, i));
  if (again(at - 1) || again(at + 1)) return undefined;
  const of = wordAt(page, at + 1) === 'of' ? at + 2 : at + 1;
  const behind = page.nameAt(of);
  if (behind?.from === of) return isFirst(page, behind.to) ? behind.mention.entity : undefined;
  let i = at - 1;
  while (/^(?:was|were|has|had|been|formally|also|s|who|himself|herself|finally)$/.test(wordAt(page, i))) i--;
  if (textAt(page, i) === ',' && wordAt(page, i + 1) === 'who') i--;
  const subject = page.nameAt(i);
  const lead = subject && wordAt(page, subject.from - 1);
  // *The deputy of X resigned*: it was not X.
  return subject && !/^(?:of|by|with|for|against|to|from|and|or|s|in|at)$/.test(lead ?? '')
    ? subject.mention.entity
    : undefined;
}

/** Nothing behind a name makes it part of another one’s: *impeached X’s deputy*. */
const isFirst = (page: Page, to: number): boolean =>
  !(wordAt(page, to) === 's' && page.tokens[to]?.spaced === false) && !/^(?:and|or)$/.test(wordAt(page, to));

function differing(a: Telling, b: Telling): Draft | undefined {
  if (a.sentence === b.sentence) return undefined;
  const apart = daysBetween(a.days, b.days);
  const [first, second] = [timeOf(a), timeOf(b)];
  if (apart === 0 || !first || !second) return undefined;
  const [one, two] = [first.expression, second.expression];
  const yearOff = one.value.slice(5) === two.value.slice(5) && [one, two].every(({ text }) => /\d{4}/.test(text));
  if (apart > MONTH && !yearOff) return undefined;
  const span = spanOf(b.page, second.from, second.to);
  const words = textAt(a.page, a.at);
  return {
    check: 'internal-inconsistency',
    ...span,
    message: `Here it is ${two.text}, further up it was ${one.text} (“${words}”).`,
    related: [{ start: one.start, end: one.end, message: 'The date further up' }],
    fixes: [replaceBy(span, one.text)],
  };
}
