import { assert } from 'chai';
import * as vscode from 'vscode';
import { annotated, api, closeAll, named, open, openAnnotated } from './support';

describe('bad input', () => {
  afterEach(closeAll);

  it('an empty text has no annotations', async () => {
    const { found } = await openAnnotated('');
    assert.deepEqual(found.annotations.mentions, []);
    assert.strictEqual(found.annotations.articleDate?.from, 'today');
  });

  it('CRLF: offsets count both characters of a line end', async () => {
    const { document, found } = await openAnnotated('Norway waits.\r\n\r\nSweden waits.\r\n');
    assert.strictEqual(document.eol, vscode.EndOfLine.CRLF);
    const sweden = named(found, 'Sweden')[0];
    assert.isDefined(sweden);
    assert.strictEqual(document.getText().slice(sweden.start, sweden.end), 'Sweden');
  });

  it('a change of all line ends leaves every span in its place', async () => {
    const { editor, document } = await openAnnotated('Norway waits.\n\nSweden waits.\n');
    await editor.edit(edit => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const sweden = named(await annotated(document), 'Sweden')[0];
    assert.isDefined(sweden);
    assert.strictEqual(document.getText().slice(sweden.start, sweden.end), 'Sweden');
  });

  it('lone surrogates and right-to-left text do not hide the names beside them', async () => {
    const { found } = await openAnnotated('\ud83d Kenya \udc00 met.\n\nقال الرئيس Kenya أمس.\n');
    assert.lengthOf(named(found, 'Kenya'), 2);
  });

  it('bytes that are no text are not analysed', async () => {
    const editor = await open('Kenya\0\0\u0001Peru');
    assert.isUndefined(await (await api()).whenAnnotated(editor.document.uri));
  });

  it('one line of 1 MB is annotated in small slices', async () => {
    const sentence = (count: number) =>
      `Kenya and Peru met in Rome in May ${1900 + (count % 120)}, and Orla Vantine-${count} was there to see it. `;
    let turns = 0;
    const others = setInterval(() => turns++, 20);
    const { found } = await openAnnotated(Array.from({ length: 13_000 }, (_, count) => sentence(count)).join(''));
    clearInterval(others);
    assert.strictEqual(found.analysed, found.total);
    assert.isAbove(found.total, 1_000_000);
    assert.isAbove(named(found, 'Kenya').length, 10_000);
    // The window answers meanwhile; how soon, the benchmarks say.
    assert.isAbove(turns, 10);
  });

  it('says how much of a text that is too long was annotated', async () => {
    const line = 'Nothing is named in these words, which only fill the page with more of the same.\n';
    const { found } = await openAnnotated(`Kenya waits.\n\n${`${line}\n`.repeat(30_000)}Peru waits.`);
    assert.isBelow(found.analysed, found.total);
    assert.lengthOf(named(found, 'Kenya'), 1);
    assert.lengthOf(named(found, 'Peru'), 0);
  });
});
