import { expect } from 'chai';
import { type DatedEvent, resolveDates, scanDates } from '../../../src/core/dates';
import { finish } from '../../../src/core/steps';
import { brief, read } from './reading';

/** A text as of 18 June 2025, and what is read from it. */
type Row = readonly [text: string, ...expected: string[]];

const BY_THE_TEXT: readonly Row[] = [
  [
    'Soldiers rose on 26 July 2023. The coup of 26 July was bloodless. Three days after the coup, borders closed.',
    '[26 July 2023] DATE 2023-07-26',
    '[26 July] DATE 2023-07-26',
    '[Three days after the coup] DATE 2023-07-29',
  ],
  [
    'On 26 July 2023 soldiers overthrew him in a coup. Two weeks after the coup he was charged.',
    '[26 July 2023] DATE 2023-07-26',
    '[Two weeks after the coup] DATE 2023-W32',
  ],
  [
    'The vote was held on 24 March 2024. He was freed ten days before the vote.\nA year after the vote, he quit.',
    '[24 March 2024] DATE 2024-03-24',
    '[ten days before the vote] DATE 2024-03-14',
    '[A year after the vote] DATE 2025',
  ],
  [
    'The 30 August 2023 coup came late. The day after the coup, he fled.',
    '[30 August 2023] DATE 2023-08-30',
    '[The day after the coup] DATE 2023-08-31',
  ],
  [
    'Two years after the truce it broke. The truce of May 2021 was signed in Lima.',
    '[Two years after the truce] DATE 2023',
    '[May 2021] DATE 2021-05',
  ],
];

const UNKNOWN: readonly Row[] = [
  ['Three days after the coup, borders closed.', '[Three days] DURATION P3D'],
  ['The day after the coup, borders closed.'],
  [
    'The coup of 26 July 2023 and the coup of 30 August 2023 differ. Three days after the coup, borders closed.',
    '[26 July 2023] DATE 2023-07-26',
    '[30 August 2023] DATE 2023-08-30',
    '[Three days] DURATION P3D',
  ],
  [
    'The coup of 26 July 2023 failed. Three days after the second coup, borders closed.',
    '[26 July 2023] DATE 2023-07-26',
    '[Three days] DURATION P3D',
  ],
  [
    'The coup of 2023 failed. Three days after the coup, borders closed.',
    '[2023] DATE 2023',
    '[Three days] DURATION P3D',
  ],
  [
    'The coup of 26 July 2023 failed. Three days after the coup attempt, borders closed.',
    '[26 July 2023] DATE 2023-07-26',
    '[Three days] DURATION P3D',
  ],
  [
    'The coup of 26 July 2023 failed. On 29 July 2023, three days after the coup, borders closed.',
    '[26 July 2023] DATE 2023-07-26',
    '[29 July 2023] DATE 2023-07-29',
    '[three days] DURATION P3D',
  ],
];

describe('dates: lengths that count from an event', () => {
  for (const [text, ...expected] of BY_THE_TEXT) {
    it(`come to a point: ${text}`, () => {
      expect(brief(read(text, '2025-06-18'))).to.deep.equal(expected);
    });
  }

  for (const [text, ...expected] of UNKNOWN) {
    it(`stay lengths: ${text}`, () => {
      expect(brief(read(text, '2025-06-18'))).to.deep.equal(expected);
    });
  }

  /** What is read where a named event ran from October 2016 to 10 July 2017. */
  function readNamed(text: string, name: string, to: string | null = '2017-07-10'): string[] {
    const start = text.indexOf(name);
    const event: DatedEvent = { start, end: start + name.length, from: '2016-10-16', to };
    return brief(
      finish(resolveDates([{ start: 0, source: text, text, scans: scanDates(text) }], '2025-06-18', [event])),
    );
  }

  it('count from the record of a named event', () => {
    const name = 'Battle of Mosul';
    expect(readNamed(`Two years after the ${name} it rained.`, name)).to.deep.equal([
      '[Two years after the Battle of Mosul] DATE 2019',
    ]);
    expect(readNamed(`Three days before the ${name} it rained.`, name)).to.deep.equal([
      '[Three days before the Battle of Mosul] DATE 2016-10-13',
    ]);
    expect(readNamed(`A day after the start of the ${name} it rained.`, name)).to.deep.equal([
      '[A day after the start of the Battle of Mosul] DATE 2016-10-17',
    ]);
    expect(readNamed(`Two years after the ${name} it rained.`, name, null)).to.deep.equal(['[Two years] DURATION P2Y']);
    expect(readNamed(`Two years after the ${name}’s end it rained.`, name)).to.deep.equal(['[Two years] DURATION P2Y']);
  });

  it('say what they were counted from', () => {
    const [, date] = read('The coup of 26 July 2023 failed. A day after the coup, it rained.', '2025-06-18');
    expect(date?.rule).to.equal('counted from the coup of 26 July 2023');
    expect(date).to.not.have.property('toward');
  });
});
