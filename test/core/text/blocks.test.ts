import { assert } from 'chai';
import * as fc from 'fast-check';
import type { DocumentKind } from '../../../src/core/model';
import { allBlocks } from '../../../src/core/text/blockList';
import type { ProseBlock } from '../../../src/core/text/blocks';

const blocks = (text: string, kind: DocumentKind = 'plaintext'): readonly ProseBlock[] => allBlocks(text, kind);
const prose = (text: string, kind?: DocumentKind): string[] =>
  blocks(text, kind).map(block => block.text.replace(/￼+/g, '□').replace(/ +/g, ' ').trim());

describe('blocks of plain text', () => {
  it('makes every line a block, whatever the line ends', () => {
    assert.deepEqual(prose('One.\nTwo.\r\n\r\nThree.'), ['One.', 'Two.', 'Three.']);
    assert.deepEqual(
      blocks('One.\r\nTwo.').map(({ start, end }) => [start, end]),
      [
        [0, 4],
        [6, 10],
      ],
    );
  });

  it('keeps a paragraph together that was wrapped at a margin', () => {
    const wrapped =
      'The ministers of the Economic Community of West\nAfrican States met in Abuja on Sunday and agreed\nto send a mission.';
    assert.lengthOf(blocks(wrapped), 1);
  });

  it('does not join a list or short lines', () => {
    assert.lengthOf(blocks('- the ministers of the eastern states of the union\n- the presidents'), 2);
    assert.lengthOf(blocks('Kampala\nNairobi\nKigali'), 3);
  });

  it('hides addresses, and offsets stay', () => {
    const text = 'See https://example.org/Mali/Niger or write to ana@example.org today.';
    const [block] = blocks(text);
    assert.notMatch(block?.text ?? '', /Mali|ana/);
    assert.lengthOf(block?.text ?? '', text.length);
    assert.equal(block?.text.indexOf('today'), text.indexOf('today'));
  });

  it('tells headings, list items and table rows', () => {
    assert.deepEqual(
      blocks('A headline about Chad\nIt rained in Chad.\n1. First point\nName\tAge').map(block => block.kind),
      ['heading', 'paragraph', 'listItem', 'tableRow'],
    );
  });
});

describe('blocks of Markdown', () => {
  const text = [
    '---',
    'title: Niger in the title',
    'date: 2024-05-01',
    '---',
    '# Kenya and *Uganda*',
    '',
    'The **Burkina** Faso [team](https://mali.example/Mali "Chad") saw `Gabon` <!-- Togo --> and <b>Benin</b>.',
    '',
    '- Ghana won',
    '',
    '```',
    'Liberia',
    '```',
    '',
    '| Country | Note |',
    '|---|---|',
    '| Rwanda | won |',
    '',
    '[ref]: https://example.org/Angola',
  ].join('\n');

  it('reads prose and nothing else', () => {
    const all = prose(text, 'markdown').join('\n');
    for (const word of ['Kenya', 'Uganda', 'Burkina', 'Faso', 'Benin', 'Ghana', 'Rwanda']) assert.include(all, word);
    for (const word of ['Niger', 'Mali', 'Chad', 'Gabon', 'Togo', 'Liberia', 'Angola']) assert.notInclude(all, word);
  });

  it('keeps offsets and kinds', () => {
    for (const block of blocks(text, 'markdown')) {
      assert.lengthOf(block.text, block.end - block.start);
      for (const match of block.text.matchAll(/[A-Z]\w+/g)) {
        assert.equal(text.slice(block.start + match.index).slice(0, match[0].length), match[0]);
      }
    }
    assert.deepEqual(
      blocks(text, 'markdown').map(block => block.kind),
      ['heading', 'paragraph', 'listItem', 'tableRow', 'tableRow'],
    );
  });

  it('takes a broken head for prose rather than hiding the text', () => {
    assert.include(prose('---\nNiger\n\nMali', 'markdown').join(), 'Mali');
  });
});

describe('blocks of any text', () => {
  it('are in order, in bounds and not longer than a slice of work', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom<DocumentKind>('plaintext', 'markdown'),
        (text, kind) => {
          let end = 0;
          for (const block of blocks(text, kind)) {
            assert.isAtLeast(block.start, end);
            assert.isAtMost(block.end, text.length);
            assert.lengthOf(block.text, block.end - block.start);
            end = block.end;
          }
        },
      ),
    );
  });

  it('cut one line of a megabyte', () => {
    const line = 'The minister spoke in Accra. '.repeat(36_000);
    const cut = blocks(line);
    assert.isAbove(cut.length, 100);
    assert.isTrue(cut.every(block => block.end - block.start <= 8_000));
    assert.equal(cut.map(block => block.text).join(''), line);
  });
});
