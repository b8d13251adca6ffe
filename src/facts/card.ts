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
import { descriptionAsOf } from './description';
import { factId } from './factId';
import { linkWords, shareText } from './linkWords';
import type { FactBase, FactRecord, Layer, PartialDate, Source, Truth } from './model';
import { candidates, recognition } from './standing';
import { alternativesText, periodText, tense, upperFirst, withArticle } from './words';

/** One dated fact in plain words. */
export interface CardFact {
  /** Names the statement, as evidence does: `subject|relation|object|start`. */
  readonly id: string;
  /** One plain English phrase with its dates written out. */
  readonly text: string;
  /** Whether it holds on the card's date, or on the fact's own as-of date where the card has none. */
  readonly holds: Truth;
  readonly sources: readonly Source[];
  readonly asOf: PartialDate;
  readonly layer: Layer;
  /** Whether no editor has read it. */
  readonly unreviewed?: boolean;
  /** Whether the subtitle says it already. */
  readonly inSubtitle?: boolean;
}

/** What a hover or the command line says about a record as of a date. */
export interface FactCard {
  readonly title: string;
  /** What it is as of the date: *President of Mali since 24 May 2021*. */
  readonly subtitle: string;
  /** Without what was later than the date. */
  readonly description: string;
  /** What the reader or the workspace says of it first. */
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

function fact({ statement, holds }: Dated, text: string): CardFact {
  return {
    id: factId(statement),
    text: text.replace(/ {2,}/g, ' ').trim(),
    holds,
    sources: statement.sources,
    asOf: statement.asOf,
    layer: statement.layer,
    ...(statement.unreviewed ? { unreviewed: true } : {}),
  };
}

function officeText(office: Office, date: PartialDate | null): string {
  const period = periodText(office.statement) + alternativesText(office.statement);
  const when = tense(office, date);
  if (when === 'past') return `formerly ${office.title}, ${period}`;
  return when === 'future' ? `later ${office.title}, ${period}` : `${office.title} ${period}`;
}

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
  const isOwn = ({ statement }: Dated): boolean => statement.layer !== 'bundled';
  const current = onePerOrganisation([
    ...others.filter(isOwn),
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
  ]).slice(0, Math.max(2, others.filter(isOwn).length));
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
    const name = `${withArticle(other)}${shareText(statement)}`;
    const group = groups.get(`${words} ${period}`);
    if (group === undefined) groups.set(`${words} ${period}`, { words, dated, names: [name] });
    else group.names.push(name);
  }
  return [...groups.values()].map(({ words, dated, names }) => {
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    const sign = /^\d|(?:^| )(?:as|by|for|from|in|of)$/i.test(words) || names.length === 0 ? '' : ':';
    return fact(dated, `${words}${sign} ${names.slice(0, 5).join(', ')}${more} ${periodText(dated.statement)}`);
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

/** What a record is as of the date, and the facts by which it is. */
function subtitle(
  base: FactBase,
  record: FactRecord,
  date: PartialDate | null,
): { readonly words: string; readonly said: readonly string[] } {
  if (record.type === 'person') {
    const offices = officesOf(base, record.id, date);
    const sure = offices.filter(office => office.holds === 'yes').sort(byRank);
    const shown = (sure.length > 0 ? sure : nearest(offices, date, 1)).slice(0, 2);
    const words = shown.map(office => officeText(office, date).replace(/ \(.*\)$/, ''));
    if (words.length > 0)
      return { words: upperFirst(words.join('; ')), said: shown.map(({ statement }) => factId(statement)) };
  }
  const kind = record.kind || TYPE_WORDS[record.type];
  const country = record.country === undefined ? undefined : base.record(record.country);
  const where = country === undefined ? '' : ` ${record.type === 'place' ? 'in' : 'of'} ${withArticle(country)}`;
  const life = lifeText(record);
  const words = `${upperFirst(kind)}${where}`;
  return { words: life === '' ? words : `${words}, ${life}`, said: [] };
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
  const skip = new Set<string>(['holds', 'positionIn', 'recognises']);
  if (record.type === 'person') {
    facts.push(...personFacts(base, record, date));
    skip.add('memberOf').add('party');
  } else if (record.type === 'country') {
    facts.push(...countryFacts(base, record, date));
    skip.add('memberOf').add('capital');
    facts.push(...recognition(base, record, date).map(({ dated, text }) => fact(dated, text)));
  } else if (record.type === 'organisation' || record.type === 'armedGroup') {
    facts.push(...organisationFacts(base, record, date));
    facts.push(...candidates(base, record, date).map(({ dated, text }) => fact(dated, text)));
  } else if (record.type === 'position') {
    const held = base.statements(record.id).filter(statement => statement.predicate === 'holds');
    const judged = held.map(statement => judge(statement, date)).sort(byTruthThenStart);
    for (const dated of judged) {
      facts.push(fact(dated, `${base.record(dated.statement.subject)?.name ?? ''} ${periodText(dated.statement)}`));
    }
  }
  facts.push(...linkFacts(base, record, date, skip));
  const { words, said } = subtitle(base, record, date);
  const own = facts.filter(({ layer }) => layer !== 'bundled');
  const others = facts.filter(({ layer }) => layer === 'bundled');
  const shown = [...own, ...others]
    .slice(0, MOST_FACTS)
    .map(each => (said.includes(each.id) ? { ...each, inSubtitle: true } : each));
  return {
    title: record.name,
    subtitle: words,
    description: descriptionAsOf(record.description, date),
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
