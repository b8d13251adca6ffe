import type { FactBase, FactRecord } from '../../facts';
import type { Entity } from '../model';

/** The records that a document's entities are linked to. */
export class Records {
  private readonly known = new Map<string, FactRecord | undefined>();

  constructor(readonly facts: FactBase) {}

  of({ id, record }: Entity): FactRecord | undefined {
    if (!record) return undefined;
    let found = this.known.get(id);
    if (!found) {
      found = this.facts.record(id);
      this.known.set(id, found);
    }
    return found;
  }
}
