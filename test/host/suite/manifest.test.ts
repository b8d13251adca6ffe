import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeAll, openAnnotated } from './support';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
  };
}

const manifest = (): Manifest => vscode.extensions.getExtension('dateline.dateline')?.packageJSON;

describe('what package.json declares', () => {
  afterEach(closeAll);

  it('every command is registered, and none beside', async () => {
    await api();
    const declared = manifest().contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter(id => id.startsWith('dateline.'));
    // VS Code makes commands for views by itself: dateline.actors.focus and its kin.
    const own = registered.filter(id => !/^dateline\.(?:actors|events|review)\./.test(id));
    assert.sameMembers(own, declared);
  });

  it('every colour can be read on the default themes’ background', () => {
    const backgrounds = { dark: '#1f1f1f', light: '#ffffff', highContrast: '#000000', highContrastLight: '#ffffff' };
    for (const { id, defaults } of manifest().contributes.colors) {
      for (const [kind, background] of Object.entries(backgrounds)) {
        assert.isAtLeast(contrast(defaults[kind] ?? '', background), 4.5, `${id} in ${kind}`);
      }
    }
  });

  it('the switch for highlights changes the setting and back', async () => {
    await openAnnotated('Kenya waits.');
    const enabled = () => vscode.workspace.getConfiguration('dateline').get('highlights.enabled');
    assert.isTrue(enabled());
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    assert.isFalse(enabled());
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    assert.isTrue(enabled());
  });

  it('the command for draft and review changes the setting and back', async () => {
    await openAnnotated('Kenya waits.');
    const mode = () => vscode.workspace.getConfiguration('dateline').get('mode');
    assert.strictEqual(mode(), 'draft');
    await vscode.commands.executeCommand('dateline.toggleMode');
    assert.strictEqual(mode(), 'review');
    await vscode.commands.executeCommand('dateline.toggleMode');
    assert.strictEqual(mode(), 'draft');
  });

  it('texts of a language that is taken out of the settings are left alone', async () => {
    const { document } = await openAnnotated('Kenya waits.', 'markdown');
    const configuration = vscode.workspace.getConfiguration('dateline');
    try {
      await configuration.update('languages', ['plaintext'], vscode.ConfigurationTarget.Global);
      assert.isUndefined((await api()).annotations(document.uri));
    } finally {
      await configuration.update('languages', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.isDefined(await (await api()).whenAnnotated(document.uri));
  });
});

/** WCAG 2.2 contrast ratio of two colours written as `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  assert.match(color, /^#[0-9a-f]{6}$/i);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
