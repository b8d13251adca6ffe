import type { FactBase } from '../../facts/model';
import type { Entity, EventActor, EventRole, EventType, Mention } from '../model';

/** What happens between states: there a place that is a seat of power means the state. */
const OF_STATES: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
]);

/** Types whose object may be a treaty or a resolution. */
const OF_TEXTS: ReadonlySet<EventType> = new Set<EventType>(['AGREE', 'LEGISLATE']);

/** Turns mentions into actors: seats of power into their states, each entity once. */
export class Actors {
  private readonly entities = new Map<string, Entity>();
  private readonly states = new Map<string, string | null>();

  constructor(
    entities: readonly Entity[],
    private readonly facts: FactBase,
  ) {
    for (const entity of entities) this.entities.set(entity.id, entity);
  }

  entity(mention: Mention): Entity | undefined {
    return this.entities.get(mention.entity);
  }

  /** The name of the place or country that a mention names, or null. */
  placeName(mention: Mention): string | null {
    const entity = this.entity(mention);
    const located = entity?.type === 'place' || entity?.type === 'country';
    return entity && located && mention.type !== 'demonym' ? entity.name : null;
  }

  /** Whether an entity is a state or a body, or has a record. */
  isKnown(id: string): boolean {
    const entity = this.entities.get(id);
    return entity === undefined || entity.record || entity.type !== 'person';
  }

  isPlace(mention: Mention): boolean {
    return this.entity(mention)?.type === 'place';
  }

  /** Whether the mention can act: no event, no place but a seat of power. */
  canAct(mention: Mention): boolean {
    const entity = this.entity(mention);
    if (!entity || entity.type === 'event') return false;
    return entity.type !== 'place' || this.stateOf(entity.id) !== null;
  }

  /** Adds those of the mentions that can have the role. */
  add(to: EventActor[], mentions: readonly Mention[], role: EventRole, type: EventType): void {
    for (const mention of mentions) {
      const entity = this.entity(mention);
      // Treaties are signed and resolutions adopted; nothing else is done to an event, and an event does nothing.
      if (!entity || (entity.type === 'event' && (role !== 'recipient' || !OF_TEXTS.has(type)))) continue;
      let id = entity.id;
      if (entity.type === 'place') {
        const state = this.stateOf(id);
        if (role !== 'agent' && (state === null || !OF_STATES.has(type))) continue;
        if (state === null) continue;
        if (this.entities.has(state)) id = state;
      }
      if (!to.some(actor => actor.entity === id)) to.push({ entity: id, role });
    }
  }

  /** The state for whose government a place can stand: its capital, or a seat of power such as a palace. */
  private stateOf(place: string): string | null {
    let state = this.states.get(place);
    if (state === undefined) {
      state = null;
      for (const { predicate, subject, object, end } of this.facts.statements(place)) {
        if (predicate === 'capital' && object === place && end === undefined) state ??= subject;
        if (predicate === 'standsFor' && subject === place && object !== undefined) state = object;
      }
      this.states.set(place, state);
    }
    return state;
  }
}
