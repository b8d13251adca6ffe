import * as vscode from 'vscode';
import { byRank, byTruthThenStart, type Office, officesOf } from '../facts/asOf';
import type { FactBase, PartialDate } from '../facts/model';
import type { Actor } from './cast';

/** By fact base: offices do not change while it is the same, and a list asks for the same ones with every key. */
const known = new WeakMap<FactBase, Map<string, string>>();

/** The office of a person as of the latest article's date, in a few words; undefined for everybody else. */
export function officeWords(facts: FactBase, { type, record, appearances }: Actor): string | undefined {
  if (type !== 'person' || record === undefined) return undefined;
  const dates = appearances.flatMap(({ article }) => article.annotations.articleDate?.value ?? []);
  const date = dates.sort().at(-1) ?? null;
  let offices = known.get(facts);
  if (!offices) {
    offices = new Map();
    known.set(facts, offices);
  }
  const key = `${record} ${date ?? ''}`;
  let words = offices.get(key);
  if (words === undefined) {
    words = describe(officesOf(facts, record, date), date);
    offices.set(key, words);
  }
  return words === '' ? undefined : words;
}

function describe(offices: readonly Office[], date: PartialDate | null): string {
  const [held] = offices.filter(({ holds }) => holds === 'yes').sort((a, b) => byRank(a, b) || byTruthThenStart(a, b));
  if (held) return held.title;
  // What began later than the article is no news to it; what is not known to have ended may have.
  const day = date ?? '9999';
  const [latest] = offices
    .filter(({ statement }) => (statement.start ?? '') <= day)
    .sort((a, b) => ((a.statement.start ?? '') < (b.statement.start ?? '') ? 1 : -1));
  if (!latest) return '';
  return latest.holds === 'no'
    ? vscode.l10n.t('formerly {0}', latest.title)
    : vscode.l10n.t('{0}, as last known', latest.title);
}
