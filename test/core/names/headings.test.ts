import { assert } from 'chai';
import { annotate, names } from '../world';

describe('headings in title case: only what is a name elsewhere', () => {
  const body = '\n\nThe International Criminal Court (ICC) has no police. The Wagner Group left.';
  const table: [string, string[]][] = [
    ['The ICC Needs Teeth', ['ICC/organisation']],
    ['Why NATO Matters', ['NATO/organisation']],
    ['Sudan Bleeds', ['Sudan/country']],
    ['Troops Pull Out of Kherson', ['Kherson/place']],
    ['Rebels Seize Goma', ['Goma/place']],
    ['Kenya Sends Police to Haiti', ['Kenya/country', 'Haiti/country']],
    ['Peace Talks Resume in Doha', ['Doha/place']],
    ['What Comes Next', []],
    ['The Road to War', []],
    ['Tolvane Holdings Fires Its Boss', ['Tolvane Holdings/organisation']],
    // names, and nothing but names
    ['Human Rights Watch', ['Human Rights Watch/organisation']],
    ['Ministry of Foreign Affairs', ['Ministry of Foreign Affairs/organisation']],
    ['Doctors Without Borders', ['Doctors Without Borders/organisation']],
  ];
  for (const [heading, expected] of table)
    it(heading, () => {
      const found = annotate(`# ${heading}${body}`, { kind: 'markdown' }).mentions;
      const end = heading.length + 2;
      assert.deepEqual(
        found.filter(mention => mention.start < end).map(({ text, type }) => `${text}/${type}`),
        expected,
      );
    });
});

describe('headlines in capitals', () => {
  const table: [string, string[]][] = [
    ['MODI, ERDOGAN AND LULA MEET IN GENEVA', ['MODI/person', 'ERDOGAN/person', 'LULA/person', 'GENEVA/place']],
    ['ZELENSKY URGES NATO TO ACT', ['ZELENSKY/person', 'NATO/organisation']],
    ['NETANYAHU: WE WILL STRIKE IRAN', ['NETANYAHU/person', 'IRAN/country']],
    ['US AND EU AGREE ON STEEL', ['US/country', 'EU/organisation']],
    ['GAZA TRUCE HOLDS AS HAMAS AND ISRAEL TALK', ['GAZA/place', 'HAMAS/armedGroup', 'ISRAEL/country']],
    // everyday words are nobody's surname there
    ['RICE PRICES RISE AS BUSH FIRES RAGE', []],
    ['BROWN BEARS RETURN TO ITALY', ['ITALY/country']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(names(text), expected));
});
