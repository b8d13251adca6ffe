// Who may import whom: the house keeps its shape only as long as something says no.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { project } from '../rig/project.mjs';
import { importsOf, readSources } from './sources.mjs';

const LONGEST_FILE = 400;
const sources = readSources();
const isNode = name => name.startsWith('node:') || builtinModules.includes(name);

/** Every import of a file below `folder` that `isWrong`, as `file imports name`. */
function wrongImports(folder, isWrong) {
  return sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, imports }) => imports.filter(name => isWrong(name, path)).map(name => `${path} imports ${name}`));
}

describe('the house', () => {
  it('has sources to look at, and the scanner sees their imports', () => {
    assert.ok(sources.length > 20);
    const text = `import type {\n  A,\n} from './a';\nimport './b';\nexport * from "c";\nconst d = await import('d');`;
    assert.deepEqual(importsOf(text).sort(), ['./a', './b', 'c', 'd']);
  });

  it('keeps core free of VS Code, of Node.js and of everything but facts', () => {
    const allowed = name => name.startsWith('src/core') || name.startsWith('src/facts');
    const wrong = name => name === 'vscode' || isNode(name) || (name.startsWith('src/') && !allowed(name));
    assert.deepEqual(wrongImports('src/core/', wrong), []);
  });

  it('keeps facts (its compiler aside) free of VS Code and of Node.js', () => {
    const wrong = (name, path) => !path.startsWith('src/facts/build/') && (name === 'vscode' || isNode(name));
    assert.deepEqual(wrongImports('src/facts/', wrong), []);
  });

  it('imports the compiler of facts from nowhere else', () => {
    const wrong = (name, path) => name.startsWith('src/facts/build') && !path.startsWith('src/facts/build/');
    assert.deepEqual(wrongImports('src/', wrong), []);
  });

  it('lets no feature import another', () => {
    assert.deepEqual(
      wrongImports('src/features/', name => name.startsWith('src/features/')),
      [],
    );
  });

  it('lets what runs inside a panel, and what is prepared for it, know neither VS Code nor the rest of the extension', () => {
    const allowed = /^src\/(core|facts|webview\/(page|model|messages))\b/;
    for (const folder of ['src/webview/page/', 'src/webview/model/', 'src/webview/messages']) {
      const wrong = name => name === 'vscode' || isNode(name) || (name.startsWith('src/') && !allowed.test(name));
      assert.deepEqual(wrongImports(folder, wrong), []);
    }
    assert.deepEqual(
      wrongImports('src/webview/model/', name => name.startsWith('src/webview/page')),
      [],
    );
  });

  it('puts the libraries of the pictures into the panels alone', () => {
    const wrong = (name, path) => /^(d3-|topojson|world-atlas)/.test(name) && !path.startsWith('src/webview/page/');
    assert.deepEqual(wrongImports('src/', wrong), []);
  });

  it('lets the plumbing of the editor know neither features nor views', () => {
    const wrong = name => /^src\/(features|views|webview)\b/.test(name);
    assert.deepEqual(wrongImports('src/editor/', wrong), []);
  });

  it('keeps Node.js out of everything but the desktop door, the command line and the compiler of facts', () => {
    const wrong = (name, path) =>
      isNode(name) && !/^src\/(extension\.ts|cli\.|commandLine\/|facts\/build\/)/.test(path);
    assert.deepEqual(wrongImports('src/', wrong), []);
  });

  it(`has no file past ${LONGEST_FILE} lines`, () => {
    const long = sources.filter(({ text }) => text.split('\n').length > LONGEST_FILE).map(({ path }) => path);
    assert.deepEqual(long, []);
  });
});

describe('the bundles', () => {
  /** @type {Record<string, import('esbuild').Metafile>} */
  let bundles;
  before(() => {
    const file = join(project, 'dist', 'meta.json');
    assert.ok(existsSync(file), 'dist/meta.json is not there: npm run build');
    bundles = JSON.parse(readFileSync(file, 'utf8'));
  });

  it('are the two of the extension, what the desktop loads later, what runs in the panels, and the command line', () => {
    assert.deepEqual(Object.keys(bundles).sort(), [
      'annotator',
      'answers',
      'browser',
      'cli',
      'extension',
      'ownFacts',
      'pages',
      'panels',
      'review',
    ]);
    for (const name of ['annotator', 'browser', 'cli', 'extension', 'panels'])
      assert.ok(Object.keys(bundles[name].inputs).some(path => path.startsWith('src/core/')));
  });

  it('start on the desktop without the annotator', () => {
    const heavy = Object.keys(bundles.extension.inputs).filter(path =>
      /^(node_modules\/@lezer|src\/core\/(annotate|document|text|names|dates|link|events))\b/.test(path),
    );
    assert.deepEqual(heavy, []);
  });

  it('hold nothing that compiles facts', () => {
    for (const [name, { inputs }] of Object.entries(bundles)) {
      const wrong = Object.keys(inputs).filter(path => path.startsWith('src/facts/build/'));
      assert.deepEqual(wrong, [], name);
    }
  });

  it('need nothing at run time but VS Code, and Node.js for the command line', () => {
    const externals = ({ outputs }) => [
      ...new Set(
        Object.values(outputs)
          .flatMap(output => output.imports)
          .filter(imported => imported.external)
          .map(imported => imported.path),
      ),
    ];
    assert.deepEqual(externals(bundles.browser), ['vscode']);
    assert.deepEqual(externals(bundles.extension).sort(), [
      './annotator.js',
      './answers.js',
      './ownFacts.js',
      './panels.js',
      './review.js',
      'node:fs/promises',
      'vscode',
    ]);
    assert.deepEqual(externals(bundles.annotator), []);
    assert.deepEqual(externals(bundles.panels), ['vscode']);
    assert.deepEqual(externals(bundles.ownFacts), ['vscode']);
    assert.deepEqual(externals(bundles.answers), ['vscode']);
    assert.deepEqual(externals(bundles.review), ['vscode']);
    assert.deepEqual(externals(bundles.pages), []);
    assert.deepEqual(
      externals(bundles.cli).filter(name => !isNode(name)),
      [],
    );
  });
});
