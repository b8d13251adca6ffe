/**
 * The annotator's code, which is as heavy as all the rest: it is not run before a text needs it, and on the desktop it
 * is a file of its own. (A web extension host can load one file only.)
 */
export { createAnnotator } from './core/annotate';
export { asValue, inHouseStyle, unsaid } from './core/dates';
export { loadLexicon } from './core/names/words/lexiconLoader';
export { checkableItems } from './core/review/items';
export { matchEntries } from './core/review/matching';
export { sentenceFinder } from './core/review/sentence';
export { chooseFacts, factCard, layerFacts } from './facts';
