import type { Block, Mention, TimeExpression } from '../../model';
import type { NameScan } from '../../names';
import type { Lexicon } from '../../names/lexicon';
import type { Token, Tokens } from '../../text/tokens';
import { lookUp, type Word } from './vocabulary';
import { Tag } from './wordClasses';

/** What events need of a block: `names` as the scan of names leaves it. */
export interface EventBlock extends Block {
  readonly names: Pick<NameScan, 'tokens' | 'starts' | 'ends' | 'sentences'>;
}

/** A block's tokens with what is known of each; indexes of mentions and dates are those of the document's lists, or -1. */
export interface TaggedBlock {
  readonly block: EventBlock;
  readonly tokens: readonly Token[];
  readonly words: readonly (Word | undefined)[];
  readonly tags: Uint8Array;
  readonly mentionAt: Int32Array;
  readonly dateAt: Int32Array;
  readonly quoted: Uint8Array;
  /** Indexes of the block's mentions that are demonyms. */
  readonly demonyms: ReadonlySet<number>;
}

const STOPS = new Set([';', ':', '—', '–', '(', ')', '|', '[', ']', '•', '?', '!', '…', '-']);
const QUOTES = new Set(['“', '”', '"', '«', '»', '„']);

/** Marks a block's tokens. `mentions` and `dates` are the document's; those from the given indexes on are looked at. */
export function tagBlock(
  block: EventBlock,
  mentions: readonly Mention[],
  firstMention: number,
  dates: readonly TimeExpression[],
  firstDate: number,
  lexicon: Lexicon,
): TaggedBlock {
  const { tokens } = block.names;
  const tags = new Uint8Array(tokens.length);
  const words = new Array<Word | undefined>(tokens.length);
  const mentionAt = covering(block.names, block.start, mentions, firstMention);
  const dateAt = covering(block.names, block.start, dates, firstDate);
  const quoted = new Uint8Array(tokens.length);
  let inQuote = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.shape === 'punctuation') {
      if (QUOTES.has(token.text)) {
        inQuote = token.text === '"' ? 1 - inQuote : token.text === '”' || token.text === '»' ? 0 : 1;
        tags[i] = Tag.quote;
      } else {
        tags[i] = token.text === ',' ? Tag.comma : STOPS.has(token.text) ? stopTag(tokens, i) : Tag.other;
      }
      quoted[i] = inQuote;
      continue;
    }
    quoted[i] = inQuote;
    if (mentionAt[i] !== -1 && !isNominal(mentions[mentionAt[i] as number])) continue;
    if (token.shape === 'number') {
      tags[i] = Tag.number;
      continue;
    }
    if (token.folded === 's' && !token.spaced) {
      tags[i] = Tag.possessive;
      continue;
    }
    if (token.shape === 'upper' && token.text.length < 4) continue;
    const word = dateAt[i] === -1 ? lookUp(token.folded, lexicon) : undefined;
    if (!word || (mentionAt[i] !== -1 && word.tag === Tag.verb)) continue;
    words[i] = word;
    tags[i] = word.tag;
  }
  passOverBrackets(tokens, tags, mentionAt, words);
  const demonyms = new Set<number>();
  for (const index of mentionAt) if (index !== -1 && mentions[index]?.type === 'demonym') demonyms.add(index);
  return { block, tokens, words, tags, mentionAt, dateAt, quoted, demonyms };
}

/** Short brackets (*(ECOWAS)*) interrupt no clause: their words count as adverbs. */
function passOverBrackets(
  tokens: readonly Token[],
  tags: Uint8Array,
  mentionAt: Int32Array,
  words: (Word | undefined)[],
): void {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.text !== '(') continue;
    let end = i + 1;
    while (
      end < tokens.length &&
      end < i + 8 &&
      tokens[end]?.text !== ')' &&
      tags[end] !== Tag.verb &&
      tags[end] !== Tag.be
    )
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

/** A hyphen inside a word joins; between spaces it separates. */
function stopTag(tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token;
  if (token.text !== '-' && token.text !== '–') return Tag.stop;
  return token.spaced && (tokens[i + 1]?.spaced ?? true) ? Tag.stop : Tag.other;
}

function isNominal(mention: Mention | undefined): boolean {
  return mention?.form === 'nominal';
}

function covering(
  { tokens, starts, ends }: Tokens,
  offset: number,
  spans: readonly { start: number; end: number }[],
  first: number,
): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1);
  let i = 0;
  for (let s = first; s < spans.length; s++) {
    const span = spans[s] as { start: number; end: number };
    while (i < tokens.length && (ends[i] as number) + offset <= span.start) i++;
    if (i === tokens.length) break;
    for (let j = i; j < tokens.length && (starts[j] as number) + offset < span.end; j++) at[j] = s;
  }
  return at;
}
