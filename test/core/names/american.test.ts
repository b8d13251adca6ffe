import { assert } from 'chai';
import { names } from '../world';

describe('American politics', () => {
  const table: [string, string[]][] = [
    ['Sen. Mark Warner met Zelensky.', ['Mark Warner/person', 'Zelensky/person']],
    ['Sen. Thea Bolvang, R-N.C., agreed.', ['Thea Bolvang/person']],
    ['Rep. Dara Kolmas (D-Minn.) and Rep. Ann Tavik, R-Ky., voted no.', ['Dara Kolmas/person', 'Ann Tavik/person']],
    ['Gov. Dara Kolmas, I-Vermont, waited.', ['Dara Kolmas/person']],
    ['Sens. Marco Rubio and Tim Kaine wrote.', ['Marco Rubio/person', 'Tim Kaine/person']],
    [
      'U.S. Sen. Bernie Sanders and state Rep. Alma Torvald came.',
      ['U.S./country', 'Bernie Sanders/person', 'Alma Torvald/person'],
    ],
    ['Atty. Gen. Alma Torvald came.', ['Alma Torvald/person']],
    ['Rakesh Sen spoke. Mr Sen left.', ['Rakesh Sen/person', 'Sen/person']],
    ['Mr King and Ms. Pope left. Mr Justice Tarvik stayed.', ['King/person', 'Pope/person', 'Tarvik/person']],
    ['We read Rakesh Sen. Others came.', ['Rakesh Sen/person']],
    ['The carrier came to Norfolk, Va., on Tuesday.', ['Norfolk/place', 'Va./place']],
    ['Born in Raleigh, N.C., she died in Tulsa, Okla.', ['Raleigh/place', 'N.C./place', 'Tulsa/place', 'Okla./place']],
    ['They live in Boise, ID 83702 and in Salem, OR.', ['Boise/place', 'ID/place', 'Salem/place', 'OR/place']],
    ['They came to Orvik, Ore., by bus.', ['Orvik/place', 'Ore./place']],
    ['It is real, OK, and it is Iran, or nobody.', ['Iran/country']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(names(text), expected));
});

describe('a sentence that ends in an abbreviation', () => {
  const table: [string, string[]][] = [
    ['He served in the U.S. Officials from the U.K. Others came.', ['U.S./country', 'U.K./country']],
    ['They left the U.S. Economists doubted it.', ['U.S./country']],
    ['Talks went on at the U.N. The envoy left.', ['U.N./organisation']],
    ['He lives in Washington, D.C. She does not.', ['Washington, D.C./place']],
    // … and one that goes on
    [
      'The U.S. Army, the U.S. Congress and U.S. Marines came.',
      ['U.S. Army/organisation', 'U.S. Congress/organisation', 'U.S. Marines/organisation'],
    ],
    ['The U.S. Supreme Court agreed.', ['U.S. Supreme Court/organisation']],
    ['U.S. President Joe Biden spoke.', ['U.S./country', 'Joe Biden/person']],
    ['U.S. Central Command denied it.', ['U.S. Central Command/organisation']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(names(text), expected));
});
