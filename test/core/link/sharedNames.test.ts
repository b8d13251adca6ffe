import { assert } from 'chai';
import { annotate, loadKnowledge } from '../world';

/** What each occurrence of a name means: the record's name, with its state where it is a place; `*` for none; `-` where it is not marked. */
function meanings(text: string, name: string): string[] {
  const { mentions, entities } = annotate(text, { date: '2024-10-02' });
  const { facts } = loadKnowledge();
  const found = mentions.filter(mention => mention.text === name);
  if (found.length === 0) return ['-'];
  return found.map(({ entity: id }) => {
    const entity = entities.find(one => one.id === id);
    if (!entity?.record) return '*';
    const state = entity.type === 'place' ? facts.record(facts.record(id)?.country ?? '') : undefined;
    return state ? `${entity.name} (${state.name})` : entity.name;
  });
}

type Row = readonly [text: string, name: string, ...expected: string[]];

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [text, name, ...expected] of rows)
      it(`${name}: ${text}`, () => assert.deepEqual(meanings(text, name), expected));
  });
}

table('a place is where the text puts it', [
  ['The train stopped in Savannah, Georgia, at noon.', 'Georgia', 'Georgia (United States)'],
  ['She grew up in Atlanta, Georgia.', 'Georgia', 'Georgia (United States)'],
  [
    'The governor of Georgia called the president of Georgia in Tbilisi.',
    'Georgia',
    'Georgia (United States)',
    'Georgia',
  ],
  [
    'They moved to Tripoli, in the north of Lebanon; Tripoli is poor.',
    'Tripoli',
    'Tripoli (Lebanon)',
    'Tripoli (Lebanon)',
  ],
  ['He sells cars in London, Ontario.', 'London', 'London (Canada)'],
  ['The Argentine city of Cordoba voted.', 'Cordoba', 'Córdoba (Argentina)'],
  ['Pakistan’s Hyderabad was flooded.', 'Hyderabad', 'Hyderabad (Pakistan)'],
  ['Columbus, Ohio, is large.', 'Columbus', 'Columbus (United States)'],
]);

table('a town that the base knows only elsewhere is none that it knows', [
  ['The road goes to Paris, Tennessee.', 'Paris', '*'],
  ['He was born in Rome, Georgia.', 'Rome', '*'],
  ['A student at Moscow, Idaho, was killed. Moscow mourned.', 'Moscow', '*', '*'],
  ['Shells fell on Blida, Lebanon.', 'Blida', '*'],
  ['Springfield, Illinois, mourned.', 'Springfield', '*'],
  ['The factory is in Lebanon, Ohio.', 'Lebanon', '*'],
  ['The Greek region of Macedonia votes.', 'Macedonia', '*'],
  ['Azerbaijan’s Grad missiles hit them.', 'Grad', '-'],
]);

table('lists, subjects and capitals that act are no places in the next one', [
  ['In Geneva, Syria said that it would talk.', 'Geneva', 'Geneva (Switzerland)'],
  ['The bank has offices in London, Ontario and Texas.', 'London', 'London (Canada)'],
  ['Offices in Moscow, Beijing, Iran and Texas closed.', 'Beijing', 'Beijing (China)'],
  ['They toured Georgia, Armenia and Azerbaijan.', 'Georgia', 'Georgia'],
  ['Kept alive by Moscow in Syria, the army won.', 'Moscow', 'Moscow (Russia)'],
  ['Kenya’s London embassy is shut.', 'London', 'London (United Kingdom)'],
  ['The Russian-held city of Melitopol is dark.', 'Melitopol', 'Melitopol (Ukraine)'],
  ['He spoke in Moscow, Idaho. In Moscow, Russia’s president replied.', 'Moscow', '*', 'Moscow (Russia)'],
]);

table('type words', [
  ['Helmand Province fell, and so did the rest of Helmand.', 'Helmand Province', 'Helmand (Afghanistan)'],
  ['Bandits attacked in Anambra State.', 'Anambra State', 'Anambra (Nigeria)'],
  ['The province of Herat is cold.', 'Herat', 'Herat (Afghanistan)'],
  ['Bandits struck Niger state twice.', 'Niger', '*'],
  ['Niger state television showed it.', 'Niger', 'Niger'],
]);

