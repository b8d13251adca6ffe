import type { Annotations, Entity, EntityType, Span } from '../../core/model';
import { factCard } from '../../facts/card';
import { firstDay, isPartialDate, lastDay } from '../../facts/dates';
import { fullRecord, type RecordLine } from '../../facts/fullRecord';
import type { FactBase, FactRecord } from '../../facts/model';
import { type ToldEvent, toldEvents } from './events';
import { type InSentence, inSentence } from './sentence';

/** A place of the text that names the entity. */
export interface NamedIn extends InSentence {
  readonly target: Span;
}

/** Everything that is known about an entity of a text, as of a day. */
export interface DossierData {
  readonly id: string;
  readonly type: EntityType;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly names: readonly string[];
  /** The page of its Wikidata item, where the record names one. */
  readonly item: string | undefined;
  /** Undefined where the entity is known from the text only. */
  readonly record: DossierRecord | undefined;
  /** The first ones; `mentionCount` says how many there are. */
  readonly mentions: readonly NamedIn[];
  readonly mentionCount: number;
  readonly events: readonly ToldEvent[];
}

export interface DossierRecord {
  readonly lines: readonly RecordLine[];
  /** The day that the lines are judged for. */
  readonly date: string;
  /** Whether that is the article's own date. */
  readonly isArticleDate: boolean;
  /** The days between which the date can be slid, `YYYY-MM-DD`. */
  readonly earliest: string;
  readonly latest: string;
  /** Up to which day the facts speak. */
  readonly asOf: string;
}

const MOST_MENTIONS = 200;
/** Dates before this do not stretch the slider: a state that was founded in 1291 could not be set to a day any more. */
const FIRST_DAY = '1945-01-01';

/** @param date the day that was slid to; null: the article's date, or the facts' own where it has none */
export function dossierOf(
  annotations: Annotations,
  text: string,
  entity: Entity,
  facts: FactBase,
  date: string | null,
): DossierData {
  const article = annotations.articleDate?.value;
  const asked = date ?? (article !== undefined && isPartialDate(article) ? lastDay(article) : facts.asOf);
  const record = entity.record ? facts.record(entity.id) : undefined;
  const card = record && factCard(facts, record.id, asked);
  const mentions = annotations.mentions.filter(mention => mention.entity === entity.id);
  return {
    id: entity.id,
    type: entity.type,
    title: card?.title ?? entity.name,
    subtitle: card?.subtitle ?? '',
    description: card?.description ?? '',
    names: (card?.aliases ?? entity.aliases).filter(name => name !== (card?.title ?? entity.name)),
    item: record?.wikidata && `https://www.wikidata.org/wiki/${record.wikidata}`,
    record: record && {
      ...recordOf(record, facts, asked, article),
      isArticleDate: date === null && article !== undefined,
    },
    mentions: mentions.slice(0, MOST_MENTIONS).map(({ start, end }) => ({
      ...inSentence(text, { start, end }),
      target: { start, end },
    })),
    mentionCount: mentions.length,
    events: toldEvents(annotations).filter(
      ({ who, place }) => place?.id === entity.id || who.some(({ id }) => id === entity.id),
    ),
  };
}

function recordOf(
  record: FactRecord,
  facts: FactBase,
  date: string,
  article: string | undefined,
): Omit<DossierRecord, 'isArticleDate'> {
  const lines = fullRecord(facts, record.id, date);
  const starts = facts.statements(record.id).flatMap(({ start, end }) => [start ?? [], end ?? []].flat());
  const days = starts.filter(day => isPartialDate(day) && !day.startsWith('-')).map(firstDay);
  const latest = [facts.asOf, date, article ?? ''].filter(isPartialDate).map(lastDay).sort().at(-1) ?? facts.asOf;
  const earliest = [...days, date].sort()[0] ?? FIRST_DAY;
  return {
    lines,
    date,
    earliest: earliest < FIRST_DAY && date >= FIRST_DAY ? FIRST_DAY : earliest,
    latest,
    asOf: facts.asOf,
  };
}
