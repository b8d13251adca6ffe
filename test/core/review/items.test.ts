import { expect } from 'chai';
import fc from 'fast-check';
import { checkableItems } from '../../../src/core/review/items';
import type { ItemKind } from '../../../src/core/review/model';
import { annotate } from '../world';

function found(text: string, kind: ItemKind, document: 'plaintext' | 'markdown' = 'plaintext'): string[] {
  const annotations = annotate(text, { kind: document, date: '2025-03-01' });
  return checkableItems(text, document, { ...annotations, claims: [] })
    .filter(item => item.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

describe('what can be checked in a text', () => {
  it('names with the office before or behind them', () => {
    const text = [
      'French President Emmanuel Macron met Abdoulaye Diop, the foreign minister of Mali who resigned, on Monday.',
      'Mr Macron later called Gen. Abdourahamane Tchiani. Macron, who was late, left.',
    ].join('\n');
    expect(found(text, 'office')).to.deep.equal([
      'French President Emmanuel Macron',
      'Abdoulaye Diop, the foreign minister of Mali',
      'Gen. Abdourahamane Tchiani',
    ]);
  });

  it('names where they first stand without an office', () => {
    const text =
      'Jens Stoltenberg met Efua Quartey-Mensima of Amnesty International. Stoltenberg left. Mr Quartey spoke.';
    expect(found(text, 'name').slice(0, 3)).to.deep.equal([
      'Jens Stoltenberg',
      'Efua Quartey-Mensima',
      'Amnesty International',
    ]);
  });

  it('nothing that a claim says already', () => {
    const text = 'French President Emmanuel Macron spoke in Paris. Sweden joined NATO on 7 March 2024.';
    const items = checkableItems(text, 'plaintext', annotate(text, { date: '2025-03-01' })).map(item => item.text);
    expect(items).to.include('Paris');
    expect(items).not.to.include('French President Emmanuel Macron');
  });

  it('figures with their units, written in digits or words', () => {
    const text = 'Some 1,200 people, 12% of them women, paid US$3.5 million; two hundred and five left after 141 days.';
    expect(found(text, 'figure')).to.include.members(['1,200', '12%', 'US$3.5 million', 'two hundred and five']);
  });

  it('no figure inside a date, a name, an address, or the number of a list item', () => {
    const text = '1. The G20 met on 4 May 2023 with the M23, see https://example.org/141/12.';
    expect(found(text, 'figure')).to.deep.equal([]);
  });

  it('dates that can be worked out, and not the vague ones', () => {
    const text = 'On 4 May 2023 and last Tuesday they met for three days; in the past they did not.';
    expect(found(text, 'date')).to.deep.equal(['4 May 2023', 'last Tuesday']);
    expect(found(text, 'figure')).to.deep.equal(['three days']);
  });

  it('no time of day and no frequency that nobody can look up', () => {
    const vague = 'The army left at noon today, as it does daily; this morning and tonight it waited.';
    expect([...found(vague, 'date'), ...found(vague, 'figure')]).to.deep.equal([]);
    const sure = 'It left at 5:30 p.m. on Sunday, met every two weeks and came back on Monday evening and yesterday.';
    expect(found(sure, 'date').join('; ')).to.match(/Sunday.*Monday evening.*yesterday/);
    expect(found(sure, 'figure')).to.include('every two weeks');
  });

  it('quotations, and not words in quotation marks', () => {
    const text = '“We will not leave the union,” he said. The “special” deal is "not for sale to anyone", she said.';
    expect(found(text, 'quotation')).to.deep.equal(['“We will not leave the union,”', '"not for sale to anyone"']);
  });

  it('places and acronyms where they first stand', () => {
    const text = 'Talks in Bamako with ECOWAS ended. In Bamako ECOWAS said no more.';
    expect(found(text, 'place')).to.deep.equal(['Bamako']);
    expect(found(text, 'acronym')).to.deep.equal(['ECOWAS']);
  });

  it('nothing in the code and the front matter of Markdown', () => {
    const text = '---\ncount: 141\n---\n\nThere were 12 of them.\n\n```\n77 lines of code\n```\n';
    expect(found(text, 'figure', 'markdown')).to.deep.equal(['12']);
  });

  it('spans inside the text, in its order, whatever the text is', () => {
    const piece = fc.constantFrom(
      '“',
      '"',
      '12',
      ' ',
      ',',
      'President ',
      'Macron',
      '\n',
      '1,',
      'two-',
      'million',
      '$',
      'é',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        const items = checkableItems(text, 'plaintext', annotate(text));
        for (const [at, { start, end }] of items.entries()) {
          expect(start)
            .to.be.lessThan(end)
            .and.at.least(items[at - 1]?.start ?? 0);
          expect(end).to.be.at.most(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
