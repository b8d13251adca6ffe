import type { DocumentKind, Span } from '../model';
import { allBlocks } from '../text/blockList';
import { sentencesOf } from '../text/sentences';
import { tokenize } from '../text/tokens';

/** Finds the sentence that a stretch stands in, or all that it stands in, on one line. Cuts the text once. */
export function sentenceFinder(text: string, kind: DocumentKind): (span: Span) => string {
  const blocks = allBlocks(text, kind);
  return ({ start, end }) => {
    const block = blocks.find(each => each.start <= start && start < each.end);
    if (!block) return oneLine(text.slice(start, end));
    const cut = tokenize(block.text);
    const { starts, ends } = cut;
    const spans = sentencesOf(cut).map(({ from, to }) => ({
      start: block.start + (starts[from] ?? 0),
      end: block.start + (ends[to - 1] ?? 0),
    }));
    const around = spans.filter(sentence => sentence.start < end && start < sentence.end);
    return oneLine(text.slice(Math.min(around[0]?.start ?? start, start), Math.max(around.at(-1)?.end ?? end, end)));
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
