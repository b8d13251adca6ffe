import { expect } from 'chai';
import { underCursor } from '../../src/webview/model/story';
import { tell } from './story';

const TEXT = [
  'NAIROBI, 12 March 2024 — Kenya signed an agreement with Uganda in Kampala on 3 March 2024.',
  '',
  'Kenya accused Uganda of smuggling in January 2024. Kenya and Tanzania met in Nairobi on 5 February 2024.',
  '',
  'Kenya met Uganda in Nairobi on 9 March 2024. Rwanda elected a president in January 2024.',
].join('\n');

describe('the story’s timeline', () => {
  const { story } = tell(TEXT, '2024-03-12');

  it('has every event that the text tells, with its date, place and actors', () => {
    const signed = story.told.find(({ type }) => type === 'AGREE');
    expect(signed?.date).to.equal('2024-03-03');
    expect(signed?.who.map(({ name }) => name)).to.have.members(['Kenya', 'Uganda']);
    expect(signed?.place?.name).to.equal('Kampala');
    expect(TEXT.slice(signed?.target.start, signed?.target.end)).to.equal(signed?.text);
  });

  it('keeps apart what is known to the day and to the month', () => {
    const days = story.told.map(({ period }) => (period ? period.to - period.from : 0));
    expect(days).to.include(1).and.to.include(31);
  });

  it('gives the same event the same id when the text before it changes', () => {
    const ids = ({ told }: typeof story) => told.map(({ id }) => id);
    expect(ids(tell(TEXT.replace('NAIROBI', 'A line more.\n\nNAIROBI'), '2024-03-12').story)).to.deep.equal(ids(story));
  });

  it('gives two events of the same words different ids', () => {
    const twice = tell('Kenya met Uganda. Kenya met Tanzania.', '2024-03-12').story.told.map(({ id }) => id);
    expect(new Set(twice).size).to.equal(twice.length).and.to.be.above(1);
  });

  it('tells what the record says of the actors up to the article’s date, and no later', () => {
    const { recorded } = tell(
      'The M23 captured Goma on 27 January 2025, Rwanda and Congo said. Paul Kagame spoke.',
      '2025-02-01',
    ).story;
    const labels = recorded.map(({ label }) => label);
    expect(labels).to.include('Fall of Goma');
    expect(labels).to.not.include('Fall of Bukavu'); // two weeks after the article
    expect(recorded.every(({ sources }) => sources.length > 0)).to.equal(true);
  });

  it('leads from a recorded event to where the text names somebody of it', () => {
    const text = 'Paul Kagame spoke on 3 May 2000 in Kigali.';
    const sworn = tell(text, '2000-05-04').story.recorded.find(({ label }) => /Paul Kagame becomes/.test(label));
    expect(text.slice(sworn?.target?.start, sworn?.target?.end)).to.equal('Paul Kagame');
  });
});

describe('the story’s network', () => {
  const { network } = tell(TEXT, '2024-03-12').story;
  const tie = (a: string, b: string) => network.ties.find(({ id }) => id === [a, b].sort().join('|'));

  it('ties those who share an event, weighted by how many', () => {
    expect(tie('kenya', 'uganda')?.events).to.have.length(3);
    expect(tie('kenya', 'tanzania')?.events).to.have.length(1);
    expect(tie('tanzania', 'uganda')).to.equal(undefined);
  });

  it('says of what tone the events are', () => {
    expect(tie('kenya', 'uganda')?.tones).to.deep.equal({ cooperation: 2, conflict: 1, neutral: 0 });
    expect(tie('kenya', 'uganda')?.tone).to.equal('cooperation');
  });

  it('lists who acts alone apart', () => {
    expect(network.actors.map(({ name }) => name)).to.deep.equal(['Kenya', 'Uganda', 'Tanzania']);
    expect(network.alone.map(({ name }) => name)).to.include('Rwanda');
  });
});

describe('the story’s map', () => {
  const { places } = tell(TEXT, '2024-03-12').story;
  const place = (name: string) => places.find(candidate => candidate.name === name);

  it('knows where cities lie and which shape a state has', () => {
    const [lon, lat] = place('Kampala')?.at ?? [0, 0];
    expect([Math.round(lon), Math.round(lat)]).to.deep.equal([33, 0]);
    expect(place('Kenya')?.shape).to.equal('404');
    expect(place('Kampala')?.shape).to.equal(null);
  });

  it('puts events on their places', () => {
    expect(place('Nairobi')?.events).to.have.length(2);
    expect(places[0]?.name).to.equal('Nairobi');
  });
});

describe('what stands under the cursor', () => {
  it('is the entity there and the events that are told there', () => {
    const { annotations, story } = tell(TEXT, '2024-03-12');
    const under = underCursor(annotations, TEXT.indexOf('Uganda in Kampala') + 2);
    expect(under.entity).to.equal('uganda');
    expect(under.events).to.deep.equal([story.told[0]?.id]);
    expect(underCursor(annotations, TEXT.length + 5)).to.deep.equal({ entity: null, events: [] });
  });
});
