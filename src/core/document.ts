import type { FactBase } from '../facts/model';
import { type BlockScan, foreignBlocks, scanBlock } from './blockScan';
import { claimsOf, findClaims } from './claims';
import { countsFromEvents, datesAlike, inferArticleDate, isAsWritten, movedDate, redate, resolveDates } from './dates';
import { EventReader } from './events';
import { findFindings } from './findings';
import { datedEvents } from './link/datedEvents';
import type { ScannedBlock } from './link/groups/groups';
import { officesBegun } from './link/persons/officesBegun';
import { movedMention, type PlacedMention, toMention } from './link/places/placed';
import { relink } from './link/relink';
import { NameResolver, type Resolution } from './link/resolve';
import type {
  Annotations,
  ArticleDate,
  Corrections,
  DocumentInput,
  Mention,
  PartialDate,
  TimeExpression,
  Unchecked,
} from './model';
import type { Lexicon } from './names/words/lexicon';
import type { NameWords } from './names/words/nameWords';
import { contextOf } from './pages/context';
import { CheckMemory } from './pages/memory';
import { afterChange, type BlockChange, inBlock, intoBlocks, type PerBlock, perBlock } from './perBlock';
import { findArticleDate } from './text/articleDate';
import { type BlockList, blocksOf } from './text/blockList';
import type { ProseBlock } from './text/blocks';

/** What annotating needs beside the text. */
export interface Knowledge {
  readonly facts: FactBase;
  readonly lexicon: Lexicon;
}

/** A block with its scan. */
interface AnalysedBlock extends Omit<ScannedBlock, 'foreign'>, BlockScan {}

/** The names and dates of a text, and what they were made from: what the next edit's analysis starts from. */
interface Analysis {
  readonly list: BlockList;
  readonly blocks: readonly AnalysedBlock[];
  readonly anchor: PartialDate | null;
  /** The article's date, if something says it. */
  readonly day: PartialDate | null;
  readonly corrections: Corrections | undefined;
  readonly names: Resolution;
  readonly mentions: PerBlock<Mention>;
  readonly dates: PerBlock<TimeExpression>;
  /** Indexes of blocks with dates that count from an event, whose own date may stand anywhere in the text. */
  readonly counting: readonly number[];
}

/**
 * The analysis of one document over its edits. Only blocks that an edit touched are cut out and scanned again. Where it
 * left the names and dates that they hold, who and when is meant stays in all of the text and is only moved; else names
 * and dates are resolved anew, which walks what was found and not the text.
 */
