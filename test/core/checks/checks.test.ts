import assert from 'node:assert/strict';
import { CHECKS } from '../../../src/core/findings';
import { findings, found } from './finding';

/** What is wrong, and beside it what is nearly the same and right. */
const CASES: readonly (readonly [check: string, wrong: string, words: string, right: string])[] = [
  ['impossible-date', 'It was signed on 31 June 2024.', '31 June 2024', 'It was signed on 30 June 2024.'],
  [
    'weekday-mismatch',
    'Talks began on Thursday, 26 July 2023.',
    'Thursday, 26 July 2023',
    'Talks began on Wednesday, 26 July 2023.',
  ],
  [
    'arithmetic',
    'The army freed 84 from the north and 47 from the south, or 141 in all.',
    '141',
    'The army freed 84 from the north and 47 from the south, or 131 in all.',
  ],
  [
    'arithmetic',
    'The attack killed 37 people: 20 soldiers and 15 civilians.',
    '37',
    'The attack killed 35 people: 20 soldiers and 15 civilians.',
  ],
  [
    'arithmetic',
    'The party won 90 of the 180 seats (45 per cent).',
    '45',
    'The party won 90 of the 180 seats (50 per cent).',
  ],
  [
    'arithmetic',
    'Votes rose from 100 to 150, an increase of 40 per cent.',
    '40',
    'Votes rose from 100 to 150, an increase of 50 per cent.',
  ],
  [
    'arithmetic',
    'In July 2024, three years after the charter was signed in September 2023, the bloc met.',
    'three years after the charter was signed in September 2023',
    'In July 2024, a year after the charter was signed in September 2023, the bloc met.',
  ],
  ['arithmetic', 'He ruled for 40 years, from 1990 to 2010.', '40 years', 'He ruled for 20 years, from 1990 to 2010.'],
  ['arithmetic', 'Bola Tinubu, 61, spoke in Abuja.', '61', 'Bola Tinubu, 73, spoke in Abuja.'],
  [
    'arithmetic',
    'It marked the 40th anniversary of its founding in 1963.',
    '40th',
    'It marked the 62nd anniversary of its founding in 1963.',
  ],
  [
    'acronym-mismatch',
    'The Economic Community of West African States (ECCAS) met.',
    'ECCAS',
    'The Economic Community of West African States (ECOWAS) met.',
  ],
  [
    'stale-office',
    'Nigeria’s President Muhammadu Buhari said so on Tuesday.',
    'Nigeria’s President Muhammadu Buhari',
    'Nigeria’s former President Muhammadu Buhari said so on Tuesday.',
  ],
  [
    'stale-office',
    'The Nigerian president, Muhammadu Buhari, said so.',
    'Nigerian president, Muhammadu Buhari',
    'In 2021 the Nigerian president, Muhammadu Buhari, said so.',
  ],
  [
    'wrong-title',
    'Bassirou Diomaye Faye, the Senegalese prime minister, arrived.',
    'Bassirou Diomaye Faye, the Senegalese prime minister',
    'Ousmane Sonko, the Senegalese prime minister, arrived.',
  ],
  [
    'wrong-country',
    'Nigerian President Abdourahamane Tiani spoke in Niamey.',
    'Nigerian President Abdourahamane Tiani',
    'Nigerien President Abdourahamane Tiani spoke in Niamey.',
  ],
  [
    'wrong-membership',
    'ECOWAS member Mali closed its border.',
    'ECOWAS member Mali',
    'ECOWAS member Togo closed its border.',
  ],
  [
    'wrong-membership',
    'Mali, a member of ECOWAS, closed its border.',
    'Mali, a member of ECOWAS',
    'In 2019, Mali, a member of ECOWAS, closed its border.',
  ],
  ['wrong-membership', 'The 15-member ECOWAS met in Abuja.', '15-member', 'The 12-member ECOWAS met in Abuja.'],
  [
    'wrong-capital',
    'Yangon, the capital of Myanmar, was calm.',
    'Yangon, the capital of Myanmar',
    'Yangon, the commercial capital of Myanmar, was calm.',
  ],
  [
    'wrong-country',
    'The bomb went off in Khujand, in Uzbekistan.',
    'Khujand, in Uzbekistan',
    'The bomb went off in Khujand, in Tajikistan.',
  ],
  [
    'event-date',
    'The Liptako-Gourma Charter, signed on 16 August 2023, binds them.',
    '16 August 2023',
    'The Liptako-Gourma Charter, signed on 16 September 2023, binds them.',
  ],
  [
    'event-date',
    'Since the July 2022 coup in Niger, little has changed.',
    'July 2022',
    'Since the July 2023 coup in Niger, little has changed.',
  ],
  [
    'future-as-past',
    'The two sides signed the accord in Geneva on 3 May 2026.',
    '3 May 2026',
    'The two sides will sign the accord in Geneva on 3 May 2026.',
  ],
  [
    'wrong-ordinal',
    'The 14th BRICS summit was held in August 2023.',
    '14th BRICS summit was held in August 2023',
    'The 15th BRICS summit was held in August 2023.',
  ],
  [
    'rank',
    'Captain Ibrahim Traoré spoke. Hours later Colonel Traoré left.',
    'Colonel',
    'Captain Ibrahim Traoré spoke. Hours later Captain Traoré left.',
  ],
  [
    'undefined-acronym',
    'A clerk at the FGTX said that it was closed. The FGTX has a hundred workers. All of the FGTX went home.',
    'FGTX',
    'A clerk at the Federation of Tin Exporters (FTE) said that it was closed. The FTE has a hundred workers. All of the FTE went home.',
  ],
  [
    'name-spelling',
    'Nigeria’s president left. President Bola Tinibu flew to Abuja.',
    'Bola Tinibu',
    'Nigeria’s president left. President Bola Tinubu flew to Abuja.',
  ],
  [
    'internal-inconsistency',
    'The treaty has 310 pages. Few have read the 301 pages.',
    '301',
    'The treaty has 310 pages. Few have read the 310 pages.',
  ],
  ['event-date', 'Muhammadu Buhari took office in May 2013.', 'May 2013', 'Muhammadu Buhari took office in May 2015.'],
  [
    'wrong-membership',
    'Sweden became the 31st member of NATO in March 2024.',
    '31st',
    'Sweden became the 32nd member of NATO in March 2024.',
  ],
  [
    'order-of-events',
    'It opened on 8 October 2024 and, a week earlier, on 15 October 2024, closed.',
    'a week earlier, on 15 October 2024',
    'It opened on 8 October 2024 and, a week later, on 15 October 2024, closed.',
  ],
  [
    'order-of-events',
    'The Alliance of Sahel States was formed by Mali, Burkina Faso and Niger following their withdrawal from ECOWAS.',
    'following their withdrawal from ECOWAS',
    'The Alliance of Sahel States was formed by Mali, Burkina Faso and Niger before their withdrawal from ECOWAS.',
  ],
  [
    'order-of-events',
    'On 5 May 2024, after the vote of 9 May 2024, parliament met.',
    'after the vote of 9 May 2024',
    'On 9 May 2024, after the vote of 5 May 2024, parliament met.',
  ],
];

