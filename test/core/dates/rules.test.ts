import { expect } from 'chai';
import { brief, read } from './reading';

/** A sentence and what is read from it where the article is of Wednesday, 18 June 2025. */
type Row = readonly [sentence: string, ...expected: string[]];

const WRITTEN: readonly Row[] = [
  ['The pact was signed on 12 March 2024.', '[12 March 2024] DATE 2024-03-12'],
  ['The pact was signed on March 12, 2024, in Riga.', '[March 12, 2024] DATE 2024-03-12'],
  ['The pact was signed on the 3rd of May 2011.', '[the 3rd of May 2011] DATE 2011-05-03'],
  ['The pact was signed on the first of May 2011.', '[the first of May 2011] DATE 2011-05-01'],
  ['The pact was signed on Friday, March 14, 2025.', '[Friday, March 14, 2025] DATE 2025-03-14'],
  ['The pact was signed on Tues 7 January 2025.', '[Tues 7 January 2025] DATE 2025-01-07'],
  ['The pact was signed on Sept. 9, 1998.', '[Sept. 9, 1998] DATE 1998-09-09'],
  ['It is dated 2024-02-29 and 8-May-2006.', '[2024-02-29] DATE 2024-02-29', '[8-May-2006] DATE 2006-05-08'],
  ['It is dated 2024-03.', '[2024-03] DATE 2024-03'],
  ['The 2011-12 season and the case 2024-03-A.', '[2011-12] DATE 2011/2012'],
  ['It is dated 28/01/2024 and 13.02.2024.', '[28/01/2024] DATE 2024-01-28', '[13.02.2024] DATE 2024-02-13'],
  ['The cable of 1 Feb ’79 is lost.', '[1 Feb ’79] DATE 1979-02-01'],
  ['Trade fell in July 2019 and June of 2020.', '[July 2019] DATE 2019-07', '[June of 2020] DATE 2020-06'],
  ['The law of 1994 and the year 1950 matter.', '[1994] DATE 1994', '[the year 1950] DATE 1950'],
  ['The canal opened in 1869.', '[1869] DATE 1869'],
  ['The abbot died on 11 August 587.', '[11 August 587] DATE 0587-08-11'],
  ['Ports grew in the 1990s and the early 1980s.', '[the 1990s] DATE 199X', '[the early 1980s] DATE 198X/START'],
  ['Exiles of the ’60s and the late nineties met.', '[the ’60s] DATE 196X', '[the late nineties] DATE 199X/END'],
  ['Guilds date from the 1600s.', '[the 1600s] DATE 16XX'],
  [
    'Roads of the 19th century and the fifth century BC remain.',
    '[the 19th century] DATE 18XX',
    '[the fifth century BC] DATE BC04',
  ],
  [
    'Walls of 490 BC, 44 BCE, AD 70 and 300 CE stand.',
    '[490 BC] DATE BC0490',
    '[44 BCE] DATE BC0044',
    '[AD 70] DATE 0070',
    '[300 CE] DATE 0300',
  ],
  ['The league of the 470s BC fell in April 480 BC.', '[the 470s BC] DATE BC047', '[April 480 BC] DATE BC0480-04'],
  ['The abbess (c. 512 – 571) rose in 548.', '[c. 512 – 571] DATE 0512/0571', '[548] DATE 0548'],
  ['Villages of 3000 BC were found.', '[3000 BC] DATE BC3000'],
  [
    'Locusts came the summer of 2016 and in autumn 2015.',
    '[the summer of 2016] DATE 2016-SU',
    '[autumn 2015] DATE 2015-FA',
  ],
  [
    'Sales slid in Q1 2022 and the second quarter of 2021.',
    '[Q1 2022] DATE 2022-Q1',
    '[the second quarter of 2021] DATE 2021-Q2',
  ],
  ['Thefts halved over the second half of 2021.', '[the second half of 2021] DATE 2021-H2'],
  ['Debt grew through fiscal 2021 and FY2022.', '[fiscal 2021] DATE FY2021', '[FY2022] DATE FY2022'],
];

