// Grammars as VS Code loads them: by its two libraries, with the package's own injections and VS Code's Markdown.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { project, readManifest } from '../rig/project.mjs';
import { ensureVSCode } from '../rig/vscode.mjs';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate');

/** VS Code's own: Markdown, and what it embeds. A rule whose embedded grammar is missing is dropped whole. */
const BUILT_IN = ['markdown-basics', 'html', 'yaml'];

/** @returns {Promise<import('vscode-textmate').Registry>} */
export async function createRegistry() {
  const { grammars } = readManifest().contributes;
  const files = new Map(grammars.map(grammar => [grammar.scopeName, join(project, grammar.path)]));
  for (const name of BUILT_IN) {
    const folder = join(ensureVSCode().root, 'extensions', name);
    const { contributes } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const grammar of contributes.grammars) files.set(grammar.scopeName, join(folder, grammar.path));
  }
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope => {
      const file = files.get(scope);
      return file && existsSync(file) ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
    getInjections: scope =>
      grammars.filter(grammar => grammar.injectTo?.includes(scope)).map(grammar => grammar.scopeName),
  });
}

/**
 * The pieces of a text that carry a scope, in order.
 * @param {import('vscode-textmate').IGrammar} grammar @param {string} text @param {string} scope
 * @returns {string[]} neighbouring tokens of the scope in one piece
 */
export function piecesOf(grammar, text, scope) {
  const pieces = [];
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let end = -1;
    for (const token of tokens) {
      if (!token.scopes.includes(scope)) continue;
      const piece = line.slice(token.startIndex, token.endIndex);
      if (token.startIndex === end) pieces.push(pieces.pop() + piece);
      else pieces.push(piece);
      end = token.endIndex;
    }
  }
  return pieces;
}
