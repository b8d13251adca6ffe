import { assert } from 'chai';
import { annotate } from '../world';

/** The persons of a text as `surface=entity`, with `*` behind those that the fact base does not know. */
function persons(text: string, date?: string): string[] {
  const { mentions, entities } = annotate(text, date ? { date } : {});
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return mentions
    .filter(({ type }) => type === 'person')
    .map(({ text, entity }) => `${text}=${byId.get(entity)?.name}${byId.get(entity)?.record ? '' : '*'}`);
}

/** Each text with its date and whom it means. */
function each(cases: readonly (readonly [date: string, text: string, ...expected: string[]])[]): void {
  for (const [date, text, ...expected] of cases) assert.deepEqual(persons(text, date || undefined), expected, text);
}

describe('a surname alone', () => {
  it('is nobody that the facts know unless something introduces its bearer', () => {
    each([
      ['2018-11-05', 'Later Abrams led Kemp by two points in Atlanta.', 'Abrams=Abrams*', 'Kemp=Kemp*'],
      ['2022-04-01', 'In Kabul, Mr Gul said that the talks had failed.', 'Gul=Gul*'],
      ['2015-05-01', 'Ms Hill called, and Senator Law agreed.', 'Hill=Hill*', 'Law=Law*'],
      ['2007-05-01', 'Scottish voters listened when Cox campaigned for Labour.', 'Cox=Cox*'],
    ]);
  });

  it('is whoever the text names in full, known or not', () => {
    each([
      [
        '2021-06-21',
        'Then Jean Arnault spoke. Mr Arnault will stay.',
        'Jean Arnault=Jean Arnault*',
        'Arnault=Jean Arnault*',
      ],
      [
        '2021-06-21',
        'Then Bernard Arnault spoke. Mr Arnault will stay.',
        'Bernard Arnault=Bernard Arnault',
        'Arnault=Bernard Arnault',
      ],
    ]);
  });

  it('is nobody as a piece of another name or where the text says how a stranger is called', () => {
    each([
      ['', 'The city’s Basic Law and its Power Company stay.'],
      ['2022-05-01', 'In Beijing a clerk surnamed Zhao was held. Zhao denies it.', 'Zhao=Zhao*', 'Zhao=Zhao*'],
    ]);
  });

  it('is whoever led a state that the text speaks of, in that leader’s day', () => {
    each([
      ['2018-05-01', 'In Nairobi, Kenyatta spoke to Kenyan traders.', 'Kenyatta=Uhuru Kenyatta'],
      [
        '2023-05-01',
        'Ukraine waits: Zelensky asked Macron for help.',
        'Zelensky=Volodymyr Zelenskyy',
        'Macron=Emmanuel Macron',
      ],
    ]);
  });

  it('is told with less confidence where only the state speaks for it', () => {
    const { mentions } = annotate('In Nairobi, Kenyatta spoke to Kenyan traders.', { date: '2018-05-01' });
    assert.isBelow(mentions.find(({ text }) => text === 'Kenyatta')?.confidence ?? 1, 0.85);
  });
});

