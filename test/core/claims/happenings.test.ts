import assert from 'node:assert/strict';
import { found } from '../checks/finding';
import { claimed, claims } from './claims';

/** What is right, with what the record says to it. */
const RIGHT: readonly (readonly [text: string, claim: string])[] = [
  // Who did it
  ['Iraq invaded Kuwait.', 'participant agrees: Iraq invaded Kuwait'],
  [
    'Argentine forces invaded the Falkland Islands in 1982.',
    'participant agrees: Argentine forces invaded the Falkland Islands',
  ],
  ['The Iraqi invasion of Kuwait began a war.', 'participant agrees: Iraqi invasion of Kuwait'],
  ['Indonesia’s invasion of East Timor was condemned.', 'participant agrees: Indonesia’s invasion of East Timor'],
  ['Russia annexed Crimea in 2014.', 'participant agrees: Russia annexed Crimea'],
  [
    'Anwar Sadat, assassinated in Cairo on 6 October 1981 by Egyptian Islamic Jihad, had made peace.',
    'participant agrees: Anwar Sadat, assassinated in Cairo on 6 October 1981 by Egyptian Islamic Jihad',
  ],
  ['Rajiv Gandhi was killed by the Tamil Tigers.', 'participant agrees: Rajiv Gandhi was killed by the Tamil Tigers'],
  [
    'Ismail Haniyeh was killed in an Israeli air strike.',
    'participant agrees: Ismail Haniyeh was killed in an Israeli',
  ],
  ['The United States killed Ayman al-Zawahiri.', 'participant agrees: United States killed Ayman al-Zawahiri'],
  [
    'The assassination of Mahatma Gandhi by Nathuram Godse shook India.',
    'participant agrees: assassination of Mahatma Gandhi by Nathuram Godse',
  ],
  ['Al-Shabab, which attacked the Westgate mall, grew.', 'participant agrees: Al-Shabab, which attacked the Westgate'],
  [
    'The Garissa attack, carried out by al-Shabab, shook Kenya.',
    'participant agrees: Garissa attack, carried out by al-Shabab',
  ],
  [
    'Milton Obote was overthrown by General Idi Amin in 1971.',
    'participant agrees: Milton Obote was overthrown by General Idi Amin',
  ],
  ['Blaise Compaoré overthrew Thomas Sankara.', 'participant agrees: Blaise Compaoré overthrew Thomas Sankara'],
  // From whom it was taken, and against whom the war was
  ['Israel took the West Bank from Jordan in 1967.', 'participant agrees: took the West Bank from Jordan'],
  ['Alaska, bought from Russia in 1867, is vast.', 'participant agrees: Alaska, bought from Russia'],
  [
    'In the summer of 2006 Israel was at war with Hezbollah in Lebanon.',
    'participant agrees: Israel was at war with Hezbollah',
  ],
  ['In August 2008 Russia went to war with Georgia.', 'participant agrees: Russia went to war with Georgia'],
  // When it was, by what its name says
  ['The Taliban seized Kabul on 15 August 2021.', 'eventDate agrees: seized Kabul on 15 August 2021'],
  ['Goma fell to the rebels in January 2025.', 'eventDate agrees: fell to the rebels in January 2025'],
  ['The Berlin Wall fell in 1989.', 'eventDate agrees: fell in 1989'],
  ['Kabul was captured by the Taliban in August 2021.', 'eventDate agrees: captured by the Taliban in August 2021'],
  ['Saddam Hussein was executed in December 2006.', 'eventDate agrees: executed in December 2006'],
  ['Mohamed Morsi was toppled by the army in July 2013.', 'eventDate agrees: toppled by the army in July 2013'],
  ['East Timor became independent in 2002.', 'founding agrees: East Timor became independent in 2002'],
  ['NATO was founded in 1949.', 'founding agrees: NATO was founded in 1949'],
  // Wars are counted from several days: another one of the right year is neither wrong nor confirmed.
  ['The Gaza war began on 7 October 2023.', 'eventDate agrees: Gaza war began on 7 October 2023'],
  ['The Gaza war began on 6 October 2023.', 'eventDate unknown: Gaza war began on 6 October 2023'],
  // Where it was
  ['Yitzhak Rabin was assassinated in Tel Aviv.', 'eventPlace agrees: assassinated in Tel Aviv'],
  ['Rafik Hariri, killed in Beirut by a bomb, had resigned.', 'eventPlace agrees: killed in Beirut'],
  [
    'The assassination of Benazir Bhutto in Rawalpindi shook Pakistan.',
    'eventPlace agrees: assassination of Benazir Bhutto in Rawalpindi',
  ],
  ['New START was signed in Prague.', 'eventPlace agrees: signed in Prague'],
  ['The Bandung Conference took place in Bandung.', 'eventPlace agrees: place in Bandung'],
  // How long it lasted
  ['The Falklands War lasted 74 days.', 'eventDate agrees: Falklands War lasted 74 days'],
  ['The eight-year Iran-Iraq War ruined both.', 'eventDate agrees: eight-year Iran-Iraq War'],
  // When a treaty bound, and who joined, left and was recognised
  ['The Kyoto Protocol came into force in 2005.', 'treaty agrees: Kyoto Protocol came into force in 2005'],
  [
    'The INF Treaty, from which the United States withdrew in August 2019, banned such missiles.',
    'treaty agrees: INF Treaty, from which the United States withdrew in August 2019',
  ],
  ['Turkey, an EU candidate since 1999, protested.', 'membership agrees: Turkey, an EU candidate since 1999'],
  ['EU candidates Serbia and Albania were invited.', 'membership agrees: EU candidates Serbia'],
  ['Spain recognised Palestine on 28 May 2024.', 'eventDate agrees: recognised Palestine on 28 May 2024'],
  // Who won
  ['William Ruto won the 2022 election.', 'election agrees: William Ruto won the 2022 election'],
  ['Emmanuel Macron beat Marine Le Pen in 2017.', 'election agrees: Emmanuel Macron beat Marine Le Pen in 2017'],
  [
    'Goodluck Jonathan lost the 2015 election to Muhammadu Buhari.',
    'election agrees: Goodluck Jonathan lost the 2015 election to Muhammadu Buhari',
  ],
  [
    'William Ruto has governed since his victory over Raila Odinga in August 2022.',
    'election agrees: victory over Raila Odinga in August 2022',
  ],
  [
    'Bola Tinubu won the election in February 2023, beating Atiku Abubakar.',
    'election agrees: Bola Tinubu won the election in February 2023, beating Atiku Abubakar',
  ],
  // In which order, and how far apart
  [
    'Hungary joined NATO five years before it joined the European Union.',
    'order agrees: joined NATO five years before it joined the European Union',
  ],
  [
    'Greece joined the European Union five years before Spain.',
    'order agrees: joined the European Union five years before Spain',
  ],
  ['The Warsaw Pact was founded six years after NATO.', 'order agrees: Warsaw Pact was founded six years after NATO'],
  [
    'Emmanuel Macron was elected president in May 2017.',
    'election agrees: Emmanuel Macron was elected president in May 2017',
  ],
  [
    'Lula was re-elected president of Brazil in 2006.',
    'election agrees: Lula was re-elected president of Brazil in 2006',
  ],
];

