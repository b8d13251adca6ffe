import { type Days, daysOf } from './calendarDays';
import type { CheckContext } from './context';
import { Cue, cuesOf } from './cues';
import { KIND_OF } from './happeningWords';
import { perPage } from './memory';
import { type Page, type Sentence, type Time, textAt, wordAt } from './page';

/** What one page tells of something that happens once. */
interface PageTelling {
  /** What happens, by `KIND_OF`. */
  readonly kind: string;
  /** The token of the word that tells it. */
  readonly at: number;
  /** Which sentence of its page it stands in. */
  readonly sentence: number;
  /** The day or month that the clause gives, and the first token of its words; undefined where a verb tells it without. */
  readonly days: Days | undefined;
  readonly time: number;
}

/** A dated telling of something that happens once: *President X dissolved parliament on 6 August*. */
export interface Telling {
  readonly page: Page;
  /** Which of the page's tellings it is. */
  readonly n: number;
  /** The token of the word that tells it, and one of its date. */
  readonly at: number;
  readonly time: number;
  /** Which sentence of the document it stands in. */
  readonly sentence: number;
  readonly days: Days;
}

/** How many words may lie between a telling and its date. */
const REACH = 9;

/** The kind of happening that the word at a token tells, if any. */
export function kindAt(page: Page, at: number): string | undefined {
  const token = page.tokens[at];
  if (!token || (cuesOf(token.word) & Cue.telling) === 0) return undefined;
  if (token.folded === 'out' && /^(?:pushed|forced|drove|driven|thrown|threw)$/.test(wordAt(page, at - 1)))
    return 'fall';
  return KIND_OF.get(token.folded);
}

/** What a text tells of the kinds, each by kind. */
export interface Tellings {
  /** Where the clause itself gives the day. */
  readonly dated: ReadonlyMap<string, readonly Telling[]>;
  /** The sentences of the document in which a verb tells one without a day. */
  readonly undated: ReadonlyMap<string, readonly number[]>;
}

const VERB = /...ed$|^(?:died|fled|fell|sank|sunk|withdrew|overthrew|overthrown|out)$/;

/** Whether a folded word of the kinds is a verb, not a noun. */
export const isVerb = (word: string): boolean => VERB.test(word);

/** Several checks ask for them. */
const TELLINGS = new WeakMap<CheckContext, Tellings>();

/** Everything of the kinds that a text tells as done. */
export function tellingsOf(context: CheckContext): Tellings {
  let tellings = TELLINGS.get(context);
  if (!tellings) {
    tellings = allTellings(context);
    TELLINGS.set(context, tellings);
  }
  return tellings;
}

function allTellings({ pages }: CheckContext): Tellings {
  const dated = new Map<string, Telling[]>();
  const undated = new Map<string, number[]>();
  for (const page of pages) {
    tellingsOn(page).forEach(({ kind, at, sentence: own, days, time }, n) => {
      const sentence = page.firstSentence + own;
      if (days) keep(dated, kind, { page, n, at, time, sentence, days });
      else keep(undated, kind, sentence);
    });
  }
  return { dated, undated };
}

/** What a page tells of the kinds. */
export const tellingsOn = perPage((page): readonly PageTelling[] => {
  if ((page.cues.all & Cue.telling) === 0) return [];
  const found: PageTelling[] = [];
  page.sentences.forEach((sentence, n) => {
    if ((sentence.cues & Cue.telling) === 0) return;
    const points = sentence.times.filter(isDay);
    for (let at = sentence.from; at < sentence.to; at++) {
      const kind = kindAt(page, at);
      if (!kind || page.isQuoted(at) || isUnreal(page, at)) continue;
      const time = dayOf(sentence, points, at);
      const days = time && daysOf(time.expression);
      if (time && days) found.push({ kind, at, sentence: n, days, time: time.from });
      else if (isVerb(wordAt(page, at))) found.push({ kind, at, sentence: n, days: undefined, time: -1 });
    }
  });
  return found;
});

/** The sentence of a telling, and its date. */
export const sentenceOf = ({ page, sentence }: Telling): Sentence =>
  page.sentences[sentence - page.firstSentence] as Sentence;
export const timeOf = ({ page, time }: Telling): Time | undefined => page.timeAt(time);

function keep<T>(known: Map<string, T[]>, kind: string, item: T): void {
  const same = known.get(kind);
  if (same) same.push(item);
  else known.set(kind, [item]);
}

/** Whether an expression is a calendar day or month that the text writes, not one that is counted from another. */
function isDay({ expression }: Time): boolean {
  return (
    expression.type === 'DATE' &&
    /^\d{4}-\d{2}(?:-\d{2})?$/.test(expression.value) &&
    !expression.problem &&
    !/\b(?:ago|later|earlier|after|before|next|following|previous)\b/i.test(expression.text)
  );
}

/** The nearest day of the clause in which a word stands. */
export function dayOf({ page, from }: Sentence, points: readonly Time[], at: number): Time | undefined {
  let best: Time | undefined;
  let distance = REACH + 1;
  for (const time of points) {
    const gap = time.from > at ? time.from - at : at - time.to + 1;
    if (gap >= distance) continue;
    // *On 6 August, President X dissolved parliament*: a comma behind the date that opens the sentence parts nothing.
    const opens = time.to <= at && time.from - from <= 3 && textAt(page, time.to) === ',';
    if (time.from > at ? parts(page, at + 1, time.from) : parts(page, opens ? time.to + 1 : time.to, at)) continue;
    best = time;
    distance = gap;
  }
  return best;
}

/** Whether another clause begins between two tokens. */
export function parts(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^[,;:()–—]$/.test(textAt(page, i)) ||
      /^(?:and|but|or|while|which|who|that|after|before|since|until|by|when|as|from|ahead|following|to|for)$/.test(
        wordAt(page, i),
      )
    )
      return true;
  return false;
}

/** What is planned, denied or told of another one. */
export function isUnreal(page: Page, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (
      /^(?:will|would|not|never|no|could|may|might|should|first|second|third|another|previous|earlier|last|next|attempted|failed|planned|to)$/.test(
        wordAt(page, i),
      )
    )
      return true;
  return false;
}
