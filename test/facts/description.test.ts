import { expect } from 'chai';
import { factCard } from '../../src/facts';
import { descriptionAsOf } from '../../src/facts/description';
import { bundled } from './bundled';

describe('a description as of a day', () => {
  const TWO = 'Leader of a party of farmers. Minister of trade since May 2023.';

  it('tells nothing that was later', () => {
    expect(descriptionAsOf(TWO, '2023-04-30')).to.equal('Leader of a party of farmers.');
    expect(descriptionAsOf('Killed on 12 March 2022.', '2022-03-11')).to.equal('');
    expect(descriptionAsOf('Dissolved in 2021.', '2020')).to.equal('');
  });

  it('tells what was by then, as finely as both say it', () => {
    expect(descriptionAsOf(TWO, '2023-05-01')).to.equal(TWO);
    expect(descriptionAsOf(TWO, '2023')).to.equal(TWO);
    expect(descriptionAsOf('Killed on 12 March 2022.', '2022-03-12')).to.equal('Killed on 12 March 2022.');
    expect(descriptionAsOf('Founded in 1884 near Lake St. Clair.', '2020-01-01')).to.match(/1884/);
  });

  it('is whole where no day is asked for', () => {
    expect(descriptionAsOf(TWO, null)).to.equal(TWO);
  });

  it('stands so on every card', () => {
    const later = /\b20(?:1[6-9]|2\d)\b/;
    for (const { record } of bundled().names())
      if (later.test(record.description))
        expect(factCard(bundled(), record.id, '2015-12-31')?.description, record.id).not.to.match(later);
  });
});
