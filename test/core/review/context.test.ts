import { expect } from 'chai';
import fc from 'fast-check';
import { contextOf } from '../../../src/core/review/context';
import { sentenceFinder } from '../../../src/core/review/sentence';

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the words around something to check', () => {
  const text = 'A first one. On Sunday the army would destroy the tunnels near 20 villages. They left on Monday.';

  it('are what follows in the sentence', () => {
    expect(contextOf(text, at(text, 'Sunday'))).to.equal('… the army would destroy the tunnels near 20 villages');
  });

  it('are what leads up to it at the end of a sentence', () => {
    expect(contextOf(text, at(text, '20 villages'))).to.equal('On Sunday the army would destroy the tunnels near …');
    expect(contextOf(text, at(text, 'Monday'))).to.equal('They left on …');
  });

  it('stay inside the paragraph, the list item and the heading', () => {
    const list = '- On Sunday:\n- they came by ship\n\nMonday\n\nNobody came by land.';
    expect(contextOf(list, at(list, 'Sunday'))).to.equal('- On …');
    expect(contextOf(list, at(list, 'Monday'))).to.equal('');
  });

  it('are on one line where the text is wrapped', () => {
    const wrapped = 'On Sunday\nthe army\nwould leave.';
    expect(contextOf(wrapped, at(wrapped, 'Sunday'))).to.equal('… the army would leave.');
  });

  it('are few, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(400), fc.nat(20), (any, start, length) => {
        const span = { start: Math.min(start, any.length), end: Math.min(start + length, any.length) };
        expect(contextOf(any, span).length).to.be.at.most(64);
      }),
    );
  });
});

describe('the sentence that something stands in', () => {
  it('is whole, on one line, also where the paragraph is wrapped', () => {
    const text = 'A first one. On Sunday Gen. Salou Mahamane\nled 20 men away. They left.';
    const sentenceOf = sentenceFinder(text, 'plaintext');
    expect(sentenceOf(at(text, '20'))).to.equal('On Sunday Gen. Salou Mahamane led 20 men away.');
    expect(sentenceOf(at(text, 'They'))).to.equal('They left.');
  });

  it('is more than one where the stretch reaches over several', () => {
    const text = 'A first one. “We stay. We wait.” He left.';
    expect(sentenceFinder(text, 'plaintext')(at(text, '“We stay. We wait.”'))).to.equal('“We stay. We wait.”');
  });

  it('is the stretch itself where there is no prose', () => {
    const text = '```\ncode 12\n```\n';
    expect(sentenceFinder(text, 'markdown')(at(text, '12'))).to.equal('12');
  });
});
