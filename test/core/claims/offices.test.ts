import assert from 'node:assert/strict';
import { annotate } from '../world';
import { claimed, claims } from './claims';

/** Sentences of 15 June 2025 with an office, and the words that claim it. */
const AGREES: readonly (readonly [text: string, words: string])[] = [
  ['Turkish Foreign Minister Hakan Fidan spoke in Baku.', 'Turkish Foreign Minister Hakan Fidan'],
  ['Hakan Fidan, the Turkish foreign minister, spoke.', 'Hakan Fidan, the Turkish foreign minister'],
  ['Iran’s foreign minister, Abbas Araghchi, said no.', 'Iran’s foreign minister, Abbas Araghchi'],
  ['Friedrich Merz became chancellor of Germany.', 'Friedrich Merz became chancellor of Germany'],
  ['Germany’s chancellor is Friedrich Merz.', 'Germany’s chancellor is Friedrich Merz'],
  ['Marco Rubio, the US secretary of state, agreed.', 'Marco Rubio, the US secretary of state'],
  ['The UK chancellor, Rachel Reeves, spoke of taxes.', 'UK chancellor, Rachel Reeves'],
  ['Paul Kagame has been president of Rwanda for long.', 'Paul Kagame has been president of Rwanda'],
  ['Vice President JD Vance flew to Munich.', 'Vice President JD Vance'],
];

const CONTRADICTS: readonly (readonly [text: string, words: string])[] = [
  ['Israeli Defence Minister Yoav Gallant said so on Tuesday.', 'Israeli Defence Minister Yoav Gallant'],
  ['His defence minister, Yoav Gallant, said that the army would leave.', 'defence minister, Yoav Gallant'],
  ['Olaf Scholz, the German chancellor, says so.', 'Olaf Scholz, the German chancellor'],
  ['Olaf Scholz is the chancellor of Germany.', 'Olaf Scholz is the chancellor of Germany'],
  ['Robert Fico, the Slovenian prime minister, resigned.', 'Robert Fico, the Slovenian prime minister'],
  [
    'General Tiani, the Nigerian head of state, said his people had turned their backs on the bloc.',
    'Tiani, the Nigerian head of state',
  ],
];

/** What tells of a term’s end, of its own time, of somebody else’s words, or of another office accuses nobody. */
const QUIET = [
  'President Bashar al-Assad has been ousted.',
  'Protests followed the ousting of President Pedro Castillo.',
  'As vice president to President Obama, he worked for peace.',
  'In office under President Barack Obama, she worked for peace.',
  'The unrest led to the removal of pro-Russian President Viktor Yanukovych in February 2014.',
  'Prime Minister Rishi Sunak, who served until 2024, spoke.',
  'The sudden death of President Ebrahim Raisi changed it.',
  '“Prime Minister Rishi Sunak is here,” she said.',
  'The then prime minister, Boris Johnson, signed it.',
  'Former Prime Minister Boris Johnson spoke.',
  'The US treasury secretary, Scott Bessent, the commerce secretary, Howard Lutnick, and others flew to London.',
  'The party was led by opposition leader Juan Guaidó.',
];

describe('claims of offices', () => {
  for (const [text, words] of AGREES)
    it(text, () => assert.deepEqual(claimed(text).slice(0, 1), [`office agrees: ${words}`]));
  for (const [text, words] of CONTRADICTS)
    it(text, () => assert.ok(claimed(text).includes(`office contradicts: ${words}`), claimed(text).join('\n')));
  for (const text of QUIET)
    it(text, () =>
      assert.deepEqual(
        claims(text).filter(({ verdict }) => verdict === 'contradicts'),
        [],
      ),
    );

  it('a verdict says by which statement, and up to when that speaks', () => {
    const [claim] = claims('Hakan Fidan, the Turkish foreign minister, spoke.');
    const [evidence] = claim?.evidence ?? [];
    assert.match(evidence?.statement ?? '', /^Hakan Fidan: Foreign Minister of Turkey since 3 June 2023/);
    assert.match(evidence?.asOf ?? '', /^\d{4}/);
    assert.notEqual(evidence?.source, '');
  });

  it('what a text that is of no day tells of another time is not accused', () => {
    const told = 'The battle began on 2 April 2016. Foreign Minister Frank-Walter Steinmeier called on both to stop.';
    assert.deepEqual(annotate(told, { date: '2022-02-12' }).findings, []);
  });

  it('a former office that was held is confirmed; a future one is not judged', () => {
    assert.deepEqual(claimed('Former French President Nicolas Sarkozy was convicted.'), [
      'office agrees: French President Nicolas Sarkozy',
    ]);
    const [planned] = claims('President-elect Karol Nawrocki of Poland spoke.');
    assert.equal(planned?.verdict, 'notJudged');
    assert.equal(planned?.stance, 'planned');
  });
});
