import type { DateScan } from '../meaning';
import { type Moment, monthOf } from './moment';
import type { Passage } from './passages';
import { TURN_MONTHS } from './yearChoice';

/** A year so far from what is told of is an aside. */
const ASIDE_YEARS = 8;
/** What happened so many years before the article is told as history even where the next sentences do not say so. */
const LONG_AGO = 10;

/** A date of its own year in this paragraph, which dates without a year may go on from. */
interface Link {
  readonly moment: Moment;
  /** Whether it is of a plan, which what is told next may come before. */
  readonly planned: boolean;
  /** Ends of sentences since. */
  sentences: number;
}

/** A past year, and what is told of in it: all that follows, what opens its sentence, the rest of the sentence, or the same event. */
interface Frame {
  readonly year: Moment;
  readonly reach: 'all' | 'opening' | 'sentence' | 'event';
}

/** What has been told of so far in the text, and what of it the next expression counts from. */
export class Memory {
  private passage: Passage = 'news';
  /** The point told of last, of any grain, and the last one that is a day. */
  private last: Moment | null = null;
  private lastDay: Moment | null = null;
  /** A beginning told of beside another date, which years may be counted from: *since 2006. Eighteen years later …*. */
  private sinceYear: Moment | null = null;
  /** What dates without a year count from in a history: the point told of last that is no look aside. */
  private story: Moment | null = null;
  private link: Link | null = null;
  /** A past year named in this paragraph, or in the heading above it: what is told of its events is of that year. */
  private frame: Frame | null = null;
  /** Ends of sentences since the last point of this paragraph; infinite before the first. */
  private sentences = Number.POSITIVE_INFINITY;
  /** Whether the expression at hand opens its sentence. */
  private opens = false;

  constructor(private readonly article: Moment | null) {}

  /**
   * Begins a paragraph.
   * @param entry the date that heads the paragraph before, where both are entries of a timeline.
   * @param heading the past year that the heading above names.
   * @param isOfDays whether the paragraph speaks of days near the article's: then it is none of that year.
   */
  enter(passage: Passage, entry: Moment | null, heading: Moment | null, isOfDays: boolean): void {
    this.frame = isOfDays ? null : heading ? { year: heading, reach: 'all' } : this.carried();
    this.passage = passage;
    this.link = entry && { moment: entry, planned: false, sentences: 0 };
    this.sentences = Number.POSITIVE_INFINITY;
  }

  /** Goes on to the next expression, `sentences` ends of sentences further on. */
  goOn(sentences: number, opens: boolean): void {
    this.sentences += sentences;
    if (this.link) this.link.sentences += sentences;
    this.opens = opens;
  }

  get isHistory(): boolean {
    return this.passage === 'history';
  }

  /** Whether the paragraph has told of a point before. */
  get isTold(): boolean {
    return this.sentences !== Number.POSITIVE_INFINITY;
  }

  /**
   * The point that a date without a year counts from, or null where it counts from the article's date. In news that is a
   * date with its year in the same sentence, or in the one before a sentence that opens with the date; all of a paragraph of
   * old times goes on from its own dates. It goes forward, unless a plan was told of.
   */
  told(month?: number): Moment | null {
    if (this.isHistory) return this.story;
    const { link } = this;
    if (!link || (!link.planned && goesBack(link.moment, month))) return null;
    const isNear = link.sentences === 0 || (link.sentences === 1 && this.opens && !turnsFar(link.moment, month));
    return isNear || (this.passage === 'aside' && this.isOld(link.moment)) ? link.moment : null;
  }

  /**
   * The past year whose events a date of news tells of: of the heading above, or one named before in the paragraph, where the
   * sentence goes on about its event (*the 2020 war. The offensive began on …*) or names it (*the 2020 war, which ended on …*).
   * @param isOfArticlesYear whether it may be of the article's own year, which nobody writes
   */
  framed(scan: DateScan, month: number, isOfArticlesYear: boolean): Moment | null {
    const { frame } = this;
    if (!frame || scan.tense === 'future' || month < (frame.year.month ?? 0)) return null;
    if (frame.reach === 'all' || scan.continues) return frame.year;
    if (frame.reach === 'opening') return scan.opens && scan.tense === 'past' && !isOfArticlesYear ? frame.year : null;
    return frame.reach === 'sentence' && this.sentences === 0 ? frame.year : null;
  }

  /** The past year that the paragraph before told of, which one that opens with a date may tell on. */
  private carried(): Frame | null {
    const told = this.link?.moment;
    return told && this.article && told.year < this.article.year ? { year: told, reach: 'opening' } : null;
  }

  /** The expression before; to count days, the last one that is a day or a week. */
  before(unit?: string): Moment | null {
    if (unit === 'year') return this.sinceYear ?? this.last;
    return unit === 'day' ? (this.dayBefore() ?? this.last) : this.last;
  }

