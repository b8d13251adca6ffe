import { expect } from 'chai';
import { brief, read } from './reading';

/** Sentences without any date: words, names and numbers that look like one. */
const DATELESS: readonly string[] = [
  'Theresa May said the deal may fail.',
  'May God help us, he said.',
  'They march to the border as the march in the capital swells.',
  'He came second and took a second look at the second clause.',
  'Some 2,000 soldiers and 1500 police were sent.',
  'About 1,990 sacks and 2000 tents arrived.',
  'Security Council Resolution 2085 was ignored.',
  'He sat under the sun with a sat phone; the two wed in secret.',
  'Fighters in Mon State took Mon villages.',
  'The fall of the capital shocked allies, and prices fall.',
  'Jan Egeland and April Jones met Colonel Mar.',
  'The vote was 333 to 111, with 50,000 to 200,000 abroad.',
  'One in 4 voters, 10 to 12 percent, backed the 2-1 plan.',
  'The Su-24, the MiG-29 and flight MH17 were lost.',
  'A 1,200-strong force held Hill 1003 and Route 1945.',
  'Shares rose 1 1/2 to 31 7/8, or $2020 a lot.',
  'The March 23 Movement spoke for the September Group.',
  'Black September met on 5 October Avenue.',
  'A 32-year-old man and a girl of 12 years of age were aged 32 years.',
  'The 7th Infantry Division crossed the 38th parallel.',
  'It makes 30 a day, 400 barrels a day, twice a year.',
  'The Six-Day War is a name, and so is the Sunday Times.',
  'The verse is Luke 9:25 and the ratio 1:19.',
  'He read pages 1994-1998 of volume 2011.',
  'More than 2000 fled, at least 1980 of them children.',
  'Operation Ramadan and White Christmas are names.',
  'It is the 20th anniversary; it was on the 3rd floor.',
  'Three quarters of the town voted.',
  'One day he would return.',
  'The AK-47, the Boeing 737 and COVID-19 are no dates.',
];

const KEPT: readonly (readonly [string, ...string[]])[] = [
  ['The law of 2011 was kept.', '[2011] DATE 2011'],
  ['It fell in May.', '[May] DATE 2025-05'],
  ['In March, it fell.', '[March] DATE 2025-03'],
  ['The May elections were free.', '[May] DATE 2025-05'],
  ['His 1796 essay on the 1777 campaign is lost.', '[1796] DATE 1796', '[1777] DATE 1777'],
  ['The 2014 protests (1987 was worse) ended.', '[2014] DATE 2014', '[1987] DATE 1987'],
  ['The 6 January riot shocked all.', '[6 January] DATE 2025-01-06'],
];

describe('dates: vetoes', () => {
  for (const sentence of DATELESS) {
    it(`finds none in: ${sentence}`, () => {
      expect(brief(read(sentence, '2025-06-18'))).to.deep.equal([]);
    });
  }
  for (const [sentence, ...expected] of KEPT) {
    it(`still reads: ${sentence}`, () => {
      expect(brief(read(sentence, '2025-06-18'))).to.deep.equal(expected);
    });
  }
});
