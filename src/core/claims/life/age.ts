import { dateText } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { canBeAge, plausibleAge, wholeYears } from '../../pages/ages';
import { daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Quantity, quantityAt } from '../../pages/numbers';
import { type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { recordEvidence } from '../evidence';
import { isTitleWord } from '../office/roles';

/** *Alassane Ouattara, 72,* against the record's birth. */
export const ages: SentenceClaims = {
  needs: Cue.person | Cue.number,
  *look(context, sentence) {
    const { page } = sentence;
    for (const name of sentence.names) {
      if (name.mention.type !== 'person' || page.isQuoted(name.from)) continue;
      const age = ageOf(sentence, name);
      if (!age) continue;
      yield {
        kind: 'lifespan',
        ...spanOf(page, Math.min(name.from, age.from), Math.max(name.to, age.to)),
        subject: name.entity.id,
        object: String(age.value),
        stance: 'asserted',
        judgement: judged(context, sentence, name, age),
      } satisfies ClaimDraft;
    }
  },
};

/** The age said beside a name: *X, 72,*, *X (72)*, *the 72-year-old X*, *X, aged 72*, *X, who is 72*, *X died aged 72*. */
function ageOf({ page, to: end }: Sentence, { from, to }: Name): Quantity | undefined {
  const open = textAt(page, to);
  if (open === ',' || open === '(') {
    const lead = /^(?:aged|now)$/.test(wordAt(page, to + 1)) ? 1 : 0;
    const who = open === ',' && wordAt(page, to + 1) === 'who' && wordAt(page, to + 2) === 'is' ? 2 : lead;
    const age = quantityAt(page, to + 1 + who);
    const close = age && textAt(page, age.to);
    if (age && (close === (open === ',' ? ',' : ')') || (open === ',' && close === '.'))) return plausibleAge(age);
  }
  return yearOld(page, from) ?? diedAt(page, to, end);
}

/** *The 72-year-old X*, *the 72-year-old president, X*. */
function yearOld(page: Page, from: number): Quantity | undefined {
  for (let old = from - 1; old > from - 6 && old > 3; old--) {
    if (wordAt(page, old) !== 'old') {
      if (old === from - 1 && textAt(page, old) === ',') continue;
      const token = page.tokens[old];
      // *A 61-year-old aide to President X* is of somebody else.
      if (token && isTitleWord(token) && !/^(?:of|for|and)$/.test(token.folded)) continue;
      return undefined;
    }
    if (wordAt(page, old - 2) !== 'year') return undefined;
    const age = quantityAt(page, old - 4);
    return age?.to === old - 3 ? plausibleAge(age) : undefined;
  }
  return undefined;
}

/** *X died in 2016 at the age of 90*, *X has died aged 90*. */
function diedAt(page: Page, to: number, end: number): Quantity | undefined {
  const verb = wordAt(page, to) === 'has' ? to + 1 : to;
  if (wordAt(page, verb) !== 'died') return undefined;
  for (let i = verb + 1; i < Math.min(end, verb + 10); i++) {
    if (/^[,;:]$/.test(textAt(page, i)) || page.nameAt(i)?.mention.type === 'person') return undefined;
    const word = wordAt(page, i);
    if (word !== 'aged' && !(word === 'of' && wordAt(page, i - 1) === 'age')) continue;
    const age = quantityAt(page, i + 1);
    return age && plausibleAge(age);
  }
  return undefined;
}

function judged(context: CheckContext, sentence: Sentence, { record, entity }: Name, age: Quantity): Judgement {
  const { facts, articleDate } = context;
  if (!record?.start || record.type !== 'person') return unknown();
  const born = { first: firstDay(record.start), last: lastDay(record.start) };
  const ofDay = daysOfValue(articleDate ?? '');
  const died = daysOfValue(record.end ?? '');
  const times = [ofDay, died, ...sentence.times.map(({ expression }) => daysOfValue(expression.value))].flatMap(
    days => days ?? [],
  );
  const birth = `${record.name}: born ${dateText(record.start)}`;
  const evidence = recordEvidence(facts, record, birth);
  if (times.some(day => canBeAge(age.value, born, day, 0))) return agrees(evidence);
  const namesakes = facts.lookup(entity.name).filter(other => other.type === 'person');
  const first = died && ofDay && died.first < ofDay.first ? died : times[0];
  if (record.unreviewed || namesakes.length > 1 || !articleDate || !first) return unknown();
  // A birthday that came between writing and printing, or a year alone: off by one is hardly a slip.
  if (times.some(day => canBeAge(age.value, born, day, 1))) return unknown();
  const right = wholeYears(born.last, first.first);
  const span = spanOf(sentence.page, age.from, age.to);
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'arithmetic',
      at: span,
      message: `${record.name} was born ${record.start.length === 10 ? 'on' : 'in'} ${dateText(record.start)}: the age is ${right}, not ${age.value}.`,
      fixes: [replaceBy(span, String(right))],
    },
  };
}
