import type { FactBase, FactRecord } from '../model';
import { type AskedState, RELATIONS, type Relation } from './model';

/** Properties of Wikidata on a state's item. */
const PROPERTY: Readonly<Record<Relation, string>> = {
  headOfState: 'P35',
  headOfGovernment: 'P6',
  capital: 'P36',
  member: 'P463',
};

/** A query's address may not grow too long, and the service stops what takes it more than a minute. */
const STATES_AT_ONCE = 12;
/** What ended before changes nothing: the facts are sure of that time. */
const SINCE = '2015-01-01';

/** The states among some records that can be asked about, each once, in order of their names. */
export function askable(records: Iterable<FactRecord>): AskedState[] {
  const found = new Map<string, AskedState>();
  for (const record of records) {
    if (record.type !== 'country' || record.end !== undefined) continue;
    const item = record.wikidata;
    const code = record.code !== undefined && /^[A-Z]{2}$/.test(record.code) ? record.code : undefined;
    if (code !== undefined) found.set(record.id, { record, code });
    else if (item !== undefined) found.set(record.id, { record, item });
  }
  return [...found.values()].sort((a, b) => a.record.name.localeCompare(b.record.name, 'en'));
}

/** All states that the facts know and that are still there. */
export function allStates(facts: FactBase): AskedState[] {
  const records = new Set<FactRecord>();
  for (const { record } of facts.names('country')) if (record.kind === 'state') records.add(record);
  return askable(records);
}

/** What is sent for a state. */
export function sentFor({ code, item }: AskedState): string {
  return code ?? item ?? '';
}

/** The queries, in SPARQL 1.1, that ask about some states: a few at once, so that the service answers in time. */
export function queriesFor(states: readonly AskedState[]): string[] {
  const queries: string[] = [];
  for (let at = 0; at < states.length; at += STATES_AT_ONCE)
    queries.push(queryFor(states.slice(at, at + STATES_AT_ONCE)));
  return queries;
}

function queryFor(states: readonly AskedState[]): string {
  const codes = states.flatMap(({ code }) => (code === undefined ? [] : [`"${code}"`]));
  const items = states.flatMap(({ code, item }) => (code === undefined && item !== undefined ? [`"${item}"`] : []));
  const relations = RELATIONS.map(relation => `("${relation}" p:${PROPERTY[relation]} ps:${PROPERTY[relation]})`);
  const asked = [
    codes.length > 0 ? `{ VALUES ?asked { ${codes.join(' ')} } ?state wdt:P297 ?asked }` : '',
    items.length > 0 ? `{ VALUES ?asked { ${items.join(' ')} } BIND(IRI(CONCAT(STR(wd:), ?asked)) AS ?state) }` : '',
  ].filter(Boolean);
  // Statements with their ranks (p:, ps:), not the best value alone (wdt:), which hides rivals and those before.
  return `SELECT ?asked ?page ?relation ?statement ?rank ?item ?itemLabel ?redirect ?begun ?begunPrecision ?ended ?endedPrecision ?over ?next ?nature ?rival ?url ?work ?lookedUp WHERE {
  ${asked.join(' UNION ')}
  BIND(?state AS ?page)
  VALUES (?relation ?claim ?value) { ${relations.join(' ')} }
  ?state ?claim ?statement .
  ?statement ?value ?item ; wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL { ?statement pqv:P580 [ wikibase:timeValue ?begun ; wikibase:timePrecision ?begunPrecision ] }
  OPTIONAL { ?statement pqv:P582 [ wikibase:timeValue ?ended ; wikibase:timePrecision ?endedPrecision ] }
  OPTIONAL { ?statement pq:P582 ?overSince }
  BIND(BOUND(?overSince) AS ?over)
  OPTIONAL { ?statement pq:P1366 ?next }
  OPTIONAL { ?statement pq:P5102 ?nature }
  OPTIONAL { ?statement pq:P1310 ?rival }
  OPTIONAL { ?item owl:sameAs ?redirect }
  OPTIONAL {
    ?statement prov:wasDerivedFrom ?reference
    OPTIONAL { ?reference pr:P854 ?url }
    OPTIONAL { ?reference pr:P248 ?work }
    OPTIONAL { ?reference pr:P813 ?lookedUp }
  }
  FILTER(!BOUND(?ended) || ?ended >= "${SINCE}T00:00:00Z"^^xsd:dateTime)
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }
}`;
}
