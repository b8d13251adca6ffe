// Puts the positions of the sources into the place of the bundles', in stack traces of both extension hosts.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { project } from './project.mjs';

const POSITION = /(?:vscode-remote:\/\/[^/\s]+)?[^\s()]*\b(dist\/[\w/.]+\.js)(?:#vscode-extension)?:(\d+):(\d+)/g;

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

function mapOf(file) {
  if (!maps.has(file)) {
    try {
      maps.set(file, new SourceMap(JSON.parse(readFileSync(join(project, `${file}.map`), 'utf8'))));
    } catch {
      maps.set(file, undefined);
    }
  }
  return maps.get(file);
}

/** @param {string} text @returns {string} */
export function toSources(text) {
  return text.replace(POSITION, (all, file, line, column) => {
    const at = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!at?.originalSource) return all;
    const source = relative(project, join(project, dirname(file), at.originalSource));
    return `${source}:${at.originalLine + 1}:${at.originalColumn + 1}`;
  });
}
