import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { findingOf } from '../../../src/core/findings/draft';
import type { Finding, Fix } from '../../../src/core/model';
import { annotate } from '../world';

const FOLDER = 'test/articles/planted';
/** A planted error is written `⟦check|wrong words|right words⟧`. */
const wrongWords = (marked: string): string => marked.replace(/⟦([^|⟧]*)\|([^|⟧]*)(?:\|[^⟧]*)?⟧/g, '$2');

const mended = (text: string, { edits }: Fix): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end), text);

const isSame = (a: Finding, b: Finding): boolean => a.check === b.check && a.message === b.message;

describe('a fix', () => {
  it('that changes nothing is not offered', () => {
    const text = 'Prime Minister X spoke.';
    const nothing: Fix = { title: 'Change', edits: [{ start: 0, end: 14, newText: 'Prime Minister' }] };
    const something: Fix = { title: 'Change', edits: [{ start: 0, end: 14, newText: 'President' }] };
    const draft = { start: 0, end: 14, check: 'wrong-title', message: 'No.', fixes: [nothing, something] } as const;
    expect(findingOf(draft, text).fixes).to.deep.equal([something]);
  });

  it('changes the text and ends its problem, in every article with errors', () => {
    const wrong: string[] = [];
    for (const name of readdirSync(FOLDER)) {
      const text = wrongWords(readFileSync(`${FOLDER}/${name}`, 'utf8'));
      const { findings } = annotate(text, { kind: name.endsWith('.md') ? 'markdown' : 'plaintext' });
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          const after = mended(text, fix);
          const left = annotate(after, { kind: name.endsWith('.md') ? 'markdown' : 'plaintext' }).findings;
          if (
            after === text ||
            left.filter(each => isSame(each, finding)).length >= findings.filter(each => isSame(each, finding)).length
          )
            wrong.push(`${name}: ${finding.text}: ${finding.message} ${fix.title}`);
        }
      }
    }
    expect(wrong).to.deep.equal([]);
  }).timeout(120_000);
});
