import { expect } from 'chai';
import type { Annotations } from '../../../src/core/model';
import { finish } from '../../../src/core/steps';
import { annotate, theAnnotator } from '../world';

const story = [
  'Emmanuel Macron flew to Kigali in May 2021.',
  'He met Paul Kagame on Tuesday and thanked him.',
  'Mali, Niger and Burkina Faso signed a treaty on 6 July 2024.',
  'The three countries accused France of meddling.',
  'They left ECOWAS in January 2025.',
  'Sami Hafter met the two leaders in Tripoli.',
];

/** What each of these texts, written one after the other into one document, tells beside what it tells by itself. */
function overEdits(texts: readonly string[]): [Annotations, Annotations][] {
  const document = theAnnotator().open();
  return texts.map(text => {
    const found = finish(document.update({ text, date: '2025-06-15' }));
    return [found, annotate(text, { date: '2025-06-15' })];
  });
}

describe('Events over edits', () => {
  const edits: Record<string, string[]> = {
    'another actor, whom the next block calls he': ['Olaf Scholz flew to Kigali in May 2021.', ...story.slice(1)],
    'another actor, whom a later block counts': [...story.slice(0, 2), 'Chad attacked Sudan.', ...story.slice(3)],
    'a block that goes': story.filter((_, n) => n !== 2),
    'a block that comes, and is there already': [...story.slice(0, 4), story[1] ?? '', ...story.slice(4)],
    'a longer name for an entity': [...story, 'Khaled Sami Hafter resigned on Monday.'],
    'a word before everything': [`Yesterday ${story[0]}`, ...story.slice(1)],
  };
  for (const [what, after] of Object.entries(edits))
    it(`are those of a fresh reading: ${what}`, () => {
      for (const [found, fresh] of overEdits([story, after, story].map(blocks => blocks.join('\n\n'))))
        expect(found.events).to.deep.equal(fresh.events);
    });
});
