import type { EntityType, Span } from '../../model';
import type { Token } from '../../text/tokens';
import type { Standing } from '../evidence/standing';
import type { GazetteerName } from '../words/gazetteer';

/** Evidence for each type, in log-odds-like points: 1 is a hint, 3 is strong, 6 decides. */
export class TypeScores implements Record<EntityType, number> {
  person = 0;
  country = 0;
  place = 0;
  organisation = 0;
  armedGroup = 0;
  event = 0;
}

/** A span of a block that may be a name, with all that the block itself says about it. */
export interface Candidate extends Span {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Folded words joined by spaces. */
  readonly key: string;
  /** Readings that the fact base has for exactly these words; empty for names that it does not know. */
  readonly names: readonly GazetteerName[];
  readonly scores: TypeScores;
  /** Whether capitals prove nothing here (start of a sentence, headline): the document must confirm the name. */
  readonly weak: boolean;
  /** Whether it begins a sentence or quotation. */
  readonly opens: boolean;
  /** Whether *the* stands before it. */
  readonly definite: boolean;
  /** Whether it is a single ordinary word of English: a name only as somebody's surname. */
  readonly ordinary: boolean;
  /** Whether the adjective or noun stands for a people: *Malian*, *Malians*. */
  readonly demonym: boolean;
  /** Folded words of the title before it: `transitional president`, or empty. */
  readonly title: string;
  /** What tells it from other things of its name, where the words around it say: where it lies; else empty. */
  readonly sense: string;
  /** Whether it is a body that the fact base knows by everyday words alone. */
  readonly plain: boolean;
  /** What is said around it, if the facts know persons of that name. */
  readonly standing: Standing | undefined;
}

export function addScore(scores: TypeScores, type: EntityType, points: number): void {
  scores[type] += points;
}

export function addScores(scores: TypeScores, more: TypeScores): void {
  scores.person += more.person;
  scores.country += more.country;
  scores.place += more.place;
  scores.organisation += more.organisation;
  scores.armedGroup += more.armedGroup;
  scores.event += more.event;
}

/** The type that most speaks for, where anything does, and by how much it leads. */
export function bestType(scores: TypeScores): { type: EntityType; score: number; margin: number } | undefined {
  let type: EntityType = 'person';
  let score = 0;
  let second = 0;
  for (let i = 0; i < TYPES.length; i++) {
    const other = TYPES[i] as EntityType;
    const points = scores[other];
    if (points > score) {
      second = score;
      type = other;
      score = points;
    } else if (points > second) {
      second = points;
    }
  }
  return score > 0 ? { type, score, margin: score - second } : undefined;
}

/** In this order where evidence is equal: what the fact base surely knows, then what names most often are. */
const TYPES: readonly EntityType[] = ['country', 'armedGroup', 'event', 'person', 'organisation', 'place'];

/** Folded words of some tokens, joined by spaces. */
export function keyOf(tokens: readonly Token[], from: number, to: number): string {
  let key = (tokens[from] as Token).folded;
  for (let i = from + 1; i < to; i++) {
    const { folded } = tokens[i] as Token;
    if (folded === '' || folded === '-') continue;
    key = key === '' ? folded : `${key} ${folded}`;
  }
  return key;
}
