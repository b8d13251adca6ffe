import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { dateline } from './dateline';

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);

describe('dateline annotate', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    writeFileSync(join(folder, '2024-05-01-story.txt'), 'Kenya met Uganda in Kampala on Monday.');
    writeFileSync(join(folder, 'story.md'), '---\ndate: 2024-02-03\n---\nKenya met `Uganda`.');
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([77, 97, 0, 1, 2]));
    writeFileSync(join(folder, 'empty.txt'), '');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints one result a file, in the promised form', async () => {
    const { code, out, err } = await dateline(['annotate', join(folder, '2024-05-01-story.txt'), '--format', 'json']);
    assert.equal(err, '');
    assert.equal(code, 0);
    const result = lines(out)[0] as Record<string, unknown>;
    assert.hasAllKeys(result, [
      'version',
      'id',
      'date',
      'entities',
      'mentions',
      'dates',
      'events',
      'claims',
      'findings',
    ]);
    assert.equal(result.date, '2024-05-01');
    assert.equal(result.version, 1);
    const [mention] = result.mentions as Record<string, unknown>[];
    assert.deepInclude(mention, { start: 0, end: 5, text: 'Kenya', type: 'country', form: 'name' });
    assert.hasAllKeys(mention, ['start', 'end', 'text', 'type', 'form', 'entity', 'confidence']);
    assert.deepInclude((result.dates as Record<string, unknown>[])[0], {
      text: 'Monday',
      type: 'DATE',
      value: '2024-04-29',
    });
  });

  it('reads Markdown as Markdown', async () => {
    const [result] = lines((await dateline(['annotate', join(folder, 'story.md')])).out);
    assert.equal(result?.date, '2024-02-03');
    assert.lengthOf(result?.mentions as unknown[], 1);
  });

  it('names a file that cannot be read, does the others, and ends with 2', async () => {
    const missing = join(folder, 'missing.txt');
    const { code, out, err } = await dateline([
      'annotate',
      missing,
      join(folder, 'empty.txt'),
      join(folder, 'binary.txt'),
      folder,
    ]);
    assert.equal(code, 2);
    assert.lengthOf(lines(out), 1);
    assert.lengthOf(err.trim().split('\n'), 3);
    assert.include(err, missing);
    assert.include(err, 'binary.txt');
  });

  it('says what is wrong with a call', async () => {
    for (const args of [
      ['annotate'],
      ['frobnicate'],
      ['annotate', 'x', '--format', 'xml'],
      ['annotate', 'x', '--date', 'soon'],
      ['annotate', '--nope'],
    ]) {
      const { code, err } = await dateline(args);
      assert.equal(code, 2, args.join(' '));
      assert.lengthOf(err.trim().split('\n'), 1);
    }
  });

  it('answers line by line, and a bad line with an error in its place', async () => {
    const input = [
      '{"id":"a","text":"Kenya won.","date":"2024-01-01"}',
      '{"id":"b"',
      '{"id":"c","text":7}',
      '[]',
      '{"id":"d","text":"","date":null}',
      '{"id":"e","text":"x","date":"soon"}',
    ];
    const { code, out } = await dateline(['annotate', '--jsonl'], `${input.join('\n')}\n`);
    const results = lines(out);
    assert.equal(code, 0);
    assert.deepEqual(
      results.map(result => result.id),
      ['a', null, 'c', null, 'd', 'e'],
    );
    assert.deepEqual(
      results.map(result => 'error' in result),
      [false, true, true, true, false, true],
    );
  });
});

describe('dateline facts', () => {
  it('prints a record as of a date', async () => {
    const then = await dateline(['facts', 'Mali', '--date', '2024-06-01']);
    assert.equal(then.code, 0);
    assert.match(then.out, /^Mali\n/);
    assert.match(then.out, /ECOWAS/);
  });
  it('prints JSON with every statement judged for the day', async () => {
    const { out } = await dateline(['facts', 'Mali', '--date', '2025-06-01', '--format', 'json']);
    const { record, statements } = JSON.parse(out) as {
      record: { name: string };
      statements: { predicate: string; object: { name: string }; holds: string }[];
    };
    assert.equal(record.name, 'Mali');
    const membership = statements.find(
      s => s.predicate === 'memberOf' && s.object.name === 'Economic Community of West African States',
    );
    assert.equal(membership?.holds, 'no');
  });
  it('says when it knows nothing', async () => {
    const { code, err } = await dateline(['facts', 'Xyzzyland']);
    assert.equal(code, 1);
    assert.include(err, 'Xyzzyland');
  });
});
