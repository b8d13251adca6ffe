// package.json against package.nls.json, the sources and what VS Code asks of a manifest.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { project, readManifest } from '../rig/project.mjs';
import { readSources } from './sources.mjs';

const manifest = readManifest();
const { contributes } = manifest;
const strings = JSON.parse(readFileSync(join(project, 'package.nls.json'), 'utf8'));
const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.entries(properties ?? {}));

/** Members whose text people see, wherever in `contributes` they stand. */
const VISIBLE = new Set([
  ...['title', 'shortTitle', 'category', 'name', 'contextualTitle', 'label', 'description', 'markdownDescription'],
  ...['deprecationMessage', 'markdownDeprecationMessage', 'enumDescriptions', 'markdownEnumDescriptions'],
  ...['enumItemLabels', 'editPresentation', 'patternErrorMessage', 'contents', 'altText', 'accessibilityHelpContent'],
  ...['displayName', 'userDescription', 'modelDescription', 'placeholder'],
]);
/** Members of those names that are no text for people. */
const IDENTIFIERS = /^(editPresentation|name)$/;

/** Every visible string of a part of the manifest, as [where it stands, text]. */
function visibleStrings(value, path = 'contributes') {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = `${path}.${key}`;
    const visible = VISIBLE.has(key) && !(IDENTIFIERS.test(key) && path.startsWith('contributes.languageModelTools'));
    if (visible && typeof member === 'string') return [[here, member]];
    if (visible && Array.isArray(member)) return member.map((text, at) => [`${here}[${at}]`, text]);
    return visibleStrings(member, here);
  });
}

const keysIn = text => [...text.matchAll(/^%([^%]+)%$/gm)].map(found => found[1]);
const shown = [
  ['displayName', manifest.displayName],
  ['description', manifest.description],
  ...visibleStrings(contributes),
];

describe('the manifest', () => {
  it('writes every visible string as a key of package.nls.json', () => {
    assert.ok(shown.length > 20);
    assert.deepEqual(
      shown.filter(([, text]) => keysIn(text).length !== 1),
      [],
    );
  });

  it('has every key that it uses, with a text, and uses every key that it has', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(found => found[1]));
    assert.deepEqual([...used].sort(), Object.keys(strings).sort());
    for (const [key, text] of Object.entries(strings)) assert.ok(String(text).trim(), key);
  });

  it('declares every command that is registered, and registers every one that it declares', () => {
    // The convention that this reads: a command is registered under a literal, by registerCommand('…') or by a helper
    // named command('…'). The tests in the extension host ask VS Code itself.
    const pattern = /\b(?:register(?:TextEditor)?Command|command)\(\s*'(dateline\.[^']+)'/g;
    const registered = readSources().flatMap(({ text }) => [...text.matchAll(pattern)].map(found => found[1]));
    const declared = contributes.commands.map(({ command }) => command);
    assert.deepEqual(registered.sort(), [...new Set(declared)].sort());
  });

  it('names only commands that it declares in menus and keybindings', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const named = [...Object.values(contributes.menus ?? {}).flat(), ...(contributes.keybindings ?? [])];
    const unknown = named.map(({ command }) => command).filter(command => command && !declared.has(command));
    assert.deepEqual(unknown, []);
  });

  it('gives every setting a name of its own, a scope, an order and a description', () => {
    assert.ok(settings.length > 0);
    for (const [name, setting] of settings) {
      assert.match(name, /^dateline\./);
      assert.ok(
        ['application', 'machine', 'machine-overridable', 'window', 'resource', 'language-overridable'].includes(
          setting.scope,
        ),
        `${name}: scope`,
      );
      assert.equal(typeof setting.order, 'number', `${name}: order`);
      assert.ok(setting.description || setting.markdownDescription, `${name}: description`);
      assert.ok('default' in setting, `${name}: default`);
      if (setting.enum) {
        const descriptions = setting.enumDescriptions ?? setting.markdownEnumDescriptions ?? [];
        assert.equal(descriptions.length, setting.enum.length, `${name}: one description for each value`);
      }
    }
    const orders = settings.map(([, { order }]) => order);
    assert.equal(new Set(orders).size, orders.length, 'two settings have the same order');
  });

  it('reads no setting that it does not declare', () => {
    const declared = new Set(settings.map(([name]) => name));
    const pattern = /'(dateline\.[\w.]+)'/g;
    const named = readSources()
      .filter(({ text }) => /getConfiguration|affectsConfiguration/.test(text))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(found => found[1]));
    const known = name => declared.has(name) || [...declared].some(setting => setting.startsWith(`${name}.`));
    const commands = new Set(contributes.commands.map(({ command }) => command));
    assert.deepEqual(
      named.filter(name => !known(name) && !commands.has(name)),
      [],
    );
  });

  it('offers a severity for every check, with its default and its description', async () => {
    const source = readFileSync(join(project, 'src', 'core', 'findings', 'catalogue.ts'), 'utf8');
    const { code } = await transform(source, { loader: 'ts', format: 'esm' });
    const { CHECKS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    assert.ok(CHECKS.length > 10);
    const setting = Object.fromEntries(settings)['dateline.checks.severity'];
    assert.deepEqual(setting.default, Object.fromEntries(CHECKS.map(({ id, severity }) => [id, severity])));
    assert.deepEqual(Object.keys(setting.properties), Object.keys(setting.default));
    for (const { id, description, severity } of CHECKS) {
      const property = setting.properties[id];
      assert.deepEqual(property.enum, ['off', 'hint', 'information', 'warning', 'error'], id);
      assert.equal(property.default, severity, id);
      assert.equal(strings[keysIn(property.description)[0]], description, id);
    }
  });

  it('gives every colour its four kinds of theme', () => {
    assert.ok(contributes.colors.length > 0);
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      for (const color of Object.values(defaults))
        assert.match(color, /^(#[0-9a-f]{6}([0-9a-f]{2})?|[a-z]+\.[\w.]+)$/i, id);
    }
  });

  it('names only files that are there', () => {
    const paths = [...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g)].map(
      found => found[1],
    );
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter(path => !existsSync(join(project, path))),
      [],
    );
  });

  it('asks for no newer VS Code than it is typed against, and for none past 1.101', () => {
    const [, major, minor] = /^\^(\d+)\.(\d+)\.\d+$/.exec(manifest.engines.vscode) ?? [];
    assert.ok(Number(major) === 1 && Number(minor) <= 101, manifest.engines.vscode);
    const { version } = JSON.parse(readFileSync(join(project, 'node_modules/@types/vscode/package.json'), 'utf8'));
    assert.equal(version.split('.').slice(0, 2).join('.'), `${major}.${minor}`, '@types/vscode');
  });

  it('locks the packages of every platform, or npm ci fails', () => {
    // npm leaves out what the machine it runs on does not need when it writes a lock beside an installed node_modules.
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          name => !packages[`node_modules/${name}`]?.version && !packages[`${path}/node_modules/${name}`]?.version,
        )
        .map(name => `${path}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });
});
