import { loadFactBase } from './load';
import type { FactBase } from './model';

/** The facts to work with, and in plain words why those released later are not them. */
export interface ChosenFacts {
  readonly base: FactBase;
  readonly refused?: string;
}

/**
 * Chooses between the bundled facts and those of a later release of data: the later ones count where this program can read
 * them and their edition is newer. Whatever is wrong with them, the bundled ones are there.
 * @throws Error with a plain message where the bundled facts cannot be read
 */
export function chooseFacts(bundled: string, released: string | undefined): ChosenFacts {
  const base = loadFactBase(bundled);
  if (released === undefined) return { base };
  let newer: FactBase;
  try {
    newer = loadFactBase(released);
  } catch {
    return { base, refused: 'their file is damaged or has a form that this version of Dateline does not read' };
  }
  const order = editionOrder(newer.edition);
  if (order === undefined) return { base, refused: `their edition is not written like ${base.edition}` };
  if (order > (editionOrder(base.edition) ?? '')) return { base: newer };
  return { base, refused: `their edition, ${newer.edition}, is not newer than the bundled one, ${base.edition}` };
}

/** Editions in an order that text comparison keeps: the tenth of a month comes after its second. */
function editionOrder(edition: string): string | undefined {
  const [, month, number] = /^(\d{4}-\d{2})-(\d{1,4})$/.exec(edition) ?? [];
  return month === undefined || number === undefined ? undefined : `${month}-${number.padStart(4, '0')}`;
}
