import {
  byRank,
  byTruthThenStart,
  type Dated,
  holdersOf,
  judge,
  type Membership,
  membershipsOf,
  membersOf,
  type Office,
  officesOf,
} from './asOf';
import { dateText, firstDay } from './dates';
import { linkWords } from './linkWords';
import type { FactBase, FactRecord, Layer, PartialDate, Source, Statement, Truth } from './model';
import { slug } from './slug';

/** One dated fact in plain words. */
export interface CardFact {
  /** One plain English phrase with its dates written out. */
  readonly text: string;
  /** Whether it holds on the card's date, or on the fact's own as-of date where the card has none. */
  readonly holds: Truth;
  readonly sources: readonly Source[];
  readonly asOf: PartialDate;
  readonly layer: Layer;
  /** Whether no editor has read it. */
  readonly unreviewed?: boolean;
}

/** What a hover or the command line says about a record as of a date. */
export interface FactCard {
  readonly title: string;
  /** What it is as of the date: *President of Mali since 24 May 2021*. */
  readonly subtitle: string;
  readonly description: string;
  readonly facts: readonly CardFact[];
  /** Other names, the most useful first. */
  readonly aliases: readonly string[];
  /** The latest day that the facts shown speak of. */
  readonly asOf: PartialDate;
}

const MOST_FACTS = 8;
/** Its elected members leave it when their term is over, which is no news. */
const TERMS = 'un-security-council';
/** Every state belongs to it, so that a card need not say so. */
const UN = 'united-nations';
/** How prominent an organisation must be for a recent entry to count before older memberships. */
const NOTABLE = 70;

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

