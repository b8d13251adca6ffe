import { expect } from 'chai';
import { type FactCard, factCard } from '../../src/facts';
import { bundled } from './bundled';

function card(id: string, date: string | null): FactCard {
  const found = factCard(bundled(), id, date);
  if (found === undefined) throw new Error(`no card for ${id}`);
  return found;
}

describe('factCard', () => {
  it('says what a person is as of the date', () => {
    expect(card('assimi-goita', '2022-01-01').subtitle).to.equal(
      'President of the Transition of Mali since 24 May 2021',
    );
    expect(card('bah-ndaw', '2022-01-01').subtitle).to.match(/^Formerly President of the Transition of Mali/);
    expect(card('joe-biden', '2015-01-01').subtitle).to.match(/^Vice President of the United States/);
    expect(card('joe-biden', '2022-01-01').subtitle).to.match(/^President of the United States/);
  });

  it('knows which facts its subtitle says', () => {
    for (const id of ['assimi-goita', 'joe-biden', 'emmanuel-macron']) {
      const { subtitle, facts } = card(id, '2022-01-01');
      const said = facts.filter(({ inSubtitle }) => inSubtitle).map(({ text }) => text.replace(/ \(.*\)$/, ''));
      expect(said, id).not.to.be.empty;
      for (const text of said) expect(subtitle.toLowerCase()).to.contain(text.toLowerCase());
    }
  });

  it('names the leaders of a state then, and what changed since', () => {
    const texts = card('mali', '2020-10-01').facts.map(({ text }) => text);
    expect(texts[0]).to.equal("President of the Transition of Mali: Bah N'Daw, from 25 September 2020 to 24 May 2021");
    expect(texts.some(text => text.startsWith('Capital: Bamako'))).to.equal(true);
    expect(texts.some(text => text.includes('ECOWAS'))).to.equal(true);
    expect(texts.some(text => text.startsWith('Later President of the Transition of Mali: Assimi'))).to.equal(true);
  });

  it('says that a state has left a bloc only after it did', () => {
    const ecowas = (date: string) => card('mali', date).facts.find(({ text }) => text.includes('ECOWAS'));
    expect(ecowas('2024-06-01')).to.include({ holds: 'yes' });
    expect(ecowas('2024-06-01')?.text).to.match(/^Member of/);
    expect(ecowas('2025-06-01')).to.include({ holds: 'no' });
    expect(ecowas('2025-06-01')?.text).to.match(/^Left .* on 29 January 2025 \(announced 28 January 2024\)/);
  });

  it('does not say that a member has left which came back', () => {
    const kiribati = (date: string) =>
      card('pacific-islands-forum', date).facts.some(({ text }) => text.startsWith('Kiribati left'));
    expect(kiribati('2024-06-01')).to.equal(false);
  });

  it('tells of a suspension before other memberships', () => {
    const [suspended] = card('guinea', '2024-06-01').facts.filter(({ text }) => text.startsWith('Member of ECOWAS'));
    expect(suspended?.text).to.contain('suspended 8 September 2021');
  });

  it('knows the pact that came before an alliance', () => {
    const texts = card('azerbaijan', '2001-01-01').facts.map(({ text }) => text);
    expect(texts.filter(text => text.startsWith('Left Tashkent Pact'))[0]).to.contain('1999');
  });

  it('stays short, with sources and dates, for every record', () => {
    const seen = new Set<string>();
    for (const { record } of bundled().names()) {
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      for (const date of ['2024-01-01', null]) {
        const { title, subtitle, facts, asOf } = card(record.id, date);
        if (title === '' || subtitle === '' || asOf === '' || facts.length > 8) expect.fail(record.id);
        for (const { text, sources } of facts) {
          if (text === '' || /undefined| {2}| $/.test(text) || sources.length === 0)
            expect.fail(`${record.id}: ${text}`);
        }
      }
    }
  });

  it('has none for an unknown record', () => {
    expect(factCard(bundled(), 'nobody', null)).to.equal(undefined);
  });
});
