import assert from 'node:assert/strict';
import { scoreFindings, total } from './findings.mjs';

describe('the checks, on articles with planted errors and without', () => {
  /** @type {Awaited<ReturnType<typeof scoreFindings>>} */
  let score;
  before(async () => {
    score = await scoreFindings();
  });

  it('find most of the planted errors', () => {
    const share = total(score.scores, 'found') / total(score.scores, 'planted');
    assert.ok(share >= 0.7, `${(100 * share).toFixed(1)} %`);
  });

  it('name them rightly', () => {
    const share = total(score.scores, 'right') / total(score.scores, 'found');
    assert.ok(share >= 0.9, `${(100 * share).toFixed(1)} %`);
  });

  it('find some of every kind', () => {
    for (const { check, found } of score.scores) assert.ok(found > 0, check);
  });

  it('raise no false alarm more than once in twenty articles', () => {
    const rate = score.alarms.length / (score.articles + score.clean);
    assert.ok(rate <= 0.05, score.alarms.join('\n'));
  });
});
