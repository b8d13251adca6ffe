import { expect } from 'chai';
import type { StoryEvent } from '../../../src/core/model';
import { annotate } from '../world';
import { events, nameOf, plans } from './telling';

const read = (text: string, date = '2025-06-15'): readonly StoryEvent[] => annotate(text, { date }).events;

describe('Planned events', () => {
  const table: Record<string, string[]> = {
    'Mali will sign the treaty in Moscow on Friday.': ['AGREE sign | agent:Mali | 2025-06-20 | Moscow'],
    'Mali plans to withdraw from ECOWAS in January 2026.': [
      'RETREAT withdraw from | agent:Mali; recipient:Economic Community of West African States | 2026-01 | -',
    ],
    'Russia threatened on 3 June 2025 to cut gas supplies to Moldova.': [
      'SANCTION cut gas supplies | agent:Russia; recipient:Moldova | - | -',
    ],
    'Emmanuel Macron is due to meet Olaf Scholz in Berlin on Monday.': [
      'CONSULT meet | agent:Emmanuel Macron; recipient:Olaf Scholz | 2025-06-16 | Berlin',
    ],
    'The summit in Bamako in December 2025 will bring the leaders together.': ['CONSULT summit | - | 2025-12 | Bamako'],
    'Mali will not sign the treaty on Friday.': [],
    'France would withdraw its troops from Niger in that case.': [],
    'Mali wants to sign a treaty with Russia.': [],
    'Mali signed the treaty in May 2025.': [],
  };
  for (const [sentence, planned] of Object.entries(table))
    it(sentence, () => expect(plans(sentence)).to.deep.equal(planned));

  it('of a threat, the threat is told and what it threatens is planned', () => {
    const text = 'Russia threatened on 3 June 2025 to cut gas supplies to Moldova.';
    expect(read(text).map(({ type, planned }) => [type, planned])).to.deep.equal([
      ['THREATEN', false],
      ['SANCTION', true],
    ]);
  });
});

describe('In whose words an event is told', () => {
  const table: readonly (readonly [string, string, string | null])[] = [
    ['The United Nations says that Rwanda attacked Congo in January 2025.', 'attacked', 'United Nations'],
    ['Rwanda attacked Congo in January 2025, the United Nations said.', 'attacked', 'United Nations'],
    ['According to France, Russia attacked Ukraine in May 2022.', 'attacked', 'France'],
    ['Russia attacked Ukraine in May 2022.', 'attacked', null],
    ['Olaf Scholz said that Mali had left ECOWAS, and flew to Kyiv in May 2025.', 'flew', null],
  ];
  for (const [sentence, trigger, speaker] of table)
    it(`${sentence} (${trigger})`, () => {
      const annotations = annotate(sentence, { date: '2025-06-15' });
      const event = annotations.events.find(found => found.trigger.text === trigger);
      expect(event).not.to.equal(undefined);
      const saidBy = event?.saidBy ?? null;
      expect(saidBy === null ? null : nameOf(annotations, saidBy)).to.equal(speaker);
    });
});

describe('Events that the fact base knows', () => {
  const recordOf = (text: string): string | null => read(text)[0]?.record ?? null;

  it('link to it by actors or place, kind and date', () => {
    expect(recordOf('Soldiers overthrew Mohamed Bazoum in Niger on 26 July 2023.')).to.equal('2023-coup-in-niger');
    expect(recordOf('Finland was admitted to NATO in April 2023.')).to.equal('accession-of-finland-to-nato');
  });

  it('do not link where kind, date or place is another, or the date is only a year', () => {
    expect(recordOf('Soldiers overthrew Mohamed Bazoum in Niger on 26 July 2021.')).to.equal(null);
    expect(recordOf('Soldiers overthrew the president of Niger in 2023.')).to.equal(null);
    expect(recordOf('Mohamed Bazoum visited Niger on 26 July 2023.')).to.equal(null);
    expect(recordOf('Finland was admitted to NATO in May 2023.')).to.equal(null);
  });
});

describe('What is told twice', () => {
  const retold = (text: string): string[][] =>
    read(text).map(event => event.retold.map(span => text.slice(span.start, span.end)));

  it('by headline and text is one event with two places', () => {
    const text = 'Mali withdraws from ECOWAS\n\nMali withdrew from ECOWAS on 29 January 2025.';
    expect(retold(text)).to.deep.equal([['Mali withdraws from ECOWAS']]);
  });

  it('in the same words is one event, with the more precise date', () => {
    const text = 'Russia invaded Ukraine in February 2022. Kyiv held. Russia invaded Ukraine on 24 February 2022.';
    expect(retold(text)).to.deep.equal([['Russia invaded Ukraine in February 2022']]);
    expect(read(text)[0]?.date).to.equal('2022-02-24');
  });

  it('by a noun that can mean only one event before', () => {
    const text =
      'Soldiers overthrew Mohamed Bazoum in Niger on 26 July 2023. Ghana condemned the coup on 27 July 2023.';
    expect(retold(text)[0]).to.deep.equal(['the coup']);
    const two = `Gabon had a coup on 30 August 2023. ${text}`;
    expect(retold(two).flat()).to.deep.equal([]);
  });

  it('stays two where day, actors or words differ', () => {
    for (const text of [
      'Russia attacked Ukraine on 24 May 2022. Russia attacked Ukraine on 25 May 2022.',
      'Russia attacked Ukraine on 24 May 2022. Russia attacked Georgia on 24 May 2022.',
      'Russia attacked Ukraine. Russia attacked Ukraine.',
    ]) {
      expect(read(text), text).to.have.length(2);
      expect(retold(text).flat()).to.deep.equal([]);
    }
  });
});

describe('Dates that events stand under', () => {
  it('are handed down from the entries of a live page, also to the perfect and the present tense', () => {
    const text =
      'Wednesday 27 November 2024\n\n10:50\nIran has welcomed the truce.\n\n12:05\nTurkey asks Israel to respect it.';
    const found = events(text, { date: '2024-11-27' });
    expect(found.map(line => line.split(' | ')[2])).to.deep.equal(['2024-11-27', '2024-11-27']);
  });

  it('are handed down by a sentence that is nothing but a date', () => {
    expect(events('When was that? On 1 February 2021. Soldiers arrested Aung San Suu Kyi in Naypyidaw.')).to.deep.equal(
      ['COERCE arrested | recipient:Aung San Suu Kyi | 2021-02-01 | Naypyidaw'],
    );
  });

  it('are handed down in a chronicle to what stands under the date, and no further', () => {
    const text =
      '28 November 2020\nThe army captures Mekelle.\n\n28 June 2021\nIt abandons Mekelle.\n\nKenya welcomed the truce.';
    expect(events(text).map(line => line.split(' | ')[2])).to.deep.equal(['2020-11-28', '2021-06-28', '-']);
  });

  it('are not those of what happened before', () => {
    const text = 'The assembly elected John Mahama since Ghana was created in 1957. Mali condemned the vote.';
    expect(events(text).at(-1)).to.contain('ACCUSE condemned | agent:Mali');
  });
});
