import assert from 'node:assert/strict';
import { found } from '../checks/finding';
import { claimed } from './claims';

/** Right sentences, with the claim that the record confirms; what is the same but wrong; and what is told of it. */
const CASES: readonly (readonly [right: string, claim: string, wrong: string, told: string])[] = [
  [
    'Hamas attacked Israel on 7 October 2023.',
    'eventDate agrees: attacked Israel on 7 October 2023',
    'Hamas attacked Israel on 6 October 2023.',
    'event-date: 6 October 2023',
  ],
  [
    'Russia annexed Crimea in 2014, and Ukraine protested.',
    'eventDate agrees: annexed Crimea in 2014',
    'Russia annexed Crimea in 2013, and Ukraine protested.',
    'event-date: 2013',
  ],
  [
    'The Algerian War, which lasted from 1954 to 1962, is remembered.',
    'eventDate agrees: Algerian War, which lasted from 1954 to 1962',
    'The Algerian War, which lasted from 1956 to 1962, is remembered.',
    'event-date: 1956',
  ],
  [
    'World War II ended in 1945.',
    'eventDate agrees: World War II ended in 1945',
    'World War II ended in 1946.',
    'event-date: 1946',
  ],
  [
    'Rafik Hariri was killed on 14 February 2005.',
    'eventDate agrees: killed on 14 February 2005',
    'Rafik Hariri was killed on 14 February 2006.',
    'event-date: 14 February 2006',
  ],
  [
    'Finland joined NATO a year after Russia launched its full-scale invasion of Ukraine.',
    'order agrees: joined NATO a year after Russia launched its full-scale invasion',
    'Finland joined NATO a year before Russia launched its full-scale invasion of Ukraine.',
    'order-of-events: before Russia launched its full-scale invasion',
  ],
  [
    'Canberra, the capital of Australia, is quiet.',
    'capital agrees: Canberra, the capital of Australia',
    'Sydney, the capital of Australia, is quiet.',
    'wrong-capital: Sydney, the capital of Australia',
  ],
  [
    'Mali, whose capital is Bamako, is hot.',
    'capital agrees: Mali, whose capital is Bamako',
    'Mali, whose capital is Dakar, is hot.',
    'wrong-capital: Mali, whose capital is Dakar',
  ],
  [
    'Abuja, which is the capital of Nigeria, is hot.',
    'capital agrees: Abuja, which is the capital of Nigeria',
    'Lagos, which is the capital of Nigeria, is hot.',
    'wrong-capital: Lagos, which is the capital of Nigeria',
  ],
  [
    'Nigerien soldiers removed President Mohamed Bazoum.',
    'nationality agrees: Nigerien soldiers',
    'Nigerian soldiers removed President Mohamed Bazoum.',
    'wrong-country: Nigerian soldiers',
  ],
  [
    'Montpelier, the capital of Vermont, is small.',
    'capital agrees: Montpelier, the capital of Vermont',
    'Burlington, the capital of Vermont, is small.',
    'wrong-capital: Burlington, the capital of Vermont',
  ],
  [
    'Chicago wrote to Springfield, the capital of Illinois.',
    'capital agrees: Springfield, the capital of Illinois',
    'Springfield wrote to Chicago, the capital of Illinois.',
    'wrong-capital: Chicago, the capital of Illinois',
  ],
  [
    'The Vienna-based International Atomic Energy Agency said so.',
    'headquarters agrees: Vienna-based International Atomic Energy Agency',
    'The Geneva-based International Atomic Energy Agency said so.',
    'wrong-headquarters: Geneva-based International Atomic Energy Agency',
  ],
  [
    'OPEC, which is headquartered in Vienna, met.',
    'headquarters agrees: OPEC, which is headquartered in Vienna',
    'OPEC, which is headquartered in Geneva, met.',
    'wrong-headquarters: OPEC, which is headquartered in Geneva',
  ],
  [
    'The Labour MP Wes Streeting left.',
    'party agrees: Labour MP Wes Streeting',
    'The Conservative MP Wes Streeting left.',
    'wrong-party: Conservative MP Wes Streeting',
  ],
  [
    'Nancy Pelosi, a Democrat from California, left.',
    'party agrees: Nancy Pelosi, a Democrat',
    'Nancy Pelosi, a Republican from California, left.',
    'wrong-party: Nancy Pelosi, a Republican',
  ],
  [
    'Olaf Scholz of the SPD spoke.',
    'party agrees: Olaf Scholz of the SPD',
    'Olaf Scholz of the CDU spoke.',
    'wrong-party: Olaf Scholz of the CDU',
  ],
  [
    'The Lebanese militant group Hezbollah fired rockets.',
    'nationality agrees: Lebanese militant group Hezbollah',
    'The Palestinian militant group Hezbollah fired rockets.',
    'wrong-country: Palestinian militant group Hezbollah',
  ],
  [
    'George H. W. Bush, the 41st president, was buried.',
    'ordinal agrees: George H. W. Bush, the 41st president',
    'George W. Bush, the 41st president, was buried.',
    'wrong-ordinal: George W. Bush, the 41st president',
  ],
  [
    'Ong Teng Cheong, Singapore’s first elected president, was remembered.',
    'first agrees: Ong Teng Cheong, Singapore’s first elected president',
    'S. R. Nathan, Singapore’s first elected president, was remembered.',
    'wrong-ordinal: S. R. Nathan, Singapore’s first elected president',
  ],
  [
    'Israel’s capital, Jerusalem, was quiet.',
    'capital agrees: Israel’s capital, Jerusalem',
    'Israel’s capital, Tel Aviv, was quiet.',
    'wrong-capital: Israel’s capital, Tel Aviv',
  ],
  [
    'The Economic Community of Central African States (ECCAS) met.',
    'acronym agrees: Economic Community of Central African States (ECCAS)',
    'The Economic Community of Central African States (ECOWAS) met.',
    'acronym-mismatch: ECOWAS',
  ],
  [
    "The UN Children's Fund (UNICEF) met.",
    "acronym agrees: UN Children's Fund (UNICEF)",
    "The UN Children's Fund (UNCIEF) met.",
    'acronym-mismatch: UNCIEF',
  ],
  [
    'The African Union met. The Union has 55 members.',
    'count agrees: 55 members',
    'The African Union met. The Union has 53 members.',
    'wrong-membership: 53 members',
  ],
  [
    'Egypt, Ethiopia and Iran joined BRICS.',
    'membership agrees: Ethiopia',
    'Egypt, Argentina and Iran joined BRICS.',
    'wrong-membership: Argentina',
  ],
];

