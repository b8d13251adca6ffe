import { dateText, type FactRecord, type PartialDate, periodText, type Statement, upperFirst } from '../../facts';
import type { TimeExpression } from '../model';

/** How findings of several kinds say the same things: plain sentences that are read aloud well. */

/** *on 26 July 2023*, *in July 2023*, *in 2023*. */
export const onDate = (date: PartialDate): string => `${date.length === 10 ? 'on' : 'in'} ${dateText(date)}`;

/** A date as the text writes it, with the word before it that a sentence needs: *on 28 July 2023*, *in 2019*. */
export function asSaid({ text, value }: Pick<TimeExpression, 'text' | 'value'>): string {
  if (!/^(?:\d|\p{Lu})/u.test(text)) return text;
  if (value.length === 10) return `on ${text}`;
  return /^\d{4}(?:-\d\d)?$/.test(value) ? `in ${text}` : text;
}

/** *was President of Mali from 2013 to 18 August 2020*, *has been President of Mali since 24 May 2021*. */
export function held(title: string, statement: Pick<Statement, 'start' | 'end'>): string {
  const verb = statement.end === undefined && statement.start !== undefined ? 'has been' : 'was';
  return `${verb} ${title} ${periodText(statement)}`.trimEnd();
}

/** Words of what happened that English names with *the*. */
const KINDS =
  /\b(?:abduction|accords?|agreements?|annexation|assassination|attacks?|battle|bombings?|campaign|ceasefire|charter|conference|conflict|congress|convention|coup|crisis|declaration|earthquake|elections?|genocide|incident|insurgency|invasion|hijacking|killings?|massacre|mutiny|murder|negotiations|offensive|pact|plot|protests?|protocol|raid|rebellion|referendum|resolution|revolt|revolution|riots|siege|strikes?|summit|talks|treaty|truce|uprising|wars?)\b/i;
const DATED = /\b(?:accords?|agreements?|charter|convention|declaration|pact|protocol|resolution|treaty)\b/i;

/** A name that begins with a common word, which is small within a sentence: *the killing of …*. */
const DEED_OF =
  /^(?:abduction|annexation|assassination|attack|bombing|hijacking|invasion|killing|massacre|murder)s? (?:of|on)\b/i;

/** An event within a sentence: *the 2023 coup in Niger*, *Operation Barkhane*. */
export function eventName({ name }: Pick<FactRecord, 'name'>): string {
  if (/^(?:the|operation)\b/i.test(name) || !KINDS.test(name)) return name;
  return `the ${DEED_OF.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
}

/** A name whose first deed is in the plural: *the October 7 attacks*, *Abraham Accords*, *bombings of Hiroshima and Nagasaki*. */
const PLURAL =
  /\b(?:accords|agreements|attacks|bombings|elections|hijackings|killings|negotiations|protests|riots|strikes|talks|wars)(?:$| (?:against|at|in|of|on)\b)/i;

/** *The 2023 coup in Niger was on 26 July 2023*, *The Dayton Agreement dates from 14 December 1995*, *The October 7 attacks were on 7 October 2023*. */
export function eventOn({ name }: Pick<FactRecord, 'name'>, date: PartialDate): string {
  const isDated = DATED.test(name) || !KINDS.test(name);
  const [dated, was] = PLURAL.test(name) ? ['date', 'were'] : ['dates', 'was'];
  return `${upperFirst(eventName({ name }))} ${isDated ? `${dated} from ${dateText(date)}` : `${was} ${onDate(date)}`}`;
}
