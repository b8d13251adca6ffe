import { assert } from 'chai';
import { annotate } from '../world';

/** Whom each mention of some words means. */
function meaning(text: string, words: string): string[] {
  const { mentions, entities } = annotate(text, { date: '2024-03-12' });
  return mentions
    .filter(mention => mention.text === words)
    .map(({ entity }) => entities.find(({ id }) => id === entity)?.name ?? '');
}

describe('an acronym in brackets', () => {
  for (const [text, acronym] of [
    ['The theft was filmed by closed-circuit television (CCTV) on Monday. Police hold the CCTV tapes.', 'CCTV'],
    ['Its gross domestic product (GDP) fell.', 'GDP'],
    ['He lay in the intensive care unit (ICU) for a week.', 'ICU'],
  ] as const)
    it(`that words in small letters spell out is no name: ${acronym}`, () => assert.isEmpty(meaning(text, acronym)));

  it('stays the name that it is where they spell out something else', () => {
    const [name] = meaning('The foreign ministers of the bloc (NATO) met in Brussels.', 'NATO');
    assert.equal(name, 'North Atlantic Treaty Organization');
  });

  it('behind a place is not the place where its letters are not those of the name', () => {
    const names = meaning('Flights leave Mexico City (MEX) and Washington DC (IAD) for San José (SJO).', 'IAD');
    assert.notInclude(names, 'Washington');
  });

  it('behind a state stands for it', () => {
    assert.deepEqual(meaning('The Democratic Republic of the Congo (DRC) voted. The DRC waits.', 'DRC'), [
      'Democratic Republic of the Congo',
      'Democratic Republic of the Congo',
    ]);
  });
});
