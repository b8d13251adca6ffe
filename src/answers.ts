/**
 * The code that answers a reader who asks: the boxes over words, the signs of review mode, the dialogues of some commands.
 * Not loaded before one of them is wanted, and on the desktop a file of its own.
 */
export { askArticleDate } from './features/askingArticleDate';
export { markNotUseful, showCheckRecord } from './features/checkVerdicts';
export { hoverAt } from './features/hovering';
export { ClaimSigns } from './features/signing';
