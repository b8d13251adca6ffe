import { assert } from 'chai';
import { annotate, loadKnowledge } from '../world';

/** Mentions as `surface=entity`, with `*` behind entities that the fact base does not know. */
function links(text: string, date?: string): string[] {
  const { mentions, entities } = annotate(text, date ? { date } : {});
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return mentions.map(
    mention => `${mention.text}=${byId.get(mention.entity)?.name}${byId.get(mention.entity)?.record ? '' : '*'}`,
  );
}

describe('short forms', () => {
  it('a surname is the person named in full, a second person of that name another', () => {
    assert.deepEqual(links('Adaku Obire met Chidi Obire. Adaku left. Chidi stayed. Obire spoke.'), [
      'Adaku Obire=Adaku Obire*',
      'Chidi Obire=Chidi Obire*',
      'Adaku=Adaku Obire*',
      'Chidi=Chidi Obire*',
      'Obire=Chidi Obire*',
    ]);
  });
  it('an ordinary word is a surname once somebody bears it', () => {
    assert.include(links('Robert Burns spoke in Accra. Burns said it was over.'), 'Burns=Robert Burns*');
  });
  it('an everyday word is a given name inside a sentence once somebody bears it', () => {
    const text = 'In Accra, Fanny Odalo spoke. People who knew Fanny wept. Hope Obire did not. Hope is gone.';
    assert.include(links(text), 'Fanny=Fanny Odalo*');
    assert.notInclude(links(text), 'Hope=Hope Obire*');
  });
  it('a surname that is also the name of a people', () => {
    assert.deepEqual(links('Adaku Tharu spoke. Tharu left.').at(-1), 'Tharu=Adaku Tharu*');
    assert.deepEqual(links('The Tharu live in Nepal.')[0], 'Tharu=Tharu');
  });
  it('an acronym is the name it was defined for, in either order', () => {
    assert.include(links('The Tolvane Water Authority (TWA) met. The TWA agreed.'), 'TWA=Tolvane Water Authority*');
    assert.include(links('The TWA (Tolvane Water Authority) met.'), 'TWA=Tolvane Water Authority*');
  });
  it('an acronym’s letters find the whole name', () => {
    assert.include(
      links('The Umbrella for Lasting Change (ULC) met in Accra.'),
      'Umbrella for Lasting Change=Umbrella for Lasting Change*',
    );
  });
});

describe('links to records', () => {
  it('acronyms, demonyms and other names', () => {
    assert.deepEqual(links('ECOWAS and the CEDEAO met a Malian minister in Upper Volta.'), [
      'ECOWAS=Economic Community of West African States',
      'CEDEAO=Economic Community of West African States',
      'Malian=Mali',
      'Upper Volta=Burkina Faso',
    ]);
  });
  it('a surname alone means nobody in particular unless its bearer’s state is spoken of, or everybody knows him', () => {
    assert.deepEqual(links('Mr Diallo left the market.'), ['Diallo=Diallo*']);
    assert.include(links('Putin left the market.'), 'Putin=Vladimir Putin');
    assert.include(
      links('In Conakry, the capital of Guinea, Cellou Dalein spoke. Diallo left.')[3] ?? '',
      'Cellou Dalein Diallo',
    );
  });
  it('a title tells namesakes apart, and is not in the span', () => {
    assert.deepEqual(links('Pope Francis met President Xi Jinping. Francis left.'), [
      'Francis=Francis',
      'Xi Jinping=Xi Jinping',
      'Francis=Francis',
    ]);
  });
  it('a people’s republic is not the republic of that name', () => {
    assert.deepEqual(links('The People’s Republic of China left.'), ['People’s Republic of China=China']);
  });
  it('spelling without diacritics', () => {
    assert.include(links('Assimi Goita spoke. Goita left.', '2025-01-01'), 'Goita=Assimi Goïta');
  });
  it('a namesake in another role links to nothing', () => {
    assert.include(links('Ibrahim Traoré Diallo, a farmer, spoke.'), 'Ibrahim Traoré Diallo=Ibrahim Traoré Diallo*');
  });
  it('an acronym that the text defines otherwise is not the record', () => {
    const [, acronym] = links('The Action for Users (AU) met in Lyon.');
    assert.equal(acronym, 'AU=Action for Users*');
  });
});

