import * as vscode from 'vscode';
import type { Annotations, ArticleDate } from '../core/model';
import { articleDateLinks } from '../editor/hovers/articleDateLinks';
import { articleDateWords, partialDateWords } from '../editor/hovers/dateWords';
import { escaped, hoverText } from '../editor/hovers/markdown';
import { dateOriginWords } from '../editor/hovers/originWords';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import type { Reading } from '../editor/texts/reading';

/** The article's date and what was found, in the status bar; a click changes the date. */
export function registerStatusItem(services: Services): vscode.Disposable {
  const { texts, active, inSight, knowledge, settings } = services;
  const item = vscode.window.createStatusBarItem('dateline.status', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Dateline: article date');
  const show = () => {
    const text = active.current;
    if (!text) {
      item.hide();
      return;
    }
    const { label, details, spoken } = describe(text, {
      readingFacts: knowledge.state === 'reading',
      inSightRead: inSight.isRead(text),
      highlightsOn: settings.highlightsEnabled,
    });
    // Setting the same text again makes screen readers repeat it.
    if (item.text !== label) item.text = label;
    item.tooltip = details;
    item.command = 'dateline.pickArticleDate';
    item.accessibilityInformation = { label: spoken, role: 'button' };
    item.show();
  };
  const listeners = [
    active.onDidChange(show),
    texts.onDidAnnotate(text => text === active.current && show()),
    inSight.onDidRead(text => text === active.current && show()),
    knowledge.onDidChangeState(show),
    settings.onDidChange(show),
  ];
  show();
  return vscode.Disposable.from(item, ...listeners);
}

interface Description {
  readonly label: string;
  readonly details: string | vscode.MarkdownString;
  /** For screen readers. */
  readonly spoken: string;
}

/** What the item tells beside the annotations. */
interface Circumstances {
  readonly readingFacts: boolean;
  /** What is in sight of a long text has been read before the whole. */
  readonly inSightRead: boolean;
  readonly highlightsOn: boolean;
}

function describe(text: AnalysedText, circumstances: Circumstances): Description {
  if (text.state === 'binary') {
    return plain('$(calendar)', vscode.l10n.t('Not annotated: this file is not plain text'));
  }
  if (text.state === 'failed') return plain('$(warning)', vscode.l10n.t('Not annotated: see the log'));
  const { latest } = text;
  if (!latest) {
    const busy = circumstances.readingFacts ? vscode.l10n.t('Reading facts…') : vscode.l10n.t('Reading the text…');
    const sight = circumstances.inSightRead ? [vscode.l10n.t('What is in sight is marked already.')] : [];
    return plain('$(calendar)', busy, sight);
  }
  return described(latest, text.reading, circumstances);
}

function plain(icon: string, words: string, more: readonly string[] = []): Description {
  return { label: `${icon} ${words}`, details: [words, ...more].join('\n'), spoken: `Dateline: ${words}` };
}

function described(
  { articleDate, mentions, dates, events }: Annotations,
  { text: { length: analysed }, total }: Reading,
  { highlightsOn }: Circumstances,
): Description {
  const date = articleDate ? partialDateWords(articleDate.value) : vscode.l10n.t('Set date to check');
  const inferred = articleDate !== null && !articleDate.sure;
  const origin = articleDate ? dateOriginWords(articleDate.from) : vscode.l10n.t('the text does not say it');
  const counts = [
    mentions.length === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', mentions.length),
    dates.length === 1 ? vscode.l10n.t('1 date') : vscode.l10n.t('{0} dates', dates.length),
    events.length === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', events.length),
  ];
  const part =
    analysed < total
      ? vscode.l10n.t(
          'Only the first {0} of {1} million characters are read; behind them, what is in sight is marked, without facts.',
          millions(analysed),
          millions(total),
        )
      : undefined;
  const details = [
    `${articleDate ? vscode.l10n.t("Article's date: {0} ({1})", date, origin) : vscode.l10n.t("Article's date: not found in the text")}`,
    counts.join(', '),
    ...(part ? [part] : []),
    ...(highlightsOn ? [] : [vscode.l10n.t('Highlights are off.')]),
    articleDate === null
      ? vscode.l10n.t('Without it, offices and memberships cannot be checked. Click to set the date.')
      : inferred
        ? vscode.l10n.t('Nothing is checked against an inferred date. Click to confirm or change it.')
        : vscode.l10n.t('Click to change the date.'),
  ];
  const share = part ? ` · ${vscode.l10n.t('{0} % read', Math.max(1, Math.floor((100 * analysed) / total)))}` : '';
  return {
    label: [`$(calendar) ${articleDate ? articleDateWords(articleDate) : date}`, counts[0]].join(' · ') + share,
    details: inferred ? withLinks(details, articleDate) : details.join('\n'),
    spoken: `Dateline. ${details.join('. ')}`,
  };
}

/** An inferred date can be confirmed with one click where it is told. */
function withLinks(lines: readonly string[], articleDate: ArticleDate): vscode.MarkdownString {
  return hoverText([...lines.map(escaped), articleDateLinks(articleDate).join(' · ')]);
}

function millions(characters: number): string {
  return (characters / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });
}
