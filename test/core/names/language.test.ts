import { assert } from 'chai';
import { annotate } from '../world';

const DAY = '2024-09-24';

/** Whether a text is read as English: its weekday is a date then. */
function marked(text: string): string[] {
  const { mentions, dates } = annotate(text, { date: DAY });
  return [...mentions, ...dates].sort((a, b) => a.start - b.start).map(({ text }) => text);
}

describe('blocks in another language', () => {
  const OTHER: readonly (readonly [language: string, text: string, marked: readonly string[]])[] = [
    ['French', 'Le ministre a quitté Bamako lundi avec une délégation des Nations unies.', ['Bamako', 'Nations unies']],
    ['French with a name', 'Selon Emmanuel Macron, les pays de la région ne sont pas prêts.', ['Emmanuel Macron']],
    [
      'Spanish',
      'El presidente de Colombia se reunió en Bogotá con los líderes de la oposición.',
      ['Colombia', 'Bogotá'],
    ],
    ['German', 'Die Außenministerin traf am Dienstag ihren französischen Kollegen in Paris.', ['Paris']],
    ['Italian', 'Il presidente ha detto che la riunione di Ginevra non si terrà.', []],
    ['Portuguese', 'O governo disse que não vai participar da reunião com os ministros.', []],
    ['Dutch', 'De minister zei dat het kabinet niet met de voorstellen akkoord gaat.', []],
    ['Polish', 'Rząd powiedział, że nie zgodzi się na te propozycje i będzie negocjować.', []],
    ['Turkish', 'Bakan, bu konuda bir karar alınmadığını ve sürecin devam ettiğini söyledi.', []],
    ['Indonesian', 'Pemerintah mengatakan bahwa pajak tidak akan naik pada tahun ini.', []],
    ['Russian', 'Министр заявил в понедельник, что переговоры продолжатся.', []],
    ['Arabic', 'قال الوزير إن المفاوضات ستستمر يوم الاثنين.', []],
    ['Chinese', '部长星期一在北京会见了来访的总统。', []],
    [
      'French, a date in figures',
      'Le texte a été signé le 12/03/2024 par les ministres des pays de la région.',
      ['12/03/2024'],
    ],
  ];
  for (const [language, text, names] of OTHER)
    it(`have known names and dates in figures at most: ${language}`, () => {
      assert.deepEqual(marked(text), names);
      const { events, findings } = annotate(text, { date: DAY });
      assert.deepEqual([events, findings], [[], []]);
    });

  const ENGLISH: readonly string[] = [
    'Members of the Partido de la Liberación Tolvana met on Monday.',
    'He said “je ne regrette rien” to the crowd on Monday.',
    'Carlos de la Torre and Maria del Carmen y Obire left on Monday.',
    'MOSCOW — Министр (the minister) spoke on Monday.',
    'El Salvador, El Paso, La Paz and Los Angeles voted on Monday.',
    'Two die in Monday blast',
    'Die Zeit, Le Monde and El País reported it on Monday.',
    'Coup d’état on Monday',
  ];
  for (const text of ENGLISH)
    it(`are not those with foreign names in them: ${text}`, () => assert.include(marked(text), 'Monday'));

  it('have the short ones between them with them, and leave those beside English alone', () => {
    const french = 'Le ministre a quitté la capitale avec une délégation des Nations unies.';
    const short = 'Monday, Mars';
    const read = (text: string): string[] => annotate(text, { date: DAY }).dates.map(({ text }) => text);
    assert.deepEqual(read(`${french}\n\n${short}\n\n${french}`), []);
    assert.deepEqual(read(`${french}\n\nMarch 2024\n\nThe minister left the capital for talks.`), ['March 2024']);
    assert.deepEqual(read('March 2024'), ['March 2024']);
  });
});