export class IncrementalDocument {
  private scans = new Map<string, BlockScan>();
  private last: Analysis | undefined;
  private readonly names: NameResolver;
  private readonly events: EventReader;
  private readonly checked = new CheckMemory();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly words: NameWords,
  ) {
    this.names = new NameResolver(knowledge.facts);
    this.events = new EventReader(knowledge.facts, knowledge.lexicon);
  }

  /**
   * Analyses a text in steps of at most a few milliseconds: between them the caller may pause, or drop the generator
   * because a newer text came. Returns the annotations of exactly this text.
   * @param read is told names, dates and events as soon as they are known: checking takes longer
   */
  *update(input: DocumentInput, read?: (unchecked: Unchecked) => void): Generator<void, Annotations> {
    const kind = input.kind ?? 'plaintext';
    const cut = yield* blocksOf(input.text, kind, this.last?.list);
    const { list, blocks } = yield* this.scanned(cut);
    const articleDate = findArticleDate(input) ?? this.inferred(blocks, input);
    const analysis = yield* this.resolved(input, list, blocks, articleDate);
    this.last = analysis;
    const { entities } = analysis.names;
    const mentions = analysis.mentions.items;
    const dates = analysis.dates.items;
    yield;
    const all = { blocks, entities, articleDate: analysis.anchor };
    const { placed } = analysis.names;
    const events = yield* this.events.read({ ...all, mentions: analysis.mentions, dates: analysis.dates, placed });
    const unchecked: Unchecked = { articleDate, entities, mentions, dates, events };
    read?.(unchecked);
    yield;
    const { facts } = this.knowledge;
    const known = { articleDate: articleDate?.sure ? articleDate.value : null, dates: surelyDated(dates, articleDate) };
    const isDatelined = isDatedInside(input, articleDate);
    const checked = { ...all, ...known, text: input.text, mentions, events, facts, isDatelined };
    const context = yield* contextOf(checked, this.checked);
    const claims = yield* findClaims(context);
    const findings = yield* findFindings(context, kind, claims);
    return { ...unchecked, claims: claimsOf(claims, input.text), findings };
  }

  private inferred(blocks: readonly AnalysedBlock[], { draftedOn, writtenBy }: DocumentInput): ArticleDate | null {
    const since = (): PartialDate | null => officesBegun(blocks, this.knowledge.facts);
    return inferArticleDate(blocks, { draftedOn, writtenBy, since });
  }

  /** The blocks with their scans: those that the edit left as they were, and the others scanned. */
  private *scanned(list: BlockList): Generator<void, { list: BlockList; blocks: AnalysedBlock[] }> {
    const { blocks, sameHead, sameTail } = list;
    const known = this.last?.blocks ?? [];
    const found: AnalysedBlock[] = known.slice(0, sameHead);
    for (let at = sameHead; at < blocks.length - sameTail; at++) {
      const block = blocks[at] as ProseBlock;
      const scan = this.scans.get(block.text);
      found.push(withScan(block, scan ?? this.scan(block, 'english')));
      if (!scan) yield;
    }
    const further = known.length - blocks.length;
    for (let at = blocks.length - sameTail; at < blocks.length; at++)
      found.push(withScan(blocks[at] as ProseBlock, known[at + further] as AnalysedBlock));
    this.forget(found);
    return { list: yield* this.inTheirLanguage(found, list), blocks: found };
  }

  /** Scans those blocks again that are read in another language than before, because of their neighbours. */
  private *inTheirLanguage(found: AnalysedBlock[], list: BlockList): Generator<void, BlockList> {
    const foreign = foreignBlocks(found);
    let first = found.length;
    let last = -1;
    for (let at = 0; at < found.length; at++) {
      const block = found[at] as AnalysedBlock;
      if (block.foreign === foreign[at]) continue;
      const among = foreign[at] ? 'other' : 'english';
      const scan = this.scans.get(keyOf(block, among));
      found[at] = withScan(block, scan ?? this.scan(block, among));
      first = Math.min(first, at);
      last = at;
      if (!scan) yield;
    }
    return {
      ...list,
      sameHead: Math.min(list.sameHead, first),
      sameTail: Math.min(list.sameTail, found.length - 1 - last),
    };
  }

  /** Scans a block; kept at once, so that an analysis that an edit interrupts has not scanned in vain. */
  private scan(block: ProseBlock, among: 'english' | 'other'): BlockScan {
    const scan = scanBlock(block.text, this.words, among);
    this.scans.set(keyOf(block, among), scan);
    return scan;
  }

  /** Forgets the scans of texts that are gone, when they are as many as those that are there. */
  private forget(blocks: readonly AnalysedBlock[]): void {
    if (this.scans.size < MANY_SCANS + 2 * blocks.length) return;
    this.scans = new Map(
      blocks
        .filter(({ language, foreign }) => foreign === (language === 'other'))
        .map(({ text, language, foreign, scans, names }) => [text, { language, foreign, scans, names }]),
    );
  }

  /** Names and dates of a text: those of the text before where the edit left them, else resolved anew. */
  private *resolved(
    input: DocumentInput,
    list: BlockList,
    blocks: readonly AnalysedBlock[],
    articleDate: ArticleDate | null,
  ): Generator<void, Analysis> {
    const { text, corrections } = input;
    const { last } = this;
    const anchor = articleDate?.value ?? null;
    // Who held an office on a day that is only inferred does not say which namesake is meant.
    const day = articleDate?.sure ? anchor : null;
    const sameDay = last?.anchor === anchor && last.day === day;
    const from = last && sameDay && sameCorrections(last.corrections, corrections) ? last : undefined;
    const change = { head: list.sameHead, tail: list.sameTail, by: text.length - (last?.list.text.length ?? 0) };
    const { facts } = this.knowledge;
    const known = from && keptNames(from, blocks, change, facts);
    const names = known ?? (yield* this.names.resolve(blocks, { articleDate: anchor, day, corrections }));
    const mentionsIn = (at: number): Mention[] => {
      const placed = names.placed[at] as readonly PlacedMention[];
      return placed.map(one => toMention(one, blocks[at] as AnalysedBlock));
    };
    const isSame = (at: number, old: number): boolean => names.placed[at] === from?.names.placed[old];
    const mentions = from
      ? yield* afterChange(from.mentions, blocks.length, change, mentionsIn, movedMention, isSame)
      : yield* perBlock(blocks.length, mentionsIn);
    yield;
    const keptTimes = from && (yield* keptDates(from, blocks, change, names, known !== undefined));
    const dates =
      keptTimes ?? intoBlocks(yield* resolveDates(blocks, anchor, datedEvents(mentions.items, facts)), blocks);
    const counting = keptTimes
      ? from.counting
      : [...blocks.keys()].filter(at => countsFromEvents(blocks[at] as AnalysedBlock));
    return { list, blocks, anchor, day, corrections, names, mentions, dates, counting };
  }
}

