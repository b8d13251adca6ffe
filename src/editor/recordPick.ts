import * as vscode from 'vscode';
import type { FactBase, FactRecord } from '../facts/model';
import { firstWord, nameKey } from '../facts/slug';
import type { Telling } from './knowledge';

/** Most records that are offered for what the reader types. */
const MOST_FOUND = 30;

/** A record's name and what it is, in one phrase that tells it from its namesakes. */
export function recordWords({ facts, factCard }: Telling, record: FactRecord): string {
  const what = factCard(facts, record.id, null)?.subtitle ?? '';
  return what === '' ? record.name : `${record.name} (${what})`;
}

interface RecordItem extends vscode.QuickPickItem {
  readonly id: string;
}

/**
 * Asks which record some names mean: their namesakes first, and any other by typing its name.
 * @returns The record's id, an empty string for none of the fact base, undefined where the reader changed their mind.
 */
export function pickRecord(telling: Telling, names: readonly string[]): Promise<string | undefined> {
  const { facts } = telling;
  const pick = vscode.window.createQuickPick<RecordItem>();
  const namesakes = [...new Set(names.flatMap(name => [...facts.lookup(name)]))];
  const none: RecordItem = {
    id: '',
    label: vscode.l10n.t('None of these'),
    description: vscode.l10n.t('Somebody or something that the facts do not know'),
    alwaysShow: true,
  };
  const show = (found: readonly FactRecord[]) => {
    const records = [...new Set([...namesakes, ...found])].filter(record => record.type !== 'position');
    const shown = new Set(found);
    pick.items = [...records.map(record => item(telling, record, shown.has(record))), none];
  };
  pick.title = vscode.l10n.t('What does “{0}” mean?', names.join('”, “'));
  pick.placeholder = vscode.l10n.t('Choose, or type another name');
  pick.matchOnDescription = true;
  show([]);
  return new Promise(resolve => {
    pick.onDidChangeValue(value => show(recordsFor(facts, value)));
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.id);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function item({ facts, factCard }: Telling, record: FactRecord, alwaysShow: boolean): RecordItem {
  const description = factCard(facts, record.id, null)?.subtitle ?? '';
  return { id: record.id, label: record.name, description, alwaysShow };
}

/** Records whose names begin with what was typed, the most prominent first. */
function recordsFor(facts: FactBase, typed: string): FactRecord[] {
  const key = nameKey(typed);
  if (key.length < 2) return [];
  const found = new Set<FactRecord>(facts.lookup(typed));
  for (const { text, record } of facts.namesFrom(firstWord(key))) if (nameKey(text).startsWith(key)) found.add(record);
  return [...found].sort((a, b) => b.prominence - a.prominence).slice(0, MOST_FOUND);
}
