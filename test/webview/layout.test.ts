import { expect } from 'chai';
import fc from 'fast-check';
import { overlap, packRows, placeLabels } from '../../src/webview/model/layout';
import { periodOf } from '../../src/webview/model/period';
import { timeScale } from '../../src/webview/model/timeScale';

const day = (date: string) => periodOf(date)?.from ?? Number.NaN;

describe('the timeline’s scale', () => {
  const news = ['1994', '2025-01-27', '2025-02-08', '2025-03-18', '2025-04-25', '2025-06-27'];
  const scale = timeScale(news.flatMap(date => periodOf(date) ?? []));

  it('gives the days of the story most of the width, though the text goes back thirty years', () => {
    expect(scale.at(day('2025-06-27')) - scale.at(day('2025-01-27'))).to.be.above(0.5);
  });

  it('says where it was cut', () => {
    expect(scale.segments.filter(({ broken }) => broken)).to.have.length(1);
  });

  it('is not cut where the events are spread evenly', () => {
    const even = timeScale(['2020', '2021', '2022', '2023', '2024'].flatMap(date => periodOf(date) ?? []));
    expect(even.segments.filter(({ broken }) => broken)).to.deep.equal([]);
  });

  it('keeps every order of days, and shows every beginning', () => {
    const period = fc
      .tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 1, max: 4000 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 30 }), periods => {
        const any = timeScale(periods);
        const places = periods.map(({ from }) => from).sort((a, b) => a - b);
        places.forEach((from, at) => {
          expect(any.at(from)).to.be.within(0, 1);
          expect(any.at(from)).to.be.at.least(any.at(places[at - 1] ?? from) - 1e-9);
        });
      }),
    );
  });

  it('has a place for a day even where there is nothing to show', () => {
    expect(timeScale([]).at(0)).to.equal(0.5);
  });
});

describe('periods', () => {
  it('are the days that a date can mean', () => {
    const days = (date: string) => {
      const { from, to } = periodOf(date) ?? { from: 0, to: 0 };
      return to - from;
    };
    expect(['2024-02-29', '2024-02', '2024', '2025-02-17/2025-02-23', '2024-12/2025-01'].map(days)).to.deep.equal([
      1, 29, 366, 7, 62,
    ]);
  });

  it('are not made of what is no date', () => {
    for (const date of ['PAST_REF', '199X', '2025-Q1', '2025-02-30', '2025-03/2025-01', '-0044', '']) {
      expect(periodOf(date), date).to.equal(undefined);
    }
    expect(periodOf(null)).to.equal(undefined);
  });
});

describe('rows of labels', () => {
  it('put what overlaps into different rows, and fill the nearest row first', () => {
    expect(
      packRows([
        { start: 0, end: 10 },
        { start: 5, end: 15 },
        { start: 10, end: 20 },
        { start: 12, end: 14 },
      ]),
    ).to.deep.equal([0, 1, 0, 2]);
  });
});

describe('labels', () => {
  const frame = { x: 0, y: 0, width: 400, height: 200 };
  const wish = (x: number, y: number) => ({ x, y, gap: 5, width: 80, height: 14 });

  it('cover neither each other nor the points, and stay inside', () => {
    const spots = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(fc.array(spots, { maxLength: 25 }), points => {
        const taken = points.map(([x, y]) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
        const boxes = placeLabels(
          points.map(([x, y]) => wish(x, y)),
          taken,
          frame,
        ).flatMap(box => box ?? []);
        boxes.forEach((box, at) => {
          expect([...taken, ...boxes.slice(at + 1)].some(other => overlap(box, other))).to.equal(false);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 200).to.equal(true);
        });
      }),
    );
  });

  it('say that there is no room rather than cover the more important one', () => {
    const [first, second] = placeLabels([wish(40, 100), wish(40, 100)], [], { x: 0, y: 90, width: 130, height: 20 });
    expect(first).to.not.equal(null);
    expect(second).to.equal(null);
  });

  it('keep away from lines where there is another place', () => {
    const line = { x: 200, y: 97, width: 150, height: 6 };
    const [box] = placeLabels([wish(200, 100)], [], frame, [line]);
    expect(box && overlap(box, line)).to.equal(false);
  });
});
