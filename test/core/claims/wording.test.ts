import assert from 'node:assert/strict';
import { eventOn } from '../../../src/core/claims/wording';

describe('the date of an event, as it is said', () => {
  for (const [name, date, said] of [
    ['2023 coup in Niger', '2023-07-26', 'The 2023 coup in Niger was on 26 July 2023'],
    ['October 7 attacks', '2023-10-07', 'The October 7 attacks were on 7 October 2023'],
    ['Cuban Missile Crisis', '1962-10', 'The Cuban Missile Crisis was in October 1962'],
    ['Dayton Agreement', '1995-12-14', 'The Dayton Agreement dates from 14 December 1995'],
    ['Abraham Accords', '2020-09-15', 'The Abraham Accords date from 15 September 2020'],
  ] as const)
    it(name, () => assert.equal(eventOn({ name }, date), said));
});
