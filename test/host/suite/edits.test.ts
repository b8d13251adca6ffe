import { assert } from 'chai';
import { EditLog, shiftSpan } from '../../../src/editor/edits';
import { LineMap } from '../../../src/editor/lines';
import { nextSpan, previousSpan, spanAt } from '../../../src/editor/lookup';
import { PaintedSpans } from '../../../src/editor/paintedSpans';
import { isPartialDate } from '../../../src/facts/dates';

describe('spans over edits', () => {
  const span = { start: 10, end: 15 };

  it('move when text before them changes, stay when text behind does, end when an edit reaches in', () => {
    assert.deepEqual(shiftSpan(span, { offset: 0, removed: 2, inserted: 5 }), { start: 13, end: 18 });
    assert.deepEqual(shiftSpan(span, { offset: 15, removed: 0, inserted: 5 }), span);
    assert.deepEqual(shiftSpan(span, { offset: 10, removed: 0, inserted: 1 }), { start: 11, end: 16 });
    assert.isUndefined(shiftSpan(span, { offset: 12, removed: 0, inserted: 1 }));
    assert.isUndefined(shiftSpan(span, { offset: 8, removed: 4, inserted: 0 }));
  });

  it('are not found any more once the log does not reach back', () => {
    const log = new EditLog(2);
    for (const version of [2, 3, 4]) log.add(version, [{ offset: 0, removed: 0, inserted: 1 }]);
    assert.lengthOf(log.since(2, 4) ?? [], 2);
    assert.isUndefined(log.since(1, 4));
    log.reset(5);
    assert.isUndefined(log.since(4, 5));
    assert.deepEqual(log.since(5, 5), []);
  });

  it('are painted again only where they differ from what is shown', () => {
    let now = 0;
    const painted = new PaintedSpans(() => now);
    assert.isFalse(painted.replace([]));
    assert.isTrue(painted.replace([span]));
    now += 5000;
    painted.shift([{ offset: 0, removed: 0, inserted: 3 }]);
    assert.isFalse(painted.replace([{ start: 13, end: 18 }]));
    painted.shift([{ offset: 14, removed: 0, inserted: 1 }]);
    assert.isTrue(painted.replace([]), 'the editor still shows what the edit reached into');
  });

  it('are painted again where an edit may have crossed the paint on its way', () => {
    let now = 0;
    const painted = new PaintedSpans(() => now);
    painted.replace([span]);
    now += 100;
    painted.shift([{ offset: 0, removed: 0, inserted: 3 }]);
    assert.isTrue(painted.replace([{ start: 13, end: 18 }]));
  });
});

describe('looking up', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 4, end: 6 },
    { start: 9, end: 12 },
  ];

  it('finds the span under an offset', () => {
    assert.deepEqual(spanAt(spans, 4), spans[1]);
    assert.deepEqual(spanAt(spans, 6), spans[1]);
    assert.isUndefined(spanAt(spans, 7));
    assert.isUndefined(spanAt([], 0));
  });

  it('goes on and back, and around', () => {
    assert.deepEqual(nextSpan(spans, 2), spans[1]);
    assert.deepEqual(nextSpan(spans, 9), spans[0]);
    assert.deepEqual(previousSpan(spans, 9), spans[1]);
    assert.deepEqual(previousSpan(spans, 2), spans[2]);
    assert.isUndefined(nextSpan([], 0));
  });

  it('turns offsets into lines', () => {
    const lines = new LineMap('ab\r\ncd\n\nx');
    assert.deepEqual(
      [0, 2, 4, 6, 7, 8, 9].map(offset => lines.lineAt(offset)),
      [0, 0, 1, 1, 2, 3, 3],
    );
    assert.strictEqual(lines.position(5).character, 1);
  });

  it('knows the dates of the calendar', () => {
    for (const date of ['2024', '2024-02', '2024-02-29']) assert.isTrue(isPartialDate(date), date);
    for (const date of ['2023-02-29', '2024-13', '2024-2', '0000', '', 'today'])
      assert.isFalse(isPartialDate(date), date);
  });
});
