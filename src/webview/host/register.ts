import * as vscode from 'vscode';
import type { Entity } from '../../core/model';
import { member, offsetMember, stringMember } from '../../editor/arguments';
import { spanAt } from '../../editor/lookup';
import type { Services } from '../../editor/services';
import type { AnalysedText } from '../../editor/texts/analysedText';
import type { DossierShown, Picture, StoryData } from '../messages';
import type { DossierPanel } from './dossierPanel';
import { openedText } from './openedText';
import { pageRoots } from './page';
import type { StoryPanel } from './storyPanel';

const STORY = 'dateline.story';
const DOSSIER = 'dateline.dossier';

/** Gives the panels' code, which is not loaded before one is opened. */
export type LoadPanels = () => Promise<typeof import('../../panels')>;

/** What the panels show where they are open, for the API. */
export interface Panels extends vscode.Disposable {
  readonly story: StoryData | undefined;
  readonly dossier: DossierShown | undefined;
}

/** Registers the story panel and the dossier panel: one of each. */
export function registerPanels(services: Services, loadPanels: LoadPanels): Panels {
  let story: StoryPanel | undefined;
  let dossier: DossierPanel | undefined;

  const openStory = (code: Code, panel: vscode.WebviewPanel, picture: Picture | undefined, state: unknown) => {
    const opened = new code.StoryPanel(services, prepared(services, panel), picture, state);
    story = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (story === opened) story = undefined;
    });
  };
  const openDossier = (code: Code, panel: vscode.WebviewPanel, state: unknown) => {
    const opened = new code.DossierPanel(services, prepared(services, panel), state);
    dossier = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (dossier === opened) dossier = undefined;
    });
    return opened;
  };
  const showStory = async (picture: Picture) => {
    const code = await loadPanels();
    if (story) story.show(picture);
    else openStory(code, newPanel(STORY, vscode.l10n.t('Story')), picture, undefined);
  };
  const showDossier = async (argument: unknown) => {
    const found = await entityFor(services, argument);
    if (!found) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a name first.'), 4000);
      return;
    }
    const code = await loadPanels();
    (dossier ?? openDossier(code, newPanel(DOSSIER, vscode.l10n.t('Dossier')), undefined)).show(
      found.text,
      found.entity,
    );
  };

  const others = vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.showTimeline', () => showStory('timeline')),
    vscode.commands.registerCommand('dateline.showNetwork', () => showStory('network')),
    vscode.commands.registerCommand('dateline.showMap', () => showStory('map')),
    vscode.commands.registerCommand('dateline.showDossier', showDossier),
    vscode.window.registerWebviewPanelSerializer(STORY, {
      async deserializeWebviewPanel(panel, state) {
        openStory(await loadPanels(), panel, undefined, state);
      },
    }),
    vscode.window.registerWebviewPanelSerializer(DOSSIER, {
      async deserializeWebviewPanel(panel, state) {
        openDossier(await loadPanels(), panel, state);
      },
    }),
  );
  return {
    get story() {
      return story?.story;
    },
    get dossier() {
      return dossier?.dossier;
    },
    dispose() {
      others.dispose();
      story?.dispose();
      dossier?.dispose();
    },
  };
}

type Code = Awaited<ReturnType<LoadPanels>>;

function newPanel(type: string, title: string): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(type, title, vscode.ViewColumn.Beside);
}

function prepared({ extensionUri }: Services, panel: vscode.WebviewPanel): vscode.WebviewPanel {
  panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
  return panel;
}

/** The entity that a command is about: by its id, by a row of the sidebar, or under the cursor. */
async function entityFor(
  services: Services,
  argument: unknown,
): Promise<{ text: AnalysedText; entity: Entity } | undefined> {
  const { active, texts } = services;
  const place = member(member(argument, 'row'), 'target');
  const text = (await openedText(services, stringMember(place, 'uri'))) ?? active.current;
  const annotations = (text && (await texts.fresh(text.uri)))?.annotations;
  if (!text || !annotations) return undefined;
  const position = active.editor?.selection.active;
  const cursor = position && text.reading.lines.startOf(position.line) + position.character;
  const offset = offsetMember(place, 'start') ?? cursor ?? 0;
  const id = stringMember(argument, 'entity') ?? spanAt(annotations.mentions, offset)?.entity;
  const entity = annotations.entities.find(candidate => candidate.id === id);
  return entity && { text, entity };
}
