import { assert } from 'chai';
import * as vscode from 'vscode';
import { KnowledgeSource } from '../../../src/editor/knowledge';
import { type Job, Scheduler } from '../../../src/editor/texts/scheduler';
import { Stopwatch } from '../../../src/editor/timings';
import { annotated, closeAll, openAnnotated, until } from './support';

describe('facts that cannot be read', () => {
  it('are told once, plainly, and can be tried again', async () => {
    const told: string[] = [];
    const log = { info: () => undefined, error: (message: string) => told.push(message) };
    const folder = vscode.Uri.joinPath(vscode.Uri.file('/'), 'no such folder');
    const source = new KnowledgeSource(
      folder,
      folder,
      uri => vscode.workspace.fs.readFile(uri),
      () => import('../../../src/annotator'),
      log,
      new Stopwatch(),
      { read: async () => [], onDidChange: new vscode.EventEmitter<void>().event },
    );
    const states: string[] = [];
    source.onDidChangeState(state => states.push(state));
    assert.isUndefined(await source.get());
    assert.isUndefined(await source.get());
    assert.lengthOf(told, 1);
    assert.match(told[0] ?? '', /could not read its facts/);
    assert.isUndefined(await source.retry());
    assert.deepEqual(states, ['reading', 'failed', 'reading', 'failed']);
    source.dispose();
  });
});

describe('facts released after the extension', () => {
  const home = vscode.extensions.getExtension('dateline.dateline')?.extensionUri ?? vscode.Uri.file('/');
  const bundle = vscode.Uri.joinPath(home, 'dist');
  const release = vscode.Uri.joinPath(vscode.Uri.file('/'), 'release');

  /** The edition that is used, and what the log says of the released facts. */
  async function used(released: (bundled: string) => string | undefined): Promise<{ edition: string; said: string[] }> {
    const said: string[] = [];
    const fail = (message: string) => assert.fail(message);
    const source = new KnowledgeSource(
      bundle,
      release,
      async uri => {
        if (!uri.path.startsWith(release.path)) return vscode.workspace.fs.readFile(uri);
        const bundled = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(bundle, 'facts.json'));
        const text = released(new TextDecoder().decode(bundled));
        if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
        return new TextEncoder().encode(text);
      },
      () => import('../../../src/annotator'),
      { info: message => void said.push(message), error: fail },
      new Stopwatch(),
      { read: async () => [], onDidChange: new vscode.EventEmitter<void>().event },
    );
    const edition = (await source.get())?.facts.edition ?? '';
    source.dispose();
    return { edition, said: said.filter(message => message.includes('released facts')) };
  }

  it('are used where they are newer, and otherwise one line says why not', async () => {
    const none = await used(() => undefined);
    assert.match(none.edition, /^\d/);
    assert.isEmpty(none.said);
    const newer = await used(bundled => bundled.replace(`"edition":"${none.edition}"`, '"edition":"9999-01-1"'));
    assert.deepEqual(newer, { edition: '9999-01-1', said: [] });
    for (const wrong of [(bundled: string) => bundled, (bundled: string) => bundled.slice(0, 1000)]) {
      const { edition, said } = await used(wrong);
      assert.equal(edition, none.edition);
      assert.lengthOf(said, 1);
    }
  });
});

describe('scheduler', () => {
  const job = (name: string, priority: number, steps: number, done: string[]): Job => {
    let left = steps;
    return {
      priority: () => priority,
      step: () => {
        left--;
        if (left === 0) done.push(name);
        return left <= 0;
      },
    };
  };
  it('does what is in sight first, and nothing that was taken back', async () => {
    const scheduler = new Scheduler(new Stopwatch());
    const done: string[] = [];
    const dropped = job('dropped', 0, 3, done);
    scheduler.add(job('hidden', 2, 3, done));
    scheduler.add(job('active', 0, 3, done));
    scheduler.add(dropped);
    scheduler.remove(dropped);
    await until('the last is done', () => done.includes('hidden'));
    assert.deepEqual(done, ['active', 'hidden']);
    scheduler.dispose();
  });

  it('shares the time between texts that are in sight', async () => {
    const scheduler = new Scheduler(new Stopwatch());
    const turns: string[] = [];
    const slow = (name: string): Job => ({
      priority: () => 1,
      step: () => {
        const until = performance.now() + 9; // a whole slice
        while (performance.now() < until);
        turns.push(name);
        return turns.length > 3;
      },
    });
    scheduler.add(slow('left'));
    scheduler.add(slow('right'));
    await until('four turns', () => turns.length >= 4);
    assert.deepEqual(turns.slice(0, 4), ['left', 'right', 'left', 'right']);
    scheduler.dispose();
  });

  it('lets others have their turn during long work', async () => {
    const scheduler = new Scheduler(new Stopwatch());
    let others = 0;
    const timer = setInterval(() => others++, 5);
    let steps = 0;
    scheduler.add({
      priority: () => 0,
      step: () => {
        const until = performance.now() + 1;
        while (performance.now() < until);
        steps++;
        return others >= 3 || steps === 500;
      },
    });
    await until('the end of the work', () => others >= 3 || steps === 500);
    assert.isBelow(steps, 500, 'nobody else had a turn in half a second');
    clearInterval(timer);
    scheduler.dispose();
  });
});

describe('the article’s date', () => {
  afterEach(closeAll);

  it('is the one of the settings where the text has none', async () => {
    const configuration = vscode.workspace.getConfiguration('dateline');
    await configuration.update('articleDate.fallback', '2018-07-01', vscode.ConfigurationTarget.Global);
    try {
      const { found, document } = await openAnnotated('Kenya waits.');
      assert.deepInclude(found.annotations.articleDate, { value: '2018-07-01', from: 'setting' });
      await configuration.update('articleDate.fallback', undefined, vscode.ConfigurationTarget.Global);
      assert.strictEqual((await annotated(document)).annotations.articleDate?.from, 'today');
    } finally {
      await configuration.update('articleDate.fallback', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('of an untitled text is not passed on to the next one', async () => {
    await openAnnotated('Kenya waits.');
    await vscode.commands.executeCommand('dateline.pickArticleDate', '2018-07-01');
    await closeAll();
    assert.strictEqual((await openAnnotated('Peru waits.')).found.annotations.articleDate?.from, 'today');
  });
});
