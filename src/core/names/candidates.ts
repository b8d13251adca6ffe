import type { EntityType, Span } from '../model';
import type { GazetteerName } from './gazetteer';

/** Evidence for each type, in log-odds-like points: 1 is a hint, 3 is strong, 6 decides. */
export type TypeScores = Partial<Record<EntityType, number>>;

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
  /** Whether it is a single ordinary word of English: a name only as somebody's surname. */
  readonly ordinary: boolean;
  /** Whether the adjective or noun stands for a people: *Malian*, *Malians*. */
  readonly demonym: boolean;
  /** Folded words of the title before it: `transitional president`, or empty. */
  readonly title: string;
}

export function addScore(scores: TypeScores, type: EntityType, points: number): void {
  scores[type] = (scores[type] ?? 0) + points;
}

export function addScores(scores: TypeScores, more: TypeScores): void {
  for (const type in more) addScore(scores, type as EntityType, more[type as EntityType] ?? 0);
}

export function bestType(scores: TypeScores): { type: EntityType; score: number; margin: number } | undefined {
  let best: { type: EntityType; score: number } | undefined;
  let second = 0;
  for (const type of Object.keys(scores) as EntityType[]) {
    const score = scores[type] ?? 0;
    if (!best || score > best.score) {
      second = best?.score ?? 0;
      best = { type, score };
    } else if (score > second) {
      second = score;
    }
  }
  return best && best.score > 0 ? { ...best, margin: best.score - Math.max(0, second) } : undefined;
}
