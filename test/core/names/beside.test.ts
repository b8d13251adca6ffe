import { assert } from 'chai';
import { names } from '../world';

describe('what stands beside a name says what it is', () => {
  const table: [string, string[]][] = [
    ['The carmaker Tolvane and the daily Kariva agreed.', ['Tolvane/organisation', 'Kariva/organisation']],
    ['The port Omvura waited.', ['Omvura/place']],
    ['Shipments of Tolvane shares went to the Kariva newspaper.', ['Tolvane/organisation', 'Kariva/organisation']],
    ['He lives in Omvura, Belkaza.', ['Omvura/place', 'Belkaza/place']],
    ['He works for Tolvane Namibia.', ['Tolvane Namibia/organisation']],
    // persons behind everyday words, and side by side
    ['They heard Comptroller Ann Tarvik and Sheriff Josef Kol.', ['Ann Tarvik/person', 'Josef Kol/person']],
    ['With David Tarvik & John Kolmar.', ['David Tarvik/person', 'John Kolmar/person']],
    ['He wrote of Frederick the Great.', ['Frederick the Great/person']],
    ['Sammy Tolvane, Jr, met Ann Kolmar, Sr, there.', ['Sammy Tolvane, Jr/person', 'Ann Kolmar, Sr/person']],
    ['A deputy Kremlin spokesman spoke.', ['Kremlin/place']],
    // borders at *and* and *of*
    [
      'The Reform Party of Tolvane and Peace Party of Kariva agreed.',
      ['Reform Party of Tolvane/organisation', 'Peace Party of Kariva/organisation'],
    ],
    ['The Tolvane Hall of Fame opened.', ['Tolvane Hall of Fame/organisation']],
    // what the last word says
    ['Ruins of the Tolvane Empire stand on Kariva Street.', ['Tolvane Empire/country', 'Kariva Street/place']],
    ['After the Kariva Era came Tolvane Day.', []],
    // a byline is no headline
    [
      '(Reporting by Ann Tarvik in Kariva; Editing by Tolva Kolmar)',
      ['Ann Tarvik/person', 'Kariva/place', 'Tolva Kolmar/person'],
    ],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(names(text), expected));
});

describe('short forms of bodies', () => {
  it('the head of a body’s name, with a capital and *the*, once the text named it', () => {
    assert.deepEqual(names('The Tolvane Commission met. Later the Commission left; a commission stayed.'), [
      'Tolvane Commission/organisation',
      'Commission/organisation',
    ]);
    assert.deepEqual(names('Later the Commission left. The Tolvane Commission met.'), [
      'Tolvane Commission/organisation',
    ]);
  });
  it('… and of a place’s', () => {
    assert.deepEqual(names('A fire broke out in Kariva Palace. Later the Palace was shut.'), [
      'Kariva Palace/place',
      'Palace/place',
    ]);
  });
  it('an acronym of mere words is no name', () => {
    assert.deepEqual(names('They found an improvised tolvane device (ITD). The ITD burned.'), []);
    assert.deepEqual(names('The independent tolvane commission (ITC) met.'), ['ITC/organisation']);
  });
  it('an acronym in brackets is a name, first there or not', () => {
    assert.deepEqual(names('He spoke (TKV).'), ['TKV/organisation']);
  });
  it('a name that is told often is no place for a *to* or a *from*', () => {
    assert.deepEqual(
      names('It went to Tolvanius. Later Tolvanius left. Nobody saw Tolvanius again, and Tolvanius wrote no letter.'),
      Array(4).fill('Tolvanius/person'),
    );
  });
});
