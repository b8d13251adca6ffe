import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { dateline } from './dateline';

describe('dateline check', () => {
  let folder: string;
  let wrong: string;
  let right: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    wrong = join(folder, '2025-05-12-wrong.txt');
    right = join(folder, '2025-05-12-right.txt');
    writeFileSync(
      wrong,
      'One line.\n\nThe talks began on Thursday, 26 July 2023.\nMali left ECOWAS in January 2024.\n',
    );
    writeFileSync(right, 'The talks began on Wednesday, 26 July 2023.\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('says file, line, column, severity and check, and leaves with 1', async () => {
    const { code, out, err } = await dateline(['check', wrong]);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.include(out, `${wrong}:3:20: warning: “Thursday, 26 July 2023” – 26 July 2023 was a Wednesday`);
    assert.include(out, '[weekday-mismatch]');
    assert.include(out, '1 finding in 1 file.');
  });

  it('leaves with 0 where nothing is found at the severity', async () => {
    assert.equal((await dateline(['check', right])).code, 0);
    assert.equal((await dateline(['check', wrong, '--severity', 'error'])).code, 0);
  });

  it('tells milder findings where they are asked for', async () => {
    const { out } = await dateline(['check', wrong, '--severity', 'information']);
    assert.match(out, /information: “January 2024” .*\[event-date\]/);
  });

  it('leaves with 2 where a file cannot be read, and checks the others', async () => {
    const { code, out, err } = await dateline(['check', join(folder, 'none.txt'), wrong]);
    assert.equal(code, 2);
    assert.match(err, /none\.txt: no such file/);
    assert.include(out, 'weekday-mismatch');
  });

  it('compares with the date that is given', async () => {
    const file = join(folder, 'story.txt');
    writeFileSync(file, 'Nigeria’s President Muhammadu Buhari said so.');
    assert.equal((await dateline(['check', file])).code, 0);
    assert.equal((await dateline(['check', file, '--date', '2022-01-01'])).code, 0);
    assert.equal((await dateline(['check', file, '--date', '2025-01-01'])).code, 1);
  });

  it('writes JSON, SARIF and workflow commands', async () => {
    const json = JSON.parse((await dateline(['check', wrong, '--format', 'json'])).out);
    assert.equal(json[0].findings[0].check, 'weekday-mismatch');
    assert.equal(json[0].findings[0].fixes[0].edits[0].newText, 'Wednesday, 26 July 2023');
    const sarif = JSON.parse((await dateline(['check', wrong, '--format', 'sarif'])).out);
    const [run] = sarif.runs;
    assert.equal(sarif.version, '2.1.0');
    assert.deepEqual(run.results[0].locations[0].physicalLocation.region, {
      startLine: 3,
      startColumn: 20,
      endLine: 3,
      endColumn: 42,
    });
    assert.include(
      run.tool.driver.rules.map((rule: { id: string }) => rule.id),
      run.results[0].ruleId,
    );
    const { out } = await dateline(['check', wrong, '--format', 'github']);
    assert.match(out, /^::warning file=.*,line=3,endLine=3,col=20,endColumn=42,title=[^:,]+::26 July 2023 was/);
  });

  it('says in one line what it does not understand', async () => {
    for (const args of [['check'], ['check', wrong, '--format', 'xml'], ['check', wrong, '--severity', 'loud']]) {
      const { code, err } = await dateline(args);
      assert.equal(code, 2);
      assert.match(err, /^dateline: .+\n$/);
    }
  });
});
