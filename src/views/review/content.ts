import type { Annotations, Finding } from '../../core/model';
import type { Matched, Reviewed } from '../../core/review/matching';
import { type CheckableItem, ITEM_KINDS, type ItemKind } from '../../core/review/model';
import type { Knowledge } from '../../editor/knowledge';
import type { Services } from '../../editor/services';
import type { AnalysedText } from '../../editor/texts/analysedText';

/** What is listed together: findings, and items by kind. */
export type ReviewGroup = 'finding' | ItemKind;
export const REVIEW_GROUPS: readonly ReviewGroup[] = ['finding', ...ITEM_KINDS];

/** A stretch of the text to tick off; its `kind` is an item's, or the id of the check that found something. */
export interface ReviewItem extends Omit<CheckableItem, 'kind'> {
  readonly kind: string;
  readonly finding?: Finding;
}

/** The review of a version of a text. */
export interface ReviewContent extends Matched<ReviewItem> {
  readonly text: AnalysedText;
}

/**
 * What there is to check in a text, and how far that is. Undefined while the text or what was said of it is being read.
 * @param parts `findings` leaves out the items, which need a look at the whole text
 */
export function reviewContent(
  { findings, reviews, knowledge }: Services,
  text: AnalysedText,
  parts: 'all' | 'findings' = 'all',
): ReviewContent | undefined {
  const entries = reviews.of(text);
  const annotations = text.snapshot?.annotations;
  const known = knowledge.ready;
  if (!entries || !annotations || !known) return undefined;
  const content = text.reading.text;
  const items = parts === 'all' ? itemsOf(text, annotations, known) : [];
  const problems = findings.of(text).map(finding => ({
    kind: finding.check,
    text: finding.text,
    start: finding.start,
    end: finding.end,
    finding,
  }));
  const targets = [...items, ...problems].sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, ...known.matchEntries(content, targets, entries, reviews.expected(text, entries)) };
}

/** Items by the annotations that they were found with: a tick does not look for them again. */
const found = new WeakMap<Annotations, readonly ReviewItem[]>();

function itemsOf(
  text: AnalysedText,
  annotations: Annotations,
  { checkableItems }: Pick<Knowledge, 'checkableItems'>,
): readonly ReviewItem[] {
  const known = found.get(annotations);
  if (known) return known;
  const kind = text.document.languageId === 'markdown' ? 'markdown' : 'plaintext';
  const items = checkableItems(text.reading.text, kind, annotations);
  found.set(annotations, items);
  return items;
}

export function groupOf({ kind, finding }: ReviewItem): ReviewGroup {
  return finding ? 'finding' : (ITEM_KINDS.find(known => known === kind) ?? 'finding');
}

/** How much is checked, of how much. */
export function progressOf(reviewed: readonly Reviewed<ReviewItem>[]): { readonly done: number; readonly all: number } {
  return { done: reviewed.filter(({ state }) => state === 'checked').length, all: reviewed.length };
}
