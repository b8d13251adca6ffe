import { expect } from 'chai';
import { annotate } from '../world';
import { events } from './telling';

/** A sentence and what it tells; sentences that tell nothing have an empty list. */
type Table = readonly (readonly [sentence: string, ...told: string[]])[];

function tells(title: string, table: Table): void {
  describe(title, () => {
    for (const [sentence, ...told] of table) it(sentence, () => expect(events(sentence)).to.deep.equal(told));
  });
}

describe('Events', () => {
  tells('who did what to whom', [
    [
      'France recalled its ambassador on 3 March 2025.',
      'REJECT recalled its ambassador | agent:France | 2025-03-03 | -',
    ],
    ['Russia invaded Ukraine in February 2022.', 'ASSAULT invaded | agent:Russia; recipient:Ukraine | 2022-02 | -'],
    ['William Ruto visited Beijing on 24 April 2025.', 'CONSULT visited | agent:William Ruto | 2025-04-24 | Beijing'],
    [
      'Emmanuel Macron met Olaf Scholz in Berlin.',
      'CONSULT met | agent:Emmanuel Macron; recipient:Olaf Scholz | - | Berlin',
    ],
    [
      'Kenya signed a trade deal with Japan on Monday.',
      'AGREE signed | agent:Kenya; participant:Japan | 2025-06-09 | -',
    ],
    ['Israeli troops attacked Lebanon in 2006.', 'ASSAULT attacked | agent:Israel; recipient:Lebanon | 2006 | -'],
  ]);

  tells('several subjects, and words between subject and verb', [
    [
      'Mali, Burkina Faso and Niger left ECOWAS in January 2025.',
      'RETREAT left | agent:Mali; agent:Burkina Faso; agent:Niger; recipient:Economic Community of West African States | 2025-01 | -',
    ],
    [
      'Emmanuel Macron, the president of France, met Olaf Scholz on 2 May 2023.',
      'CONSULT met | agent:Emmanuel Macron; recipient:Olaf Scholz | 2023-05-02 | -',
    ],
    [
      'Emmanuel Macron, who won the election of 2017, resigned on Monday.',
      'ELECT won the election | agent:Emmanuel Macron | 2017 | -',
      'YIELD resigned | agent:Emmanuel Macron | 2025-06-09 | -',
    ],
  ]);

  tells('the passive', [
    [
      'A ceasefire agreement was signed by Ethiopia and Eritrea in July 2018.',
      'AGREE signed | agent:Ethiopia; agent:Eritrea | 2018-07 | -',
    ],
    ['Mohamed Bazoum was overthrown on 26 July 2023.', 'COUP overthrown | recipient:Mohamed Bazoum | 2023-07-26 | -'],
    [
      'Mohamed Bazoum was arrested in July 2023, released in 2024 and expelled in 2025.',
      'COERCE arrested | recipient:Mohamed Bazoum | 2023-07 | -',
      'YIELD released | recipient:Mohamed Bazoum | 2024 | -',
      'SANCTION expelled | recipient:Mohamed Bazoum | 2025 | -',
    ],
    ['The treaty, signed in Paris in 1951, has many fathers.', 'AGREE signed | - | 1951 | Paris'],
  ]);

  tells('nouns that name what happened', [
    [
      'The withdrawal of Mali from ECOWAS weakened trade.',
      'RETREAT withdrawal | agent:Mali; recipient:Economic Community of West African States | - | -',
    ],
    ['Little has changed since the coup of 26 July 2023.', 'COUP coup | - | 2023-07-26 | -'],
    ['Nobody there forgets the 1994 genocide.', 'ASSAULT genocide | - | 1994 | -'],
    [
      'After the summit in Niamey on 6 July 2024, Mali suspended Benin.',
      'CONSULT summit | - | 2024-07-06 | Niamey',
      'SANCTION suspended | agent:Mali; recipient:Benin | 2024-07-06 | -',
    ],
    [
      'Mali and Niger held talks with Russia in Moscow.',
      'CONSULT held talks | agent:Mali; agent:Niger; participant:Russia | - | Moscow',
    ],
    ['Protests broke out in Dakar.', 'PROTEST Protests broke out | - | - | Dakar'],
  ]);

  tells('coordinated verbs share their subject and their date', [
    [
      'Ghana condemned the coup and suspended Niger on 30 July 2023.',
      'ACCUSE condemned | agent:Ghana | 2023-07-30 | -',
      'SANCTION suspended | agent:Ghana; recipient:Niger | 2023-07-30 | -',
    ],
    [
      'On 3 May 2024 Turkey halted exports to Israel, and Iran welcomed the step.',
      'SANCTION halted exports | agent:Turkey; recipient:Israel | 2024-05-03 | -',
      'SUPPORT welcomed | agent:Iran | 2024-05-03 | -',
    ],
  ]);

  tells('silence on what did not happen', [
    ['Mali did not sign the treaty on Monday.'],
    ['Mali has never recognised Kosovo.'],
    ['Neither Mali nor Niger signed the accord in May 2024.'],
    ['Mali will sign the treaty in Moscow on Friday.'],
    ['Mali plans to withdraw from ECOWAS in January 2026.'],
    ['Mali wants to sign a treaty with Russia.'],
    ['France would withdraw its troops from Niger in that case.'],
    ['If Russia invaded Estonia, the alliance would answer.'],
    ['Did Russia invade Georgia in August 2008?'],
    ['The summit in Bamako in December 2025 will bring the leaders together.'],
  ]);

  tells('silence on descriptions, speech and generalities', [
    ['Mali is a landlocked country in West Africa.'],
    ['Security threats and military cooperation dominate the agenda of Niger.'],
    ['Macron said on Monday that France was ready.'],
    ['The coup leader lives in Niamey.'],
    ['“We voted and we went home,” said Aminata Ndiaye.'],
    ['Nepal has held the chair since 2014.'],
    ['Ibrahim Traoré lived in Ouagadougou in 2010.'],
  ]);

  tells('of a threat only the threat, of a promise only the promise', [
    [
      'Russia threatened on 3 June 2025 to cut gas supplies to Moldova.',
      'THREATEN threatened | agent:Russia; recipient:Moldova | 2025-06-03 | -',
    ],
    ['Ethiopia agreed on 2 May 2025 to withdraw its troops.', 'AGREE agreed | agent:Ethiopia | 2025-05-02 | -'],
  ]);

  tells('what is reported to have happened', [
    [
      'The United Nations says that Rwanda attacked Congo in January 2025.',
      'ASSAULT attacked | agent:Rwanda; recipient:Democratic Republic of the Congo | 2025-01 | -',
    ],
    ['Poland denied that Hungary had expelled its diplomats.', 'REJECT denied | agent:Poland | - | -'],
  ]);
});

