import { expect } from 'chai';
import { chooseFacts } from '../../src/facts';
import { encodeColumns } from '../../src/facts/columns';

/** A fact base of nothing, of an edition, with what a release got wrong. */
const compiled = (edition: string, wrong: object = {}): string =>
  JSON.stringify({
    ...encodeColumns({ records: [], statements: [], sources: [], problems: [] }, '2026-01-22', edition),
    ...wrong,
  });
const BUNDLED = compiled('2026-11-2');
const chosen = (released: string | undefined): string => chooseFacts(BUNDLED, released).base.edition;

describe('facts released after the extension', () => {
  it('are used where they are newer', () => {
    for (const edition of ['2026-11-3', '2026-11-10', '2026-12-1', '2027-01-1']) {
      expect(chosen(compiled(edition))).to.equal(edition);
      expect(chooseFacts(BUNDLED, compiled(edition)).refused).to.equal(undefined);
    }
  });

  it('are passed by where they are older or the same, and it is said why', () => {
    for (const edition of ['2026-11-2', '2026-11-1', '2026-10-9', '2025-12-30']) {
      expect(chosen(compiled(edition))).to.equal('2026-11-2');
      expect(chooseFacts(BUNDLED, compiled(edition)).refused)
        .to.contain(edition)
        .and.contain('2026-11-2');
    }
  });

  it('are passed by where this program cannot read them', () => {
    const newer = '2026-12-1';
    const { records } = JSON.parse(BUNDLED) as { records: Record<string, string> };
    const { aliases, ...fewer } = records;
    expect(aliases).to.be.a('string');
    const unreadable = [
      '',
      'null',
      '[]',
      compiled(newer).slice(0, -9),
      compiled(newer, { version: 4 }),
      compiled(newer, { version: 99 }),
      compiled(newer, { records: fewer }),
      compiled(newer, { statements: undefined }),
      compiled('soon'),
      compiled('9'),
    ];
    for (const released of unreadable) {
      expect(chosen(released), released).to.equal('2026-11-2');
      expect(chooseFacts(BUNDLED, released).refused, released).to.be.a('string');
    }
  });

  it('need not be there', () => {
    expect(chosen(undefined)).to.equal('2026-11-2');
    expect(chooseFacts(BUNDLED, undefined).refused).to.equal(undefined);
  });

  it('do not hide that the bundled ones cannot be read', () => {
    expect(() => chooseFacts('{', compiled('2026-12-1'))).to.throw('damaged');
  });
});
