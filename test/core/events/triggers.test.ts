import { expect } from 'chai';
import { Form, inflect } from '../../../src/core/events/language/inflect';
import { DIPLOMACY } from '../../../src/core/events/triggers/diplomacy';
import { FORCE } from '../../../src/core/events/triggers/force';
import { POLITICS } from '../../../src/core/events/triggers/politics';
import { PRESSURE } from '../../../src/core/events/triggers/pressure';

const TABLES = [...DIPLOMACY, ...PRESSURE, ...FORCE, ...POLITICS];
const words = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter(Boolean);

describe('Trigger tables', () => {
  const lists = {
    verbs: TABLES.flatMap(table => [...words(table.verbs), ...words(table.looseVerbs)]),
    nouns: TABLES.flatMap(table => words(table.nouns)),
    'nouns with an agent': TABLES.flatMap(table => words(table.nounsOfAgent)),
    phrases: TABLES.flatMap(table => [...(table.phrases ?? [])]),
  };
  for (const [name, list] of Object.entries(lists)) {
    it(`have one type for each of their ${name}: the second would never be asked`, () => {
      expect(list.filter((word, i) => list.indexOf(word) !== i)).to.deep.equal([]);
    });
  }

  it('cover every type', () => {
    expect(new Set(TABLES.map(table => table.type)).size).to.equal(20);
  });
});

describe('Forms of verbs', () => {
  const past = (lemma: string): string[] =>
    [...inflect(lemma)].filter(([, bits]) => bits & Form.past).map(([form]) => form);
  const table: readonly (readonly [string, string[]])[] = [
    ['sign', ['signed']],
    ['ratify', ['ratified']],
    ['seize', ['seized']],
    ['ban', ['banned']],
    ['admit', ['admitted']],
    ['travel', ['travelled', 'traveled']],
    ['visit', ['visited']],
    ['flee', ['fled']],
    ['overthrow', ['overthrew']],
    ['deploy', ['deployed']],
  ];
  for (const [lemma, forms] of table)
    it(`${lemma} → ${forms.join(', ')}`, () => expect(past(lemma)).to.deep.equal(forms));

  it('know that a spelling can be several forms', () => {
    expect(inflect('cut').get('cut')).to.equal(Form.base | Form.past | Form.participle);
    expect(inflect('become').get('become')).to.equal(Form.base | Form.participle);
  });
});
