import * as vscode from 'vscode';
import type { Finding } from '../../core/model';
import { today } from '../partialDate';
import type { Settings } from '../settings';
import type { AnalysedText } from '../texts/analysedText';
import type { AnnotatedTexts } from '../texts/annotatedTexts';
import type { Findings } from './findings';
import type { IgnoreList } from './ignoreList';

const KEY = 'dateline.checkRecord';
/** Problems that were counted, so that a text which is opened again counts once; the oldest are forgotten. */
const MOST_SEEN = 5000;

/** What became of the problems that one check has shown to the writer. */
export interface CheckCounts {
  readonly shown: number;
  /** Its words were changed so that it is none any more. */
  readonly fixed: number;
  readonly ignored: number;
  readonly notUseful: number;
}
export type Outcome = Exclude<keyof CheckCounts, 'shown'>;

const NONE: CheckCounts = { shown: 0, fixed: 0, ignored: 0, notUseful: 0 };

interface Kept {
  /** The day on which counting began. */
  readonly since: string;
  readonly counts: Readonly<Record<string, CheckCounts>>;
  readonly seen: readonly string[];
  /** How many were not useful when the writer was last asked about a check. */
  readonly asked: Readonly<Record<string, number>>;
}

/** The problems of a text that are shown now: key and check of each, and the text's version when they were last looked at. */
interface Shown {
  readonly checks: Map<string, string>;
  version: number;
}

/**
 * How the checks do for this writer: what each has shown, and what became of it. Kept in VS Code's own storage of this
 * machine; no text is kept with it, and nothing leaves it.
 */
export class CheckRecord implements vscode.Disposable {
  private readonly open = new Map<AnalysedText, Shown>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly memento: vscode.Memento,
    texts: AnnotatedTexts,
    settings: Settings,
    ignored: IgnoreList,
    private readonly findings: Findings,
  ) {
    // Behind `findings`, which listens first: what it says is of the same version.
    this.listeners = vscode.Disposable.from(
      texts.onDidAnnotate(text => this.compare(text)),
      texts.onDidClose(text => this.open.delete(text)),
      settings.onDidChange(() => this.forget()),
      ignored.onDidChange(() => this.forget()),
    );
  }

  /** The day on which counting began. */
  get since(): string {
    return this.kept.since;
  }

  /** By the id of the check. */
  get counts(): ReadonlyMap<string, CheckCounts> {
    return new Map(Object.entries(this.kept.counts));
  }

  /** Problems of a text are shown now; each counts once, however often its text is opened. */
  async show(text: AnalysedText, shown: readonly Finding[]): Promise<void> {
    if (shown.length === 0) return;
    const { checks } = this.shownIn(text);
    const before = this.kept;
    const seen = new Set(before.seen);
    const { counts } = before;
    const added: Record<string, CheckCounts> = {};
    for (const finding of shown) {
      const { check } = finding;
      const key = keyOf(text, finding);
      checks.set(key, check);
      if (seen.has(key)) continue;
      seen.add(key);
      const count = added[check] ?? counts[check] ?? NONE;
      added[check] = { ...count, shown: count.shown + 1 };
    }
    if (Object.keys(added).length === 0) return;
    await this.keep({ ...before, counts: { ...counts, ...added }, seen: [...seen].slice(-MOST_SEEN) });
  }

  /** The writer said something of a problem. */
  async note(text: AnalysedText, finding: Finding, outcome: Outcome): Promise<void> {
    this.open.get(text)?.checks.delete(keyOf(text, finding));
    await this.add(finding.check, outcome, 1);
  }

  /** Whether the writer was asked about a check since this many of its problems were not useful. */
  wasAsked(check: string, notUseful: number, again: number): boolean {
    return notUseful < (this.kept.asked[check] ?? 0) + again;
  }

  async ask(check: string): Promise<void> {
    const { notUseful } = this.kept.counts[check] ?? NONE;
    await this.keep({ ...this.kept, asked: { ...this.kept.asked, [check]: notUseful } });
  }

  /** Counts from nought again. */
  async clear(): Promise<void> {
    await this.memento.update(KEY, undefined);
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private get kept(): Kept {
    const { since, counts, seen, asked } = this.memento.get<Partial<Kept>>(KEY, {});
    return { since: since ?? today(), counts: counts ?? {}, seen: seen ?? [], asked: asked ?? {} };
  }

  private async keep(kept: Kept): Promise<void> {
    await this.memento.update(KEY, kept);
  }

  private async add(check: string, outcome: Outcome, by: number): Promise<void> {
    const count = this.kept.counts[check] ?? NONE;
    await this.keep({
      ...this.kept,
      counts: { ...this.kept.counts, [check]: { ...count, [outcome]: count[outcome] + by } },
    });
  }

  private shownIn(text: AnalysedText): Shown {
    const shown = this.open.get(text) ?? { checks: new Map(), version: text.document.version };
    this.open.set(text, shown);
    return shown;
  }

  /** What is not told any more for another reason than an edit. */
  private forget(): void {
    for (const [text, { checks }] of this.open) {
      const now = this.told(text);
      for (const key of checks.keys()) if (!now.has(key)) checks.delete(key);
    }
  }

  /**
   * After an edit, what is not told any more is mended, but where another problem of its kind has come in its place: then
   * its words were changed and are still wrong.
   */
  private compare(text: AnalysedText): void {
    const shown = this.open.get(text);
    if (!shown) return;
    const edited = shown.version !== text.document.version;
    shown.version = text.document.version;
    const { checks } = shown;
    const now = this.told(text);
    for (const check of new Set(checks.values())) {
      const gone = [...checks].filter(([key, other]) => other === check && !now.has(key));
      const come = [...now].filter(([key, other]) => other === check && !checks.has(key)).length;
      for (const [key] of gone) checks.delete(key);
      const fixed = edited ? Math.max(0, gone.length - come) : 0;
      if (fixed > 0) void this.add(check, 'fixed', fixed);
    }
  }

  private told(text: AnalysedText): ReadonlyMap<string, string> {
    return new Map(this.findings.of(text).map(finding => [keyOf(text, finding), finding.check]));
  }
}

/** Tells a problem apart by its text, check and words, without keeping them. */
function keyOf({ uri }: AnalysedText, { check, text }: Finding): string {
  const words = `${uri.toString()}\n${check}\n${text}`;
  let hash = 0x811c9dc5; // FNV-1a
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