describe('checks', () => {
  for (const [check, wrong, words, right] of CASES) {
    it(`${check}: ${wrong}`, () => {
      assert.deepEqual(found(wrong), [`${check}: ${words}`]);
      assert.deepEqual(found(right), []);
    });
  }

  it('name checks of the list, with its severity or a milder one', () => {
    const ranks = ['error', 'warning', 'information', 'hint'];
    const listed = new Map<string, string>(CHECKS.map(({ id, severity }) => [id, severity]));
    for (const [, wrong] of CASES) {
      for (const { check, severity } of findings(wrong))
        assert.ok(ranks.indexOf(severity) >= ranks.indexOf(listed.get(check) ?? 'hint'), check);
    }
  });

  it('bring sourced evidence for what the facts say', () => {
    const [office] = findings('Nigeria’s President Muhammadu Buhari said so on Tuesday.');
    assert.ok(office && office.evidence.length >= 2);
    for (const { statement, source, asOf, fact } of office.evidence) {
      assert.match(statement, /President of Nigeria (?:\(Head of the Military Government\) )?(?:since|from) \d/);
      assert.ok(source && asOf && fact?.includes('|holds|'));
    }
  });

  it('mend the text with their first fix', () => {
    const mended = (text: string): string => {
      const [edit] = findings(text)[0]?.fixes[0]?.edits ?? [];
      assert.ok(edit, text);
      return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    };
    for (const [, wrong] of CASES) {
      if (!findings(wrong)[0]?.fixes.length) continue;
      assert.deepEqual(found(mended(wrong)), [], wrong);
    }
  });

  it('tell an announcement from its effect quietly', () => {
    const [finding] = findings('Mali left ECOWAS in January 2024.');
    assert.equal(finding?.check, 'event-date');
    assert.equal(finding?.severity, 'information');
    assert.deepEqual(found('Mali announced in January 2024 that it would leave ECOWAS.'), []);
  });

  it('add up the columns of a table', () => {
    const table = (total: number): string =>
      `| Region | Votes |\n|---|---|\n| North | 120 |\n| South | 80 |\n| Total | ${total} |\n`;
    assert.deepEqual(found(table(210), { kind: 'markdown' }), ['arithmetic: 210']);
    assert.deepEqual(found(table(200), { kind: 'markdown' }), []);
  });
});

