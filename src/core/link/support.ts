import type { FactRecord } from '../../facts';
import { stateOf } from '../names/words/areas';
import type { Group } from './groups/groups';

/** From this prominence on, another place of the name is hardly ever meant. */
const KNOWN_PLACE = 45;
/** … if its name has several words: *Saint Paul* and *Santa Cruz* are many. */
const KNOWN_LONG_NAME = 30;
/** … another body. */
const KNOWN_BODY = 60;

/**
 * How far a text bears out that one of its names is a record rather than something else that is called so: `sure`,
 * `likely`, or `none`, where the words are everyday ones and nothing speaks of the record’s state.
 * @param about how often other names speak of the record’s state
 */
export function supportOf(
  { id, type, kind, country, prominence }: FactRecord,
  group: Group,
  about: number,
): 'sure' | 'likely' | 'none' {
  if (group.demonym) return isOfOneState(group) ? 'sure' : 'likely';
  const { sense, plain } = group.occurrences[0]?.candidate ?? { sense: '', plain: false };
  if (country === undefined || about > 0 || sense !== '') return 'sure';
  if (type === 'place')
    return prominence >= (group.words.length > 1 ? KNOWN_LONG_NAME : KNOWN_PLACE) ? 'sure' : 'likely';
  if (type !== 'organisation' || prominence >= KNOWN_BODY) return 'sure';
  // *Gulf News*, *Daily Star*: of many plain words only a paper’s or a station’s are hardly ever anything else.
  if (plain) return isMedium(kind) && group.words.length > 1 && isOnlyBearer(group) ? 'likely' : 'none';
  const names = group.names.filter(({ record }) => record.id === id);
  return names.every(({ kind }) => kind === 'acronym' || kind === 'short') ? 'likely' : 'sure';
}

const isMedium = (kind: string): boolean => kind === 'media' || kind === 'news medium';

function isOnlyBearer({ names }: Group): boolean {
  return new Set(names.map(({ record }) => record)).size === 1;
}

/** *Congolese* where nothing says of which Congo. */
function isOfOneState({ names }: Group): boolean {
  const states = new Set(names.map(({ record }) => stateOf(record)));
  states.delete(undefined);
  return states.size <= 1;
}