table('a people that two states share is that of the nearest place', [
  [
    'Congolese soldiers left Goma. In Brazzaville, Congolese voters queued.',
    'Congolese',
    'Democratic Republic of the Congo',
    'Republic of the Congo',
  ],
  ['Congolese President Denis Sassou Nguesso spoke.', 'Congolese', 'Republic of the Congo'],
  ['Korean officials in Pyongyang protested.', 'Korean', 'North Korea'],
  ['Korean shares fell after Pyongyang fired a missile.', 'Korean', 'South Korea'],
  ['Guinean officers near Malabo were held.', 'Guinean', 'Equatorial Guinea'],
  ['Guinean officers were held.', 'Guinean', 'Guinea'],
  ['Dominican ministers in Roseau resigned.', 'Dominican', 'Dominica'],
]);

table('a body is that of the state that the text speaks of there', [
  ['The Senate voted. The president of Kenya signed.', 'Senate', 'Parliament of Kenya'],
  ['The Senate voted. Joe Biden, the American president, signed.', 'Senate', 'US Senate'],
  ['The Senate voted.', 'Senate', '*'],
  ['In Abuja, the National Assembly met.', 'National Assembly', 'National Assembly of Nigeria'],
  ['The Labour Party won.', 'Labour Party', '*'],
  ['Keir Starmer leads the Labour Party.', 'Labour Party', 'Labour Party'],
  [
    'In Nairobi, Kenya’s Supreme Court ruled; in Washington, the Supreme Court of the United States did not.',
    'Supreme Court',
    'Supreme Court of Kenya',
  ],
  ['The National Security Council (NSC) met in Accra. The NSC agreed.', 'NSC', '*', '*'],
]);

table('an acronym that the text spells out is what the text says', [
  ['Taiwan’s National Immigration Agency (NIA) said so.', 'NIA', '*'],
  ['India’s National Investigation Agency (NIA) said so.', 'NIA', 'National Investigation Agency'],
  ['The Confederation of Sahel States (AES) met.', 'AES', 'Alliance of Sahel States'],
]);

table('a body with its state beside it is that state’s', [
  [
    'The National Democratic Congress of Ghana won.',
    'National Democratic Congress of Ghana',
    'National Democratic Congress',
  ],
  ['The Kenya Supreme Court ruled.', 'Kenya Supreme Court', 'Supreme Court of Kenya'],
  ['The Nigerian central bank acted.', 'Nigerian central bank', 'Central Bank of Nigeria'],
  ['The Israeli military said so.', 'Israeli military', 'Israel Defense Forces'],
  ['The Central Bank of Tolvania acted.', 'Central Bank of Tolvania', '*'],
]);

table('everyday words are a body only where the text speaks of its state', [
  ['The National Conference of State Legislatures met.', 'National Conference', '-'],
  ['In Srinagar, the National Conference won.', 'National Conference', 'Jammu and Kashmir National Conference'],
  ['The National Conference won.', 'National Conference', '*'],
  ['The Independent Popular Action won.', 'Independent', '-'],
]);

table('official names', [
  ['The Republic of Sudan protested.', 'Republic of Sudan', 'Sudan'],
  ['The Republic of Turkey protested.', 'Republic of Turkey', 'Turkey'],
  ['The Republic of the Congo protested.', 'Republic of the Congo', 'Republic of the Congo'],
  ['The Republic of Korea protested.', 'Republic of Korea', 'South Korea'],
]);

describe('armed forces by their people', () => {
  const types = (text: string): string[] =>
    annotate(text, { date: '2024-10-02' }).mentions.map(({ text: name, type }) => `${name}/${type}`);
  it('are one organisation', () => {
    assert.deepEqual(types('The Israeli military said so.'), ['Israeli military/organisation']);
    assert.deepEqual(types('An Egyptian military spokesman spoke.'), ['Egyptian military/organisation']);
  });
  it('but an adjective names none', () => {
    assert.deepEqual(types('The Malian military junta fell.'), ['Malian/demonym']);
    assert.deepEqual(types('French troops left.'), ['French/demonym']);
  });
});

describe('a link that nothing bears out', () => {
  const confidence = (text: string, name: string): number =>
    annotate(text, { date: '2024-10-02' }).mentions.find(mention => mention.text === name)?.confidence ?? 0;
  it('is told with less confidence', () => {
    assert.isBelow(confidence('The mayor of Birkenhead spoke.', 'Birkenhead'), 0.8);
    assert.isAbove(confidence('In Britain, the mayor of Birkenhead spoke.', 'Birkenhead'), 0.8);
    assert.isBelow(confidence('Congolese music is loved.', 'Congolese'), 0.8);
    assert.isAbove(confidence('Congolese music is loved in Kinshasa.', 'Congolese'), 0.9);
  });
});
