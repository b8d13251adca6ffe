/**
 * The code behind the panels: not run before one is opened, and on the desktop a file of its own, as the annotator is.
 */
export { DossierPanel } from './webview/host/dossierPanel';
export { StoryPanel } from './webview/host/storyPanel';
