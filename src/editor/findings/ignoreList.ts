import * as vscode from 'vscode';
import type { Finding } from '../../core/model';
import { quoteOf } from '../../core/review/quote';
import { placeInFolder } from '../files/datelineFolder';
import { SidecarFiles } from '../files/sidecarFiles';
import type { Log } from '../log';
import type { AnalysedText } from '../texts/analysedText';
import {
  type Ignored,
  type IgnoredPlace,
  isSamePlace,
  NOTHING_IGNORED,
  parseIgnored,
  printIgnored,
} from './ignoreFile';

const KEY = 'dateline.ignored';

/**
 * Findings and facts that the reader does not want to be told again: in `.dateline/ignore.json` of the workspace folder,
 * and for texts of no folder in the workspace's state.
 */
export class IgnoreList implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly files: SidecarFiles<Ignored>;
  private readonly listeners: vscode.Disposable[];

  constructor(
    private readonly memento: vscode.Memento,
    log: Pick<Log, 'error'>,
  ) {
    this.files = new SidecarFiles(
      { pattern: '**/.dateline/ignore.json', parse: parseIgnored, print: printIgnored, nothing: NOTHING_IGNORED },
      log,
    );
    this.listeners = [
      this.files,
      this.files.onDidChange(() => this.changed.fire()),
      vscode.workspace.onDidCloseTextDocument(document => {
        // The name of an untitled text is used again for the next one.
        if (document.isUntitled) void this.forget(document.uri);
      }),
    ];
  }

  /** What is ignored for a text; undefined while that is being read, which `onDidChange` ends. */
  of(uri: vscode.Uri): Ignored | undefined {
    const place = placeInFolder(uri);
    return place ? this.files.get(ignoreFile(place.folder)) : this.remembered();
  }

  /** Whether a finding of a text is ignored. */
  has({ facts, places }: Ignored, text: AnalysedText, finding: Finding): boolean {
    const { evidence } = finding;
    // Only when every fact that speaks against the text is ignored.
    if (evidence.length > 0 && evidence.every(({ fact }) => fact !== undefined && facts.includes(fact))) return true;
    if (!places.some(({ check, exact }) => check === finding.check && exact === finding.text)) return false;
    const place = placeOf(text, finding);
    return places.some(other => isSamePlace(other, place));
  }

  /** @returns the entry, by which `remove` takes it back */
  async addPlace(text: AnalysedText, finding: Finding): Promise<IgnoredPlace> {
    const place = placeOf(text, finding);
    await this.update(text.uri, before => ({ ...before, places: [...before.places, place] }));
    return place;
  }

  addFact(uri: vscode.Uri, fact: string): Promise<void> {
    return this.update(uri, before =>
      before.facts.includes(fact) ? before : { ...before, facts: [...before.facts, fact] },
    );
  }

  /** Shows findings again: those that an entry of `of(uri)` hides. */
  remove(uri: vscode.Uri, entry: string | IgnoredPlace): Promise<void> {
    return this.update(uri, ({ facts, places }) => ({
      facts: facts.filter(fact => fact !== entry),
      places: typeof entry === 'string' ? places : places.filter(place => !isSamePlace(place, entry)),
    }));
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private async update(uri: vscode.Uri, change: (before: Ignored) => Ignored): Promise<void> {
    const place = placeInFolder(uri);
    if (place) return this.files.update(ignoreFile(place.folder), change);
    await this.memento.update(KEY, change(this.remembered()));
    this.changed.fire();
  }

  private remembered(): Ignored {
    return this.memento.get<Ignored>(KEY, NOTHING_IGNORED);
  }

  private async forget(uri: vscode.Uri): Promise<void> {
    const { facts, places } = this.remembered();
    const others = places.filter(place => place.text !== uri.toString());
    if (others.length < places.length) await this.memento.update(KEY, { facts, places: others });
  }
}

function ignoreFile(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, 'ignore.json');
}

function placeOf(text: AnalysedText, finding: Finding): IgnoredPlace {
  return {
    text: placeInFolder(text.uri)?.path ?? text.uri.toString(),
    check: finding.check,
    ...quoteOf(text.reading.text, finding),
  };
}
