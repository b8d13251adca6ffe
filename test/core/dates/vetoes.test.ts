import { expect } from 'chai';
import { brief, read } from './reading';

/** Sentences without any date: words, names and numbers that look like one. */
const DATELESS: readonly string[] = [
  'Brian May sang, and it may rain.',
  'May God help us, he said.',
  'Bands march past while the march of the sands goes on.',
  'She finished second on a second try in the second heat.',
  'Some 3,000 nurses and 1400 police came.',
  'About 1,990 sacks and 2000 tents arrived.',
  'Security Council Resolution 2085 was ignored.',
  'They wed in the sun and sat down; the sat nav broke.',
  'The Mon people speak Mon.',
  'The fall of the dynasty came, and leaves fall.',
  'Jan Novak and June Carter met Captain Dec.',
  'They won by 217 to 84, or 40,000 to 90,000 in all.',
  'Two in 5 pupils, 15 to 18 percent, lost 3-1.',
  'The An-26, the Mi-24 and the drone MQ9 flew.',
  'A 1,700-strong crowd left Hill 1204 by Route 1967.',
  'Cut it to 2 1/4 by 5 3/8 inches for $2020.',
  'The March 23 Movement spoke for the September Group.',
  'Black September met on 5 October Avenue.',
  'The 41-year-old driver, 12 years of age then, is now aged 41 years.',
  'The 9th Infantry Division crossed the 17th parallel.',
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
  'In today’s world, another Christmas miracle is a tale told in winter storms.',
  'It is what is today Ghana, known today as such and still poor today.',
  'The town lies at 1100 ft; call 461-1776 or read 92 (6): 1087–1101.',
  'He bought Christmas cards and a Christmas tree.',
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
