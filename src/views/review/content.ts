import type { Annotations, Claim, Finding, Span } from '../../core/model';
import type { Matched, Reviewed } from '../../core/review/matching';
import type { CheckableItem, ItemKind } from '../../core/review/model';
import { tellsOf } from '../../core/review/verdicts';
import { claimsOf } from '../../editor/findings/claims';
import type { Knowledge } from '../../editor/knowledge';
import type { Services } from '../../editor/services';
import type { AnalysedText } from '../../editor/texts/analysedText';
import { groupOfClaim, type ReviewGroup } from './groups';

/** A stretch of the text to tick off; its `kind` is a claim's or an item's, or the id of the check that found something. */
export interface ReviewItem extends Omit<CheckableItem, 'kind'> {
  readonly kind: string;
  readonly claim?: Claim;
  /** The problem that is told about it, as loudly as in the text. */
  readonly finding?: Finding;
  /** What it is where it is neither. */
  readonly item?: ItemKind;
}

/** The review of a version of a text. */
export interface ReviewContent extends Matched<ReviewItem> {
  readonly text: AnalysedText;
  /** How many problems are told in review mode only. */
  readonly quiet: number;
  /** The sentence that a stretch stands in, on one line. */
  sentenceOf(span: Span): string;
}

/** What there is to check in a text, and how far that is. Undefined while the text or what was said of it is being read. */
export function reviewContent(services: Services, text: AnalysedText): ReviewContent | undefined {
  const { findings, reviews, knowledge } = services;
  const entries = reviews.of(text);
  const claims = claimsOf(services, text);
  const annotations = text.snapshot?.annotations;
  const known = knowledge.ready;
  if (!entries || !claims || !annotations || !known) return undefined;
  const told = findings.of(text);
  const marked = new Map(findings.marked(text).map(finding => [placeOf(finding), finding]));
  const ofClaims = new Map<string, Claim>();
  for (const claim of claims) {
    const finding = told.find(each => !ofClaims.has(placeOf(each)) && tellsOf(each, claim));
    if (finding) ofClaims.set(placeOf(finding), claim);
  }
  const findingOf = new Map([...ofClaims].map(([place, claim]) => [claim, marked.get(place)]));
  const problems = told.filter(finding => !ofClaims.has(placeOf(finding)));
  // What is a problem already is not listed as a date or figure once more.
  const accused = new Set(problems.filter(finding => marked.has(placeOf(finding))).map(spanOf));
  const targets = [
    ...itemsOf(text, annotations, known).filter(item => !accused.has(spanOf(item))),
    ...claims.map(claim => claimItem(claim, findingOf.get(claim))),
    ...problems.map(findingItem),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const { reviewed, lost } = known.matchEntries(text.reading.text, targets, entries, reviews.expected(text, entries));
  // What was ticked in review mode stays ticked while draft mode does not list it.
  const shown = reviewed.flatMap(item => {
    const { finding, claim } = item.target;
    if (!finding || claim) return [stillConfirmed(item)];
    const mark = marked.get(placeOf(finding));
    return mark ? [{ ...item, target: { ...item.target, finding: mark } }] : [];
  });
  const { text: written } = text.reading;
  let find: ((span: Span) => string) | undefined;
  const sentenceOf = (span: Span) => {
    find ??= known.sentenceFinder(written, text.kind);
    return find(span);
  };
  return { text, reviewed: shown, lost, quiet: reviewed.length - shown.length, sentenceOf };
}

function claimItem(claim: Claim, finding: Finding | undefined): ReviewItem {
  const { kind, text, start, end } = claim;
  return { kind, text, start, end, claim, ...(finding && { finding }) };
}

function findingItem(finding: Finding): ReviewItem {
  const { check, text, start, end } = finding;
  return { kind: check, text, start, end, finding };
}

/** Findings do not overlap, so that one of a check stands at a place. */
function placeOf({ check, start }: Finding): string {
  return `${check} ${start}`;
}

function spanOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** What the record ticked is open again when it confirms it no more. */
function stillConfirmed(item: Reviewed<ReviewItem>): Reviewed<ReviewItem> {
  const gone = item.entry?.record !== undefined && item.target.claim?.verdict !== 'agrees';
  return item.state === 'checked' && gone ? { ...item, state: 'changed' } : item;
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
  const items = checkableItems(text.reading.text, text.kind, annotations).map(item => ({ ...item, item: item.kind }));
  found.set(annotations, items);
  return items;
}

export function groupOf({ claim, finding, item }: ReviewItem): ReviewGroup {
  if (finding) return 'finding';
  return claim ? groupOfClaim(claim.kind) : (item ?? 'finding');
}

/** How much is checked, of how much. */
export function progressOf(reviewed: readonly Reviewed<ReviewItem>[]): { readonly done: number; readonly all: number } {
  return { done: reviewed.filter(({ state }) => state === 'checked').length, all: reviewed.length };
}
