// Reads the articles with planted errors and the clean ones (see README.md): what a reader would see, where it is wrong,
// and the same text set right. Offsets are UTF-16 code units.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLANTED_FOLDER = fileURLToPath(new URL('planted', import.meta.url));
const CLEAN_FOLDER = fileURLToPath(new URL('clean', import.meta.url));

/** The kinds of error that are planted: what a check calls its findings. */
export const CHECKS = [
  'weekday-mismatch',
  'impossible-date',
  'event-date',
  'order-of-events',
  'stale-office',
  'wrong-title',
  'wrong-capital',
  'wrong-country',
  'wrong-membership',
  'acronym-mismatch',
  'name-spelling',
  'arithmetic',
  'internal-inconsistency',
];

/**
 * Every article with errors and every clean one, in the order of their names:
 * `{ id, kind, date, text, corrected, findings }`; in a clean one `findings` is empty and `corrected` is `text`.
 * Throws an Error that names the article and the slip.
 */
export function readPlanted() {
  return { planted: readFolder(PLANTED_FOLDER), clean: readFolder(CLEAN_FOLDER) };
}

function readFolder(folder) {
  return readdirSync(folder)
    .sort()
    .map(name => {
      try {
        return readArticle(name, readFileSync(join(folder, name), 'utf8'));
      } catch (error) {
        throw new Error(`${name}: ${error.message}`);
      }
    });
}

function readArticle(name, marked) {
  const kind = { '.txt': 'plaintext', '.md': 'markdown' }[extname(name)];
  const date = /^\d{4}-\d{2}-\d{2}(?=-[a-z])/.exec(name)?.[0];
  if (!kind || !date) throw new Error('the name of the file must be YYYY-MM-DD-what.txt or .md');
  return { id: basename(name, extname(name)), kind, date, ...parsePlanted(marked) };
}

/**
 * `⟦check|wrong words|right words⟧` is an error; `⟦check|words⟧` before it is the place that it contradicts, where a
 * finding is as good. Gives the text without marks, the text with the right words, and the errors as
 * `{ start, end, check, wrong, right, elsewhere: [{ start, end }] }`. Throws an Error with the mark that is a slip.
 */
export function parsePlanted(marked) {
  const findings = [];
  let elsewhere = [];
  let text = '';
  let corrected = '';
  let from = 0;
  for (const mark of marked.matchAll(/⟦([^⟦⟧]*)⟧/gu)) {
    const before = marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const [check, wrong, right, ...rest] = mark[1].split('|');
    if (!wrong || wrong !== wrong.trim() || rest.length) throw new Error(`not a mark: ${mark[0]}`);
    if (!CHECKS.includes(check)) throw new Error(`unknown check: ${mark[0]}`);
    if (right === '') throw new Error(`no right words: ${mark[0]}`);
    if (right === wrong) throw new Error(`not an error: ${mark[0]}`);
    text += before;
    const span = { start: text.length, end: text.length + wrong.length };
    if (right === undefined) {
      elsewhere.push({ ...span, check });
    } else {
      const others = elsewhere.filter(other => other.check === check).map(({ start, end }) => ({ start, end }));
      elsewhere = elsewhere.filter(other => other.check !== check);
      findings.push({ ...span, check, wrong, right, elsewhere: others });
    }
    text += wrong;
    corrected += before + (right ?? wrong);
  }
  text += marked.slice(from);
  corrected += marked.slice(from);
  if (/[⟦⟧]/u.test(text)) throw new Error(`a mark is not closed: …${text.slice(text.search(/[⟦⟧]/u)).slice(0, 60)}`);
  if (elsewhere.length) throw new Error(`no error follows for ${elsewhere[0].check}`);
  return { text, corrected, findings };
}
