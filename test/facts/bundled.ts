import { readFileSync } from 'node:fs';
import { type FactBase, loadFactBase } from '../../src/facts';

let base: FactBase | undefined;

/** The text of the compiled fact base, as the extension ships it. */
export function bundledJson(): string {
  return readFileSync('dist/facts.json', 'utf8');
}

/** The compiled fact base, opened once for all tests. */
export function bundled(): FactBase {
  base ??= loadFactBase(bundledJson());
  return base;
}
