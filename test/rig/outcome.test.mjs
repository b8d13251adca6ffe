import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { eachLine, inWords, judge, parseResult, resultLine } from './outcome.mjs';

const counts = { passed: 3, failed: 0, skipped: 0 };

describe('what a run of tests comes to', () => {
  it('is success only with a result, with no failure and with something that passed', () => {
    assert.deepEqual(judge(counts), counts);
    assert.equal(judge(undefined).problem, 'no result: the tests did not run to their end');
    assert.equal(judge({ ...counts, passed: 0 }).problem, 'no test ran');
    assert.equal(judge({ ...counts, passed: 0, skipped: 2 }).problem, 'no test ran');
    assert.equal(judge({ ...counts, failed: 2 }).problem, '2 failed');
    assert.equal(judge(counts, 'timed out').problem, 'timed out');
  });

  it('counts a problem as a failure, and no failure twice', () => {
    assert.equal(judge(undefined, 'timed out').failed, 1);
    assert.equal(judge(counts, 'timed out').failed, 1);
    assert.equal(judge({ ...counts, failed: 2 }, 'ended with 2').failed, 2);
  });

  it('goes through a line of output', () => {
    assert.deepEqual(parseResult(resultLine(counts)), counts);
    for (const line of ['', '3 passed', '@@result', '@@result {', '@@result {"passed":3}', ' @@result {}']) {
      assert.equal(parseResult(line), undefined, line);
    }
  });

  it('is said in words, with what was skipped only where something was', () => {
    assert.equal(inWords(counts), '3 passed, 0 failed');
    assert.equal(inWords({ ...counts, skipped: 1 }), '3 passed, 0 failed, 1 skipped');
  });

  it('is found in lines that arrive in pieces, the last one without an end, too', async () => {
    const lines = [];
    const stream = Readable.from(['on', 'e\ntwo\n\nthr', 'ee']);
    eachLine(stream, line => lines.push(line));
    await new Promise(done => stream.once('end', done));
    assert.deepEqual(lines, ['one', 'two', '', 'three']);
  });
});
