import { expect } from 'chai';
import { holdersAsOf, isMember, loadFactBase, membershipsAsOf, officesAsOf } from '../../src/facts';
import { bundled, bundledJson } from './bundled';

const names = (text: string): string[] =>
  bundled()
    .lookup(text)
    .map(record => record.name);
const leaders = (country: string, date: string): string[] =>
  holdersAsOf(bundled(), country, date)
    .filter(office => office.holds === 'yes' && office.position.kind.startsWith('head of'))
    .map(office => office.person.name);

describe('the bundled facts', () => {
  it('are small', () => {
    expect(Buffer.byteLength(bundledJson())).to.be.below(4_000_000);
  });

  it('tell in plain words that their file is damaged', () => {
    expect(() => loadFactBase('{"version":1')).to.throw('damaged');
    expect(() => loadFactBase('{"version":99}')).to.throw('another form');
    expect(() => loadFactBase('[]')).to.throw('another form');
  });

  it('find a name whatever its case, diacritics and punctuation', () => {
    for (const text of ['Goïta', 'goita', 'GOÏTA', 'Assimi Goita']) expect(names(text)).to.include('Assimi Goïta');
    for (const text of ['N’Djamena', "N'Djaména", 'NDJAMENA']) expect(names(text)[0]).to.equal("N'Djamena");
    for (const text of ['US', 'U.S.', 'usa', 'America']) expect(names(text)[0]).to.equal('United States');
    expect(names('Guinea Bissau')[0]).to.equal('Guinea-Bissau');
    expect(names('no such name')).to.deep.equal([]);
  });

  it('know a person by the surname and by its other spellings', () => {
    for (const name of ['Putin', 'Poutine', 'Pashinyan', 'Pashinian', 'Xi']) {
      expect(bundled().lookup(name)[0]?.type, name).to.equal('person');
    }
  });

  it('find a record by its Wikidata number, under an id that does not depend on it', () => {
    expect(bundled().record('Q912')).to.include({ id: 'mali', wikidata: 'Q912' });
    expect(bundled().statements('Q912')).to.equal(bundled().statements('mali'));
    expect(bundled().record('Q1234567890')).to.equal(undefined);
  });

  it('say which edition they are', () => {
    expect(bundled().edition).to.match(/^\d{4}-\d{2}-\d+$/);
  });

  it('find an office by its name, which is no name in a text', () => {
    const facts = bundled();
    expect(facts.lookup('President of Ghana')[0]?.type).to.equal('position');
    expect(facts.namesFrom('president').every(({ record }) => record.type !== 'position')).to.equal(true);
  });

  it('put the more prominent record of an ambiguous name first', () => {
    expect(names('Georgia')).to.deep.equal(['Georgia', 'Georgia']);
    expect(
      bundled()
        .lookup('Georgia')
        .map(record => record.type),
    ).to.deep.equal(['country', 'place']);
    expect(names('Congo').slice(0, 2)).to.deep.equal(['Democratic Republic of the Congo', 'Republic of the Congo']);
    expect(names('Korea')).to.have.members(['South Korea', 'North Korea']);
    expect(names('Niger')[0]).to.equal('Niger');
  });

  it('keep Niger and Nigeria apart', () => {
    expect(names('Nigerien')).to.deep.equal(['Niger']);
    expect(names('Nigerian')).to.deep.equal(['Nigeria']);
  });

  it('rank places named like everyday words below everything that news means', () => {
    for (const text of ['Nice', 'Reading', 'Split', 'Mobile', 'Batman', 'Of']) {
      for (const record of bundled().lookup(text)) expect(record.prominence, text).to.be.at.most(3);
    }
  });

  it('hold every member state of the United Nations with a demonym, a capital and a leader', () => {
    const states = [...new Set([...bundled().names()].map(entry => entry.record))].filter(
      record => isMember(bundled(), record.id, 'united-nations', '2026-01-22') === 'yes',
    );
    expect(states).to.have.length(193);
    const without = (what: (id: string) => boolean): string[] =>
      states.filter(state => !what(state.id)).map(state => state.name);
    expect(states.filter(state => state.demonyms.length === 0).map(state => state.name)).to.deep.equal([]);
    const hasCapital = (id: string) =>
      bundled()
        .statements(id)
        .some(statement => statement.predicate === 'capital' && statement.subject === id);
    expect(without(hasCapital)).to.deep.equal([]);
  });

  it('know who led Mali on a day', () => {
    expect(leaders('mali', '2020-10-01')).to.include("Bah N'Daw");
    expect(leaders('mali', '2020-10-01')).not.to.include('Assimi Goïta');
    expect(leaders('mali', '2021-06-01')).to.deep.equal(['Assimi Goïta']);
    expect(leaders('mali', '2019-01-01')).to.deep.equal(['Ibrahim Boubacar Keïta', 'Soumeylou Boubèye Maïga']);
  });

  it('know leaders elsewhere', () => {
    expect(leaders('united-kingdom', '2022-10-01')).to.deep.equal(['Charles III', 'Liz Truss']);
    expect(leaders('united-states', '2018-03-01')).to.deep.equal(['Donald Trump']);
    expect(leaders('russia', '2010-05-01')).to.deep.equal(['Dmitry Medvedev', 'Vladimir Putin']);
    expect(leaders('vietnam', '2024-04-10')).not.to.include('Võ Văn Thưởng');
  });

  it('know when Mali belonged to ECOWAS', () => {
    const ecowas = (date: string) => isMember(bundled(), 'mali', 'ecowas', date);
    expect(ecowas('2024-06-01')).to.equal('yes');
    expect(ecowas('2025-02-01')).to.equal('no');
    expect(ecowas('1970-01-01')).to.equal('no');
    expect(isMember(bundled(), 'chad', 'ecowas', '2024-06-01')).to.equal('no');
    expect(isMember(bundled(), 'mali', 'ecowas', '2099-01-01')).to.equal('no');
    expect(isMember(bundled(), 'ghana', 'ecowas', '2099-01-01')).to.equal('unknown');
    expect(membershipsAsOf(bundled(), 'mali', '2025-06-01').map(entry => entry.organisation.name)).to.include(
      'Alliance of Sahel States',
    );
  });

  it('never prove a missing member by an incomplete list', () => {
    expect(isMember(bundled(), 'brazil', 'international-organisation-of-la-francophonie', '2020-01-01')).to.equal(
      'unknown',
    );
  });

  it('know the offices of a person on a day', () => {
    const titles = (id: string, date: string | null) =>
      officesAsOf(bundled(), id, date)
        .filter(office => office.holds === 'yes')
        .map(office => office.title);
    expect(titles('mark-rutte', '2015-05-05')).to.deep.equal(['Prime Minister of the Netherlands']);
    expect(titles('mark-rutte', '2025-05-05')).to.deep.equal(['Secretary General of NATO']);
    expect(titles('joe-biden', '2019-05-05')).to.deep.equal([]);
    expect(titles('assimi-goita', null)).to.include('President of the Transition of Mali');
  });

  it('give every statement a source and an as-of date', () => {
    for (const { record } of bundled().names()) {
      for (const statement of bundled().statements(record.id)) {
        if (statement.sources.length === 0 || statement.asOf === '') expect.fail(JSON.stringify(statement));
      }
    }
  });
});
