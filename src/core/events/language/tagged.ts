import type { Block, Mention, Span, TimeExpression } from '../../model';
import type { NameScan } from '../../names';
import type { Token } from '../../text/tokens';
import type { Outline } from '../outline';
import { Holds } from './holds';
import { type EventWords, NOTHING, type Word } from './vocabulary';
import { Tag } from './wordClasses';

/** What the scan of names leaves. */
export type ScannedWords = Pick<NameScan, 'tokens' | 'starts' | 'ends' | 'sentences'>;

/** What events need of a block: how it is written, and `names` as the scan of names leaves it. */
export interface EventBlock extends Block {
  readonly source: string;
  readonly names: ScannedWords;
}

/** A sentence's tokens with what is known of each. Indexes are the block's; only those of the sentence say anything. */
export interface TaggedBlock {
  readonly block: EventBlock;
  readonly tokens: readonly Token[];
  readonly words: readonly (Word | undefined)[];
  readonly tags: Uint8Array;
  /** The block's mentions and dates; their offsets count in the document. */
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  /** By token: an index of `mentions` or `dates`, or -1. */
  readonly mentionAt: Int32Array;
  readonly dateAt: Int32Array;
  /** 1 inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** Says of each token what it is, and which name and date it belongs to. One sentence after the other uses its lists. */
export class Tagger implements TaggedBlock {
  readonly words: (Word | undefined)[] = [];
  tags = new Uint8Array(0);
  mentionAt = new Int32Array(0);
  dateAt = new Int32Array(0);
  quoted = new Uint8Array(0);
  block: EventBlock = NO_BLOCK;
  tokens: readonly Token[] = [];
  mentions: readonly Mention[] = [];
  dates: readonly TimeExpression[] = [];
  /** Whether the token behind the last one looked at for quotation marks is quoted, and that token. */
  private inQuote = 0;
  private quotedUpTo = 0;

  constructor(private readonly vocabulary: EventWords) {}

  /** Turns to another block. */
  open(block: EventBlock, mentions: readonly Mention[], dates: readonly TimeExpression[]): void {
    this.block = block;
    this.tokens = block.names.tokens;
    this.mentions = mentions;
    this.dates = dates;
    this.inQuote = 0;
    this.quotedUpTo = 0;
    // One more, behind the last token.
    const length = this.tokens.length + 1;
    if (this.tags.length >= length) return;
    this.tags = new Uint8Array(length * 2);
    this.mentionAt = new Int32Array(length * 2);
    this.dateAt = new Int32Array(length * 2);
    this.quoted = new Uint8Array(length * 2);
  }

  /** Tags a sentence of the block; sentences come in their order. */
  tag(sentence: Outline): TaggedBlock {
    const { from, to } = sentence;
    const { tokens, tags, words, mentions, mentionAt, dateAt, vocabulary } = this;
    this.markQuotes(to);
    this.close(from - 1);
    this.close(to);
    this.cover(mentionAt, mentions, sentence.firstMention, sentence.endMention, from, to);
    this.cover(dateAt, this.dates, sentence.firstDate, sentence.endDate, from, to);
    let brackets = false;
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      const word = vocabulary.of(token.word);
      words[i] = undefined;
      if (token.shape === 'punctuation') {
        tags[i] = word.tag === Tag.stop ? stopTag(tokens, i) : word.tag;
        if (word.holds === Holds.bracket) brackets = true;
        continue;
      }
      tags[i] = Tag.other;
      const mention = mentionAt[i] === -1 ? undefined : mentions[mentionAt[i] as number];
      if (mention && mention.form !== 'nominal') continue;
      if (token.folded === 's' && !token.spaced) {
        tags[i] = Tag.possessive;
      } else if (token.shape === 'number') {
        tags[i] = Tag.number;
      } else if (word !== NOTHING && dateAt[i] === -1 && !(mention && word.tag === Tag.verb)) {
        // *more than 300*
        const counts = token.folded === 'than' && tokens[i + 1]?.shape === 'number';
        tags[i] = counts ? Tag.adverb : word.tag;
        words[i] = word;
      }
    }
    if (brackets) passOverBrackets(this, from, to);
    return this;
  }

  /** What stands beside the sentence is none of its business. */
  private close(i: number): void {
    if (i < 0) return;
    this.tags[i] = Tag.stop;
    this.words[i] = undefined;
    this.mentionAt[i] = -1;
    this.dateAt[i] = -1;
  }

  private markQuotes(to: number): void {
    for (let i = this.quotedUpTo; i < to; i++) {
      const { word, text } = this.tokens[i] as Token;
      if (this.vocabulary.holds(word) === Holds.quote)
        this.inQuote = text === '"' ? 1 - this.inQuote : text === '”' || text === '»' ? 0 : 1;
      this.quoted[i] = this.inQuote;
    }
    this.quotedUpTo = to;
  }

  private cover(at: Int32Array, spans: readonly Span[], first: number, last: number, from: number, to: number): void {
    at.fill(-1, from, to);
    const { starts, ends } = this.block.names;
    const offset = this.block.start;
    let i = from;
    for (let s = first; s < last; s++) {
      const { start, end } = spans[s] as Span;
      while (i < to && (ends[i] as number) + offset <= start) i++;
      for (let j = i; j < to && (starts[j] as number) + offset < end; j++) at[j] = s;
    }
  }
}

const NO_BLOCK: EventBlock = {
  start: 0,
  end: 0,
  source: '',
  kind: 'paragraph',
  names: { tokens: [], starts: [], ends: [], sentences: [] },
};

/** A hyphen inside a word joins; between spaces it separates. */
function stopTag(tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token;
  if (token.text !== '-' && token.text !== '–') return Tag.stop;
  return token.spaced && (tokens[i + 1]?.spaced ?? true) ? Tag.stop : Tag.other;
}

/** Short brackets (*(ECOWAS)*) interrupt no clause: their words count as adverbs. */
function passOverBrackets({ tokens, tags, mentionAt, words }: Tagger, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    if (tokens[i]?.text !== '(') continue;
    let end = i + 1;
    while (end < to && end < i + 8 && tokens[end]?.text !== ')' && tags[end] !== Tag.verb && tags[end] !== Tag.be)
      end++;
    if (tokens[end]?.text !== ')') continue;
    for (let j = i; j <= end; j++) {
      tags[j] = Tag.adverb;
      mentionAt[j] = -1;
      words[j] = undefined;
    }
    i = end;
  }
}
