import * as vscode from 'vscode';
import type { Annotations, Entity } from '../../core/model';
import { member, stringMember } from '../../editor/arguments';
import type { Services } from '../../editor/services';
import type { AnalysedText, Snapshot } from '../../editor/texts/analysedText';
import { isPartialDate } from '../../facts/dates';
import type { FactBase } from '../../facts/model';
import type { DossierShown, DossierState, ToDossier } from '../messages';
import { dossierOf } from '../model/dossier';
import { dossierDates, dossierWords } from './dossierWords';
import { pageHtml } from './page';
import { PanelText } from './panelText';

/** The dossier panel: everything about one entity of a text. */
export class DossierPanel implements vscode.Disposable {
  private readonly text: PanelText;
  private readonly disposables: vscode.Disposable[];
  private state: DossierState;
  private ready = false;
  private turn = 0;
  private shown: DossierShown | undefined;

  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    state: unknown,
  ) {
    this.state = readState(state);
    this.text = new PanelText(services, () => void this.update());
    this.disposables = [
      this.text,
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => panel.visible && void this.update()),
    ];
    void this.text.find(this.state.uri);
    panel.webview.html = pageHtml(panel.webview, services.extensionUri, 'dossier');
  }

  /** What the page shows, once it does. */
  get dossier(): DossierShown | undefined {
    return this.shown;
  }

  show(text: AnalysedText, entity: Entity): void {
    this.state = { uri: text.uri.toString(), entity: entity.id, name: entity.name, date: null };
    this.text.current = text;
    this.panel.reveal(undefined, false);
    void this.update();
  }

  dispose(): void {
    // An update that waits for the text finds the panel closed.
    this.ready = false;
    this.turn++;
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private receive(message: unknown): void {
    switch (member(message, 'kind')) {
      case 'ready':
        this.ready = true;
        void this.update();
        break;
      case 'date': {
        const date = stringMember(message, 'date') ?? null;
        if (date !== null && !isPartialDate(date)) return;
        this.state = { ...this.state, date };
        void this.update();
        break;
      }
      case 'reveal':
        void this.text.revealAsked(message, this.panel);
        break;
      case 'dossier':
        void this.other(stringMember(message, 'entity'));
        break;
    }
  }

  /** Another entity of the same text, from a row that names it. */
  private async other(id: string | undefined): Promise<void> {
    const entity = (await this.text.snapshot())?.annotations.entities.find(candidate => candidate.id === id);
    const text = this.text.current;
    if (text && entity) this.show(text, entity);
  }

  private async update(): Promise<void> {
    if (!this.ready || !this.panel.visible) return;
    const turn = ++this.turn;
    const knowledge = await this.services.knowledge.get();
    const snapshot = await this.text.snapshot();
    if (turn !== this.turn) return;
    this.shown = knowledge && snapshot && this.data(snapshot, knowledge.facts);
    const gone = vscode.l10n.t('The text that named {0} is not open, or names it no more.', this.state.name);
    this.panel.title = vscode.l10n.t('Dossier: {0}', this.shown?.title ?? this.state.name);
    const message: ToDossier = { kind: 'dossier', dossier: this.shown ?? null, gone };
    void this.panel.webview.postMessage(message);
  }

  private data({ annotations, version }: Snapshot, facts: FactBase): DossierShown | undefined {
    const entity = find(annotations, this.state);
    const text = this.text.current;
    if (!entity || !text) return undefined;
    const dossier = dossierOf(annotations, text.reading.text, entity, facts, this.state.date);
    return {
      ...dossier,
      version,
      state: this.state,
      words: dossierWords(entity.type),
      dateWords: dossierDates(dossier),
    };
  }
}

/** The numbers of entities that only the text knows change while it is edited: those go by name. */
function find({ entities }: Annotations, { entity, name }: DossierState): Entity | undefined {
  const byId = entities.find(({ id }) => id === entity);
  return byId && (byId.record || byId.name === name) ? byId : entities.find(other => other.name === name);
}

function readState(state: unknown): DossierState {
  const date = stringMember(state, 'date');
  return {
    uri: stringMember(state, 'uri') ?? '',
    entity: stringMember(state, 'entity') ?? '',
    name: stringMember(state, 'name') ?? '',
    date: date !== undefined && isPartialDate(date) ? date : null,
  };
}
