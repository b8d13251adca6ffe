/**
 * The code of the sidebar's *Review*: not run before a text can be read, and on the desktop a file of its own, as the
 * annotator is.
 */
export { ReviewDesk } from './views/review/desk';
