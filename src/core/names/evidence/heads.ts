import type { EntityType } from '../../model';
import type { Token } from '../../text/tokens';
import {
  EVENT_HEAD,
  EVENT_OPENING,
  FOREIGN_ORGANISATION_ENDING,
  FOREIGN_ORGANISATION_OPENING,
  FOREIGN_PLACE_OPENING,
  isIn,
  OPENING_HEAD,
  ORGANISATION_HEAD,
  PLACE_HEAD,
  PLACE_OPENING,
  UNMARKED_HEAD,
} from '../words/wordLists';
import { BUILDING_KINDS } from '../words/words';

/** What the words of a run themselves say that it is; `unmarked` for laws, prizes and other things that are not marked. */
export type HeadType = EntityType | 'unmarked';

/** What former states were called: *the Songhai Empire*. */
const STATE_HEADS = new Set('empire sultanate khanate caliphate tsardom shogunate'.split(' '));
const CENTRES = new Set(['center', 'centre']);
const CONNECTORS = new Set(['of', 'for', 'on', 'and', 'to']);

/** The word before the first connector, or before a later one if that is an organisation's; else the last word. */
function headIndex(tokens: readonly Token[], from: number, to: number): number {
  let head = -1;
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.shape !== 'lower' || !CONNECTORS.has(token.folded)) continue;
    if (head < 0 || (token.folded === 'for' && isIn(tokens[i - 1], ORGANISATION_HEAD))) head = i - 1;
  }
  return head < 0 ? to - 1 : head;
}

/** Reads the type of a run off its head word: the last word, or the one before *of* or *for*. */
export function headType(tokens: readonly Token[], from: number, to: number): HeadType | undefined {
  if (to - from < 2) return undefined;
  const head = headIndex(tokens, from, to);
  const last = tokens[head] as Token;
  const first = tokens[from] as Token;
  const end = tokens[to - 1] as Token;
  if (end.shape === 'number' && isIn(tokens[to - 2], EVENT_OPENING) && /^\d+$/.test(end.text)) return 'event';
  if (end.folded === 'fame') return 'organisation'; // *Hall of Fame*
  if (STATE_HEADS.has(end.folded)) return 'country';
  if (head < to - 1) {
    if (isIn(last, OPENING_HEAD | ORGANISATION_HEAD))
      return isIn(last, PLACE_OPENING) && !isIn(last, OPENING_HEAD) ? 'place' : 'organisation';
    if (isIn(last, EVENT_OPENING | EVENT_HEAD)) return 'event';
    if (isIn(last, PLACE_OPENING | PLACE_HEAD)) return 'place';
  }
  if (isIn(last, UNMARKED_HEAD)) return 'unmarked';
  if (isIn(last, EVENT_HEAD)) return isIn(last, ORGANISATION_HEAD) ? 'organisation' : 'event';
  if (CENTRES.has(last.folded) && head > from && BUILDING_KINDS.has((tokens[head - 1] as Token).folded)) return 'place';
  if (isIn(last, ORGANISATION_HEAD)) return 'organisation';
  if (isIn(last, PLACE_HEAD)) return 'place';
  if (first.folded === 'operation') return 'event';
  if (to - from === 2 && isIn(first, PLACE_OPENING)) return 'place';
  if (isIn(first, FOREIGN_ORGANISATION_OPENING) || isIn(last, FOREIGN_ORGANISATION_ENDING)) return 'organisation';
  if (isIn(first, FOREIGN_PLACE_OPENING)) return 'place';
  return undefined;
}
