import { assert } from 'chai';
import { decorationOptions } from '../../../src/editor/paint/highlightStyles';
import { type Shade, spansByShade } from '../../../src/editor/paint/layers';
import { leastConfidence, type Sureness } from '../../../src/editor/sureness';
import { closeAll, openAnnotated } from './support';

// A single name that nothing explains is a guess; everybody knows Kenya.
const TEXT = 'Kenya waits. He met Tazamba.';
const EVERYWHERE = [{ start: 0, end: TEXT.length }];

describe('names of which the annotator is not sure', () => {
  afterEach(closeAll);

  it('are painted in a shade of their own, unless the settings ask for sure ones only', async () => {
    const { annotations } = (await openAnnotated(TEXT)).found;
    const painted = (sureness: Sureness) =>
      [...spansByShade(annotations, EVERYWHERE, leastConfidence(sureness))].flatMap(([shade, spans]) =>
        spans.map(({ start, end }) => `${TEXT.slice(start, end)}: ${shade}`),
      );
    assert.deepEqual(painted('guesses'), ['Kenya: country', 'Tazamba: person guess']);
    assert.deepEqual(painted('likely'), ['Kenya: country']);
    assert.deepEqual(painted('certain'), ['Kenya: country']);
  });

  it('keep the shape of their type, and look fainter in every style', () => {
    for (const style of ['underline', 'background', 'text'] as const) {
      const [sure, guess] = (['place', 'place guess'] as Shade[]).map(shade => decorationOptions(shade, style));
      assert.notDeepEqual(guess, sure, style);
      if (style !== 'text') assert.match(guess?.textDecoration ?? '', /^underline dashed 1px /);
    }
  });
});
