import * as vscode from 'vscode';
import type { Annotations, ArticleDate, Entity, Mention } from '../../core/model';
import type { CardFact, FactCard } from '../../facts/card';
import type { Source } from '../../facts/model';
import { writtenNames } from '../files/readerCorrections';
import type { Telling } from '../knowledge';
import { mentionsOf } from '../lookup';
import { recordWords } from '../recordPick';
import { isSure } from '../sureness';
import { typeWord } from '../typeWords';
import { articleDateWords, partialDateWords } from './dateWords';
import { commandLink, escaped, hoverText, webLink } from './markdown';

const MOST_FACTS = 4;
const MOST_SOURCES = 2;
const MOST_ALIASES = 4;

/**
 * What the reader is told about a mention's entity, as of the article's date.
 * @param told ids of facts that the box says already
 */
export function entityHover(
  annotations: Annotations,
  mention: Mention,
  telling: Telling | undefined,
  told: readonly string[] = [],
): vscode.MarkdownString {
  const entity = annotations.entities.find(candidate => candidate.id === mention.entity);
  const { articleDate } = annotations;
  const card = entity?.record ? telling?.factCard(telling.facts, entity.id, articleDate?.value ?? null) : undefined;
  const count = mentionsOf(annotations, mention.entity).length;
  const paragraphs = card ? cardParagraphs(card, articleDate, told) : unknownParagraphs(entity, mention);
  const [title = '', ...details] = paragraphs;
  const taken = mention.form === 'nominal' ? [takenAs(mention, entity)] : [];
  // What can be done stands before what may need scrolling.
  return hoverText([...taken, title, actions(mention, count), ...doubts(entity, mention, telling), ...details]);
}

/** No fact is said twice: what the subtitle says has its sources there, and what is told already is left out. */
function cardParagraphs(card: FactCard, articleDate: ArticleDate | null, told: readonly string[]): string[] {
  const [lead, rest] = partition(card.facts, ({ inSubtitle }) => inSubtitle === true);
  const isNew = ({ id }: CardFact): boolean => !told.includes(id);
  const listed = rest.filter(isNew).slice(0, MOST_FACTS);
  const names = card.aliases.filter(name => name !== card.title).slice(0, MOST_ALIASES);
  const asOf = new Set([...lead.filter(isNew), ...listed].map(fact => fact.asOf));
  const withAsOf = asOf.size > 1;
  const subtitle =
    lead.length === 0
      ? escaped(card.subtitle)
      : lead
          .filter(isNew)
          .map(fact => withNotes(fact, withAsOf))
          .join('; ');
  const lines = listed.map(fact => `- ${withNotes(fact, withAsOf)}`);
  return [
    [`**${escaped(card.title)}**`, ...(subtitle === '' ? [] : [subtitle])].join(' · '),
    ...(card.description ? [escaped(card.description)] : []),
    [escaped(whenWords(articleDate, [...asOf], lines.length > 0)), ...lines].join('\n'),
    ...(names.length > 0 ? [escaped(vscode.l10n.t('Also: {0}', names.join(', ')))] : []),
  ];
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter(item => !is(item))];
}

/** As of when the card speaks, and up to when its sources do where they all say the same. */
function whenWords(articleDate: ArticleDate | null, asOf: readonly string[], listFollows: boolean): string {
  const when =
    articleDate === null
      ? vscode.l10n.t('The date of this article is not known: the latest facts')
      : vscode.l10n.t('As of {0}', articleDateWords(articleDate));
  const [only, ...others] = asOf;
  const known =
    only === undefined || others.length > 0 ? '' : vscode.l10n.t(' (sources up to {0})', partialDateWords(only));
  return `${when}${known}${listFollows ? ':' : ''}`;
}

