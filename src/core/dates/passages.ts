import type { DateScan, Meaning } from './meaning';
import type { Moment } from './moment';

/** How a paragraph counts: news from the article's date, a history from the expression before. */
export type Passage = 'news' | 'history';

/** How far from the article's year a year must lie to be history. */
const RECENT_YEARS = 1;

/** Decides for each block whether its dates without a year count from the article's date or from the expression before. */
export function passagesOf(blocks: readonly { readonly scans: readonly DateScan[] }[], article: Moment | null): Passage[] {
  if (!article) return blocks.map(() => 'history');
  const evidence = blocks.map(({ scans }) => weigh(scans, article));
  const total = evidence.reduce((sum, { news, history }) => sum + history - 2 * news, 0);
  let carried: Passage = total > 0 ? 'history' : 'news';
  return evidence.map(({ news, history }) => {
    if (news > 0 && news >= history) carried = 'news';
    else if (history > 0) carried = 'history';
    else if (news > 0) carried = 'news';
    return carried;
  });
}

function weigh(scans: readonly DateScan[], article: Moment): { news: number; history: number } {
  let news = 0;
  let history = 0;
  for (const { meaning } of scans) {
    const year = explicitYear(meaning);
    if (year !== undefined) {
      if (Math.abs(year - article.year) > RECENT_YEARS) history++;
      else news++;
    } else if (isDeictic(meaning)) news++;
  }
  return { news, history };
}

export function explicitYear(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range') return explicitYear(meaning.to.meaning) ?? explicitYear(meaning.from.meaning);
  if (meaning.kind === 'time') return meaning.on ? explicitYear(meaning.on) : undefined;
  return 'year' in meaning ? meaning.year : undefined;
}

function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === 'time') return meaning.on !== null && isDeictic(meaning.on);
  if (meaning.kind === 'weekday') return meaning.pick?.from !== 'before';
  if (meaning.kind === 'shift') return meaning.from === 'article';
  return 'pick' in meaning && meaning.pick?.from === 'article';
}
