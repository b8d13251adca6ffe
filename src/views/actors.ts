import * as vscode from 'vscode';
import type { Mention } from '../core/model';
import { writtenNames } from '../editor/files/readerCorrections';
import { shortDateWords } from '../editor/hovers/dateWords';
import { isSure } from '../editor/sureness';
import { ENTITY_TYPES, typeHeading, typeIcon, typeWord } from '../editor/typeWords';
import type { FactBase } from '../facts/model';
import { officeWords } from './actorOffice';
import type { Article } from './article';
import { type Actor, type ActorRole, type Appearance, actorMatches, castOf, inOrder, mainRole } from './cast';
import type { Row } from './node';
import { roleHeading, roleWords } from './roleWords';
import { snippet } from './snippet';
import type { SidebarState } from './viewState';

/** What is listed, and how. */
export interface ActorList {
  readonly state: Pick<SidebarState, 'order' | 'groups' | 'actorFilter' | 'hidden' | 'scope'>;
  readonly facts: FactBase | undefined;
}

/** The actors of some texts as rows, and how many there are before filter and hiding. */
export interface ActorRows {
  readonly rows: readonly Row[];
  readonly shown: number;
  readonly hidden: number;
  readonly all: number;
}

const ROLES: readonly ActorRole[] = ['acts', 'takesPart', 'actedUpon', 'named'];

/** The actors of some texts in the groups and order that the reader chose, with their mentions. */
export function actorRows(articles: readonly Article[], list: ActorList): ActorRows {
  const { order, groups, actorFilter, hidden } = list.state;
  const cast = castOf(articles);
  const away = new Set(hidden.map(({ key }) => key));
  const visible = cast.filter(actor => !away.has(actor.key));
  const shown = inOrder(
    visible.filter(actor => actorMatches(actor, actorFilter)),
    order,
  );
  const counts = { shown: shown.length, hidden: cast.length - visible.length, all: cast.length };
  const row = (actor: Actor) => actorRow(actor, list);
  if (groups === 'none') return { rows: shown.map(row), ...counts };
  const heads =
    groups === 'kind'
      ? ENTITY_TYPES.map(type => ({ id: `kind:${type}`, label: typeHeading(type), has: (a: Actor) => a.type === type }))
      : ROLES.map(role => ({
          id: `role:${role}`,
          label: roleHeading(role),
          has: (a: Actor) => mainRole(a) === role,
        }));
  const rows = heads.flatMap(({ id, label, has }) => {
    const inGroup = shown.filter(has);
    return inGroup.length > 0 ? [groupRow(id, label, inGroup, row)] : [];
  });
  return { rows, ...counts };
}

function groupRow(id: string, label: string, actors: readonly Actor[], row: (actor: Actor) => Row): Row {
  const count = String(actors.length);
  return {
    id,
    label,
    description: count,
    spoken: `${label}, ${count}`,
    context: 'group',
    expanded: true,
    children: () => actors.map(row),
  };
}

function actorRow(actor: Actor, { facts, state }: ActorList): Row {
  const { key, name, type, count, appearances } = actor;
  const [first] = appearances;
  const office = facts && officeWords(facts, actor);
  const times = count === 1 ? vscode.l10n.t('named once') : vscode.l10n.t('named {0} times', count);
  const unknown = actor.record === undefined ? vscode.l10n.t('not in the facts') : undefined;
  const texts = state.scope === 'workspace' ? vscode.l10n.t('texts: {0}', appearances.length) : undefined;
  const details = [typeWord(type), office, times, texts, roleWords(actor.roles), unknown].filter(isSaid);
  const mention = first?.mentions[0];
  return {
    id: key,
    label: name,
    description: [String(count), office ?? unknown].filter(isSaid).join(' · '),
    tooltip: [name, ...details].join('\n'),
    icon: typeIcon(type),
    spoken: [name, ...details].join(', '),
    context: 'actor',
    actor: key,
    written: () => writtenNames(appearances.flatMap(appearance => appearance.mentions)),
    ...(first && mention ? { target: place(first.article, mention) } : {}),
    children: () =>
      state.scope === 'workspace'
        ? appearances.map(appearance => articleRow(actor, appearance))
        : appearances.flatMap(appearance => mentionRows(actor, appearance)),
  };
}

function isSaid(words: string | undefined): words is string {
  return words !== undefined && words !== '';
}

/** A text of the workspace below an actor that it names. */
function articleRow(actor: Actor, appearance: Appearance): Row {
  const { article, mentions } = appearance;
  const date = article.annotations.articleDate?.value;
  const times = mentions.length === 1 ? vscode.l10n.t('named once') : vscode.l10n.t('named {0} times', mentions.length);
  const when = date === undefined ? undefined : shortDateWords(date);
  const [mention] = mentions;
  return {
    id: `${actor.key}@${article.uri}`,
    label: article.name,
    description: [String(mentions.length), when].filter(isSaid).join(' · '),
    tooltip: [article.name, when, times].filter(isSaid).join('\n'),
    icon: new vscode.ThemeIcon('file'),
    spoken: [article.name, when, times].filter(isSaid).join(', '),
    context: 'article',
    actor: actor.key,
    ...(mention ? { target: place(article, mention) } : {}),
    children: () => mentionRows(actor, appearance),
  };
}

function mentionRows(actor: Actor, { article, mentions }: Appearance): Row[] {
  return mentions.map((mention, at) => mentionRow(`${actor.key}@${article.uri}#${at}`, actor, article, mention));
}

function mentionRow(id: string, actor: Actor, article: Article, mention: Mention): Row {
  const line = article.lines.lineAt(mention.start) + 1;
  const { text, highlight } = snippet(article.text, mention);
  const guess = isSure(mention) ? undefined : vscode.l10n.t('a guess');
  return {
    id,
    label: text,
    highlight,
    description: [vscode.l10n.t('line {0}', line), guess].filter(isSaid).join(' · '),
    spoken: [vscode.l10n.t('Line {0}: {1}', line, text), guess].filter(isSaid).join(', '),
    context: mention.form === 'nominal' ? 'phrase' : 'mention',
    actor: actor.key,
    written: () => writtenNames([mention]),
    target: place(article, mention),
  };
}

function place({ uri, version }: Article, { start, end }: Mention) {
  return { uri, version, start, end };
}
