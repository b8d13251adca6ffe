import { type Days, daysOf, daysOfValue } from '../calendarDays';
import { type CheckContext, type Sentence, wordAt } from '../context';

/** Words with which a text goes back to a time that it does not date. */
const LOOKING_BACK = new Set(
  'had then era previously formerly decades centuries history historic once ago earlier regime'.split(' '),
);

/**
 * The days of which a sentence can speak: the article's, those that it dates itself, and those of its paragraph and the
 * one before. Undefined where it looks back to a time that it does not say.
 */
export function timesOf({ articleDate, pages }: CheckContext, sentence: Sentence): Days[] | undefined {
  const article = daysOfValue(articleDate ?? '');
  const own = sentence.times.flatMap(({ expression }) => daysOf(expression) ?? []);
  if (!article) return own.length > 0 ? own : undefined;
  if (own.length === 0 && looksBack(sentence)) return undefined;
  const { index } = sentence.page;
  const around = [pages[index - 1], pages[index]].flatMap(page => page?.sentences ?? []);
  const near = around.flatMap(({ times }) => times.flatMap(({ expression }) => daysOf(expression) ?? []));
  return [article, ...own, ...near];
}

function looksBack({ page, from, to, times }: Sentence): boolean {
  if (times.some(({ expression }) => expression.value === 'PAST_REF' || /X/.test(expression.value))) return true;
  for (let i = from; i < to; i++) if (LOOKING_BACK.has(wordAt(page, i))) return true;
  return false;
}
