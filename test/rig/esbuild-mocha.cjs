'use strict';
const { readFile } = require('node:fs/promises');

/**
 * mocha 12 says `"type": "module"`, so esbuild takes its UMD file mocha.js for an ES module, and the file's own
 * `module.exports = …` would replace the exports of the whole bundle. This hides `exports`, `module` and `define` from
 * it: it then sets globalThis.mocha and globalThis.Mocha, as it does in a page.
 * @type {import('esbuild').Plugin}
 */
const mochaForBrowsers = {
  name: 'mocha-for-browsers',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      loader: 'js',
      contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

module.exports = { mochaForBrowsers };
