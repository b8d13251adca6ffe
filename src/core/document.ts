import type { FactBase } from '../facts/model';
import { findFindings } from './checks';
import { type DateScan, resolveDates, scanDates } from './dates';
import { EventReader } from './events';
import { datedEvents } from './link/datedEvents';
import type { ScannedBlock } from './link/groups';
import { toMention } from './link/placed';
import { resolveNames } from './link/resolve';
import type { Annotations, DocumentInput } from './model';
import { type NameScan, scanBlockNames } from './names';
import type { Lexicon } from './names/lexicon';
import type { NameWords } from './names/nameWords';
import { findArticleDate } from './text/articleDate';
import { blocksOf, type ProseBlock } from './text/blocks';

/** What annotating needs beside the text. */
export interface Knowledge {
  readonly facts: FactBase;
  readonly lexicon: Lexicon;
}

/** What a block's text alone says; kept for as long as some block of the document has that text. */
interface BlockScan {
  readonly dates: readonly DateScan[];
  readonly names: NameScan;
}

/** A block with its scan. */
export interface AnalysedBlock extends ScannedBlock {
  readonly text: string;
  readonly dates: readonly DateScan[];
}

/**
 * The analysis of one document over its edits. Blocks whose text did not change are not scanned again; names, dates and
 * events are resolved over the whole document each time, which walks what was found and not the text.
 */
export class IncrementalDocument {
  private scans = new Map<string, BlockScan>();
  private readonly events: EventReader;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly words: NameWords,
  ) {
    this.events = new EventReader(knowledge.facts, knowledge.lexicon);
  }

  /**
   * Analyses a text in steps of at most a few milliseconds: between them the caller may pause, or drop the generator
   * because a newer text came. Returns the annotations of exactly this text.
   */
  *update(input: DocumentInput): Generator<void, Annotations> {
    const blocks: AnalysedBlock[] = [];
    const scans = new Map<string, BlockScan>();
    for (const block of blocksOf(input.text, input.kind ?? 'plaintext')) {
      if (block) {
        const known = scans.get(block.text) ?? this.scans.get(block.text);
        const scan = known ?? this.scan(block);
        scans.set(block.text, scan);
        // Kept at once: an analysis that an edit interrupts has not scanned in vain.
        if (!known) this.scans.set(block.text, scan);
        blocks.push({ ...block, ...scan });
        if (known) continue;
      }
      yield;
    }
    this.scans = scans;
    return yield* this.resolve(input, blocks);
  }

  private scan({ text }: ProseBlock): BlockScan {
    const dates = scanDates(text);
    return { dates, names: scanBlockNames(text, dates, this.words) };
  }

  private *resolve(input: DocumentInput, blocks: readonly AnalysedBlock[]): Generator<void, Annotations> {
    const articleDate = findArticleDate(input);
    const anchor = articleDate?.value ?? null;
    const { facts } = this.knowledge;
    const { entities, placed } = yield* resolveNames(blocks, {
      facts,
      articleDate: anchor,
      corrections: input.corrections,
    });
    const mentions = blocks.flatMap((block, at) => placed[at]?.map(one => toMention(one, block, input.text)) ?? []);
    yield;
    const scanned = blocks.map(({ start, text, dates }) => ({ start, text, scans: dates }));
    const dates = resolveDates(scanned, anchor, datedEvents(mentions, facts)).map(date => ({
      ...date,
      text: input.text.slice(date.start, date.end),
    }));
    yield;
    const events = yield* this.events.read({
      text: input.text,
      blocks,
      entities,
      mentions,
      dates,
      articleDate: anchor,
    });
    const findings = yield* findFindings({
      text: input.text,
      kind: input.kind ?? 'plaintext',
      blocks,
      entities,
      mentions,
      dates,
      events,
      articleDate: anchor,
      facts: this.knowledge.facts,
    });
    return { articleDate, entities, mentions, dates, events, findings };
  }
}
