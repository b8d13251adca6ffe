import { WordTable } from '../../text/word';
import { type Days, daysOf } from '../calendarDays';
import { type CheckContext, type Page, type Sentence, type Time, textAt, wordAt } from '../context';

/** A dated telling of something that happens once: *President X dissolved parliament on 6 August*. */
export interface Telling {
  readonly sentence: Sentence;
  readonly time: Time;
  readonly days: Days;
  /** The token of the word that tells it. */
  readonly at: number;
}

/** What happens, by the words that tell it; only what a story has once as a rule, so that *the* takes it up again. */
const KINDS: Readonly<Record<string, string>> = {
  abduction: 'abduction abducted kidnapping kidnapped',
  accession: 'accession acceded',
  announcement: 'announcement announced',
  annexation: 'annexation annexed',
  arrest: 'arrest arrested',
  assassination: 'assassination assassinated murder murdered killing',
  attack: 'attack attacked',
  ballot: 'election vote voted ballot poll',
  bombing: 'bombing bombed',
  burial: 'burial funeral buried',
  ceasefire: 'ceasefire truce armistice',
  collapse: 'collapse collapsed',
  coronation: 'coronation crowned',
  coup: 'coup putsch takeover overthrew',
  crash: 'crash crashed',
  death: 'death died',
  deployment: 'deployment deployed',
  disappearance: 'disappearance disappeared vanished',
  dismissal: 'dismissal dismissed sacked sacking firing fired',
  dissolution: 'dissolution dissolved',
  earthquake: 'earthquake quake',
  escape: 'escape escaped',
  evacuation: 'evacuation evacuated',
  execution: 'execution executed',
  explosion: 'explosion exploded blast',
  expulsion: 'expulsion expelled',
  fall: 'fall ouster overthrow removal fell toppled ousted overthrown deposed',
  flight: 'flight fled',
  hijacking: 'hijacking hijacked',
  impeachment: 'impeachment impeached',
  inauguration: 'inauguration inaugurated',
  invasion: 'invasion invaded',
  launch: 'launch launched',
  massacre: 'massacre massacred',
  nationalisation: 'nationalisation nationalization nationalised nationalized',
  nomination: 'nomination nominated',
  ratification: 'ratification ratified',
  referendum: 'referendum plebiscite',
  release: 'release released freed freeing',
  resignation: 'resignation resigned',
  ruling: 'ruling verdict judgment judgement ruled',
  seizure: 'seizure seized',
  signing: 'signing signature signed',
  sinking: 'sinking sank sunk',
  summit: 'summit',
  surrender: 'surrender surrendered',
  suspension: 'suspension suspended',
  uprising: 'uprising revolt mutiny mutinied',
  withdrawal: 'withdrawal withdrew pullout departure',
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
);
/** An empty string for most words. */
const kindOfWord = new WordTable<string>(({ folded }) => KIND_OF.get(folded) ?? '');
/** How many words may lie between a telling and its date. */
const REACH = 9;

/** The kind of happening that the word at a token tells, if any. */
export function kindAt(page: Page, at: number): string | undefined {
  const token = page.tokens[at];
  if (!token) return undefined;
  if (token.folded === 'out' && /^(?:pushed|forced|drove|driven|thrown|threw)$/.test(wordAt(page, at - 1)))
    return 'fall';
  return kindOfWord.of(token.word) || undefined;
}

/** What a text tells of the kinds, each by kind. */
export interface Tellings {
  /** Where the clause itself gives the day. */
  readonly dated: ReadonlyMap<string, readonly Telling[]>;
  /** The sentences in which a verb tells one without a day. */
  readonly undated: ReadonlyMap<string, readonly Sentence[]>;
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
  const undated = new Map<string, Sentence[]>();
  for (const page of pages) {
    for (const sentence of page.sentences) {
      const points = sentence.times.filter(isDay);
      for (let at = sentence.from; at < sentence.to; at++) {
        const kind = page.quoted[at] ? undefined : kindAt(page, at);
        if (!kind || isUnreal(page, at)) continue;
        const time = dayOf(sentence, points, at);
        const days = time && daysOf(time.expression);
        if (days) keep(dated, kind, { sentence, time, days, at });
        else if (isVerb(wordAt(page, at))) keep(undated, kind, sentence);
      }
    }
  }
  return { dated, undated };
}

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
function dayOf({ page, from }: Sentence, points: readonly Time[], at: number): Time | undefined {
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
function isUnreal(page: Page, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (
      /^(?:will|would|not|never|no|could|may|might|should|first|second|third|another|previous|earlier|last|next|attempted|failed|planned|to)$/.test(
        wordAt(page, i),
      )
    )
      return true;
  return false;
}
