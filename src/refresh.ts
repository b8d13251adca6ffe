/** The code that asks Wikidata what is newer: not loaded before the reader wants to know, and on the desktop a file of its own. */
export { withAccepted } from './facts/refresh/accept';
export { lookForNewer } from './facts/refresh/look';
export { allStates, askable, sentFor } from './facts/refresh/question';
export { ServiceError } from './facts/refresh/service';
export { addresses, CAUTION_WORDS, changeWords, subjectWords, TROUBLE_WORDS } from './facts/refresh/words';
