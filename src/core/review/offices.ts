import type { Mention, Span } from '../model';
import { PORTFOLIOS, TITLE_PARTS, TITLES } from '../names/words/words';

/** UTF-16 units before and behind a name in which its office is looked for. */
const BEFORE = 80;
const BEHIND = 100;
/** Forms of address and kinship say nothing that could be looked up. */
const COURTESY = new Set(
  'mr mrs ms miss madam madame sir lady dame ex private uncle aunt auntie aunty mme maitre'.split(' '),
);
const LINKING = new Set(['of', 'for', 'the', 'and', 'to']);
const OPENING = new Set('the a an then now its his her their former acting interim whose'.split(' '));

/**
 * A person's name with the office beside it: *French President Emmanuel Macron*, *Abdoulaye Diop, the foreign
 * minister*. Undefined where there is none. Offsets are UTF-16 units into the text.
 * @param previous the mention before the name: a state or demonym before an office belongs to it
 */
export function officeOf(text: string, name: Span, previous: Mention | undefined): Span | undefined {
  return officeBefore(text, name, previous) ?? officeBehind(text, name);
}

function officeBefore(text: string, name: Span, previous: Mention | undefined): Span | undefined {
  let start = name.start;
  let office = false;
  for (const { from, word } of wordsBackwards(text, name.start)) {
    const isOffice = TITLES.has(word) && !COURTESY.has(word);
    if (!(isOffice || TITLE_PARTS.has(word) || PORTFOLIOS.has(word) || LINKING.has(word))) break;
    if (LINKING.has(word) && !office) break;
    office ||= isOffice;
    if (!LINKING.has(word)) start = from;
  }
  if (!office) return undefined;
  const belongs = previous && previous.end <= start && /^\s+$/.test(text.slice(previous.end, start));
  const isState = previous?.type === 'demonym' || previous?.type === 'country';
  return { start: belongs && isState ? previous.start : start, end: name.end };
}

/** The words right before an offset, the nearest first, with nothing but spaces and hyphens between them. */
function* wordsBackwards(text: string, offset: number): Generator<{ from: number; word: string }> {
  const first = Math.max(0, offset - BEFORE);
  const before = text.slice(first, offset);
  const words = [...before.matchAll(/[\p{L}’']+/gu)].reverse();
  let end = before.length;
  for (const { index, 0: word } of words) {
    // A title's own full stop (*Gen.*) is the only other sign that may stand there.
    if (!/^\.?[ \u00a0-]*$/.test(before.slice(index + word.length, end))) return;
    yield { from: first + index, word: word.toLowerCase() };
    end = index;
  }
}

function officeBehind(text: string, name: Span): Span | undefined {
  const behind = text.slice(name.end, name.end + BEHIND);
  const clause = /^, ([^,.;:!?()“”"\n]{4,})/
    .exec(behind)?.[1]
    ?.split(/ (?:who|whose|which|that|when|where) /)[0]
    ?.trimEnd();
  if (clause === undefined) return undefined;
  const words = clause.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const [first = ''] = words;
  if (!(OPENING.has(first) || TITLES.has(first) || TITLE_PARTS.has(first))) return undefined;
  const office = words.slice(0, 8).some(word => (TITLES.has(word) && !COURTESY.has(word)) || word === 'head');
  return office ? { start: name.start, end: name.end + 2 + clause.length } : undefined;
}
