// Runs every test, or some:  npm test [-- step… [--grep text]]
// Right after `git clone` it gets everything that it needs itself, so nothing may be imported before ensurePackages().
// The last line is `N passed, N failed`; the exit code is 0 only where something passed and nothing failed, hung or
// ended without saying how it went.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { eachLine, inWords, judge, parseResult } from './outcome.mjs';
import { ensurePackages } from './packages.mjs';
import { listen, SILENCE_S } from './patience.mjs';
import { project, windows } from './project.mjs';
import { sideBySide, Turns } from './sideBySide.mjs';
import { STEPS, stepsFor } from './steps.mjs';

/** The windows of VS Code wait much of their time: what computes runs beside them. More than two steps are in each other's way. */
const MOST_AT_ONCE = 2;

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

/** @type {Set<() => void>} */
const killers = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const kill of killers) kill();
    process.exit(1);
  });

/** @type {Map<string, import('./outcome.mjs').Counts & { problem?: string, seconds: number }>} */
const outcomes = new Map();
const room = Math.min(MOST_AT_ONCE, availableParallelism());
const turns = new Turns(console.log);
const started = Date.now();
await sideBySide(names, {
  room,
  needs: name => STEPS[name].needs ?? [],
  alone: name => STEPS[name].alone ?? false,
  async run(name) {
    const missing = STEPS[name].needs?.find(need => outcomes.get(need)?.problem);
    const began = Date.now();
    const { say, end } = turns.begin();
    say(`\n── ${STEPS[name].title} ──`);
    const outcome = missing ? judge(undefined, `not run: ${missing} failed`) : await runStep(name, say);
    outcomes.set(name, { ...outcome, seconds: (Date.now() - began) / 1000 });
    if (outcome.problem) say(`${name}: FAILED: ${outcome.problem}`);
    end();
  },
});
finish();

/** Runs a step in a process group of its own, which ends with it, when it is silent for too long, or with us. */
async function runStep(name, say) {
  const { kind, command, silence = SILENCE_S } = STEPS[name];
  const child = spawn(process.execPath, command(values.grep), {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
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
  killers.add(kill);
  const { heard, over, stop } = listen(silence);
  let result;
  for (const stream of [child.stdout, child.stderr])
    eachLine(stream, line => {
      heard();
      const found = parseResult(line);
      if (found) result = found;
      else say(line);
    });
  const problem = await Promise.race([
    over,
    new Promise(done => {
      child.once('error', error => done(`could not be started: ${error.message}`));
      child.once('close', (code, signal) => done(code === 0 ? undefined : `ended with ${code ?? signal}`));
    }),
  ]);
  stop();
  kill();
  killers.delete(kill);
  if (kind === 'tests') return judge(result, result?.failed ? undefined : problem);
  if (problem) return judge(undefined, problem);
  return { passed: kind === 'check' ? 1 : 0, failed: 0, skipped: 0 };
}

function finish() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('');
  for (const name of names) {
    const outcome = outcomes.get(name);
    for (const key of Object.keys(total)) total[key] += outcome[key];
    if (STEPS[name].kind === 'set-up' && !outcome.problem) continue;
    const mark = outcome.problem ? '✘' : '✔';
    const time = `${outcome.seconds.toFixed(1)} s`.padStart(8);
    console.log(
      `${mark} ${name.padEnd(13)}${time}  ${inWords(outcome)}${outcome.problem ? ` (${outcome.problem})` : ''}`,
    );
  }
  console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s:\n${inWords(total)}`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}
