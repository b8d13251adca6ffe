import {
  dateText,
  type FactRecord,
  isMember,
  type Membership,
  membersOf,
  periodText,
  withArticle,
} from '../../../facts';
import { type Cell, cellsOf, isNextLine, rowOn } from '../../checks/figures/tables';
import { replaceBy } from '../../findings/draft';
import type { Evidence } from '../../model';
import { daysOfValue, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import type { Page } from '../../pages/page';
import { agrees, type ClaimDraft, type DocumentClaims, type Judgement, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { onDate } from '../wording';

const YES = /^[\s*_]*(?:yes|member|full member|x|✓|✔|✅)(?=$|[\s,;*_(.])/iu;
const NO = /^[\s*_]*(?:no|none|non-member|never|not a member|✗|✘|❌)(?=$|[\s,;*_(.])/iu;
const SINCE = /\bsince (\d{4})\b/;
const YEARS_OF_SLACK = 366;

/** A table with states in its rows and bodies in its head: *yes*, *no* and *since 2009* against their lists of members. */
export const membershipTables: DocumentClaims = {
  on: rowOn,
  *compare(context, pages) {
    if (!context.articleDate) return;
    let head: readonly (FactRecord | undefined)[] = [];
    let last: Page | undefined;
    for (const page of pages) {
      const cells = cellsOf(context, page);
      if (!last || !isNextLine(context.text, last, page))
        head = cells.map(cell => recordIn(page, cell, 'organisation'));
      else {
        const state = cells[0] && recordIn(page, cells[0], 'country');
        if (state)
          for (let column = 1; column < cells.length; column++) {
            const draft = judged(context, state, head[column], cells[column]);
            if (draft) yield draft;
          }
      }
      last = page;
    }
  },
};

/** What the only name of a cell stands for. */
function recordIn({ block, starts, names }: Page, cell: Cell, type: FactRecord['type']): FactRecord | undefined {
  const found = new Set<FactRecord>();
  for (const { record, from, to } of names) {
    const inside = starts.slice(from, to).some(at => block.start + at >= cell.start && block.start + at < cell.end);
    if (record && inside) found.add(record);
  }
  const [only] = found;
  return found.size === 1 && only?.type === type ? only : undefined;
}

function judged(
  { facts, articleDate }: CheckContext,
  state: FactRecord,
  body: FactRecord | undefined,
  cell: Cell | undefined,
): ClaimDraft | undefined {
  const yes = YES.test(cell?.text ?? '');
  if (!cell || !body || !articleDate || (!yes && !NO.test(cell.text))) return undefined;
  const terms = membersOf(facts, body.id, null).filter(({ member }) => member.id === state.id);
  const evidence = terms.map(({ statement }) =>
    evidenceOf(statement, `${state.name}: member of ${withArticle(body)} ${periodText(statement)}`),
  );
  const claim = {
    kind: 'membership',
    start: cell.start,
    end: cell.end,
    subject: state.id,
    object: body.id,
    stance: yes ? 'asserted' : 'negated',
  } as const;
  const holds = isMember(facts, state.id, body.id, articleDate);
  if (holds === 'unknown' || !body.membersComplete) return { ...claim, judgement: unknown() };
  if (holds === (yes ? 'no' : 'yes'))
    return {
      ...claim,
      judgement: {
        verdict: 'contradicts',
        evidence,
        alarm: {
          check: 'wrong-membership',
          message: `${state.name} was ${yes ? 'not ' : ''}a member of ${withArticle(body)} on ${dateText(articleDate)}.`,
        },
      },
    };
  return { ...claim, judgement: (yes && otherYear(state, body, cell, terms, evidence)) || agrees(...evidence) };
}

/** *Since 2009*, where the state joined in another year. */
function otherYear(
  state: FactRecord,
  body: FactRecord,
  cell: Cell,
  terms: readonly Membership[],
  evidence: readonly Evidence[],
): Judgement | undefined {
  const year = SINCE.exec(cell.text);
  const days = year?.[1] ? daysOfValue(year[1]) : undefined;
  const start = terms.length === 1 ? terms[0]?.statement.start : undefined;
  const dates = [
    start,
    body.start,
    ...terms.flatMap(({ statement }) => statement.alternatives.map(({ date }) => date)),
  ];
  if (!year?.[1] || !days || !start || dates.some(date => date !== undefined && fits(days, date, YEARS_OF_SLACK / 4)))
    return undefined;
  const from = cell.start + year.index + year[0].length - 4;
  const at = { start: from, end: from + 4 };
  return {
    verdict: 'contradicts',
    evidence,
    alarm: {
      check: 'event-date',
      at,
      message: `${state.name} joined ${withArticle(body)} ${onDate(start)}, not in ${year[1]}.`,
      fixes: [replaceBy(at, start.slice(0, 4))],
    },
  };
}
