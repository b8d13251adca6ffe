import assert from 'node:assert/strict';
import { found } from './finding';

/** What is wrong with the words under the finding, and beside it what is nearly the same and right. */
const CASES: Readonly<Record<string, readonly (readonly [wrong: string, finding: string, right: string])[]>> = {
  'dates beside an event that the text dates elsewhere': [
    [
      'He resigned on 4 March. On 9 March, two days before the resignation, he met the king.',
      'order-of-events: two days before the resignation',
      'He resigned on 4 March. On 9 March, five days after the resignation, he met the king.',
    ],
    [
      'The helicopter crashed on 19 May. The vote was on 28 May, 20 days after the crash.',
      'arithmetic: 28 May, 20 days',
      'The helicopter crashed on 19 May. The vote was on 28 May, nine days after the crash.',
    ],
    [
      'Russia invaded Ukraine on 24 February 2022. In May 2021, after the invasion, Finland asked.',
      'order-of-events: after the invasion',
      'Russia invaded Ukraine on 24 February 2022. In May 2022, after the invasion, Finland asked.',
    ],
    [
      'In 1996, five years before the Lusaka Protocol, he left the army.',
      'order-of-events: five years before the Lusaka Protocol',
      'In 1989, five years before the Lusaka Protocol, he left the army.',
    ],
    [
      'The charter was signed on 11 May. She died two days after the signing, on 11 May, at home.',
      'arithmetic: two days after the signing, on 11 May',
      'The charter was signed on 11 May. She died two days after the signing, on 13 May, at home.',
    ],
  ],
  'lengths that must be met': [
    [
      'It reopened on 10 December 2023, 40 years to the day after it closed on 10 December 1982.',
      'arithmetic: 40 years to the day after it closed on 10 December 1982',
      'It reopened on 10 December 2023, 40 years to the day after it closed on 10 December 1983.',
    ],
  ],
  'sums, shares and what remains': [
    [
      'He won with 134 votes. One rival received 82 and another 3, in all 221 votes.',
      'arithmetic: 221',
      'He won with 134 votes. One rival received 82 and another 3, in all 219 votes.',
    ],
    [
      'They count on 25 million euros from one donor, 20 million from a second and 3 million from a third, together 45 million.',
      'arithmetic: 45 million',
      'They count on 25 million euros from one donor, 20 million from a second and 3 million from a third, together 48 million.',
    ],
    [
      'They moved 15 million euros in September and 24 million in October, 49 million in two months.',
      'arithmetic: 49 million',
      'They moved 15 million euros in September and 24 million in October, 39 million in two months.',
    ],
    [
      'The island had 13 allies in the morning. One left, and 11 remain.',
      'arithmetic: 11',
      'The island had 13 allies in the morning. One left, and 12 remain.',
    ],
    [
      'After the vote 30 posts fall vacant. A committee says that 14 of them go to the coast and the remaining 18 are kept.',
      'arithmetic: 18',
      'After the vote 30 posts fall vacant. A committee says that 14 of them go to the coast and the remaining 16 are kept.',
    ],
    [
      'The council voted 41 in favour and 7 against, with 12 abstentions, so that 50 members in all took part.',
      'arithmetic: 50',
      'The council voted 41 in favour and 7 against, with 12 abstentions, so that 60 members in all took part.',
    ],
    [
      'It passed with 70 of the 120 members, more than two thirds, in favour.',
      'arithmetic: 70 of the 120 members, more than two thirds',
      'It passed with 90 of the 120 members, more than two thirds, in favour.',
    ],
    [
      'Exports doubled from 40 million to 60 million tonnes.',
      'arithmetic: doubled from 40 million to 60 million',
      'Exports doubled from 40 million to 80 million tonnes.',
    ],
    [
      'She won the run-off by 55.7 per cent to 46.3.',
      'arithmetic: 55.7 per cent to 46.3',
      'She won the run-off by 55.7 per cent to 44.3.',
    ],
  ],
  'a number or a day that is told twice': [
    [
      'Twelve people came in. All of the fourteen were home by morning.',
      'internal-inconsistency: fourteen',
      'Twelve people came in. All of the twelve were home by morning.',
    ],
    [
      'The bomb killed 27 people on Friday. The town mourned the 37 people.',
      'internal-inconsistency: 37',
      'The bomb killed 27 people on Friday. The town mourned the 27 people.',
    ],
    [
      'Ebrahim Raisi died on 19 May 2024. Raisi’s death on 20 May 2024 was a shock.',
      'internal-inconsistency: 20 May 2024',
      'Ebrahim Raisi died on 19 May 2024. Raisi’s death on 19 May 2024 was a shock.',
    ],
  ],
  'dates that the facts give otherwise': [
    ['Croatia declared its independence in 1996.', 'event-date: 1996', 'Croatia declared its independence in 1991.'],
    [
      'It began on 30 May 1994, before Croatia declared its independence.',
      'order-of-events: before Croatia declared its independence',
      'It began on 30 May 1984, before Croatia declared its independence.',
    ],
    [
      'Finland, a NATO member since 2020, sent jets.',
      'event-date: 2020',
      'Finland, a NATO member since 2023, sent jets.',
    ],
    [
      'Maia Sandu beat Igor Dodon, then president, in November 2018.',
      'event-date: November 2018',
      'Maia Sandu beat Igor Dodon, then president, in November 2020.',
    ],
  ],
  'who belongs to what': [
    [
      'The CSTO sent help. All the other members, Russia, Armenia, Belarus, Kyrgyzstan and Uzbekistan, sent troops.',
      'wrong-membership: Uzbekistan',
      'The CSTO sent help. All the other members, Russia, Armenia, Belarus, Kyrgyzstan and Tajikistan, sent troops.',
    ],
    [
      'The summit of Mercosur began. Chile, already a full member of the bloc, sent nobody.',
      'wrong-membership: Chile, already a full member of the bloc',
      'The summit of Mercosur began. Uruguay, already a full member of the bloc, sent nobody.',
    ],
    [
      'South Africa, which is not a member of BRICS, sent nobody.',
      'wrong-membership: South Africa, which is not a member of BRICS',
      'Nigeria, which is not a member of BRICS, sent nobody.',
    ],
    [
      'Sweden, a founding member of NATO, sent jets.',
      'wrong-membership: Sweden, a founding member of NATO',
      'Norway, a founding member of NATO, sent jets.',
    ],
    [
      'The G7 met in Apulia. Giorgia Meloni is the host. Of the eight members, she is the oldest.',
      'wrong-membership: eight members',
      'The G7 met in Apulia. Giorgia Meloni is the host. Of the seven members, she is the oldest.',
    ],
  ],
};