describe('Dates of events', () => {
  tells('the date that belongs to the verb, where there are two', [
    [
      'Mali recognised in May 2024 what Niger had rejected in 2020.',
      'AGREE recognised | agent:Mali | 2024-05 | -',
      'REJECT rejected | agent:Niger | 2020 | -',
    ],
    [
      'Russia annexed Crimea in March 2014; Ukraine cut relations in February 2022.',
      'ASSAULT annexed | agent:Russia | 2014-03 | Crimea',
      'REJECT cut relations | agent:Ukraine | 2022-02 | -',
    ],
    [
      'The election of 3 May 2024 was annulled by Kenya on 9 June 2024.',
      'LEGISLATE annulled | agent:Kenya | 2024-06-09 | -',
    ],
  ]);

  it('inherits the day of the sentence before, in the same paragraph only', () => {
    const sentences = 'Mali expelled the French ambassador on 31 January 2022.';
    expect(events(`${sentences} France condemned the step.`)).to.deep.equal([
      'SANCTION expelled | agent:Mali; recipient:France | 2022-01-31 | -',
      'ACCUSE condemned | agent:France | 2022-01-31 | -',
    ]);
    expect(events(`${sentences}\n\nFrance condemned the step.`).at(-1)).to.equal(
      'ACCUSE condemned | agent:France | - | -',
    );
  });

  it('does not take the day of the report for that of an event', () => {
    const text = 'DAKAR, March 25, 2024 — Macky Sall congratulated Bassirou Diomaye Faye.';
    expect(events(text, {})).to.deep.equal([
      'SUPPORT congratulated | agent:Macky Sall; recipient:Bassirou Diomaye Faye | - | -',
    ]);
  });

  it('never dates an event with a duration', () => {
    expect(events('Mali blockaded the border for three weeks.')).to.deep.equal([
      'COERCE blockaded | agent:Mali | - | -',
    ]);
  });

  it('keeps what lies after the article out', () => {
    const sentence = 'Mali signed the treaty on 20 June 2025.';
    expect(events(sentence, { date: '2025-06-15' })).to.deep.equal([]);
    expect(events(sentence, { date: '2025-06-20' })).to.have.length(1);
  });

  it('gives weeks, quarters and decades as ranges', () => {
    expect(events('Mali joined the bloc last week.')).to.deep.equal([
      'AGREE joined | agent:Mali | 2025-06-02/2025-06-08 | -',
    ]);
    expect(events('Ghana joined the bloc in the 1970s.')[0]).to.contain('| 1970/1979 |');
  });
});

