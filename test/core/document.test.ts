import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assert } from 'chai';
import type { Annotations } from '../../src/core/model';
import { annotate, theAnnotator } from './world';

const finish = (work: Generator<void, Annotations>): { annotations: Annotations; steps: number } => {
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next();
    if (done) return { annotations: value, steps };
  }
};

/** Megabytes in use once all that can be freed is. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

describe('a document over its edits', () => {
  const lines = Array.from(
    { length: 40 },
    (_, n) => `Minister Adaku Obire of Ghana spoke on ${1 + (n % 28)} March 2024, item ${n}.`,
  );

  it('gives after an edit what a fresh analysis gives', () => {
    const document = theAnnotator().open();
    finish(document.update({ text: lines.join('\n') }));
    const edited = [
      ...lines.slice(0, 10),
      'Kenya and Uganda signed the Kampala Accord (KA) in May 2023.',
      ...lines.slice(12),
    ].join('\n');
    assert.deepEqual(finish(document.update({ text: edited })).annotations, annotate(edited));
  });

  it('is not confused by an analysis that was given up', () => {
    const document = theAnnotator().open();
    const abandoned = document.update({ text: lines.join('\n') });
    for (let i = 0; i < 5; i++) abandoned.next();
    const text = lines.slice(5).join('\n');
    assert.deepEqual(finish(document.update({ text })).annotations, annotate(text));
  });

  it('does not scan again what an interrupted analysis had scanned', () => {
    const interrupted = theAnnotator().open();
    const abandoned = interrupted.update({ text: lines.join('\n') });
    for (let i = 0; i < lines.length; i++) abandoned.next();
    const again = finish(interrupted.update({ text: lines.join('\n') })).steps;
    const fresh = finish(
      theAnnotator()
        .open()
        .update({ text: lines.join('\n') }),
    ).steps;
    assert.isBelow(again, fresh);
  });

  it('keeps no earlier version of the text alive', () => {
    const document = theAnnotator().open();
    const text = lines.join('\n').padEnd(400_000, `\n\n${'— '.repeat(1000)}`);
    finish(document.update({ text }));
    const before = heap();
    const typed = 'Orla Vantine-Ostrowskaja of Ghana said on 3 May 2023 that it was so. ';
    for (let n = 1; n <= 40; n++) {
      // As the editor gives it: a new string for every version.
      const version = Buffer.from(typed.slice(0, n) + text, 'utf16le').toString('utf16le');
      finish(document.update({ text: version }));
    }
    // Every version takes 0.8 MB.
    assert.isBelow(heap() - before, 12);
  });
});
