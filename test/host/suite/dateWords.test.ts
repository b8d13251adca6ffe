import { assert } from 'chai';
import { distanceWords, shortDateWords } from '../../../src/editor/hovers/dateWords';

describe('dates in words', () => {
  const distances: [string, string, string][] = [
    ['2024-12-08', '2024-12-08', "the article's date"],
    ['2024-12-07', '2024-12-08', "1 day before the article's date"],
    ['2025-02-01', '2024-12-08', "55 days after the article's date"],
    ['1985-12-08', '2024-12-08', "39 years before the article's date"],
    ['1985-12-09', '2024-12-08', "38 years and 11 months before the article's date"],
    ['2025-07-01', '2024-12-08', "6 months after the article's date"],
    ['2024-11', '2024-12-08', "1 month before the article's date"],
    ['2020', '2024-12-08', "4 years before the article's date"],
  ];
  for (const [date, from, words] of distances)
    it(`${date}: ${words}`, () => assert.equal(distanceWords(date, from), words));

  const short: [string, string][] = [
    ['1985-12-08', '8 Dec 1985'],
    ['2025-01', 'Jan 2025'],
    ['2025', '2025'],
    ['2025-02-17/2025-02-23', '17–23 Feb 2025'],
    ['2025-02-27/2025-03-02', '27 Feb–2 Mar 2025'],
    ['2024-12-27/2025-01-02', '27 Dec 2024–2 Jan 2025'],
    ['1990/1999', '1990–1999'],
  ];
  for (const [date, words] of short) it(words, () => assert.equal(shortDateWords(date), words));
});