/** What is wrong, with what is told of it. */
const WRONG: readonly (readonly [text: string, told: string])[] = [
  ['Iran invaded Kuwait in 1990.', 'wrong-participant: Iran invaded Kuwait'],
  ['Turkey annexed Crimea in 2014.', 'wrong-participant: Turkey annexed Crimea'],
  ['Rajiv Gandhi was killed by Lashkar-e-Taiba.', 'wrong-participant: Rajiv Gandhi was killed by Lashkar-e-Taiba'],
  ['Boko Haram, which attacked the Westgate mall, grew.', 'wrong-participant: Boko Haram, which attacked the Westgate'],
  [
    'Boko Haram carried out the Garissa University attack.',
    'wrong-participant: Boko Haram carried out the Garissa University attack',
  ],
  ['Mohamed Bazoum was ousted by Ibrahim Traoré.', 'wrong-participant: Mohamed Bazoum was ousted by Ibrahim Traoré'],
  ['Rafik Hariri was assassinated in Tripoli.', 'event-place: Tripoli'],
  ['Ismail Haniyeh was killed in Doha.', 'event-place: Doha'],
  ['John F. Kennedy was killed in Houston.', 'event-place: Houston'],
  ['The Treaty of Lisbon was signed in Madrid.', 'event-place: Madrid'],
  ['Raila Odinga won the 2022 election.', 'wrong-participant: Raila Odinga won the 2022 election'],
  [
    'Kamala Harris won the presidential election in November 2024.',
    'wrong-participant: Kamala Harris won the presidential election in November 2024',
  ],
  [
    'Muhammadu Buhari lost the 2015 election to Goodluck Jonathan.',
    'wrong-participant: Muhammadu Buhari lost the 2015 election to Goodluck Jonathan',
  ],
  ['William Ruto’s victory over Raila Odinga in August 2021 was narrow.', 'event-date: August 2021'],
  [
    'Israel took the West Bank from the Palestinians in 1967.',
    'wrong-participant: took the West Bank from the Palestinians',
  ],
  ['India seized Goa from Britain in 1961.', 'wrong-participant: seized Goa from Britain'],
  ['Britain was at war with Chile in 1982.', 'wrong-participant: Britain was at war with Chile'],
  ['The Taliban seized Kabul on 15 August 2020.', 'event-date: 15 August 2020'],
  ['The Berlin Wall fell in 1990.', 'event-date: 1990'],
  ['Saddam Hussein was executed in 2007.', 'event-date: 2007'],
  ['Osama bin Laden was killed in May 2012.', 'event-date: May 2012'],
  ['The Soviet Union invaded Afghanistan in 1980.', 'event-date: 1980'],
  ['Kosovo declared independence in 2009.', 'event-date: 2009'],
  ['NATO was founded in 1948.', 'event-date: 1948'],
  ['Bulgaria joined the European Union in 2006.', 'event-date: 2006'],
  ['The Falklands War lasted eight months.', 'event-date: eight months'],
  ['The three-year Iran-Iraq War ruined both.', 'event-date: three-year'],
  ['The Kyoto Protocol came into force in 2002.', 'event-date: 2002'],
  ['Turkey, an EU candidate since 2005, protested.', 'event-date: 2005'],
  ['EU candidates Norway and Serbia were invited.', 'wrong-membership: EU candidates Norway'],
  ['Spain recognised Palestine in 2022.', 'event-date: 2022'],
  ['The INF Treaty, from which the United States withdrew in 2016, banned such missiles.', 'event-date: 2016'],
  [
    'Lithuania joined NATO a year after it joined the European Union.',
    'order-of-events: after it joined the European Union',
  ],
  ['Spain joined the European Union before Greece.', 'order-of-events: before Greece'],
  ['Finland joined the European Union two years before Sweden.', 'order-of-events: two years before'],
  ['The Warsaw Pact was founded two years after NATO.', 'order-of-events: two years after'],
  ['Emmanuel Macron was elected president in May 2016.', 'event-date: May 2016'],
];

