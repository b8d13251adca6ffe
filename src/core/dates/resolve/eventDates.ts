import { dateText } from '../../../facts/dates';
import type { PartialDate, Span, TimeExpression } from '../../model';
import type { Unit } from '../meaning';
import { momentValue, parseMoment, shiftMoment } from './moment';
import { sentenceEnds } from './sentences';

/** A name of an event in the document, and when the record says that it began and ended. */
export interface DatedEvent extends Span {
  readonly from: PartialDate;
  /** Null where it goes on, or nobody says when it ended. */
  readonly to: PartialDate | null;
}

/** What is needed of a block. */
interface Block {
  readonly start: number;
  readonly source: string;
  readonly text: string;
  /** Stays the same object while the text does. */
  readonly scans: object;
}

/** The event that a length counts from: the end of its name in the block, its words, and its dates. */
interface Origin {
  readonly end: number;
  readonly words: string;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
}

/** Events that a text names by a common noun: *the coup*, *her resignation*. */
const NOUN =
  'coup|putsch|mutiny|uprising|revolt|rebellion|invasion|incursion|attack|assault|raid|offensive|bombing|explosion|blast|shooting|massacre|killing|assassination|crash|collapse|earthquake|quake|flood|cyclone|election|elections|vote|referendum|run-?off|ballot|inauguration|resignation|arrest|abduction|death|ceasefire|truce|armistice|accord|agreement|deal|treaty|summit|takeover|annexation|withdrawal|pull-?out|landing|ruling|verdict|sentence|strike|launch|announcement|declaration|signing|handover|ouster|overthrow';
/** *after the coup*, *before her first resignation*: a definite noun that is the head of its phrase. */
const BEHIND = new RegExp(
  `^ (?:after|before) (?:the|that|this|his|her|its|their) (?:\\p{L}+ )?(${NOUN})(?=[,.;:!?)—–”"]|$| (?:that|which|who|in|on|at|by|against|and|but|had|was|were|he|she|they|it|when|while|with|for|to)\\b)`,
  'u',
);
const NOUNS = new RegExp(`(?<![\\p{L}-])(?:${NOUN})(?![\\p{L}-])`, 'gu');
/** An event of the kind that is another one: *a second coup*, *the failed coup*, *previous elections*. */
const ANOTHER =
  /\b(?:second|third|another|previous|earlier|last|next|failed|attempted|first|new|further|no|any) (?:\p{L}+ )?$/iu;
