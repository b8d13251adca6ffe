import type { EntityType } from '../model';
import type { Token } from '../text/tokens';
import {
  BUILDING_KINDS,
  EVENT_HEADS,
  EVENT_OPENINGS,
  FOREIGN_ORGANISATION_ENDINGS,
  FOREIGN_ORGANISATION_OPENINGS,
  FOREIGN_PLACE_OPENINGS,
  OPENING_HEADS,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACE_OPENINGS,
  UNMARKED_HEADS,
} from './words';

/** What the words of a run themselves say that it is; `unmarked` for laws, prizes and other things that are not marked. */
export type HeadType = EntityType | 'unmarked';

const CENTRES = new Set(['center', 'centre']);
const CONNECTORS = new Set(['of', 'for', 'on', 'and', 'to']);

/** The word before the first connector, or before a later one if that is an organisation's; else the last word. */
function headIndex(tokens: readonly Token[], from: number, to: number): number {
  let head = -1;
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.shape !== 'lower' || !CONNECTORS.has(token.folded)) continue;
    const before = (tokens[i - 1] as Token).folded;
    if (head < 0 || (token.folded === 'for' && ORGANISATION_HEADS.has(before))) head = i - 1;
  }
  return head < 0 ? to - 1 : head;
}

/** Reads the type of a run off its head word: the last word, or the one before *of* or *for*. */
export function headType(tokens: readonly Token[], from: number, to: number): HeadType | undefined {
  if (to - from < 2) return undefined;
  const head = headIndex(tokens, from, to);
  const opens = head < to - 1;
  const last = (tokens[head] as Token).folded;
  const first = (tokens[from] as Token).folded;
  if (/^\d+$/.test((tokens[to - 1] as Token).text) && EVENT_OPENINGS.has((tokens[to - 2] as Token).folded))
    return 'event';
  if (opens) {
    if (OPENING_HEADS.has(last) || ORGANISATION_HEADS.has(last))
      return PLACE_OPENINGS.has(last) && !OPENING_HEADS.has(last) ? 'place' : 'organisation';
    if (EVENT_OPENINGS.has(last) || EVENT_HEADS.has(last)) return 'event';
    if (PLACE_OPENINGS.has(last) || PLACE_HEADS.has(last)) return 'place';
    if (UNMARKED_HEADS.has(last)) return 'unmarked';
  }
  if (UNMARKED_HEADS.has(last)) return 'unmarked';
  if (EVENT_HEADS.has(last)) return ORGANISATION_HEADS.has(last) ? 'organisation' : 'event';
  if (CENTRES.has(last) && head > from && BUILDING_KINDS.has((tokens[head - 1] as Token).folded)) return 'place';
  if (ORGANISATION_HEADS.has(last)) return 'organisation';
  if (PLACE_HEADS.has(last)) return 'place';
  if (first === 'operation') return 'event';
  if (PLACE_OPENINGS.has(first) && to - from === 2) return 'place';
  if (FOREIGN_ORGANISATION_OPENINGS.has(first) || FOREIGN_ORGANISATION_ENDINGS.has(last)) return 'organisation';
  if (FOREIGN_PLACE_OPENINGS.has(first)) return 'place';
  return undefined;
}
