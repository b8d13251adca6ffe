// Measured inside VS Code's extension host: opening, typing into and closing a short and a very long text.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { DatelineApi } from '../../src/api';
import { article, longText } from './texts';
import { yardstick } from './yardstick';

const SHORT = 5000;
const LONG = 1_000_000;
/** Keystrokes one by one, each waiting for its annotations. */
const KEYSTROKES = 60;
/** Keystrokes at the pace of a fast typist. */
const TYPED = 200;
const A_SECOND = 12;
const OPENINGS = 10;

export async function run(): Promise<void> {
  const api = await vscode.extensions.getExtension<DatelineApi>('dateline.dateline')?.activate();
  if (!api) throw new Error('the extension is not there');
  const short = await article(SHORT);
  const long = await longText(LONG);
  const results: Record<string, unknown> = { yardstick: yardstick() };

  const first = await open(short);
  await api.whenAnnotated(first.document.uri);
  await keystrokes(api, first, 10); // as warm as it is in the third minute of writing
  results.short = { size: short.length, ...figures(await keystrokes(api, first, KEYSTROKES)) };
  await closeAll();

  const empty = await heap();
  const before = api.timings().longestSlice;
  const opening = new Blocks();
  const started = performance.now();
  const second = await open(long);
  const found = await api.whenAnnotated(second.document.uri);
  results.opening = {
    size: long.length,
    mentions: found?.annotations.mentions.length,
    seconds: (performance.now() - started) / 1000,
    longestBlock: opening.stop(),
    longestSlice: api.timings().longestSlice,
    longestSliceBefore: before,
  };
  results.long = figures(await keystrokes(api, second, KEYSTROKES));
  const typing = new Blocks();
  await typeAtPace(second, TYPED);
  results.typing = { characters: TYPED, longestBlock: typing.stop() };
  await api.whenAnnotated(second.document.uri);
  const held = await heap();
  await closeAll();
  const closed = [await heap()];
  for (let n = 1; n < OPENINGS; n++) {
    const again = await open(long);
    await api.whenAnnotated(again.document.uri);
    await closeAll();
    closed.push(await heap());
  }
  results.memory = { empty, held: held - empty, left: closed.map(value => value - empty) };
  console.log(`@@bench ${JSON.stringify(results)}`);
  console.log(`@@result ${JSON.stringify({ passed: 1, failed: 0, skipped: 0 })}`);
}

async function open(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  return vscode.window.showTextDocument(document, { preview: false });
}

async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(group => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  while (vscode.workspace.textDocuments.some(document => document.isUntitled)) await pause(20);
}

/** Milliseconds from the event of a change to its annotations, for keystrokes in the middle of the text. */
async function keystrokes(api: DatelineApi, editor: vscode.TextEditor, count: number): Promise<number[]> {
  const times: number[] = [];
  let changed = 0;
  const listener = vscode.workspace.onDidChangeTextDocument(() => {
    changed = performance.now();
  });
  toTheMiddle(editor);
  for (let n = 0; n < count; n++) {
    const { version } = editor.document;
    const annotated = new Promise<number>(resolve => {
      const waiting = api.onDidAnnotate(() => {
        // The checks of the key before may end only now.
        if ((api.annotations(editor.document.uri)?.version ?? 0) <= version) return;
        waiting.dispose();
        resolve(performance.now());
      });
    });
    await vscode.commands.executeCommand('type', { text: keyAt(n) });
    times.push((await annotated) - changed);
    await pause(30);
  }
  listener.dispose();
  return times;
}

async function typeAtPace(editor: vscode.TextEditor, count: number): Promise<void> {
  toTheMiddle(editor);
  const started = performance.now();
  for (let n = 0; n < count; n++) {
    await vscode.commands.executeCommand('type', { text: keyAt(n) });
    await pause(started + ((n + 1) * 1000) / A_SECOND - performance.now());
  }
}

function keyAt(n: number): string {
  const words = 'Kenya and Uganda met in Nairobi on 3 May. ';
  return words.charAt(n % words.length);
}

/** Behind the full stop that is nearest to the middle. */
function toTheMiddle(editor: vscode.TextEditor): void {
  const text = editor.document.getText();
  const position = editor.document.positionAt(text.indexOf('.', text.length / 2) + 1);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position));
}

/** The longest time in which the extension host answered nobody. */
class Blocks {
  private longest = 0;
  private last = performance.now();
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last - 2);
    this.last = now;
  }, 2);

  stop(): number {
    clearInterval(this.timer);
    return this.longest;
  }
}

function figures(times: readonly number[]): { median: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** Megabytes in use once everything that can be freed is. */
async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  await pause(200);
  collect();
  await pause(50);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.max(0, milliseconds)));
}
