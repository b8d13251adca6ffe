import { expect } from 'chai';
import { type FactBase, holdersAsOf, isMember, layerFacts } from '../../../src/facts';
import { withAccepted } from '../../../src/facts/refresh/accept';
import { readingsOf } from '../../../src/facts/refresh/answer';
import { lookForNewer } from '../../../src/facts/refresh/look';
import type { Difference } from '../../../src/facts/refresh/model';
import { allStates, askable, queriesFor } from '../../../src/facts/refresh/question';
import { ServiceError } from '../../../src/facts/refresh/service';
import { bundled } from '../bundled';
import { answerWith, type Entered } from './wikidata';

const TODAY = '2026-11-30';

/** The bundled facts with a state, its offices and a bloc that no file of ours touches. */
function facts(): FactBase {
  const text = JSON.stringify({
    asOf: '2026-01-22',
    sources: { gazette: { title: 'Gazette of Estmark' } },
    entities: {
      Estmark: { type: 'country', kind: 'state', code: 'XE', source: 'gazette', capital: { Oldport: '1950..' } },
      Oldport: { type: 'place', kind: 'city', in: 'Estmark', source: 'gazette' },
      'President of Estmark': {
        type: 'position',
        kind: 'head of state',
        of: 'Estmark',
        source: 'gazette',
        holders: { 'Ann Alder': '2014-03-01..2021-05-31', 'Bea Birch': '2021-06-01..' },
      },
      'Prime Minister of Estmark': {
        type: 'position',
        kind: 'head of government',
        of: 'Estmark',
        source: 'gazette',
        holders: { 'Cai Cedar': { from: '2023-04-02', fromAlso: { appointed: '2023-04-01' } } },
      },
      'Estmark League': { type: 'organisation', kind: 'bloc', source: 'gazette', members: { Estmark: '1999..' } },
      'Northern Pact': { type: 'organisation', kind: 'bloc', source: 'gazette', members: { Mali: '1990..' } },
    },
  });
  const { base, problems } = layerFacts(bundled(), [{ name: 'estmark.json', layer: 'user', text }]);
  expect(problems).to.deep.equal([]);
  return base;
}

/** What is found where the service gives some statements. */
async function found(statements: readonly Entered[], base = facts()): Promise<Difference[]> {
  return lookForNewer(base, states(base), service(answerWith(statements)), TODAY);
}

function states(base: FactBase) {
  const record = base.lookup('Estmark')[0];
  return record ? askable([record]) : [];
}

function service(answer: string, status = 200, headers: Record<string, string> = {}) {
  const fetch = async () => new Response(answer, { status, headers });
  return { address: 'https://query.example.org/sparql', fetch, signal: new AbortController().signal, agent: 'test' };
}

const president = (more: Omit<Entered, 'state' | 'relation'>): Entered => ({
  state: 'XE',
  relation: 'headOfState',
  ...more,
});
const told = (differences: readonly Difference[]) =>
  differences.map(({ relation, now, since, cautions }) => [relation, now?.name, since, ...cautions]);

