import { type Days, daysOf, daysOfValue } from '../pages/calendarDays';
import type { CheckContext } from '../pages/context';
import { type Page, type Sentence, textAt, wordAt } from '../pages/page';

/** Words with which a text goes back to a time that it does not date. */
const LOOKING_BACK = new Set(
  'had then era previously formerly decades centuries history historic once ago earlier regime'.split(' '),
);
/** How many words around a claim are looked at for them. */
const NEAR = 12;

/**
 * The days of which a claim, at the tokens `[from, to)` of a sentence, can speak: the article's, those that the sentence
 * dates itself, else those of the sentences before it in its paragraph. Undefined where it looks back to a time that it
 * does not say.
 */
export function timesOf(
  context: CheckContext,
  sentence: Sentence,
  from = sentence.from,
  to = sentence.to,
): Days[] | undefined {
  const { articleDate, pages } = context;
  const article = daysOfValue(articleDate ?? '');
  const own = daysIn(sentence, article);
  if (!article) return own.length > 0 ? own : undefined;
  if (own.length === 0 && looksBack(sentence, from, to)) return undefined;
  if (own.length > 0 || isPresent(sentence, to)) return [article, ...own];
  const { page } = sentence;
  const before = daysBefore(sentence, article);
  if (before.length > 0 || sentence.index > page.firstSentence) return [article, ...before];
  // A paragraph that begins without a date goes on with the one before it.
  const last = pages[page.index - 1]?.sentences.flatMap(each => daysIn(each, article)).at(-1);
  return last ? [article, last] : [article];
}

/** The article's days and those that the sentence dates itself: what *is* so is not of another sentence's time. */
export function timesOfSentence({ articleDate }: CheckContext, sentence: Sentence): Days[] {
  const article = daysOfValue(articleDate ?? '');
  return [...(article ? [article] : []), ...daysIn(sentence, article)];
}

/** What the sentences of a page up to one date, each once. */
interface DaysSoFar {
  readonly days: Days[];
  readonly known: Set<string>;
  /** How many of the days stand before each sentence. */
  readonly counts: number[];
}

const SO_FAR = new WeakMap<Page, DaysSoFar>();

/** The days of the sentences before one in its page. */
function daysBefore({ page, index }: Sentence, article: Days): readonly Days[] {
  const { days, known, counts } = SO_FAR.get(page) ?? { days: [], known: new Set(), counts: [0] };
  SO_FAR.set(page, { days, known, counts });
  const at = index - page.firstSentence;
  for (let n = counts.length - 1; n < at; n++) {
    for (const each of daysIn(page.sentences[n] as Sentence, article)) {
      const key = `${each.first}/${each.last}`;
      if (known.has(key)) continue;
      known.add(key);
      days.push(each);
    }
    counts.push(days.length);
  }
  return days.slice(0, counts[at]);
}

/** The days of a sentence's dates; of a month or year that is not over, the article's day. */
function daysIn({ page, times }: Sentence, article: Days | undefined): Days[] {
  return times.flatMap(({ expression, from }) => {
    // *Since 2012 he has*: what began then is told of today.
    if (article && wordAt(page, from - 1) === 'since') return [];
    const days = daysOf(expression);
    if (!days) return [];
    return [article && days.first <= article.first && days.last >= article.last ? article : days];
  });
}

/** Whether the first verb behind a claim tells of today: *the minister says*, *may not run*. */
export function isPresent({ page, to }: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const word = wordAt(page, i);
    if (/^(?:is|are|has|have|says|say|will|wants|remains|stays|may|must|plans|hopes|faces)$/.test(word)) return true;
    if (/^(?:was|were|had|did|said|told|met|went|came|left|who)$|...ed$/.test(word)) return false;
  }
  return false;
}

function looksBack({ page, from, to, times }: Sentence, first: number, last: number): boolean {
  if (times.some(({ expression }) => expression.value === 'PAST_REF' || /X/.test(expression.value))) return true;
  for (let i = first - 1; i >= Math.max(from, first - NEAR) && !parts(textAt(page, i)); i--)
    if (LOOKING_BACK.has(wordAt(page, i))) return true;
  for (let i = first; i < Math.min(to, last + NEAR) && !parts(textAt(page, i)); i++)
    if (LOOKING_BACK.has(wordAt(page, i))) return true;
  return false;
}

const parts = (text: string): boolean => text === ';' || text === ':';
