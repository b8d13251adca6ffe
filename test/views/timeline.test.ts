import { assert } from 'chai';
import type { StoryEvent } from '../../src/core/model';
import { eventMatches, eventsOf, timelineOf } from '../../src/views/timeline';
import { article, entity, event } from './articles';

const ENTITIES = [entity('Q1', 'Ghana', { aliases: ['Gold Coast'] }), entity('Q2', 'Togo'), entity('Q3', 'Benin')];
const of = (...events: readonly StoryEvent[]) => eventsOf([article('a', { entities: ENTITIES, events })]);
const told = (entries: ReturnType<typeof of>) => entries.map(entry => entry.event.text);

describe('the timeline', () => {
  it('has years and months, the coarser before what is inside it, and what has no date last in order of the text', () => {
    const { years, undated } = timelineOf(
      of(
        event('spoke', 0, []),
        event('left', 10, [], { date: '2024-03-05' }),
        event('fought', 20, [], { date: '2024' }),
        event('voted', 30, [], { date: '2023-12-30/2024-01-02' }),
        event('met', 40, [], { date: '2024-03' }),
        event('ruled', 50, [], { date: '198X' }),
        event('wept', 60, []),
      ),
    );
    assert.deepEqual(
      years.map(year => [
        year.value,
        told([...year.events]),
        year.months.map(month => [month.value, told([...month.events])]),
      ]),
      [
        ['198X', ['ruled'], []],
        ['2023', [], [['2023-12', ['voted']]]],
        ['2024', ['fought'], [['2024-03', ['met', 'left']]]],
      ],
    );
    assert.deepEqual(told([...undated]), ['spoke', 'wept']);
  });

  it('keeps the keys of events when the text before them changes', () => {
    const before = of(event('left', 10, []), event('left', 40, []));
    const after = of(event('left', 15, []), event('left', 45, []));
    assert.deepEqual(
      after.map(({ key }) => key),
      before.map(({ key }) => key),
    );
    assert.strictEqual(new Set(after.map(({ key }) => key)).size, 2);
  });

  it('is filtered by one actor, and by words of the event, its actors, place and date', () => {
    const [met, left] = of(
      event('met in secret', 0, ['Q1', 'Q2'], { place: 'Lomé', date: '2024-03-05' }),
      event('left', 20, ['Q3']),
    );
    const passes = (actor: string | undefined, words: string) =>
      [met, left].map(entry => entry !== undefined && eventMatches(entry, { actor, words }));
    assert.deepEqual(passes('entity:Q2', ''), [true, false]);
    assert.deepEqual(passes(undefined, 'lome gold'), [true, false]);
    assert.deepEqual(passes(undefined, '2024-03'), [true, false]);
    assert.deepEqual(passes('entity:Q3', 'met'), [false, false]);
    assert.deepEqual(passes(undefined, ''), [true, true]);
  });
});

describe('events that are told with different dates', () => {
  const dates = (...events: readonly StoryEvent[]) => of(...events).map(({ otherDates }) => otherDates);
  const signed = (start: number, date: string, more: Partial<StoryEvent> = {}) =>
    event('signed', start, ['Q1', 'Q2'], { type: 'AGREE', date, ...more });

  it('are the same record with two days, or the same deed of the same actors within weeks', () => {
    assert.deepEqual(dates(signed(0, '2024-03-05'), signed(20, '2024-03-06')), [['2024-03-06'], ['2024-03-05']]);
    const coup = (start: number, date: string) => event(`coup ${start}`, start, ['Q1'], { record: 'coup', date });
    assert.deepEqual(dates(coup(0, '2020-08-18'), coup(20, '2020-08-19'), coup(40, '2020-08-18')), [
      ['2020-08-19'],
      ['2020-08-18'],
      ['2020-08-19'],
    ]);
  });

  it('are not two deeds, nor one that is told more or less exactly, nor a plan', () => {
    assert.deepEqual(dates(signed(0, '2024-03-05'), signed(20, '2024-03')), [[], []]);
    assert.deepEqual(dates(signed(0, '2024-03-05'), signed(20, '2025-03-05')), [[], []]);
    assert.deepEqual(dates(signed(0, '2024-03-05'), signed(20, '2024-03-06', { planned: true })), [[], []]);
    assert.deepEqual(dates(signed(0, '2024-03-05'), signed(20, '2024-03-06', { place: 'Lomé' })), [[], []]);
    const raid = (start: number, date: string) => event('raided', start, ['Q1', 'Q2'], { type: 'ASSAULT', date });
    assert.deepEqual(dates(raid(0, '2024-03-05'), raid(20, '2024-03-06')), [[], []]);
    const alone = (start: number, date: string) => event('signed', start, ['Q1'], { type: 'AGREE', date });
    assert.deepEqual(dates(alone(0, '2024-03-05'), alone(20, '2024-03-06')), [[], []]);
  });
});
