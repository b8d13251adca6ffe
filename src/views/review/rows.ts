import * as vscode from 'vscode';
import { contextOf } from '../../core/review/context';
import type { ReviewEntry } from '../../core/review/entries';
import type { Reviewed } from '../../core/review/matching';
import { findingMessage, severityIcon, severityWord } from '../../editor/findings/findingWords';
import { valueWords } from '../../editor/hovers/dateWords';
import type { Row } from '../node';
import { groupOf, progressOf, type ReviewContent, type ReviewItem } from './content';
import { rowDetails } from './details';
import { groupHeading, itemIcon, itemWord, REVIEW_GROUPS, type ReviewGroup } from './groups';
import { remarkMark } from './remarkMarks';
import { verdictDetail, verdictIcon, verdictWord, verdictWords } from './verdicts';

/** A row with what it is about: commands of its menu want to know. */
export interface ReviewRow extends Row {
  readonly item?: Reviewed<ReviewItem>;
  readonly lost?: ReviewEntry;
}

export type ReviewOrder = 'kind' | 'text';

/** Which rows are wanted. */
export interface Wanted {
  /** Whether some rows may be left out. */
  readonly isOn: boolean;
  wants(item: Reviewed<ReviewItem>): boolean;
}

const LONGEST = 80;

/** What there is to check, by kind or in order of the text, with a box to tick for each. */
export function reviewRows(content: ReviewContent, filter: Wanted, order: ReviewOrder): ReviewRow[] {
  const { text, reviewed, lost } = content;
  const ids = new RowIds();
  const source = { uri: text.uri.toString(), version: text.document.version };
  const rows = reviewed.map(item => {
    const { start, end } = item.target;
    const id = ids.of(item.target);
    const isWanted = filter.wants(item);
    return { item, isWanted, row: () => ({ ...itemRow(id, item, content), target: { ...source, start, end } }) };
  });
  const gone = filter.isOn ? [] : lostRows(lost);
  if (order === 'text') return [...rows.flatMap(({ isWanted, row }) => (isWanted ? [row()] : [])), ...gone];
  const groups = REVIEW_GROUPS.flatMap(group => {
    const all = rows.filter(({ item }) => groupOf(item.target) === group);
    const wanted = all.filter(({ isWanted }) => isWanted).map(({ row }) => row());
    return wanted.length > 0
      ? [
          groupRow(
            group,
            all.map(({ item }) => item),
            wanted,
          ),
        ]
      : [];
  });
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

function groupRow(group: ReviewGroup, all: readonly Reviewed<ReviewItem>[], children: readonly ReviewRow[]): ReviewRow {
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

function itemRow(id: string, item: Reviewed<ReviewItem>, content: ReviewContent): ReviewRow {
  const { text } = content;
  const { target, entry, state } = item;
  const label = shortened(target.text);
  const said = [
    ...(state === 'changed' ? [changedWords(item)] : []),
    ...(entry?.note ? [vscode.l10n.t('Note: {0}', entry.note)] : []),
    ...(entry?.source ? [vscode.l10n.t('Source: {0}', entry.source)] : []),
    ...(state === 'checked' && entry?.record !== undefined ? [vscode.l10n.t('ticked by the record')] : []),
  ];
  const where = vscode.l10n.t('line {0}', text.reading.lines.lineAt(target.start) + 1);
  const context = contextOf(text.reading.text, target);
  const { brief, long, icon } = looksOf(target);
  return {
    id,
    label,
    description: [...said, brief, context, where].filter(words => words !== '').join(' · '),
    details: () => rowDetails(item, content),
    icon,
    spoken: [label, long, ...said, where].filter(words => words !== '').join(', '),
    context: entry ? 'reviewItem.said' : 'reviewItem',
    checked: state === 'checked',
    ...remarkMark(entry),
    item,
  };
}

/** How a row says what it is, in few words and in all of them, and by its icon. */
function looksOf({ claim, finding, item, value }: ReviewItem): { brief: string; long: string; icon: vscode.ThemeIcon } {
  if (claim) {
    const { verdict } = claim;
    const detail = verdictDetail(claim);
    return {
      brief: [verdictWord(verdict), detail].filter(words => words !== '').join(': '),
      long: `${verdictWords(verdict)}: ${detail}`,
      icon: finding ? severityIcon(finding.severity) : verdictIcon(verdict),
    };
  }
  if (finding)
    return {
      brief: finding.message,
      long: `${severityWord(finding.severity)}, ${findingMessage(finding)}`,
      icon: severityIcon(finding.severity),
    };
  const kind = item ?? 'name';
  const day = value === undefined ? '' : valueWords(value);
  return { brief: day, long: [itemWord(kind), day].filter(words => words !== '').join(', '), icon: itemIcon(kind) };
}

function changedWords({ target, entry }: Reviewed<ReviewItem>): string {
  return entry?.quote.exact === target.text
    ? vscode.l10n.t('the record confirms it no more')
    : vscode.l10n.t('changed since it was checked');
}

/** What was said of what is not listed any more: kept until somebody removes it. */
function lostRows(lost: readonly ReviewEntry[]): ReviewRow[] {
  if (lost.length === 0) return [];
  const label = vscode.l10n.t('Checked earlier, not in the list any more');
  const children = lost.map((entry): ReviewRow => {
    const words = shortened(entry.quote.exact);
    const said = [entry.note, entry.source].filter(part => part !== '').join(' · ');
    return {
      id: `review-lost:${entry.id}`,
      label: words,
      ...(said ? { description: said } : {}),
      tooltip: [entry.quote.exact, entry.note, entry.source].filter(part => part !== '').join('\n'),
      icon: new vscode.ThemeIcon('history'),
      spoken: [words, label, said].filter(part => part !== '').join(', '),
      context: 'reviewLost',
      ...remarkMark(entry),
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
