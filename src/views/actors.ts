import * as vscode from 'vscode';
import type { Annotations, Entity, Mention } from '../core/model';
import type { LineMap } from '../editor/lines';
import { ENTITY_TYPES, typeHeading, typeIcon, typeWord } from '../editor/typeWords';
import type { Row } from './node';
import { snippet } from './snippet';

/** Id of an entity's row. Entities that only this text knows are told apart by name: their numbers change with the text. */
export function entityRowId(entity: Entity): string {
  return entity.record ? `entity:${entity.id}` : `entity:${entity.type}:${entity.name}`;
}

/** The entities of a text by kind, most named first, with their mentions. */
export function actorRows(annotations: Annotations, text: string, lines: LineMap): Row[] {
  const mentions = byEntity(annotations.mentions);
  return ENTITY_TYPES.flatMap(type => {
    const rows = annotations.entities
      .filter(entity => entity.type === type)
      .map(entity => ({ entity, mentions: mentions.get(entity.id) ?? [] }))
      .filter(found => found.mentions.length > 0)
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .map(found => entityRow(found.entity, found.mentions, text, lines));
    if (rows.length === 0) return [];
    const label = typeHeading(type);
    const count = String(rows.length);
    return [
      {
        id: `kind:${type}`,
        label,
        description: count,
        spoken: `${label}, ${count}`,
        context: 'kind',
        expanded: true,
        children: () => rows,
      },
    ];
  });
}

function byEntity(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.entity);
    if (group) group.push(mention);
    else groups.set(mention.entity, [mention]);
  }
  return groups;
}

function entityRow(entity: Entity, mentions: readonly Mention[], text: string, lines: LineMap): Row {
  const id = entityRowId(entity);
  const times = mentions.length === 1 ? vscode.l10n.t('named once') : vscode.l10n.t('named {0} times', mentions.length);
  const known = entity.record ? '' : `, ${vscode.l10n.t('known from this text only')}`;
  const first = mentions[0];
  return {
    id,
    label: entity.name,
    description: `${mentions.length}`,
    tooltip: `${entity.name}\n${typeWord(entity.type)}, ${times}${known}`,
    icon: typeIcon(entity.type),
    spoken: `${entity.name}, ${typeWord(entity.type)}, ${times}${known}`,
    context: 'entity',
    ...(first ? { target: first } : {}),
    children: () => mentions.map((mention, at) => mentionRow(`${id}#${at}`, mention, text, lines)),
  };
}

function mentionRow(id: string, mention: Mention, text: string, lines: LineMap): Row {
  const line = lines.lineAt(mention.start) + 1;
  const words = snippet(text, mention);
  return {
    id,
    label: words,
    description: vscode.l10n.t('line {0}', line),
    spoken: vscode.l10n.t('Line {0}: {1}', line, words),
    context: 'mention',
    target: mention,
  };
}
