import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadLexicon } from '../../src/core/names/words/lexiconLoader';

describe('the compiled lexicon', () => {
  const lexicon = loadLexicon(readFileSync('dist/lexicon.json', 'utf8'));

  it('knows the classes of everyday words', () => {
    expect(lexicon.classes('accused')).to.include('pastTense');
    expect(lexicon.has('minister', 'actor')).to.equal(true);
    expect(lexicon.classes('qwertyish')).to.deep.equal([]);
  });

  it('knows given names and surnames of many regions', () => {
    for (const name of [
      'aminata',
      'oumar',
      'nguyen',
      'mehmet',
      'oksana',
      'siti',
      'thabo',
      'priya',
      'nursultan',
      'xiomara',
    ]) {
      const known = ['maleName', 'femaleName', 'firstName', 'lastName'] as const;
      expect(
        known.some(wordClass => lexicon.has(name, wordClass)),
        name,
      ).to.equal(true);
    }
  });

  it('does not take countries and everyday words for names', () => {
    for (const word of ['mali', 'may', 'will', 'chad', 'jordan', 'sun', 'march']) {
      for (const wordClass of ['maleName', 'femaleName', 'firstName', 'lastName'] as const) {
        expect(lexicon.has(word, wordClass), `${word} ${wordClass}`).to.equal(false);
      }
    }
  });

  it('says in plain words that its file is damaged', () => {
    expect(() => loadLexicon('{')).to.throw('damaged');
    expect(() => loadLexicon('{"noun":5}')).to.throw('another form');
  });
});
