import type { Dated } from './asOf';
import { dateText, firstDay } from './dates';
import type { FactRecord, PartialDate, Statement } from './model';
import { slug } from './slug';

/** When a statement held: *since 24 May 2021*, *from 2013 to 18 August 2020*, *until 2020*; empty where no date is known. */
export function periodText({ start, end }: Pick<Statement, 'start' | 'end'>): string {
  if (start !== undefined && end !== undefined) {
    if (start === end) return `${start.length === 10 ? 'on' : 'in'} ${dateText(start)}`;
    return `from ${dateText(start)} to ${dateText(end)}`;
  }
  if (start !== undefined) return `since ${dateText(start)}`;
  return end === undefined ? '' : `until ${dateText(end)}`;
}

/** The other dates that sources give: *sworn in 7 June 2021*. */
export function alternativesText(statement: Statement): string {
  if (statement.alternatives.length === 0) return '';
  return ` (${statement.alternatives.map(({ criterion, date }) => `${criterion} ${dateText(date)}`).join(', ')})`;
}

/** *is*, *was* or *was to be*, as the fact stands to the date. */
export function tense(dated: Dated, date: PartialDate | null): 'now' | 'past' | 'future' | 'unsure' {
  if (dated.holds === 'yes') return 'now';
  const { start, end } = dated.statement;
  const day = firstDay(date ?? dated.statement.asOf);
  if (start !== undefined && firstDay(start) > day) return 'future';
  if (end !== undefined && firstDay(end) <= day) return 'past';
  return 'unsure';
}

/** Names that English writes with *the*: *the European Union*, *the United States*. */
export function withArticle(record: FactRecord): string {
  return theName(everydayName(record), record.type);
}

/** A name with the article that it wants. */
export function theName(name: string, type: FactRecord['type']): string {
  const needs =
    /^(?:G\d|United|Central African|Democratic Republic|Republic of|Czech Republic|Dominican Republic|Philippines|Netherlands|Gambia|Maldives|Bahamas|Comoros|Seychelles|Solomon|Marshall)/;
  const plural =
    /(?:Union|Nations|States|Community|Organi[sz]ation|League|Council|Fund|Bank|Cooperation|Treaty|Alliance|Commonwealth|Court|Islands?)\b/;
  const article = needs.test(name) || ((type === 'organisation' || type === 'event') && plural.test(name));
  return article ? `the ${name}` : name;
}

/** *NATO* rather than its full name, where the acronym is so usual that the record's id is made of it. */
export function everydayName(record: FactRecord): string {
  const acronym = record.aliases.find(({ kind, text }) => kind === 'acronym' && slug(text) === record.id);
  return acronym?.text ?? record.name;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