/** Between a noun and its date: *the coup of 26 July*, *the vote in Dakar on 24 March*. */
const NOUN_THEN_DATE = /^ (?:(?:in|at|of|against|by) (?:the )?[\p{L}’' -]{2,30} )?(?:of|on|in) (?:the )?$/u;
/** *The coup took place on …*, *the vote was held on …*. */
const HAPPENED =
  /^ (?:took place|happened|came|began|occurred|was held|were held|struck|was signed|took effect) (?:on|in) $/u;
const LOOK = 60;

/**
 * Turns lengths that count from an event (*three days after the coup*) into the day, week, month or year that they come to, where
 * the event's date is known: from the record of a named event, or from the text, where that dates such an event just once.
 * The span then reaches to the end of the event's name.
 * Read first.
 * @param block a block's text, its start in the document, and its expressions with spans into the document.
 */
export class EventDates {
  /** For each noun the one date that the text gives such an event; null where it gives several. */
  private readonly dated = new Map<string, PartialDate | null>();

  constructor(
    private readonly blocks: readonly Block[],
    private readonly expressions: readonly TimeExpression[],
    private readonly events: readonly DatedEvent[],
  ) {}

  /** Reads what events the text dates; yields where a caller may pause. */
  *read(): Generator<void> {
    let index = 0;
    for (const block of this.blocks) {
      const { start, text } = block;
      const here: TimeExpression[] = [];
      for (
        let date = this.expressions[index];
        date && date.start < start + text.length;
        date = this.expressions[++index]
      )
        if (/^\d{4}(?:-\d\d){0,2}$/.test(date.value) && date.type === 'DATE' && !date.problem) here.push(date);
      if (here.length === 0) continue;
      for (const { noun, at } of nounsIn(block)) {
        for (const date of here)
          if (isDateOf(text, at, at + noun.length, date.start - start, date.end - start)) this.keep(noun, date.value);
      }
      yield;
    }
  }

  /** The point that a length comes to, or null where its event's date is not known or too coarse to count from. */
  resolve(date: TimeExpression, block: Block): TimeExpression | null {
    const { toward } = date;
    const length = /^P(\d+)([DWMY])$/.exec(date.value);
    const end = date.end - block.start;
    if (!toward || !length || !block.text.startsWith(` ${toward} `, end)) return null;
    const origin = this.named(date) ?? this.unnamed(block, end);
    if (!origin || this.expressions.some(({ start }) => start >= date.end && start < block.start + origin.end))
      return null;
    const counted = toward === 'after' ? origin.to : origin.from;
    if (!counted) return null;
    const from = parseMoment(counted);
    const amount = Number(length[1]) * (toward === 'after' ? 1 : -1);
    const moment = from && shiftMoment(from, UNITS[length[2] ?? ''] ?? 'day', amount);
    if (!moment) return null;
    const { start, mod } = date;
    return {
      start,
      end: block.start + origin.end,
      text: block.source.slice(start - block.start, origin.end),
      type: 'DATE',
      value: momentValue(moment),
      ...(mod ? { mod } : {}),
      rule: `counted from ${origin.words} of ${dateText(counted)}`,
    };
  }

  /** *two years after the Battle of Mosul*, *a day before the start of Operation Iraqi Freedom*. */
  private named(date: TimeExpression): Origin | null {
    const event = this.events.find(({ start }) => start > date.end && start < date.end + LOOK);
    const block =
      event && this.blocks.find(({ start, text }) => start <= event.start && event.end <= start + text.length);
    if (!event || !block) return null;
    const between = block.text.slice(date.end - block.start, event.start - block.start);
    const match = /^ (?:after|before) (?:the )?(?:(outbreak|start|beginning|opening|end|fall) of )?(?:the )?$/.exec(
      between,
    );
    if (!match || /^[’'-]/.test(block.text.slice(event.end - block.start))) return null;
    const words = block.text.slice(event.start - block.start, event.end - block.start);
    const edge = match[1] && (/^(?:end|fall)$/.test(match[1]) ? event.to : event.from);
    return { end: event.end - block.start, words, from: edge || event.from, to: edge || event.to };
  }

  private unnamed({ text }: { readonly text: string }, end: number): Origin | null {
    const match = BEHIND.exec(text.slice(end, end + LOOK));
    const noun = match?.[1];
    const date = noun && this.dated.get(noun);
    if (!match || !date || ANOTHER.test(text.slice(end, end + match[0].length - noun.length))) return null;
    return { end: end + match[0].length, words: `the ${noun}`, from: date, to: date };
  }

  private keep(noun: string, date: PartialDate): void {
    const known = this.dated.get(noun);
    if (known === null) return;
    if (known === undefined || date.startsWith(known)) this.dated.set(noun, date);
    else if (!known.startsWith(date)) this.dated.set(noun, null);
  }
}

/** An event's noun, and where it stands in its block. */
interface Noun {
  readonly noun: string;
  readonly at: number;
}

/** By the scans of a block: they are kept while its text stays, and a long text is asked for its nouns after every edit. */
const nouns = new WeakMap<object, readonly Noun[]>();

/** The events that a block names by a common noun. */
function nounsIn({ text, scans }: Block): readonly Noun[] {
  let found = nouns.get(scans);
  if (!found) {
    found = [...text.matchAll(NOUNS)]
      .map(({ 0: noun, index: at }) => ({ noun, at }))
      .filter(({ at }) => !ANOTHER.test(text.slice(Math.max(0, at - 30), at)));
    nouns.set(scans, found);
  }
  return found;
}

const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** Which of a block's scanned dates its events named by a noun have, as one text to compare. */
export function datedNouns(block: Block & { readonly scans: readonly Span[] }): string {
  const { text, scans } = block;
  const found: string[] = [];
  for (const { noun, at } of nounsIn(block))
    scans.forEach(({ start, end }, index) => {
      if (isDateOf(text, at, at + noun.length, start, end)) found.push(`${noun} ${index}`);
    });
  return found.join();
}

/** Whether the words around an event's noun give it a date: *the 26 July coup*, *the coup of 26 July*, *On 26 July … a coup*. */
function isDateOf(text: string, start: number, end: number, from: number, to: number): boolean {
  if (from >= end) {
    if (from - end > LOOK) return false;
    const between = text.slice(end, from);
    return NOUN_THEN_DATE.test(between) || HAPPENED.test(between);
  }
  if (to > start || start - to > 2 * LOOK) return false;
  const between = text.slice(to, start);
  if (/^ (?:\p{Ll}+ )?$/u.test(between) && /\bthe $/i.test(text.slice(Math.max(0, from - 4), from))) return true;
  // "On 26 July 2023 soldiers overthrew him in a coup": the article brings the event in, the date opens its sentence.
  const opens = /(?:^|[.!?]\s)(?:On|In) $/.test(text.slice(Math.max(0, from - 6), from));
  return opens && sentenceEnds(between) === 0 && !/\d/.test(between) && /\b(?:a|an) (?:\p{L}+ )?$/u.test(between);
}
