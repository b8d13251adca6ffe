// A query service on the loopback address, in the place of Wikidata's: tests never leave the machine.
import { createServer } from 'node:http';

const literal = (value, datatype) => ({
  type: 'literal',
  value,
  ...(datatype ? { datatype: `http://www.w3.org/2001/XMLSchema#${datatype}` } : {}),
});
const uri = value => ({ type: 'uri', value });

/** One statement, in the service's own form: Tuvalu has another capital since 1 August 2026. */
const NEW_CAPITAL = {
  asked: literal('TV'),
  page: uri('http://www.wikidata.org/entity/Q672'),
  relation: literal('capital'),
  statement: uri('http://www.wikidata.org/entity/statement/Q672-0000'),
  rank: uri('http://wikiba.se/ontology#NormalRank'),
  item: uri('http://www.wikidata.org/entity/Q999999902'),
  itemLabel: { ...literal('Novatown'), 'xml:lang': 'en' },
  begun: literal('2026-08-01T00:00:00Z', 'dateTime'),
  begunPrecision: literal('11', 'integer'),
  over: literal('false', 'boolean'),
  url: uri('https://example.org/gazette'),
};

/**
 * Starts the service. It answers about Tuvalu; a query about Nauru ends as on a busy day.
 * @returns {Promise<{ address: string, queries: string[], close: () => Promise<void> }>}
 */
export async function startWikidata() {
  const queries = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams.get('query');
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (query === null) {
      response.writeHead(204, headers).end(); // a browser asks first whether it may
      return;
    }
    queries.push(query);
    if (query.includes('"NR"')) {
      response.writeHead(429, { ...headers, 'retry-after': '60' }).end();
      return;
    }
    const bindings = query.includes('"TV"') ? [NEW_CAPITAL] : [];
    response
      .writeHead(200, { ...headers, 'content-type': 'application/sparql-results+json' })
      .end(JSON.stringify({ head: { vars: Object.keys(NEW_CAPITAL) }, results: { bindings } }));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/sparql`;
  return {
    address,
    queries,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
