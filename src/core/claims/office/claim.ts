import type { FactRecord } from '../../../facts';
import type { Name } from '../../pages/page';
import type { Role } from './roles';

/** *President X of Y*, *X, the Y foreign minister,* *Y's leader X*, *X is Y's president*: what somebody is said to be. */
export interface OfficeClaim {
  readonly person: Name;
  /** What the title may mean, the likeliest first. */
  readonly roles: readonly Role[];
  readonly stance: 'asserted' | 'former' | 'planned';
  /** Whose office the text says it is; undefined where the title stands alone. */
  readonly of: Name | undefined;
  /** Token indexes of the words of the title, and of the whole claim. */
  readonly title: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
  /** Whose minister or deputy it is, where another person is named for it: *Joe Biden's vice-president*. */
  readonly under?: Name;
  /** Told of a time that need not be the text's: *was president*, *became president*, *led the country*. */
  readonly past?: boolean;
  /** One title in the plural of several people. */
  readonly several?: boolean;
}

/** The record whose offices a name can own: the country of a people, the name's own otherwise. */
export function ownerOf(name: Name | undefined): FactRecord | undefined {
  const record = name?.record;
  return record && record.type !== 'person' && record.type !== 'event' ? record : undefined;
}