const FIGURES_AND_WORDS: readonly Row[] = [
  ['It was signed on June. 9, 2019 in Lima.', '[June. 9, 2019] DATE 2019-06-09'],
  ['He left in July. 9 people stayed.', '[July] DATE 2024-07'],
  ['It was signed on March first 2021.', '[March first 2021] DATE 2021-03-01'],
  ['It was signed on April the twenty-second.', '[April the twenty-second] DATE 2025-04-22'],
  ['It was signed on the twenty third of April.', '[the twenty third of April] DATE 2025-04-23'],
  ['In April first responders came.', '[April] DATE 2025-04'],
  ['The photographs are dated 18.08.20 and 09/30/21.', '[18.08.20] DATE 2020-08-18', '[09/30/21] DATE 2021-09-30'],
  ['It was signed on 04.03.2021.', '[04.03.2021] DATE 2021-03-04'],
  ['It was signed on 2019.5.9 or 2019.05.10.', '[2019.5.9] DATE 2019-05-09', '[2019.05.10] DATE 2019-05-10'],
  ['It was signed on 19-Nov-12.', '[19-Nov-12] DATE 2012-11-19'],
  ['Photographs published 18.08.20 and (9/30/21) differ.', '[18.08.20] DATE 2020-08-18'],
  ['He told of it in nineteen eighty-four.', '[nineteen eighty-four] DATE 1984'],
  ['He told of nineteen forty-pound guns.'],
  ['In 348, he fled to Arles. In 348 cases he won.', '[348] DATE 0348'],
  ['1596, in the old reign, saw a flood.', '[1596] DATE 1596'],
  ['He left last Friday, June sixth.', '[last Friday, June sixth] DATE 2025-06-06'],
  [
    'Fights went on through the spring and summer of 2015.',
    '[the spring] DATE 2015-SP',
    '[summer of 2015] DATE 2015-SU',
  ],
  ['Version 10.11.12 came out, and section 12.10.11 says so.'],
];

const MODIFIED: readonly Row[] = [
  ['Polls are due by the end of 2026.', '[the end of 2026] DATE 2026/END'],
  ['By mid-2019 the fort had fallen.', '[mid-2019] DATE 2019/MID'],
  ['It was signed early in 2014.', '[early in 2014] DATE 2014/START'],
  ['It was signed in late May 2020.', '[late May 2020] DATE 2020-05/END'],
  ['It fell in the middle of the 14th century.', '[the middle of the 14th century] DATE 13XX/MID'],
  ['It was signed in the last week of August 2018.', '[the last week of August 2018] DATE 2018-08/END'],
  ['It rose in the first nine months of 2015.', '[the first nine months of 2015] DURATION P9M'],
  ['It rose in the latter part of 2015.', '[the latter part of 2015] DATE 2015/END'],
];

const NEAR: readonly Row[] = [
  ['In December, judges fined the mine.', '[December] DATE 2024-12'],
  ['The court will rule in February.', '[February] DATE 2026-02'],
  ['The strike they began on November 16 has ended.', '[November 16] DATE 2024-11-16'],
  ['The vote will be held on 14 September.', '[14 September] DATE 2025-09-14'],
  ['The summit was moved to 21 July.', '[21 July] DATE 2025-07-21'],
  ['The vote was put off until at least 2027.', '[2027] DATE 2027'],
  ['It is 7 May.', '[7 May] DATE 2025-05-07'],
  ['The mandate ends on 31 December.', '[31 December] DATE 2025-12-31'],
  [
    'They were freed last October and will meet next March.',
    '[last October] DATE 2024-10',
    '[next March] DATE 2026-03',
  ],
  ['Ministers met in January and February.', '[January] DATE 2025-01', '[February] DATE 2025-02'],
  [
    'Trips will follow in November, December and January.',
    '[November] DATE 2025-11',
    '[December] DATE 2025-12',
    '[January] DATE 2026-01',
  ],
  [
    'He spoke in December last year and in March of this year.',
    '[December last year] DATE 2024-12',
    '[March of this year] DATE 2025-03',
  ],
  ['The court sat last March 8.', '[last March 8] DATE 2025-03-08'],
  ['The court will sit this November 10, 2025.', '[this November 10, 2025] DATE 2025-11-10'],
  ['He resigned last Friday, 13 June.', '[last Friday, 13 June] DATE 2025-06-13'],
  ['We write of your letter of 12 October last.', '[12 October last] DATE 2024-10-12'],
  ['The rainy season runs from May to October.', '[from May to October] DATE XXXX-05/XXXX-10'],
  ['Temperatures in January usually reach 40°.', '[January] DATE XXXX-01'],
  ['The rainy season began in May.', '[May] DATE 2025-05'],
  ['Last summer, wells ran dry.', '[Last summer] DATE 2024-SU'],
];

