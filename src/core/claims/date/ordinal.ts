import { dateText, type FactBase, type FactRecord, fold, isTakingPart } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { daysBetween, daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { ordinalOf } from '../../pages/numberWords';
import { cuesAt, type Name, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { recordEvidence } from '../evidence';

/** *The 14th BRICS summit* of August 2023, which the facts count as the 15th. */
export const ordinals: SentenceClaims = {
  needs: Cue.ordinal,
  *look(context, sentence) {
    for (const name of sentence.names) {
      const draft = sentence.page.isQuoted(name.from) ? undefined : counted(context, sentence, name);
      if (draft) yield draft;
    }
  },
};

/** Which summit of which body is named, as *the 14th BRICS summit* or by the body's name between number and *summit*. */
function counted({ facts, articleDate }: CheckContext, { page, times }: Sentence, name: Name): ClaimDraft | undefined {
  const whole = name.record?.kind === 'summit';
  const at = whole ? name.from : name.from - 1;
  if ((cuesAt(page, at) & Cue.ordinal) === 0) return undefined;
  const ordinal = ordinalOf(page.tokens[at]);
  const body = whole ? bodyOf(facts, name.record) : wordAt(page, name.to) === 'summit' ? name.record : undefined;
  const [time] = times;
  const days = times.length > 1 ? undefined : time ? daysOf(time.expression) : daysOfValue(articleDate ?? '');
  if (ordinal === undefined || body?.type !== 'organisation' || !days) return undefined;
  const summit = summitsOf(facts, body).find(({ record }) => {
    const start = record.start ?? '';
    return daysBetween(days, { first: firstDay(start), last: lastDay(record.end ?? start) }) <= 3;
  });
  const span = spanOf(page, at, at + 1);
  const claim = {
    kind: 'ordinal',
    start: span.start,
    // With the date behind it, of which the two may not fit.
    end: Math.max(span.end, time?.expression.end ?? 0),
    subject: body.id,
    object: textAt(page, at),
    stance: 'asserted',
  } as const;
  if (!summit) return { ...claim, judgement: unknown() };
  const evidence = recordEvidence(
    facts,
    summit.record,
    `${summit.record.name}: ${dateText(summit.record.start ?? '')}`,
  );
  if (summit.ordinal === ordinal) return { ...claim, judgement: agrees(evidence) };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [evidence],
      alarm: {
        check: 'wrong-ordinal',
        message: `The summit of ${dateText(summit.record.start ?? '')} was the ${summit.words}.`,
        fixes: [replaceBy(span, summit.words)],
      },
    },
  };
}

/** The body whose summit it is. */
function bodyOf(facts: FactBase, summit: FactRecord | undefined): FactRecord | undefined {
  return facts
    .statements(summit?.id ?? '')
    .flatMap(({ predicate, object }) => (isTakingPart(predicate) ? (facts.record(object ?? '') ?? []) : []))
    .find(({ type }) => type === 'organisation');
}

/** The numbered summits of a body: *64th ECOWAS summit*. */
function summitsOf(facts: FactBase, body: FactRecord): { record: FactRecord; ordinal: number; words: string }[] {
  return facts
    .statements(body.id)
    .flatMap(({ predicate, subject }) => (isTakingPart(predicate) ? (facts.record(subject) ?? []) : []))
    .flatMap(record => {
      const words = record.start
        ? (/^(?:\d{1,3}(?:st|nd|rd|th)|[A-Z]\w+(?:st|nd|rd|th))(?=\s)/.exec(record.name)?.[0] ?? '')
        : '';
      const ordinal = ordinalOf({ folded: fold(words) });
      return ordinal !== undefined && /summit/i.test(record.name) ? [{ record, ordinal, words }] : [];
    });
}