describe('newer facts from Wikidata', () => {
  it('tells a new holder, since when, and from where', async () => {
    const [one, ...rest] = await found([
      president({ item: ['Q999999010', 'Bea Birch'], start: '2021-06-01', end: '2026-07-28' }),
      president({ item: ['Q999999011', 'Dag Dogwood'], start: '2026-07-28', page: 'Q900' }),
    ]);
    expect(rest).to.deep.equal([]);
    expect(one?.now).to.deep.include({ item: 'Q999999011', name: 'Dag Dogwood' });
    expect(one?.since).to.equal('2026-07-28');
    expect(one?.cautions).to.deep.equal([]);
    expect(one?.references).to.deep.equal([{ url: 'https://example.org/gazette' }]);
    expect(one?.page).to.equal('Q900');
  });

  const dogwood = { item: ['Q999999011', 'Dag Dogwood'], start: '2026-07-28' } as const;
  const birch = { item: ['Q999999010', 'Bea Birch'], start: '2021-06-01' } as const;
  const cases: Readonly<Record<string, readonly [readonly Entered[], unknown[]]>> = {
    'says nothing where both agree': [[president(birch)], []],
    'closes the one before by its successor, though its end is missing and it is the preferred one': [
      [president({ ...birch, rank: 'Preferred' }), president(dogwood)],
      [['headOfState', 'Dag Dogwood', '2026-07-28']],
    ],
    'takes a name in another order or with a middle name for the same': [
      [president({ item: ['Q999999010', 'Birch, Bea Maria'], start: '2021-06-01' })],
      [],
    ],
    'leaves a re-election alone': [[president({ ...birch, start: '2026-06-01' })], []],
    'is not told by one who is behind the facts': [
      [president({ item: ['Q999999012', 'Ann Alder'], start: '2014-03-01' })],
      [],
    ],
    'keeps a year a year': [
      [president({ ...dogwood, start: '2026' })],
      [['headOfState', 'Dag Dogwood', '2026', 'dayUnknown']],
    ],
    'says that there is no reference': [
      [president({ ...dogwood, references: [] })],
      [['headOfState', 'Dag Dogwood', '2026-07-28', 'noReference']],
    ],
    'says who is acting': [
      [president({ ...dogwood, nature: 'Q4676846' })],
      [['headOfState', 'Dag Dogwood', '2026-07-28', 'acting']],
    ],
    'tells two at once with a caution': [
      [president(dogwood), president({ item: ['Q999999013', 'Eve Elm'], start: '2026-07-28', rival: 'Q999999099' })],
      [
        ['headOfState', 'Dag Dogwood', '2026-07-28', 'severalAtOnce'],
        ['headOfState', 'Eve Elm', '2026-07-28', 'disputed', 'severalAtOnce'],
      ],
    ],
    'does not tell one whose time is over, known since when or not': [
      [president({ ...dogwood, end: '2026-08-01' }), president({ item: ['Q999999013', 'Eve Elm'], end: 'unknown' })],
      [],
    ],
    'does not tell one who is only to come': [[president(birch), president({ ...dogwood, start: '2027-01-01' })], []],
    'follows a number that was joined to another': [
      [president({ item: ['Q999999077', 'D. Dogwood'], start: '2026-07-28', redirect: 'Q999999011' })],
      [['headOfState', 'D. Dogwood', '2026-07-28']],
    ],
    'gives the number where the name is missing': [
      [president({ item: ['Q999999011'], start: '2026-07-28' })],
      [['headOfState', 'Q999999011', '2026-07-28']],
    ],
    'leaves out what names nobody': [[president({ item: ['.well-known/genid/1', ''], start: '2026-07-28' })], []],
    'tells a new capital': [
      [{ state: 'XE', relation: 'capital', item: ['Q999999020', 'Newport'], start: '2026-01-02' }],
      [['capital', 'Newport', '2026-01-02']],
    ],
    'has no quarrel where one of two capitals is the known one': [
      [
        { state: 'XE', relation: 'capital', item: ['Q999999020', 'Newport'] },
        { state: 'XE', relation: 'capital', item: ['Q999999021', 'Oldport'] },
      ],
      [],
    ],
    'tells an exit that has its day': [
      [{ state: 'XE', relation: 'member', item: ['Q999999030', 'Estmark League'], start: '1999', end: '2026-09-01' }],
      [['member', undefined, '2026-09-01']],
    ],
    'tells a new membership, but not one from the time that the facts speak of': [
      [
        { state: 'XE', relation: 'member', item: ['Q999999031', 'Northern Pact'], start: '2026-05-05' },
        { state: 'XE', relation: 'member', item: ['Q999999032', 'Estmark League'], start: '1999' },
      ],
      [['member', 'Northern Pact', '2026-05-05']],
    ],
  };
  for (const [title, [statements, expected]] of Object.entries(cases))
    it(title, async () => expect(told(await found(statements))).to.deep.equal(expected));

  it('joins the rows of one statement', () => {
    const [reading, ...rest] = readingsOf(
      answerWith([
        president({ ...dogwood, references: ['https://a.example/1', 'https://b.example/2', 'not an address'] }),
      ]),
    );
    expect(rest).to.deep.equal([]);
    expect(reading?.references).to.deep.equal([{ url: 'https://a.example/1' }, { url: 'https://b.example/2' }, {}]);
  });
});

