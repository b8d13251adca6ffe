import { expect } from 'chai';
import { canProve, holdersOf } from '../../src/facts';
import { type Assembled, assembleFacts } from '../../src/facts/assemble';
import { cleaned, type Refusals } from '../../src/facts/build/secondTier/clean';
import type { ExportRow } from '../../src/facts/build/secondTier/export';
import { type Laid, laySecondTier } from '../../src/facts/build/secondTier/lay';
import { alike, sameEra } from '../../src/facts/build/secondTier/match';
import { type OfficeTerms, readTermsText, type Term, termsText } from '../../src/facts/build/secondTier/terms';
import { officeOf } from '../../src/facts/build/secondTier/titles';
import { readFactDocument } from '../../src/facts/file';
import { bundled } from './bundled';

const STATES = new Map([['AA', 'Q1']]);
let people = 0;

function row(person: string, start: string, end?: string, more: Partial<ExportRow> = {}): ExportRow {
  people++;
  return {
    country: 'AA',
    run: 'aa-cabinet',
    title: 'Minister of Finance',
    officeItem: 'Q10',
    person,
    item: `Q${1000 + people}`,
    start,
    end,
    born: undefined,
    died: undefined,
    article: undefined,
    ...more,
  };
}

function clean(rows: readonly ExportRow[]): { terms: readonly string[]; refused: Refusals } {
  const refused: Refusals = new Map();
  const about = new Map(
    rows.map(({ country, run, title }) => [`${country} ${run} ${title}`, { jurisdiction: 'Q1', list: 'wanted' }]),
  );
  const offices = cleaned(rows, about, STATES, refused);
  const terms = offices.flatMap(({ office, terms }) =>
    terms.map(({ person, start, end = '' }) => `${office}: ${person} ${start}..${end}`),
  );
  return { terms, refused };
}

describe('the second tier, cleaned', () => {
  it('names offices in everyday words, and leaves out deputies and what belongs to no cabinet', () => {
    const office = (title: string, country = 'AA') => officeOf(title, country)?.office;
    expect(office('Minister of Foreign Affairs and Cooperation')).to.equal('Foreign Minister');
    expect(office('Minister for Foreign Affairs and Trade')).to.equal('Foreign Minister');
    expect(office('Federal Minister of the Interior')).to.equal('Interior Minister');
    expect(office('Minister of Economy and Finance')).to.equal('Finance Minister');
    expect(office('Minister of Economy and Planning')).to.equal('Economy Minister');
    expect(office('Secretary of State for Defence')).to.equal('Defence Minister');
    expect(office('Chief of Army Staff')).to.equal('Chief of Army Staff');
    expect(office('Governor of the Central Bank')).to.equal('Governor of the Central Bank');
    for (const title of [
      'Deputy Minister of Finance',
      'Minister of State for Foreign Affairs',
      'Minister of Foreign Trade and Tourism of the Isles',
      'Parliamentary Secretary to the Minister of Finance',
      'Advisor to the Presidency',
      'Minister of Defence Production',
    ]) {
      expect(office(title) ?? 'none', title).to.be.oneOf(['none', 'Trade Minister']);
    }
    expect(office('Foreign Secretary', 'PK')).to.equal(undefined);
  });

  it('closes a term that has no end by the next holder’s first day', () => {
    const { terms } = clean([row('Ann Obi', '2012-01-05'), row('Ben Odo', '2014-03-01', '2016-02-02')]);
    expect(terms).to.deep.equal([
      'Finance Minister: Ann Obi 2012-01-05..2014-03-01',
      'Finance Minister: Ben Odo 2014-03-01..2016-02-02',
    ]);
  });

  it('keeps an imprecise day as it is', () => {
    expect(clean([row('Ann Obi', '2012', '2014-03'), row('Ben Odo', '2014-03-20', '2016')]).terms).to.deep.equal([
      'Finance Minister: Ann Obi 2012..2014-03',
      'Finance Minister: Ben Odo 2014-03-20..2016',
    ]);
  });

  it('joins the rows of one person who was appointed again', () => {
    const again = row('Ann Obi', '2012-01-05', '2014-03-01');
    const { terms } = clean([again, { ...again, start: '2014-03-02', end: '2015-07-07' }]);
    expect(terms).to.deep.equal(['Finance Minister: Ann Obi 2012-01-05..2015-07-07']);
  });

  it('leaves out what cannot be right', () => {
    expect(clean([row('Ann Obi', '2012-01-05', '2011-01-05')]).terms).to.deep.equal([]);
    expect(clean([row('Ann Obi', '2012-01-05', '2014-01-05', { died: '2010-01-01' })]).terms).to.deep.equal([]);
    expect(clean([row('Ann Obi', '2012-01-05', '2014-01-05', { born: '2001' })]).terms).to.deep.equal([]);
    expect(clean([row('Pele', '2012-01-05', '2014-01-05')]).terms).to.deep.equal([]);
    const both = clean([row('Ann Obi', '2012-01-05', '2015-01-05'), row('Ben Odo', '2013-01-05', '2016-01-05')]);
    expect(both.terms).to.deep.equal([]);
    expect(both.refused.get('two holders at once')).to.equal(2);
  });

  it('does not believe that a minister without an end outlasted the government', () => {
    const head = row('Cy Ede', '2021-05-01', undefined, { title: 'Prime Minister' });
    const terms = clean([head, row('Ann Obi', '2019-01-05')]).terms;
    expect(terms.filter(term => term.startsWith('Finance'))).to.deep.equal([]);
    const stayed = clean([{ ...head, start: '2018-02-02' }, row('Ann Obi', '2019-01-05')]).terms;
    expect(stayed).to.include('Finance Minister: Ann Obi 2019-01-05..');
  });

  it('is written in a form that can be read back', () => {
    const offices: OfficeTerms[] = [
      {
        country: 'AA',
        office: 'Foreign Minister',
        group: 'minister',
        item: '',
        terms: [term('Ann Obi', '2012-01-05', undefined)],
      },
      {
        country: 'BB',
        office: 'Chief of Army Staff',
        group: 'service',
        item: 'Q5',
        terms: [term('Ben Odo', '2014', '2015')],
      },
    ];
    expect(readTermsText(termsText(offices))).to.deep.equal(offices);
  });
});

