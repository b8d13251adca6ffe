import type { FactBase, FactRecord } from '../../../facts';
import { stateOf } from '../../names/words/areas';
import type { Group, NamedBlock, Occurrence } from '../groups/groups';
import { chooseRecord } from '../records';
import type { LinkContext } from './context';
import { StateBodies } from './stateBodies';

/** A name that says of which state a text speaks where it stands. */
export interface StateClue {
  readonly occurrence: Occurrence;
  /** Which of its block's sentences it stands in. */
  readonly sentence: number;
  /** Id of the state's record. */
  readonly state: string;
}

/** The states of which a document speaks, block by block; what may mean several states itself says nothing. */
export class StateClues {
  private readonly byBlock = new Map<NamedBlock, readonly StateClue[]>();
  private readonly byGroup = new Map<Group, string | undefined>();

  /** @param isAsked names that are to be told apart: they may not speak for themselves */
  constructor(
    private readonly context: LinkContext,
    private readonly isAsked: (group: Group) => boolean,
  ) {}

  /** Those of a block, in order of the text. */
  in(block: NamedBlock): readonly StateClue[] {
    let clues = this.byBlock.get(block);
    if (!clues) {
      clues = this.find(block);
      this.byBlock.set(block, clues);
    }
    return clues;
  }

  private find(block: NamedBlock): readonly StateClue[] {
    const { occurrences } = block;
    return occurrences.flatMap(occurrence => {
      const state = this.of(occurrence.group);
      return state === undefined ? [] : [{ occurrence, state, sentence: sentenceOf(occurrence) }];
    });
  }

  /** The state that a name speaks of. */
  of(group: Group): string | undefined {
    if (group.dropped || this.isAsked(group)) return undefined;
    if (!this.byGroup.has(group)) this.byGroup.set(group, this.findState(group));
    return this.byGroup.get(group);
  }

  private findState(group: Group): string | undefined {
    const { facts } = this.context;
    if (group.reading !== undefined) return group.reading ? stateOf(group.reading) : undefined;
    if (group.demonym) {
      const states = new Set(group.names.map(({ record }) => stateOf(record)));
      return states.size === 1 ? [...states][0] : undefined;
    }
    if (group.names.length === 0) {
      const { sense } = group.occurrences[0]?.candidate ?? { sense: '' };
      const area = sense.startsWith('in-') ? facts.record(sense.slice(3)) : undefined;
      if (area) return stateOf(area);
      return group.type === 'organisation' ? StateBodies.of(facts).named(group.words)?.country : undefined;
    }
    const chosen = chooseRecord(group, this.context);
    if (!chosen || (chosen.record.type === 'person' && !chosen.sure)) return undefined;
    return stateOf(chosen.record) ?? onlyField(chosen.record, facts);
  }
}

/** The one state in which an armed group is known to be active. */
function onlyField(record: FactRecord, facts: FactBase): string | undefined {
  if (record.type !== 'armedGroup') return undefined;
  const states = new Set<string | undefined>();
  for (const { predicate, subject, object } of facts.statements(record.id)) {
    const field = predicate === 'activeIn' && subject === record.id && object ? facts.record(object) : undefined;
    if (field) states.add(stateOf(field));
  }
  return states.size === 1 ? [...states][0] : undefined;
}

/** Which sentence of its block an occurrence stands in. */
export function sentenceOf({ block, candidate }: Occurrence): number {
  const { sentences } = block.names;
  let at = 0;
  while (at + 1 < sentences.length && (sentences[at + 1]?.from ?? 0) <= candidate.from) at++;
  return at;
}
