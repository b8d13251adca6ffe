/** A statement as an editor of Wikidata would enter it; dates as fine as they are written. */
export interface Entered {
  state: string;
  page?: string;
  relation: 'headOfState' | 'headOfGovernment' | 'capital' | 'member';
  /** Number and English name; no name: the label is missing, and the service gives the number instead. */
  item: readonly [number: string, name?: string];
  start?: string;
  /** A day, or *unknown* where it is over and nobody knows since when. */
  end?: string;
  rank?: 'Preferred' | 'Normal';
  next?: string;
  nature?: string;
  rival?: string;
  redirect?: string;
  /** Addresses; each fills a row of its own. */
  references?: readonly string[];
}

const VARIABLES =
  'asked page relation statement rank item itemLabel redirect begun begunPrecision ended endedPrecision over next nature rival url work lookedUp';

/** The answer of the query service (SPARQL 1.1 Query Results JSON) about statements, a row for every reference. */
export function answerWith(statements: readonly Entered[]): string {
  const bindings = statements.flatMap((entered, index) => rows(entered, index));
  return JSON.stringify({ head: { vars: VARIABLES.split(' ') }, results: { bindings } });
}

function rows(entered: Entered, index: number): object[] {
  const { state, page = 'Q1', relation, item, rank = 'Normal', start, end, next, nature, rival, redirect } = entered;
  const row = {
    asked: literal(state),
    page: uri(`entity/${page}`),
    relation: literal(relation),
    statement: uri(`entity/statement/${page}-0000-${index}`),
    rank: { type: 'uri', value: `http://wikiba.se/ontology#${rank}Rank` },
    item: uri(`entity/${item[0]}`),
    itemLabel: item[1] === undefined ? literal(item[0]) : { ...literal(item[1]), 'xml:lang': 'en' },
    ...time('begun', start),
    ...(end === 'unknown' ? {} : time('ended', end)),
    over: { ...literal(String(end !== undefined)), datatype: 'http://www.w3.org/2001/XMLSchema#boolean' },
    ...(next ? { next: uri(`entity/${next}`) } : {}),
    ...(nature ? { nature: uri(`entity/${nature}`) } : {}),
    ...(rival ? { rival: uri(`entity/${rival}`) } : {}),
    ...(redirect ? { redirect: uri(`entity/${redirect}`) } : {}),
  };
  const { references = ['https://example.org/gazette'] } = entered;
  return references.length === 0 ? [row] : references.map(url => ({ ...row, url: { type: 'uri', value: url } }));
}

const literal = (value: string) => ({ type: 'literal', value });
const uri = (path: string) => ({ type: 'uri', value: `http://www.wikidata.org/${path}` });

/** A year is stored as its first of January, and only the precision says so. */
function time(name: string, date: string | undefined): object {
  if (date === undefined) return {};
  const precision = { 4: 9, 7: 10, 10: 11 }[date.length];
  const full = `${date}-01-01`.slice(0, 10);
  return {
    [name]: { ...literal(`${full}T00:00:00Z`), datatype: 'http://www.w3.org/2001/XMLSchema#dateTime' },
    [`${name}Precision`]: { ...literal(String(precision)), datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
  };
}
