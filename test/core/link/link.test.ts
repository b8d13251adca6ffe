import { assert } from 'chai';
import { annotate } from '../world';

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
});