const WEEKDAYS: readonly Row[] = [
  ['The port reopened on Tuesday.', '[Tuesday] DATE 2025-06-17'],
  ['Officials spoke on Wednesday.', '[Wednesday] DATE 2025-06-18'],
  ['The port will close on Thursday.', '[Thursday] DATE 2025-06-19'],
  ['The ferry sank last Wednesday.', '[last Wednesday] DATE 2025-06-11'],
  ['The bridge will open next Wednesday.', '[next Wednesday] DATE 2025-06-25'],
  ['They met on Tuesday last week.', '[Tuesday last week] DATE 2025-06-10'],
  ['They will meet on Thursday of next week.', '[Thursday of next week] DATE 2025-06-26'],
  ['They met on Monday morning this week.', '[Monday morning this week] TIME 2025-06-16TMO'],
  ['He was born on a Sunday.', '[a Sunday] DATE XXXX-WXX-7'],
  ['He denied it in a Sunday statement.', '[Sunday] DATE 2025-06-15'],
  ['They met on the last Friday of September 2023.', '[the last Friday of September 2023] DATE 2023-09-29'],
  ['They met on the first Monday in May.', '[the first Monday in May] DATE 2025-05-05'],
  ['They will meet on the second Tuesday of next month.', '[the second Tuesday of next month] DATE 2025-07-08'],
  ['They met on the fifth Friday of April 2024.', '[the fifth Friday of April 2024] DATE 2024-04'],
  ['They meet on the first Monday of every month.', '[the first Monday of every month] SET P1M'],
  ['They met on the last Friday of Lent and on the third Friday.'],
  ['It lasts until Friday the 27th.', '[Friday the 27th] DATE 2025-06-27'],
  ['They met on Tuesday 10th.', '[Tuesday 10th] DATE 2025-06-10'],
  ['On Tuesday 19th Brigade troops left.', '[Tuesday] DATE 2025-06-17'],
  ['She won on Saturday, the first woman to do so.', '[Saturday] DATE 2025-06-14'],
  ['He starred in Friday the 13th.'],
  ['Monday’s attack and Fri. 13 June differ.', '[Monday] DATE 2025-06-16', '[Fri. 13 June] DATE 2025-06-13'],
];

const RELATIVE: readonly Row[] = [
  [
    'He resigned yesterday, speaks today and flies tomorrow.',
    '[yesterday] DATE 2025-06-17',
    '[today] DATE 2025-06-18',
    '[tomorrow] DATE 2025-06-19',
  ],
  ['He left the day before yesterday.', '[the day before yesterday] DATE 2025-06-16'],
  ['He flies the day after tomorrow.', '[the day after tomorrow] DATE 2025-06-20'],
  [
    'It fell last month, last week and last year.',
    '[last month] DATE 2025-05',
    '[last week] DATE 2025-W24',
    '[last year] DATE 2024',
  ],
  ['Results will come next year, or this quarter.', '[next year] DATE 2026', '[this quarter] DATE 2025-Q2'],
  ['They met last weekend.', '[last weekend] DATE 2025-W24-WE'],
  [
    'Rebels attacked over the weekend and will march at the weekend.',
    '[the weekend] DATE 2025-W24-WE',
    '[the weekend] DATE 2025-W25-WE',
  ],
  ['They met the week before last.', '[the week before last] DATE 2025-W23'],
  ['The mill shut three years ago.', '[three years ago] DATE 2022'],
  ['It was signed a month ago.', '[a month ago] DATE 2025-05'],
  ['The herders went two weeks ago.', '[two weeks ago] DATE 2025-W23'],
  ['They left ten days ago.', '[ten days ago] DATE 2025-06-08'],
  ['It was built half a century ago.', '[half a century ago] DATE 1975'],
  ['It was built a year and a half ago.', '[a year and a half ago] DATE 2023-12'],
  ['People came 3,000 years ago.', '[3,000 years ago] DATE BC0976'],
  ['Results are due two weeks from now.', '[two weeks from now] DATE 2025-W27'],
  ['The dam cracked late last year.', '[late last year] DATE 2024/END'],
  ['The bishop wrote earlier this month.', '[earlier this month] DATE 2025-06'],
  ['It must pass by the end of the year.', '[the end of the year] DATE 2025/END'],
  ['The mill shut three years ago today.', '[three years ago today] DATE 2022-06-18'],
  ['A week ago yesterday, it snowed.', '[A week ago yesterday] DATE 2025-06-10'],
  ['It ended with the last century.', '[the last century] DATE 19XX'],
];

