import { expect } from 'chai';
import { read } from './reading';

const values = (text: string, anchor: string | null): string[] => read(text, anchor).map(({ value }) => value);
const rules = (text: string, anchor: string | null): string[] => read(text, anchor).map(({ rule }) => rule);

/** What a text is, the text (a line is a paragraph) as of 18 June 2025, and the values of its dates. */
type Row = readonly [what: string, text: string, ...values: string[]];

const NEWS: readonly Row[] = [
  [
    'a weekday on the dateline’s own day',
    'QUITO, Wednesday 18 June 2025 — On Wednesday Rosa Lima was sworn in.\nThe vote was held on Sunday.',
    '2025-06-18',
    '2025-06-18',
    '2025-06-15',
  ],
  [
    'a background since an old year, in the same sentence',
    'The bank closed on Monday.\nIts chief, who had run it since 1992, was arrested on 27 May.',
    '2025-06-16',
    '1992',
    '2025-05-27',
  ],
  [
    'a history aside before a sentence of these weeks',
    'They met on Monday.\nThe river has divided them since the empire broke up in 1911. On 13 March the two signed a treaty.',
    '2025-06-16',
    '1911',
    '2025-03-13',
  ],
  [
    'a recent year before a sentence that does not open with its date',
    'He was sworn in on Tuesday.\nHe seized power on 30 August 2023. He then led a council and won the vote of 12 April.',
    '2025-06-17',
    '2023-08-30',
    '2025-04-12',
  ],
  [
    'a background that goes on from sentence to sentence',
    'He was sworn in on Tuesday.\nSoldiers rose on 30 May 2021. In August they named a prime minister. In October he fled.',
    '2025-06-17',
    '2021-05-30',
    '2021-08',
    '2021-10',
  ],
  [
    'a background that does not go back',
    'They met on Tuesday.\nThe border was marked in May 2019. In January the minister of trade quit.',
    '2025-06-17',
    '2019-05',
    '2025-01',
  ],
  [
    'a year that opens the sentence before',
    'They met on Tuesday.\nIn 2014 the two fought a war. In August a truce was signed.',
    '2025-06-17',
    '2014',
    '2014-08',
  ],
  [
    'a chain by the same year',
    'They met on Tuesday.\nThe two fought in 2012. On 3 February that year a truce was signed.',
    '2025-06-17',
    '2012',
    '2012-02-03',
  ],
  [
    'clauses parted by a semicolon',
    'They met on Tuesday.\nThe last to join did so in April 1999; in August its neighbour left.',
    '2025-06-17',
    '1999-04',
    '1999-08',
  ],
  [
    'a clause that goes on after a semicolon',
    'They met on Tuesday.\nThe mayor was arrested in March 2024; he was released in April.',
    '2025-06-17',
    '2024-03',
    '2024-04',
  ],
  [
    'an old date of the subject, in the same sentence',
    'The leader who fled on 5 August 2024 was sentenced on 2 June. The treaty of 24 October 1954 lapsed in May.',
    '2024-08-05',
    '2025-06-02',
    '1954-10-24',
    '2025-05',
  ],
  [
    'a turn of the year in the same sentence',
    'He spoke on Tuesday.\nThe party was banned in October 2022 and freed in January.',
    '2025-06-17',
    '2022-10',
    '2023-01',
  ],
  [
    'a lead full of years before its weekday',
    'The pact of 1994, revised in 2003, 2011 and 2019, will lapse, ministers said on Tuesday.\nIn March one side had left.',
    '1994',
    '2003',
    '2011',
    '2019',
    '2025-06-17',
    '2025-03',
  ],
  [
    'years of a background do not outweigh the opening',
    'The court ruled on Monday.\nThe party won in 2004.\nIt lost in 2008.\nIt won again in 2012 and 2016.\nIn March it split.',
    '2025-06-16',
    '2004',
    '2008',
    '2012',
    '2016',
    '2025-03',
  ],
  [
    'a date that was put off',
    'The vote, due on 12 October, was put off in April.\nOn 3 June the king delayed the vote, which had been set for 25 June. Two days later protests began.',
    '2025-10-12',
    '2025-04',
    '2025-06-03',
    '2025-06-25',
    '2025-06-05',
  ],
  [
    'a state that lasted until a month, near the article',
    'The tariff was suspended until July. He lived abroad until May.',
    '2025-07',
    '2025-05',
  ],
];

