import assert from 'node:assert/strict';
import { found } from '../checks/finding';
import { annotate } from '../world';
import { claimed } from './claims';

/** What a hasty reader of parties, groups, seats and ordinals would accuse. */
const RIGHT = [
  [
    'somebody who changed, by the day',
    'The Republican president Donald Trump spoke. Robert Jenrick, the Conservative MP, left.',
  ],
  ['what somebody was', 'Donald Trump, once a Democrat, spoke. Donald Trump was a Democrat from 2001 to 2009.'],
  ['a word of the party’s longer name', 'Social Democrat Olaf Scholz and the Liberal Democrat leader Ed Davey met.'],
  [
    'an adjective before another title',
    'The conservative leader Keir Starmer is not. The liberal president Joe Biden was.',
  ],
  ['leaders of two parties', 'Republican and Democratic Senator Chuck Schumer’s friends met.'],
  ['where a group fights', 'The Ugandan rebel group ADF killed men in Congo. The Congolese group ADF did so.'],
  ['who backs a group', 'The Iranian-backed group Hezbollah fired.'],
  ['a body’s envoy', 'The Geneva-based United Nations envoy left. The Brussels-based OPEC expert Ann Example spoke.'],
  [
    'a regional office',
    'The Cairo-based Human Rights Watch researcher spoke. Save the Children, based in Nairobi, helps.',
  ],
  ['an ordinal that counts something else', 'Barack Obama was the second president to visit the camp.'],
  ['both numbers of one who returned', 'Donald Trump, the 45th president, became the 47th president.'],
  [
    'a first of a wider region',
    'Joyce Banda, the second female president in Africa, came after Ellen Johnson Sirleaf, Africa’s first female president.',
  ],
  ['a first who is not yet one', 'Hillary Clinton hoped to be the first woman president of the United States.'],
  ['a region of a name that others bear', 'Leticia, the capital of Amazonas, lies on the river.'],
] as const;

describe('parties, seats, groups and ordinals', () => {
  for (const [what, text] of RIGHT)
    it(`accuse nobody for ${what}`, () => {
      const warnings = found(text).filter(line => /^wrong-(?:party|headquarters|country|capital|ordinal)/.test(line));
      assert.deepEqual(warnings, [], claimed(text).join('\n'));
    });

  it('are confirmed without an article’s date', () => {
    const [claim] = annotate('The Labour MP Wes Streeting left.').claims;
    assert.equal(claim?.verdict, 'agrees');
  });

  it('tell where a group ruled, by the day', () => {
    const told = (town: string): string[] =>
      claimed(`They spoke of ${town}, the de facto capital of the Islamic State.`, { date: '2016-09-08' });
    assert.deepEqual(told('Raqqa'), ['capital agrees: Raqqa, the de facto capital of the Islamic State']);
    assert.deepEqual(told('Aleppo'), ['capital contradicts: Aleppo, the de facto capital of the Islamic State']);
  });

  it('tell of a change that the article’s day has seen', () => {
    assert.deepEqual(
      claimed('LONDON, 25 January 2026 — Robert Jenrick, the Conservative MP, left.', { date: '2026-01-25' }).at(-1),
      'party contradicts: Robert Jenrick, the Conservative MP',
    );
  });
});
