/**
 * The code that writes into fact files of one's own: not loaded before the reader corrects a fact or looks for newer ones,
 * and on the desktop a file of its own.
 */
export { lookForNewerFacts } from './features/askForNewerFacts';
export { mendFact } from './features/mendingFact';
