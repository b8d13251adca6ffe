// VS Code's workbench, seen and used as a person does: through Chromium.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { editorOf } from './editor.mjs';
import { PATIENCE_MS } from './patience.mjs';
import { extensionId, logs, output, project, samples } from './project.mjs';
import { startServer } from './server.mjs';
import { THEME_LABELS, THEMES } from './settings.mjs';

export const screenshots = join(output, 'screenshots');

const QUICK_INPUT = '.quick-input-widget:not(.hidden)';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [file] of the folder, opened at the start
 * @property {string} [folder] copied and opened (unsaid: the sample articles); `null`: an empty window
 * @property {Record<string, string | Uint8Array>} [files] more files of that folder
 * @property {string} [theme]
 * @property {Record<string, unknown>} [settings] user settings
 * @property {'node' | 'web'} [host] the extension host that the extension runs in
 * @property {[string, string][]} [payload] see startServer()
 * @property {House} [house] in which to open the window (unsaid: one of its own, which is closed with it)
 * @property {boolean} [installed] the extension is installed there, and not loaded from the project
 * @property {string} [extension] another extension's folder in the place of the project
 * @property {number} [scale] device pixels per CSS pixel
 * @property {{ width: number, height: number }} [size]
 */

/**
 * A server and a browser, in which windows can be opened one after another. Each has its own folder, its own settings and
 * a browser context of its own, and with that its own state.
 * @typedef {Awaited<ReturnType<typeof openHouse>>} House
 * @param {{ vsix?: string }} [options] vsix: a package to install
 */
export async function openHouse({ vsix } = {}) {
  const server = await startServer({ vsix, log: join(logs, 'ui-server.log') });
  const browser = await launchChromium();
  return {
    server,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Opens VS Code on a copy of the sample articles, with the extension as it was built.
 * @param {WorkbenchOptions} [options]
 */
export async function openWorkbench(options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  const source = options.folder ?? samples;
  if (existsSync(source)) cpSync(source, folder, { recursive: true });
  // Before the start: Quick Open does not always find a file that comes later.
  for (const [name, content] of Object.entries(options.files ?? {})) writeFileSync(join(folder, name), content);
  const settings = {
    'workbench.colorTheme': options.theme ?? THEMES.dark,
    ...(options.host === 'web' ? { 'remote.extensionKind': { [extensionId()]: ['web'] } } : {}),
    ...options.settings,
  };
  const house = options.house ?? (await openHouse());
  const { server, browser } = house;
  server.setSettings(settings);
  const viewport = options.size ?? { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, deviceScaleFactor: options.scale ?? 1 });
  const close = async () => {
    await context.close();
    if (!options.house) await house.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(String(error)));
    const extension = server.resource(options.extension ?? project);
    const payload = [
      ...(options.installed ? [] : [['extensionDevelopmentPath', extension]]),
      ...(options.file ? [['openFile', server.resource(join(folder, options.file))]] : []),
      ...(options.payload ?? []),
    ];
    await page.goto(server.url(options.folder === null ? undefined : folder, payload));
    await page.locator('.monaco-workbench').waitFor();
    const workbench = { page, server, browser, folder, errors, settings, close, ...editorOf(page), ...windowOf(page) };
    if (options.file) await workbench.lines().first().waitFor();
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** The parts of the window around the editors. @param {import('playwright-core').Page} page */
function windowOf(page) {
  /** Types into the open quick pick and takes the entry of exactly that name (the first entry may be another). */
  const pick = async (label, typed = label) => {
    await page.locator(`${QUICK_INPUT} input`).first().fill(typed);
    const row = `.monaco-list-row[aria-label="${label}"], .monaco-list-row[aria-label^="${label}, "]`;
    await page.locator(`${QUICK_INPUT} .quick-input-list`).locator(row).first().click();
  };
  /** Runs a command by the title that the command palette shows. */
  const command = async title => {
    await page.keyboard.press('F1');
    await pick(title, `>${title}`);
  };
  const quickOpen = async name => {
    await page.keyboard.press('Control+P');
    await page.locator(`${QUICK_INPUT} input`).first().fill(name);
    const row = page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row`).first();
    await row.filter({ hasText: name }).waitFor(); // what is typed is looked up with a delay
    await page.keyboard.press('Enter');
  };
  return {
    pick,
    command,
    /** Answers an input box. */
    async answer(text) {
      await page.locator(`${QUICK_INPUT} input`).first().fill(text);
      await page.keyboard.press('Enter');
    },
    quickInput: () => page.locator(QUICK_INPUT),
    /** The settings file is read at the start only; this is what changes the theme of an open workbench. */
    async setTheme(name) {
      await command('Preferences: Color Theme');
      await pick(THEME_LABELS[name] ?? name);
    },
    quickOpen,
    /** Opens a text of the folder through Quick Open, and waits for its tab. */
    async open(name) {
      await quickOpen(name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    },
    /** Shows a view container of the activity bar; a second click on its icon would hide it. */
    async openView(label) {
      const item = page.locator(`.activitybar .action-item a[aria-label^="${label}"]`);
      await item.waitFor();
      if (!(await item.evaluate(link => link.parentElement.classList.contains('checked'))))
        await item.locator('..').click(); // not the icon itself: a badge may lie over it
      await page.locator('.sidebar .composite.title', { hasText: label }).waitFor();
    },
    /** The rows of a tree view that are on the screen. */
    tree: view => page.locator(`.sidebar .pane:has(.pane-header .title:text-is("${view}")) .monaco-list-row`),
    /** A status item, by the start of its text or of what it says to a screen reader. */
    status: text =>
      page.locator('.statusbar-item').filter({ has: page.locator(`a[aria-label*="${text}"], a:has-text("${text}")`) }),
    notifications: () => page.locator('.notifications-toasts .notification-toast'),
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      const path = join(screenshots, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
  };
}

/**
 * Polls until a check no longer throws.
 * @template T @param {() => T | Promise<T>} check @param {number} [ms] @returns {Promise<T>}
 */
export async function eventually(check, ms = PATIENCE_MS) {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise(done => setTimeout(done, 50));
  }
}
