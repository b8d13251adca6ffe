import assert from 'node:assert/strict';
import { listen } from './patience.mjs';
import { sideBySide, Turns } from './sideBySide.mjs';

describe('what runs side by side', () => {
  /** Runs names whose ends are in the hands of the test; tells what began, and how much ran at once. */
  const running = (names, options) => {
    const began = [];
    const ends = new Map();
    const all = sideBySide(names, {
      room: 2,
      needs: () => [],
      alone: () => false,
      ...options,
      run: name => {
        began.push(name);
        return new Promise(done => ends.set(name, done));
      },
    });
    const end = async name => {
      ends.get(name)();
      await new Promise(done => setImmediate(done));
    };
    return { began, end, all };
  };

  it('begins in the given order, as long as there is room', async () => {
    const { began, end, all } = running(['a', 'b', 'c']);
    assert.deepEqual(began, ['a', 'b']);
    await end('b');
    assert.deepEqual(began, ['a', 'b', 'c']);
    await end('a');
    await end('c');
    await all;
  });

  it('waits for what it needs, and lets others go before', async () => {
    const { began, end, all } = running(['a', 'b', 'c'], {
      needs: name => (name === 'b' ? ['a', 'not asked for'] : []),
    });
    assert.deepEqual(began, ['a', 'c']);
    await end('c');
    assert.deepEqual(began, ['a', 'c']);
    await end('a');
    assert.deepEqual(began, ['a', 'c', 'b']);
    await end('b');
    await all;
  });

  it('is alone where it has to be', async () => {
    const { began, end, all } = running(['a', 'b', 'c'], { alone: name => name === 'b' });
    assert.deepEqual(began, ['a']);
    await end('a');
    assert.deepEqual(began, ['a', 'b']);
    await end('b');
    assert.deepEqual(began, ['a', 'b', 'c']);
    await end('c');
    await all;
  });

  it('is told of one after another', () => {
    const told = [];
    const turns = new Turns(line => told.push(line));
    const first = turns.begin();
    const second = turns.begin();
    const third = turns.begin();
    second.say('second');
    first.say('first');
    third.end();
    second.end();
    assert.deepEqual(told, ['first']);
    first.end();
    assert.deepEqual(told, ['first', 'second']);
  });
});

describe('listening for signs of life', () => {
  it('ends when nothing was heard, however long it took before', async () => {
    const { heard, over } = listen(0.05);
    let silent = false;
    over.then(() => {
      silent = true;
    });
    for (let n = 0; n < 100; n++) {
      heard();
      await new Promise(done => setImmediate(done));
    }
    assert.equal(silent, false);
    assert.match(await over, /nothing was heard/);
  });
});