/** What is nearly the same, and accuses nobody. */
const QUIET = [
  'The Russian invasion of Hungary in 1956 crushed a revolution.',
  'Iran invaded Iraq, some feared.',
  'Hezbollah attacked Israel in 2006.',
  'Israel killed a general of Iran in Damascus.',
  'Pakistan never invaded Kuwait.',
  'Three men were killed in Tripoli when Rafik Hariri was prime minister.',
  'Rafik Hariri’s friend was killed in Tripoli.',
  'ISIS-K, not Islamic State’s leaders, was behind the Crocus City Hall attack by Islamic State.',
  'Jamal Khashoggi was killed by Saudi agents in Istanbul.',
  'Yitzhak Rabin was assassinated by an Israeli in Israel.',
  'The Westgate attack in Kenya shook the region.',
  'The Non-Proliferation Treaty was signed in Geneva.',
  'Israel took the West Bank in 1967 from the Jordanian army.',
  'In 2014 Israel was at war with Islamic Jihad in Gaza.',
  'Israel, at war with Hamas in the summer of 2006, shelled Gaza.',
  'Russia has been at war with Ukraine since 2014.',
  'Iraqi forces captured parts of Mosul in January 2017.',
  'Turnout in Kabul fell in August 2020.',
  'Protesters took the streets of Goma in January 2024.',
  'The government in Kabul collapsed in 1992.',
  'Lithuania declared independence in 1991.',
  'The African Union was founded in 2001 in Durban.',
  'The eight-year struggle after the Iran-Iraq War ruined both.',
  'After three years of the Iran-Iraq War both were tired.',
  'The Kyoto Protocol will come into force in 2002, it was hoped.',
  'Spain recognised Palestine’s football federation in 2022.',
  'Georgia is a potential EU candidate.',
  'Joe Biden was elected president of his class in 1960.',
  'The Soviet Union fell apart in 1990 and 1991.',
  'The Soviet Union fell in 1990 and 1991.',
  'The EU was founded in 1957 as the European Economic Community.',
  'Croatia joined the European Union before Serbia’s election.',
  'Croatia joined the European Union a decade after Slovenia.',
  'Britain left the European Union almost four years after the vote.',
  'Finland joined NATO before Sweden did.',
  'Marine Le Pen won the first round of the 2022 election in many towns.',
  'Hillary Clinton won the popular vote in the 2016 election.',
  'Bernie Sanders won the primary in New Hampshire in 2020.',
  'Raila Odinga said he had won the 2022 election.',
  'Kamala Harris would have won the election in November 2024.',
  'Donald Trump beat Joe Biden in the debate of 2020.',
  'Venâncio Mondlane won the election in October 2024, his supporters say.',
];

describe('claims of what happened', () => {
  for (const [text, claim] of RIGHT)
    it(text, () => {
      assert.ok(claimed(text).includes(claim), claimed(text).join('\n'));
      assert.deepEqual(found(text), []);
    });
  it('an election without a date is the last one that was held', () => {
    const [claim] = claims('Andrzej Duda has narrowly won the presidential election.', { date: '2020-07-20' });
    assert.match(claim?.evidence[0]?.statement ?? '', /^2020 Polish presidential election/);
  });
  for (const [text, told] of WRONG) it(`not ${text}`, () => assert.deepEqual(found(text), [told]));
  for (const text of QUIET) it(text, () => assert.deepEqual(found(text), []));
});