describe('what is accepted', () => {
  const accepted = async (text: string, statements: readonly Entered[]): Promise<string> => {
    const base = facts();
    return withAccepted(text, base, await found(statements, base), TODAY);
  };
  const dogwood = president({ item: ['Q999999011', 'Dag Dogwood'], start: '2026-07-28', page: 'Q900' });

  it('counts once it is in a fact file, and ends what was before', async () => {
    const text = await accepted('', [dogwood]);
    const { base, problems } = layerFacts(facts(), [{ name: 'facts.json', layer: 'workspace', text }]);
    expect(problems).to.deep.equal([]);
    const at = (day: string) => holdersAsOf(base, 'estmark', day).map(({ person }) => person.name);
    expect(at('2026-09-01')).to.include('Dag Dogwood').and.not.include('Bea Birch');
    expect(at('2026-07-01')).to.include('Bea Birch').and.not.include('Dag Dogwood');
    const [holder] = base.lookup('Dag Dogwood');
    const [source] = base.statements(holder?.id ?? '').flatMap(({ sources }) => sources);
    expect(source).to.deep.include({ title: 'Wikidata: Estmark', url: 'https://www.wikidata.org/wiki/Q900' });
  });

  it('is there no more when it is asked again', async () => {
    const text = await accepted('', [dogwood]);
    const { base } = layerFacts(facts(), [{ name: 'facts.json', layer: 'workspace', text }]);
    expect(told(await found([dogwood], base))).to.deep.equal([]);
  });

  it('takes an exit over', async () => {
    const left: Entered = {
      state: 'XE',
      relation: 'member',
      item: ['Q999999030', 'Estmark League'],
      start: '1999',
      end: '2026-09-01',
    };
    const text = await accepted('', [left]);
    const { base, problems } = layerFacts(facts(), [{ name: 'facts.json', layer: 'workspace', text }]);
    expect(problems).to.deep.equal([]);
    expect(isMember(base, 'estmark', 'estmark-league', '2026-10-01')).to.equal('no');
  });

  it('leaves the rest of the file', async () => {
    const before = JSON.stringify({ asOf: '2026-02-02', entities: { Mali: { also: 'Maliland' } } });
    const after = JSON.parse(await accepted(before, [dogwood]));
    expect(after.asOf).to.equal('2026-02-02');
    expect(after.entities.Mali).to.deep.equal({ also: 'Maliland' });
  });

  it('does not touch a file that is not valid', async () => {
    const base = facts();
    const differences = await found([dogwood], base);
    expect(() => withAccepted('{"entities": ', base, differences, TODAY)).to.throw('not valid JSON');
    expect(withAccepted('{"a": 1}', base, [], TODAY)).to.equal('{"a": 1}');
  });
});

describe('what is sent', () => {
  it('names states by code, a few at once, and nothing else of theirs', () => {
    const all = allStates(bundled());
    expect(all.length).to.be.greaterThan(190);
    const queries = queriesFor(all);
    expect(queries.length).to.be.lessThan(20);
    for (const query of queries) expect(query.length).to.be.lessThan(3000);
    const sent = queries.join(' ');
    for (const { record, code } of all) {
      expect(sent).to.include(`"${code}"`);
      expect(sent).not.to.include(record.name);
    }
  });
});

describe('a service that does not answer', () => {
  const trouble = async (answer: string, status = 200, headers = {}): Promise<unknown> => {
    try {
      await lookForNewer(facts(), states(facts()), service(answer, status, headers), TODAY);
    } catch (error) {
      return error instanceof ServiceError ? [error.trouble, error.retryAfter] : error;
    }
    return undefined;
  };

  it('is told apart by why', async () => {
    expect(await trouble('', 429, { 'retry-after': '60' })).to.deep.equal(['busy', 60]);
    expect(await trouble('java.util.concurrent.TimeoutException', 500)).to.deep.equal(['tooLong', undefined]);
    expect(await trouble('', 504)).to.deep.equal(['tooLong', undefined]);
    expect(await trouble('', 403)).to.deep.equal(['refused', undefined]);
    expect(await trouble(answerWith([]).slice(0, 60))).to.deep.equal(['brokenAnswer', undefined]);
    expect(await trouble('<html></html>')).to.deep.equal(['brokenAnswer', undefined]);
    expect(await trouble('{"head": {}, "results": {"bindings": [null]}}')).to.deep.equal(['brokenAnswer', undefined]);
  });

  it('is told when there is no network, and where the address is none', async () => {
    const asked = async (part: Partial<ReturnType<typeof service>>): Promise<unknown> =>
      lookForNewer(facts(), states(facts()), { ...service(''), ...part }, TODAY).catch(
        error => error.trouble ?? error.name,
      );
    const refused = async () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
    };
    expect(await asked({ fetch: refused })).to.equal('noNetwork');
    expect(await asked({ address: 'http://query.example.org/sparql' })).to.equal('notAnAddress');
    expect(await asked({ address: 'no address' })).to.equal('notAnAddress');
    expect(await asked({ fetch: refused, signal: AbortSignal.abort() })).to.equal('AbortError');
  });
});