const YEARS_BESIDE: readonly Row[] = [
  ['He left on 20 May the year before last.', '[20 May the year before last] DATE 2023-05-20'],
  ['He left on 12 June two years ago.', '[12 June two years ago] DATE 2023-06-12'],
  ['He left in October, three years ago.', '[October, three years ago] DATE 2022-10'],
  ['He left on 12 June two weeks ago.', '[12 June] DATE 2025-06-12', '[two weeks ago] DATE 2025-W23'],
  ['Two years ago, on 12 May, he left.', '[Two years ago] DATE 2023', '[12 May] DATE 2023-05-12'],
  ['He left last year on 3 May.', '[last year] DATE 2024', '[3 May] DATE 2024-05-03'],
  ['On this day last year he left.', '[this day last year] DATE 2024-06-18'],
  ['This day two years ago the port was shut.', '[This day two years ago] DATE 2023-06-18'],
];

const LEAP_DAYS: readonly Row[] = [
  ['He left on 29 February.', '[29 February] DATE 2024-02-29'],
  ['He will leave on Feb. 29.', '[Feb. 29] DATE 2028-02-29'],
];

const TOLD: readonly Row[] = [
  [
    'The truce began on 3 May 2024. Three days later it broke.',
    '[3 May 2024] DATE 2024-05-03',
    '[Three days later] DATE 2024-05-06',
  ],
  [
    'The truce began on 3 May 2024; the same day, guns fired.',
    '[3 May 2024] DATE 2024-05-03',
    '[the same day] DATE 2024-05-03',
  ],
  [
    'It began on 31 December 1999. The next day it ended.',
    '[31 December 1999] DATE 1999-12-31',
    '[The next day] DATE 2000-01-01',
  ],
  [
    'He won in March 2012. The following month he fell.',
    '[March 2012] DATE 2012-03',
    '[The following month] DATE 2012-04',
  ],
  ['He won in 1998, two years earlier than planned.', '[1998] DATE 1998', '[two years earlier] DATE 1996'],
  ['He won in 1998. Ten years on, he lost.', '[1998] DATE 1998', '[Ten years on] DATE 2008'],
  ['He won in 1998 and died the year after.', '[1998] DATE 1998', '[the year after] DATE 1999'],
  [
    'He won in May 1998 and left in October of that year.',
    '[May 1998] DATE 1998-05',
    '[October of that year] DATE 1998-10',
  ],
  ['He won in May 1998 and lost later that month.', '[May 1998] DATE 1998-05', '[later that month] DATE 1998-05'],
  ['He rose on 5 May 1998 and fell on the 9th.', '[5 May 1998] DATE 1998-05-05', '[the 9th] DATE 1998-05-09'],
  [
    'He rose on 5 May 1998. Six days later, on 11 May, he fell.',
    '[5 May 1998] DATE 1998-05-05',
    '[Six days later] DATE 1998-05-11',
    '[11 May] DATE 1998-05-11',
  ],
  ['He rose on 5 May 1998. That night, he fled.', '[5 May 1998] DATE 1998-05-05', '[That night] TIME 1998-05-05TNI'],
];

