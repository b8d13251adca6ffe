import { expect } from 'chai';
import { factCard, isMember, membersOf } from '../../src/facts';
import { bundled } from './bundled';

function members(organisation: string, date: string): number {
  const [found] = bundled().lookup(organisation);
  if (found === undefined) throw new Error(`no ${organisation}`);
  // Russia has the seat of the Soviet Union and stands for it since 1945.
  return membersOf(bundled(), found.id, date).filter(
    ({ holds, member }) => holds === 'yes' && member.id !== 'soviet-union',
  ).length;
}

describe('memberships', () => {
  it('count as many members as the organisations themselves', () => {
    const counts: [organisation: string, date: string, members: number][] = [
      ['UN', '2012-01-01', 193],
      ['African Union', '2024-01-01', 55],
      ['ECOWAS', '2024-01-01', 15],
      ['ECOWAS', '2025-06-01', 12],
      ['European Union', '2014-01-01', 28],
      ['European Union', '2021-01-01', 27],
      ['NATO', '2024-06-01', 32],
      ['Eurozone', '2026-01-02', 21],
      ['Schengen Area', '2025-06-01', 29],
      ['Council of Europe', '2023-01-01', 46],
      ['OSCE', '2023-01-01', 57],
      ['OECD', '2023-01-01', 38],
      ['OPEC', '2024-06-01', 12],
      ['Commonwealth', '2023-01-01', 56],
      ['Organisation of Islamic Cooperation', '2023-01-01', 57],
      ['International Criminal Court', '2025-06-01', 125],
      ['World Trade Organization', '2025-01-01', 166],
      ['Non-Proliferation Treaty', '2020-01-01', 190],
      ['ASEAN', '2026-01-01', 11],
      ['APEC', '2020-01-01', 21],
      ['Arab League', '2020-01-01', 22],
      ['CARICOM', '2020-01-01', 15],
    ];
    for (const [organisation, date, expected] of counts) {
      expect(members(organisation, date), `${organisation} on ${date}`).to.equal(expected);
    }
  });

  it('fill every seat of the Security Council in every year', () => {
    for (let year = 1946; year <= 2025; year++) {
      expect(members('UN Security Council', `${year}-06-30`), String(year)).to.equal(year < 1966 ? 11 : 15);
    }
  });

  it('tell a member that came back from one that stayed away', () => {
    const commonwealth = (state: string, date: string) => isMember(bundled(), state, 'commonwealth-of-nations', date);
    expect(commonwealth('gambia', '2015-01-01')).to.equal('no');
    expect(commonwealth('gambia', '2019-01-01')).to.equal('yes');
    expect(commonwealth('zimbabwe', '2019-01-01')).to.equal('no');
    expect(isMember(bundled(), 'north-korea', 'non-proliferation-treaty', '2010-01-01')).to.equal('no');
  });

  it('call an organisation on cards as people call it', () => {
    const texts = factCard(bundled(), 'finland', '2024-01-01')?.facts.map(({ text }) => text) ?? [];
    expect(texts.some(text => text.startsWith('Member of NATO since 4 April 2023'))).to.equal(true);
    expect(factCard(bundled(), 'nato', '2024-01-01')?.title).to.equal('North Atlantic Treaty Organization');
  });
});
