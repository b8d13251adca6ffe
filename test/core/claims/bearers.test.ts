import assert from 'node:assert/strict';
import { findings, found } from '../checks/finding';
import { claimed } from './claims';

/** Right sentences about who somebody is, with the claim that is confirmed; what is the same but wrong; what is told of it. */
const CASES: readonly (readonly [right: string, claim: string, wrong: string, told: string])[] = [
  [
    'William Ruto succeeded Uhuru Kenyatta as president of Kenya.',
    'office agrees: William Ruto succeeded Uhuru Kenyatta',
    'William Ruto succeeded Mwai Kibaki as president of Kenya.',
    'stale-office: Mwai Kibaki',
  ],
  [
    'Yoweri Museveni has ruled Uganda for 39 years.',
    'office agrees: Yoweri Museveni has ruled Uganda for 39 years',
    'Yoweri Museveni has ruled Uganda for 19 years.',
    'event-date: 19',
  ],
  [
    'Joe Biden became president in January 2021.',
    'office agrees: Joe Biden became president in January 2021',
    'Joe Biden became president in January 2020.',
    'event-date: January 2020',
  ],
  [
    'Presidents Emmanuel Macron of France and Frank-Walter Steinmeier of Germany met.',
    'office agrees: Frank-Walter Steinmeier of Germany',
    'Presidents Emmanuel Macron of France and Friedrich Merz of Germany met.',
    'wrong-title: Friedrich Merz of Germany',
  ],
  [
    'Joe Biden, 82, spoke on Monday.',
    'lifespan agrees: Joe Biden, 82',
    'Joe Biden, 72, spoke on Monday.',
    'arithmetic: 72',
  ],
  [
    'Timbuktu lies in Mali.',
    'location agrees: Timbuktu lies in Mali',
    'Timbuktu lies in Niger.',
    'wrong-country: Timbuktu lies in Niger',
  ],
  [
    'Kenya is not a member of NATO.',
    'membership agrees: Kenya is not a member of NATO',
    'Sweden is not a member of NATO.',
    'wrong-membership: Sweden is not a member of NATO',
  ],
];

/** What is right and confirmed, where a wrong one would not be told. */
const CONFIRMED: readonly (readonly [text: string, claim: string])[] = [
  ['Friedrich Merz leads Germany.', 'office agrees: Friedrich Merz leads Germany'],
  ['Macron’s foreign minister, Jean-Noël Barrot, spoke.', 'office agrees: Macron’s foreign minister, Jean-Noël Barrot'],
  ['Nelson Mandela (1918–2013) won the prize.', 'lifespan agrees: Nelson Mandela (1918–2013)'],
  [
    'Kenya is a member of the African Union, the minister said.',
    'membership agrees: Kenya is a member of the African Union',
  ],
];

/** Not the writer’s own word: nothing is told, however wrong. */
const NOT_ASSERTED = [
  'If Kenya were a member of NATO, it would say so.',
  '“Kenya is a member of NATO,” he said.',
  'Kenya is a member of NATO, the minister said.',
  'Kenya wants to become a member of NATO.',
  'Kenya could be a member of NATO by then.',
];

describe('claims of who somebody is', () => {
  for (const [right, claim, wrong, told] of CASES) {
    it(right, () => {
      assert.ok(claimed(right).includes(claim), claimed(right).join('\n'));
      assert.deepEqual(found(right), []);
    });
    it(`not ${wrong}`, () => assert.deepEqual(found(wrong), [told]));
  }
  for (const [text, claim] of CONFIRMED)
    it(text, () => {
      assert.ok(claimed(text).includes(claim), claimed(text).join('\n'));
      assert.deepEqual(found(text), []);
    });
  for (const text of NOT_ASSERTED) it(`is silent: ${text}`, () => assert.deepEqual(found(text), []));

  it('tell a rule that goes on as one that goes on', () => {
    const [told] = findings('Yoweri Museveni has ruled Uganda for 19 years.');
    assert.match(told?.message ?? '', /has been President of Uganda since 29 January 1986: 39 years, not 19/);
  });
});
