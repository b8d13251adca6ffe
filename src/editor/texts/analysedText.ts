import type * as vscode from 'vscode';
import type { Annotations, Corrections, DocumentInput, DocumentKind, PartialDate, Unchecked } from '../../core/model';
import { type Edit, EditLog, shiftAnnotations } from './edits';
import { dayOf } from './fileDay';
import { Reading } from './reading';

/** The annotations of one version of a text: immutable. */
export interface Snapshot {
  readonly uri: vscode.Uri;
  /** The document's version that the spans fit. */
  readonly version: number;
  readonly annotations: Annotations;
  /** How much of the text was analysed, in UTF-16 units from its start. */
  readonly analysed: number;
  /** Length of the whole text in UTF-16 units. */
  readonly total: number;
}

/** `waiting`: not analysed yet or changed since; `done`: the snapshot fits the text; the others say why there is none. */
export type TextState = 'waiting' | 'done' | 'binary' | 'failed';

/** An analysis that takes no longer, in milliseconds, is worth starting between two keystrokes. */
const QUICK = 80;
const LONGEST_PAUSE = 200;

/** An open document, its latest annotations, and the edits since. Holds state only; `AnnotatedTexts` drives it. */
export class AnalysedText {
  state: TextState = 'waiting';
  /** The day on which its file was last written when it was opened; undefined where that is not known. */
  writtenBy: PartialDate | undefined;
  /** Grows with every edit and every other change of what is put in: tells a stale result from a fresh one. */
  revision = 1;
  /** Milliseconds that reading the text took after the latest edit; what the first time took says nothing of the next. */
  private lastCost = 0;
  private isRead = false;
  private checked = false;
  private readonly edits = new EditLog();
  private analysed: Snapshot | undefined;
  private shifted: Snapshot | undefined;
  private read: Reading | undefined;
  private eol: vscode.EndOfLine;

  constructor(readonly document: vscode.TextDocument) {
    this.eol = document.eol;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get kind(): DocumentKind {
    return this.document.languageId === 'markdown' ? 'markdown' : 'plaintext';
  }

  /** Text and lines of the current version. */
  get reading(): Reading {
    if (this.read?.version !== this.document.version) this.read = Reading.of(this.document);
    return this.read;
  }

  /** The latest annotations as they were made: how many there are, not where they stand now. */
  get latest(): Annotations | undefined {
    return this.analysed?.annotations;
  }

  /** The latest annotations with their spans moved to where they are now, or undefined before the first analysis. */
  get snapshot(): Snapshot | undefined {
    const { version } = this.document;
    const latest = this.shifted ?? this.analysed;
    if (!latest || latest.version === version) return latest;
    // From where they were last asked for: a writer makes many edits while a long text is analysed.
    const edits = this.edits.since(latest.version, version);
    this.shifted = edits && { ...latest, version, annotations: shiftAnnotations(latest.annotations, edits) };
    return this.shifted;
  }

  /** Whether the text has been checked, not only read, at least once. */
  get isChecked(): boolean {
    return this.checked && this.analysed !== undefined;
  }

  /** Whether the snapshot was made of the text as it is now, and not moved there from an earlier version. */
  get isFresh(): boolean {
    return this.analysed?.version === this.document.version;
  }

  /**
   * Milliseconds to wait after an edit. A text that takes long is given a pause, so that fast typing does not start work
   * only to throw it away.
   */
  get pauseAfterEdit(): number {
    return this.lastCost <= QUICK ? 0 : Math.min(LONGEST_PAUSE, Math.round(this.lastCost));
  }

  /** The edits since a version, or undefined where they are not known any more. */
  editsSince(version: number): readonly Edit[] | undefined {
    return this.edits.since(version, this.document.version);
  }

  /** Whether CRLF became LF or the other way round since the last edit. */
  get lineEndsChanged(): boolean {
    return this.eol !== this.document.eol;
  }

  /** Takes note of an edit; returns it in offsets, or undefined where all line ends changed. */
  edited(event: vscode.TextDocumentChangeEvent): readonly Edit[] | undefined {
    this.revision++;
    if (this.lineEndsChanged) {
      // A change of all line ends moves everything without saying how.
      this.eol = event.document.eol;
      this.edits.reset(event.document.version);
      return undefined;
    }
    const edits = event.contentChanges.map(change => ({
      offset: change.rangeOffset,
      removed: change.rangeLength,
      inserted: change.text.length,
    }));
    this.edits.add(event.document.version, edits);
    return edits;
  }

  /** What the annotator is given. */
  input(
    date: PartialDate | undefined,
    fallbackDate: PartialDate | undefined,
    corrections: Corrections | undefined,
  ): DocumentInput {
    return {
      text: this.reading.text,
      kind: this.kind,
      ...(this.document.isUntitled
        ? { draftedOn: dayOf(Date.now()) }
        : { fileName: this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1) }),
      ...(this.writtenBy === undefined ? {} : { writtenBy: this.writtenBy }),
      ...(date === undefined ? {} : { date }),
      ...(fallbackDate === undefined ? {} : { fallbackDate }),
      ...(corrections === undefined ? {} : { corrections }),
    };
  }

  /**
   * Takes over names, dates and events of the current version; what was found wrong stays until it is checked again.
   * @param cost milliseconds that they took
   */
  finishReading(unchecked: Unchecked, cost: number): void {
    this.lastCost = this.isRead ? cost : 0;
    this.isRead = true;
    const { claims = [], findings = [] } = this.snapshot?.annotations ?? {};
    this.take({ ...unchecked, claims, findings });
  }

  /** Takes over the result for the current version. */
  finish(annotations: Annotations): void {
    this.take(annotations);
    this.checked = true;
    this.state = 'done';
  }

  private take(annotations: Annotations): void {
    const { text, total, version } = this.reading;
    this.analysed = { uri: this.uri, version, annotations, analysed: text.length, total };
    this.shifted = undefined;
  }

  /** There are no annotations of this text. */
  giveUp(state: 'binary' | 'failed'): void {
    this.state = state;
    this.analysed = undefined;
    this.shifted = undefined;
  }
}
