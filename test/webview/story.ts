import { readFileSync } from 'node:fs';
import type { Annotations } from '../../src/core/model';
import { loadCoordinates } from '../../src/facts/coordinates';
import { type Story, storyOf } from '../../src/webview/model/story';
import { annotate, loadKnowledge } from '../core/world';

/** A text's annotations and what the pictures show of them. */
export function tell(text: string, date: string): { annotations: Annotations; story: Story } {
  const annotations = annotate(text, { date });
  const world = loadCoordinates(readFileSync('dist/coordinates.json', 'utf8'));
  return { annotations, story: storyOf(annotations, loadKnowledge().facts, world) };
}
