import { OPENING_SIGN } from '../../text/marks';
import type { CutText, Token } from '../../text/tokens';
import type { GazetteerName } from '../words/gazetteer';
import { isIn, ORGANISATION_HEAD } from '../words/wordLists';
import type { Candidate } from './candidates';

/** *Economic Community of West African States (ECOWAS)*: indexes into the block's candidates. */
export interface AcronymDefinition {
  readonly expansion: number;
  readonly acronym: number;
}

/**
 * Pairs of a name and the short form in brackets beside it, in either order. The letters need not be the initials: news
 * gives *Confederation of Sahel States (AES)* after the French name.
 */
export function acronymDefinitions(tokens: readonly Token[], candidates: readonly Candidate[]): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (let i = 1; i < candidates.length; i++) {
    const inner = candidates[i] as Candidate;
    const outer = candidates[i - 1] as Candidate;
    if (outer.to !== inner.from - 1 || tokens[outer.to]?.text !== '(' || outer.demonym || inner.demonym) continue;
    if (!/^[),;]$/.test(tokens[inner.to]?.text ?? '')) continue;
    if (isAcronym(tokens, inner) && words(outer) > 1) found.push({ expansion: i - 1, acronym: i });
    else if (isAcronym(tokens, outer) && words(inner) > 1 && initialsFit(outer.text, inner.text))
      found.push({ expansion: i, acronym: i - 1 });
  }
  return found;
}

/**
 * Short forms in brackets of words that are no name, as indexes of candidates: *improvised explosive device (IED)*,
 * *gross national product (GNP)*; a body of those letters is not meant either: *closed-circuit television (CCTV)*.
 */
export function wordAcronyms(tokens: readonly Token[], candidates: readonly Candidate[]): number[] {
  const found: number[] = [];
  candidates.forEach(({ from, to, text, names }, index) => {
    if (to !== from + 1 || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return;
    const body = names.length === 0 && isIn(tokens[from - 2], ORGANISATION_HEAD);
    if (body || tokens[from]?.shape !== 'upper' || (names.length > 0 && text.length < 3)) return;
    if (standsForWords(tokens, from - 2, text)) found.push(index);
  });
  return found;
}

/** Whether an acronym's letters stand for the words in small letters up to an index. */
function standsForWords(tokens: readonly Token[], last: number, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  let left = letters.length - 1;
  for (let i = last; i >= 0 && i > last - FARTHEST && left >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.text === '-') continue;
    if (token.shape !== 'lower') return false;
    if (token.folded[0] === letters[left]) left--;
    else if (token.folded[0] === letters[left - 1] && token.folded.includes(letters[left] as string, 1)) left -= 2;
    else if (token.folded.length > 3) return false;
  }
  return left < 0 && letters.length > 1;
}

const words = (candidate: Candidate): number => candidate.key.split(' ').length;

export function isAcronym(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const token = tokens[from];
  if (!token || to - from > 3) return false;
  return (
    token.shape === 'upper' || /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}/u.test(token.text) || /^\p{Lu}+\d+$/u.test(token.text)
  );
}

/** Whether an acronym's letters stand in order at the beginnings of a name's words. */
export function initialsFit(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const initials = name.split(/[\s\-’']+/).map(word => word[0]?.toLowerCase() ?? '');
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at >= Math.max(2, letters.length - 1);
}

/** A part of a run that becomes a candidate: token indexes and the fact base's readings. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly names: readonly GazetteerName[];
}

export interface TitledPart extends Part {
  /** Folded words of the title before it, or empty. */
  readonly title: string;
}

/** How many words an acronym's name may reach back over. */
const FARTHEST = 14;

/**
 * Widens what stands before an acronym in brackets to all the words that its letters stand for:
 * *Umbrella for Democratic Change (UDC)*, *… Stabilization Mission in Mali (MINUSMA)*.
 */
export function widenByAcronyms({ tokens, marks }: CutText, parts: readonly TitledPart[]): readonly TitledPart[] {
  // Few names stand behind a bracket, so most often the parts stay as they are.
  if (!parts.some(({ from }) => from > 0 && ((marks[from - 1] as number) & OPENING_SIGN) !== 0)) return parts;
  const widened: TitledPart[] = [];
  for (const part of parts) {
    const before = widened.at(-1);
    const acronym = tokens[part.from] as Token;
    const bracketed =
      before && before.to === part.from - 1 && tokens[part.from - 1]?.text === '(' && tokens[part.to]?.text === ')';
    const from =
      bracketed && part.to === part.from + 1 && acronym.shape === 'upper'
        ? expansionStart(tokens, before, acronym.text)
        : undefined;
    if (before && from !== undefined && from < before.from) {
      while (widened.length > 0 && (widened.at(-1) as TitledPart).to > from) widened.pop();
      widened.push({ from, to: before.to, names: [], title: '' });
    }
    widened.push(part);
  }
  return widened;
}

/** Where the words begin that an acronym's letters stand for, going back from the part before it; undefined if they do not fit. */
function expansionStart(tokens: readonly Token[], { to, names }: Part, acronym: string): number | undefined {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (
    letters.length < 2 ||
    (names.length > 0 && names.some(name => name.kind !== 'demonym' && name.record.type === 'organisation'))
  )
    return undefined;
  let left = letters.length - 1;
  for (let i = to - 1; i >= 0 && i > to - FARTHEST; i--) {
    const token = tokens[i] as Token;
    if (token.shape === 'punctuation' && !/^['’-]$/.test(token.text)) return undefined;
    if (token.shape === 'lower') continue; // *for*, *of the*: their letters are left out
    if (token.shape === 'punctuation' || token.folded === 's') continue;
    if (token.folded[0] !== letters[left]) return undefined;
    if (left === 0) return i;
    left--;
  }
  return undefined;
}
