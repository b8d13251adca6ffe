import type { FactBase } from '../../../facts/model';
import { FUNCTION_WORDS } from '../../names/words/words';
import { isHyphen, type Token } from '../../text/tokens';
import { phraseKey } from '../corrections';
import type { Draft } from '../entities';
import type { ScannedBlock } from '../groups/groups';
import { byPlace, type PlacedMention } from '../places/placed';
import {
  resolveBody,
  resolveCapital,
  resolveCountry,
  resolveFighters,
  resolvePerson,
  resolveRegion,
  resolveTown,
} from './nominalTargets';
import { HEAD_OF_GOVERNMENT, HEAD_OF_STATE, headKind, type NounPhrase } from './nominalWords';
import { isOfficeInGeneral } from './officesInGeneral';
import type { Surroundings } from './surroundings';

/** How sure a phrase without a name is linked. */
const CONFIDENCE = 0.7;

/**
 * A block's named mentions with its definite phrases that stand alone for one entity of the text (*the Malian leader*,
 * *the bloc*, *the country*); where it is not sure, there is no mention. A nominal absorbs a demonym inside it.
 * @param named the block's named mentions, in order
 * @param before how many names the document mentions before the block
 */
export function withNominals(
  block: ScannedBlock,
  named: readonly PlacedMention[],
  before: number,
  near: Surroundings,
  facts: FactBase,
): readonly PlacedMention[] {
  if (block.names.casing !== 'sentence' || block.names.definites.length === 0) return named;
  const found: PlacedMention[] = [];
  for (const phrase of phrasesOf(block, named)) {
    const { from, to, namesBefore } = phrase;
    const draft = resolve({ ...phrase, beforeBlock: before, before: before + namesBefore }, near, facts);
    if (!draft || isRefused(block, phrase, draft, near)) continue;
    found.push({ draft, from, to, type: draft.type, form: 'nominal', confidence: CONFIDENCE, candidate: -1 });
  }
  return found.length === 0 ? named : [...withoutAbsorbed(named, found), ...found].sort(byPlace);
}

/** Whether the reader said that these words do not mean that one. */
function isRefused({ names }: ScannedBlock, { from, to }: Phrase, { id }: Draft, { refusals }: Surroundings): boolean {
  return refusals?.get(phraseKey(names.tokens.slice(from, to)))?.includes(id) ?? false;
}

function resolve(phrase: NounPhrase, near: Surroundings, facts: FactBase): Draft | undefined {
  switch (headKind(phrase)) {
    case 'person':
      return resolvePerson(phrase, near);
    case 'body':
      return resolveBody(phrase, near);
    case 'fighters':
      return resolveFighters(phrase, near);
    case 'country':
      return resolveCountry(phrase, near);
    case 'capital':
      return resolveCapital(phrase, near, facts);
    case 'town':
      return resolveTown(phrase, near);
    case 'region':
      return resolveRegion(phrase, near);
    default:
      return undefined;
  }
}

/** Leaves out the demonyms that nominals absorbed. */
function withoutAbsorbed(named: readonly PlacedMention[], nominals: readonly PlacedMention[]): PlacedMention[] {
  return named.filter(({ from, to }) => !nominals.some(nominal => from >= nominal.from && to <= nominal.to));
}

/** Function words that may stand between determiner and head. */
const MODIFIERS = new Set(['new', 'old', 'former', 'late', 'recent']);

/** A phrase in its block. */
interface Phrase extends Omit<NounPhrase, 'before' | 'beforeBlock'> {
  /** How many of the block's names stand before it. */
  readonly namesBefore: number;
}

/** By a block's names, which stay the same list for as long as they and its words stay. */
const phrases = new WeakMap<readonly PlacedMention[], readonly Phrase[]>();

function phrasesOf(block: ScannedBlock, named: readonly PlacedMention[]): readonly Phrase[] {
  let found = phrases.get(named);
  if (!found) {
    found = [...nounPhrases(block, named)];
    phrases.set(named, found);
  }
  return found;
}

