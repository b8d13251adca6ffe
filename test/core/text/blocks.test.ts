import { deepStrictEqual } from 'node:assert/strict';
import { assert } from 'chai';
import * as fc from 'fast-check';
import type { DocumentKind } from '../../../src/core/model';
import { finish } from '../../../src/core/steps';
import { allBlocks, type BlockList, blocksOf } from '../../../src/core/text/blockList';
import type { ProseBlock } from '../../../src/core/text/blocks';
import { SEEDS } from '../seeds';

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

describe('blocks of a text over its edits', () => {
  /** The lists of blocks of a text after each of its edits. */
  const listsOf = (kind: DocumentKind, texts: readonly string[]): BlockList[] => {
    const lists: BlockList[] = [];
    for (const text of texts) lists.push(finish(blocksOf(text, kind, lists.at(-1))));
    return lists;
  };
  const filler = 'It rained for days, and nobody who lives by the river slept. '.repeat(3);

  const edits: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'the line below a table’s head': [
      `${filler}\n| Mali | Chad |\n|---|---|\n`,
      `${filler}\n| Mali | Chad |\nx|---|---|\n`,
    ],
    'the number of cells below a table’s head': [
      `${filler}\n| Mali | Chad |\n|---|\n`,
      `${filler}\n| Mali | Chad |\n|---|---|\n`,
    ],
    'a table’s head': [
      `${filler}\n| Mali | Chad |\n|---|---|\n| Togo | Benin |`,
      `${filler}\n| Mali |\n|---|---|\n| Togo | Benin |`,
    ],
    'the kind of the list before a number': [
      `- \n1) ${filler}b\n\n    Mali\n2. Chad and\nTogo\n\n${filler}`,
      `- \n1) ${filler}\n* * *\n\n- 1. c\nb\n\n    Mali\n2. Chad and\nTogo\n\n${filler}`,
    ],
    'a list before an item that begins with an empty line': [
      `- 1. Mali\n...\n\n- \n    Chad\n...\n\n    Togo\n\n${filler}`,
      `- Mali\n...\n\n- \n    Chad\n...\n\n    Togo\n\n${filler}`,
    ],
    'a heading’s underline': [`${filler}\nMali\n\nChad`, `${filler}\nMali\n---\nChad`],
    'the blank line between two paragraphs': [`${filler}\n\nMali\n\nChad`, `${filler}\nMali\n\nChad`],
    'the end of a block of code': [
      `${filler}\n\n\`\`\`\nMali\n\`\`\`\n\nChad`,
      `${filler}\n\n\`\`\`\nMali\n\`\`\n\nChad`,
    ],
    'the head of the file': [`---\ndate: 2024\n---\n${filler}`, `---\ndate: 2024\n--\n${filler}`],
  };
  for (const [what, [before, after]] of Object.entries(edits))
    it(`are those of the text alone where an edit changed ${what}`, () => {
      const texts = [before, after, before];
      for (const [n, list] of listsOf('markdown', texts).entries())
        assert.deepEqual(list.blocks, blocks(texts[n] as string, 'markdown'));
    });

  const marks =
    '- |* |1. |2) |> |# |## |```|~~~|    |\t|---|===|<div>|</div>|<!--|-->|[a]: b|**|`|.|+|  |---\n|...\n|x: y'.split(
      '|',
    );
  const piece = fc.oneof(
    fc.constantFrom(...marks),
    fc.constantFrom('|', '| a | b |\n', '|---|---|\n', '|:-:|', ' | '),
    fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r\n\r\n'),
    fc.constantFrom('a', 'Mali met Chad.', filler, '👩‍🌾', '\ud83d', '\u00a0'),
  );
  const long = { weight: 1, arbitrary: fc.constant(filler.repeat(50)) };
  const some = fc
    .array(fc.oneof({ weight: 60, arbitrary: piece }, long), { maxLength: 30 })
    .map(pieces => pieces.join(''));
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 200 })),
    inserted: fc.oneof(fc.constant(''), piece, some),
  });
  for (const seed of SEEDS)
    it(`are those of the text alone after any edits (SEED=${seed})`, () => {
      const kind = fc.constantFrom<DocumentKind>('plaintext', 'markdown', 'markdown');
      fc.assert(
        fc.property(kind, some, fc.array(edit, { maxLength: 6 }), (kind, start, edits) => {
          const texts = [start];
          for (const { at, removed, inserted } of edits) {
            const text = texts.at(-1) as string;
            const from = Math.floor(at * text.length);
            texts.push(text.slice(0, from) + inserted + text.slice(from + removed));
          }
          const lists = listsOf(kind, texts);
          for (const [n, { blocks: found, sameHead, sameTail }] of lists.entries()) {
            deepStrictEqual(found, blocks(texts[n] as string, kind));
            const before = lists[n - 1]?.blocks ?? [];
            const words = (list: readonly ProseBlock[]): string[] => list.map(({ kind, text }) => kind + text);
            deepStrictEqual(words(found.slice(0, sameHead)), words(before.slice(0, sameHead)));
            const [tail, tailBefore] = [found.length - sameTail, before.length - sameTail];
            deepStrictEqual(words(found.slice(tail)), words(before.slice(tailBefore)));
          }
        }),
        { numRuns: 500, seed },
      );
    });
});