describe('checks are silent', () => {
  const SILENT = {
    'about what others say': '“Nigeria’s President Muhammadu Buhari is here,” she said.',
    'about former, then and would-be holders':
      'The then Nigerian president, Muhammadu Buhari, met Nigeria’s ex-president Goodluck Jonathan.',
    'about what is told of an earlier time': 'Under President Muhammadu Buhari, Nigeria had closed its borders.',
    'about deputies and parties': 'Opposition leader Muhammadu Buhari and party president Macky Sall met.',
    'about people whom they do not know': 'Mali’s President Ousmane Bagayoko Traore spoke.',
    'about other kinds of capital':
      'Lagos, the economic capital of Nigeria, and Kano, the capital of Kano State, were calm.',
    'about disputed capitals and places': 'Jerusalem, the capital of Israel, and Simferopol, in Russia, were calm.',
    'about bodies whose members nobody lists': 'Mali, a member of the Non-Aligned Movement, spoke.',
    'about lists of places': 'Flights from Kano, Niger and Chad were late.',
    'about acronyms in other languages': 'The Rassemblement National (RN) won.',
  };
  for (const [what, text] of Object.entries(SILENT)) it(what, () => assert.deepEqual(found(text), []));

  it('about offices where the article’s date is not known', () => {
    assert.deepEqual(found('Nigeria’s President Muhammadu Buhari said so.', { date: '' }), []);
  });
});

describe('comments in Markdown', () => {
  const wrong = 'It was signed on 31 June 2024.';
  const markdown = (text: string): string[] => found(text, { kind: 'markdown' });

  it('silence their line, the next one, or the file', () => {
    assert.equal(markdown(`${wrong}\n\n${wrong}`).length, 2);
    assert.equal(markdown(`${wrong} <!-- dateline-ignore -->\n\n${wrong}`).length, 1);
    assert.equal(markdown(`<!-- dateline-ignore -->\n\n${wrong}\n\n${wrong}`).length, 1);
    assert.equal(markdown(`${wrong}\n\n<!-- dateline-ignore-file -->\n\n${wrong}`).length, 0);
  });

  it('silence only the checks that they name', () => {
    assert.equal(markdown(`${wrong} <!-- dateline-ignore impossible-date arithmetic -->`).length, 0);
    assert.equal(markdown(`${wrong} <!-- dateline-ignore arithmetic -->`).length, 1);
  });

  it('are words in plain text', () => {
    assert.equal(found(`<!-- dateline-ignore-file -->\n\n${wrong}`).length, 1);
  });
});
