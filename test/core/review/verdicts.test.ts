import { expect } from 'chai';
import type { Claim, Evidence, Finding } from '../../../src/core/model';
import { countClaims, decided } from '../../../src/core/review/verdicts';

const evidence: Evidence = {
  statement: 'Ama Owusu: mayor of Anlo since 3 May 2020',
  source: 'A list',
  asOf: '2026-01-22',
  fact: 'a|b|c|2020',
};
const claim = (verdict: Claim['verdict'], more: Partial<Claim> = {}): Claim => ({
  start: 10,
  end: 30,
  text: 'Ama Owusu, the mayor',
  kind: 'office',
  subject: 'a',
  object: 'c',
  stance: 'asserted',
  verdict,
  evidence: [evidence],
  ...(verdict === 'contradicts' ? { reason: 'She was not.' } : {}),
  ...more,
});
const finding = (more: Partial<Finding> = {}): Finding => ({
  start: 10,
  end: 30,
  text: 'Ama Owusu, the mayor',
  check: 'stale-office',
  severity: 'warning',
  message: 'She was not.',
  evidence: [evidence],
  related: [],
  fixes: [],
  ...more,
});
const verdictOf = (
  one: Claim,
  { found = [], told = found, ignoredFacts = [] }: Partial<Parameters<typeof decided>[1]> = {},
) => decided([one], { found, told, ignoredFacts })[0]?.verdict;

describe('a verdict when the reader has decided', () => {
  it('is the record’s where the reader says nothing against it', () => {
    expect(verdictOf(claim('agrees'))).to.equal('agrees');
    expect(verdictOf(claim('contradicts'), { found: [finding()] })).to.equal('contradicts');
    expect(verdictOf(claim('unknown'))).to.equal('unknown');
  });

  it('is silence where the only fact behind it is ignored, whether it confirmed or contradicted', () => {
    const ignoredFacts = ['a|b|c|2020'];
    expect(verdictOf(claim('agrees'), { ignoredFacts })).to.equal('unknown');
    expect(verdictOf(claim('contradicts'), { found: [finding()], told: [], ignoredFacts })).to.equal('unknown');
    const two = [evidence, { ...evidence, fact: 'another' }];
    expect(verdictOf(claim('agrees', { evidence: two }), { ignoredFacts })).to.equal('agrees');
  });

  it('accuses nobody where the problem was put aside, by the reader or in the text', () => {
    expect(verdictOf(claim('contradicts'), { found: [finding()], told: [] })).to.equal('notJudged');
    expect(verdictOf(claim('contradicts'), { found: [], told: [] })).to.equal('notJudged');
  });

  it('stays where another problem of the same words is told in its place, or the message is another one', () => {
    const other = finding({ check: 'wrong-title', message: 'Another title.', evidence: [] });
    expect(verdictOf(claim('contradicts'), { found: [other] })).to.equal('contradicts');
    expect(verdictOf(claim('contradicts'), { found: [finding({ message: 'Said otherwise.' })] })).to.equal(
      'contradicts',
    );
  });

  it('is counted', () => {
    expect(countClaims([claim('agrees'), claim('agrees'), claim('unknown')])).to.deep.equal({
      all: 3,
      agrees: 2,
      contradicts: 0,
      unknown: 1,
      notJudged: 0,
    });
  });
});
