import { activateDateline } from './activate';

export type { DatelineApi } from './api';

/** Door of the desktop and remote extension host (Node.js). */
export const activate = activateDateline;
