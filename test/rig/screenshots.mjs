// Makes the README's pictures from the running extension:  npm run screenshots
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { withPalette } from './png.mjs';
import { project, run } from './project.mjs';
import { THEMES } from './settings.mjs';

const LARGEST_BYTES = 300_000;
const SIZE = { width: 1200, height: 720 };
const ARTICLE = 'congo-rwanda-accord.txt';
const WORD = 'Tshisekedi'; // what the pictures hover over
const pictures = join(project, 'media', 'readme');

ensurePackages();
if (!run(process.execPath, ['esbuild.js'])) process.exit(1);
mkdirSync(pictures, { recursive: true });
const { eventually, openWorkbench } = await import('./workbench.mjs');

const workbench = await openWorkbench({
  file: ARTICLE,
  scale: 1.5,
  size: SIZE,
  settings: {
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'editor.fontSize': 15,
    'editor.lineHeight': 1.7,
    'editor.lineNumbers': 'off',
    'editor.renderLineHighlight': 'none',
    'editor.occurrencesHighlight': 'off',
    'breadcrumbs.enabled': false,
    'workbench.statusBar.visible': true,
  },
});
try {
  await eventually(async () => {
    if ((await workbench.decorations()).texts.length < 10) throw new Error('the article is not annotated');
  });
  await workbench.openView('Dateline');
  await workbench.tree('Actors').first().waitFor();
  const shots = [
    ['reading-light', THEMES.light],
    ['reading-dark', THEMES.dark],
    ['reading-high-contrast', THEMES.highContrast],
  ];
  for (const [name, theme] of shots) {
    await paint(theme);
    await workbench.hover(WORD);
    await rest(500);
    await take(name);
    await workbench.leaveHover();
  }
  await paint(THEMES.light);
  await workbench.command('Dateline: Focus on Review View');
  for (const other of ['Actors', 'Events']) {
    await workbench.page.locator(`.sidebar .pane-header:has(.title:text-is("${other}"))`).click();
  }
  await workbench.tree('Review').first().waitFor();
  await rest(1000);
  await take('review-light');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.clickWord(WORD);
  await workbench.command('Dateline: Show Dossier');
  await rest(2500);
  await take('dossier-light');
  const panels = [
    ['timeline-light', THEMES.light, 'Dateline: Show Timeline of the Story'],
    ['network-dark', THEMES.dark, 'Dateline: Show Network of Actors'],
    ['map-high-contrast', THEMES.highContrast, 'Dateline: Show Map of the Story'],
  ];
  for (const [name, theme, command] of panels) {
    // The panel keeps the keys that open the palette; the text passes them on.
    await workbench.page.keyboard.press('Control+1');
    await rest(500);
    await paint(theme);
    await workbench.command(command);
    await rest(2500); // the network comes to rest
    await take(name);
  }
} finally {
  await workbench.close();
}

function rest(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}

async function paint(theme) {
  await workbench.setTheme(theme);
  await rest(1000); // the theme fades in
}

async function take(name) {
  const path = join(pictures, `${name}.png`);
  const picture = withPalette(await workbench.page.screenshot());
  writeFileSync(path, picture);
  console.log(`${path}: ${(picture.length / 1000).toFixed(0)} kB`);
  if (picture.length > LARGEST_BYTES) throw new Error(`${name} is larger than ${LARGEST_BYTES / 1000} kB`);
}
