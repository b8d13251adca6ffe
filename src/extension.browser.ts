import { activateDateline } from './activate';

export type { DatelineApi } from './api';

/** Door of the web extension host (a worker: no Node.js modules). */
export const activate = activateDateline;
