import { assert } from 'chai';
import * as fc from 'fast-check';
import { sentencesOf } from '../../../src/core/text/sentences';
import { tokenize } from '../../../src/core/text/tokens';
import { fold } from '../../../src/facts';

const words = (text: string): string[] => tokenize(text).tokens.map(token => token.text);

describe('tokens', () => {
  const table: [string, string[]][] = [
    ['Mali’s army', ['Mali', '’s', 'army']],
    ['N’Djamena and Côte d’Ivoire', ['N’Djamena', 'and', 'Côte', 'd’Ivoire']],
    ['the U.S. Navy', ['the', 'U.S.', 'Navy']],
    ['in the U.S.', ['in', 'the', 'U.S.']],
    ['Guinea-Bissau', ['Guinea', '-', 'Bissau']],
    ['3.5 million, 1,200 men', ['3.5', 'million', ',', '1,200', 'men']],
    ['on 3rd May', ['on', '3rd', 'May']],
    ['states’ rights', ['states', '’', 'rights']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(words(text), expected));

  it('tells shapes', () => {
    assert.deepEqual(
      tokenize('army Mali AES McCain 2024 , G20').tokens.map(token => token.shape),
      ['lower', 'capital', 'upper', 'capital', 'number', 'punctuation', 'capital'],
    );
  });

  it('covers any text in order, without white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        let end = 0;
        const { tokens, starts, ends } = tokenize(text);
        tokens.forEach((token, i) => {
          assert.isAtLeast(starts[i] as number, end);
          assert.equal(text.slice(starts[i], ends[i]), token.text);
          assert.match(token.text, /\S/);
          end = ends[i] as number;
        });
      }),
    );
  });
});

describe('folding', () => {
  it('makes one of spellings that differ in case, diacritics and dots only', () => {
    for (const [a, b] of [
      ['Goïta', 'goita'],
      ['N’Djamena', 'Ndjamena'],
      ['U.S.', 'US'],
      ['Erdoğan', 'Erdogan'],
      ['Nikšić', 'Niksic'],
      ['Łódź', 'Lodz'],
      ['Ağrı', 'Agri'],
    ]) {
      assert.equal(fold(a as string), fold(b as string));
    }
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] => {
    const cut = tokenize(text);
    const { starts, ends } = cut;
    return sentencesOf(cut).map(({ from, to }) => text.slice(starts[from], ends[to - 1]));
  };
  it('end at full stops', () => {
    assert.deepEqual(sentences('He left. She stayed! Why?'), ['He left.', 'She stayed!', 'Why?']);
  });
  it('do not end at titles, initials and abbreviations', () => {
    assert.lengthOf(sentences('Gen. Mamady Doumbouya met Lt. Col. Damiba and George W. Bush of the U.S. Senate'), 1);
  });
  it('take closing quotation marks with them', () => {
    assert.deepEqual(sentences('“It is over.” He left.'), ['“It is over.”', 'He left.']);
  });
});
