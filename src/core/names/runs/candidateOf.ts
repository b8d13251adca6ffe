import type { Token } from '../../text/tokens';
import { type BlockContext, isOpening } from '../evidence/context';
import { scoreCandidate } from '../evidence/cues';
import { standingOf } from '../evidence/standing';
import type { SensedPart } from '../evidence/whereabouts';
import { withNamesAlone } from '../evidence/wordAlone';
import { COMMON } from '../words/nameWords';
import { FUNCTION_WORD, INSTITUTION, isIn, NEVER_NAME, TITLE_PART } from '../words/wordLists';
import type { TitledPart } from './acronyms';
import { isPlain } from './bodies';
import { type Candidate, keyOf, TypeScores } from './candidates';

const ORDINARY_LISTS = NEVER_NAME | FUNCTION_WORD | TITLE_PART;

/**
 * The candidate that a part of a block makes, with all that the block says about it.
 * @param before the part before it, and `after` the one behind
 */
export function candidateOf(
  context: BlockContext,
  scanned: SensedPart,
  before: TitledPart | undefined,
  after: TitledPart | undefined,
): Candidate {
  const part = withNamesAlone(context, scanned);
  const { from, to, names, title } = part;
  const { cut, tokens } = context;
  const start = cut.starts[from] as number;
  const end = cut.ends[to - 1] as number;
  const demonym = names.length > 0 && names.every(name => name.kind === 'demonym');
  const first = tokens[from] as Token;
  const opens = isOpening(context, from);
  const single = to - from === 1;
  const ordinary =
    single &&
    names.length === 0 &&
    (context.words.is(first, COMMON) || isIn(first, ORDINARY_LISTS)) &&
    (opens || !isIn(first, INSTITUTION));
  const weak =
    names.length === 0 && (context.casing !== 'sentence' || (opens && single && first.shape !== 'upper') || ordinary);
  const scores = ordinary && !title ? new TypeScores() : scoreCandidate(context, { from, to, names, title });
  const key = keyOf(tokens, from, to);
  return {
    from,
    to,
    start,
    end,
    text: single ? first.text : cut.text.slice(start, end),
    key,
    names,
    scores,
    weak,
    opens,
    definite: tokens[from - 1]?.folded === 'the',
    ordinary,
    demonym,
    title,
    sense: scanned.sense ?? '',
    plain: isPlain(context, part),
    standing: standingOf(context, part, before, after),
  };
}
