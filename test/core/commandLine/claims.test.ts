import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { dateline } from './dateline';

describe('dateline claims', () => {
  let folder: string;
  let story: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    story = join(folder, '2025-06-15-story.txt');
    writeFileSync(
      story,
      'Turkish Foreign Minister Hakan Fidan spoke.\nIsraeli Defence Minister Yoav Gallant, said on Tuesday “no”.\n',
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  it('says where, what, the verdict, and by which statement', async () => {
    const { code, out, err } = await dateline(['claims', story]);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.include(out, `${story}:1:1: “Turkish Foreign Minister Hakan Fidan” – the record agrees [office]`);
    assert.include(out, 'Hakan Fidan: Foreign Minister of Turkey since 3 June 2023');
    assert.include(out, 'the record says otherwise: 1');
  });

  it('tells only the verdicts that are asked for', async () => {
    const { out } = await dateline(['claims', story, '--verdict', 'contradicts,unknown', '--format', 'json']);
    const [{ file, claims }] = JSON.parse(out);
    assert.equal(file, story);
    assert.deepEqual(
      claims.map(({ kind, verdict }: { kind: string; verdict: string }) => `${kind} ${verdict}`),
      ['office contradicts'],
    );
    assert.includeMembers(Object.keys(claims[0].evidence[0]), ['statement', 'source', 'asOf']);
  });

  it('writes a table of comma-separated values', async () => {
    const { out } = await dateline(['claims', story, '--format', 'csv']);
    const [head, first] = out.split('\r\n');
    assert.match(head ?? '', /^file,line,column,kind,text,subject,object,stance,verdict,reason,/);
    assert.include(first ?? '', ',1,1,office,Turkish Foreign Minister Hakan Fidan,');
  });

  it('refuses a verdict and a format that it does not know', async () => {
    assert.equal((await dateline(['claims', story, '--verdict', 'perhaps'])).code, 2);
    assert.equal((await dateline(['claims', story, '--format', 'sarif'])).code, 2);
    assert.equal((await dateline(['claims'])).code, 2);
    assert.equal((await dateline(['check', story, '--verdict', 'agrees'])).code, 2);
  });
});
