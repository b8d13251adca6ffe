import { assert } from 'chai';
import * as fc from 'fast-check';
import type { DocumentKind } from '../../../src/core/model';
import { allBlocks } from '../../../src/core/text/blockList';
import { annotate } from '../world';

const prose = (text: string): string[] =>
  allBlocks(text, 'plaintext').map(block =>
    block.text
      .replace(/[\ufeff\u2060]/g, '')
      .replace(/ +/g, ' ')
      .trim(),
  );

describe('lines that a margin broke', () => {
  const JOINED: readonly (readonly [title: string, text: string, paragraphs: number])[] = [
    [
      'a list item that goes on further in',
      '- Governor Adaku Obire ends her campaign and endorses former\n  President Kofi Sarr.\n- Rain fell.',
      2,
    ],
    [
      'a list item that goes on at the margin',
      '* Governor Adaku Obire ends her campaign and endorses former\nPresident Kofi Sarr.\n* Rain fell.',
      2,
    ],
    ['a numbered item', '1. The ministers of the Economic Community of West\n   African States met.\n2. Rain fell.', 2],
    [
      'uneven lines',
      'We thank the envoys for the visit that they made to South\nSudan in June of this year, when the\npeople of our country were in need of friends, and for all that they\nhave done since.',
      1,
    ],
    ['narrow lines', 'The army of South\nSudan said that it\nhad left the town\nof Malakal.', 1],
    [
      'a quotation in a mail',
      '> The envoys went to South\n> Sudan and then to the Central\n> African Republic before they\n> came home.\nThat was all.',
      2,
    ],
    [
      'Windows line ends',
      'The ministers of the Economic Community of West\r\nAfrican States met in Abuja on Sunday and agreed\r\nto send a mission.',
      1,
    ],
    ['a line that ends with a title', 'The vote was won by President\nKofi Sarr.', 1],
    [
      'an item cut inside a name',
      '1. Talks with rebels of the March 23\n   Movement go on in New\n   York.\n2. Rain fell.',
      2,
    ],
    [
      'an item cut inside a name, at the margin',
      '* The cabinet of the Central\nAfrican Republic left.\n* Rain fell.',
      2,
    ],
    [
      'a line that goes on without an end',
      'We thank the members of the Economic Community of Central African\nStates and\nthe people of Sierra\nLeone.',
      1,
    ],
    ['a hyphen at a line end', 'The envoys flew home from Timor-\nLeste.', 1],
    ['the first word of a name', 'The envoys came from Papua New\nGuinea.', 1],
    ['a short last line', 'The ministers met in Abuja on Sunday and agreed to\ngo.', 1],
  ];
  for (const [title, text, paragraphs] of JOINED)
    it(`go on: ${title}`, () => {
      assert.lengthOf(prose(text), paragraphs, JSON.stringify(prose(text)));
    });

  const APART: readonly (readonly [title: string, text: string, paragraphs: number])[] = [
    ['names one under the other', 'Kampala\nNairobi\nKigali', 3],
    [
      'a headline and its text',
      'Rebels leave Goma\nThe army said on Sunday that the last of them had gone, and that it had the\ntown in hand.',
      2,
    ],
    [
      'one paragraph a line',
      'It rained in Kano on Monday.\nIt rained in Lagos on Tuesday, and in Abuja.\nIt was dry in Jos.',
      3,
    ],
    ['fields', 'Author: Ana Diaz\nPlace: Kampala\nPeople: Kofi Sarr', 3],
    ['rows', 'Chad\tN’Djamena\nMali\tBamako', 2],
    ['items', '- Chad and\n- Mali', 2],
    ['what follows a list', '- Chad\n- Mali\nThe ministers met there.', 3],
    ['headlines', 'Army takes Kano\nRebels leave Goma\nRain in Jos', 3],
    ['answers in a mail', '> Will they leave Goma\nThey will.', 2],
  ];
  for (const [title, text, paragraphs] of APART)
    it(`stay apart: ${title}`, () => {
      assert.lengthOf(prose(text), paragraphs, JSON.stringify(prose(text)));
    });
});

const PARAGRAPHS = [
  'The foreign ministers of the Economic Community of West African States met in Abuja on Sunday and agreed to send a mission to Burkina Faso and to Guinea-Bissau, where the army has ruled since the coup.',
  'The secretary-general, António Guterres, thanked the Central African Republic and South Sudan for their help; he will fly to New York and then to the Democratic Republic of the Congo.',
  'In Addis Ababa, the African Union said that Côte d’Ivoire had asked the United Nations for a meeting of the Security Council about the fighting near Cabo Delgado.',
];
/** Cuts words into lines at a margin, each behind the signs that its form asks for. */
function wrapped(words: string, width: number, first: string, next: string, end: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of words.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join(end);
}

const FORMS: readonly (readonly [kind: DocumentKind, first: string, next: string])[] = [
  ['plaintext', '', ''],
  ['plaintext', '- ', '  '],
  ['plaintext', '- ', ''],
  ['plaintext', '> ', '> '],
  ['plaintext', '    ', '    '],
  ['markdown', '', ''],
  ['markdown', '- ', '  '],
  ['markdown', '1. ', '   '],
  ['markdown', '> ', '> '],
  ['markdown', '> - ', '>   '],
];

describe('a text whose lines are cut', () => {
  for (const [kind, first, next] of FORMS)
    it(`at any width has the names that it had: ${kind} behind ${JSON.stringify(first)}, ${JSON.stringify(next)}`, () => {
      const named = (text: string): string[] =>
        annotate(text, { kind, date: '2024-09-24' }).mentions.map(
          ({ text, type, entity }) => `${text.replace(/\s+(?:> *)?/g, ' ')} ${type} ${entity}`,
        );
      const whole = named(PARAGRAPHS.map(words => first + words).join('\n\n'));
      fc.assert(
        fc.property(fc.integer({ min: 20, max: 240 }), fc.constantFrom('\n', '\r\n'), (width, end) => {
          const text = PARAGRAPHS.map(words => wrapped(words, width, first, next, end)).join(end + end);
          assert.deepEqual(named(text), whole, text);
        }),
        { numRuns: 40 },
      );
    });
});
