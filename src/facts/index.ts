/** The fact base: what the rest of Dateline may use of it. Nothing here needs node or an editor. */
export * from './asOf';
export * from './card';
export { dateText, isPartialDate, MONTH_NAMES } from './dates';
export { factId } from './factId';
export { type FactDocument, type FactProblem, readFactDocument } from './file';
export { type FactFile, type LayeredFacts, layerFacts } from './layers';
export { ordinalText } from './linkWords';
export { loadFactBase } from './load';
export type * from './model';
export { areNeighbours } from './neighbours';
export { isOfMany } from './prominence';
export { chooseFacts } from './release';
export { firstWord, fold, nameKey } from './slug';
export { isTakingPart } from './takingPart';
export { alternativesText, everydayName, periodText, tense, theName, upperFirst, withArticle } from './words';
