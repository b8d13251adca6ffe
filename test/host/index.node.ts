// What VS Code loads in the node extension host: mocha is Node.js' own there.
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { finish } from './result';

export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = console.log;
  const options = vscode.workspace.getConfiguration('mocha'); // the driver's settings: a worker has no environment
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: options.get('color', false),
    timeout: 240_000,
    forbidOnly: options.get('forbidOnly', false),
    grep: options.get<string>('grep'),
  });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await import('./suite/all');
  await finish(done => mocha.run(done));
}
