import { type ReviewEntry, saysSomething } from './entries';

/**
 * A review as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a page of annotations whose target is told
 * by a TextQuoteSelector and a TextPositionSelector.
 */
export interface ReviewPage {
  readonly entries: readonly ReviewEntry[];
  /** Annotations of other programs, kept as they are. */
  readonly others: readonly unknown[];
}

export const EMPTY_PAGE: ReviewPage = { entries: [], others: [] };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const OURS = 'urn:dateline:review:';
const CHECKED = 'checked';
/** Who ticked what the record confirms. */
const RECORD = { type: 'Software', name: 'Dateline' };

type Table = Readonly<Record<string, unknown>>;

/**
 * The page as JSON-LD, one annotation a line in the order of their ids, commas on lines of their own: version control
 * merges two people's ticks by itself, and a line changes only when what it says does.
 * @param source IRI of the text, from the file
 */
export function printPage({ entries, others }: ReviewPage, source: string): string {
  const own = entries
    .filter(saysSomething)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(entry => annotationOf(entry, source));
  const lines = [...own, ...others].map(annotation => JSON.stringify(annotation));
  return [
    '{',
    `"@context": "${CONTEXT}",`,
    '"id": "urn:dateline:review",',
    '"type": "AnnotationPage",',
    '"items": [',
    ...(lines.length > 0 ? [lines.join('\n,\n')] : []),
    ']',
    '}',
    '',
  ].join('\n');
}

/** Reads a page. @throws Error that says what is wrong in it */
export function parsePage(text: string): ReviewPage {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (!isTable(value) || !Array.isArray(value.items)) throw new Error('It has no list “items”.');
  const entries: ReviewEntry[] = [];
  const others: unknown[] = [];
  for (const item of value.items) {
    const entry = isTable(item) ? entryOf(item) : undefined;
    if (entry) entries.push(entry);
    else others.push(item);
  }
  return { entries, others };
}

function annotationOf(entry: ReviewEntry, text: string): Table {
  const { id, kind, checked, note, source, record, quote, position } = entry;
  const textual = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  return {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      textual('classifying', kind),
      ...(checked ? [textual('assessing', CHECKED)] : []),
      ...(record === undefined ? [] : [{ ...textual('describing', record), creator: RECORD }]),
      ...(note === '' ? [] : [textual('commenting', note)]),
      ...(source === '' ? [] : [sourceBody(source)]),
    ],
    target: {
      source: text,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
  };
}

/** An address is linked to, words stand for themselves. */
function sourceBody(source: string): Table {
  return /^https?:\/\/\S+$/.test(source)
    ? { type: 'SpecificResource', purpose: 'linking', source }
    : { type: 'TextualBody', purpose: 'linking', value: source };
}

function entryOf({ id, body, target }: Table): ReviewEntry | undefined {
  if (typeof id !== 'string' || !id.startsWith(OURS) || !isTable(target)) return undefined;
  const selectors = listOf(target.selector);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const bodies = listOf(body);
  const said = (purpose: string) => bodies.find(found => found.purpose === purpose);
  const kind = textOf(said('classifying')?.value);
  const exact = textOf(quote?.exact);
  if (kind === '' || exact === '') return undefined;
  const link = said('linking');
  const record = said('describing');
  return {
    id,
    kind,
    checked: said('assessing')?.value === CHECKED,
    note: textOf(said('commenting')?.value),
    source: textOf(link?.source ?? link?.value),
    ...(record && { record: textOf(record.value) }),
    quote: { exact, prefix: textOf(quote?.prefix), suffix: textOf(quote?.suffix) },
    position: { start: countOf(position?.start), end: countOf(position?.end) },
  };
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes a list of one without its brackets. */
function listOf(value: unknown): readonly Table[] {
  return (Array.isArray(value) ? value : [value]).filter(isTable);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