describe('nominal references', () => {
  const nominals = (text: string, date?: string): string[] => {
    const { mentions, entities } = annotate(text, date ? { date } : {});
    const byId = new Map(entities.map(entity => [entity.id, entity.name]));
    return mentions
      .filter(mention => mention.form === 'nominal')
      .map(mention => `${mention.text}=${byId.get(mention.entity)}`);
  };
  it('the leader of a state is whoever held the office', () => {
    assert.deepEqual(nominals('Assimi Goïta spoke in Bamako. The Malian leader then left.', '2024-02-01'), [
      'The Malian leader=Assimi Goïta',
    ]);
  });
  it('a country by the passage', () => {
    assert.deepEqual(nominals('Ghana votes in December. Prices in the country rose.'), ['the country=Ghana']);
  });
  it('silence where two would do', () => {
    assert.deepEqual(nominals('Ghana and Togo closed the border. Prices in the country rose.'), []);
  });
  it('not beside the name', () => {
    assert.deepEqual(nominals('Assimi Goïta, the Malian leader, left.', '2024-02-01'), []);
  });
  it('a body by a word of its name', () => {
    assert.deepEqual(nominals('The Tolvane Water Commission met. The commission agreed.'), [
      'The commission=Tolvane Water Commission',
    ]);
  });
  it('those who fight for the one armed group', () => {
    assert.deepEqual(nominals('M23 holds Goma. Talks with the rebels failed.'), ['the rebels=M23']);
    assert.deepEqual(nominals('M23 met Hezbollah. Talks with the rebels failed.'), []);
  });
  it('an alliance by its kind', () => {
    assert.deepEqual(nominals('Mali left ECOWAS. Benin stays in that bloc.', '2025-03-01'), [
      'that bloc=Economic Community of West African States',
    ]);
  });
  it('an office in other words', () => {
    assert.deepEqual(nominals('Assimi Goïta spoke in Bamako. The head of state then left Mali.', '2024-02-01'), [
      'The head of state=Assimi Goïta',
    ]);
  });
  it('not what is said of somebody', () => {
    assert.deepEqual(nominals('Assimi Goïta spoke in Bamako. He remains the president.', '2024-02-01'), []);
  });
  it('the capital is that of the state that the text is about, not of one in passing', () => {
    const text =
      'Mali waits. Bamako is calm; Mali and the Malian army are not. Moscow sent help. Troops entered the capital.';
    assert.deepEqual(nominals(text), ['the capital=Bamako']);
  });
});

describe('ambiguous names', () => {
  /** What some name of a sentence means: the record's name and its state, or `*` where no record is meant. */
  const meaning = (text: string, name: string, date?: string): string => {
    const { mentions, entities } = annotate(text, date ? { date } : {});
    const id = mentions.find(mention => mention.text === name)?.entity;
    const entity = entities.find(one => one.id === id);
    if (!entity) return 'nothing';
    if (!entity.record) return '*';
    const { facts } = loadKnowledge();
    const state = entity.type === 'place' ? facts.record(facts.record(entity.id)?.country ?? '') : undefined;
    return state ? `${entity.name} (${state.name})` : entity.name;
  };
  const table: [text: string, name: string, expected: string, date?: string][] = [
    // states, their namesakes and their adjectives
    ['Tbilisi voted, and Georgia waits for the count.', 'Georgia', 'Georgia'],
    ['Voters in Atlanta and Savannah, in the US state of Georgia, queued.', 'Georgia', 'Georgia (United States)'],
    [
      'Kinshasa closed the border, and Congo recalled its envoy from Rwanda.',
      'Congo',
      'Democratic Republic of the Congo',
    ],
    ['In Brazzaville, Denis Sassou Nguesso said that Congo would vote.', 'Congo', 'Republic of the Congo'],
    ['Conakry is quiet, said Guinea.', 'Guinea', 'Guinea'],
    ['Seoul and Busan voted; Korea has a new president.', 'Korea', 'South Korea'],
    ['Nigerien officials left Agadez, in Niger.', 'Nigerien', 'Niger'],
    ['Nigerian officials left Kano.', 'Nigerian', 'Nigeria'],
    ['King Abdullah of Jordan flew home to Amman.', 'Jordan', 'Jordan'],
    ['Michael Jordan played for Chicago.', 'Michael Jordan', '*'],
    ['N’Djamena said that Chad would not send troops.', 'Chad', 'Chad'],
    ['Chad Obire, a farmer, spoke.', 'Chad Obire', '*'],
    ['Washington imposed sanctions on Iran, and Tehran protested.', 'Washington', 'Washington (United States)'],
    ['Denzel Washington visited Lagos.', 'Denzel Washington', '*'],
    ['Fighting in Tripoli and Misrata shook Libya.', 'Tripoli', 'Tripoli (Libya)'],
    ['Clashes in Tripoli, the second city of Lebanon after Beirut.', 'Tripoli', 'Tripoli (Lebanon)'],
    ['In Santiago, Gabriel Boric spoke to Chile.', 'Santiago', 'Santiago (Chile)'],
    // namesakes
    ['Emmanuel Macron Obire, a baker, spoke.', 'Emmanuel Macron Obire', '*'],
    ['Mr Sall, a taxi driver, sighed.', 'Sall', '*'],
    // who it was then
    ['The EU was led by Ursula von der Leyen. Von der Leyen spoke.', 'Von der Leyen', 'Ursula von der Leyen'],
    // names without surnames
    ['In Yangon, Aung San Suu Kyi spoke. Suu Kyi was arrested.', 'Suu Kyi', 'Aung San Suu Kyi', '2021-02-02'],
    ['In Reykjavik, Katrín Jakobsdóttir resigned. Katrín spoke.', 'Katrín', 'Katrín Jakobsdóttir', '2024-04-05'],
    ['In Jakarta, Joko Widodo spoke. Jokowi left.', 'Jokowi', 'Joko Widodo', '2022-01-01'],
    ['Min Aung Hlaing spoke in Naypyidaw. Min Aung Hlaing left.', 'Min Aung Hlaing', 'Min Aung Hlaing', '2022-01-01'],
  ];
  for (const [text, name, expected, date] of table)
    it(`${name}: ${text}`, () => assert.equal(meaning(text, name, date), expected));
});
