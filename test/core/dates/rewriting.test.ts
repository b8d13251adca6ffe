import { expect } from 'chai';
import fc from 'fast-check';
import { asValue, type DateStyle, inHouseStyle, unsaid } from '../../../src/core/dates';
import { fromDayNumber } from '../../../src/core/dates/calendar/calendar';
import { momentValue } from '../../../src/core/dates/resolve/moment';
import { writtenValue } from '../../../src/core/dates/writing';
import { read } from './reading';

const ARTICLE = '2025-06-18';

/** A sentence with all its dates rewritten, as of Wednesday, 18 June 2025. */
function rewritten(
  sentence: string,
  how: (date: ReturnType<typeof read>[number], around: { before: string; after: string }) => string | null,
): string {
  return read(sentence, ARTICLE).reduceRight((text, date) => {
    const around = { before: sentence.slice(0, date.start), after: sentence.slice(date.end) };
    return text.slice(0, date.start) + (how(date, around) ?? date.text) + text.slice(date.end);
  }, sentence);
}
const restyle = (sentence: string, style: DateStyle): string => rewritten(sentence, date => inHouseStyle(date, style));
const complete = (sentence: string, style: DateStyle = 'day-month-year'): string =>
  rewritten(sentence, (date, around) => asValue(date, around, style));

/** As written, and as each house writes it; an empty string where nothing is changed. */
const STYLES: readonly (readonly [written: string, dayFirst: string, monthFirst: string, iso: string])[] = [
  ['Sept. 9, 1998', '9 September 1998', 'September 9, 1998', '1998-09-09'],
  ['the 3rd of May 2011', '3 May 2011', 'May 3, 2011', '2011-05-03'],
  ['Friday, March 14, 2025', 'Friday, 14 March 2025', '', '2025-03-14'],
  ['2024-01-28', '28 January 2024', 'January 28, 2024', ''],
  ['28/01/2024', '28 January 2024', 'January 28, 2024', '2024-01-28'],
  ['March 12th', '12 March', 'March 12', ''],
  ['Sept. 2020', 'September 2020', 'September 2020', 'September 2020'],
  ['early Sept. 2020', 'early September 2020', 'early September 2020', 'early September 2020'],
  ['the night of Apr 12', 'the night of 12 April', 'the night of April 12', ''],
  ['5–7 January 2024', '', 'January 5–7, 2024', '2024-01-05 to 2024-01-07'],
  ['Jan. 28-Feb. 3, 2024', '28 January – 3 February 2024', 'January 28 – February 3, 2024', '2024-01-28 to 2024-02-03'],
  ['from March 5 to March 7', 'from 5 March to 7 March', '', ''],
  [
    'from Dec. 30, 2023 to Jan. 2, 2024',
    'from 30 December 2023 to 2 January 2024',
    'from December 30, 2023 to January 2, 2024',
    'from 2023-12-30 to 2024-01-02',
  ],
  ['1998', '', '', ''],
  ['2015–16', '', '', ''],
  ['the 1990s', '', '', ''],
  ['last Tuesday', '', '', ''],
  ['31 June 2024', '', '', ''],
  ['03/04/2024', '', '', ''],
];

const COMPLETED: readonly (readonly [sentence: string, completed: string])[] = [
  ['It reopened on Tuesday.', 'It reopened on 17 June 2025.'],
  ['It reopened last Tuesday.', 'It reopened on 17 June 2025.'],
  ['Yesterday, he quit.', 'On 17 June 2025, he quit.'],
  ['He spoke on 12 March.', 'He spoke on 12 March 2025.'],
  ['He spoke on Wednesday, 12 March.', 'He spoke on Wednesday, 12 March 2025.'],
  ['It fell last month, and since last year.', 'It fell in May 2025, and since 2024.'],
  ['It will fall in early July.', 'It will fall in early July 2025.'],
  ['The dam cracked late last year.', 'The dam cracked in late 2024.'],
  ['The bishop wrote earlier this month.', 'The bishop wrote earlier in June 2025.'],
  ['It must pass by the end of the year.', 'It must pass by the end of 2025.'],
  ['They met last week.', 'They met in the week of 9 June 2025.'],
  ['They met last weekend.', 'They met on the weekend of 14–15 June 2025.'],
  ['They met last summer.', 'They met in summer 2024.'],
  ['They met this quarter.', 'They met in the second quarter of 2025.'],
  ['Rain returned last night.', 'Rain returned on the night of 17 June 2025.'],
  ['The mill shut three years ago.', 'The mill shut in 2022.'],
  [
    'The truce began on 3 May 2024. Three days later it broke.',
    'The truce began on 3 May 2024. On 6 May 2024 it broke.',
  ],
  ['Banks will open from Monday to Friday.', 'Banks will open from 23 June to 27 June 2025.'],
  ['Talks of 5–7 January failed.', 'Talks of 5–7 January 2025 failed.'],
  ['Yesterday’s vote of 12 March 2024 took three days.', 'Yesterday’s vote of 12 March 2024 took three days.'],
  [
    'The 1990s, 1998 and Q3 2022 were good; every Tuesday is.',
    'The 1990s, 1998 and Q3 2022 were good; every Tuesday is.',
  ],
  ['It sailed at 14:05.', 'It sailed at 14:05.'],
];

describe('dates: rewriting', () => {
  const houses: readonly DateStyle[] = ['day-month-year', 'month-day-year', 'iso'];
  for (const [written, ...expected] of STYLES) {
    it(`writes ${written} as the house does`, () => {
      for (const [at, style] of houses.entries())
        expect(restyle(`It was in ${written}.`, style), style).to.equal(`It was in ${expected[at] || written}.`);
    });
  }

  for (const [sentence, expected] of COMPLETED) {
    it(`completes: ${sentence}`, () => {
      expect(complete(sentence)).to.equal(expected);
    });
  }

  it('completes in the other house styles too', () => {
    expect(complete('It reopened on Tuesday.', 'month-day-year')).to.equal('It reopened on June 17, 2025.');
    expect(complete('Talks of January 5–7 failed.', 'month-day-year')).to.equal('Talks of January 5–7, 2025 failed.');
    expect(complete('It reopened on Tuesday.', 'iso')).to.equal('It reopened on 2025-06-17.');
  });

  it('says only what the text leaves out', () => {
    const left = (sentence: string) => read(sentence, ARTICLE).map(date => unsaid(date, 'day-month-year'));
    expect(left('On 12 March, in May, last Tuesday and in 1998.')).to.deep.equal([
      '2025',
      '2025',
      '17 June 2025',
      null,
    ]);
    expect(left('In three days, or every Tuesday, or for three days.')).to.deep.equal([null, null, null]);
  });

  it('writes values that read back to themselves in every style', () => {
    const day = fc.integer({ min: -354_285, max: 84_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), fc.constantFrom(...houses), (day, length, style) => {
        const value = momentValue(day).slice(0, length);
        const [found, ...more] = read(`It was in ${writtenValue(value, style)} that.`, ARTICLE);
        expect(more).to.deep.equal([]);
        expect(found?.value).to.equal(value);
        expect(found && inHouseStyle(found, style)).to.equal(null);
      }),
    );
  });
});
