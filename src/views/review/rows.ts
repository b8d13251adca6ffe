import * as vscode from 'vscode';
import type { ReviewEntry } from '../../core/review/entries';
import type { Reviewed, ReviewState } from '../../core/review/matching';
import { findingMessage, severityIcon, severityWord } from '../../editor/findings/findingWords';
import type { LineMap } from '../../editor/texts/lines';
import type { Row } from '../node';
import { groupOf, progressOf, REVIEW_GROUPS, type ReviewContent, type ReviewItem } from './content';
import { groupHeading, groupIcon, groupWord } from './groupWords';

/** A row with what it is about: commands of its menu want to know. */
export interface ReviewRow extends Row {
  readonly item?: Reviewed<ReviewItem>;
  readonly lost?: ReviewEntry;
}

/** Which rows are wanted. */
export interface Wanted {
  /** Whether some rows may be left out. */
  readonly isOn: boolean;
  wants(item: Reviewed<ReviewItem>): boolean;
}

const LONGEST = 80;

/** What there is to check, by kind, with a box to tick for each. */
export function reviewRows({ text, reviewed, lost }: ReviewContent, filter: Wanted): ReviewRow[] {
  const { lines } = text.reading;
  const ids = new RowIds();
  const source = { uri: text.uri.toString(), version: text.document.version };
  const rows = reviewed.map(item => {
    const { start, end } = item.target;
    return { item, row: { ...itemRow(ids.of(item.target), item, lines), target: { ...source, start, end } } };
  });
  const groups = REVIEW_GROUPS.flatMap(group => {
    const all = rows.filter(({ item }) => groupOf(item.target) === group);
    const wanted = all.filter(({ item }) => filter.wants(item));
    return wanted.length > 0
      ? [
          groupRow(
            group,
            all.map(({ item }) => item),
            wanted.map(({ row }) => row),
          ),
        ]
      : [];
  });
  const gone = filter.isOn ? [] : lostRows(lost);
  return [...groups, ...gone];
}

/** The items of a review by the ids of their rows. */
export function itemsByRow({ reviewed }: ReviewContent): ReadonlyMap<string, Reviewed<ReviewItem>> {
  const ids = new RowIds();
  return new Map(reviewed.map(item => [ids.of(item.target), item]));
}

/** Ids that are the same for the same words in every version of the text. */
class RowIds {
  private readonly seen = new Map<string, number>();

  of({ kind, text }: ReviewItem): string {
    const key = `review:${kind}:${text}`;
    const nth = this.seen.get(key) ?? 0;
    this.seen.set(key, nth + 1);
    return nth === 0 ? key : `${key}#${nth}`;
  }
}

function groupRow(
  group: (typeof REVIEW_GROUPS)[number],
  all: readonly Reviewed<ReviewItem>[],
  children: readonly ReviewRow[],
): ReviewRow {
  const label = groupHeading(group);
  const progress = progressOf(all);
  const words = vscode.l10n.t('{0} of {1} checked', progress.done, progress.all);
  return {
    id: `review-group:${group}`,
    label,
    description: words,
    spoken: `${label}, ${words}`,
    context: 'group',
    expanded: true,
    children: () => children,
  };
}

function itemRow(id: string, item: Reviewed<ReviewItem>, lines: LineMap): ReviewRow {
  const { target, entry, state } = item;
  const { finding } = target;
  const line = lines.lineAt(target.start) + 1;
  const label = shortened(target.text);
  const said = [
    ...(state === 'changed' ? [vscode.l10n.t('changed since it was checked')] : []),
    ...(entry?.note ? [entry.note] : []),
    ...(entry?.source ? [entry.source] : []),
  ];
  const where = vscode.l10n.t('line {0}', line);
  const message = finding ? findingMessage(finding) : undefined;
  const what = finding ? severityWord(finding.severity) : groupWord(groupOf(target));
  return {
    id,
    label,
    description: [...(finding ? [finding.message] : []), ...said, where].join(' · '),
    tooltip: [target.text, ...(message ? [message] : []), ...notes(entry, state)].join('\n'),
    icon: finding ? severityIcon(finding.severity) : groupIcon(groupOf(target)),
    spoken: [label, what, ...(message ? [message] : []), ...said, where].join(', '),
    context: entry ? 'reviewItem.said' : 'reviewItem',
    checked: state === 'checked',
    item,
  };
}

function notes(entry: ReviewEntry | undefined, state: ReviewState): string[] {
  return [
    ...(state === 'changed' && entry ? [vscode.l10n.t('Checked when it was: {0}', entry.quote.exact)] : []),
    ...(entry?.note ? [vscode.l10n.t('Note: {0}', entry.note)] : []),
    ...(entry?.source ? [vscode.l10n.t('Source: {0}', entry.source)] : []),
  ];
}

/** What was said of words that were taken out of the text: kept until somebody removes it. */
function lostRows(lost: readonly ReviewEntry[]): ReviewRow[] {
  if (lost.length === 0) return [];
  const label = vscode.l10n.t('No longer in the text');
  const children = lost.map((entry): ReviewRow => {
    const words = shortened(entry.quote.exact);
    const said = [entry.note, entry.source].filter(part => part !== '').join(' · ');
    return {
      id: `review-lost:${entry.id}`,
      label: words,
      ...(said ? { description: said } : {}),
      tooltip: [entry.quote.exact, ...notes(entry, 'open')].join('\n'),
      icon: new vscode.ThemeIcon('circle-slash'),
      spoken: [words, label, said].filter(part => part !== '').join(', '),
      context: 'reviewLost',
      lost: entry,
    };
  });
  return [
    {
      id: 'review-group:lost',
      label,
      description: `${lost.length}`,
      spoken: `${label}, ${lost.length}`,
      context: 'group',
      children: () => children,
    },
  ];
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trim()} …`;
}
