import assert from 'node:assert/strict';
import { CHECKS, parsePlanted, readPlanted } from './planted.mjs';

const { planted, clean } = readPlanted();

describe('articles with planted errors', () => {
  it('are many, with few errors each, beside articles without any', () => {
    assert.ok(planted.length >= 32 && clean.length >= 16, `${planted.length} with errors, ${clean.length} without`);
    for (const { id, findings } of planted)
      assert.ok(findings.length >= 2 && findings.length <= 5, `${id}: ${findings.length} errors`);
    for (const { id, text, corrected, findings } of clean) {
      assert.deepEqual(findings, [], id);
      assert.equal(corrected, text, id);
    }
  });

  it('hold every kind of error at least six times', () => {
    const kinds = planted.flatMap(article => article.findings.map(finding => finding.check));
    for (const check of CHECKS) assert.ok(kinds.filter(kind => kind === check).length >= 6, check);
  });

  it('are as long as a short news story', () => {
    for (const { id, text } of [...planted, ...clean]) {
      const words = text.split(/\s+/).length;
      assert.ok(words >= 180 && words <= 450, `${id}: ${words} words`);
    }
  });

  it('say at each place what is wrong there, and elsewhere what it contradicts', () => {
    for (const { id, text, findings } of planted) {
      let end = 0;
      for (const finding of findings) {
        assert.ok(finding.start >= end, `${id}: ${finding.wrong}`);
        assert.equal(text.slice(finding.start, finding.end), finding.wrong, id);
        assert.ok(finding.elsewhere.every(other => other.end <= finding.start));
        end = finding.end;
      }
    }
  });

  it('name their date so that no check has to guess the year', () => {
    for (const { id, text, date } of [...planted, ...clean])
      assert.ok(text.slice(0, 400).includes(date.slice(0, 4)), `${id}: the year stands at the head of the article`);
  });
});

describe('the marks of planted errors', () => {
  it('give UTF-16 offsets, the right words, and the place that is contradicted', () => {
    const { text, corrected, findings } = parsePlanted(
      '𝔸 ⟦internal-inconsistency|12 men⟧ in ⟦wrong-capital|Lagos, the capital|Abuja, the capital⟧, then ⟦internal-inconsistency|14|12⟧.',
    );
    assert.equal(text, '𝔸 12 men in Lagos, the capital, then 14.');
    assert.equal(corrected, '𝔸 12 men in Abuja, the capital, then 12.');
    assert.deepEqual(findings, [
      {
        start: 13,
        end: 31,
        check: 'wrong-capital',
        wrong: 'Lagos, the capital',
        right: 'Abuja, the capital',
        elsewhere: [],
      },
      {
        ...{ start: 38, end: 40, check: 'internal-inconsistency', wrong: '14', right: '12' },
        elsewhere: [{ start: 3, end: 9 }],
      },
    ]);
  });

  const slips = {
    'not closed': 'in ⟦wrong-capital|Lagos|Abuja',
    'unknown check': 'in ⟦wrong-town|Lagos|Abuja⟧',
    'not an error': 'in ⟦wrong-capital|Lagos|Lagos⟧',
    'not a mark': 'in ⟦wrong-capital| Lagos|Abuja⟧',
    'no right words': 'in ⟦wrong-capital|Lagos|⟧',
    'no error follows': 'in ⟦internal-inconsistency|12 men⟧',
  };
  for (const [message, marked] of Object.entries(slips))
    it(`refuse a slip: ${message}`, () => assert.throws(() => parsePlanted(marked), new RegExp(message)));
});
