import type { FactRecord } from '../../facts';
import { LIKELY } from '../link/entities';
import type { Block, Entity, Mention, MentionType, Span, TimeExpression } from '../model';
import type { NameScan } from '../names';
import type { Token } from '../text/tokens';
import { type BlockCues, Cue, cuesOf } from './cues';
import type { Reading } from './memory';
import type { Records } from './records';

/** What checks need of a block: the tokens and sentences of its scan, and how its dates were said. */
export interface ScannedBlock extends Block {
  readonly names: Pick<NameScan, 'tokens' | 'starts' | 'ends' | 'sentences'>;
}

/** A name of the text with its place among the tokens of its block. */
export interface Name {
  readonly mention: Mention;
  /** Which of the page's mentions it is. */
  readonly n: number;
  readonly entity: Entity;
  /** The record that it is linked to. */
  readonly record: FactRecord | undefined;
  /** Token indexes of the block, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A time expression with its place among the tokens of its block. */
export interface Time {
  readonly expression: TimeExpression;
  readonly from: number;
  readonly to: number;
}

/** A sentence: token indexes of its block, and what is named in it. Nominal references count as words, not as names. */
export interface Sentence {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
  readonly names: readonly Name[];
  readonly times: readonly Time[];
  /** Which sentence of the document it is. */
  readonly index: number;
  /** Bits of `Cue`. */
  readonly cues: number;
}

const NONE: readonly never[] = [];

/** A block with what stands at its tokens: laid out when a check first asks, for most pages of an edited text none does. */
export class Page {
  readonly tokens: readonly Token[];
  /** Where the tokens begin and end, from the block's start. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  private namesLaid: readonly Name[] | undefined;
  private nominalsLaid: readonly Name[] = NONE;
  private timesLaid: readonly Time[] | undefined;
  private sentencesLaid: readonly Sentence[] | undefined;
  private quotes: Uint8Array | undefined;

  /**
   * @param index which block of the document it is
   * @param firstSentence which sentence of the document its first one is
   * @param reading what stays the same over edits elsewhere
   * @param mentions where they stand now, as do the dates
   */
  constructor(
    readonly index: number,
    readonly block: ScannedBlock,
    readonly firstSentence: number,
    readonly reading: Reading,
    readonly mentions: readonly Mention[],
    readonly dates: readonly TimeExpression[],
    readonly records: Records,
    /** Whether who walks all pages may pause before it. */
    readonly pause: boolean,
  ) {
    ({ tokens: this.tokens, starts: this.starts, ends: this.ends } = block.names);
  }

  /** What its words say, by sentence. */
  get cues(): BlockCues {
    return this.reading.cues;
  }

  /** All cues that one of its sentences can have, known before it is laid out. */
  get mayHold(): number {
    const { cues, mentions, entities, dates } = this.reading;
    let bits = cues.all;
    for (let n = 0; n < mentions.length; n++) {
      const { type } = mentions[n] as Mention;
      bits |= cuesOfType(type);
      if (entities[n]?.record) bits |= Cue.body | Cue.happening;
    }
    if (dates.length > 0) bits |= Cue.time | Cue.times;
    return bits;
  }

  /** In order of the text, as are the other lists. */
  get names(): readonly Name[] {
    return this.namesLaid ?? this.layNames();
  }

  /** Nominal references that are linked, such as *the bloc*. */
  get nominals(): readonly Name[] {
    if (!this.namesLaid) this.layNames();
    return this.nominalsLaid;
  }

  get times(): readonly Time[] {
    this.timesLaid ??=
      this.dates.length === 0
        ? NONE
        : placed(this.block, this.dates).map(({ span, from, to }) => ({ expression: span, from, to }));
    return this.timesLaid;
  }

  get sentences(): readonly Sentence[] {
    this.sentencesLaid ??= this.laySentences();
    return this.sentencesLaid;
  }

  /** The name that covers a token. */
  nameAt(token: number): Name | undefined {
    return covering(this.names, token);
  }

  /** The linked nominal reference that covers a token. */
  nominalAt(token: number): Name | undefined {
    return covering(this.nominals, token);
  }

  timeAt(token: number): Time | undefined {
    return covering(this.times, token);
  }

  /** Whether a token stands inside quotation marks, or is the opening one: other people's words. */
  isQuoted(token: number): boolean {
    if ((this.cues.all & Cue.quotation) === 0) return false;
    this.quotes ??= quotedTokens(this.tokens);
    return this.quotes[token] === 1;
  }

  /** The sentence before one of the page's, if it is of the page, too. */
  before({ index }: Sentence): Sentence | undefined {
    return this.sentences[index - this.firstSentence - 1];
  }

