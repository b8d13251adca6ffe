import { expect } from 'chai';
import { parseCalendarDate } from '../../../src/core/dates';

describe('dates: written alone', () => {
  const READ: readonly (readonly [string, string | null])[] = [
    ['12 March 2025', '2025-03-12'],
    [' March 12, 2025 ', '2025-03-12'],
    ['2025-03-12', '2025-03-12'],
    ['2025-03-12T10:20:00Z', '2025-03-12'],
    ['13/02/2025', '2025-02-13'],
    ['02/13/2025', '2025-02-13'],
    ['12/03/2025', null],
    ['12 mars 2025', '2025-03-12'],
    ['1er août 2024', '2024-08-01'],
    ['mardi 12 mars 2025', '2025-03-12'],
    ['février 2024', '2024-02'],
    ['July 2024', '2024-07'],
    ['2024', '2024'],
    ['31 June 2024', null],
    ['31 juin 2024', null],
    ['12 March', null],
    ['yesterday', null],
    ['12 March 2025 in Abuja', null],
    ['early 2024', null],
    ['44 BC', null],
    ['', null],
  ];
  for (const [text, date] of READ) {
    it(`reads ${JSON.stringify(text)} as ${date}`, () => {
      expect(parseCalendarDate(text)).to.equal(date);
    });
  }
});
