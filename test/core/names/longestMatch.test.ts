import { assert } from 'chai';
import { annotate } from '../world';

/** Names of a text as `surface=entity`, with `*` behind entities that the fact base does not know. */
function links(text: string): string[] {
  const { mentions, entities } = annotate(text);
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return mentions.map(({ text, entity }) => `${text}=${byId.get(entity)?.name}${byId.get(entity)?.record ? '' : '*'}`);
}

describe('names that the facts know', () => {
  it('stand before a possessive, even where a longer name begins with the same words', () => {
    const states = ['South Africa', 'South Korea', 'Burkina Faso', 'Sierra Leone', 'New Zealand', 'Papua New Guinea'];
    for (const state of states)
      for (const sign of ['’', "'"])
        assert.deepEqual(links(`On Monday ${state}${sign}s economy shrank.`), [`${state}=${state}`]);
  });

  it('end before a possessive that is only a stop', () => {
    assert.deepEqual(links("The United States' economy and the Philippines’ navy grew."), [
      'United States=United States',
      'Philippines=Philippines',
    ]);
    assert.deepEqual(links("The Kurdistan Workers' Party left, the Islamic State's fighters stayed."), [
      "Kurdistan Workers' Party=PKK",
      'Islamic State=Islamic State',
    ]);
  });

  it('do not take a possessive for the end of a surname', () => {
    assert.deepEqual(links('They read the Bank’s letter. Adam’s answer came late.'), ['Adam=Adam*']);
    assert.deepEqual(links('The Lord’s Resistance Army fled.'), ["Lord’s Resistance Army=Lord's Resistance Army"]);
  });

  it('hold no word in small letters if they are a person’s, but particles and syllables', () => {
    assert.deepEqual(links('If it fails, Theresa may resign.'), ['Theresa=Theresa*']);
    assert.deepEqual(links('We heard that Robert gates access to it.'), ['Robert=Robert*']);
    assert.deepEqual(links('Lee Jae-myung met Ursula von der Leyen and Luiz Inácio Lula da Silva.'), [
      'Lee Jae-myung=Lee Jae-myung',
      'Ursula von der Leyen=Ursula von der Leyen',
      'Luiz Inácio Lula da Silva=Luiz Inácio Lula da Silva',
    ]);
  });

  it('are found however initials are written', () => {
    for (const name of ['George H. W. Bush', 'George H.W. Bush', 'George HW Bush', 'George H W Bush'])
      assert.deepEqual(links(`Then ${name} spoke.`), [`${name}=George H. W. Bush`]);
    for (const name of ['F. W. de Klerk', 'F.W. de Klerk', 'FW de Klerk', 'F W de Klerk'])
      assert.deepEqual(links(`Then ${name} spoke.`), [`${name}=F. W. de Klerk`]);
    for (const name of ['V. P. Singh', 'V.P. Singh', 'VP Singh'])
      assert.deepEqual(links(`Then ${name} spoke.`), [`${name}=V. P. Singh`]);
  });
});