  private layNames(): readonly Name[] {
    const names: Name[] = [];
    const nominals: Name[] = [];
    const { mentions, reading } = this;
    if (mentions.length > 0)
      for (const { span, n, from, to } of placed(this.block, mentions)) {
        const entity = reading.entities[n];
        if (!entity) continue;
        // Nothing is judged on a surname or an acronym whose link is only likely.
        const record = isSure(span) ? this.records.of(entity) : undefined;
        const name = { mention: span, n, entity, record, from, to };
        if (span.form === 'nominal') nominals.push(name);
        else names.push(name);
      }
    this.namesLaid = names;
    this.nominalsLaid = nominals;
    return names;
  }

  private laySentences(): readonly Sentence[] {
    const { names, nominals, times, block, cues } = this;
    let name = 0;
    let nominal = 0;
    let time = 0;
    return block.names.sentences.map(({ from, to }, n) => {
      const named = upTo(names, name, to);
      const meant = upTo(nominals, nominal, to);
      const timed = upTo(times, time, to);
      const own = within(names, name, named);
      const dated = within(times, time, timed);
      let bits = cues.sentences[n] ?? 0;
      for (const one of own) bits |= cuesOfName(one);
      for (; nominal < meant; nominal++) if (nominals[nominal]?.record?.type === 'organisation') bits |= Cue.body;
      if (dated.length > 0) bits |= dated.length > 1 ? Cue.time | Cue.times : Cue.time;
      // What goes on behind the sentence's end stands in the next one, too.
      name = (names[named - 1]?.to ?? 0) > to ? named - 1 : named;
      nominal = meant;
      time = (times[timed - 1]?.to ?? 0) > to ? timed - 1 : timed;
      return { page: this, from, to, names: own, times: dated, index: this.firstSentence + n, cues: bits };
    });
  }
}

function cuesOfType(type: MentionType): number {
  if (type === 'person') return Cue.person;
  if (type === 'place') return Cue.place;
  if (type === 'country') return Cue.country | Cue.state;
  return type === 'demonym' ? Cue.state : 0;
}

/** Whether more than a surname or a few letters says who is meant, or the text bears it out. */
function isSure({ confidence, form, type }: Mention): boolean {
  return confidence > LIKELY || type === 'country' || (form !== 'short' && form !== 'acronym');
}

function cuesOfName({ mention, record }: Name): number {
  let bits = cuesOfType(mention.type);
  if (record?.type === 'organisation') bits |= Cue.body;
  else if (record?.type === 'event') bits |= Cue.happening;
  return bits;
}

/** The index behind the last item that begins before a token. */
function upTo(items: readonly { readonly from: number }[], first: number, token: number): number {
  let n = first;
  while (n < items.length && (items[n] as { readonly from: number }).from < token) n++;
  return n;
}

function within<T>(items: readonly T[], from: number, to: number): readonly T[] {
  return from === to ? NONE : items.slice(from, to);
}

/** The one of some stretches, in order and apart from each other, that covers a token. */
function covering<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  token: number,
): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as T).to <= token) low = middle + 1;
    else high = middle;
  }
  const item = items[low];
  return item && item.from <= token ? item : undefined;
}

interface Placed<T> {
  readonly span: T;
  /** Which of the spans it is. */
  readonly n: number;
  readonly from: number;
  readonly to: number;
}

/** The spans of a block with the tokens that they cover. */
function placed<T extends Span>(
  { start, names: { tokens, starts, ends } }: ScannedBlock,
  spans: readonly T[],
): Placed<T>[] {
  const found: Placed<T>[] = [];
  let from = 0;
  for (let n = 0; n < spans.length; n++) {
    const span = spans[n] as T;
    while (from < tokens.length && start + (ends[from] as number) <= span.start) from++;
    let to = from;
    while (to < tokens.length && start + (starts[to] as number) < span.end) to++;
    if (to > from) found.push({ span, n, from, to });
  }
  return found;
}

const OPENING = new Set(['“', '«', '„']);
const CLOSING = new Set(['”', '»']);

/** Marks what stands in quotation marks. A mark that is never closed quotes up to the block's end. */
function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let inside = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text, word } = tokens[i] as Token;
    if ((cuesOf(word) & Cue.quotation) !== 0) {
      if (OPENING.has(text)) inside = 1;
      else if (CLOSING.has(text)) inside = 0;
      else inside = 1 - inside;
    }
    quoted[i] = inside;
  }
  return quoted;
}

/** The document's span of the tokens `[from, to)` of a block. */
export function spanOf({ block, starts, ends }: Page, from: number, to: number): Span {
  return {
    start: block.start + (starts[from] ?? 0),
    end: block.start + (ends[Math.max(from, to - 1)] ?? 0),
  };
}

/** The folded word at a token, empty outside the block. */
export function wordAt(page: Page, i: number): string {
  return page.tokens[i]?.folded ?? '';
}

/** The bits of `Cue` of the word at a token. */
export function cuesAt(page: Page, i: number): number {
  const token = page.tokens[i];
  return token ? cuesOf(token.word) : 0;
}

/** The sign or word at a token as written, empty outside the block. */
export function textAt(page: Page, i: number): string {
  return page.tokens[i]?.text ?? '';
}
