import * as vscode from 'vscode';
import type { DatelineApi } from './api';
import { FactFiles } from './editor/files/factFiles';
import { ReaderCorrections } from './editor/files/readerCorrections';
import { Reviews } from './editor/files/reviews';
import { CheckRecord } from './editor/findings/checkRecord';
import { Findings } from './editor/findings/findings';
import { IgnoreList } from './editor/findings/ignoreList';
import { KnowledgeSource, type LoadAnnotator, type ReadFile } from './editor/knowledge';
import { Log } from './editor/log';
import type { LoadAnswers, LoadOwnFacts, Services } from './editor/services';
import { Settings } from './editor/settings';
import { ActiveText } from './editor/texts/activeText';
import { AnnotatedTexts } from './editor/texts/annotatedTexts';
import { ArticleDates } from './editor/texts/articleDates';
import { InSight } from './editor/texts/inSight';
import { Scheduler } from './editor/texts/scheduler';
import { TypedWords } from './editor/texts/typedWords';
import { WorkspaceTexts } from './editor/texts/workspaceTexts';
import { Stopwatch } from './editor/timings';
import { registerAboutFacts } from './features/aboutFacts';
import { registerArticleDate } from './features/articleDate';
import { registerCheckRecord } from './features/checkRecord';
import { registerClaimSigns } from './features/claimSigns';
import { registerClaimsItem } from './features/claimsItem';
import { registerCorrections } from './features/corrections';
import { registerDateHints } from './features/dateHints';
import { registerDateWriting } from './features/dateWriting';
import { registerDiagnostics } from './features/diagnostics';
import { registerFactProblems } from './features/factProblems';
import { registerHighlights } from './features/highlights';
import { registerHover } from './features/hover';
import { registerIgnoring } from './features/ignoring';
import { registerMendFact } from './features/mendFact';
import { registerMode } from './features/mode';
import { registerNavigation } from './features/navigation';
import { registerNewerFacts } from './features/newerFacts';
import { registerOverviewRuler } from './features/overviewRuler';
import { registerQuickFixes } from './features/quickFixes';
import { registerReferences } from './features/references';
import { registerSamples } from './features/samples';
import { registerStatusItem } from './features/statusItem';
import { registerSwitches } from './features/switches';
import { registerSidebar } from './views/register';
import type { LoadReview } from './views/review/register';
import { type LoadPanels, registerPanels } from './webview/host/register';

/** Registers everything; facts and annotator are read meanwhile. */
export function activateDateline(
  context: vscode.ExtensionContext,
  readBundled: ReadFile,
  loadAnnotator: LoadAnnotator,
  loadPanels: LoadPanels,
  loadOwnFacts: LoadOwnFacts,
  loadAnswers: LoadAnswers,
  loadReview: LoadReview,
): DatelineApi {
  const stopwatch = new Stopwatch();
  const log = new Log();
  const settings = new Settings();
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const factFiles = new FactFiles(context.globalStorageUri, log);
  // A folder of its own: `facts.json` of the storage itself is the user's own file.
  const release = vscode.Uri.joinPath(context.globalStorageUri, 'release');
  const knowledge = new KnowledgeSource(dist, release, readBundled, loadAnnotator, log, stopwatch, factFiles);
  void knowledge.get(); // whatever has woken the extension, a text is about to be read
  const articleDates = new ArticleDates(context.workspaceState);
  const corrections = new ReaderCorrections(context.workspaceState);
  const scheduler = new Scheduler(stopwatch);
  const texts = new AnnotatedTexts(settings, articleDates, corrections, knowledge, scheduler, log, stopwatch);
  const inSight = new InSight(texts, knowledge, scheduler, log);
  // Listens behind `texts`: what it tells of an edit is told when the edit is known everywhere.
  const typedWords = new TypedWords(settings);
  const workspaceTexts = new WorkspaceTexts(settings, articleDates, corrections, knowledge, log, stopwatch);
  const active = new ActiveText(texts);
  const ignored = new IgnoreList(context.workspaceState, log);
  const findings = new Findings(texts, settings, ignored);
  const checkRecord = new CheckRecord(context.globalState, texts, settings, ignored, findings);
  const reviews = new Reviews(context.workspaceState, texts, log);
  const services: Services = {
    log,
    settings,
    knowledge,
    factFiles,
    articleDates,
    corrections,
    texts,
    inSight,
    typedWords,
    workspaceTexts,
    active,
    ignored,
    findings,
    checkRecord,
    reviews,
    extensionUri: context.extensionUri,
  };
  const sidebar = registerSidebar(services, context.workspaceState, loadReview);
  const panels = registerPanels(services, loadPanels);

  context.subscriptions.push(
    ...[
      log,
      settings,
      factFiles,
      knowledge,
      articleDates,
      corrections,
      scheduler,
      texts,
      inSight,
      typedWords,
      workspaceTexts,
      active,
      ignored,
      findings,
      checkRecord,
      reviews,
      sidebar,
      panels,
    ],
    registerHighlights(services),
    registerOverviewRuler(services),
    registerHover(services, loadAnswers),
    registerStatusItem(services),
    registerClaimsItem(services),
    registerDiagnostics(services),
    registerQuickFixes(services),
    registerIgnoring(services),
    registerCheckRecord(services, loadAnswers),
    registerClaimSigns(services, loadAnswers),
    registerFactProblems(services),
    registerMendFact(services, loadOwnFacts),
    registerNewerFacts(services, loadOwnFacts),
    registerMode(services),
    registerArticleDate(services, loadAnswers),
    registerDateHints(services),
    registerDateWriting(services),
    registerCorrections(services),
    registerNavigation(services),
    registerReferences(services),
    registerSwitches(services),
    registerSamples(services),
    registerAboutFacts(services),
  );
  const annotated = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(
    annotated,
    texts.onDidAnnotate(text => annotated.fire(text.uri)),
  );
  stopwatch.set('activation', stopwatch.elapsed());
  return {
    version: 1,
    annotations: uri => texts.get(uri)?.snapshot,
    whenAnnotated: uri => texts.fresh(uri),
    onDidAnnotate: annotated.event,
    timings: () => stopwatch.read(),
    sidebar: () => ({
      actors: sidebar.actors.rows(),
      events: sidebar.events.rows(),
      review: sidebar.review.rows(),
    }),
    panels: () => ({ story: panels.story, dossier: panels.dossier }),
    texts: () => texts.all.map(text => text.uri),
  };
}
