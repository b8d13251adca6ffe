import { dateText, type FactBase } from '../../../facts';
import { happeningsIn } from '../../claims/date/happenings';
import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import { type Days, daysBetween, daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { perPage } from '../../pages/memory';
import { quantityAt } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { isVerb, kindAt, parts, sentenceOf, type Tellings, tellingsOf, timeOf } from '../../pages/tellings';
import { between, lengthFits, lengthOf, lengthText } from './lengths';

/** *After* or *before* that counts from something that a text or the facts may date. */
interface Count {
  /** Which sentence of its page it stands in, and at which token. */
  readonly sentence: number;
  readonly at: number;
  /** What the text may have told, and the token of that word. */
  readonly told: { readonly kind: string; readonly noun: number } | undefined;
}

const countsOn = perPage((page): readonly Count[] => {
  if ((page.cues.all & Cue.order) === 0) return [];
  const found: Count[] = [];
  page.sentences.forEach((sentence, n) => {
    if ((sentence.cues & COUNTED) !== COUNTED) return;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!/^(?:after|before)$/.test(wordAt(page, at)) || page.isQuoted(at)) continue;
      const length = lengthBefore(page, at);
      if (length && !lengthOf(page, length)) continue;
      const told = kindBehind(sentence, at);
      if (told || recorded(page.records.facts, sentence, at)) found.push({ sentence: n, at, told });
    }
  });
  return found;
});

/**
 * Dates beside an event that the text dates elsewhere, or the facts do: *on 8 August, two days before the dissolution*,
 * where parliament was dissolved on 6 August.
 */
export const countedFrom: DocumentCheck = {
  on: countsOn,
  *compare(context, pages) {
    let tellings: Tellings | undefined;
    for (const page of pages) {
      yield;
      for (const count of countsOn(page)) {
        tellings ??= tellingsOf(context);
        const draft = judged(context, tellings, page.sentences[count.sentence] as Sentence, count);
        if (draft) yield draft;
      }
    }
  },
};

const COUNTED = Cue.time | Cue.order;

/** What *after* and *before* count from. */
interface Origin {
  readonly what: string;
  /** All days that are right for it. */
  readonly days: readonly Days[];
  /** Where its words end. */
  readonly to: number;
  readonly related: Draft['related'];
}

/** Beyond this an event of the name is another one. */
const FAR = 8 * 366;
/** Days between two dates up to which years that are not written cannot be mistaken. */
const SAME_YEAR = 200;

function judged(context: CheckContext, tellings: Tellings, sentence: Sentence, { at, told }: Count): Draft | undefined {
  const { page } = sentence;
  const length = lengthBefore(page, at);
  const said = length && lengthOf(page, length);
  const origin = (told && toldOf(tellings, sentence, at, told)) ?? recorded(context.facts, sentence, at);
  const left = origin && dateBeside(sentence, length?.from ?? at, origin.to, said !== undefined);
  const days = left && daysOf(left.expression);
  if (!origin || !left || !days) return undefined;
  const written = /\d{4}/.test(left.expression.text);
  if (origin.days.some(other => daysBetween(days, other) > (written ? FAR : SAME_YEAR))) return undefined;
  const after = wordAt(page, at) === 'after';
  const right = after ? 'before' : 'after';
  const span = spanOf(page, length?.from ?? at, origin.to);
  if (origin.days.every(other => (after ? days.last < other.first : days.first > other.last)))
    return {
      check: 'order-of-events',
      ...span,
      message: `${left.expression.text} is ${right} ${origin.what}.`,
      related: origin.related ?? [],
      fixes: [replaceBy(spanOf(page, at, at + 1), right)],
    };
  if (!said || !length || origin.days.some(other => lengthFits(said, days, other))) return undefined;
  const [nearest] = origin.days;
  if (!nearest) return undefined;
  const isTogether = daysBetween(days, nearest) === 0;
  const [stated, apart] = [
    `${lengthText(said)} ${wordAt(page, at)}`,
    `${between(said.unit, days, nearest)} ${wordAt(page, at)}`,
  ];
  return {
    check: 'arithmetic',
    // Either can be the slip: the length, or the date beside it.
    ...spanOf(page, Math.min(left.from, length.from), Math.max(left.to, at)),
    message: isTogether
      ? `${left.expression.text} is not ${stated} ${origin.what}: they fall together.`
      : `${left.expression.text} is ${apart} ${origin.what}, not ${stated}.`,
    related: origin.related ?? [],
  };
}

