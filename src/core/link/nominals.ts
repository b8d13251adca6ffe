import type { FactBase } from '../../facts/model';
import type { PartialDate } from '../model';
import { FUNCTION_WORDS } from '../names/words';
import { isHyphen, type Token } from '../text/tokens';
import type { Draft } from './entities';
import type { ScannedBlock } from './groups';
import { resolveBody, resolveCapital, resolveCountry, resolvePerson, resolveTown } from './nominalTargets';
import { headKind, type NounPhrase } from './nominalWords';
import type { PlacedMention } from './resolve';
import { Surroundings } from './surroundings';

export interface NominalInput {
  readonly text: string;
  readonly blocks: readonly ScannedBlock[];
  /** All named mentions, in order of the text; those that a nominal absorbs are removed from the list. */
  readonly placed: PlacedMention[];
  readonly facts: FactBase;
  readonly articleDate: PartialDate | null;
}

const DETERMINERS = new Set(['the', 'this', 'our']);

/**
 * Finds definite phrases that stand alone for one entity of the text (*the Malian leader*, *the bloc*, *the country*)
 * and links them; where it is not sure, there is no mention. A nominal absorbs a demonym inside it.
 */
export function* findNominals(input: NominalInput): Generator<void, PlacedMention[]> {
  const found: PlacedMention[] = [];
  const { placed } = input;
  const near = new Surroundings(placed, input.facts, input.articleDate);
  for (const block of input.blocks) {
    if (block.names.casing !== 'sentence') continue;
    const inBlock = near.between(block.start, block.end);
    for (const phrase of nounPhrases(block, inBlock)) {
      const draft = resolve(phrase, block, near, input.facts);
      if (!draft) continue;
      const start = block.start + phrase.start;
      const end = block.start + phrase.end;
      const text = input.text.slice(start, end);
      found.push({ draft, mention: { start, end, text, type: draft.type, form: 'nominal', confidence: 0.7 } });
    }
    yield;
  }
  absorb(placed, found);
  return found;
}

function resolve(phrase: NounPhrase, block: ScannedBlock, near: Surroundings, facts: FactBase): Draft | undefined {
  switch (headKind(phrase)) {
    case 'person':
      return resolvePerson(phrase, near);
    case 'body':
      return resolveBody(phrase, near);
    case 'country':
      return resolveCountry(phrase, block, near);
    case 'capital':
      return resolveCapital(phrase, block, near, facts);
    case 'town':
      return resolveTown(phrase, block, near);
    default:
      return undefined;
  }
}

/** Removes the demonyms that nominals absorbed; both lists are in order of the text. */
function absorb(placed: PlacedMention[], nominals: readonly PlacedMention[]): void {
  let at = 0;
  const kept = placed.filter(({ mention }) => {
    while (at < nominals.length && (nominals[at] as PlacedMention).mention.end <= mention.start) at++;
    const nominal = nominals[at]?.mention;
    return !nominal || mention.start < nominal.start || mention.end > nominal.end;
  });
  placed.length = 0;
  for (const one of kept) placed.push(one);
}

/** Function words that may stand between determiner and head. */
const MODIFIERS = new Set(['new', 'old', 'former', 'late', 'recent']);

/** *the* + up to four modifiers + a head noun, standing alone: no name beside it, no *of* behind it. */
function* nounPhrases(block: ScannedBlock, inBlock: readonly PlacedMention[]): Generator<NounPhrase> {
  const { tokens, starts, ends } = block.names;
  const names = new Map<number, PlacedMention>();
  for (const placed of inBlock) names.set(placed.mention.start - block.start, placed);
  const named = (token: number): PlacedMention | undefined => names.get(starts[token] ?? -1);
  for (let i = 0; i < tokens.length; i++) {
    const determiner = tokens[i] as Token;
    if (!DETERMINERS.has(determiner.folded)) continue;
    const modifiers: string[] = [];
    let demonym: PlacedMention | undefined;
    let head = -1;
    for (let j = i + 1; j < Math.min(tokens.length, i + 7); j++) {
      const token = tokens[j] as Token;
      const name = named(j);
      if (name && (name.mention.type !== 'demonym' || demonym)) break;
      if (name) {
        demonym = name;
        while ((starts[j + 1] ?? Number.POSITIVE_INFINITY) < name.mention.end - block.start) j++;
        continue;
      }
      if (isHyphen(token)) continue;
      if (FUNCTION_WORDS.has(token.folded) && !MODIFIERS.has(token.folded)) break;
      if (token.shape !== 'lower' && !(token.shape === 'capital' && headKind({ head: token.folded, modifiers: [] })))
        break;
      modifiers.push(token.folded);
      if (headKind({ head: token.folded, modifiers })) head = j;
      else if (head >= 0) break;
    }
    if (head < 0) continue;
    const last = tokens[head] as Token;
    while (modifiers.at(-1) !== last.folded) modifiers.pop();
    modifiers.pop();
    if (!standsAlone(tokens, head, named) || isApposition(tokens, i, block, inBlock)) continue;
    const start = starts[i] as number;
    yield {
      start,
      end: ends[head] as number,
      head: last.folded,
      modifiers,
      demonym: demonym?.draft,
      at: block.start + start,
    };
    i = head;
  }
}

function standsAlone(
  tokens: readonly Token[],
  head: number,
  named: (token: number) => PlacedMention | undefined,
): boolean {
  const next = tokens[head + 1];
  if (!next) return true;
  if (next.folded === 'of' || (next.text === ',' && named(head + 2))) return false;
  if (isHyphen(next) && !next.spaced) return false;
  if (named(head + 1) || next.shape === 'capital' || next.shape === 'upper') return false;
  return next.shape !== 'lower' || !FOLLOWING_NOUNS.has(next.folded);
}

/** Nouns that make the head a modifier: *the group members*, *the party leader*. */
const FOLLOWING_NOUNS = new Set(
  'members member officials leaders leader headquarters troops forces states summit spokesman spokeswoman chief capital government'.split(
    ' ',
  ),
);

/** *Faye, the Senegalese president, …*: the name beside it says who it is. */
function isApposition(
  tokens: readonly Token[],
  from: number,
  block: ScannedBlock,
  inBlock: readonly PlacedMention[],
): boolean {
  const comma = tokens[from - 1];
  if (comma?.text !== ',' || from < 2) return false;
  const before = block.start + (block.names.ends[from - 2] as number);
  return inBlock.some(({ mention }) => mention.end === before);
}
