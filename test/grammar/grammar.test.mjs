import assert from 'node:assert/strict';
import { createRegistry, piecesOf } from './registry.mjs';

const DATE = 'constant.numeric.date.dateline';
const PLACE = 'entity.name.type.place.dateline';
const AGENCY = 'meta.agency.dateline';

describe('the grammar that colours before the extension is active', () => {
  let plain;
  let markdown;
  before(async () => {
    const registry = await createRegistry();
    plain = await registry.loadGrammar('text.plain');
    markdown = await registry.loadGrammar('text.html.markdown');
  });

  const dates = {
    'It began on 12 March 2025 in the north.': ['12 March 2025'],
    'It began on March 12, 2025, officials said.': ['March 12, 2025'],
    'It began on March 12 2025.': ['March 12 2025'],
    'It began on 2025-03-12.': ['2025-03-12'],
    'He took office in March 2025; talks in Jan. 2024 failed.': ['March 2025', 'Jan. 2024'],
    'They met on Tuesday and on Wednesday.': ['Tuesday', 'Wednesday'],
    'They met on Tuesday, 4 November.': ['Tuesday, 4 November'],
    'They met on Tues. Nov. 4th.': ['Tues. Nov. 4th'],
    'Between 3-5 May and June 30–31 they voted.': ['3-5 May', 'June 30–31'],
    'On the 1st of August 2024 he left.': ['1st of August 2024'],
    'PUBLISHED 7 JULY 2025': ['7 JULY 2025'],
    'Signed on 16/09/2023, in force on 1.2.2024.': ['16/09/2023', '1.2.2024'],
    '"Monday’s vote" (Friday)': ['Monday', 'Friday'],
    Tuesday: ['Tuesday'],
  };
  for (const [text, expected] of Object.entries(dates)) {
    it(`colours the dates of: ${text}`, () => {
      assert.deepEqual(piecesOf(plain, text, DATE), expected);
      assert.deepEqual(piecesOf(markdown, text, DATE), expected);
    });
  }

  const words = {
    'lower-case months and days': 'They may march on 12 columns, and sat on 3 mar 2025 in a mon 12 sun.',
    'a month alone': 'In March, Ms May met April; the second of May stood.',
    'names of newspapers': 'The Sunday Times and the Friday Times wrote it.',
    'numbers that are no days': 'There were 35 March; 12 Marchers; 112 May; May 35.',
    'counts after a month': 'In March 12,000 fled, and in May 2,500.',
    'parts of longer numbers and names': 'v1.2.2024.1, 12.03.20251, 12025-03-12, 2025-03-123, x2025-03-12, 2025-13-01.',
    'bare years and seasons': 'In 2025 the 2024-25 budget rose.',
    'parts of words': 'Mondays, Sundayish, Marching 12, Decorated 12.',
  };
  for (const [what, text] of Object.entries(words)) {
    it(`leaves alone: ${what}`, () => {
      assert.deepEqual(piecesOf(plain, text, DATE), []);
      assert.deepEqual(piecesOf(markdown, text, DATE), []);
    });
  }

  const datelines = [
    ['BAMAKO, March 12 (AFP) — The junta', 'BAMAKO', ['March 12'], ['AFP']],
    ['NAIROBI (Reuters) - The government', 'NAIROBI', [], ['Reuters']],
    ['BAMAKO, Mali, Dec. 5, 2025 (AP) -- The', 'BAMAKO, Mali', ['Dec. 5, 2025'], ['AP']],
    ['PARIS/NIAMEY, Tuesday (Agence France-Presse) – The', 'PARIS/NIAMEY', ['Tuesday'], ['Agence France-Presse']],
    ['ADDIS ABABA, 3 May 2025 - The', 'ADDIS ABABA', ['3 May 2025'], []],
    ['KYIV, Ukraine — The', 'KYIV, Ukraine', [], []],
    ['Port-au-Prince, 7 July (Xinhua) - The', 'Port-au-Prince', ['7 July'], ['Xinhua']],
    ['SÃO PAULO (EFE) — The', 'SÃO PAULO', [], ['EFE']],
  ];
  for (const [text, place, days, agencies] of datelines) {
    it(`colours the dateline of: ${text}`, () => {
      for (const grammar of [plain, markdown]) {
        assert.deepEqual(piecesOf(grammar, text, PLACE), [place]);
        assert.deepEqual(piecesOf(grammar, text, DATE), days);
        assert.deepEqual(piecesOf(grammar, text, AGENCY), agencies);
      }
    });
  }

  it('takes no acronym, sentence or later part of a line for a dateline', () => {
    for (const text of ['NATO — the alliance', 'The army (AP) - fled', 'Then BAMAKO (AFP) - the', 'UN (2025) - the']) {
      assert.deepEqual(piecesOf(plain, text, 'meta.dateline'), [], text);
    }
  });

  it('knows a dateline at the start of a paragraph after others', () => {
    const text = '# Talks end\n\nFirst paragraph.\n\nLAGOS (Reuters) - On Monday it ended.';
    assert.deepEqual(piecesOf(markdown, text, PLACE), ['LAGOS']);
    assert.deepEqual(piecesOf(markdown, text, DATE), ['Monday']);
  });

  it('colours dates in headings, lists, quotes and emphasis of Markdown', () => {
    const text = '## Votes of 3 May 2025\n\n- on **4 May 2025**\n\n> _5 May 2025_, [6 May 2025](a.html)';
    const expected = ['3 May 2025', '4 May 2025', '5 May 2025', '6 May 2025'];
    assert.deepEqual(piecesOf(markdown, text, DATE), expected);
  });

  it('leaves code, link targets, comments and front matter of Markdown alone', () => {
    const text = [
      ...['---', 'title: 1 May 2025', '---', '', 'Run `3 May 2025` now, see [it](/2025-03-12/a.html).', ''],
      ...['```', '4 May 2025', '```', '', '    5 May 2025', '', '<!-- 6 May 2025 -->', '', '[a]: http://x/2025-03-12'],
    ].join('\n');
    assert.deepEqual(piecesOf(markdown, text, DATE), []);
  });

  it('leaves the structure of Markdown as it was', () => {
    const text = 'OSLO (AP) - A `code` and **bold** word.\n\n- item of 3 May\n\n```\ncode\n```\nafter';
    assert.deepEqual(piecesOf(markdown, text, 'markup.inline.raw.string.markdown'), ['`code`']);
    assert.deepEqual(piecesOf(markdown, text, 'markup.bold.markdown'), ['**bold**']);
    assert.deepEqual(piecesOf(markdown, text, 'markup.fenced_code.block.markdown'), ['```', 'code', '```']);
  });
});
