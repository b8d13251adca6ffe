import { expect } from 'chai';
import { separateRanges } from '../../../src/core/dates';
import { brief, read } from './reading';

const values = (text: string, anchor: string | null): string[] => read(text, anchor).map(({ value }) => value);

describe('dates: anchors by passage', () => {
  it('counts months of a history from the expression before', () => {
    const text =
      'The revolt began on 12 March 1848. In April the king fled.\nBy September the city had fallen. In January, he returned.';
    expect(values(text, '2025-06-18')).to.deep.equal(['1848-03-12', '1848-04', '1848-09', '1849-01']);
    const history = `The league was founded in May 1844. It split in 1846 and met in Ghent on 3 July 1847.\n${text}`;
    expect(values(history, '2025-06-18').slice(-4)).to.deep.equal(['1848-03-12', '1848-04', '1848-09', '1849-01']);
  });

  it('counts months of a news story from the article, also beside an old year', () => {
    const text =
      'The minister said on Tuesday the talks would go on.\nThe party was founded in 1994.\nIn December, judges fined it.';
    expect(values(text, '2025-06-18')).to.deep.equal(['2025-06-17', '1994', '2024-12']);
  });

  it('counts the background paragraph of a news story from its own dates', () => {
    const text =
      'The minister spoke on Tuesday.\nSoldiers took power on 18 August 2020. In September they named a president.\nThe next poll will come in February.';
    expect(values(text, '2025-06-18')).to.deep.equal(['2025-06-17', '2020-08-18', '2020-09', '2026-02']);
  });

  it('lets a weekday or a beginning in a sentence not lead it astray', () => {
    expect(
      values('In office since January 2019, he said on Saturday, 14 June, that it was over.', '2025-06-18'),
    ).to.deep.equal(['2019-01', '2025-06-14']);
    expect(values('In office since January 2019, he met them in May.', '2025-06-18')).to.deep.equal([
      '2019-01',
      '2025-05',
    ]);
  });

  it('does not count from a year to come or a look aside', () => {
    expect(values('The plan runs to 2040. In May, the cabinet met.', '2025-06-18')).to.deep.equal(['2040', '2025-05']);
    const aside = 'The camp was raided on 21 February 2008, after raids since 1991. It closed on 29 February.';
    expect(values(aside, '2025-06-18')).to.deep.equal(['2008-02-21', '1991', '2008-02-29']);
  });

  it('counts what is told of an event of another year from that year', () => {
    const war = 'They fled in the 2020 war. The offensive began on 28 September. It ended on 10 November.';
    expect(values(war, '2022-02-13')).to.deep.equal(['2020', '2020-09-28', '2020-11-10']);
    expect(values('They lost the war of 2008, which began on 7 January.', '2024-06-20')).to.deep.equal([
      '2008',
      '2008-01-07',
    ]);
    const told = 'In 2014 the south broke away.\nA vote was held there on 16 March. On 12 May the east followed.';
    expect(values(told, '2023-09-01')).to.deep.equal(['2014', '2014-03-16', '2014-05-12']);
  });

  it('counts what stands below the heading of a past year from that year', () => {
    const text =
      'The minister spoke on Tuesday.\n# The war of 2008\nShells fell on 7 August.\nThe truce came on 12 August.\nShe spoke on Monday of 3 August.';
    expect(values(text, '2024-02-20').slice(2)).to.deep.equal(['2008-08-07', '2008-08-12', '2024-02-19', '2023-08-03']);
  });

  it('tells on from the year of the paragraph before, over a heading, until another one comes', () => {
    const text =
      'The minister spoke on Tuesday.\nIn 2014 the south broke away.\n# The vote\nOn 16 March, it was joined by a vote.\nShe spoke on Monday of 3 March.';
    expect(values(text, '2023-02-22')).to.deep.equal(['2023-02-21', '2014', '2014-03-16', '2023-02-20', '2022-03-03']);
    // a month of the article's own year is written without it
    expect(values(text, '2023-09-20').slice(2, 3)).to.deep.equal(['2023-03-16']);
  });

  it('lets a look back or ahead not lead a history astray', () => {
    for (const [told, month] of [
      ['He fled on 4 July 1962 after the coup of May 1960.', '1962-08'],
      ['The siege began on 4 July 1962 and would last until the fall of Ayl in March 1964.', '1962-08'],
      ['He fled on 4 July 1962. In 1962 many fled.', '1962-08'],
      ['He joined them in May 1985. He stayed until May 1990.', '1990-08'],
    ])
      expect(values(`He was born on 3 May 1941. ${told} In August he came back.`, '2025-06-18').at(-1), told).to.equal(
        month,
      );
  });

  it('takes “today” for “nowadays” where a text that speaks of no day near by says what is so', () => {
    for (const text of [
      'The town was founded in 1886. Today it has two ports.',
      'Some of its walls, built in 1886, can be seen today.',
      'The company was founded in 1886. Today, its ships are used in the north.',
    ])
      expect(values(text, '2025-06-18'), text).to.deep.equal(['1886']);
    for (const text of [
      'Parliament votes today on the bill.',
      'We have a duty today.',
      'That is why, today, it will vote.',
    ])
      expect(values(text, '2025-06-18'), text).to.deep.equal(['2025-06-18']);
    expect(values('The president is in Lima today. He left on Monday.', '2025-06-18')).to.deep.equal([
      '2025-06-18',
      '2025-06-16',
    ]);
  });

  it('takes a year of two digits for one of our time where nothing else is known', () => {
    expect(values('On 25.02.22 the bridge fell.', null)).to.deep.equal(['2022-02-25']);
  });

  it('counts nothing from a date that was never told', () => {
    expect(values('He resigned. The next day, he fled.', '2025-06-18')).to.deep.equal([]);
  });

  it('leaves a date of news to the article’s year, whatever year stands before', () => {
    for (const [anchor, text, value] of [
      ['2021-03-25', 'He took office in December 2016. On 10 March a court fined him.', '2021-03-10'],
      ['2021-10-25', 'He took office in December 2016. On 10 March a court fined him.', '2021-03-10'],
      ['2021-03-25', 'He won the 2016 election. The vote is on 10 April.', '2021-04-10'],
      ['2021-03-25', 'He won the 2016 election. The court fined him on 10 October.', '2020-10-10'],
      ['2021-10-25', 'The vote was held in December 2016. The vote was annulled on 10 March.', '2021-03-10'],
      ['2023-05-21', 'They ruled until October 2021. They fell out over what they had signed in December.', '2022-12'],
    ] as const)
      expect(values(text, anchor).at(-1), text).to.equal(value);
  });

  it('implies what it can where the article’s date is unknown', () => {
    expect(values('In March he fled. On 12 May 2019 he was caught. In June he died.', null)).to.deep.equal([
      'XXXX-03',
      '2019-05-12',
      '2019-06',
    ]);
    expect(values('He spoke on Monday and speaks again today.', null)).to.deep.equal(['XXXX-WXX-1', 'PRESENT_REF']);
    expect(values('He spoke on 3 March.', null)).to.deep.equal(['XXXX-03-03']);
  });

  it('reads 03/04/2024 by the habit of the document', () => {
    const order = (text: string): string | undefined => read(text, '2025-06-18').at(-1)?.value;
    expect(order('It was signed on 12 May 2020. It is dated 03/04/2024.')).to.equal('2024-04-03');
    expect(order('It was signed on May 12, 2020. It is dated 03/04/2024.')).to.equal('2024-03-04');
    expect(order('It is dated 03/04/2024.')).to.equal('2024');
  });

  it('keeps what the text says of a day that does not exist, and marks it', () => {
    const [june, february] = read('He left on 31 June 2024 and on 29 February 2023.', '2025-06-18');
    expect(june).to.include({ value: '2024-06-31', problem: 'impossible-date' });
    expect(february).to.include({ value: '2023-02-29', problem: 'impossible-date' });
    expect(read('He left on 29 February 2024.', '2025-06-18')[0]).to.not.have.property('problem');
  });

  it('lets the calendar date win over a wrong weekday, and marks it', () => {
    const [date] = read('He came on Thursday, 26 July 2023.', '2025-06-18');
    expect(date).to.include({ value: '2023-07-26', problem: 'weekday-mismatch' });
    expect(date?.rule).to.contain('Wednesday');
  });

  it('takes the year in which a weekday fits where none is written', () => {
    expect(brief(read('Polls open on Monday, 2 March.', '2025-06-18'))).to.deep.equal([
      '[Monday, 2 March] DATE 2026-03-02',
    ]);
  });

  it('says why a value is what it is', () => {
    const rules = read('On 3 May 2020 he left. Two days later he died. She spoke yesterday.', '2025-06-18').map(
      ({ rule }) => rule,
    );
    expect(rules).to.deep.equal(['as written', 'the expression before it', 'the article’s date']);
  });

  it('gives the ends of a range one by one as well', () => {
    const text = 'Talks of 5–7 January 2024 failed.';
    const [range] = read(text, null);
    expect(range?.parts?.map(({ start, end, value }) => [text.slice(start, end), value])).to.deep.equal([
      ['5', '2024-01-05'],
      ['7 January 2024', '2024-01-07'],
    ]);
  });

  it('takes ranges apart where one wants their ends', () => {
    const text = 'First line.\nTalks of 5–7 January 2024 failed on Monday.';
    const ends = separateRanges(read(text, '2024-02-14'), text);
    expect(brief(ends)).to.deep.equal([
      '[5] DATE 2024-01-05',
      '[7 January 2024] DATE 2024-01-07',
      '[Monday] DATE 2024-02-12',
    ]);
  });

  it('knows no day for an evening of a mere year', () => {
    expect(values('He fell in 1998. That evening, he fled.', null)).to.deep.equal(['1998', 'XXXX-XX-XXTEV']);
  });

  it('leaves a length that counts from an event to be resolved with the event', () => {
    expect(read('Three days after the mutiny, borders closed.', null)[0]).to.include({ value: 'P3D', toward: 'after' });
    expect(read('Two weeks before the vote, she quit.', null)[0]).to.include({ value: 'P2W', toward: 'before' });
    expect(read('It lasted three days.', null)[0]).to.not.have.property('toward');
  });

  it('keeps spans in the document’s offsets', () => {
    const text = 'First line.\nIt began on 3 May 2020.\nIt ended in 2021.';
    for (const { start, end, text: own } of read(text, null)) expect(text.slice(start, end)).to.equal(own);
    expect(read(text, null)).to.have.length(2);
  });
});