  /** The day told of last; null if none was. */
  dayBefore(): Moment | null {
    return this.last?.day !== undefined || this.last?.week ? this.last : this.lastDay;
  }

  /** The day that a weekday of a history goes on from: told of in this paragraph, or before where nothing else is known. */
  dayOfStory(): Moment | null {
    return this.isHistory && (this.isTold || !this.article) && this.story ? this.lastDay : null;
  }

  /** The last point that is a day, whatever was told of since. */
  get day(): Moment | null {
    return this.lastDay;
  }

  /**
   * Keeps what an expression came to.
   * @param byArticle whether it was counted from the article's date: what follows counts from there as well.
   */
  keep(scan: DateScan, moment: Moment, byArticle: boolean): void {
    // "put off the vote, which had been set for 25 February", "for the first time since 2022": beside another date, a look away.
    const isBeside = this.sentences === 0 && (scan.since || scan.planned);
    this.sentences = 0;
    if (!isBeside) this.count(moment);
    this.sinceYear = isBeside && scan.since ? moment : null;
    if (!scan.since && !scan.planned) this.frameBy(scan, moment);
    if (this.isArticleDate(moment) || this.isAside(scan, moment) || (byArticle && this.isOutside(scan, moment))) return;
    if (byArticle) this.link = null;
    else this.link = { moment, planned: scan.planned, sentences: 0 };
    this.story = moment;
  }

  private frameBy({ meaning, names }: DateScan, { year, month }: Moment): void {
    if (meaning.kind !== 'date' || meaning.year === undefined) return;
    const isPast = this.article !== null && year < this.article.year;
    this.frame = isPast ? { year: { year, month }, reach: names ? 'sentence' : 'event' } : null;
  }

  private count(moment: Moment): void {
    this.last = moment;
    if (moment.day !== undefined) this.lastDay = moment;
  }

  /** A mere year to come, or one far from what is told of, is a look aside: *by 2040*, *since 1991*, *the protocol of 1604*. */
  private isAside(scan: DateScan, moment: Moment): boolean {
    if (scan.since && !this.isHistory) return true;
    if (this.isHistory && (isLookBack(scan) || this.isMention(scan, moment) || this.isLook(scan, moment))) return true;
    if (scan.meaning.kind !== 'date' || scan.meaning.month !== undefined) return false;
    if (!this.isHistory && (!scan.opens || (this.article && moment.year > this.article.year))) return true;
    if (scan.opens || !this.story) return false;
    if (!monthOf(this.story)) return false;
    // "in 1941" again says no more than the month told of
    return moment.year <= this.story.year || moment.year - this.story.year > ASIDE_YEARS;
  }

  /** *raised for a campaign in 1976*, *after the vote of December 2005*: the story does not go there. */
  private isLook({ looks, opens }: DateScan, moment: Moment): boolean {
    if (opens || !looks || !this.story || !monthOf(this.story)) return false;
    return looks === 'ahead' ? moment.year > this.story.year : moment.year < this.story.year;
  }

  /** What a history counts from the article's date is said by somebody: *he would leave “next summer”*. */
  private isOutside({ opens }: DateScan, moment: Moment): boolean {
    if (!this.isHistory || opens || this.story?.month === undefined) return false;
    return moment.month === undefined && !moment.week && moment.year !== this.story.year;
  }

  /** *the August 1792 uprising*, *the Civil Constitution (1790)*: what is named after an earlier date is only mentioned. */
  private isMention({ attributive, opens }: DateScan, moment: Moment): boolean {
    return attributive && !opens && this.story !== null && moment.year < this.story.year;
  }

  /** The dateline tells nothing; what comes after it counts from the article's date anyway. */
  private isArticleDate({ year, month, day }: Moment): boolean {
    const { article } = this;
    return day !== undefined && article?.year === year && article.month === month && article.day === day;
  }

  private isOld(moment: Moment): boolean {
    return this.article !== null && this.article.year - moment.year > LONG_AGO;
  }
}

/** *as in the previous year*, *two decades earlier*: behind a date in its sentence, no step of the story. */
function isLookBack({ meaning, opens }: DateScan): boolean {
  return !opens && meaning.kind === 'shift' && meaning.from === 'before' && meaning.amount < 0;
}

/** Whether from the sentence before a year would have turned, by more than from a day to one a few weeks on. */
function turnsFar(told: Moment, month: number | undefined): boolean {
  if (month === undefined || told.month === undefined || told.month - month < TURN_MONTHS) return false;
  return told.day === undefined || month + 12 - told.month > 2;
}

/** Whether a month comes before the one told of, and by too little for a year to have turned. */
function goesBack(told: Moment, month: number | undefined): boolean {
  const toldMonth = monthOf(told)?.month;
  return month !== undefined && toldMonth !== undefined && month < toldMonth && toldMonth - month < TURN_MONTHS;
}
