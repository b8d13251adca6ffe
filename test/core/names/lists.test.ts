import { assert } from 'chai';
import { names } from '../world';

describe('names in a list are of one kind', () => {
  const table: [string, string[]][] = [
    [
      'They hold the towns of Madinat al-Tolva and Khan Ornabah and the Khalvalah air base.',
      ['Madinat al-Tolva/place', 'Khan Ornabah/place', 'Khalvalah/place'],
    ],
    [
      'Rebels took the villages of Sarmo, Kel Adrun and Tin Halvan.',
      ['Sarmo/place', 'Kel Adrun/place', 'Tin Halvan/place'],
    ],
    ['Fighting spread to the cities of Omvura and Belkaza.', ['Omvura/place', 'Belkaza/place']],
    ['Troops left the Marvul military base and the Tessavo refugee camp.', ['Marvul/place', 'Tessavo/place']],
    ['A drone hit the Belvek airfield.', ['Belvek/place']],
    ['Buses go to Goma, Bukavu and Tolvanu.', ['Goma/place', 'Bukavu/place', 'Tolvanu/place']],
    [
      'Lawyers for Netflix, Google and Tolvanu spoke.',
      ['Netflix/organisation', 'Google/organisation', 'Tolvanu/organisation'],
    ],
    // no list: an apposition, and neighbours of two kinds
    ['The mayor of Goma, Anna Kitolvo, spoke.', ['Goma/place', 'Anna Kitolvo/person']],
    [
      'He met Anna Kitolvo in Goma and Josef Tarvik in Kenya.',
      ['Anna Kitolvo/person', 'Goma/place', 'Josef Tarvik/person', 'Kenya/country'],
    ],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(names(text), expected));
});
