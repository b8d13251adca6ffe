// Builds everything into dist/: the extension for both kinds of extension host, its panels, the command line, the fact base,
// and the tests.
//   node esbuild.js [--production] [--watch] [--only facts|extension|tests]

const esbuild = require('esbuild');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
if (process.argv.includes('--only') && !['facts', 'extension', 'tests'].includes(only)) {
  console.error(`esbuild.js: --only takes one of facts, extension, tests, not “${only}”.`);
  process.exit(1);
}

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  sourcemap: production ? false : 'linked',
  sourcesContent: true,
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
const node = { ...common, platform: 'node', target: 'node20' };
const web = { ...common, platform: 'browser', target: 'es2022' };

/** What a user runs. */
const extension = {
  extension: {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode', './annotator.js', './panels.js', './ownFacts.js', './answers.js', './review.js'],
    supported: { 'dynamic-import': false }, // as require(): VS Code's own way to load an extension's files
  },
  annotator: { ...node, entryPoints: ['src/annotator.ts'], outfile: 'dist/annotator.js' },
  panels: { ...node, entryPoints: ['src/panels.ts'], outfile: 'dist/panels.js' },
  ownFacts: { ...node, entryPoints: ['src/ownFacts.ts'], outfile: 'dist/ownFacts.js' },
  answers: { ...node, entryPoints: ['src/answers.ts'], outfile: 'dist/answers.js' },
  review: { ...node, entryPoints: ['src/review.ts'], outfile: 'dist/review.js' },
  browser: { ...web, entryPoints: ['src/extension.browser.ts'], outfile: 'dist/extension.browser.js' },
  // What runs inside the panels: loaded by them, so never before one is opened.
  pages: {
    ...web,
    format: 'iife',
    entryPoints: { story: 'src/webview/page/story.ts', dossier: 'src/webview/page/dossier.ts' },
    outdir: 'dist/webview',
    tsconfig: 'src/webview/page/tsconfig.json',
  },
  cli: { ...node, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
};

/** Files below a folder whose names end so, at any depth. */
function filesBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(name => name.endsWith(ending))
    .sort();
}

/** What the tests run; mocha stays outside the node bundles, which can require it. */
function tests() {
  const { mochaForBrowsers } = require('./test/rig/esbuild-mocha.cjs');
  const unit = ['test/core', 'test/facts', 'test/views', 'test/webview'].flatMap(folder =>
    filesBelow(folder, '.test.ts'),
  );
  return {
    unit: {
      ...node,
      entryPoints: unit,
      outdir: 'dist/test/unit',
      outbase: 'test',
      // What they share is a module of its own: the facts are read and the annotator is made once for all of them.
      format: 'esm',
      splitting: true,
      packages: 'external',
      outExtension: { '.js': '.mjs' },
    },
    hostNode: {
      ...node,
      entryPoints: ['test/host/index.node.ts'],
      outfile: 'dist/test/host/node/index.js',
      external: ['vscode', 'mocha'],
      inject: ['test/host/console.ts'],
    },
    hostWeb: {
      ...web,
      entryPoints: ['test/host/index.web.ts'],
      outfile: 'dist/test/host/web/index.js',
      inject: ['test/host/console.ts'],
      plugins: [mochaForBrowsers],
    },
  };
}

/** Compiles the curated and the generated facts: the compiler is TypeScript itself, so it is built first and then run. */
async function facts() {
  const compiler = { ...node, outdir: 'dist/build', packages: 'external' };
  await esbuild.build({
    ...compiler,
    entryPoints: {
      compile: 'src/facts/build/compile.ts',
      check: 'src/facts/build/checkMain.ts',
      import: 'src/facts/build/secondTier/importMain.ts',
    },
  });
  // Its client of Wikidata is a module that Node.js 20 cannot require: it goes into the bundle.
  await esbuild.build({ ...node, outdir: 'dist/build', entryPoints: { newer: 'src/facts/build/newerMain.ts' } });
  const made = factsMadeOf();
  if (COMPILED.every(existsSync) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return;
  const { compileFacts } = require(join(__dirname, 'dist/build/compile.js'));
  await compileFacts();
  writeFileSync(STAMP, made);
}

const COMPILED = ['dist/facts.json', 'dist/lexicon.json', 'dist/coordinates.json'];
const STAMP = 'dist/build/facts.stamp';

/** A digest of all that the compiled facts are made of; compiling takes ten seconds and is not done twice over the same. */
function factsMadeOf() {
  const digest = createHash('sha256');
  const curated = ['.yaml', '.tsv'].flatMap(ending => filesBelow('src/facts', ending));
  for (const file of ['dist/build/compile.js', 'package-lock.json', ...curated])
    digest.update(file).update(readFileSync(file));
  return digest.digest('hex');
}

async function bundles(options) {
  const metafiles = {};
  await Promise.all(
    Object.entries(options).map(async ([name, option]) => {
      metafiles[name] = (await esbuild.build(option)).metafile;
    }),
  );
  return metafiles;
}

async function main() {
  mkdirSync('dist', { recursive: true });
  if (watch) {
    await facts();
    for (const option of Object.values({ ...extension, ...tests() })) await (await esbuild.context(option)).watch();
    return;
  }
  if (!only || only === 'facts') await facts();
  // The architecture test reads which source files went into which bundle.
  if (!only || only === 'extension') writeFileSync('dist/meta.json', JSON.stringify(await bundles(extension)));
  if (!production && (!only || only === 'tests')) {
    rmSync('dist/test/unit', { recursive: true, force: true }); // a test that was removed or renamed may not run on
    await bundles(tests());
  }
}

main().catch(error => {
  console.error(error.errors ? 'The build failed (see above).' : error);
  process.exit(1);
});