const TIMES: readonly Row[] = [
  ['A tremor woke the port at 11:30 a.m. sharp.', '[11:30 a.m.] TIME 2025-06-18T11:30'],
  ['The blast came at 14:05 GMT on 4 June 2025.', '[14:05 GMT] TIME 2025-06-04T14:05', '[4 June 2025] DATE 2025-06-04'],
  ['It opens at 5pm on Friday.', '[5pm] TIME 2025-06-20T17:00', '[Friday] DATE 2025-06-20'],
  ['Rain returned on Monday night.', '[Monday night] TIME 2025-06-16TNI'],
  ['Rain returned on the night of 12 April.', '[the night of 12 April] TIME 2025-04-12TNI'],
  ['In the early hours of 26 July 2023 gates shut.', '[the early hours of 26 July 2023] TIME 2023-07-26TMO'],
  [
    'He spoke this morning, last night and tonight.',
    '[this morning] TIME 2025-06-18TMO',
    '[last night] TIME 2025-06-17TNI',
    '[tonight] TIME 2025-06-18TNI',
  ],
  ['They attacked at dawn Sunday.', '[dawn Sunday] TIME 2025-06-15TMO'],
  ['Guns fell silent at noon.', '[noon] TIME 2025-06-18T12:00'],
  ['The ship sailed at 1400 hours.', '[1400 hours] TIME 2025-06-18T14:00'],
  ['11:00 – The minister takes the oath.', '[11:00] TIME 2025-06-18T11:00'],
  ['  11:00   – The minister takes the oath.', '[11:00] TIME 2025-06-18T11:00'],
  ['- 11:00 The minister took the oath on Monday.', '[11:00] TIME 2025-06-18T11:00', '[Monday] DATE 2025-06-16'],
  ['11.30am: On Monday the house rose.', '[11.30am] TIME 2025-06-18T11:30', '[Monday] DATE 2025-06-16'],
  ['### 9.15 GMT', '[9.15 GMT] TIME 2025-06-18T09:15'],
  ['3:16 For the sea was wide. They lost 2:15 – a poor show.'],
  ['The stamp reads 2024-05-06T10:20Z.', '[2024-05-06T10:20Z] TIME 2024-05-06T10:20'],
];

const LENGTHS: readonly Row[] = [
  ['The strike went on for three months.', '[three months] DURATION P3M'],
  ['A six-month permit was issued.', '[six-month] DURATION P6M'],
  ['It took 48 hours, then a decade.', '[48 hours] DURATION PT48H', '[a decade] DURATION P10Y'],
  ['Over the past four years, prices rose.', '[the past four years] DURATION P4Y'],
  ['It took two and a half years.', '[two and a half years] DURATION P2.5Y'],
  ['It took a hundred days and a fortnight.', '[a hundred days] DURATION P100D', '[a fortnight] DURATION P2W'],
  ['Three days after the mutiny, borders closed.', '[Three days] DURATION P3D'],
  ['Every Tuesday and each year they march.', '[Every Tuesday] SET XXXX-WXX-2', '[each year] SET P1Y'],
  ['It took 2 1/2 years.', '[2 1/2 years] DURATION P2.5Y'],
  ['Prayers are on Friday nights.', '[Friday nights] SET XXXX-WXX-5TNI'],
  ['He was jailed for 15-20 years.', '[15-20 years] DURATION P15Y/P20Y'],
  ['It takes two or three weeks.', '[two or three weeks] DURATION P2W/P3W'],
  ['Boys of 15-20 years of age ran.'],
  ['Flights leave on Sundays.', '[Sundays] SET XXXX-WXX-7'],
];

