import { WBK } from 'wikibase-sdk';
import { AnswerError, readingsOf } from './answer';
import type { Reading } from './model';

/** Wikidata's query service; a mirror or a test puts its own in its place. */
export const WIKIDATA_QUERY_SERVICE = 'https://query.wikidata.org/sparql';

/** Why the service could not be asked, for whoever words it. */
export type Trouble = 'noNetwork' | 'tooLong' | 'busy' | 'refused' | 'brokenAnswer' | 'notAnAddress';

/** The service did not answer; nothing has changed. */
export class ServiceError extends Error {
  constructor(
    readonly trouble: Trouble,
    /** The status or the underlying error, for the log. */
    detail: string,
    /** After how many seconds the service wants to be asked again, where it says so. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}

/** How a request is made: `fetch` of Node.js and of browsers. */
export type Fetch = (
  url: string,
  init: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'text'>>;

/** The service itself gives up after a minute. */
const PATIENCE = 65_000;
/** An answer about a dozen states has some hundred kilobytes. */
const MOST_CHARACTERS = 20_000_000;

export interface Service {
  /** Address of the SPARQL endpoint. */
  readonly address: string;
  readonly fetch: Fetch;
  /** The reader's cancelling. */
  readonly signal: AbortSignal;
  /** What the service's operators see: who asks. Browsers do not let a page say it. */
  readonly agent: string;
}

/**
 * Asks one query and reads the answer.
 * @throws ServiceError where there is none; the signal's reason where the reader cancelled
 */
export async function ask(query: string, service: Service): Promise<Reading[]> {
  const text = await answerTo(addressOf(query, service.address), service);
  if (text.length > MOST_CHARACTERS) throw new ServiceError('brokenAnswer', `${text.length} characters`);
  try {
    return readingsOf(text);
  } catch (error) {
    if (error instanceof AnswerError) throw new ServiceError('brokenAnswer', error.message);
    throw error;
  }
}

function addressOf(query: string, address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new ServiceError('notAnAddress', address);
  }
  // Only a test or a mirror on this machine may do without encryption.
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
    throw new ServiceError('notAnAddress', address);
  return WBK({ instance: 'https://www.wikidata.org', sparqlEndpoint: address }).sparqlQuery(query);
}

async function answerTo(url: string, { fetch, signal, agent }: Service): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const headers = { Accept: 'application/sparql-results+json', 'Api-User-Agent': agent };
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, patience]) });
    if (response.ok) return await response.text();
    const wait = Number(response.headers.get('retry-after') ?? '');
    const retry = Number.isFinite(wait) && wait > 0 ? wait : undefined;
    // A query that takes it more than a minute ends as 500 or 504.
    const trouble =
      response.status === 429 || response.status === 503 ? 'busy' : response.status >= 500 ? 'tooLong' : 'refused';
    throw new ServiceError(trouble, `HTTP ${response.status}`, retry);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    signal.throwIfAborted();
    if (patience.aborted) throw new ServiceError('tooLong', `no answer in ${PATIENCE / 1000} s`);
    throw new ServiceError('noNetwork', reasonOf(error));
  }
}

/** What `fetch` says is *fetch failed*; its cause says why. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
