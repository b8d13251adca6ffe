import { expect } from 'chai';
import fc from 'fast-check';
import {
  NO_REMARKS,
  newEntry,
  offsetOfCodePoint,
  type ReviewEntry,
  type ReviewRemarks,
} from '../../../src/core/review/entries';
import { matchEntries } from '../../../src/core/review/matching';
import { parsePage, printPage } from '../../../src/core/review/webAnnotations';

const TEXT =
  '😀 Police counted 141 people in the square on 4 May 2023, and 12 were led away. “We will stay,” they said.';
const CHECKED: ReviewRemarks = { checked: true, note: 'by telephone', source: 'https://example.org/a?b=c' };

const target = (text: string, kind: string, words: string) => {
  const start = text.indexOf(words);
  return { kind, start, end: start + words.length };
};
const entry = (words: string, remarks = CHECKED, kind = 'figure'): ReviewEntry =>
  newEntry(TEXT, target(TEXT, kind, words), remarks);
const print = (entries: readonly ReviewEntry[]) => printPage({ entries, others: [] }, '../../a.txt');

describe('a review as Web Annotations', () => {
  it('is read as it was written', () => {
    const entries = [entry('141'), entry('12', { ...NO_REMARKS, note: 'who?' }), entry('4 May 2023', CHECKED, 'date')];
    expect(parsePage(print(entries)).entries).to.have.deep.members(entries);
  });

  it('selects by quotation, and by position in code points as the standard counts', () => {
    const [annotation] = JSON.parse(print([entry('141')])).items;
    const [quote, position] = annotation.target.selector;
    expect(quote).to.deep.include({ type: 'TextQuoteSelector', exact: '141', prefix: '😀 Police counted ' });
    const start = [...TEXT].join('|').split('|').indexOf('1');
    expect(position).to.deep.equal({ type: 'TextPositionSelector', start, end: start + 3 });
    expect(offsetOfCodePoint(TEXT, start)).to.equal(TEXT.indexOf('141'));
  });

  it('merges line by line: an entry more leaves the lines of the others, and nothing tells the time', () => {
    const few = [entry('141'), entry('12')];
    const more = [...few, entry('4 May 2023', CHECKED, 'date')];
    const lines = print(more).split('\n');
    for (const line of print(few).split('\n')) expect(lines).to.include(line);
    expect(print([...more].reverse())).to.equal(print(more));
  });

  it('keeps the annotations of other programs', () => {
    const foreign = { id: 'https://example.org/1', type: 'Annotation', target: 'https://example.org/' };
    const page = JSON.parse(print([entry('141')]));
    const { entries, others } = parsePage(JSON.stringify({ ...page, items: [foreign, 7, ...page.items] }));
    expect(others).to.deep.equal([foreign, 7]);
    expect(JSON.parse(printPage({ entries, others }, 'a')).items).to.deep.include(foreign);
  });

  it('says what is wrong in a file that is none, and takes any JSON without falling over', () => {
    expect(() => parsePage('{')).to.throw(SyntaxError);
    expect(() => parsePage('[]')).to.throw(/no list/);
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), items => {
        parsePage(JSON.stringify({ items }));
      }),
    );
  });
});

describe('what was said of a text', () => {
  const targets = (text: string) =>
    [...text.matchAll(/\d+/g)].map(({ index, 0: words }) => ({
      kind: 'figure',
      start: index,
      end: index + words.length,
    }));
  const state = (text: string, entries: readonly ReviewEntry[]) => {
    const expected = new Map(entries.map(({ id, position }) => [id, offsetOfCodePoint(text, position.start)]));
    const { reviewed, lost } = matchEntries(text, targets(text), entries, expected);
    return {
      states: reviewed.map(item => `${text.slice(item.target.start, item.target.end)} ${item.state}`),
      lost: lost.map(({ quote }) => quote.exact),
    };
  };

  it('stays with its words when the text before them grows', () => {
    expect(state(`A new lead of some length. ${TEXT}`, [entry('141')])).to.deep.equal({
      states: ['141 checked', '4 open', '2023 open', '12 open'],
      lost: [],
    });
  });

  it('is open again, but not lost, when the words themselves change', () => {
    expect(state(TEXT.replace('141', '131'), [entry('141')])).to.deep.equal({
      states: ['131 changed', '4 open', '2023 open', '12 open'],
      lost: [],
    });
    expect(state(TEXT.replace('141', '1410'), [entry('141')]).states[0]).to.equal('1410 changed');
  });

  it('is kept when its passage is taken out', () => {
    expect(state('Nothing of this is left.', [entry('141')])).to.deep.equal({ states: [], lost: ['141'] });
  });

  it('is the same line for two people who tick the same thing', () => {
    expect(entry('141').id).to.equal(entry('141', NO_REMARKS).id);
    expect(entry('141').id).not.to.equal(entry('12').id);
  });
});