/** What checks may go by: of an article whose date is only inferred, no date that was counted from it. */
function surelyDated(dates: readonly TimeExpression[], article: ArticleDate | null): readonly TimeExpression[] {
  return !article || article.sure ? dates : dates.filter(isAsWritten);
}

/** Whether a text says the date that it is read by in its dateline, byline or heading. */
function isDatedInside({ text, kind = 'plaintext' }: DocumentInput, date: ArticleDate | null): boolean {
  const own = date?.from === 'given' || date?.from === 'setting' ? findArticleDate({ text, kind }) : date;
  return own !== null && own.value === date?.value && /^(?:dateline|byline|heading)$/.test(own.from);
}

/** So many scans are kept beside those of the text. */
const MANY_SCANS = 64;

function withScan(
  { kind, start, end, source, text }: ProseBlock,
  { language, foreign, scans, names }: BlockScan,
): AnalysedBlock {
  return { kind, start, end, source, text, language, foreign, scans, names };
}

/** What a scan is kept under: a short block among blocks in another language is scanned in another way. */
function keyOf({ text }: ProseBlock, among: 'english' | 'other'): string {
  return among === 'english' ? text : `\0${text}`;
}

function sameCorrections(a: Corrections | undefined, b: Corrections | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether every block that an edit changed has one that it was before. */
function isPaired(before: Analysis, blocks: readonly AnalysedBlock[]): boolean {
  return before.blocks.length === blocks.length;
}

function keptNames(
  before: Analysis,
  blocks: readonly AnalysedBlock[],
  { head, tail }: BlockChange,
  facts: FactBase,
): Resolution | undefined {
  if (!isPaired(before, blocks)) return undefined;
  return relink(before.names, before.blocks, blocks, { from: head, to: blocks.length - tail }, facts);
}

function* keptDates(
  before: Analysis,
  blocks: readonly AnalysedBlock[],
  change: BlockChange,
  names: Resolution,
  sameNames: boolean,
): Generator<void, PerBlock<TimeExpression> | undefined> {
  if (!isPaired(before, blocks)) return undefined;
  // The events that they count from may be names.
  if (!sameNames && before.counting.some(at => before.names.placed[at] !== names.placed[at])) return undefined;
  const counted = before.counting.length > 0;
  for (let at = change.head; at < blocks.length - change.tail; at++)
    if (!datesAlike(before.blocks[at] as AnalysedBlock, blocks[at] as AnalysedBlock, counted)) return undefined;
  const datesIn = (at: number): TimeExpression[] =>
    redate(inBlock(before.dates, at), before.blocks[at] as AnalysedBlock, blocks[at] as AnalysedBlock);
  return yield* afterChange(before.dates, blocks.length, change, datesIn, movedDate);
}