/** *the* + up to four modifiers + a head noun, standing alone: no name beside it, no *of* behind it. */
function* nounPhrases(block: ScannedBlock, placed: readonly PlacedMention[]): Generator<Phrase> {
  const { tokens, definites } = block.names;
  let mention = 0;
  let end = 0;
  for (const from of definites) {
    if (from < end) continue;
    while (mention < placed.length && (placed[mention] as PlacedMention).from < from) mention++;
    const named = (token: number): PlacedMention | undefined => {
      for (let m = mention; m < placed.length; m++) {
        const one = placed[m] as PlacedMention;
        if (one.from >= token) return one.from === token ? one : undefined;
      }
      return undefined;
    };
    const modifiers: string[] = [];
    let office: string | undefined;
    let demonym: PlacedMention | undefined;
    let head = -1;
    for (let j = from + 1; j < Math.min(tokens.length, from + 7); j++) {
      const token = tokens[j] as Token;
      const name = named(j);
      if (name && (name.type !== 'demonym' || demonym)) break;
      if (name) {
        demonym = name;
        j = Math.max(j, name.to - 1);
        continue;
      }
      if (isHyphen(token)) continue;
      if (FUNCTION_WORDS.has(token.folded) && !MODIFIERS.has(token.folded)) break;
      if (token.shape !== 'lower' && !(token.shape === 'capital' && headKind({ head: token.folded, modifiers: [] })))
        break;
      modifiers.push(token.folded);
      office = headOf(tokens, j);
      if (office) {
        head = j;
        break;
      }
      if (headKind({ head: token.folded, modifiers })) head = j;
      else if (head >= 0) break;
    }
    if (head < 0) continue;
    const { folded } = tokens[head] as Token;
    while (modifiers.at(-1) !== folded) modifiers.pop();
    modifiers.pop();
    if (office) head += 2;
    if ((tokens[from] as Token).folded === 'that' && (modifiers.length > 0 || demonym)) continue;
    if (isPersonal(folded, modifiers) && isOfficeInGeneral(tokens, from, head)) continue;
    if (!standsAlone(tokens, head, named) || isApposition(tokens, from, placed[mention - 1])) continue;
    if (PREDICATES.has(tokens[from - 1]?.folded ?? '')) continue;
    end = head + 1;
    yield {
      from,
      to: end,
      head: office ?? folded,
      pointing: (tokens[from] as Token).folded === 'this',
      modifiers,
      demonym: demonym?.draft,
      namesBefore: mention,
    };
  }
}

const isPersonal = (head: string, modifiers: readonly string[]): boolean => headKind({ head, modifiers }) === 'person';

/** *He remains the president*: what is said of somebody, not whom the sentence speaks of. */
const PREDICATES = new Set('is are was were be been being remain remains remained become becomes became as'.split(' '));

/** *head of state*, *head of government* at a token. */
function headOf(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at]?.folded !== 'head' || tokens[at + 1]?.folded !== 'of') return undefined;
  const of = tokens[at + 2]?.folded;
  return of === 'state' ? HEAD_OF_STATE : of === 'government' ? HEAD_OF_GOVERNMENT : undefined;
}

function standsAlone(
  tokens: readonly Token[],
  head: number,
  named: (token: number) => PlacedMention | undefined,
): boolean {
  const next = tokens[head + 1];
  if (!next) return true;
  if (next.folded === 'of') return false;
  const name = next.text === ',' ? named(head + 2) : undefined;
  if (
    name &&
    (name.type === 'person') === (headKind({ head: (tokens[head] as Token).folded, modifiers: [] }) === 'person')
  )
    return false;
  if (isHyphen(next) && !next.spaced) return false;
  if (named(head + 1) || next.shape === 'capital' || next.shape === 'upper') return false;
  return next.shape !== 'lower' || !FOLLOWING_NOUNS.has(next.folded);
}

/** Nouns that make the head a modifier: *the group members*, *the party leader*. */
const FOLLOWING_NOUNS = new Set(
  'members member officials leaders leader headquarters troops forces states summit spokesman spokeswoman chief capital government line lines hall'.split(
    ' ',
  ),
);

/** *Faye, the Senegalese president, …*: the name beside it says who it is. */
function isApposition(tokens: readonly Token[], from: number, before: PlacedMention | undefined): boolean {
  return tokens[from - 1]?.text === ',' && before?.to === from - 1;
}