for (const [what, cases] of Object.entries(CASES)) {
  describe(`checks find ${what}`, () => {
    for (const [wrong, finding, right] of cases)
      it(wrong, () => {
        assert.deepEqual(found(wrong), [finding]);
        assert.deepEqual(found(right), []);
      });
  });
}

/** What looks wrong and need not be. */
const SILENT: Readonly<Record<string, string>> = {
  'where the event may be another one':
    'He resigned on 4 March. His deputy resigned, too, some days later. On 9 March, two days before the resignation, they met.',
  'where the noun is another one’s':
    'The prime minister resigned on 4 March. On 9 March, two days after the resignation of the finance minister, he left.',
  'where the noun is part of another':
    'She was arrested on 3 June in Tunis. On 9 June, a day before the arrest warrant, he fled.',
  'where the body had a forerunner': 'Germany, an EU member since 1993, agreed.',
  'where the event is somebody else’s':
    'King Charles died on 5 May. On 2 May, three days after the death of Queen Anne, he had travelled.',
  'where the event that is dated is only planned':
    'Parliament will be dissolved on 6 August. On 8 August, two days before the dissolution of the council, they met.',
  'where the deputy’s deed is not the chief’s':
    'Ebrahim Raisi died on 19 May 2024. The deputy of Ebrahim Raisi died on 28 May 2024.',
  'where the number takes up a list of names':
    'Ghana, Togo, Benin, Niger and Mali sent 12 men. All of the five were praised.',
  'where the year is that of an election on another level': 'Maia Sandu won the mayor’s chair in May 2018.',
  'where a state was independent before': 'Georgia declared its independence in 1918.',
  'where some of the whole are not counted':
    'After the vote 30 posts fall vacant. Of those, 14 of them go to the coast, a few are closed, and the remaining 12 are kept.',
  'where a list names others than members':
    'NATO met. All the members, Ireland, Austria, Malta and Chad, voted for the text.',
};

describe('checks are silent', () => {
  for (const [what, text] of Object.entries(SILENT)) it(what, () => assert.deepEqual(found(text), []));
});

describe('tables of members', () => {
  const table = (cell: string): string => `| state | EAC | SADC |\n|---|---|---|\n| Rwanda | ${cell} | no |\n`;
  const check = (cell: string): string[] => found(table(cell), { kind: 'markdown' });

  it('are held against the lists', () => {
    assert.deepEqual(check('no'), ['wrong-membership: no']);
    assert.deepEqual(check('yes, since 2015'), ['event-date: 2015']);
    assert.deepEqual(check('yes, since 2007'), []);
    assert.deepEqual(check('observer'), []);
  });
});
