import { expect } from 'chai';
import fc from 'fast-check';
import { anchor, isSameQuote, quoteOf } from '../../../src/core/review/quote';

const TEXT = [
  'The talks in Nairobi ended on 4 May 2023 after three days. Both sides agreed to meet again.',
  'Police counted 141 people in the square, and 12 were led away.',
  'A second round in Nairobi began on 4 June 2023, and 141 delegates came.',
].join('\n\n');

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

/** Where the quote of some words of TEXT is found in another text. */
function follow(words: string, edited: string, from = 0): { text: string; unchanged: boolean } | undefined {
  const span = spanOf(TEXT, words, from);
  const found = anchor(edited, quoteOf(TEXT, span), span.start);
  return found && { text: edited.slice(found.start, found.end), unchanged: found.unchanged };
}

describe('a quote in a text that is edited', () => {
  it('is found where it stands', () => {
    for (const words of ['4 May 2023', '141', 'Nairobi', 'The talks']) {
      const span = spanOf(TEXT, words);
      expect(anchor(TEXT, quoteOf(TEXT, span), span.start)).to.deep.equal({ ...span, unchanged: true });
    }
  });

  it('is found behind new paragraphs, and when its own moves', () => {
    const span = spanOf(TEXT, '12');
    const edited = `${'A new beginning of the story. '.repeat(40)}\n\n${TEXT}`;
    expect(anchor(edited, quoteOf(TEXT, span), span.start)?.start).to.equal(edited.lastIndexOf('12 were'));
    const [first = '', second = '', third = ''] = TEXT.split('\n\n');
    expect(follow('12', [second, third, first].join('\n\n'))).to.deep.equal({ text: '12', unchanged: true });
  });

  it('is told from the same words elsewhere', () => {
    const second = TEXT.lastIndexOf('141');
    const span = { start: second, end: second + 3 };
    const edited = TEXT.replace('Police counted 141 people', 'According to the police, who counted, 141 people stood');
    const found = anchor(edited, quoteOf(TEXT, span), span.start);
    expect(found?.start).to.equal(edited.lastIndexOf('141'));
  });

  it('survives edits of the words around it', () => {
    const edited = TEXT.replace(
      'Police counted 141 people in the square',
      'Policemen counted 141 persons on the square',
    );
    expect(follow('141', edited)).to.deep.equal({ text: '141', unchanged: true });
  });

  it('says that its own words were changed, and what they are now', () => {
    expect(follow('141', TEXT.replace('141 people', '131 people'))).to.deep.equal({ text: '131', unchanged: false });
    expect(follow('4 May 2023', TEXT.replace('4 May 2023', '14 May 2023'))).to.deep.equal({
      text: '14 May 2023',
      unchanged: false,
    });
    expect(follow('12', TEXT.replace('12 were', 'about a dozen were'))).to.deep.equal({
      text: 'about a dozen',
      unchanged: false,
    });
  });

  it('is not found when its passage was taken out, though the same words stand elsewhere', () => {
    const [first = '', , third = ''] = TEXT.split('\n\n');
    expect(follow('141', [first, third].join('\n\n'))).to.equal(undefined);
    expect(follow('141', '')).to.equal(undefined);
  });

  it('never lies outside the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(200), fc.nat(20), (before, after, start, length) => {
        const span = { start: Math.min(start, before.length), end: Math.min(start + length, before.length) };
        const found = anchor(after, quoteOf(before, span), span.start);
        expect(!found || (found.start >= 0 && found.start < found.end && found.end <= after.length)).to.equal(true);
      }),
    );
  });

  it('is the same as another with edited surroundings, and not as the same words elsewhere', () => {
    const first = spanOf(TEXT, '141');
    const second = spanOf(TEXT, '141', first.end);
    const edited = TEXT.replace('Police counted', 'The police counted');
    expect(isSameQuote(quoteOf(edited, spanOf(edited, '141')), quoteOf(TEXT, first))).to.equal(true);
    expect(isSameQuote(quoteOf(TEXT, second), quoteOf(TEXT, first))).to.equal(false);
  });
});