describe('an office before a surname', () => {
  it('means whoever held it on the article’s day', () => {
    each([
      ['1990-08-09', 'Then President Bush spoke.', 'Bush=George H. W. Bush'],
      ['2003-03-20', 'Then President Bush spoke.', 'Bush=George W. Bush'],
      ['1998-05-10', 'Prime Minister Sharif spoke in Islamabad.', 'Sharif=Nawaz Sharif'],
      ['2022-05-10', 'Prime Minister Sharif spoke in Islamabad.', 'Sharif=Shehbaz Sharif'],
      ['1999-05-10', 'President Kabila spoke in Kinshasa.', 'Kabila=Laurent-Désiré Kabila'],
      ['2009-05-10', 'President Kabila spoke in Kinshasa.', 'Kabila=Joseph Kabila'],
      ['2024-03-12', 'Then Chancellor Scholz met Prime Minister Sunak.', 'Scholz=Olaf Scholz', 'Sunak=Rishi Sunak'],
      ['2023-05-05', 'Then Governor Kemp signed the bill in Atlanta.', 'Kemp=Brian Kemp'],
      ['2013-04-01', 'Then President Park met Prime Minister Abe.', 'Park=Park Geun-hye', 'Abe=Shinzo Abe'],
      ['2017-01-10', 'Then Prime Minister May met Chancellor Merkel.', 'May=Theresa May', 'Merkel=Angela Merkel'],
      ['1992-06-01', 'Then Prime Minister Major met Chancellor Kohl.', 'Major=John Major', 'Kohl=Helmut Kohl'],
    ]);
  });

  it('chooses between bearers of a full name', () => {
    each([
      ['1990-08-09', 'Then President George Bush spoke.', 'George Bush=George H. W. Bush'],
      ['2004-08-09', 'Then President George Bush spoke.', 'George Bush=George W. Bush'],
      ['', 'Then George Bush spoke.', 'George Bush=George Bush*'],
    ]);
  });

  it('counts from the sentence’s own year before the article’s date, whoever the text names elsewhere', () => {
    each([
      ['2024-07-09', 'In 1982 President Assad crushed a revolt.', 'Assad=Hafez al-Assad'],
      [
        '2011-05-01',
        'Bashar al-Assad rules Syria. In 1982 President Assad crushed a revolt. Assad won.\n\nIn Homs, Assad spoke.',
        'Bashar al-Assad=Bashar al-Assad',
        'Assad=Hafez al-Assad',
        'Assad=Hafez al-Assad',
        'Assad=Bashar al-Assad',
      ],
      [
        '',
        'In 1990 President Bush sent troops. In 2003 President Bush invaded Iraq.',
        'Bush=George H. W. Bush',
        'Bush=George W. Bush',
      ],
    ]);
  });

  it('is that of the state beside it', () => {
    each([
      [
        '2005-06-01',
        'Saudi Arabia’s King Abdullah met King Abdullah of Jordan.',
        'Abdullah=Abdullah of Saudi Arabia',
        'Abdullah=Abdullah II',
      ],
      ['1994-07-10', 'North Korean President Kim died on Friday.', 'Kim=Kim Il Sung'],
      ['1994-07-10', 'President Kim died on Friday.', 'Kim=Kim*'],
      ['2014-04-01', 'President Hassan of Somalia spoke.', 'Hassan=Hassan*'],
      ['2023-04-01', 'In Havana, Cuba, they praised the Castro government.', 'Castro=Castro*'],
    ]);
  });

  it('means nobody known where nobody known held it', () => {
    each([
      [
        '2024-05-01',
        'Then Coach Putnam and Judge Kemp met Officer Bush.',
        'Putnam=Putnam*',
        'Kemp=Kemp*',
        'Bush=Bush*',
      ],
      ['2022-05-01', 'Then President Chavez of the students’ union spoke.', 'Chavez=Chavez*'],
      ['2024-05-01', 'Former President Bush spoke.', 'Bush=Bush*'],
    ]);
  });

  it('may stand behind the name, or be that of a government', () => {
    each([
      ['2022-05-01', 'Then Sharif, the prime minister, left Islamabad.', 'Sharif=Shehbaz Sharif'],
      [
        '2022-05-01',
        'The Boric administration and the Sharif government agreed.',
        'Boric=Gabriel Boric',
        'Sharif=Shehbaz Sharif',
      ],
    ]);
  });

  it('ends with what says that it has not begun or is over', () => {
    each([
      [
        '2020-12-10',
        'U.S. President-elect Joe Biden met ex-President Jacob Zuma.',
        'Joe Biden=Joe Biden',
        'Jacob Zuma=Jacob Zuma',
      ],
      ['2020-12-10', 'Then President-elect Biden smiled.', 'Biden=Joe Biden'],
    ]);
  });

  it('is no part of other names', () => {
    const { mentions } = annotate(
      'They met at Prince Edward Island and in the General Assembly. Ms Hill and Mr Field left.',
    );
    assert.deepEqual(
      mentions.map(({ text }) => text),
      ['Prince Edward Island', 'General Assembly', 'Hill', 'Field'],
    );
  });
});

describe('an office without a name', () => {
  const presidents = (text: string) =>
    annotate(`Emmanuel Macron spoke in Paris. ${text}`, { date: '2024-03-12' }).mentions.filter(
      ({ form }) => form === 'nominal',
    ).length;

  it('is nobody where the text speaks of it in general', () => {
    for (const text of [
      'The President is elected every five years.',
      'The president may be removed by parliament, and the president has the power to dissolve it.',
      'The powers of the president are wide.',
      'The president serves a five-year term.',
      'The president appoints the judges.',
      'The president is also the commander-in-chief.',
    ])
      assert.strictEqual(presidents(text), 0, text);
  });

  it('is its holder where the text speaks of what one person does', () => {
    for (const text of [
      'The president said no.',
      'The president has arrived in Rome.',
      'The president may resign today.',
    ])
      assert.strictEqual(presidents(text), 1, text);
  });

  it('is not whoever held another one', () => {
    const { mentions } = annotate('Iran’s Supreme Leader, Ali Khamenei, spoke. The president left.', {
      date: '2024-03-12',
    });
    assert.isFalse(mentions.some(({ form }) => form === 'nominal'));
  });
});

describe('a day that is only inferred', () => {
  it('does not say which bearer of a name is meant', () => {
    assert.include(
      persons('The pact was signed in 1945. Then President Biden met envoys, and the summit began.'),
      'Biden=Joe Biden',
    );
  });
});
