import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWikidata } from '../rig/wikidata.mjs';
import { eventually } from '../rig/workbench.mjs';
import { useWorkbench } from './support.mjs';

const wikidata = await startWikidata();
after(() => wikidata.close());

describe('looking for newer facts', () => {
  const window = useWorkbench({
    file: 'tuvalu.txt',
    files: { 'tuvalu.txt': 'FUNAFUTI, 2 September 2026 — Tuvalu has moved its government.\n' },
    settings: { 'dateline.facts.service': wikidata.address },
  });
  const picker = () => window().page.locator('.quick-input-widget:visible');
  const row = label => picker().locator('.quick-input-list .monaco-list-row', { hasText: label });
  const file = () => join(window().folder, '.dateline', 'facts.json');

  it('says what it would send before anything is sent', async () => {
    await window().command('Dateline: Look for Newer Facts…');
    await row('The states that this text names').waitFor();
    assert.match(await row('The states that this text names').innerText(), /Sends: TV/);
    await window().screenshot('newer-facts-states');
    assert.equal(wikidata.queries.length, 0);
  });

  it('shows what differs, with its source', async () => {
    await row('The states that this text names').click();
    await row('Capital of Tuvalu').waitFor();
    const text = await row('Capital of Tuvalu').innerText();
    assert.match(text, /Funafuti → Novatown since 1 August 2026/);
    assert.match(text, /example\.org\/gazette/);
    assert.equal(wikidata.queries.length, 1);
    assert.doesNotMatch(wikidata.queries[0], /Tuvalu|government/);
    await window().screenshot('newer-facts-list');
  });

  it('writes what is accepted beside the text, and takes it back', async () => {
    await window().page.keyboard.press('Enter');
    await eventually(() => assert.match(readFileSync(file(), 'utf8'), /Novatown/));
    await window().command('Notifications: Show Notifications');
    await window().page.locator('.notifications-center a.monaco-button', { hasText: 'Take Back' }).click();
    await eventually(() => assert.equal(existsSync(file()), false));
  });
});
