import { expect } from 'chai';
import { factCard, isMember, layerFacts, type Statement } from '../../src/facts';
import { type RightTimes, withRightStart, withRightTimes } from '../../src/facts/correction';
import { bundled } from './bundled';

const TODAY = '2026-03-01';

const statement = (subject: string, predicate: string, object: string): Statement => {
  const target = bundled().record(object)?.id;
  const found = bundled()
    .statements(subject)
    .find(each => each.subject === subject && each.predicate === predicate && each.object === target);
  if (!found) throw new Error(`${subject} ${predicate} ${object} is not among the facts`);
  return found;
};
const membership = () => statement('mali', 'memberOf', 'ecowas');
const corrected = (text: string, right: Partial<RightTimes> = {}) =>
  withRightTimes(text, bundled(), membership(), { from: '1975-05-28', asOf: TODAY, ...right });
const layered = (text: string) => layerFacts(bundled(), [{ name: 'facts.json', layer: 'workspace', text }]);

describe('a corrected fact', () => {
  it('counts with the dates that the reader gives', () => {
    const { base, problems } = layered(corrected('', { to: '2024-01-28' }).text);
    expect(problems).to.deep.equal([]);
    expect(isMember(bundled(), 'mali', 'ecowas', '2024-06-01')).to.equal('yes');
    expect(isMember(base, 'mali', 'ecowas', '2024-06-01')).to.equal('no');
    expect(base.record('mali')?.name).to.equal('Mali');
  });

  it('names its source, and up to when it speaks', () => {
    const own = (source?: string) =>
      layered(corrected('', source === undefined ? {} : { source }).text)
        .base.statements('mali')
        .find(({ layer }) => layer === 'workspace');
    expect(own('https://www.example.org/members?x=1')?.sources).to.deep.include({
      id: 'example-org-members-x-1',
      title: 'example.org',
      url: 'https://www.example.org/members?x=1',
    });
    expect(own('Official Gazette of 3 May')?.sources[0]).to.include({ title: 'Official Gazette of 3 May' });
    expect(own()?.sources[0]?.title).to.equal('facts.json');
    expect(own()).to.include({ asOf: TODAY });
  });

  it('stands where it is said to stand', () => {
    const { text, start, end } = corrected('', { to: '2024-01-28' });
    expect(JSON.parse(text.slice(start, end))).to.include({ from: '1975-05-28', to: '2024-01-28' });
  });

  it('leaves everything else that the file has', () => {
    const before = JSON.stringify({ asOf: '2026-01-01', entities: { Mali: { also: 'Maliland' }, Ann: {} } });
    const { entities, asOf } = JSON.parse(corrected(before).text);
    expect(asOf).to.equal('2026-01-01');
    expect(entities.Ann).to.deep.equal({});
    expect(entities.Mali.also).to.equal('Maliland');
  });

  it('takes the place of what was corrected before', () => {
    const first = corrected('', { to: '2024-01-28' }).text;
    const { base } = layered(first);
    const own = base.statements('mali').find(({ layer }) => layer === 'workspace') as Statement;
    const { text } = withRightTimes(first, base, own, { from: '1975-05-28', to: '2024-02-02', asOf: TODAY });
    const again = layered(text)
      .base.statements('mali')
      .filter(({ layer }) => layer === 'workspace');
    expect(again.map(({ end }) => end)).to.deep.equal(['2024-02-02']);
  });

  it('keeps the other terms of the same two', () => {
    const twice = (subject: string) =>
      bundled()
        .statements(subject)
        .filter(
          (one, _, all) =>
            one.subject === subject &&
            one.predicate === 'holds' &&
            all.filter(two => two.predicate === 'holds' && two.object === one.object).length > 1,
        );
    const [wrong, ...others] = ['donald-trump', 'benjamin-netanyahu', 'robert-fico'].flatMap(twice);
    if (!wrong) throw new Error('nobody held an office twice');
    const { text } = withRightTimes('', bundled(), wrong, { from: '1999-01-01', to: wrong.end, asOf: TODAY });
    const { base, problems } = layered(text);
    expect(problems).to.deep.equal([]);
    const terms = base
      .statements(wrong.subject)
      .filter(
        ({ predicate, object, layer }) => layer !== 'bundled' && predicate === 'holds' && object === wrong.object,
      );
    const same = others.filter(({ subject, object }) => subject === wrong.subject && object === wrong.object);
    expect(terms.map(({ start }) => start).sort()).to.deep.equal(
      ['1999-01-01', ...same.map(({ start }) => start)].sort(),
    );
    const [kept] = terms.filter(({ start }) => start !== '1999-01-01');
    expect(kept?.sources[0]?.title).to.equal(same.find(({ start }) => start === kept?.start)?.sources[0]?.title);
  });

  it('is written for every relation so that the same two records are meant', () => {
    const ids = ['mali', 'ecowas', 'emmanuel-macron', 'Q142', 'nato'];
    const statements = ids.flatMap(id => [...bundled().statements(id)]).slice(0, 400);
    expect(statements.length).to.be.greaterThan(50);
    for (const wrong of statements) {
      const { text } = withRightTimes('', bundled(), wrong, { from: wrong.start, to: wrong.end, asOf: TODAY });
      const { base, problems } = layered(text);
      expect(problems, text).to.deep.equal([]);
      const own = base.statements(wrong.subject).filter(({ layer }) => layer === 'workspace');
      const { subject, predicate, object, start, end } = wrong;
      expect(own.map(found => [found.subject, found.predicate, found.object, found.start, found.end])).to.deep.include(
        [subject, predicate, object, start, end],
        text,
      );
    }
  });

  it('may be the day on which somebody was born or something happened', () => {
    const { text, start, end } = withRightStart('', bundled(), 'mali', { from: '1960-06-20', asOf: TODAY });
    expect(text.slice(start, end)).to.equal('"1960-06-20"');
    const { base, problems } = layered(text);
    expect(problems).to.deep.equal([]);
    expect(base.record('mali')).to.include({ start: '1960-06-20', name: 'Mali' });
  });

  it('stands first on the card, as whose it is', () => {
    const wrong = statement('mauritania', 'memberOf', 'ecowas');
    const { text } = withRightTimes('', bundled(), wrong, { from: wrong.start, asOf: TODAY });
    const card = factCard(layered(text).base, 'mauritania', '2024-09-23');
    expect(card?.facts[0]).to.include({ layer: 'workspace' });
    expect(card?.facts[0]?.text).to.match(/^Member of ECOWAS since 28 May 1975/);
  });

  it('is not written into a file that is no fact file', () => {
    expect(() => corrected('{"entities": ')).to.throw(/not valid JSON/);
    expect(() => corrected('[]')).to.throw(/must be a table/);
    expect(() => corrected('{"entities": 5}')).to.throw(/must be a table/);
  });
});
