import { assert } from 'chai';
import type { ArticleDate, DocumentInput } from '../../../src/core/model';
import { annotate } from '../world';

const told = (
  text: string,
  input: Omit<DocumentInput, 'text'> = {},
): Pick<ArticleDate, 'value' | 'from' | 'sure'> | null => {
  const { articleDate } = annotate(text, input);
  return articleDate && { value: articleDate.value, from: articleDate.from, sure: articleDate.sure };
};
const inferred = (value: string): ReturnType<typeof told> => ({ value, from: 'inferred', sure: false });

describe('the date of a text that does not say it', () => {
  const TABLE: readonly (readonly [title: string, text: string, input: Omit<DocumentInput, 'text'>, string | null])[] =
    [
      [
        'the month of the latest day told',
        'The boat sank on 29 July 2024. The crew was found yesterday.',
        {},
        '2024-07',
      ],
      ['a later day of that year', 'The boat sank on 29 July 2024.\n\nOn 3 August the crew was found.', {}, '2024-08'],
      [
        'the year that it names twice',
        'The party split in 2021, a bad year. In May 2021 it met again.\n\nThe court ruled on 10 June.',
        {},
        '2021',
      ],
      [
        'not a plan',
        'The boat sank on 29 July 2024. The port will be closed by May 2027, they said yesterday.',
        {},
        '2024-07',
      ],
      ['not what it only names before', 'The party split in December 2016.\n\nOn 10 March, the court ruled.', {}, null],
      [
        'not a year that the holder of an office contradicts',
        'President Javier Milei spoke on 3 May 2011, and yesterday.',
        {},
        null,
      ],
      ['no day of a history', 'The war began on 3 May 1911. It ended on 6 June 1913.', {}, null],
      ['no day of weekdays alone', 'The boat sank on 29 July 2024. It was found on Saturday.', {}, null],
      ['nothing', 'The boat sank.', {}, null],
      ['the file’s day', 'The crew was found on 10 March.', { writtenBy: '2021-03-20' }, '2021-03-20'],
      [
        'the file’s day where the text names another year',
        'The party split in December 2016.\n\nOn 10 March, the court ruled.',
        { writtenBy: '2021-03-20' },
        '2021-03-20',
      ],
      [
        'no day behind the file’s',
        'They met on 3 May 2020 and, it says, on 4 May 2031, and yesterday.',
        { writtenBy: '2021-03-20' },
        '2020-05',
      ],
      [
        'not the file’s day for a history',
        'The war began on 3 May 1911. It ended in 1913.',
        { writtenBy: '2021-03-20' },
        null,
      ],
    ];
  for (const [title, text, input, value] of TABLE)
    it(`is ${title}`, () => {
      assert.deepEqual(told(text, input), value === null ? null : inferred(value));
    });

  it('is today for a draft, unless it tells of other times', () => {
    const draftedOn = '2026-01-05';
    assert.deepEqual(told('The boat sank on Saturday.', { draftedOn }), {
      value: draftedOn,
      from: 'today',
      sure: true,
    });
    const old = told('The boat sank on 29 July 2014. It was found on Saturday.', { draftedOn });
    assert.deepEqual(old, { value: draftedOn, from: 'today', sure: false });
    assert.equal(told('LIMA, 3 May 2024 — The boat sank.', { draftedOn })?.value, '2024-05-03');
  });

  it('comes behind all that says a date', () => {
    const text = 'The crew was found on 10 March.';
    assert.deepEqual(told(text, { writtenBy: '2021-03-20', fallbackDate: '2019' }), {
      value: '2019',
      from: 'setting',
      sure: true,
    });
    assert.equal(told(text, { writtenBy: '2021-03-20', fileName: '2020-03-12-crew.txt' })?.value, '2020-03-12');
  });

  it('is good enough to count from', () => {
    const { dates } = annotate('The crew was found on 10 March.', { writtenBy: '2021-03-20' });
    assert.deepEqual(
      dates.map(({ value }) => value),
      ['2021-03-10'],
    );
  });

  it('is nothing to judge by, before somebody confirms it', () => {
    const text = 'President Barack Obama spoke on 10 March in Washington.';
    const checks = (input: Omit<DocumentInput, 'text'>): string[] =>
      annotate(text, input).findings.map(({ check }) => check);
    assert.deepEqual(checks({ writtenBy: '2021-03-20' }), []);
    assert.isNotEmpty(checks({ date: '2021-03-20' }));
  });

  it('leaves alone what is wrong in itself', () => {
    const text = 'The boat sank on Monday, 30 July 2024, and on 31 June 2024. The crew was found on 10 March.';
    assert.sameMembers(
      annotate(text, { writtenBy: '2024-08-20' }).findings.map(({ check }) => check),
      ['weekday-mismatch', 'impossible-date'],
    );
  });
});
