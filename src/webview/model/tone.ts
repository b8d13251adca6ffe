import type { EventType } from '../../core/model';

/** How those in an event stand to each other: PLOVER's types grouped as its four quadrants are, words and deeds together. */
export type Tone = 'cooperation' | 'conflict' | 'neutral';

const TONES: Readonly<Record<EventType, Tone>> = {
  AGREE: 'cooperation',
  CONSULT: 'cooperation',
  SUPPORT: 'cooperation',
  COOPERATE: 'cooperation',
  AID: 'cooperation',
  YIELD: 'cooperation',
  RETREAT: 'cooperation',
  REQUEST: 'neutral',
  ELECT: 'neutral',
  LEGISLATE: 'neutral',
  OTHER: 'neutral',
  ACCUSE: 'conflict',
  REJECT: 'conflict',
  THREATEN: 'conflict',
  PROTEST: 'conflict',
  SANCTION: 'conflict',
  MOBILIZE: 'conflict',
  COERCE: 'conflict',
  ASSAULT: 'conflict',
  COUP: 'conflict',
};

export const EVENT_TYPES = Object.keys(TONES) as readonly EventType[];

export function toneOf(type: EventType): Tone {
  return TONES[type];
}