const HOLIDAYS: readonly Row[] = [
  ['The bells rang on Christmas Day.', '[Christmas Day] DATE 2024-12-25'],
  ['They married New Year’s Eve.', '[New Year’s Eve] DATE 2024-12-31'],
  ['Guns were silent during Ramadan 2024.', '[Ramadan 2024] DATE 2024-03-11/2024-04-09'],
  ['They marched on Good Friday 2024.', '[Good Friday 2024] DATE 2024-03-29'],
  ['They will march on Bastille Day.', '[Bastille Day] DATE 2025-07-14'],
  ['They met at Nowruz 2023.', '[Nowruz 2023] DATE 2023-03-21'],
  ['The world changed on 9/11.', '[9/11] DATE 2001-09-11'],
  ['Guns were silent during Ramadan 2025.', '[Ramadan 2025] DATE 2025-03-01/2025-03-29'],
  ['They were freed before Eid Al Adha.', '[Eid Al Adha] DATE 2025-06-06'],
  ['The raid came on Orthodox Easter 2024.', '[Orthodox Easter 2024] DATE 2024-05-05'],
  ['It fell before Lunar New Year 2024.', '[Lunar New Year 2024] DATE 2024-02-10'],
  ['Shops will close for Diwali.', '[Diwali] DATE 2025-10-20'],
  ['They met at Passover.', '[Passover] DATE 2025-04-13'],
  ['The feast fell on 1 Muharram 1445.', '[1 Muharram 1445] DATE 2023-07-19'],
  ['The decree is of 15 Ramadan 1445 AH.', '[15 Ramadan 1445 AH] DATE 2024-03-25'],
  ['The truce of Ramadan 1445 held.', '[Ramadan 1445] DATE 2024-03-11/2024-04-09'],
];

const RANGES: readonly Row[] = [
  ['Talks of 5–7 January 2024 failed.', '[5–7 January 2024] DATE 2024-01-05/2024-01-07'],
  ['Talks of Feb. 8-11, 2022 failed.', '[Feb. 8-11, 2022] DATE 2022-02-08/2022-02-11'],
  ['The fair stood from July to September 1931.', '[from July to September 1931] DATE 1931-07/1931-09'],
  ['It ran from October to March 1937.', '[from October to March 1937] DATE 1936-10/1937-03'],
  ['The drought between 1971 and 1977 was long.', '[between 1971 and 1977] DATE 1971/1977'],
  ['The 2015–16 season was short.', '[2015–16] DATE 2015/2016'],
  ['She led it from April 2009 until May 2013.', '[from April 2009 until May 2013] DATE 2009-04/2013-05'],
  ['The long drought (431–427 BC) ended.', '[431–427 BC] DATE BC0431/BC0427'],
  ['Banks will open Monday to Friday.', '[Monday to Friday] DATE 2025-06-23/2025-06-27'],
  ['It is open from 3 to 5 p.m. daily.', '[from 3 to 5 p.m.] TIME 2025-06-18T15:00/2025-06-18T17:00'],
  [
    'Ports of the late 19th and early 20th centuries remain.',
    '[the late 19th] DATE 18XX/END',
    '[early 20th centuries] DATE 19XX/START',
  ],
  ['Pots of the Nara period (710–794) survive.', '[710–794] DATE 0710/0794'],
  ['Their 1982 summer offensive failed.', '[1982 summer] DATE 1982-SU'],
  ['Maps from the 11th to the 13th century survive.', '[from the 11th to the 13th century] DATE 10XX/12XX'],
];

const LISTS: readonly Row[] = [
  ['Raids came on 3, 5 and 9 May 2020.', '[3] DATE 2020-05-03', '[5] DATE 2020-05-05', '[9 May 2020] DATE 2020-05-09'],
  ['Raids came on May 3 and 5, 2020.', '[May 3] DATE 2020-05-03', '[5, 2020] DATE 2020-05-05'],
  ['Raids came on 12 March and in 1998.', '[12 March] DATE 2025-03-12', '[1998] DATE 1998'],
  ['Raids came in April and May 1940.', '[April] DATE 1940-04', '[May 1940] DATE 1940-05'],
];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'dates as written': WRITTEN,
  'dates in figures and in words': FIGURES_AND_WORDS,
  'dates whose year stands beside them': YEARS_BESIDE,
  'leap days': LEAP_DAYS,
  'parts of dates': MODIFIED,
  'dates near the article’s': NEAR,
  weekdays: WEEKDAYS,
  'dates counted from the article’s': RELATIVE,
  'dates counted from the expression before': TOLD,
  'times of day': TIMES,
  'lengths and recurring times': LENGTHS,
  holidays: HOLIDAYS,
  'ranges as one expression': RANGES,
  'lists as several expressions': LISTS,
};

for (const [title, rows] of Object.entries(TABLES)) {
  describe(`dates: reads ${title}`, () => {
    for (const [sentence, ...expected] of rows) {
      it(sentence, () => {
        expect(brief(read(sentence, '2025-06-18'))).to.deep.equal(expected);
      });
    }
  });
}