function term(person: string, start: string, end: string | undefined, more: Partial<Term> = {}): Term {
  return {
    person,
    item: `Q${person.length}${start.slice(0, 4)}`,
    start,
    end,
    born: undefined,
    died: undefined,
    also: undefined,
    ...more,
  };
}

function curated(holders: Record<string, unknown>): Assembled {
  const value = {
    source: 'list',
    asOf: '2026-01-22',
    sources: { list: 'List of ministers' },
    entities: {
      Aland: { type: 'country', kind: 'state', code: 'AA', wikidata: 'Q1' },
      'Foreign Minister of Aland': { type: 'position', of: 'Aland', holders },
    },
  };
  return assembleFacts([readFactDocument(value, 'test')]);
}

function lay(facts: Assembled, terms: readonly Term[], office = 'Foreign Minister'): readonly Laid[] {
  const offices: OfficeTerms[] = [{ country: 'AA', office, group: 'minister', item: 'Q77', terms }];
  return laySecondTier(facts, { offices, numbers: new Map() });
}

const said = (facts: Assembled): string[] =>
  facts.statements
    .filter(({ predicate }) => predicate === 'holds')
    .map(({ subject, object, start, end, sources, unreviewed }) =>
      [subject, object, start, end, sources.join('+'), unreviewed ? 'unreviewed' : 'curated'].join(' '),
    );

describe('the second tier, laid over the curated facts', () => {
  it('gives a curated term that it agrees with a second source, and its holder a number', () => {
    const facts = curated({ 'Ánn Obi-Kane': '2012-01-05..2014-03-01' });
    const laid = lay(facts, [term('Ann Obi Kane', '2012-01-20', '2014-03-04', { item: 'Q42' })]);
    expect(laid.map(({ outcome }) => outcome)).to.deep.equal(['agrees']);
    expect(said(facts)).to.deep.equal([
      'ann-obi-kane foreign-minister-of-aland 2012-01-05 2014-03-01 list+wikidata curated',
    ]);
    expect(facts.records.find(({ id }) => id === 'ann-obi-kane')?.wikidata).to.equal('Q42');
    expect(facts.records.find(({ id }) => id === 'foreign-minister-of-aland')?.wikidata).to.equal('Q77');
  });

  it('adds what is new as unreviewed, without surnames that texts could be linked by', () => {
    const facts = curated({ 'Ann Obi': '2012-01-05..2014-03-01' });
    lay(facts, [term('Ben Odo', '2014-02-20', '2016-01-01', { item: 'Q43' })]);
    expect(said(facts)).to.include('ben-odo foreign-minister-of-aland 2014-02-20 2016-01-01 wikidata unreviewed');
    const record = facts.records.find(({ id }) => id === 'ben-odo');
    expect(record).to.include({ unreviewed: true, country: 'aland', wikidata: 'Q43' });
    expect(record?.aliases).to.deep.equal([]);
    expect(record?.prominence).to.be.below(30);
  });

  it('makes an office that the curated facts lack', () => {
    const facts = curated({});
    lay(facts, [term('Ben Odo', '2014-02-20', '2016-01-01')], 'Finance Minister');
    expect(facts.records.find(({ name }) => name === 'Finance Minister of Aland')).to.include({
      type: 'position',
      country: 'aland',
    });
    expect(facts.statements.some(({ predicate, object }) => predicate === 'positionIn' && object === 'aland')).to.equal(
      true,
    );
  });

  it('leaves out and reports what disagrees', () => {
    const facts = curated({ 'Ann Obi': '2012-01-05..2014-03-01', 'Cy Ede': '2014-03-01..2018-01-01' });
    const laid = lay(facts, [term('Ann Obi', '2009-01-05', '2014-03-01'), term('Ben Odo', '2015-02-20', '2016-01-01')]);
    expect(laid.map(({ outcome, record }) => `${outcome}: ${record?.person}`)).to.deep.equal([
      'dates differ: Ann Obi',
      'another holder: Cy Ede',
    ]);
    expect(said(facts)).to.have.length(2);
  });

  it('tells people who share a surname apart by their initials', () => {
    const facts = curated({ 'V. P. Odo': '2012-01-05..2014-03-01' });
    lay(facts, [term('Jon Odo', '2014-03-20', '2016-01-01', { item: 'Q43', also: 'J. J. Odo' })], 'Army Chief');
    expect(said(facts)).to.include('jon-odo army-chief-of-aland 2014-03-20 2016-01-01 wikidata unreviewed');
  });

  it('keeps namesakes of other states apart', () => {
    const facts = curated({ 'Ann Obi': '2012-01-05..2014-03-01' });
    facts.records.push({
      ...(facts.records.find(({ id }) => id === 'ann-obi') as (typeof facts.records)[0]),
      id: 'ben-odo',
      name: 'Ben Odo',
      country: 'elsewhere',
    });
    lay(facts, [term('Ben Odo', '2014-03-20', '2016-01-01', { item: 'Q43' })]);
    expect(facts.records.filter(({ name }) => name === 'Ben Odo').map(({ id }) => id)).to.deep.equal([
      'ben-odo',
      'ben-odo-aa',
    ]);
  });
});