/** What is nearly the same, and accuses nobody. */
const QUIET = [
  'The bridge, built in 1952, was rebuilt after the flood of 1994.',
  'The Arab League, founded in 1945, grew after the Suez Crisis.',
  'The EU, created with the Maastricht Treaty in 1993, has grown.',
  'The 1970 Non-Proliferation Treaty bars it.',
  'UNRWA, a United Nations agency founded in 1949, runs the school.',
  'They fought again in the Battle of Avdiivka (2017).',
  'The Great War was followed soon after by World War II.',
  'Generals were killed during the 2022 invasion of Ukraine, Russia said.',
  'Taiwan’s National Immigration Agency (NIA) said so.',
  'They live in Atlanta, Georgia.',
  'Azerbaijan’s Grad missiles went on.',
  'They drove towards Bukavu, the capital of South Kivu.',
  'The US led a 27-country bloc against a United Nations report.',
  'Sanctions, imposed in some form since 2014, were ramped up after February 2022.',
  'The cathedral marks the 80th anniversary of the end of World War II.',
  'The battle was fought in 2012. On 29 February, both sides held the town.',
  'Almost 100 soldiers were killed in the attack. He paid tribute to the 92 soldiers who died.',
];

describe('claims against the record', () => {
  for (const [right, claim, wrong, told] of CASES) {
    it(right, () => {
      assert.ok(claimed(right).includes(claim), claimed(right).join('\n'));
      assert.deepEqual(found(right), []);
    });
    it(`not ${wrong}`, () => assert.deepEqual(found(wrong), [told]));
  }
  for (const text of QUIET) it(text, () => assert.deepEqual(found(text), []));
});
