import { expect } from 'chai';
import { isMember, layerFacts, type Statement } from '../../src/facts';
import { addStartToFactFile, addToFactFile } from '../../src/facts/ownFile';
import { bundled } from './bundled';

const membership = (): Statement => {
  const bloc = bundled().record('ecowas')?.id;
  const found = bundled()
    .statements('mali')
    .find(({ subject, predicate, object }) => subject === 'mali' && predicate === 'memberOf' && object === bloc);
  if (!found) throw new Error('Mali’s membership of ECOWAS is not among the facts');
  return found;
};
const mended = (text: string) => addToFactFile(text, bundled(), membership());

describe('a fact that is to be corrected', () => {
  it('is written into a new file as the facts have it, with the times to correct selected', () => {
    const { text, start, end } = mended('');
    expect(text.slice(start, end)).to.equal('1975-05-28..2025-01-29');
    const { problems } = layerFacts(bundled(), [{ name: 'facts.json', layer: 'workspace', text }]);
    expect(problems).to.deep.equal([]);
  });

  it('counts once it is corrected', () => {
    const { text, start, end } = mended('');
    const corrected = `${text.slice(0, start)}1975-05-28..2024-01-28${text.slice(end)}`;
    const { base } = layerFacts(bundled(), [{ name: 'facts.json', layer: 'workspace', text: corrected }]);
    expect(isMember(bundled(), 'mali', 'ecowas', '2024-06-01')).to.equal('yes');
    expect(isMember(base, 'mali', 'ecowas', '2024-06-01')).to.equal('no');
    expect(base.record('mali')?.name).to.equal('Mali');
  });

  it('leaves what the file has, and what it says of the same two', () => {
    const before = JSON.stringify({ asOf: '2026-01-01', entities: { Mali: { also: 'Maliland' }, Ann: {} } });
    expect(JSON.parse(mended(before).text)).to.deep.include({ asOf: '2026-01-01' });
    const [name = ''] = Object.keys(JSON.parse(mended('').text).entities.Mali.memberOf);
    const own = JSON.stringify({ entities: { Mali: { memberOf: { [name]: '1975..2020' } } } });
    const { text, start, end } = mended(own);
    expect(JSON.parse(text)).to.deep.equal(JSON.parse(own));
    expect(text.slice(start, end)).to.equal('1975..2020');
  });

  it('is written for every relation so that the same two records are meant', () => {
    const ids = ['mali', 'ecowas', 'emmanuel-macron', 'Q142', 'nato'];
    const statements = ids.flatMap(id => [...bundled().statements(id)]).slice(0, 400);
    expect(statements.length).to.be.greaterThan(50);
    for (const statement of statements) {
      const { text } = addToFactFile('', bundled(), statement);
      const { base, problems } = layerFacts(bundled(), [{ name: 'facts.json', layer: 'user', text }]);
      expect(problems, text).to.deep.equal([]);
      const own = base.statements(statement.subject).filter(({ layer }) => layer === 'user');
      const { subject, predicate, object, start, end } = statement;
      expect(own.map(found => [found.subject, found.predicate, found.object, found.start, found.end])).to.deep.include(
        [subject, predicate, object, start, end],
        text,
      );
    }
  });

  it('may be the day on which somebody was born or something happened', () => {
    const { text, start, end } = addStartToFactFile('', bundled(), 'mali');
    expect(text.slice(start, end)).to.equal(bundled().record('mali')?.start);
    const corrected = `${text.slice(0, start)}1960-06-20${text.slice(end)}`;
    const { base, problems } = layerFacts(bundled(), [{ name: 'facts.json', layer: 'user', text: corrected }]);
    expect(problems).to.deep.equal([]);
    expect(base.record('mali')).to.include({ start: '1960-06-20', name: 'Mali' });
  });

  it('is not written into a file that is no fact file', () => {
    expect(() => mended('{"entities": ')).to.throw(/not valid JSON/);
    expect(() => mended('[]')).to.throw(/must be a table/);
    expect(() => mended('{"entities": 5}')).to.throw(/must be a table/);
  });
});
