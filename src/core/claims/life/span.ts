import { type FactRecord, periodText } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { type Name, type Page, spanOf, type Time, textAt } from '../../pages/page';
import { agrees, type Judgement, type SentenceClaims, unknown } from '../claim';
import { isProven, recordEvidence } from '../evidence';

/** Fewer years in brackets behind a name may be those of an office. */
const LIFE = 25;
/** A slip of one of two years misses by no more. */
const SLIP = 9;

/** *Nelson Mandela (1918–2013)*: birth and death. */
export const lifespans: SentenceClaims = {
  needs: Cue.person | Cue.time | Cue.bracket,
  *look({ facts }, { page, names }) {
    for (const name of names) {
      const { record } = name;
      const time = record?.type === 'person' && !page.isQuoted(name.from) ? bracketed(page, name) : undefined;
      const years = time?.expression.parts?.map(({ value }) => Number(value.slice(0, 4)));
      if (!record || !time || !years || (years[1] ?? 0) - (years[0] ?? 0) < LIFE) continue;
      yield {
        kind: 'lifespan',
        ...spanOf(page, name.from, time.to + 1),
        subject: name.entity.id,
        object: time.expression.value,
        stance: 'asserted',
        judgement: isProven(facts, record) ? judged(record, time, years, evidence(record)) : unknown(),
      };
    }

    function evidence(record: FactRecord): ReturnType<typeof recordEvidence> {
      return recordEvidence(facts, record, `${record.name}: lived ${periodText(record)}`);
    }
  },
};

function bracketed(page: Page, { to }: Name): Time | undefined {
  const time = textAt(page, to) === '(' ? page.timeAt(to + 1) : undefined;
  return time?.from === to + 1 && textAt(page, time.to) === ')' && time.expression.parts ? time : undefined;
}

function judged(
  record: FactRecord,
  { expression }: Time,
  said: readonly number[],
  evidence: ReturnType<typeof recordEvidence>,
): Judgement {
  const known = [record.start, record.end].map(date => (date === undefined ? undefined : Number(date.slice(0, 4))));
  const off = known.map((year, n) => (year === undefined ? undefined : Math.abs(year - (said[n] ?? 0))));
  if (off.every(years => years === 0)) return agrees(evidence);
  const wrong = off.findIndex(years => years !== 0);
  const part = expression.parts?.[wrong];
  const years = off[wrong] ?? 0;
  // Only one of the two, and where the day is known: else it may be somebody else, or a matter of sources.
  const isSure = [record.start, record.end][wrong]?.length === 10;
  if (!off.includes(0) || !isSure || years > SLIP || !part) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-date',
      at: { start: part.start, end: part.end },
      message: `${evidence.statement}, not ${expression.text}.`,
      fixes: [replaceBy(part, String(known[wrong]))],
    },
  };
}
