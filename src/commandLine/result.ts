import type { Annotations } from '../core/model';

/** Version of the promised form; a change that breaks readers raises it. */
const VERSION = 1;

/** One annotated document in the promised form, on one line. */
export function resultLine(id: string | number | null, annotations: Annotations): string {
  const { articleDate, entities, mentions, dates, events, findings } = annotations;
  return JSON.stringify({
    version: VERSION,
    id,
    date: articleDate?.value ?? null,
    entities: entities.map(({ id, type, name, aliases, record }) => ({ id, type, name, aliases, record })),
    mentions: mentions.map(({ start, end, text, type, form, entity, confidence }) => ({
      start,
      end,
      text,
      type,
      form,
      entity,
      confidence,
    })),
    dates: dates.map(({ start, end, text, type, value, mod }) => ({
      start,
      end,
      text,
      type,
      value,
      ...(mod ? { mod } : {}),
    })),
    events: events.map(({ start, end, text, trigger, type, actors, date, place }) => ({
      start,
      end,
      text,
      trigger,
      type,
      actors,
      date,
      place,
    })),
    findings,
  });
}
