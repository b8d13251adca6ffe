import { assert } from 'chai';
import { nextSpan, previousSpan, spanAt, spansWithin } from '../../../src/editor/lookup';
import { PaintedLayer } from '../../../src/editor/paint/paintedLayer';
import { PaintedSpans } from '../../../src/editor/paint/paintedSpans';
import { EditLog, shiftSpan } from '../../../src/editor/texts/edits';
import { LineMap } from '../../../src/editor/texts/lines';
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
    const painted = new PaintedSpans();
    assert.isFalse(painted.replace([]));
    assert.isTrue(painted.replace([span]));
    painted.arrived();
    painted.shift([{ offset: 0, removed: 0, inserted: 3 }]);
    assert.isFalse(painted.replace([{ start: 13, end: 18 }]));
    painted.shift([{ offset: 14, removed: 0, inserted: 1 }]);
    assert.deepEqual(painted.shown, [{ start: 13, end: 19 }], 'VS Code stretches what is typed into');
    assert.isTrue(painted.replace([{ start: 13, end: 19 }]), 'how the editor shows it is only nearly known');
  });

  it('are painted again where an edit before them may have crossed the paint on its way', () => {
    const painted = new PaintedSpans();
    painted.replace([span]);
    painted.shift([{ offset: 15, removed: 0, inserted: 3 }]);
    assert.isFalse(painted.isAstray, 'an edit behind them moves nothing');
    painted.shift([{ offset: 0, removed: 0, inserted: 3 }]);
    assert.isTrue(painted.isAstray);
    assert.isTrue(painted.replace(painted.shown));
    painted.arrived();
    painted.arrived();
    painted.shift([{ offset: 0, removed: 0, inserted: 3 }]);
    assert.isFalse(painted.isAstray, 'the window has got them before the edit');
  });
});

describe('the paint of a layer', () => {
  const spans = Array.from({ length: 40 }, (_, n) => ({ start: n * 10, end: n * 10 + 4 }));
  const painted = () => {
    const layer = new PaintedLayer();
    for (const part of layer.replace(spans).values()) part.arrived();
    return layer;
  };
  const sent = (parts: ReturnType<PaintedLayer['replace']>) => [...parts.values()].flatMap(part => part.shown);

  it('sends nothing again of the words beside one that comes, goes or changes', () => {
    const layer = painted();
    const beside = (added: { start: number; end: number }[], gone: number) => {
      const wanted = [...spans.filter((_, at) => at !== gone), ...added].sort((a, b) => a.start - b.start);
      return sent(layer.replace(wanted)).filter(span => span.start !== 206 && Math.abs(span.start - 200) <= 20);
    };
    assert.deepEqual(beside([{ start: 206, end: 208 }], -1), []);
    assert.deepEqual(beside([], 20), []);
  });

  it('shows what it is given, whatever was shown before', () => {
    const layer = painted();
    layer.shift([{ offset: 95, removed: 30, inserted: 2 }]);
    const wanted = spans.filter((_, at) => at % 3 === 0);
    layer.replace(wanted);
    const byStart = [...layer.shown].sort((a, b) => a.start - b.start);
    assert.deepEqual(byStart, wanted);
  });

  it('is sent once more where an edit crossed it, and only then', () => {
    const layer = painted();
    layer.shift([{ offset: 0, removed: 0, inserted: 1 }]);
    assert.strictEqual(layer.repair().size, 0);
    const moved = spans.map(({ start, end }) => ({ start: start + 1, end: end + 1 }));
    assert.isAbove(layer.replace(moved.slice(1)).size, 0); // on its way
    layer.shift([{ offset: 5, removed: 0, inserted: 1 }]);
    const repaired = sent(layer.repair());
    assert.isNotEmpty(repaired);
    assert.isTrue(repaired.every(span => spans.some(({ start }) => start + 2 === span.start)));
    assert.strictEqual(layer.repair().size, 0);
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

  it('finds the spans that reach into a window', () => {
    assert.deepEqual(spansWithin(spans, { start: 3, end: 10 }), spans);
    assert.deepEqual(spansWithin(spans, { start: 4, end: 9 }), [spans[1]]);
    assert.deepEqual(spansWithin(spans, { start: 6, end: 9 }), []);
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
