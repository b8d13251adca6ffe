import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { IncrementalDocument } from '../../src/core/annotate';
import type { Annotations, Corrections, DocumentInput } from '../../src/core/model';
import { SEEDS } from './seeds';
import { annotate, theAnnotator } from './world';

/** Sentences whose names, dates, events and mistakes depend on one another over blocks. */
const SENTENCES = [
  'NAIROBI, 12 March 2024 — Kenya and Uganda signed the Kampala Accord (KA) on Tuesday.',
  'Minister Adaku Obire of Ghana spoke in Accra.',
  'Obire said that the KA would hold.',
  'President Macron met Chancellor Olaf Scholz in Berlin in May 2023.',
  'Macron left two days later; he will return next week.',
  'The Economic Community of West African States (ECOWAS) suspended Mali in 2021.',
  'ECOWAS and the bloc’s members agreed.',
  'French troops left Niger on 22 December 2023. 🕊️ The Nigerien army took over.',
  'Rebels seized Goma, and the M23 denied it three weeks after that.',
  'Nothing happened.',
  'The flood of 2011',
  'It was the 2020 war. The offensive began on 28 September.',
  '11:00 – The dam broke on the last Sunday of March.',
  'President Assimi Goïta of Niger dissolved parliament on 6 August 2023.',
  'On 8 August 2023, two days before the dissolution, 27 people were killed in Bamako, the capital of Niger.',
  'The 37 killed were buried in 2022; the 15-nation bloc had met three years later, in 2023.',
  'Captain Ibrahim Traoré resigned on 4 March 2024.',
  '“Colonel Traoré,” she said, “resigned on 5 March 2024.”',
  'Le président du Mali a quitté Bamako avec une délégation des Nations unies.',
  'Bamako, mai 2021',
  'He met C&ocirc;te d&rsquo;Ivoire’s envoy on 3&nbsp;May&nbsp;2023 in Burk-\nina Faso.',
  'Colonel Traore, 72, has ruled since 2011.',
  'The Nigerian junta and ECOWAS member Mali spoke of the Economic Union of West Africa (EAC).',
  'Its members are France, Italy, Spain and Mali. Twelve people came in. All of the fourteen were home.',
];
const BREAKS = [
  '\n\n',
  '\n',
  ' ',
  '\r\n',
  '\r\n\r\n',
  '\n- ',
  '\n# ',
  '\n```\n',
  '\n> ',
  '\n| a | b |\n|---|---|\n',
  '\t',
];
const SCRAPS = [
  'a',
  ' ',
  '.',
  'Kenya',
  'Mr ',
  '👩‍🌾',
  '\ud83d',
  '`',
  '**',
  ']',
  ' (EAC) ',
  '2024',
  ' yesterday',
  '---\n',
];

const sentence = fc.constantFrom(...SENTENCES);
const piece = fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 2, arbitrary: fc.constantFrom(...BREAKS) });
const start = fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join(''));
const pasted = fc.oneof(
  fc.constantFrom(...SCRAPS),
  fc.constantFrom(...BREAKS),
  sentence,
  fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join('')),
);

/** A change of the text: by what is put in somewhere in the place of so many characters, or by going back. */
type Change =
  | { readonly at: number; readonly removed: number; readonly inserted: string }
  | 'undo'
  | 'merge a block with the next'
  | 'turn the line ends';
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: place, removed: fc.constant(0), inserted: pasted }) },
  { weight: 2, arbitrary: fc.record({ at: place, removed: fc.nat({ max: 3 }), inserted: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ at: place, removed: fc.nat({ max: 300 }), inserted: pasted }) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('merge a block with the next' as const) },
  { weight: 1, arbitrary: fc.constant('turn the line ends' as const) },
);

function changed(texts: readonly string[], by: Change): string {
  const text = texts.at(-1) ?? '';
  if (by === 'undo') return texts.at(-2) ?? text;
  if (by === 'merge a block with the next') return text.replace(/\r?\n(?:\r?\n)?/, ' ');
  if (by === 'turn the line ends')
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
  const at = Math.floor(by.at * text.length);
  return text.slice(0, at) + by.inserted + text.slice(at + by.removed);
}

/** Analyses a text; after so many steps a newer text has come, and the analysis is given up. */
function update(
  document: IncrementalDocument,
  input: DocumentInput,
  most = Number.POSITIVE_INFINITY,
): Annotations | undefined {
  const work = document.update(input);
  for (let steps = 0; steps < most; steps++) {
    const { done, value } = work.next();
    if (done) return value;
  }
  return undefined;
}

/** What the reader says of names meanwhile. */
const CORRECTIONS: readonly (Corrections | undefined)[] = [
  undefined,
  { notNames: ['Mali', 'Obire'], readings: {} },
  { notNames: ['KA'], readings: { Niger: '', Macron: '', ECOWAS: '' } },
  { notNames: [], readings: {}, notMeant: { 'The bloc': ['ecowas'], 'the president': ['emmanuel-macron'] } },
];

describe('a document over any sequence of edits', () => {
  for (const seed of SEEDS) {
    it(`has after each the annotations of a fresh analysis of that text (SEED=${seed})`, () => {
      const corrections = fc.constantFrom(...CORRECTIONS);
      const step = fc.record({ change, corrections, givenUpAfter: fc.option(fc.nat({ max: 30 }), { freq: 3 }) });
      const kind = fc.constantFrom('plaintext' as const, 'markdown' as const);
      fc.assert(
        fc.property(start, kind, fc.array(step, { minLength: 1, maxLength: 12 }), (text, kind, steps) => {
          const document = theAnnotator().open();
          const texts = [text];
          update(document, { text, kind });
          for (const { change, corrections, givenUpAfter } of steps) {
            const text = changed(texts, change);
            texts.push(text);
            const input = { text, kind, ...(corrections ? { corrections } : {}) };
            const found = update(document, input, givenUpAfter ?? undefined);
            if (found) deepStrictEqual(found, annotate(text, input));
          }
          const last = texts.at(-1) ?? '';
          deepStrictEqual(update(document, { text: last, kind }), annotate(last, { kind }));
        }),
        { numRuns: 120, seed },
      );
    });
  }

  it('reads names anew where a table becomes a line of the paragraph before it', () => {
    const [accord] = SENTENCES;
    const table = `${accord}${accord}\n| a | b |\n|---|---|\n`;
    const document = theAnnotator().open();
    for (const text of [table, table.replace('|---', 'a|---'), table])
      deepStrictEqual(update(document, { text, kind: 'markdown' }), annotate(text, { kind: 'markdown' }));
  });
});