describe('the second tier in the bundled facts', () => {
  const states = () => [...new Set([...bundled().names('country', 'state')].map(({ record }) => record))];
  const held = (office: RegExp) =>
    states().filter(({ id }) =>
      holdersOf(bundled(), id, null).some(
        ({ position, statement }) => office.test(position.name) && (statement.end ?? '9999') >= '2010',
      ),
    ).length;

  it('knows ministers, chiefs of staff and central bankers of most states', () => {
    expect(held(/^Foreign|^Secretary of State/), 'foreign').to.be.at.least(150);
    expect(held(/^Finance|Treasury|Exchequer|^Economy/), 'finance').to.be.at.least(150);
    expect(held(/^Defen[cs]e|^Secretary of Defen[cs]e|^Security/), 'defence').to.be.at.least(145);
    expect(held(/^Interior|^Home|Security/), 'interior').to.be.at.least(145);
    expect(held(/\b(?:Staff|Forces?|Defence Force|Chiefs)\b/), 'chiefs').to.be.at.least(90);
    expect(held(/Bank|Federal Reserve|Monetary/), 'central banks').to.be.at.least(90);
  });

  it('says of no day after the export who held an office then, and proves nothing', () => {
    const unreviewed = states()
      .flatMap(({ id }) => holdersOf(bundled(), id, '2024-06-01'))
      .filter(({ statement }) => statement.unreviewed);
    expect(unreviewed.length).to.be.above(3000);
    expect(unreviewed.filter(({ holds }) => holds === 'yes').map(({ person }) => person.name)).to.deep.equal([]);
    expect(unreviewed.some(({ statement }) => canProve(statement))).to.equal(false);
  });

  it('gives the address of the holder’s own item', () => {
    const [office] = holdersOf(bundled(), 'tuvalu', '2015-01-01').filter(({ statement }) => statement.unreviewed);
    const [source] = office?.statement.sources ?? [];
    expect(source?.url).to.equal(`https://www.wikidata.org/wiki/${office?.person.wikidata}`);
  });

  it('gives states their numbers', () => {
    expect(
      states()
        .filter(({ wikidata }) => wikidata === undefined)
        .map(({ name }) => name),
    ).to.deep.equal([]);
  });
});

describe('who is whom in the second tier', () => {
  it('takes two names for one person’s only if one has no word that the other lacks', () => {
    for (const [one, other] of [
      ['Ánn Obi-Kane', 'Ann Obi Kane'],
      ['Sadio Camara', 'Col. Sadio Camara'],
      ['Mukhtar Tileuberdi', 'Mukhtar Tleuberdi'],
      ['Yasin Ibrahim', 'Yasin Ibrahim Yasin'],
    ])
      expect(alike([one ?? ''], [other ?? '']), `${one} and ${other}`).to.equal(true);
    for (const [one, other] of [
      ['Kim Min-seok', 'Kim Hyun-sook'],
      ['Mohammad Reza Pahlavi', 'Mohammad Reza Nematzadeh'],
      ['Hussain Ershad', 'Rowshan Ershad'],
      ['Li Wei', 'Liu Wei'],
    ])
      expect(alike([one ?? ''], [other ?? '']), `${one} and ${other}`).to.equal(false);
  });

  it('takes nobody for a namesake of another generation, or for somebody dead', () => {
    const era = { first: 1960, last: 1968 };
    expect(sameEra({}, era, '1975-05-05')).to.equal(true);
    expect(sameEra({}, era, '2021-06-11')).to.equal(false);
    expect(sameEra({ end: '1977-05-16' }, undefined, '1980-01-01')).to.equal(false);
  });
});
