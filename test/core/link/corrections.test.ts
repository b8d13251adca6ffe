import { assert } from 'chai';
import type { Corrections } from '../../../src/core/model';
import { annotate, loadKnowledge } from '../world';

/** Mentions as `surface=entity`, with `*` behind entities that the fact base does not know. */
function links(text: string, corrections: Partial<Corrections>): string[] {
  const { mentions, entities } = annotate(text, { corrections: { notNames: [], readings: {}, ...corrections } });
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return mentions.map(({ text, entity }) => {
    const found = byId.get(entity);
    return `${text}=${found?.name}/${found?.type}${found?.record ? '' : '*'}`;
  });
}

function record(name: string, type: string): string {
  const found = loadKnowledge()
    .facts.lookup(name)
    .find(candidate => candidate.type === type);
  assert.isDefined(found, `the facts know ${name}`);
  return found.id;
}

describe('the reader’s corrections', () => {
  it('take a name out of the text, and out of its headline', () => {
    const text = 'Bamako waits\n\nMali and Ghana met in Bamako. Malian and Ghanaian envoys signed.';
    assert.deepEqual(links(text, { notNames: ['Bamako', 'malian'] }), [
      'Mali=Mali/country',
      'Ghana=Ghana/country',
      'Ghanaian=Ghana/country',
    ]);
  });

  it('leave longer names that have the word in them', () => {
    assert.deepEqual(links('Adaku Obire met envoys. Adaku left.', { notNames: ['Adaku'] }), [
      'Adaku Obire=Adaku Obire/person*',
    ]);
  });

  it('reach a name that the text tells to be another place of it', () => {
    const text = 'A fire broke out in Tripoli, in northern Lebanon. Tripoli has few engines.';
    assert.notInclude(links(text, { notNames: ['Tripoli'] }).join(), 'Tripoli=');
  });

  it('let a name mean another record', () => {
    const readings = { Georgia: record('Georgia', 'place') };
    assert.deepEqual(links('Georgia voted on Tuesday.', {}), ['Georgia=Georgia/country']);
    assert.deepEqual(links('Georgia voted on Tuesday.', { readings }), ['Georgia=Georgia/place']);
  });

  it('let a demonym mean another state', () => {
    const readings = { Congolese: record('Republic of the Congo', 'country') };
    assert.deepEqual(links('Congolese troops left.', { readings }), ['Congolese=Republic of the Congo/country']);
  });

  it('let a name mean nobody that the facts know', () => {
    assert.deepEqual(links('Putin left the market.', { readings: { Putin: '' } }), ['Putin=Putin/person*']);
  });

  it('keep a surname that means another from the person named in full', () => {
    const readings = { Traoré: record('Moussa Traoré', 'person') };
    assert.deepEqual(links('Ibrahim Traoré spoke in Ouagadougou. Traoré had ruled before.', { readings }), [
      'Ibrahim Traoré=Ibrahim Traoré/person',
      'Ouagadougou=Ouagadougou/place',
      'Traoré=Moussa Traoré/person',
    ]);
  });

  it('of a record that is not there count for nothing', () => {
    assert.deepEqual(links('Ghana waits.', { readings: { Ghana: 'no-such-record' } }), ['Ghana=Ghana/country']);
  });
});

describe('other readings', () => {
  const others = (text: string, name: string) => {
    const entity = annotate(text).entities.find(candidate => candidate.name === name);
    assert.isDefined(entity);
    return entity.otherReadings.map(id => loadKnowledge().facts.record(id)?.name);
  };

  it('name the records of the same name', () => {
    assert.include(others('Congo held elections.', 'Democratic Republic of the Congo'), 'Republic of the Congo');
    assert.include(others('Congolese troops left.', 'Democratic Republic of the Congo'), 'Republic of the Congo');
  });

  it('are none where a name is clear', () => {
    assert.deepEqual(others('Ghana waits for Vladimir Putin.', 'Ghana'), []);
    assert.deepEqual(others('Ghana waits for Vladimir Putin.', 'Vladimir Putin'), []);
  });

  describe('of a phrase that takes a name up', () => {
    const text = 'ECOWAS met in Abuja. The bloc lifted its sanctions. ECOWAS will meet again.';
    const bloc = record('ECOWAS', 'organisation');
    const bears = (notMeant: Corrections['notMeant'], words = text) =>
      links(words, { ...(notMeant && { notMeant }) }).filter(link => /bloc/i.test(link));

    it('take the meaning from the phrase, and leave the name', () => {
      assert.deepEqual(bears({}), ['The bloc=Economic Community of West African States/organisation']);
      assert.deepEqual(bears({ 'the bloc': [bloc] }), []);
      assert.lengthOf(
        links(text, { notMeant: { 'the bloc': [bloc] } }).filter(link => link.startsWith('ECOWAS=')),
        2,
      );
    });

    it('leave other phrases, and the same phrase for others', () => {
      assert.lengthOf(bears({ 'the regional bloc': [bloc] }), 1);
      assert.lengthOf(bears({ 'the bloc': ['european-union'] }), 1);
      assert.lengthOf(bears({ 'the bloc': [bloc] }, text.replaceAll('ECOWAS', 'The European Union')), 1);
    });

    it('say nothing that harms where they are nonsense', () => {
      assert.lengthOf(bears({ '': ['x'], '  ': [] }), 1);
    });
  });
});
