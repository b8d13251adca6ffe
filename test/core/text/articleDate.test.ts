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
    // Markup
    ['italics', { kind: 'markdown', text: '*Apia, Tuesday 4 June 2024*\n\nThe ship left.' }, '2024-06-04', 'byline'],
    ['bold', { kind: 'markdown', text: '**VIENNA, 7 April 2025** — Talks went on.' }, '2025-04-07', 'dateline'],
    [
      'bold with its dash',
      { kind: 'markdown', text: '# Talks\n\n__VIENNA, April 7, 2025 –__ Talks.' },
      '2025-04-07',
      'dateline',
    ],
    ['a bold place alone', { kind: 'markdown', text: '**Lomé**, 7 April 2025 - Talks.' }, '2025-04-07', 'dateline'],
    ['stars in plain text', { text: '*Suva, 4 June 2024*\n\nThe ship left.' }, '2024-06-04', 'byline'],
    ['an entity for the dash', { text: 'VIENNA, 7 April 2025 &mdash; Talks.' }, '2025-04-07', 'dateline'],
    ['a bracket behind the place', { text: 'VIENNA (7 April 2025) – Talks.' }, '2025-04-07', 'dateline'],
    ['an agency before the date', { text: 'ADEN, Yemen (AP) — April 7, 2025 — Talks.' }, '2025-04-07', 'dateline'],
    ['two places', { text: 'NEW YORK/GENEVA, Monday, 7 April 2025 – Talks.' }, '2025-04-07', 'dateline'],
    ['a wire between slashes', { text: 'LAGOS, April 7, 2025 /Newsline/ -- Talks.' }, '2025-04-07', 'dateline'],
    ['a thin space', { text: 'VIENNA, 7\u202fApril\u00a02025 – Talks.' }, '2025-04-07', 'dateline'],
    ['the place behind', { text: 'A headline\n7 April 2025, Vienna\n\nTalks.' }, '2025-04-07', 'byline'],
    [
      'in a heading of its own',
      { kind: 'markdown', text: '# Talks\n\n### Monday, 7 April 2025\n\nTalks.' },
      '2025-04-07',
      'byline',
    ],
    [
      'in a quotation at the beginning',
      { kind: 'markdown', text: '> *Vienna, 7 April 2025*\n\nTalks.' },
      '2025-04-07',
      'byline',
    ],
    // Fields
    [
      'YAML in plain text',
      { text: '---\ntitle: Talks\ndate: 2025-04-07\n---\n\nTalks.' },
      '2025-04-07',
      'front matter',
    ],
    [
      'YAML with time and zone',
      { text: '---\ndate: 2025-04-07T23:10:00+05:30\n---\nTalks.' },
      '2025-04-07',
      'front matter',
    ],
    [
      'TOML',
      { kind: 'markdown', text: '+++\ntitle = "Talks"\ndate = 2025-04-07T08:00:00Z\n+++\nTalks.' },
      '2025-04-07',
      'front matter',
    ],
    [
      'the day of publication before the last change',
      { text: '---\nlastmod: 2025-05-01\npublishDate: 2025-04-07\n---\nx' },
      '2025-04-07',
      'front matter',
    ],
    [
      'only the last change',
      { text: '---\nlast_modified_at: x\nlast-modified: 2025-05-01\n---\nx' },
      '2025-05-01',
      'front matter',
    ],
    ['a month', { text: '---\ndate: April 2025\n---\nx' }, '2025-04', 'front matter'],
    ['a year', { text: '---\ndate: 2025\n---\nx' }, '2025', 'front matter'],
    ['digits without signs', { text: '---\ndate: 20250407\n---\nx' }, '2025-04-07', 'front matter'],
    [
      'reStructuredText',
      { text: 'Talks\n=====\n\n:author: Ana\n:date: 2025-04-07 10:20\n\nTalks.' },
      '2025-04-07',
      'front matter',
    ],
    ['AsciiDoc', { text: '= Talks\nAna Diaz\n:revdate: 7 April 2025\n:toc:\n\nTalks.' }, '2025-04-07', 'front matter'],
    ['Org', { text: '#+TITLE: Talks\n#+DATE: <2025-04-07 Mon>\n\nTalks.' }, '2025-04-07', 'front matter'],
    [
      'LaTeX',
      { text: '\\documentclass{article}\n\\title{Talks}\n\\date{7 April 2025}\n\\begin{document}' },
      '2025-04-07',
      'front matter',
    ],
    ['LaTeX that knows no day', { text: '\\title{Talks}\n\\date{\\today}\n\\begin{document}' }, null, null],
    [
      'HTML',
      { kind: 'markdown', text: '<time datetime="2025-04-07T10:00">Monday</time>\n\nTalks.' },
      '2025-04-07',
      'front matter',
    ],
    [
      'a head without a fence',
      { text: 'Title: Talks\nAuthor: Ana\nDate: April 7, 2025\n\nTalks.' },
      '2025-04-07',
      'front matter',
    ],
    [
      'a mail, not what it quotes',
      {
        text: 'From: Ana\nTo: Ben\nDate: Mon, 7 Apr 2025 10:20:00 +0000\nSubject: Talks\n\nSee below.\n\n> Date: Fri, 4 Apr 2025\n> GENEVA, 3 April 2025 — Talks.',
      },
      '2025-04-07',
      'front matter',
    ],
    [
      'a mail above the original message',
      {
        text: 'From: Ana\nSent: Monday, April 7, 2025 10:20 AM\nTo: Ben\n\nSee below.\n\n-----Original Message-----\nFrom: Ben\nSent: Friday, April 4, 2025',
      },
      '2025-04-07',
      'front matter',
    ],
    [
      'only a quoted date',
      { text: 'See below.\n\nOn Fri, 4 Apr 2025, Ben wrote:\n> GENEVA, 3 April 2025 — Talks.' },
      null,
      null,
    ],
    // Labels
    [
      'a label and a time before the date',
      { text: 'Talks\nPublished 10:40 GMT, Monday 7 April 2025\nx' },
      '2025-04-07',
      'byline',
    ],
    ['last modified', { text: 'Talks\nLast modified on Mon 7 Apr 2025, 10:40 BST\nx' }, '2025-04-07', 'byline'],
    [
      'updated above published',
      { text: 'Talks\nUpdated: 9 April 2025\nPublished: 7 April 2025\nx' },
      '2025-04-07',
      'byline',
    ],
    ['ISO with a time', { text: 'Talks\nPosted: 2025-04-07T10:40:00Z\nx' }, '2025-04-07', 'byline'],
    [
      'byline with a place',
      { text: 'Talks\nBy Ana Diaz, Vienna | 7 April 2025 | 5 min read\n\nx' },
      '2025-04-07',
      'byline',
    ],
    [
      'figures by the habit of words',
      { text: 'Talks\nPublished: 07/04/2025\n\nThey met on 3 March and on 5 March.' },
      '2025-04-07',
      'byline',
    ],
    [
      'figures by the American habit',
      { text: 'Talks\nPublished: 04/07/2025\n\nThey met on March 3 and on March 5.' },
      '2025-04-07',
      'byline',
    ],
    ['figures by other figures', { text: 'Talks\nPublished: 04/07/2025\n\nSee 03/25/2025.' }, '2025-04-07', 'byline'],
    ['figures with full stops', { text: 'Talks\n07.04.2025\n\nx' }, '2025-04-07', 'byline'],
    ['figures that could be either', { text: 'Talks\nPublished: 04/07/2025\n\nx' }, null, null],
    [
      'a sentence that begins like a label',
      { text: 'Published 3 May 2020 in Paris by a friend, the book told it all.' },
      null,
      null,
    ],
    // Live pages and chronicles
    [
      'a live page',
      { kind: 'markdown', text: '# Flood live: rivers rise – 7 April 2025\n\n**11:00** – Rain.' },
      '2025-04-07',
      'heading',
    ],
    [
      'a live page of two days',
      { kind: 'markdown', text: '# Flood live\n\n## 6 April 2025\n\nRain.\n\n## 7 April 2025\n\nMore rain.' },
      '2025-04-07',
      'byline',
    ],
    [
      'a chronicle',
      { kind: 'markdown', text: '# How the flood came\n\n## 6 April 2021\n\nRain.\n\n## 7 May 2023\n\nMore rain.' },
      null,
      null,
    ],
    ['a headline with a date', { text: 'How the army took the town on 7 April 2025\n\nIt began at dawn.' }, null, null],
    [
      'a sentence that begins with place and date',
      { text: 'Vienna, 7 April 2025 was a day that nobody forgot.' },
      null,
      null,
    ],
    ['an impossible day', { text: 'VIENNA, 31 April 2025 — Talks.' }, null, null],
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
