import { canProve, type Office } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { numberAt, numberText, type Quantity } from '../../pages/numbers';
import { type Name, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { officeEvidence } from '../evidence';
import { held } from '../wording';
import { officesKnown } from './known';

/** *In power for 41 years*, *has ruled for 38 years*, *after 37 years in office*: how long somebody has led a state. */
export const lengths: SentenceClaims = {
  needs: Cue.person | Cue.termEdge | Cue.number,
  *look(context, sentence) {
    const { page, from, to } = sentence;
    for (let at = from + 1; at < to; at++) {
      if (!/^years?$/.test(wordAt(page, at)) || page.isQuoted(at)) continue;
      const years = yearsBefore(page, at);
      const told = years && isRule(sentence, years, at) ? rulerOf(sentence, years.from) : undefined;
      const draft = years && told && judged(context, page, told, years, at);
      if (draft) yield draft;
    }
  },
};

/** The number right before *years*, or *-year*. */
function yearsBefore(page: Page, at: number): Quantity | undefined {
  const end = textAt(page, at - 1) === '-' ? at - 1 : at;
  for (let from = end - 1; from >= end - 3; from--) {
    const number = numberAt(page, from);
    if (number?.to === end && Number.isInteger(number.value) && number.value >= 2 && number.value <= 70) return number;
  }
  return undefined;
}

/** *In power*, *in office* right before *for N years* or behind them; *ruled … for N years*; *his N-year rule*. */
function isRule({ page, from: first }: Sentence, { from }: Quantity, at: number): boolean {
  if (/^(?:in|of)$/.test(wordAt(page, at + 1)) && /^(?:power|office|rule)$/.test(wordAt(page, at + 2))) return true;
  if (textAt(page, at - 1) === '-') return /^(?:rule|reign|presidency)$/.test(wordAt(page, at + 1));
  let i = from - 1;
  while (/^(?:about|almost|nearly|over|some|around|than|more|exactly)$/.test(wordAt(page, i))) i--;
  if (wordAt(page, i) !== 'for') return false;
  if (/^(?:power|office)$/.test(wordAt(page, i - 1)) && wordAt(page, i - 2) === 'in') return true;
  for (let k = i - 1; k >= first && k > i - 6; k--) {
    if (/^(?:ruled|governed)$/.test(wordAt(page, k))) return true;
    if (!page.nameAt(k) && !/^(?:the|country|state|nation|oil|rich|-|it)$/.test(wordAt(page, k) || textAt(page, k)))
      return false;
  }
  return false;
}

/** The only person whom the words before name, or the sentence. */
function rulerOf({ names }: Sentence, at: number): Name | undefined {
  const people = names.filter(({ mention }) => mention.type === 'person');
  const before = people.filter(({ to }) => to <= at);
  const [only] = before.length > 0 ? before : people;
  return (before.length > 0 ? before : people).length === 1 && only?.record ? only : undefined;
}

const DAYS = 365.25;
/** Sources and writers count years begun and years gone. */
const SLACK = 1.1;
/** So far off, no way of counting gives the number. */
const FAR = 3;

function judged(
  { facts, articleDate }: CheckContext,
  page: Page,
  person: Name,
  years: Quantity,
  at: number,
): ClaimDraft | undefined {
  const offices = officesKnown(facts, person.record?.id ?? '').filter(({ position }) => /^head of/.test(position.kind));
  const claim = {
    kind: 'office',
    ...spanOf(page, Math.min(person.from, years.from), Math.max(person.to, at + 1)),
    subject: person.entity.id,
    object: `${years.value} years`,
    stance: 'asserted',
  } as const;
  if (offices.length === 0 || !articleDate) return { ...claim, judgement: unknown() };
  const spans = readings(offices, articleDate);
  const right = spans.find(span => Math.abs(span.years - years.value) <= SLACK || rounds(years, span.years));
  if (right) return { ...claim, judgement: agrees(officeEvidence(facts, right.office.statement)) };
  const [longest] = [...spans].sort((a, b) => b.years - a.years);
  const sure = offices.every(({ statement }) => canProve(statement) && statement.start !== undefined);
  // What is more than the record's may count other offices; what is less is a slip, if it is of a rule up to now.
  const isNow = offices.some(({ statement }) => yearsFrom(statement.end ?? articleDate, articleDate) < 1);
  if (!longest || !sure || !isNow || spans.some(span => span.years - years.value < FAR))
    return { ...claim, judgement: unknown() };
  const span = spanOf(page, years.from, years.to);
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [officeEvidence(facts, longest.office.statement)],
      alarm: {
        check: 'event-date',
        at: span,
        severity: 'information',
        message: `${longest.office.person.name} ${held(longest.office.title, longest.office.statement)}: ${numberText(Math.floor(longest.years))} years, not ${numberText(years.value)}.`,
        fixes: [replaceBy(span, numberText(Math.floor(longest.years)))],
      },
    },
  };
}

interface Reading {
  readonly office: Office;
  readonly years: number;
}

/** How long the terms have lasted, each and together, until their ends or the article's day. */
function readings(offices: readonly Office[], articleDate: string): Reading[] {
  const day = lastDay(articleDate);
  const terms = offices.flatMap(office => {
    const { start, end } = office.statement;
    const from = start === undefined ? undefined : firstDay(start);
    const to = end === undefined || lastDay(end) > day ? day : lastDay(end);
    return from !== undefined && from <= to ? [{ office, from, to }] : [];
  });
  const all = terms.flatMap(one => terms.map(other => ({ office: one.office, years: yearsFrom(one.from, other.to) })));
  const together = terms.reduce((sum, { from, to }) => sum + yearsFrom(from, to), 0);
  const [first] = terms;
  return first ? [...all, { office: first.office, years: together }] : all;
}

const yearsFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 / DAYS;

/** *30 years*, *four decades*: a round number that the years come near. */
const rounds = ({ value }: Quantity, years: number): boolean => value % 10 === 0 && Math.abs(years - value) <= 2.5;
