import type { EntityType } from '../../model';
import type { Token } from '../../text/tokens';
import { isIn, PLACE_NOUN } from '../words/wordLists';
import { addScore, bestType, type Candidate } from './candidates';

/** What the others of a list say of a name of which nothing better is known. */
const SHARED = 2.5;
/** From this lead on, a name's type is taken for sure enough to speak for its neighbours. */
const SURE = 2.5;

/**
 * *Goma, Bukavu and Tolvane*: what stands in one list is of one kind. Adds the type that the known names of a list have
 * in common to the scores of the others; *the villages of A, B and C* are all places.
 */
export function shareTypesInLists(tokens: readonly Token[], candidates: readonly Candidate[]): void {
  for (let from = 0; from < candidates.length - 1; ) {
    let to = from + 1;
    let joined = false;
    for (; to < candidates.length; to++) {
      const link = linkBetween(tokens, candidates[to - 1] as Candidate, candidates[to] as Candidate);
      if (!link) break;
      if (link !== 'and') continue;
      joined = true;
      to++;
      break;
    }
    if (joined || to - from > 2) share(tokens, candidates.slice(from, to));
    from = to;
  }
}

/** How two names hang together: by a comma, or by *and*, which ends a list. */
function linkBetween(tokens: readonly Token[], a: Candidate, b: Candidate): 'comma' | 'and' | undefined {
  let i = a.to;
  const comma = tokens[i]?.text === ',';
  if (comma) i++;
  const word = tokens[i]?.folded;
  const and = word === 'and' || word === 'or' || tokens[i]?.text === '&';
  if (and) i++;
  if (i > a.to && tokens[i]?.folded === 'the') i++;
  if (i !== b.from || i === a.to) return undefined;
  return and ? 'and' : 'comma';
}

function share(tokens: readonly Token[], list: readonly Candidate[]): void {
  const type = placesAreNamed(tokens, list[0] as Candidate) ? 'place' : commonType(list);
  if (!type) return;
  for (const { names, scores, ordinary, demonym, title } of list)
    if (names.length === 0 && !ordinary && !demonym && title === '') addScore(scores, type, SHARED);
}

/** *the towns of A and B*. */
function placesAreNamed(tokens: readonly Token[], { from }: Candidate): boolean {
  const noun = tokens[from - 2];
  return tokens[from - 1]?.folded === 'of' && isIn(noun, PLACE_NOUN) && (noun as Token).folded.endsWith('s');
}

/** The one type of all names of a list of which the type is known; undefined where they differ or none is known. */
function commonType(list: readonly Candidate[]): EntityType | undefined {
  let common: EntityType | undefined;
  for (const candidate of list) {
    const known = typeOf(candidate);
    if (!known) continue;
    if (common && known !== common) return undefined;
    common = known;
  }
  return common;
}

function typeOf({ names, scores, demonym, ordinary }: Candidate): EntityType | undefined {
  if (demonym || ordinary) return undefined;
  const best = bestType(scores);
  if (!best || (best.margin < SURE && names.length === 0)) return undefined;
  return best.type === 'country' ? 'place' : best.type;
}
