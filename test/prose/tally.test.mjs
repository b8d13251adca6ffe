import assert from 'node:assert/strict';
import { tally } from './tally.mjs';

describe('warnings in prose', () => {
  const texts = [{ id: 'a', text: 'Honk Kong and  Sweeden said so.' }];
  const warning = (/** @type {string} */ text, check = 'name-spelling', severity = 'warning') => ({
    check,
    severity,
    start: 0,
    end: text.length,
    text,
    message: 'Spelt otherwise.',
  });

  it('are true, false or unread, by kind; milder findings do not count', () => {
    const results = [{ findings: [warning('Honk\nKong'), warning('Sweeden'), warning('so', 'rank', 'hint')] }];
    const { kinds, unread, words, low } = tally(texts, results, [
      { doc: 'a', check: 'name-spelling', text: 'Honk Kong', verdict: 'true' },
    ]);
    assert.deepEqual(kinds, [{ check: 'name-spelling', right: 1, wrong: 0, open: 1 }]);
    assert.deepEqual(
      unread.map(({ text }) => text),
      ['Sweeden'],
    );
    assert.equal(words, 6);
    assert.deepEqual(low, []);
  });

  it('of a kind of which fewer than four of five are true are too few', () => {
    const results = [{ findings: [warning('Honk Kong'), warning('Sweeden')] }];
    const reviewed = /** @type {const} */ ([
      { doc: 'a', check: 'name-spelling', text: 'Honk Kong', verdict: 'true' },
      { doc: 'a', check: 'name-spelling', text: 'Sweeden', verdict: 'false' },
    ]);
    assert.deepEqual(tally(texts, results, reviewed).low, ['name-spelling']);
  });
});
