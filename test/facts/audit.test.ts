import { expect } from 'chai';
import { assembleFacts } from '../../src/facts/assemble';
import { auditFacts } from '../../src/facts/build/audit';
import { readYamlFacts } from '../../src/facts/build/worldFiles';

const audit = (yaml: string): string => {
  const facts = assembleFacts(readYamlFacts(yaml, 'test.yaml'));
  return [...facts.problems.map(({ message }) => message), ...auditFacts(facts)].join('\n');
};
const HEAD = 'source: s\nsources: {s: {title: A source}}\nentities:\n  Land: {type: country, kind: state}\n';

describe('facts:check', () => {
  it('accepts what is in order', () => {
    const yaml = `${HEAD}  Head of Land: {type: position, of: Land, succession: [2001-01-01 Ann One, 2005 vacant, 2006 Bea Two]}`;
    expect(audit(yaml)).to.equal('');
  });

  it('finds two holders of one seat', () => {
    const yaml = `${HEAD}  Head of Land: {type: position, of: Land, holders: {Ann One: 2001.., Bea Two: 2006..}}`;
    expect(audit(yaml)).to.match(/two holders at once from 2006: Ann One and Bea Two/);
  });

  it('finds one capital of two states', () => {
    const yaml = `${HEAD}  Town: {type: place}\n  Other: {type: country, kind: state, capital: Town}\n  Third: {type: country, kind: state, capital: Town}`;
    expect(audit(yaml)).to.match(/Town is the capital of Other and Third/);
  });

  it('finds members before the foundation', () => {
    const yaml = `${HEAD}  Bloc: {type: organisation, founded: 2000, members: {Land: 1990..}}`;
    expect(audit(yaml)).to.match(/before it was founded/);
  });

  it('finds statements without a source, long sentences and broken YAML', () => {
    expect(audit('entities: {A: {type: place}, B: {type: place, in: A}}')).to.match(/no source/);
    expect(audit(`${HEAD}  Wordy: {type: place, about: "${'word '.repeat(60)}"}`)).to.match(
      /300 characters|299 characters/,
    );
    expect(audit('entities: {A: [')).to.match(/not valid YAML/);
  });
});