const OTHERS: readonly Row[] = [
  [
    'live blog: clock lines are times of its day, and of the day of a heading',
    '10:15\nThe minister resigned, a year after the vote of 8 October 2023.\n10:40\nShe was named in March.\n\nTuesday, 17 June\n22:10\nThe house rose on Monday.',
    '2025-06-18T10:15',
    '2023-10-08',
    '2025-06-18T10:40',
    '2025-03',
    '2025-06-17',
    '2025-06-17T22:10',
    '2025-06-16',
  ],
  [
    'op-ed with old years',
    'By Ana Costa\n18 June 2025\nToday the flags went up, for the league was born on 18 June 1985.\nThe next summit was to be held in Quito in November 2016. In September a bomb went off, and it never met.\nA trade deal of 2004 has applied since 2006. Eighteen years later it is a dead letter.\nOn Friday morning the guard will lower the flags.',
    '2025-06-18',
    '2025-06-18',
    '1985-06-18',
    '2016-11',
    '2016-09',
    '2004',
    '2006',
    '2024',
    '2025-06-20TMO',
  ],
  [
    'obituary that opens with the death',
    'The singer died on Tuesday.\nShe was born on 20 May 1935. In 1963 she fled. In April 1974 the army rose; in May she came home.\nShe fell ill in January.',
    '2025-06-17',
    '1935-05-20',
    '1963',
    '1974-04',
    '1974-05',
    '2025-01',
  ],
  [
    'profile that ends with the present',
    'By Ana Costa\n18 June 2025\nHe was born on 3 May 1941. In 1963 he fled. In April 1974 the army rose; in May he came home.\nHe became a minister in 1976.\nHe left on Sunday.',
    '2025-06-18',
    '1941-05-03',
    '1963',
    '1974-04',
    '1974-05',
    '1976',
    '2025-06-15',
  ],
  [
    'explainer with a list of years',
    'Why do they quarrel over the dam?\nTheir quarrel flared up again last week.\nA first treaty dates from 1902. A second was signed in 1929. It was revised in 1959.\n- Ania: since July 2007\n- Boria: since 2016\nIn March the two sides met. They will meet again in November.',
    '2025-W24',
    '1902',
    '1929',
    '1959',
    '2007-07',
    '2016',
    '2025-03',
    '2025-11',
  ],
  [
    'timeline',
    'How did it start on Monday?\n- 3 May 2019: protests begin\n- 7 June: shots are fired\n- 11 November: the king flees\n- 5 March: a vote is held\nThe minister said in March that she would go.',
    '2025-06-16',
    '2019-05-03',
    '2019-06-07',
    '2019-11-11',
    '2020-03-05',
    '2025-03',
  ],
  [
    'news that opens with an old beginning',
    'The president, in power since 12 April 2004, said in March that he would go. He leaves on 30 June.',
    '2004-04-12',
    '2025-03',
    '2025-06-30',
  ],
];

const SENTENCES: readonly Row[] = [
  [
    'the week that the date beside it names',
    'They met on 24 November 2023. Three weeks later, on 15 December, they signed.',
    '2023-11-24',
    '2023-W50',
    '2023-12-15',
  ],
  [
    'a length beside the date it explains',
    'It applied in March 2022, a week after the war had begun, and joined in December 2023.',
    '2022-03',
    'P1W',
    '2023-12',
  ],
  [
    'a length to an event that the sentence dates',
    'It comes nearly a year after A, B, and C left in January 2025.',
    '2025-01',
  ],
  ['a wrong weekday beside a date of these weeks', 'He left on Friday, 12 June.', '2025-06-12'],
  ['a weekday that fits another year', 'It opens on Tuesday, 3 March.', '2026-03-03'],
  ['what is to come', 'The trial is to start on 3 May. He won’t come before 29 January.', '2026-05-03', '2026-01-29'],
  ['exams that start', 'Exams start on Monday.', '2025-06-23'],
  [
    'what did or failed to start',
    'When did it start on Monday? It failed to start on Friday.',
    '2025-06-16',
    '2025-06-13',
  ],
  ['a verb behind the date', 'The talks would go on; Sunday was the last of them.', '2025-06-15'],
  ['the season of writing', 'We hope that the summer ends well.', '2025-SU'],
  ['this day', 'On this day we remember them.', '2025-06-18'],
  ['decades that share an apostrophe', 'It grew in the 1920s and 30s.', '192X', '193X'],
  ['years that share their era', 'It lasted from about 1200 to about 400 BC.', 'BC1200', 'BC0400'],
];

describe('dates: by kind of document', () => {
  for (const [what, text, ...expected] of [...NEWS, ...OTHERS, ...SENTENCES])
    it(what, () => {
      expect(values(text, '2025-06-18')).to.deep.equal(expected);
    });

  it('reads a clock time alone on its line only', () => {
    expect(read('04:00', '2025-06-18')).to.have.length(1);
    expect(read('They won 10:15 in the end.', '2025-06-18')).to.deep.equal([]);
  });

  it('marks a wrong weekday of these weeks', () => {
    expect(read('He left on Friday, 12 June.', '2025-06-18')[0]).to.include({ problem: 'weekday-mismatch' });
    expect(read('It opens on Tuesday, 3 March.', '2025-06-18')[0]).to.not.have.property('problem');
  });

  it('says what decided', () => {
    const text =
      'He came on Monday and goes on. The vote was held in May.\nSoldiers rose in May 2021. In August he fled.';
    expect(rules(text, '2025-06-18')).to.deep.equal([
      'the last one up to the article’s date',
      'the last one up to the article’s date',
      'as written',
      'the expression before it',
    ]);
    expect(rules('He will come on Monday. It will end in May.', '2025-06-18')).to.deep.equal([
      'the next one from the article’s date on',
      'the next one from the article’s date on',
    ]);
    expect(rules('On 3 May 2020 they met. Two weeks later, on 17 May, they signed.', '2025-06-18')).to.deep.equal([
      'as written',
      'the date beside it',
      'the expression before it',
    ]);
  });
});
