import { expect } from 'chai';
import { canProve, holdsOn, type Statement } from '../../src/facts';

const statement = (parts: Partial<Statement>): Statement => ({
  subject: 'a',
  predicate: 'holds',
  object: 'b',
  alternatives: [],
  sources: [],
  asOf: '2026-01-22',
  disputed: false,
  layer: 'bundled',
  ...parts,
});

describe('holdsOn', () => {
  it('compares days with days', () => {
    const term = statement({ start: '2020-09-25', end: '2021-05-24' });
    expect(holdsOn(term, '2020-09-24')).to.equal('no');
    expect(holdsOn(term, '2020-09-25')).to.equal('yes');
    expect(holdsOn(term, '2021-05-23')).to.equal('yes');
    expect(holdsOn(term, '2021-05-24')).to.equal('unknown');
    expect(holdsOn(term, '2021-05-25')).to.equal('no');
  });

  it('does not decide inside the uncertainty of a month or a year', () => {
    const term = statement({ start: '2020', end: '2021-05' });
    expect(holdsOn(term, '2019-12-31')).to.equal('no');
    expect(holdsOn(term, '2020-06-01')).to.equal('unknown');
    expect(holdsOn(term, '2021-01-01')).to.equal('yes');
    expect(holdsOn(term, '2021-05-10')).to.equal('unknown');
    expect(holdsOn(term, '2021')).to.equal('unknown');
    expect(holdsOn(term, '2021-06')).to.equal('no');
  });

  it('says no only where every alternative date agrees', () => {
    const start = statement({
      start: '2021-05-24',
      alternatives: [{ of: 'start', criterion: 'claimed', date: '2021-05-01' }],
    });
    expect(holdsOn(start, '2021-05-10')).to.equal('unknown');
    expect(holdsOn(start, '2021-04-30')).to.equal('no');
    expect(holdsOn(start, '2021-05-24')).to.equal('yes');
    const end = statement({
      start: '2013-09-04',
      end: '2020-08-18',
      alternatives: [{ of: 'end', criterion: 'resigned', date: '2020-08-25' }],
    });
    expect(holdsOn(end, '2020-08-20')).to.equal('unknown');
    expect(holdsOn(end, '2020-08-26')).to.equal('no');
    expect(holdsOn(end, '2020-08-17')).to.equal('yes');
  });

  it('does not know what came after its as-of date', () => {
    const open = statement({ start: '2021-05-24' });
    expect(holdsOn(open, '2026-01-22')).to.equal('yes');
    expect(holdsOn(open, '2026-01-23')).to.equal('unknown');
  });

  it('does not know a holder before an unrecorded start, but knows where a city lies', () => {
    expect(holdsOn(statement({}), '2001-01-01')).to.equal('unknown');
    expect(holdsOn(statement({ predicate: 'locatedIn' }), '2001-01-01')).to.equal('yes');
  });

  it('leaves a disputed statement open, but not before it began', () => {
    const disputed = statement({ start: '2012', disputed: true });
    expect(holdsOn(disputed, '2020-01-01')).to.equal('unknown');
    expect(holdsOn(disputed, '2011-12-31')).to.equal('no');
  });
});

describe('canProve', () => {
  const sources = [{ id: 'list', title: 'List of ministers', url: 'https://example.org/ministers' }];
  const gathered = { id: 'record', title: 'Gathered by editors', gathered: true };

  it('lets a statement with a source that can be looked up stand against a text', () => {
    expect(canProve(statement({ sources }))).to.equal(true);
    expect(canProve(statement({ sources: [gathered, ...sources] }))).to.equal(true);
  });

  it('lets none that nobody has read, that is disputed, or that nobody can look up', () => {
    expect(canProve(statement({ sources, unreviewed: true }))).to.equal(false);
    expect(canProve(statement({ sources, disputed: true }))).to.equal(false);
    expect(canProve(statement({ sources: [gathered] }))).to.equal(false);
    expect(canProve(statement({}))).to.equal(false);
  });
});