describe('Actors of events', () => {
  it('counts a capital that acts as its state', () => {
    expect(events('Niger and Togo are near. Niamey accused Lomé of aggression on 3 May 2025.')).to.deep.equal([
      'ACCUSE accused | agent:Niger; recipient:Togo | 2025-05-03 | -',
    ]);
    expect(events('Gunmen attacked the airport in Niamey on 3 May 2025. Niger closed it.')[0]).to.equal(
      'ASSAULT attacked | - | 2025-05-03 | Niamey',
    );
  });

  it('follows pronouns to the last one who acted', () => {
    const text = 'Emmanuel Macron flew to Kigali in May 2021. He met Paul Kagame and thanked him.';
    expect(events(text).slice(1)).to.deep.equal([
      'CONSULT met | agent:Emmanuel Macron; recipient:Paul Kagame | 2021-05 | -',
      'SUPPORT thanked | agent:Emmanuel Macron; recipient:Paul Kagame | 2021-05 | -',
    ]);
  });

  it('names only entities of the document, each once', () => {
    const { events: found, entities } = annotate(
      'Mali accused Mali’s neighbours and France; France rejected that on 3 May 2025.',
    );
    const ids = new Set(entities.map(entity => entity.id));
    expect(found).to.have.length(2);
    for (const { actors } of found) {
      expect(actors.every(actor => ids.has(actor.entity))).to.equal(true);
      expect(new Set(actors.map(actor => actor.entity)).size).to.equal(actors.length);
    }
  });
});

describe('Events of a document', () => {
  it('tells once what headline and text tell, and reads the present tense of headlines', () => {
    const headline = 'Mali withdraws from ECOWAS';
    expect(events(headline)).to.deep.equal([
      'RETREAT withdraws from | agent:Mali; recipient:Economic Community of West African States | - | -',
    ]);
    expect(events(`${headline}\n\nMali withdrew from ECOWAS on 29 January 2025.`)).to.deep.equal([
      'RETREAT withdrew from | agent:Mali; recipient:Economic Community of West African States | 2025-01-29 | -',
    ]);
  });

  it('reads dated lists', () => {
    const list =
      '- 26 July 2023: soldiers overthrow Mohamed Bazoum\n- 10 August 2023: ECOWAS imposes sanctions on Niger\n';
    expect(events(list, { kind: 'markdown', date: '2025-06-15' })).to.deep.equal([
      'COUP overthrow | recipient:Mohamed Bazoum | 2023-07-26 | -',
      'SANCTION imposes sanctions | agent:Economic Community of West African States; recipient:Niger | 2023-08-10 | -',
    ]);
  });

  it('gives spans in order that do not overlap and hold their triggers', () => {
    const text =
      'On 3 May 2024, after the summit in Accra of 1 May 2024, Ghana, whose president met Paul Kagame in Kigali, signed a treaty, condemned Mali and ' +
      'suspended Niger.\r\n\r\nKenya, which Uganda had accused in 2019, withdrew from the bloc formed in Arusha in 1999 and joined SADC.';
    const { events: found } = annotate(text, { date: '2025-06-15' });
    expect(found.length).to.be.greaterThan(5);
    let end = 0;
    for (const event of found) {
      expect(event.start).to.be.at.least(end);
      expect(text.slice(event.start, event.end)).to.equal(event.text);
      expect(text.slice(event.trigger.start, event.trigger.end)).to.equal(event.trigger.text);
      expect(event.trigger.start).to.be.at.least(event.start);
      expect(event.trigger.end).to.be.at.most(event.end);
      end = event.end;
    }
  });
});
