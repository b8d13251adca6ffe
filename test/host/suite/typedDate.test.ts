import { assert } from 'chai';
import { typedDates } from '../../../src/editor/typedDate';

const NOW = new Date(2024, 8, 23);

describe('a date that is typed', () => {
  const forms: readonly (readonly [typed: string, ...dates: string[]])[] = [
    ['2024-09-23', '2024-09-23'],
    ['2024-9-3', '2024-09-03'],
    [' 23 September 2024 ', '2024-09-23'],
    ['23 Sept. 2024', '2024-09-23'],
    ['23rd of September 2024', '2024-09-23'],
    ['September 23, 2024', '2024-09-23'],
    ['Monday 23 September 2024', '2024-09-23'],
    ['Mon, 23 Sep 2024', '2024-09-23'],
    ['23/09/2024', '2024-09-23'],
    ['9/23/2024', '2024-09-23'],
    ['23.9.2024', '2024-09-23'],
    ['20240923', '2024-09-23'],
    ['September 2024', '2024-09'],
    ['2024-09', '2024-09'],
    ['2024', '2024'],
    ['today', '2024-09-23'],
    ['Yesterday', '2024-09-22'],
    ['tomorrow', '2024-09-24'],
  ];
  for (const [typed, ...dates] of forms)
    it(`may be “${typed.trim()}”`, () => assert.deepEqual(typedDates(typed, NOW), dates));

  it('has two readings where day and month could be either', () => {
    assert.sameMembers(typedDates('03/04/2024', NOW), ['2024-04-03', '2024-03-04']);
  });

  for (const typed of [
    '',
    'soon',
    '31 June 2024',
    '2024-02-30',
    '23 September',
    'on 23 September 2024 in Bamako',
    '99/99/2024',
  ])
    it(`is none in “${typed}”`, () => assert.deepEqual(typedDates(typed, NOW), []));
});
