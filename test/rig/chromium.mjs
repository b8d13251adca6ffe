// Finds or gets a Chromium, and starts it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PATIENCE_MS } from './patience.mjs';
import { project, run, windows } from './project.mjs';

const root = process.getuid?.() === 0;

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ADVICE =
  'No Chromium, and none could be installed. Install Chromium, Chrome or Edge (Debian, Ubuntu: apt-get install chromium; ' +
  'elsewhere: npx playwright-core install chromium --with-deps), or set CHROME_PATH to one.';

/**
 * CHROME_PATH, or a browser on the PATH, or where the systems keep them, or playwright-core's own.
 * @returns {Promise<string | undefined>}
 * @throws Error where CHROME_PATH names something that cannot be run
 */
export async function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Error(`CHROME_PATH is ${given}, which cannot be run`);
  }
  const folders = windows ? [] : (process.env.PATH ?? '').split(delimiter);
  const { chromium } = await import('playwright-core');
  const candidates = [...folders.flatMap(folder => ON_PATH.map(name => join(folder, name))), ...ELSEWHERE];
  return [...candidates, chromium.executablePath()].find(runs);
}

/** Ubuntu's chromium-browser is a script that only says "install the snap": being executable is not enough. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true; // there, --version would open a window
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: PATIENCE_MS });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/**
 * Finds a Chromium, or installs one: the distribution's own as root on Debian and its kin, else playwright-core's.
 * @returns {Promise<string>}
 * @throws Error that says what to install, where neither works
 */
export async function ensureChromium() {
  const there = await findChromium();
  if (there) return there;
  for (const install of [withApt, withPlaywright]) {
    if (!install()) continue;
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(ADVICE);
}

/** New machines often update themselves when a test begins: that one is waited for. */
const LOCK_S = 600;

function withApt() {
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.error('Installing Chromium with apt-get (about a minute, once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 2] };
  const apt = (...args) => run('apt-get', ['-qq', '-o', `DPkg::Lock::Timeout=${LOCK_S}`, ...args], options);
  // With what it recommends: that brings fonts, without which pages and screenshots show boxes.
  return apt('update') && apt('install', '-y', 'chromium');
}

function withPlaywright() {
  console.error("Installing playwright's Chromium (once) …");
  const cli = join(project, 'node_modules', 'playwright-core', 'cli.js');
  const dependencies = root && process.platform === 'linux' ? ['--with-deps'] : []; // asks for a password otherwise
  return run(process.execPath, [cli, 'install', 'chromium', ...dependencies], { stdio: ['ignore', 2, 2] });
}

/** Flags that keep it from looking anything up; Chromium's sandbox refuses to run as root. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(root ? ['--no-sandbox'] : []),
];

/**
 * Starts Chromium under playwright's control. HEADED=1 shows it.
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium(options = {}) {
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  const args = [...FLAGS, ...(options.args ?? [])];
  return chromium.launch({ headless: !process.env.HEADED, ...options, executablePath, args });
}
