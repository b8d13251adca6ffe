// Runs every test, or some:  npm test [-- step… [--grep text]]
// Right after `git clone` it gets everything that it needs itself, so nothing may be imported before ensurePackages().
// The last line is `N passed, N failed`; the exit code is 0 only where something passed and nothing failed, hung or
// ended without saying how it went.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { eachLine, inWords, judge, parseResult } from './outcome.mjs';
import { ensurePackages } from './packages.mjs';
import { project, windows } from './project.mjs';
import { STEPS, stepsFor } from './steps.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });

let names;
try {
  names = stepsFor(positionals);
  if (values.grep && positionals.length !== 1)
    throw new Error('--grep goes with one step: npm run test:unit -- --grep x');
  ensurePackages();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** @type {Map<string, import('./outcome.mjs').Counts & { problem?: string, seconds: number }>} */
const outcomes = new Map();
for (const name of names) {
  const missing = STEPS[name].needs?.find(need => outcomes.get(need)?.problem);
  const started = Date.now();
  console.log(`\n── ${STEPS[name].title} ──`);
  const outcome = missing ? judge(undefined, `not run: ${missing} failed`) : await runStep(name);
  outcomes.set(name, { ...outcome, seconds: (Date.now() - started) / 1000 });
  if (outcome.problem) console.error(`${name}: FAILED: ${outcome.problem}`);
}
finish();

/** Runs a step in a process group of its own, which ends with it, with its time, or with us. */
async function runStep(name) {
  const { kind, command, seconds } = STEPS[name];
  const child = spawn(process.execPath, command(values.grep), {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: !windows,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  const kill = () => {
    try {
      process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // it is gone already
    }
  };
  const stop = () => {
    kill();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let result;
  let timer;
  eachLine(child.stdout, line => {
    const found = parseResult(line);
    if (found) result = found;
    else console.log(line);
  });
  const problem = await Promise.race([
    new Promise(done => {
      timer = setTimeout(done, seconds * 1000, `timed out after ${seconds} s`);
    }),
    new Promise(done => {
      child.once('error', error => done(`could not be started: ${error.message}`));
      child.once('close', (code, signal) => done(code === 0 ? undefined : `ended with ${code ?? signal}`));
    }),
  ]);
  clearTimeout(timer);
  kill();
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (kind === 'tests') return judge(result, result?.failed ? undefined : problem);
  if (problem) return judge(undefined, problem);
  return { passed: kind === 'check' ? 1 : 0, failed: 0, skipped: 0 };
}

function finish() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('');
  for (const [name, outcome] of outcomes) {
    for (const key of Object.keys(total)) total[key] += outcome[key];
    if (STEPS[name].kind === 'set-up' && !outcome.problem) continue;
    const mark = outcome.problem ? '✘' : '✔';
    const time = `${outcome.seconds.toFixed(1)} s`.padStart(8);
    console.log(
      `${mark} ${name.padEnd(13)}${time}  ${inWords(outcome)}${outcome.problem ? ` (${outcome.problem})` : ''}`,
    );
  }
  console.log(`\n${inWords(total)}`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}
