// What VS Code loads in the web worker extension host: no require() but for 'vscode', so mocha is in the bundle.
import 'mocha/mocha.js'; // sets globalThis.mocha and globalThis.Mocha: see test/rig/esbuild-mocha.cjs
import * as vscode from 'vscode';
import { finish } from './result';

export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = console.log;
  const options = vscode.workspace.getConfiguration('mocha');
  const setup = { ui: 'bdd', reporter: 'spec', color: options.get('color', false), timeout: 240_000 } as const;
  mocha.setup(setup as Mocha.MochaOptions & { ui: 'bdd' });
  if (options.get('forbidOnly')) mocha.forbidOnly();
  const grep = options.get<string>('grep');
  if (grep) mocha.grep(grep);
  await import('./suite/all');
  await finish(done => mocha.run(done));
}
