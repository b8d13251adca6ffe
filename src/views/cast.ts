import type { Entity, EntityType, Mention } from '../core/model';
import { fold } from '../facts/slug';
import type { Article } from './article';

/** What an actor does in the events of a story: how many it acts in, is acted upon in, takes part in. */
export interface Roles {
  readonly agent: number;
  readonly recipient: number;
  readonly participant: number;
}

/** An entity in one text. */
export interface Appearance {
  readonly article: Article;
  readonly entity: Entity;
  /** In order of the text; never empty. */
  readonly mentions: readonly Mention[];
  readonly roles: Roles;
}

/** Who or what one or several texts name. */
export interface Actor {
  /** The same in every version of the texts. */
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** Id in the fact base, or undefined where only the texts know it. */
  readonly record: string | undefined;
  readonly appearances: readonly Appearance[];
  readonly count: number;
  readonly roles: Roles;
}

export type ActorOrder = 'activity' | 'text' | 'name';
export type ActorRole = 'acts' | 'actedUpon' | 'takesPart' | 'named';

/** Key of an entity. Those that only a text knows are told apart by name: their numbers change with the text. */
export function actorKey(entity: Entity): string {
  return entity.record ? `entity:${entity.id}` : `entity:${entity.type}:${entity.name}`;
}

// A folder has many texts of which few change: what one says is kept for as long as its annotations are.
const appearancesOf = new WeakMap<Article, readonly Appearance[]>();

function appearances(article: Article): readonly Appearance[] {
  const known = appearancesOf.get(article);
  if (known) return known;
  const mentions = new Map<string, Mention[]>();
  for (const mention of article.annotations.mentions) {
    const list = mentions.get(mention.entity);
    if (list) list.push(mention);
    else mentions.set(mention.entity, [mention]);
  }
  const roles = rolesOf(article);
  const found = article.annotations.entities.flatMap((entity): Appearance[] => {
    const own = mentions.get(entity.id);
    return own ? [{ article, entity, mentions: own, roles: roles.get(entity.id) ?? NO_ROLES }] : [];
  });
  appearancesOf.set(article, found);
  return found;
}

const NO_ROLES: Roles = { agent: 0, recipient: 0, participant: 0 };

function rolesOf({ annotations }: Article): Map<string, Roles> {
  const found = new Map<string, Roles>();
  for (const { actors } of annotations.events) {
    for (const { entity, role } of actors) {
      const roles = found.get(entity) ?? NO_ROLES;
      found.set(entity, { ...roles, [role]: roles[role] + 1 });
    }
  }
  return found;
}

/** The actors of some texts, each once, in order of the texts. */
export function castOf(articles: readonly Article[]): Actor[] {
  const byKey = new Map<string, Appearance[]>();
  for (const article of articles) {
    for (const appearance of appearances(article)) {
      const key = actorKey(appearance.entity);
      const list = byKey.get(key);
      if (list) list.push(appearance);
      else byKey.set(key, [appearance]);
    }
  }
  return [...byKey].flatMap(([key, list]) => actor(key, list) ?? []);
}

function actor(key: string, list: readonly Appearance[]): Actor | undefined {
  const [first] = list;
  if (!first) return undefined;
  const sum = (value: (appearance: Appearance) => number) => list.reduce((total, one) => total + value(one), 0);
  return {
    key,
    name: first.entity.name,
    type: first.entity.type,
    record: first.entity.record ? first.entity.id : undefined,
    appearances: list,
    count: sum(one => one.mentions.length),
    roles: {
      agent: sum(one => one.roles.agent),
      recipient: sum(one => one.roles.recipient),
      participant: sum(one => one.roles.participant),
    },
  };
}

/** What an actor mostly does in the story. */
export function mainRole({ roles: { agent, recipient, participant } }: Actor): ActorRole {
  if (agent + recipient + participant === 0) return 'named';
  if (agent >= recipient && agent >= participant) return 'acts';
  return recipient >= participant ? 'actedUpon' : 'takesPart';
}

/** How much an actor moves the story: to act weighs more than to be acted upon, and that more than to be named. */
function activity({ count, roles }: Actor): number {
  return count + 3 * roles.agent + roles.recipient + 2 * roles.participant;
}

/** Actors in an order; those that tie stay in order of the text. */
export function inOrder(actors: readonly Actor[], order: ActorOrder): Actor[] {
  if (order === 'activity') return [...actors].sort((a, b) => activity(b) - activity(a));
  // Not localeCompare: what it does depends on the machine.
  if (order === 'name') return [...actors].sort((a, b) => compare(fold(a.name), fold(b.name)));
  return [...actors];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const searched = new WeakMap<Entity, string>();

/** Whether an actor bears a name that has every word of a filter in it, whatever case and diacritics. */
export function actorMatches({ appearances: list }: Actor, filter: string): boolean {
  const words = filterWords(filter);
  return words.length === 0 || list.some(({ entity }) => matches(words, searchText(entity)));
}

function searchText(entity: Entity): string {
  let text = searched.get(entity);
  if (text === undefined) {
    text = fold([entity.name, ...entity.aliases].join('\n'));
    searched.set(entity, text);
  }
  return text;
}

/** The words of a filter, as they are looked for. */
export function filterWords(filter: string): readonly string[] {
  return fold(filter)
    .split(/\s+/)
    .filter(word => word !== '');
}

/** Whether a folded text has all words in it. */
export function matches(words: readonly string[], folded: string): boolean {
  return words.every(word => folded.includes(word));
}
