// Runs the suite of test/host inside a real VS Code's extension host:
//   node test/rig/host.mjs node|web [--grep text] [--silence seconds] [--entry file] [--in auto|server|desktop] [--name of the logs]
// node: the extension host of desktop VS Code and of remote windows; web: the web worker of VS Code in the browser.
// `auto`, the default, runs the node suite in a desktop VS Code where one can be had (see desktop.mjs) and otherwise in
// the package registry's VS Code, whose node extension host is the same program; web always runs in the latter.
import { cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, launchChromium } from './chromium.mjs';
import { findDesktop, runInDesktop } from './desktop.mjs';
import { inWords, judge, parseResult, resultLine } from './outcome.mjs';
import { listen, SILENCE_S } from './patience.mjs';
import { extensionId, logs, project, samples } from './project.mjs';
import { startServer } from './server.mjs';
import { FEW_BUILTINS } from './settings.mjs';
import { toSources } from './stack.mjs';
import { startWikidata } from './wikidata.mjs';

const MARK = '@@test ';
/** So long after the end of the extension host its report may still come. */
const REPORT_MS = 10_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    silence: { type: 'string', default: String(SILENCE_S / 2) },
    entry: { type: 'string' },
    in: { type: 'string', default: 'auto' },
    name: { type: 'string' },
  },
});
const host = positionals[0] ?? 'node';
if (!['node', 'web'].includes(host)) throw new Error(`unknown host ${host}: say node or web`);

const name = values.name ?? host; // of the logs
const workbenchLog = join(logs, `${name}-workbench.log`);
mkdirSync(logs, { recursive: true });
rmSync(workbenchLog, { force: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1)); // 'exit' ends the server

const wikidata = await startWikidata();
const settings = {
  'dateline.facts.service': wikidata.address,
  'mocha.color': Boolean(process.stdout.isTTY || process.env.FORCE_COLOR),
  'mocha.forbidOnly': Boolean(process.env.CI),
  ...(values.grep ? { 'mocha.grep': values.grep } : {}),
};
const entry = values.entry ?? join(project, 'dist', 'test', 'host', host, 'index.js');

/** Tests that say nothing for so long are taken to hang; what the workbench says does not count. */
const silence = listen(Number(values.silence));
const started = Date.now();
const outcome = await runSuite().then(
  ({ result, problem }) => judge(result, result?.failed ? undefined : problem), // code 1 says no more than that
  error => judge(undefined, error.message),
);
if (outcome.problem) {
  showErrors();
  console.error(`${host}: FAILED: ${outcome.problem}\n  logs: ${logs}`);
}
console.log(`${host}: ${inWords(outcome)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
console.log(resultLine(outcome));
process.exit(outcome.problem ? 1 : 0);

async function runSuite() {
  if (!existsSync(entry)) throw new Error(`${entry} is not there: npm run build`);
  if (host === 'node' && values.in !== 'server') {
    const desktop = await findDesktop({ insist: values.in === 'desktop' });
    if (desktop) return runInDesktop({ ...desktop, entry, settings, silence, onLine });
  }
  return runInServer();
}

/** A line of what VS Code and the tests in it print: the tests' own are shown, the result is returned. */
function onLine(text, log) {
  if (!text.startsWith(MARK)) {
    log(text);
    return undefined;
  }
  silence.heard();
  const line = text.slice(MARK.length);
  const result = parseResult(line);
  if (!result) console.log(toSources(line));
  return result;
}

/** @returns {Promise<{ result?: import('./outcome.mjs').Counts, problem?: string }>} */
async function runInServer() {
  await ensureChromium(); // says what to install before anything is started
  const server = await startServer({
    builtins: FEW_BUILTINS,
    log: join(logs, `${name}-server.log`),
    settings: {
      ...settings,
      // An extension with both `main` and `browser` goes to the node host unless it is told otherwise. (The payload's
      // extensionDevelopmentKind is read and then ignored by the web workbench.)
      ...(host === 'web' ? { 'remote.extensionKind': { [extensionId()]: ['web'] } } : {}),
    },
  });
  const log = createWriteStream(workbenchLog);
  let browser;
  try {
    browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    return await drive(page, browser, server, log);
  } finally {
    await Promise.race([browser?.close(), new Promise(done => setTimeout(done, 5000).unref())]);
    await server.close();
    log.end();
  }
}

/** Opens the page whose extension host runs the tests, and waits for the first sign that they have ended. */
async function drive(page, browser, server, log) {
  let end;
  let result;
  /** @type {Promise<string | undefined>} */
  const ended = new Promise(resolve => {
    end = resolve;
  });
  silence.over.then(end);
  page.once('crash', () => end('the page crashed'));
  browser.once('disconnected', () => end('the browser ended'));
  server.exited.then(({ code, signal }) => end(`VS Code's server ended (${code ?? signal})`));
  server.onOutput(text => {
    const exit = /Extension Host Process exited with code: (\S+), signal: (\S+?)\./.exec(text);
    // VS Code reports the outcome just before its extension host ends; with no report the host has crashed.
    const say = () => end(`the extension host ended (code ${exit[1]}, signal ${exit[2]}) before its tests did`);
    if (exit) setTimeout(say, REPORT_MS).unref();
  });
  await page.exposeFunction('codeAutomationExit', code =>
    end(code === 0 ? undefined : `VS Code reported exit code ${code}`),
  );
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    result = onLine(text, line => log.write(`[${type}] ${line}\n`)) ?? result;
    if (/extension host.*terminated unexpectedly/i.test(text)) end(text);
  });

  const folder = join(server.home, 'articles'); // a copy: tests edit and save
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
  else mkdirSync(folder);
  const url = server.url(folder, [
    ['extensionDevelopmentPath', server.resource(project)],
    ['extensionTestsPath', server.resource(entry)],
  ]);
  await Promise.race([page.goto(url), ended]);
  const problem = await ended;
  if (problem) {
    await page.screenshot({ path: join(logs, `${name}-failure.png`), timeout: 3000 }).catch(() => undefined);
  }
  return { result, problem };
}

/** What the workbench itself complained of, less what it always complains of. */
function showErrors() {
  const text = existsSync(workbenchLog) ? readFileSync(workbenchLog, 'utf8') : '';
  const errors = text
    .split(/^(?=\[\w+\] )/m)
    .filter(entry => /^\[(error|warn)\]/.test(entry))
    .filter(entry => !/Service Worker|authentication provider|^\[error\] Canceled/.test(entry))
    .slice(-8)
    .map(entry => entry.slice(0, 1000));
  if (errors.length) console.error(`\nThe workbench's own log says:\n${toSources(errors.join(''))}`);
}
