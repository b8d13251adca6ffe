import { canProve, type FactBase, type FactRecord, factId, periodText, type Source, type Statement } from '../../facts';
import type { Evidence } from '../model';

/** A statement as evidence: what it says in a sentence, who says so, and up to which day. */
export function evidenceOf(statement: Statement, sentence: string): Evidence {
  return {
    statement: sentence.replace(/ {2,}/g, ' ').trim(),
    ...cited(statement.sources),
    asOf: statement.asOf,
    ...(statement.unreviewed ? { unreviewed: true } : {}),
    ...(statement.layer === 'bundled' ? {} : { own: true }),
    fact: factId(statement),
  };
}

/** Who says so, those first that a reader can open, and the address of the first. */
function cited(sources: readonly Source[]): Pick<Evidence, 'source' | 'url'> {
  const open = sources.filter(({ url }) => url !== undefined);
  const titles = [...open, ...sources.filter(({ url }) => url === undefined)].map(nameOf);
  const url = open[0]?.url;
  return { source: titles.join('; '), ...(url === undefined ? {} : { url }) };
}

/** From this length on a title needs no publisher to be found. */
const LONG_TITLE = 40;

/** *Member States, United Nations*: a short title says too little by itself. */
function nameOf({ title, publisher }: Source): string {
  const isClear = publisher === undefined || title.length >= LONG_TITLE || title.includes(publisher);
  return isClear ? title : `${title}, ${publisher}`;
}

/** *Assimi Goïta: President of Mali since 24 May 2021 (sworn in 7 June 2021)*. */
export function officeEvidence(facts: FactBase, statement: Statement): Evidence {
  const person = facts.record(statement.subject)?.name ?? '';
  const office = facts.record(statement.object ?? '')?.name ?? '';
  const title = statement.value && statement.value !== office ? `${office} (${statement.value})` : office;
  return evidenceOf(statement, `${person}: ${title} ${periodText(statement)}`);
}

/** Evidence from a record's own dates, such as a birth or a signing; `asOf` is the facts' own. */
export function recordEvidence(facts: FactBase, record: FactRecord, sentence: string): Evidence {
  const sourced = facts.statements(record.id)[0];
  return {
    statement: sentence,
    ...(sourced ? cited(sourced.sources) : { source: 'The record’s own dates' }),
    asOf: sourced?.asOf ?? facts.asOf,
    ...(record.unreviewed ? { unreviewed: true } : {}),
    ...(record.layer === 'bundled' ? {} : { own: true }),
    fact: `${record.id}|start||${record.start ?? ''}`,
  };
}

/** Whether a record's own dates can stand against a text: an editor has read them, and they can be looked up. */
export function isProven(facts: FactBase, record: FactRecord): boolean {
  if (record.unreviewed) return false;
  const [first] = facts.statements(record.id);
  return first === undefined || canProve(first);
}
