import { assert } from 'chai';
import { dateOfField, firstDay } from '../../../src/core/text/writtenDate';

describe('written dates', () => {
  const FIELDS: readonly (readonly [string, string | null])[] = [
    ['12 March 2025', '2025-03-12'],
    [' March 12, 2025 ', '2025-03-12'],
    ['2025-03-12T10:20:00Z', '2025-03-12'],
    ['2025/3/12', '2025-03-12'],
    ['13/02/2025', '2025-02-13'],
    ['02/13/2025', '2025-02-13'],
    ['12/03/2025', null],
    ['12.03.2025', '2025-03-12'],
    ['12-Mar-2025', '2025-03-12'],
    ['12th of March, 2025', '2025-03-12'],
    ['Sept. 3rd 2025', '2025-09-03'],
    ['12 mars 2025', '2025-03-12'],
    ['1er août 2024', '2024-08-01'],
    ['mardi 12 mars 2025', '2025-03-12'],
    ['février 2024', '2024-02'],
    ['July 2024', '2024-07'],
    ['2024-07', '2024-07'],
    ['2024', '2024'],
    ['31 June 2024', null],
    ['31 juin 2024', null],
    ['12 March', null],
    ['yesterday', null],
    ['44 BC', null],
    ['', null],
  ];
  for (const [text, value] of FIELDS)
    it(`reads ${JSON.stringify(text)} as ${value}`, () => {
      assert.equal(dateOfField(text, () => undefined)?.value ?? null, value);
    });

  it('takes the first day of a line, and says where it stands', () => {
    const line = 'Updated 3 May 2024, first told on 1 May 2024';
    const found = firstDay(line, () => undefined);
    assert.equal(found && line.slice(found.start, found.end), '3 May 2024');
  });

  it('takes no month, year or long number for a day', () => {
    for (const line of ['May 2024', '2024', 'Resolution 20240503', '1.2.3.2024', 'Call 03 05 2024'])
      assert.isNull(
        firstDay(line, () => 'day first'),
        line,
      );
  });
});
