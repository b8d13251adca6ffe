import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { proposeNewer } from '../../../src/facts/build/newer';
import { answerWith } from './wikidata';

describe('newer facts for the curated files', () => {
  let server: Server;
  let status: number;
  let folder: string;
  const answer = answerWith([
    { state: 'SM', relation: 'capital', page: 'Q238', item: ['Q999999901', 'Borgo Nuovo'], start: '2026-08-01' },
  ]);
  const propose = (...more: string[]) => {
    const { port } = server.address() as AddressInfo;
    return proposeNewer(['--to', join(folder, 'out'), '--service', `http://127.0.0.1:${port}/sparql`, ...more]);
  };
  const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

  before(done => {
    server = createServer((_, response) => response.writeHead(status, { connection: 'close' }).end(answer)).listen(
      0,
      '127.0.0.1',
      () => done(),
    );
  });
  after(done => {
    server.close(done);
  });
  beforeEach(() => {
    status = 200;
    folder = mkdtempSync(join(tmpdir(), 'dateline-newer-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are proposed in a file of their own, with what wants a second look', async () => {
    expect(await propose()).to.equal(0);
    expect(written('proposed.yaml')).to.include('Borgo Nuovo').and.include('https://www.wikidata.org/wiki/Q238');
    expect(written('report.md')).to.include('Capital of San Marino').and.include('read once only so far');
  });

  it('need no second look when an earlier reading, three days ago, said the same', async () => {
    await propose();
    const seen = JSON.parse(written('seen.json'));
    const before = join(folder, 'before.json');
    writeFileSync(before, JSON.stringify({ ...seen, readAt: new Date(Date.parse(seen.readAt) - 73 * 3_600_000) }));
    await propose('--before', before);
    expect(written('report.md')).to.include('Capital of San Marino').and.not.include('read once');
  });

  it('are not written where the service does not answer', async () => {
    status = 503;
    expect(await propose()).to.equal(2);
    expect(existsSync(join(folder, 'out'))).to.equal(false);
  });
});
