import { expect } from 'chai';
import { membersOf } from '../../src/facts';
import { bundled } from './bundled';
import {
  capitalDisagreements,
  type Disagreement,
  disagreementText,
  headDisagreements,
  officeHolders,
  reviewed,
} from './secondOpinion';

const lines = (list: readonly Disagreement[]): string[] => list.map(disagreementText).sort();

describe('a second opinion', () => {
  before(() => {
    headDisagreements(bundled());
  });

  it('on heads of state and of government differs only where it was looked into', () => {
    const { heads, leftOut } = reviewed();
    const found = headDisagreements(bundled()).filter(({ country }) => !(country in leftOut));
    expect(lines(found)).to.deep.equal(lines(heads));
    expect(officeHolders().length, 'rows read').to.be.above(1400);
  });

  it('finds heads left out only where that was decided', () => {
    const { leftOut } = reviewed();
    const found = headDisagreements(bundled()).filter(({ country }) => country in leftOut);
    expect([...new Set(found.map(({ country }) => country))].sort()).to.deep.equal(Object.keys(leftOut).sort());
    expect(lines(found.filter(({ ours }) => ours !== ''))).to.deep.equal([]);
  });

  it('on capitals differs only where it was looked into', () => {
    expect(lines(capitalDisagreements(bundled()))).to.deep.equal(lines(reviewed().capitals));
  });

  it('counts as many members of the complete lists as the organisations themselves', () => {
    for (const [organisation, count] of [
      ['united-nations', 193],
      ['african-union', 55],
    ] as const) {
      const record = bundled().record(organisation);
      const members = membersOf(bundled(), organisation, '2025-06-01').filter(({ holds }) => holds === 'yes');
      expect(record?.membersComplete, organisation).to.equal(true);
      expect(members.length, organisation).to.equal(count);
    }
  });
});
