import { assert } from 'chai';
import { actorMatches, castOf, inOrder, mainRole } from '../../src/views/cast';
import { article, entity, event, mention } from './articles';

const story = article('a', {
  entities: [entity('Q1', 'Zoé Adjo'), entity('doc:1', 'Ama Belo', { aliases: ['Mama Ama'] }), entity('Q3', 'Ghana')],
  mentions: [
    mention('Q3', 'Ghana', 0),
    mention('Q1', 'Zoé Adjo', 10),
    mention('doc:1', 'Ama Belo', 30),
    mention('Q3', 'Ghana', 50),
    mention('Q3', 'Ghana', 60),
  ],
  events: [event('arrested', 20, ['Q1', 'doc:1'])],
});
const names = (actors: readonly { readonly name: string }[]) => actors.map(({ name }) => name);

describe('the cast of a story', () => {
  it('comes in order of activity, of the text, or of names', () => {
    const cast = castOf([story]);
    assert.deepEqual(names(inOrder(cast, 'activity')), ['Zoé Adjo', 'Ghana', 'Ama Belo']);
    assert.deepEqual(names(inOrder(cast, 'text')), ['Zoé Adjo', 'Ama Belo', 'Ghana']);
    assert.deepEqual(names(inOrder(cast, 'name')), ['Ama Belo', 'Ghana', 'Zoé Adjo']);
  });

  it('knows what each does', () => {
    assert.deepEqual(castOf([story]).map(mainRole), ['acts', 'actedUpon', 'named']);
  });

  it('is one over several texts: records by id, others by kind and name', () => {
    const other = article('b', {
      entities: [entity('doc:1', 'Kofi Sarr'), entity('doc:2', 'Ama Belo'), entity('Q3', 'Ghana')],
      mentions: [mention('doc:1', 'Kofi Sarr', 0), mention('doc:2', 'Ama Belo', 10), mention('Q3', 'Ghana', 30)],
    });
    const counts = castOf([story, other]).map(({ name, count, appearances }) => [name, count, appearances.length]);
    assert.deepEqual(counts, [
      ['Zoé Adjo', 1, 1],
      ['Ama Belo', 2, 2],
      ['Ghana', 4, 2],
      ['Kofi Sarr', 1, 1],
    ]);
  });

  it('is filtered by any name, whatever case and accents', () => {
    const left = (filter: string) => names(castOf([story]).filter(actor => actorMatches(actor, filter)));
    assert.deepEqual(left('zoe'), ['Zoé Adjo']);
    assert.deepEqual(left('ama MAMA'), ['Ama Belo']);
    assert.deepEqual(left(' '), ['Zoé Adjo', 'Ama Belo', 'Ghana']);
    assert.deepEqual(left('[('), []);
  });
});
