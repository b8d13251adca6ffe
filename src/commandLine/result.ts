import { separateRanges } from '../core/dates';
import type { Annotations, Claim, Evidence } from '../core/model';

/** Version of the promised form; a change that breaks readers raises it. */
const VERSION = 1;

/**
 * One annotated document in the promised form, on one line. Its date is what something says: one that is only inferred is
 * not promised, though dates are counted from it. A range is written as its two ends, as corpora of time
 * expressions do, so that every line of `dates` is one point, length or repetition.
 */
export function resultLine(id: string | number | null, annotations: Annotations, text: string): string {
  const { articleDate, entities, mentions, dates, events, claims, findings } = annotations;
  return JSON.stringify({
    version: VERSION,
    id,
    date: articleDate?.sure ? articleDate.value : null,
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
    dates: separateRanges(dates, text).map(({ start, end, text, type, value, mod }) => ({
      start,
      end,
      text,
      type,
      value,
      ...(mod ? { mod } : {}),
    })),
    events: events
      .filter(({ planned }) => !planned)
      .map(({ start, end, text, trigger, type, actors, date, place }) => ({
        start,
        end,
        text,
        trigger,
        type,
        actors,
        date,
        place,
      })),
    claims: claims.map(claimLine),
    findings: findings.map(({ start, end, text, check, severity, message, evidence, fixes }) => ({
      start,
      end,
      text,
      check,
      severity,
      message,
      evidence: evidence.map(evidenceLine),
      fixes: fixes.map(({ title }) => title),
    })),
  });
}

/** A claim in the promised form. */
export function claimLine({
  start,
  end,
  text,
  kind,
  subject,
  object,
  stance,
  verdict,
  reason,
  evidence,
}: Claim): object {
  const said = { start, end, text, kind, subject, object, stance, verdict };
  return { ...said, ...(reason === undefined ? {} : { reason }), evidence: evidence.map(evidenceLine) };
}

/** Evidence in the promised form. */
function evidenceLine({ statement, source, url, asOf, unreviewed }: Evidence): object {
  return { statement, source, ...(url ? { url } : {}), asOf, ...(unreviewed ? { unreviewed } : {}) };
}
