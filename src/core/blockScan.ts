import { type DateScan, scanDates } from './dates';
import { type NameScan, scanBlockNames } from './names';
import type { NameWords } from './names/nameWords';
import { endIn, type ShownText, shownText, startIn } from './text/hidden';
import { tokenize } from './text/tokens';

/** What a block's text alone says; kept for as long as some block of the document has that text. */
export interface BlockScan {
  /** Offsets count from the block's start. */
  readonly scans: readonly DateScan[];
  readonly names: NameScan;
}

/** Scans a block: as its reader sees it, but with offsets of the text as it is written. */
export function scanBlock(text: string, words: NameWords): BlockScan {
  const shown = shownText(text);
  const cut = tokenize(shown?.text ?? text);
  const scans = scanDates(cut.text, cut);
  const names = scanBlockNames(cut, scans, words);
  return shown ? asWritten({ scans, names }, shown) : { scans, names };
}

function asWritten({ scans, names }: BlockScan, shown: ShownText): BlockScan {
  const candidates = names.candidates.map(one => ({ ...one, ...spanIn(one, shown) }));
  const starts = names.starts.map(start => startIn(shown, start));
  const ends = names.ends.map(end => endIn(shown, end));
  return { scans: scans.map(scan => scanIn(scan, shown)), names: { ...names, candidates, starts, ends } };
}

function spanIn({ start, end }: { start: number; end: number }, shown: ShownText): { start: number; end: number } {
  return { start: startIn(shown, start), end: endIn(shown, end) };
}

function scanIn(scan: DateScan, shown: ShownText): DateScan {
  const { meaning } = scan;
  const ends = meaning.kind === 'range' ? { from: scanIn(meaning.from, shown), to: scanIn(meaning.to, shown) } : {};
  return { ...scan, ...spanIn(scan, shown), meaning: { ...meaning, ...ends } as DateScan['meaning'] };
}