function fact({ statement, holds }: Dated, text: string): CardFact {
  return {
    text: text.replace(/ {2,}/g, ' ').trim(),
    holds,
    sources: statement.sources,
    asOf: statement.asOf,
    layer: statement.layer,
    ...(statement.unreviewed ? { unreviewed: true } : {}),
  };
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

function officeText(office: Office, date: PartialDate | null): string {
  const period = periodText(office.statement) + alternativesText(office.statement);
  const when = tense(office, date);
  if (when === 'past') return `formerly ${office.title}, ${period}`;
  return when === 'future' ? `later ${office.title}, ${period}` : `${office.title} ${period}`;
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function officeLine(office: Office, date: PartialDate | null): CardFact {
  const text = officeText(office, date);
  return fact(office, upperFirst(text));
}

/** `date` of the card, as a day that two facts can be compared by: how far from it something started or ended. */
function distance(dated: Dated, date: PartialDate | null): number {
  const day = Date.parse(firstDay(date ?? dated.statement.asOf));
  const edges = [dated.statement.start, dated.statement.end].flatMap(edge =>
    edge === undefined ? [] : [firstDay(edge)],
  );
  return Math.min(...edges.map(edge => Math.abs(Date.parse(edge) - day)), Number.MAX_SAFE_INTEGER);
}

function nearest<T extends Dated>(list: readonly T[], date: PartialDate | null, most: number): T[] {
  return [...list].sort((a, b) => distance(a, date) - distance(b, date)).slice(0, most);
}

function personFacts(base: FactBase, record: FactRecord, date: PartialDate | null): CardFact[] {
  const offices = officesOf(base, record.id, date);
  const held = offices.filter(office => office.holds !== 'no').sort((a, b) => byTruthThenStart(a, b) || byRank(a, b));
  const changed = nearest(
    offices.filter(office => office.holds === 'no'),
    date,
    3,
  );
  const memberships = membershipsOf(base, record.id, date).map(entry =>
    fact(entry, `Member of ${withArticle(entry.organisation)} ${periodText(entry.statement)}`),
  );
  const parties = base
    .statements(record.id)
    .filter(({ predicate, subject }) => predicate === 'party' && subject === record.id)
    .map(statement => judge(statement, date))
    .filter(({ holds }) => holds !== 'no')
    .map(party =>
      fact(party, `Party: ${base.record(party.statement.object ?? '')?.name ?? ''} ${periodText(party.statement)}`),
    );
  return [...[...held, ...changed].map(office => officeLine(office, date)), ...parties, ...memberships];
}

/** Names that English writes with *the*: *the European Union*, *the United States*. */
export function withArticle(record: FactRecord): string {
  const needs =
    /^(?:United|Central African|Democratic Republic|Republic of|Czech Republic|Dominican Republic|Philippines|Netherlands|Gambia|Maldives|Bahamas|Comoros|Seychelles|Solomon|Marshall)/;
  const plural =
    /(?:Union|Nations|States|Community|Organi[sz]ation|League|Council|Fund|Bank|Cooperation|Treaty|Alliance|Commonwealth|Court|Islands?)\b/;
  const name = everydayName(record);
  const article =
    needs.test(name) || ((record.type === 'organisation' || record.type === 'event') && plural.test(name));
  return article ? `the ${name}` : name;
}

/** *NATO* rather than its full name, where the acronym is so usual that the record's id is made of it. */
function everydayName(record: FactRecord): string {
  const acronym = record.aliases.find(({ kind, text }) => kind === 'acronym' && slug(text) === record.id);
  return acronym?.text ?? record.name;
}

function membershipLine(entry: Dated & { organisation: FactRecord }, date: PartialDate | null): CardFact {
  const { statement } = entry;
  const name = withArticle(entry.organisation);
  const when = tense(entry, date);
  const extra = alternativesText(statement);
  if (when === 'past') {
    const joined = statement.start === undefined ? '' : `, member since ${dateText(statement.start)}`;
    const end = dateText(statement.end ?? '');
    return fact(entry, `Left ${name} ${/^\d{1,2} /.test(end) ? 'on' : 'in'} ${end}${extra}${joined}`);
  }
  if (when === 'future') return fact(entry, `Joined ${name} only ${periodText({ start: statement.start })}${extra}`);
  const verb = entry.organisation.kind === 'treaty' ? 'Party to' : 'Member of';
  return fact(entry, `${verb} ${name} ${periodText(statement)}${extra}`);
}

const isOf = (organisation: FactRecord) => (entry: Membership) => entry.organisation.id === organisation.id;

/** The first entry of each organisation. */
function onePerOrganisation(entries: readonly Membership[]): Membership[] {
  return entries.filter((entry, index) => entries.findIndex(isOf(entry.organisation)) === index);
}

function countryFacts(base: FactBase, record: FactRecord, date: PartialDate | null): CardFact[] {
  const statements = base.statements(record.id);
  const offices = holdersOf(base, record.id, date);
  const leads = (office: Office) => office.position.kind.startsWith('head of');
  const leaders = offices
    .filter(office => office.holds === 'yes' && leads(office))
    .sort(byRank)
    .slice(0, 2);
  const unsure =
    leaders.length > 0 ? [] : offices.filter(office => office.holds === 'unknown' && leads(office)).slice(0, 2);
  // What an editor has read is told first.
  const ministers = offices
    .filter(office => office.holds === 'yes' && !leads(office))
    .sort((a, b) => Number(a.statement.unreviewed ?? false) - Number(b.statement.unreviewed ?? false))
    .slice(0, 2);
  const next = offices
    .filter(office => leads(office) && tense(office, date) === 'future')
    .sort((a, b) => (a.statement.start ?? '').localeCompare(b.statement.start ?? ''))
    .slice(0, 1);
  const holder = (office: Office): CardFact =>
    fact(office, `${office.title}: ${office.person.name}, ${periodText(office.statement)}`);
  const capitals = statements
    .filter(statement => statement.predicate === 'capital' && statement.subject === record.id)
    .map(statement => judge(statement, date))
    .filter(capital => capital.holds !== 'no')
    .slice(0, 3)
    .map(capital => {
      const name = base.record(capital.statement.object ?? '')?.name ?? '';
      return fact(capital, `Capital: ${name} ${periodText(capital.statement)}`);
    });
  const memberships = membershipsOf(base, record.id, date).filter(({ organisation }) => organisation.id !== UN);
  const ended = memberships.filter(
    ({ statement, organisation, holds }) =>
      statement.end !== undefined &&
      statement.end !== organisation.end &&
      (organisation.id !== TERMS || holds === 'yes') &&
      (holds === 'yes' || !memberships.some(entry => entry.holds === 'yes' && isOf(organisation)(entry))),
  );
  const left = onePerOrganisation(nearest(ended, date, ended.length)).slice(0, 2);
  const others = memberships.filter(({ holds, organisation }) => holds === 'yes' && !left.some(isOf(organisation)));
  const current = onePerOrganisation([
    // A suspension is what the reader wants to know of a membership.
    ...nearest(
      others.filter(({ statement }) => statement.alternatives.length > 0 && statement.end === undefined),
      date,
      2,
    ),
    ...nearest(
      others.filter(({ organisation }) => organisation.prominence >= NOTABLE),
      date,
      1,
    ),
    ...others.sort((a, b) => b.organisation.prominence - a.organisation.prominence),
  ]).slice(0, 2);
  return [
    ...[...leaders, ...unsure].map(holder),
    ...capitals,
    ...[...left, ...current].map(entry => membershipLine(entry, date)),
    ...next.map(office =>
      fact(office, `Later ${office.title}: ${office.person.name}, ${periodText(office.statement)}`),
    ),
    ...ministers.map(holder),
  ];
}

function organisationFacts(base: FactBase, record: FactRecord, date: PartialDate | null): CardFact[] {
  const members = membersOf(base, record.id, date).filter(entry => entry.member.type !== 'person');
  const now = members.filter(entry => entry.holds === 'yes');
  const left = nearest(
    // Who came back has not left.
    members.filter(
      ({ statement, member }) => statement.end !== undefined && !now.some(entry => entry.member === member),
    ),
    date,
    3,
  );
  const holders = holdersOf(base, record.id, date).filter(office => office.holds !== 'no');
  const sure = holders.filter(office => office.holds === 'yes');
  const facts = (sure.length > 0 ? sure : holders)
    .sort((a, b) => byRank(a, b) || byTruthThenStart(a, b))
    .slice(0, 3)
    .map(office => fact(office, `${office.title}: ${office.person.name}, ${periodText(office.statement)}`));
  const [first] = now;
  if (first !== undefined) {
    const names = now.map(entry => entry.member.name).sort((a, b) => a.localeCompare(b));
    const complete = record.membersComplete === true;
    const list = names.length > 8 ? '' : `: ${names.join(', ')}`;
    const known = complete ? '' : ' known to these facts';
    facts.push(fact(first, `${names.length} ${names.length === 1 ? 'member' : 'members'}${known}${list}`));
  }
  for (const entry of left) {
    const verb = tense(entry, date) === 'past' && record.id !== TERMS ? 'left' : 'member until';
    facts.push(
      fact(
        entry,
        `${entry.member.name} ${verb} ${dateText(entry.statement.end ?? '')}${alternativesText(entry.statement)}`,
      ),
    );
  }
  return facts;
}

/** The plain links of any record, one line for each kind of link. */
function linkFacts(
  base: FactBase,
  record: FactRecord,
  date: PartialDate | null,
  skip: ReadonlySet<string>,
): CardFact[] {
  const groups = new Map<string, { words: string; dated: Dated; names: string[] }>();
  for (const statement of base.statements(record.id)) {
    if (skip.has(statement.predicate)) continue;
    if (statement.predicate === 'inForce') {
      groups.set(`In force ${statement.start}`, { words: 'In force', dated: judge(statement, date), names: [] });
      continue;
    }
    const forward = statement.subject === record.id;
    const words = linkWords(statement, forward);
    const other = base.record(forward ? (statement.object ?? '') : statement.subject);
    const dated = judge(statement, date);
    if (!words || other === undefined || dated.holds === 'no') continue;
    const period = periodText(statement);
    const group = groups.get(`${words} ${period}`);
    if (group === undefined) groups.set(`${words} ${period}`, { words, dated, names: [withArticle(other)] });
    else group.names.push(withArticle(other));
  }
  return [...groups.values()].map(({ words, dated, names }) => {
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    return fact(dated, `${words} ${names.slice(0, 5).join(', ')}${more} ${periodText(dated.statement)}`);
  });
}

function lifeText(record: FactRecord): string {
  const { start, end, type } = record;
  if (type === 'event') return periodText({ start, end: end ?? start });
  if (type === 'person') {
    if (start !== undefined && end !== undefined) return `born ${dateText(start)}, died ${dateText(end)}`;
    return start !== undefined ? `born ${dateText(start)}` : end === undefined ? '' : `died ${dateText(end)}`;
  }
  const past = type === 'country' || type === 'place' ? 'existed until' : 'dissolved';
  const began =
    start === undefined ? '' : type === 'country' ? `since ${dateText(start)}` : `founded ${dateText(start)}`;
  return [began, end === undefined ? '' : `${past} ${dateText(end)}`].filter(part => part !== '').join(', ');
}

const TYPE_WORDS: Readonly<Record<FactRecord['type'], string>> = {
  person: 'person',
  country: 'state',
  place: 'place',
  organisation: 'organisation',
  armedGroup: 'armed group',
  event: 'event',
  position: 'office',
};

function subtitle(base: FactBase, record: FactRecord, date: PartialDate | null): string {
  if (record.type === 'person') {
    const offices = officesOf(base, record.id, date);
    const sure = offices.filter(office => office.holds === 'yes').sort(byRank);
    const shown = sure.length > 0 ? sure : nearest(offices, date, 1);
    const words = shown.slice(0, 2).map(office => officeText(office, date).replace(/ \(.*\)$/, ''));
    if (words.length > 0) return upperFirst(words.join('; '));
  }
  const kind = record.kind || TYPE_WORDS[record.type];
  const country = record.country === undefined ? undefined : base.record(record.country);
  const where = country === undefined ? '' : ` ${record.type === 'place' ? 'in' : 'of'} ${withArticle(country)}`;
  const life = lifeText(record);
  const words = `${upperFirst(kind)}${where}`;
  return life === '' ? words : `${words}, ${life}`;
}

const ALIAS_ORDER = ['acronym', 'official', 'native', 'short', 'variant', 'former', 'surname'];

/**
 * The card of a record as of a date; with a date of null, what the facts say at their own as-of dates.
 * @returns undefined where there is no such record
 */
export function factCard(base: FactBase, recordId: string, date: PartialDate | null): FactCard | undefined {
  const record = base.record(recordId);
  if (record === undefined) return undefined;
  const facts: CardFact[] = [];
  const skip = new Set<string>(['holds', 'positionIn']);
  if (record.type === 'person') {
    facts.push(...personFacts(base, record, date));
    skip.add('memberOf').add('party');
  } else if (record.type === 'country') {
    facts.push(...countryFacts(base, record, date));
    skip.add('memberOf').add('capital');
  } else if (record.type === 'organisation' || record.type === 'armedGroup') {
    facts.push(...organisationFacts(base, record, date));
  } else if (record.type === 'position') {
    const held = base.statements(record.id).filter(statement => statement.predicate === 'holds');
    const judged = held.map(statement => judge(statement, date)).sort(byTruthThenStart);
    for (const dated of judged) {
      facts.push(fact(dated, `${base.record(dated.statement.subject)?.name ?? ''} ${periodText(dated.statement)}`));
    }
  }
  facts.push(...linkFacts(base, record, date, skip));
  const shown = facts.slice(0, MOST_FACTS);
  return {
    title: record.name,
    subtitle: subtitle(base, record, date),
    description: record.description,
    facts: shown,
    aliases: [...record.aliases]
      .sort((a, b) => ALIAS_ORDER.indexOf(a.kind) - ALIAS_ORDER.indexOf(b.kind))
      .map(alias => alias.text),
    asOf:
      shown
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? base.asOf,
  };
}