/** The tokens of a length that ends before a token: *two days*, also where no expression was made of it. */
function lengthBefore(page: Page, at: number): { from: number; to: number } | undefined {
  const day = wordAt(page, at - 1) === 'day' && wordAt(page, at - 3) === 'to' ? at - 4 : at - 1;
  const time = page.timeAt(day) ?? page.timeAt(at);
  if (time) return { from: time.from, to: at };
  if (!/^(?:day|week|month|year)s?$/.test(wordAt(page, at - 1))) return undefined;
  const from = textAt(page, at - 3) === '-' ? at - 4 : at - 2;
  return quantityAt(page, from) || /^an?$/.test(wordAt(page, from)) ? { from, to: at } : undefined;
}

/** *The dissolution*, *he dissolved parliament*, *the death of X*: what happened, behind *after*. */
function kindBehind(sentence: Sentence, at: number): Count['told'] {
  const { page } = sentence;
  const last = Math.min(sentence.to, at + 7);
  let noun = at + 1;
  while (noun < last && !kindAt(page, noun) && !parts(page, noun, noun + 1)) noun++;
  const kind = noun < last ? kindAt(page, noun) : undefined;
  if (!kind || !isDefinite(sentence, at, noun) || /^[-’']$/.test(textAt(page, noun + 1))) return undefined;
  return isWhole(sentence, noun) ? { kind, noun } : undefined;
}

/** An event that the text dates in one way only. */
function toldOf(
  tellings: Tellings,
  sentence: Sentence,
  at: number,
  { kind, noun }: NonNullable<Count['told']>,
): Origin | undefined {
  const same = tellings.dated.get(kind);
  if (!same) return undefined;
  const named = namesOf(sentence, at + 1, noun);
  const meant = same.filter(
    telling =>
      telling.sentence !== sentence.index &&
      named.every(entity => sentenceOf(telling).names.some(name => name.mention.entity === entity)),
  );
  const [first] = meant;
  if (!first || meant.some(({ days }) => days.first !== first.days.first || days.last !== first.days.last))
    return undefined;
  // Without a name, a second event of the kind, dated or not, could be the one that is meant.
  const others = (tellings.undated.get(kind) ?? []).some(index => index !== sentence.index);
  if (named.length === 0 && (others || same.length > meant.length)) return undefined;
  const date = timeOf(first)?.expression;
  if (!date) return undefined;
  const words = spanOf(first.page, first.at, first.at + 1);
  return {
    what: `${date.text} (“${textAt(first.page, first.at)}”)`,
    days: [first.days],
    to: noun + 1,
    related: [{ ...words, message: `Dated ${dateText(date.value.slice(0, 10))}` }],
  };
}

/** *The*, *his* or a name's *’s* before a noun, or a subject before a verb; not *another*, *a second*, *the failed*. */
function isDefinite({ page }: Sentence, at: number, noun: number): boolean {
  let definite = false;
  for (let i = at + 1; i < noun; i++) {
    const word = wordAt(page, i);
    if (
      /^(?:a|an|any|no|another|each|every|second|third|fourth|other|previous|earlier|last|next|failed|attempted|first|new|further|not|never|will|would|can|could|to|being|having)$/.test(
        word,
      )
    )
      return false;
    if (/^(?:the|his|her|its|their|that|this|s|he|she|it|they)$/.test(word) || page.nameAt(i)) definite = true;
  }
  return definite;
}

/** Words that may stand between an event and whose it is. */
const LINKS = /^(?:of|against|in|by|on|the|at|from|president|general)$/;

/**
 * Whether nothing behind a noun makes it another one: *the arrest warrant*, *the resignation of the finance minister*. A name
 * behind it does not, for it is compared; a verb has an object of its own.
 */
function isWhole({ page, to }: Sentence, noun: number): boolean {
  if (isVerb(wordAt(page, noun))) return true;
  const next = noun + 1;
  if (next >= to || page.tokens[next]?.shape !== 'lower' || page.timeAt(next)) return true;
  if (/^(?:and|but|he|she|they|it|when|while|which|that|had|was|were)$/.test(wordAt(page, next))) return true;
  if (!LINKS.test(wordAt(page, next))) return false;
  let i = next;
  while (i < to && !page.nameAt(i) && LINKS.test(wordAt(page, i))) i++;
  return page.nameAt(i) !== undefined || page.tokens[i]?.shape === 'capital';
}

/** The names that say whose event it is: *X’s death*, *the vote against X*. */
function namesOf({ page, to }: Sentence, from: number, noun: number): string[] {
  const found = new Set<string>();
  for (let i = from; i < Math.min(to, noun + 5); i++) {
    if (i > noun && !page.nameAt(i) && page.tokens[i]?.shape !== 'capital' && !LINKS.test(wordAt(page, i))) break;
    const name = page.nameAt(i);
    if (name) found.add(name.mention.entity);
    // *The death of Queen Anne*: of somebody whom nothing else is known of.
    else if (page.tokens[i]?.shape === 'capital') found.add(textAt(page, i));
  }
  return [...found];
}

/** A treaty, war or accession that the facts date. */
function recorded(facts: FactBase, sentence: Sentence, at: number): Origin | undefined {
  if ((sentence.cues & Cue.happening) === 0) return undefined;
  for (const happening of happeningsIn(facts, sentence, at + 1, Math.min(sentence.to, at + 14))) {
    if (happening.from - at > 3 || parts(sentence.page, at + 1, happening.from)) return undefined;
    const days = [
      ...happening.dates.flatMap(({ start, end }) => daysOfValue(`${start}/${end}`) ?? []),
      ...happening.announced.flatMap(date => daysOfValue(date) ?? []),
    ];
    const [first] = happening.dates;
    return days.length > 0 && first
      ? {
          what: `${happening.what.replace(/^The /, 'the ')} (${dateText(first.start)})`,
          days,
          to: happening.to,
          related: [],
        }
      : undefined;
  }
  return undefined;
}

/** The date that is said to be so long before or after: before the words, or behind them and a comma. */
function dateBeside(sentence: Sentence, from: number, to: number, counted: boolean): Time | undefined {
  const { page, times } = sentence;
  const behind = times.find(time => time.from >= to);
  // The event has its date with it, which is read elsewhere.
  if (behind && behind.from - to < 8 && !parts(page, to, behind.from)) return undefined;
  const before = times.filter(time => time.to <= from).at(-1);
  const comma = before && textAt(page, before.to) === ',' ? 1 : 0;
  if (before && from - before.to <= (counted ? 4 : 10) && !parts(page, before.to + comma, from))
    return isWritten(before) ? before : undefined;
  const next = counted && behind && textAt(page, to) === ',' && behind.from - to <= 2 ? behind : undefined;
  return next && isWritten(next) ? next : undefined;
}

/** A date with figures, or a weekday, that is not counted from another. */
function isWritten({ expression }: Time): boolean {
  return (
    /^(?:DATE|TIME)$/.test(expression.type) &&
    /^\d{4}(?:-\d{2}){0,2}(?:T.*)?$/.test(expression.value) &&
    !expression.problem &&
    !/\b(?:ago|later|earlier|after|before|next|following|previous|same|now|today|that|this)\b/i.test(expression.text)
  );
}