function withNotes(fact: CardFact, withAsOf: boolean): string {
  const notes = [
    ...sourceLinks(fact.sources),
    ...(withAsOf ? [escaped(vscode.l10n.t('up to {0}', partialDateWords(fact.asOf)))] : []),
    ...(fact.unreviewed ? [escaped(vscode.l10n.t('not reviewed by an editor'))] : []),
  ];
  const whose = fact.layer === 'bundled' ? '' : `**${escaped(layerWords(fact.layer))}:** `;
  return `${whose}${escaped(fact.text)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

/** The first sources, one for each publisher: a hover is no bibliography. */
function sourceLinks(sources: readonly Source[]): string[] {
  const byName = new Map(sources.map(source => [source.publisher ?? source.title, source.url]));
  return [...byName].slice(0, MOST_SOURCES).map(([name, url]) => webLink(name, url));
}

function layerWords(layer: CardFact['layer']): string {
  return layer === 'user' ? vscode.l10n.t('Your own fact') : vscode.l10n.t('This workspace’s fact');
}

function unknownParagraphs(entity: Entity | undefined, mention: Mention): string[] {
  const name = escaped(entity?.name ?? mention.text);
  const type = escaped(typeWord(entity?.type ?? (mention.type === 'demonym' ? 'country' : mention.type)));
  return [`**${name}** · ${type}`, escaped(vscode.l10n.t('Not in the record; known from this text only.'))];
}

/** What a phrase such as *the rebels* was taken to mean; it can be said that it does not. */
function takenAs(mention: Mention, entity: Entity | undefined): string {
  const phrase = mention.text.replace(/\s+/g, ' ');
  const name = entity?.name ?? mention.entity;
  const not = commandLink(
    vscode.l10n.t('Not this'),
    'dateline.notThis',
    { phrase, entity: mention.entity, name },
    vscode.l10n.t('It means somebody or something else: remembered for the workspace'),
  );
  return `${escaped(vscode.l10n.t('“{0}” is taken to mean {1}.', phrase, name))} ${not}`;
}

/** What the name could mean as well, and that the annotator is not sure; each can be put right with a click. */
function doubts(entity: Entity | undefined, mention: Mention, telling: Telling | undefined): string[] {
  if (mention.form === 'nominal') return [];
  const written = writtenNames([mention]);
  const others = (entity?.otherReadings ?? []).flatMap(id => telling?.facts.record(id) ?? []);
  const links = others.map(record =>
    commandLink(
      telling ? recordWords(telling, record) : record.name,
      'dateline.isReally',
      { written, record: record.id },
      vscode.l10n.t('It means this one: remembered for the workspace'),
    ),
  );
  const another = commandLink(
    vscode.l10n.t('another…'),
    'dateline.isReally',
    { written },
    vscode.l10n.t('Choose what it means: remembered for the workspace'),
  );
  const none = commandLink(
    vscode.l10n.t('Not a name'),
    'dateline.notAName',
    { written },
    vscode.l10n.t('Mark it no more: remembered for the workspace'),
  );
  return [
    ...(links.length > 0 ? [`${escaped(vscode.l10n.t('Or is it:'))} ${[...links, another].join(' · ')}`] : []),
    ...(isSure(mention) ? [] : [`${escaped(vscode.l10n.t('Dateline is not sure of this name.'))} ${none}`]),
  ];
}

function actions(mention: Mention, count: number): string {
  const { entity } = mention;
  const from = mention.start;
  const links = [
    commandLink(
      vscode.l10n.t('Previous'),
      'dateline.previousMention',
      { entity, from },
      vscode.l10n.t('Previous mention'),
    ),
    commandLink(vscode.l10n.t('Next'), 'dateline.nextMention', { entity, from }, vscode.l10n.t('Next mention')),
    commandLink(
      vscode.l10n.t('All {0} mentions', count),
      'dateline.showMentions',
      { entity, from },
      vscode.l10n.t('Show every place that names it'),
    ),
  ];
  const reveal = commandLink(
    vscode.l10n.t('In the list'),
    'dateline.revealInActors',
    { entity },
    vscode.l10n.t('Show it in the list of actors'),
  );
  const dossier = commandLink(
    vscode.l10n.t('Dossier'),
    'dateline.showDossier',
    { entity },
    vscode.l10n.t('Show everything on record about it'),
  );
  return [...(count > 1 ? links : []), reveal, dossier].join(' · ');
}
