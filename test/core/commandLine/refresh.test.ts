import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { answerWith } from '../../facts/refresh/wikidata';
import { dateline } from './dateline';

describe('facts --refresh', () => {
  let server: Server;
  let address: string;
  let status: number;
  const asked: string[] = [];
  const file = join(tmpdir(), `dateline-refresh-${process.pid}.json`);
  const answer = answerWith([
    { state: 'SM', relation: 'capital', page: 'Q238', item: ['Q999999901', 'Borgo Nuovo'], start: '2026-08-01' },
  ]);

  before(done => {
    server = createServer((request, response) => {
      asked.push(new URL(request.url ?? '/', 'http://localhost').searchParams.get('query') ?? '');
      response.writeHead(status, { 'content-type': 'application/sparql-results+json' }).end(answer);
    }).listen(0, '127.0.0.1', () => {
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
      done();
    });
  });
  after(async () => {
    await rm(file, { force: true });
    await new Promise(done => server.close(done));
  });
  beforeEach(async () => {
    status = 200;
    asked.length = 0;
    await rm(file, { force: true });
  });

  it('asks about the states named, says what it sends, and what is newer', async () => {
    const { code, out, err } = await dateline(['facts', '--refresh', '--country', 'SM', '--service', address]);
    expect(code).to.equal(0);
    expect(out).to.include('Capital of San Marino: San Marino → Borgo Nuovo since 1 August 2026');
    expect(out).to.include('https://example.org/gazette');
    expect(err).to.include('(SM) and nothing else');
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include('"SM"').and.not.include('San Marino');
  });

  it('writes what is newer into a fact file that is then in use', async () => {
    await dateline(['facts', '--refresh', '--country', 'SM', '--service', address, '--write', file]);
    const { out } = await dateline(['facts', 'San Marino', '--facts', file]);
    expect(out).to.include('Capital: Borgo Nuovo since 1 August 2026');
    expect(out).to.include('Wikidata: San Marino');
  });

  it('leaves a file that is not valid as it is', async () => {
    await writeFile(file, '{"entities": ');
    const { code, err } = await dateline([
      'facts',
      '--refresh',
      '--country',
      'SM',
      '--service',
      address,
      '--write',
      file,
    ]);
    expect(code).to.equal(2);
    expect(err).to.include('Nothing was written');
    expect(await readFile(file, 'utf8')).to.equal('{"entities": ');
  });

  it('says why there is no answer', async () => {
    status = 429;
    const { code, err } = await dateline([
      'facts',
      '--refresh',
      '--country',
      'SM',
      '--service',
      address,
      '--write',
      file,
    ]);
    expect(code).to.equal(2);
    expect(err).to.include('Wikidata is busy');
  });

  it('says which state it does not know', async () => {
    const { code, err } = await dateline(['facts', '--refresh', '--country', 'Atlantis', '--service', address]);
    expect(code).to.equal(2);
    expect(err).to.include('"Atlantis"');
    expect(asked).to.have.length(0);
  });
});
