import * as vscode from 'vscode';
import type { Corrections, Mention } from '../../core/model';
import { member } from '../arguments';

const KEY = 'dateline.corrections';
/** Each is looked up in every analysis, so that there is an end to them: the oldest go first. */
const MOST = 2000;

/**
 * What the reader said of one name: that it means a record, nothing that the facts know (empty), or that it is none (null);
 * of a phrase such as *the rebels*, whom it does not mean.
 */
export type Correction = string | null | NotMeant;

/** Ids of entities that a phrase does not mean. */
export interface NotMeant {
  readonly not: readonly string[];
}

/** What the reader says of names against the annotator, remembered in the workspace's state: no file is touched. */
export class ReaderCorrections implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<readonly string[]>();
  /** Fires with the names of which something else is said than before. */
  readonly onDidChange = this.changed.event;
  private said: ReadonlyMap<string, Correction>;
  private forCore: Corrections | undefined;

  constructor(private readonly memento: vscode.Memento) {
    this.said = readEntries(memento.get<unknown>(KEY));
  }

  /** By the name as it is written, the oldest first. */
  get all(): ReadonlyMap<string, Correction> {
    return this.said;
  }

  /** The same as the annotator wants it; undefined where nothing was corrected. */
  get current(): Corrections | undefined {
    if (this.said.size === 0) return undefined;
    this.forCore ??= {
      notNames: [...this.said].flatMap(([name, correction]) => (correction === null ? [name] : [])),
      readings: Object.fromEntries(
        [...this.said].flatMap(([name, correction]) => (typeof correction === 'string' ? [[name, correction]] : [])),
      ),
      notMeant: Object.fromEntries(
        [...this.said].flatMap(([phrase, correction]) => (isNotMeant(correction) ? [[phrase, correction.not]] : [])),
      ),
    };
    return this.forCore;
  }

  /** Remembers the same about several names; undefined forgets what was said of them. */
  async say(names: readonly string[], correction: Correction | undefined): Promise<void> {
    const said = new Map(this.said);
    for (const name of names) {
      said.delete(name);
      if (correction !== undefined) said.set(name, correction);
    }
    await this.restore(said);
  }

  /** Remembers one more that a phrase does not mean. */
  async sayNot(phrase: string, entity: string): Promise<void> {
    const before = this.said.get(phrase);
    const not = isNotMeant(before) ? before.not : [];
    await this.say([phrase], { not: [...new Set([...not, entity])] });
  }

  /** Takes over other corrections in the place of all: for undoing. */
  async restore(said: ReadonlyMap<string, Correction>): Promise<void> {
    const before = this.said;
    this.said = new Map([...said].slice(-MOST));
    this.forCore = undefined;
    await this.memento.update(KEY, [...this.said]);
    const names = new Set([...before.keys(), ...this.said.keys()]);
    this.changed.fire([...names].filter(name => before.get(name) !== this.said.get(name)));
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function readEntries(value: unknown): Map<string, Correction> {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return new Map(
    entries.flatMap((entry): [string, Correction][] => {
      const [name, correction]: unknown[] = Array.isArray(entry) ? entry : [];
      const isOne = typeof correction === 'string' || correction === null || isNotMeant(correction);
      return typeof name === 'string' && isOne ? [[name, correction]] : [];
    }),
  );
}

export function isNotMeant(correction: unknown): correction is NotMeant {
  const not = member(correction, 'not');
  return Array.isArray(not) && not.every(id => typeof id === 'string');
}

/** How a text writes a name. */
export interface WrittenNames {
  /** Every way, short ones too; phrases such as *the bloc* are none. */
  readonly all: readonly string[];
  /** The ways that name it by themselves: without the surname of somebody who is named in full. */
  readonly full: readonly string[];
}

/** How some mentions of one entity write its name. */
export function writtenNames(mentions: readonly Mention[]): WrittenNames {
  const named = mentions.filter(mention => mention.form !== 'nominal');
  const full = named.filter(mention => mention.form !== 'short');
  const names = (list: readonly Mention[]) => [...new Set(list.map(({ text }) => text.replace(/\s+/g, ' ')))];
  return { all: names(named), full: names(full.length > 0 ? full : named) };
}
