import { assert } from 'chai';
import type { ArticleDate, DocumentInput } from '../../../src/core/model';
import { findArticleDate } from '../../../src/core/text/articleDate';

describe('the article’s date', () => {
  const table: [string, DocumentInput, string | null, ArticleDate['from'] | null][] = [
    [
      'front matter',
      { kind: 'markdown', text: '---\ntitle: x\ndate: 2024-05-01\n---\nText of 3 May 2020' },
      '2024-05-01',
      'front matter',
    ],
    ['quoted front matter', { kind: 'markdown', text: '---\ndate: "1 May 2024"\n---\n' }, '2024-05-01', 'front matter'],
    ['dateline', { text: 'A headline\n\nDAKAR, March 25, 2024 (AFP) — People voted.' }, '2024-03-25', 'dateline'],
    ['dateline in small letters', { text: 'Nairobi, 3 June 2025 – Police said.' }, '2025-06-03', 'dateline'],
    [
      'dateline with a country',
      { text: 'A headline\n\nKITGUM, Northern Region, Uganda, 28 June 2025 — People voted.' },
      '2025-06-28',
      'dateline',
    ],
    ['byline', { text: 'A headline\nBy Ana Diaz | 12 March 2025\n\nText.' }, '2025-03-12', 'byline'],
    ['published', { text: 'A headline\nPublished: 12 March 2025\nText.' }, '2025-03-12', 'byline'],
    ['a line of its own', { text: 'A headline\nTuesday, 11 March 2025\n\nText.' }, '2025-03-11', 'byline'],
    [
      'a place and a date',
      { text: 'A headline\n\nBy Ana Diaz\nLusaka, 8 December 2024\n\nText.' },
      '2024-12-08',
      'byline',
    ],
    ['file name', { text: 'Text.', fileName: '2024-03-05-somalia.txt' }, '2024-03-05', 'file name'],
    ['setting', { text: 'Text.', fallbackDate: '2024' }, '2024', 'setting'],
    ['given wins', { text: 'DAKAR, March 25, 2024 — x', date: '2020-01-01' }, '2020-01-01', 'given'],
    [
      'text before file name',
      { text: 'DAKAR, March 25, 2024 — x', fileName: '2020-01-01.txt' },
      '2024-03-25',
      'dateline',
    ],
    ['a date in a sentence is not it', { text: 'On 3 May 2020 the army left Gao, officials said.' }, null, null],
    ['an impossible file name', { text: 'x', fileName: '2024-13-45.txt' }, null, null],
    ['empty', { text: '' }, null, null],
  ];
  for (const [title, input, value, from] of table) {
    it(title, () => {
      const found = findArticleDate(input);
      assert.equal(found?.value ?? null, value);
      assert.equal(found?.from ?? null, from);
      if (found?.span) assert.include(input.text.slice(found.span.start, found.span.end), found.value.slice(0, 4));
    });
  }
});
