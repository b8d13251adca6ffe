import * as vscode from 'vscode';
import type { Annotations, Entity, Mention } from '../core/model';
import { type FactCard, factCard } from '../facts/card';
import type { FactBase } from '../facts/model';
import { partialDateWords } from './dateWords';
import { mentionsOf } from './lookup';
import { commandLink, escaped, hoverText, webLink } from './markdown';
import { typeWord } from './typeWords';

const MOST_FACTS = 5;
const MOST_ALIASES = 4;

/** What the reader is told about a mention's entity, as of the article's date. */
export function entityHover(
  annotations: Annotations,
  mention: Mention,
  facts: FactBase | undefined,
): vscode.MarkdownString {
  const entity = annotations.entities.find(candidate => candidate.id === mention.entity);
  const articleDate = annotations.articleDate?.value;
  const card = entity?.record && facts ? factCard(facts, entity.id, articleDate ?? null) : undefined;
  const count = mentionsOf(annotations, mention.entity).length;
  const paragraphs = card ? cardParagraphs(card, articleDate) : unknownParagraphs(entity, mention);
  return hoverText([...paragraphs, actions(mention, count)]);
}

function cardParagraphs(card: FactCard, articleDate: string | undefined): string[] {
  const title = `**${escaped(card.title)}** · ${escaped(card.subtitle)}`;
  const when =
    articleDate === undefined
      ? vscode.l10n.t('The date of this article is not known: facts as of {0}.', partialDateWords(card.asOf))
      : vscode.l10n.t('As of {0}:', partialDateWords(articleDate));
  const facts = card.facts.slice(0, MOST_FACTS).map(factLine);
  const names = card.aliases.slice(0, MOST_ALIASES).map(escaped).join(', ');
  return [
    title,
    ...(card.description ? [escaped(card.description)] : []),
    ...(facts.length > 0 ? [`${escaped(when)}\n${facts.join('\n')}`] : []),
    ...(names ? [`${escaped(vscode.l10n.t('Also:'))} ${names}`] : []),
  ];
}

function factLine(fact: FactCard['facts'][number]): string {
  const sources = fact.sources.map(source => webLink(source.publisher ?? source.title, source.url)).join(', ');
  const asOf = escaped(vscode.l10n.t('known up to {0}', partialDateWords(fact.asOf)));
  const layer = fact.layer === 'bundled' ? '' : `, ${escaped(fact.layer)}`;
  return `- ${escaped(fact.text)} (${sources ? `${sources}; ` : ''}${asOf}${layer})`;
}

function unknownParagraphs(entity: Entity | undefined, mention: Mention): string[] {
  const name = escaped(entity?.name ?? mention.text);
  const type = escaped(typeWord(entity?.type ?? (mention.type === 'demonym' ? 'country' : mention.type)));
  return [`**${name}** · ${type}`, escaped(vscode.l10n.t('Known from this text only: there are no facts about it.'))];
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
  return [...(count > 1 ? links : []), reveal].join(' · ');
}
