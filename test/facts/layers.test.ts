import { expect } from 'chai';
import { type FactFile, factCard, isMember, layerFacts, officesAsOf } from '../../src/facts';
import { withRightTimes } from '../../src/facts/correction';
import { fullRecord } from '../../src/facts/fullRecord';
import { bundled } from './bundled';

const file = (value: unknown, name = 'team.json'): FactFile => ({
  name,
  layer: 'workspace',
  text: typeof value === 'string' ? value : JSON.stringify(value),
});
const problems = (value: unknown): string[] =>
  layerFacts(bundled(), [file(value)]).problems.map(({ entity, message }) => `${entity ?? ''}: ${message}`);

describe('fact files of a user or workspace', () => {
  it('add entities and statements, visibly theirs', () => {
    const { base, problems: wrong } = layerFacts(bundled(), [
      file({
        entities: {
          'Amina Example': { type: 'person', country: 'Mali', holds: { 'Mayor of Bamako': '2024-01-01..' } },
          'Example Front': { type: 'armedGroup', acronym: 'EXF', activeIn: 'Mali' },
        },
      }),
    ]);
    expect(wrong).to.deep.equal([]);
    expect(base.lookup('exf').map(record => [record.name, record.layer])).to.deep.equal([
      ['Example Front', 'workspace'],
    ]);
    const [office] = officesAsOf(base, 'amina-example', '2025-01-01');
    expect(office).to.include({ title: 'Mayor of Bamako', holds: 'yes' });
    expect(office?.statement).to.include({ layer: 'workspace' });
    expect(office?.statement.sources[0]?.title).to.equal('team.json');
    expect(base.size).to.equal(bundled().size + 3);
  });

  it('say which party, citizenship and number in a row a politician has', () => {
    const { base, problems: wrong } = layerFacts(bundled(), [
      file({
        entities: {
          'Amina Example': { type: 'person', party: { 'Example Party': '2019..' }, citizenOf: ['Mali', 'France'] },
          'Example Party': { type: 'organisation', kind: 'party', country: 'Mali' },
          'Mayor of Bamako': {
            type: 'position',
            of: 'Mali',
            numbered: { 'Amina Example': [{ as: 11 }, { as: 13 }] },
            firsts: { 'Amina Example': { as: 'woman' } },
          },
        },
      }),
    ]);
    expect(wrong).to.deep.equal([]);
    const texts = factCard(base, 'amina-example', '2025-01-01')?.facts.map(({ text }) => text);
    expect(texts).to.have.members([
      'Party: Example Party since 2019',
      'Citizen of Mali, France',
      '11th Mayor of Bamako',
      '13th Mayor of Bamako',
      'First woman as Mayor of Bamako',
    ]);
    const whats = fullRecord(base, 'amina-example', null).map(({ what }) => what);
    expect(whats).to.include.members(['Party: Example Party', '13th Mayor of Bamako']);
    const [number] = base.statements('mayor-of-bamako').filter(({ predicate }) => predicate === 'numbered');
    const again = number && withRightTimes('', base, number, { asOf: '2025-02-01' }).text;
    const numbered = JSON.parse(again ?? '{}').entities['Mayor of Bamako'].numbered['Amina Example'];
    expect(numbered.map(({ as }: { as: string }) => as)).to.deep.equal(['11', '13']);
  });

  it('tell who did and suffered an event, who won an election, and when a treaty was in force', () => {
    const { base, problems: wrong } = layerFacts(bundled(), [
      file({
        type: 'event',
        entities: {
          'Raid on Exampletown': {
            kind: 'attack',
            date: '2024-05-01',
            participants: ['Mali', 'Niger', 'Chad'],
            by: 'Mali',
            target: 'Niger',
          },
          '2024 Exampletown election': {
            kind: 'election',
            date: '2024-06-02',
            country: 'Mali',
            winner: { 'Amina Example': { as: '51 %' } },
            runnerUp: 'Bakary Example',
          },
          'Exampletown Treaty': {
            kind: 'treaty',
            date: '2001-01-31',
            participants: { Mali: '2001-01-31..2019-08-02' },
            inForce: '2002-03-01..2019-08-02',
          },
        },
      }),
    ]);
    expect(wrong).to.deep.equal([]);
    const told = (id: string): string[] => fullRecord(base, id, null).map(({ what, when }) => `${what} ${when}`.trim());
    expect(told('raid-on-exampletown')).to.have.members(['By: Mali', 'Target: Niger', 'With: Chad']);
    expect(told('2024-exampletown-election')).to.have.members([
      'Won by: Amina Example (51 %)',
      'Runner-up: Bakary Example',
    ]);
    expect(told('amina-example')).to.deep.equal(['2024 Exampletown election (won) on 2 June 2024']);
    expect(base.record('bakary-example')).to.include({ type: 'person', country: 'mali' });
    expect(told('exampletown-treaty')).to.include('In force from 1 March 2002 to 2 August 2019');
    const [inForce] = base.statements('exampletown-treaty').filter(({ predicate }) => predicate === 'inForce');
    const right = { from: inForce?.start, to: '2019-08-01', asOf: '2025-02-01' };
    expect(JSON.parse((inForce && withRightTimes('', base, inForce, right).text) ?? '{}')).to.deep.equal({
      entities: { 'Exampletown Treaty': { inForce: { from: '2002-03-01', to: '2019-08-01', asOf: '2025-02-01' } } },
    });
    expect(factCard(base, 'exampletown-treaty', '2010-01-01')?.facts.map(({ text }) => text)).to.include(
      'In force from 1 March 2002 to 2 August 2019',
    );
  });

  it('mend a bundled record and keep the rest of it', () => {
    const { base } = layerFacts(bundled(), [
      file({ entities: { Mali: { also: 'Maliland', memberOf: { ecowas: '1975-05-28..2030-01-01' } } } }),
    ]);
    const [record] = base.lookup('Maliland');
    expect(record).to.include({ id: 'mali', name: 'Mali', layer: 'workspace', type: 'country' });
    expect(base.lookup('Malian')[0]?.id).to.equal('mali');
    expect(isMember(base, 'mali', 'ecowas', '2025-06-01')).to.equal('yes');
    expect(isMember(bundled(), 'mali', 'ecowas', '2025-06-01')).to.equal('no');
  });

  it('say what is wrong and what to do, and use the rest', () => {
    expect(problems('{"entities": {')[0]).to.match(/not valid JSON/);
    expect(problems('[]')[0]).to.match(/must be a table/);
    expect(problems({ entities: { X: { type: 'planet' } } }).join()).to.match(
      /X: There is no type “planet”\. The types are/,
    );
    expect(problems({ entities: { X: {} } }).join()).to.match(/It has no type/);
    expect(problems({ entities: { X: { type: 'person', borne: '1950' } } }).join()).to.match(/no field “borne”/);
    expect(problems({ entities: { X: { type: 'person', born: '1950-02-30' } } }).join()).to.match(/“born” is no date/);
    expect(problems({ entities: { X: { type: 'place', in: 'Nowhereland' } } }).join()).to.match(
      /“Nowhereland”, which no file/,
    );
    expect(
      problems({ entities: { X: { type: 'person', holds: { 'President of Mali': '2020..2010' } } } }).join(),
    ).to.match(/before it begins/);
    expect(
      problems({ entities: { X: { type: 'person', source: 'ghost', holds: { 'President of Mali': '' } } } }).join(),
    ).to.match(/no source “ghost”/);
    expect(problems({ entities: { X: 5, Y: { type: 'person', also: { a: 1 } } } })).to.have.length(2);
  });

  it('never throw on nonsense', () => {
    const nonsense = [null, 1, 'text', [1], { entities: [null, {}, 3] }, { entities: { '': {}, '---': {}, A: [] } }];
    const deeper = [
      { entities: { A: { type: 'person', holds: [[1]], members: { B: { from: {} } }, prominence: 'high' } } },
      { sources: { s: {} }, asOf: 'soon', entities: { A: { type: 'place', in: 'A' } } },
      { entities: { A: { type: 'position', succession: ['', 'x', '2020-01-01', 7] } } },
    ];
    for (const value of [...nonsense, ...deeper]) {
      const { base } = layerFacts(bundled(), [file(JSON.stringify(value))]);
      expect(base.lookup('Mali')[0]?.id).to.equal('mali');
    }
  });
});
