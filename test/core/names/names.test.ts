import { assert } from 'chai';
import * as fc from 'fast-check';
import { MENTION_TYPES } from '../../../src/core/model';
import { annotate, names } from '../world';

describe('names in a text', () => {
  const table: [string, string[]][] = [
    // borders
    ['President Bassirou Diomaye Faye left.', ['Bassirou Diomaye Faye/person']],
    ['He met Foreign Minister Penny Wong and Gen. Adama Coulibaly.', ['Penny Wong/person', 'Adama Coulibaly/person']],
    ['Kenya’s President William Ruto spoke.', ['Kenya/country', 'William Ruto/person']],
    [
      'Ukraine’s Volodymyr Zelensky and Ursula von der Leyen met.',
      ['Ukraine/country', 'Volodymyr Zelensky/person', 'Ursula von der Leyen/person'],
    ],
    ['South Korean leader Lee Jae-myung won.', ['South Korean/demonym', 'Lee Jae-myung/person']],
    [
      'He said the Ministry of Foreign Affairs and International Cooperation knew.',
      ['Ministry of Foreign Affairs and International Cooperation/organisation'],
    ],
    [
      'The National Security and Defence Council met in Kyiv.',
      ['National Security and Defence Council/organisation', 'Kyiv/place'],
    ],
    [
      'Members of the Front for Change and Reform in Chad left.',
      ['Front for Change and Reform/organisation', 'Chad/country'],
    ],
    ['She is from Guinea-Bissau, not Papua New Guinea.', ['Guinea-Bissau/country', 'Papua New Guinea/country']],
    ['Shops in Indian-administered Kashmir closed.', ['Indian/demonym', 'Kashmir/place']],
    ['The US-led coalition and a Paris-based group left.', ['US/country', 'Paris/place']],
    [
      'The Turkish parliament and the Malian army agreed; French troops left.',
      ['Turkish parliament/organisation', 'Malian army/organisation', 'French/demonym'],
    ],
    ['He sailed the Gulf of Guinea and Lake Chad.', ['Gulf of Guinea/place', 'Lake Chad/place']],
    // types by cues
    ['Boubacar Djibo, a mechanic, waited.', ['Boubacar Djibo/person']],
    ['In the town of Ouallamba, people waited.', ['Ouallamba/place']],
    ['Fighters from the rebel group Harakat Tazamma left.', ['Harakat Tazamma/armedGroup']],
    ['Shares of Tolvane Holdings rose.', ['Tolvane Holdings/organisation']],
    [
      'Both signed the Mbanza Declaration after the Treaty of Lisbon.',
      ['Mbanza Declaration/event', 'Treaty of Lisbon/event'],
    ],
    ['He lives in Guinea. Bissau is far, St. Louis too.', ['Guinea/country', 'Bissau/place', 'St. Louis/place']],
    ['It adopted Resolution 2803 on Monday.', ['Resolution 2803/event']],
    // what the lists of towns and bodies say
    ['Hama fell. Then Misrata did.', ['Hama/place', 'Misrata/place']],
    ['Leeds voted; Enugu waited.', ['Leeds/place', 'Enugu/place']],
    ['Kissidougou grieves. Nobody helped Kissidougou.', ['Kissidougou/place', 'Kissidougou/place']],
    ['Users of Netflix and Gazprombank complained.', ['Netflix/organisation', 'Gazprombank/organisation']],
    ['Leeds Harriers won.', ['Leeds Harriers/organisation']],
    // words that are also names
    ['Frank Odalo and Hope Nakitto spoke.', ['Frank Odalo/person', 'Hope Nakitto/person']],
    ['Sun Weiqing left. Park Doyun stayed.', ['Sun Weiqing/person', 'Park Doyun/person']],
    ['He met Jung Hae-in there.', ['Jung Hae-in/person']],
    ['We saw Md Rahimullah Karim, a trader.', ['Md Rahimullah Karim/person']],
    ['Nancy Orbegoso spoke.', ['Nancy Orbegoso/person']],
    // titles
    ['Chief Adviser Muhammad Yunus spoke.', ['Muhammad Yunus/person']],
    ['The Minister of Culture, Sports and Tourism Adaku Obire resigned.', ['Adaku Obire/person']],
    ['Superintendent of Police Adaku Obire resigned.', ['Adaku Obire/person']],
    // first words in the languages of the place
    ['They walked from Calle Ayacucho to Parque Tolvane.', ['Calle Ayacucho/place', 'Parque Tolvane/place']],
    ['The Banco Tolvane and the Partido Obrero agreed.', ['Banco Tolvane/organisation', 'Partido Obrero/organisation']],
    ['The Tolvane Convention Centre burned.', ['Tolvane Convention Centre/place']],
    ['The EU-Nigeria talks failed.', ['EU/organisation', 'Nigeria/country']],
    ['The report says In Madagascar, people wait.', ['Madagascar/country']],
    ['A vote in the House and in the Senate failed.', ['House/organisation', 'Senate/organisation']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(names(text), expected));
});

describe('what is no name', () => {
  const table: [string, string[]][] = [
    ['Meanwhile, officials said nothing. Speaking on Monday, he left.', []],
    ['May I march in March? The sun rose on Sunday.', []],
    ['Muslims and Christians speak Arabic and Swahili.', []],
    ['The President met the Foreign Minister and the General.', []],
    ['Police said so. Farmers agreed.', []],
    ['READ MORE: how it began', []],
    ['I’m here. They’ve gone. Don’t wait.', []],
    ['Mark my words. Ace pilots left.', []],
    ['An Op-ed on the DNA of the MoU says so.', []],
    ['The Adviser and the Pope met in the two Koreas.', []],
    ['It cost US$5m or 300 euros.', ['US/country']],
  ];
  for (const [text, expected] of table.slice(0, -1)) it(text, () => assert.deepEqual(names(text), expected));
});

describe('headlines', () => {
  it('capitals prove nothing there; what the sentences name is found again', () => {
    const text =
      'Farmers Blame Adaku Obire For Rising Prices In Ouallamba\n\nIn the town of Ouallamba, Adaku Obire spoke. Obire left.';
    assert.deepEqual(names(text), [
      'Adaku Obire/person',
      'Ouallamba/place',
      'Ouallamba/place',
      'Adaku Obire/person',
      'Obire/person',
    ]);
  });
  it('in capitals', () => {
    assert.deepEqual(names('KENYA AND UGANDA SIGN WATER DEAL\n\nKenya and Uganda signed.').slice(0, 2), [
      'KENYA/country',
      'UGANDA/country',
    ]);
  });
  it('datelines', () => {
    assert.include(names('NZEREKORE, Guinea, March 12 (AFP) — A bus burned.'), 'NZEREKORE/place');
  });
});

describe('mentions of any text', () => {
  it('are in order and in bounds, do not overlap, and point to entities', () => {
    const words = [
      'Mali',
      'the',
      'General',
      'Abdou Diop',
      'of',
      'and',
      'UN',
      '(',
      ')',
      'Ministry',
      '’s',
      '-',
      '.',
      '\n',
      'al',
      'President',
      '\ud83d',
      '٣',
      '"',
      'May',
      '12',
      '2024',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }),
        parts => {
          const text = parts.join(' ');
          const { mentions, entities } = annotate(text);
          const ids = new Set(entities.map(entity => entity.id));
          assert.lengthOf([...ids], entities.length);
          let end = 0;
          for (const mention of mentions) {
            assert.isAtLeast(mention.start, end);
            assert.equal(text.slice(mention.start, mention.end), mention.text);
            assert.include(MENTION_TYPES, mention.type);
            assert.isTrue(ids.has(mention.entity));
            assert.isTrue(mention.confidence > 0 && mention.confidence <= 1);
            end = mention.end;
          }
        },
      ),
    );
  });
});
