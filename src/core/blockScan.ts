import { type DateScan, scanDates } from './dates';
import { type NameScan, scanBlockNames } from './names';
import { type BlockLanguage, languageOf } from './names/evidence/language';
import type { NameWords } from './names/words/nameWords';
import { endIn, type ShownText, shownText, startIn } from './text/hidden';
import { tokenize } from './text/tokens';

/** What a block's text alone says; kept for as long as some block of the document has that text. */
export interface BlockScan {
  /** What its own words say of their language. */
  readonly language: BlockLanguage;
  /** Whether it was scanned as a text in another language than English. */
  readonly foreign: boolean;
  /** Offsets count from the block's start. */
  readonly scans: readonly DateScan[];
  readonly names: NameScan;
}

/**
 * Scans a block: as its reader sees it, but with offsets of the text as it is written.
 * @param among the language of the blocks around it, for one whose own words do not tell
 */
export function scanBlock(text: string, words: NameWords, among: 'english' | 'other' = 'english'): BlockScan {
  const shown = shownText(text);
  const cut = tokenize(shown?.text ?? text);
  const language = languageOf(cut, words);
  const foreign = language === 'other' || (language === 'unsure' && among === 'other');
  const dates = scanDates(cut.text, cut);
  const scans = foreign ? dates.filter(({ start, end }) => IN_FIGURES.test(cut.text.slice(start, end))) : dates;
  const names = scanBlockNames(cut, scans, words, foreign);
  const scan = { language, foreign, scans, names };
  return shown ? asWritten(scan, shown) : scan;
}

/** What reads alike in every language. */
const IN_FIGURES = /^[^\p{L}]*$/u;

function asWritten({ scans, names, ...rest }: BlockScan, shown: ShownText): BlockScan {
  const candidates = names.candidates.map(one => ({ ...one, ...spanIn(one, shown) }));
  const starts = names.starts.map(start => startIn(shown, start));
  const ends = names.ends.map(end => endIn(shown, end));
  return { ...rest, scans: scans.map(scan => scanIn(scan, shown)), names: { ...names, candidates, starts, ends } };
}

function spanIn({ start, end }: { start: number; end: number }, shown: ShownText): { start: number; end: number } {
  return { start: startIn(shown, start), end: endIn(shown, end) };
}

function scanIn(scan: DateScan, shown: ShownText): DateScan {
  const { meaning } = scan;
  const ends = meaning.kind === 'range' ? { from: scanIn(meaning.from, shown), to: scanIn(meaning.to, shown) } : {};
  return { ...scan, ...spanIn(scan, shown), meaning: { ...meaning, ...ends } as DateScan['meaning'] };
}

type Told = Pick<BlockScan, 'language'>;

/** For each block whether it is in another language: one whose words do not tell, if both neighbours that do are. */
export function foreignBlocks(blocks: readonly Told[]): readonly boolean[] {
  const foreign = blocks.map(({ language }) => language === 'other');
  if (!foreign.includes(true)) return foreign;
  let before: BlockLanguage | undefined;
  for (let at = 0; at < blocks.length; ) {
    const { language } = blocks[at] as Told;
    if (language !== 'unsure') {
      before = language;
      at++;
      continue;
    }
    let to = at;
    while (to < blocks.length && (blocks[to] as Told).language === 'unsure') to++;
    const around = [before, blocks[to]?.language].filter(one => one !== undefined);
    if (around.every(one => one === 'other')) foreign.fill(true, at, to);
    at = to;
  }
  return foreign;
}
